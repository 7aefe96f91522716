package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.file.UnitText;

/**
 * What a text says of territories, reservations, its annexes and requests that are pending at the
 * end. No formula is guessed: the work list names the units, and the keys that hold them.
 */
final class LifeHints {
  private static final Phrase TERRITORIES =
      Phrase.of(
          "territorial application|extend\\p{L}*\\s[^.;]{0,120}\\b(?:territory|territories)|(?:territory|territories) (?:[^.;]{0,40} )?(?:to|in respect of|for) which|in respect of (?:any|such|that|each) (?:\\p{L}+ )?territory|appl(?:y|ies) only to (?:the )?(?:part|territor)|appl(?:y|ies) to (?:the )?part of [^.;]{0,60}\\bonly\\b|constituent parts? of|may be extended to [^.;]{0,200}\\b(?:at the request|by (?:an )?exchange|by notif)"
              + "|application territoriale|étend\\p{L}*\\s[^.;]{0,120}territoires?|territoires? auxquels?|aplicación territorial|exten\\p{L}+\\s[^.;]{0,120}territorios?|territorios? a(?:l| l[oa]s) que"
              + "|räumliche\\p{L}* (?:geltungs|anwendungs)\\p{L}+|(?:erstreck|ausgedehnt|ausdehn)\\p{L}*\\s[^.;]{0,80}gebiete?|gebiete?\\s[^.;]{0,80}(?:erstreck|ausgedehnt|ausdehn)"
              + "|распростран\\p{L}+\\s[^.;]{0,80}территори|территори\\p{L}+\\s[^.;]{0,80}распростран|rozšíř\\p{L}+\\s[^.;]{0,80}území|území\\s[^.;]{0,80}(?:rozšíř|vztahuje)"
              + "|territoriale toepassing|(?:uitgebreid|uitbreid\\p{L}*) (?:[^.;]{0,80} )?(?:tot|gebied\\p{L}*|grondgebied\\p{L}*)|geldt dit verdrag (?:alleen |slechts |uitsluitend |eveneens ){0,4}voor|in europa gelegen (?:deel|grondgebied)");

  private static final Phrase RESERVATIONS =
      Phrase.of(
          "reservations?(?! system) (?:[^.;]{0,120} )?(?:may be|shall be|under|provided|made|permitted|in respect)|(?:make|makes|made|making|withdraw) (?:[^.;]{0,40} )?reservations?(?! system)(?!\\p{L})"
              + "|réserves? (?:[^.;]{0,120} )?(?:formul|admise|faite|retir)|formul\\p{L}+ (?:[^.;]{0,40} )?réserves?|reservas? (?:[^.;]{0,120} )?(?:formul|admit|retir)|formul\\p{L}+ (?:[^.;]{0,40} )?reservas?"
              + "|vorbehalte? (?:[^.;]{0,120} )?(?:angebracht|anbringen|zulässig|erklär|zurück|machen)|оговор(?:к|ок)\\p{L}* (?:[^.;]{0,120} )?(?:допуска|сдела|дела|сня|отоз)|výhrad\\p{L}* (?:[^.;]{0,120} )?(?:přípust|učin|odvol)"
              + "|voorbehoud(?:en)? (?:[^.;]{0,120} )?(?:mak|gemaakt|toegestaan|intrek|ingetrokken)|(?:maakt|maken|gemaakt) (?:[^.;]{0,40} )?voorbehoud(?:en)?"
              + "|declar\\p{L}+[\\s,][^.;]{0,80}that (?:it|they|he) [^.;]{0,60}not (?:be )?(?:bound|apply|consider (?:it|them)sel(?:f|ves) (?:to be )?bound)"
              + "|déclar\\p{L}+[\\s,][^.;]{0,80}qu['’](?:il|elle)s? [^.;]{0,40}(?:pas|point) (?:liée?s?|par|appliquer)|declarar[\\s,][^.;]{0,80}que no (?:se considera\\p{L}* |est\\p{L}+ |quedará\\p{L}* )?(?:vinculad|obligad|aplicará)"
              + "|erklär\\p{L}+, da(?:ss|ß) (?:er|sie|es) [^.;]{0,80}nicht (?:gebunden|anwende)|заяв\\p{L}+[\\s,][^.;]{0,80}что (?:он|она|оно) не (?:связан|считает себя|будет применять)|prohlásit[\\s,][^.;]{0,80}že (?:není|nebude|se necítí) (?:vázán|používat|uplatňovat)"
              + "|verkla(?:art|ren|ring)\\p{L}*[\\s,][^.;]{0,80}dat (?:hij|zij|het) [^.;]{0,80}niet (?:[\\p{L}]+ ){0,3}?(?:gebonden|toepas)"
              + "|(?:declare (?:it|them)sel(?:f|ves) not (?:to be )?bound|déclarer (?:ne pas être|n['’]être pas) lié|declarar no (?:estar|quedar|considerarse) (?:vinculad|obligad)|erklären, nicht (?:an|durch) |verkla(?:art|ren) niet gebonden te)");

  /** A change of an annex or list, which is none of the treaty. */
  static final Phrase ANNEX =
      Phrase.of(
          "(?:amend|modif|chang|alter|revis|updat)\\p{L}*\\s[^.;]{0,60}\\b(?:annex|appendix|schedule)|(?:annex|annexes|appendix|appendices|schedule|schedules)\\b[^.;]{0,60}\\b(?:amend|modif|chang|alter|revis|updat)"
              + "|modifi\\p{L}*\\s[^.;]{0,60}(?:annexe|appendice)|annexes?\\s[^.;]{0,60}(?:modifi|amend)|(?:enmend|modific)\\p{L}*\\s[^.;]{0,60}(?:anexo|apéndice)|anexos?\\s[^.;]{0,60}(?:enmend|modific)"
              + "|änder\\p{L}*\\s[^.;]{0,60}(?:anlage|anhang)|(?:anlagen?|anhang\\p{L}*|anhänge)\\s[^.;]{0,60}(?:geändert|änder)|измен\\p{L}+\\s[^.;]{0,60}приложени|приложени\\p{L}+\\s[^.;]{0,60}измен|změn\\p{L}*\\s[^.;]{0,60}příloh|příloh\\p{L}*\\s[^.;]{0,60}(?:změn|měn)"
              + "|(?:wijzig\\p{L}*)\\s[^.;]{0,60}(?:bijlage|aanhangsel)|(?:bijlagen?|aanhangsels?)\\s[^.;]{0,60}(?:gewijzigd|wijzig)");

  private static final Phrase PENDING =
      Phrase.of(
          "(?:requests?|proceedings|applications?|actions|cases|activities|assistance|obligations) (?:[^.;]{0,120} )?(?:made|received|begun|commenced|pending|initiated|started|submitted|undertaken|in progress|under way)\\b"
              + "|pending (?:[^.;]{0,40} )?(?:requests?|proceedings|cases)|(?:demandes?|procédures?|affaires|activités) (?:[^.;]{0,120} )?(?:en cours|présentée|reçue|introduite|engagée)"
              + "|(?:ersuchen|verfahren|maßnahmen) (?:[^.;]{0,120} )?(?:anhängig|gestellt|eingegangen|eingeleitet|begonnen)|(?:solicitud\\p{L}*|procedimientos?|actividades) (?:[^.;]{0,120} )?(?:pendiente|presentad|recibid|iniciad|en curso)"
              + "|(?:запрос\\p{L}*|мероприяти\\p{L}*) (?:[^.;]{0,120} )?(?:получен|направлен|начат|поступи)|(?:žádost\\p{L}*|řízení) (?:[^.;]{0,120} )?(?:doručen|podan|přijat|zahájen)"
              + "|(?:verzoek\\p{L}*|procedures?|werkzaamheden) (?:[^.;]{0,120} )?(?:aanhangig|ingediend|ontvangen|lopende|aangevangen|gedaan)");

  private static final Phrase DIPLOMATIC =
      Phrase.of(
          "diplomatic channels?|voie diplomatique|vía diplomática|diplomatische[nmr]? weg|дипломатическ\\p{L}+ (?:канал|пут)\\p{L}*|diplomatickou cestou|diplomatieke weg|langs diplomatieke");

  private static final Phrase LONGER =
      Phrase.of(
          "(?:extend|extension|prolong)\\p{L}*\\s[^.;]{0,120}(?:period|time|deadline|limit)|(?:period|time|deadline|limit)\\p{L}*\\s[^.;]{0,80}(?:extend|prolong)"
              + "|pro(?:long|rog)\\p{L}*\\s[^.;]{0,120}(?:délai|période|plazo|período)|(?:délai|période|plazo|período)\\s[^.;]{0,80}(?:prolong|prorog)"
              + "|verläng\\p{L}*\\s[^.;]{0,120}frist|frist\\s[^.;]{0,80}verläng|verleng\\p{L}*[\\s,][^.;]{0,120}(?:termijn|periode)|(?:termijn|periode)\\s[^.;]{0,80}verleng"
              + "|продл\\p{L}+\\s[^.;]{0,120}срок|срок\\p{L}*\\s[^.;]{0,80}продл|prodlouž\\p{L}*\\s[^.;]{0,120}lhůt|lhůt\\p{L}*\\s[^.;]{0,80}prodlouž");

  /** Clauses beside which a text says what goes on all the same. */
  private static final Set<String> ENDS = Set.of("termination", "withdrawal", "duration");

  private LifeHints() {}

  /** Units by what they speak of, with the key that holds it. */
  static Map<String, List<String>> in(List<FoundUnit> units, Map<String, LifeClauses.Found> life) {
    List<FoundUnit> own = units.stream().filter(LifePlaces::norm).toList();
    Map<String, List<String>> hints = new LinkedHashMap<>();
    put(hints, "territories; write territories and extension", own, TERRITORIES);
    hints.putAll(TerritoryDates.hints(own));
    put(hints, "reservations; write reserving", own, RESERVATIONS);
    put(hints, "changes to an annex; write annexes with amended_by", own, ANNEX);
    put(
        hints,
        "a time that can be made longer; write extension under its deadline",
        own.stream().filter(unit -> isLimit(unit, life)).toList(),
        LONGER);
    List<String> silent =
        own.stream()
            .filter(unit -> Silences.in(unit) && !ofLife(unit, life))
            .map(FoundUnit::id)
            .toList();
    if (!silent.isEmpty()) {
      hints.put("what follows from silence; write lapse", silent);
    }
    put(
        hints,
        "provisions that apply elsewhere too; those of this text may be likewise",
        own,
        CorrespondingApplication.WORDS);
    put(hints, "diplomatic channels; write them under channels", own, DIPLOMATIC);
    Set<String> ending =
        life.values().stream()
            .filter(found -> ENDS.contains(found.name()))
            .flatMap(found -> found.cites().stream())
            .map(UnitText::article)
            .collect(Collectors.toSet());
    List<FoundUnit> atTheEnd =
        own.stream()
            .filter(unit -> ending.contains(UnitText.article(unit.id())))
            .filter(unit -> PENDING.in(unit.wording()))
            .filter(unit -> !LifeTopics.speaks("amendment", unit.wording()))
            .toList();
    put(hints, "what is pending at the end; write pending: continues", atTheEnd, PENDING);
    return hints;
  }

  /** A length that belongs to no clause on the life of the treaty. */
  private static boolean isLimit(FoundUnit unit, Map<String, LifeClauses.Found> life) {
    return !unit.times().lengths().isEmpty() && !ofLife(unit, life);
  }

  /** A clause on the life of the treaty rests on it. */
  private static boolean ofLife(FoundUnit unit, Map<String, LifeClauses.Found> life) {
    return life.values().stream().anyMatch(found -> found.cites().contains(unit.id()));
  }

  private static void put(
      Map<String, List<String>> hints, String name, List<FoundUnit> units, Phrase words) {
    List<String> found = new ArrayList<>();
    for (FoundUnit unit : units) {
      if (words.in(unit.wording())) {
        found.add(unit.id());
      }
    }
    if (!found.isEmpty()) {
      hints.put(name, found);
    }
  }
}
