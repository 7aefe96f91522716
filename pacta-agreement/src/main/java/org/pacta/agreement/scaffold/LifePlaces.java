package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pacta.agreement.file.UnitText;

/**
 * Where a treaty speaks of its own life. Other things in it also start, last and end: passes are
 * valid, lists change, archives are kept. So a unit counts by its place: best in an article titled
 * for the clause, then where it names the treaty itself, then beside such a unit.
 */
final class LifePlaces {
  private static final String TREATY =
      "(?:(?<!under |pursuant to |accordance with |purposes of )(?:this|the present) (?:agreement|treaty|convention|protocol|memorandum|mou|arrangement|accord|pact|understanding)"
          + "|the (?:agreement|treaty|convention|protocol|memorandum|mou|arrangement)(?! (?:on|of|between|concerning|for)\\b)"
          + "|(?<!\\p{L})(?:abkommen|übereinkommen|konvention(?!\\p{L})|abmachung(?!\\p{L}))|vereinbarung|vertrag(?:e?s)?(?!\\p{L})|protokoll|(?:diese[ms]?|das) memorandum"
          + "|(?:présente?|l['’]|le|la|ce|cet|cette) ?(?:accord|traité|convention|protocole|arrangement|mémorandum|entente(?!\\p{L}))"
          + "|acuerdo|convenio|convención|tratado|protocolo|memor[aá]nd(?:o|um)(?!\\p{L})"
          + "|соглашени|договор(?:а|у|ом|е)?(?!\\p{L})|протокол|конвенци|меморандум|dohod|smlouv|úmluv|(?<!\\p{L})(?:protokol(?:u|em)?(?!\\p{L})|ujednání|(?:tot?o(?:to)?|tohoto) memorand)|(?<!\\p{L})(?:verdrag(?!s)|overeenkomst(?!ig))|(?<!\\p{L})mvo(?!\\p{L})|(?<!\\p{L})(?:dit|het) (?:protocol|memorandum|akkoord|convenant)(?!\\p{L})|(?<!\\p{L})(?:deze (?:conventie|regeling)|de conventie)(?!\\p{L}))";
  private static final Phrase NAMED =
      Phrase.of(
          TREATY
              + "|obligations (?:under|arising from) this|suspend (?:the )?(?:application|operation)");
  private static final Phrase AGREED =
      Phrase.of("(?:arrangement|agreement|protocol|treaty|convention|memorandum|" + TREATY + ")");
  private static final String STARTS =
      "(?:(?:enters?|comes?) into (?:force|effect|operation)|entry into force[^.;]{0,120}which (?:shall|will) (?:take place|occur)|takes? effect|becomes? (?:effective|operative)|entre(?:nt|ra|ront)? en vigueur|prend(?:ra)? effet|entra(?:rán?|n)? en vigor|(?<!\\p{L})(?:tritt|treten|treedt|treden)|(?:wordt|worden) [^.;]{0,20}van kracht|вступ(?:ает|ит|ают|ят)|vst(?:upuje|upí|oupí)|nabývá|nabude)";
  private static final Phrase START = Phrase.of(STARTS);
  private static final Pattern STARTS_WHOLE = Pattern.compile("(?iu)" + STARTS);

  /** The start of the treaty only dates something else: "on the day this Agreement enters …". */
  private static final Phrase DATES_OTHER =
      Phrase.of(
          "(?:day|date|which|after|before|when|until|once|moment) (?:that )?"
              + TREATY
              + "[^.;]{0,40}"
              + STARTS);

  /** It starts for one that comes later, or something else starts. */
  private static final Phrase LATER =
      Phrase.of(
          LifeTopics.BETWEEN_STATES
              + "|^(?:for|in respect of|as regards|with regard to) (?:each|any|every|a|such|other|the (?:other|remaining))\\b|thereafter|\\bacced"
              + "|^(?:such |any |the |all |each )?(?:amendment|modification|change|declaration|notifications? (?:under|pursuant|referred))|^(?:les |tout |toute )?(?:amendements?|modifications?)(?!\\p{L})|^(?:las? |toda )?(?:enmiendas?|modificaci)|^(?:de|het|een|die) (?:opzegging|wijziging|schorsing|opschorting|toetreding)"
              + "|^(?:pour|à l['’]égard de|en ce qui concerne) (?:chaque|chacune?|toute?|les autres|les états|un)\\b|^(?:para|respecto (?:de|a)) (?:cada|cualquier|los demás|las demás)|^für (?:jede[ns]?|die (?:übrigen|anderen)|einen|eine)\\b|^voor (?:elke?|iedere?|de (?:overige|andere)|een)\\b|^(?:для|в отношении) (?:кажд|люб|остальн|друг)|^pro (?:každ|ostatní|jin)"
              + "|^die kündigung|^la (?:dénonciation|denuncia)|^výpověď|^денонсаци");

  private static final String MEASURE =
      "^(?:(?:any|each|every|such|the|a|jede|eine|solche|diese|toute|une|cette|telle|toda|esta|tal|dicha|elke|iedere|een|deze|die|dergelijke|любая|каждая|такая|эта|указанная|každé|takové|toto) ){0,2}(?:measure|maßnahme|mesure|medida|maatregel|мера|opatření)s?(?!\\p{L})";

  /** A suspension or its lifting starts, not the treaty. */
  private static final Phrase SUSPENDS =
      Phrase.of(
          "^(?:the |any |such |a )?(?:suspension|lifting|revocation|resumption)(?!\\p{L})|^(?:die |eine )?(?:aussetzung|aufhebung)|^la (?:suspension|levée|suspensión)|^de opheffing|^el levantamiento|^(?:отмен|сняти|приостановлени|возобновлени)|^(?:zrušení|pozastavení|odvolání)|"
              + MEASURE);

  /** A measure by which the treaty is suspended, not the treaty, takes effect. */
  static final Phrase OF_MEASURE = Phrase.of(MEASURE);

  /** A title that can be about nothing but the treaty. */
  private static final Pattern PLAIN_TITLE =
      Pattern.compile(
          "(?iu)^(?:amendments?(?: (?:and|of the|to the) .*)?|entry into force.*|termination|denunciation|withdrawal|accession|inwerkingtreding.*|entrée en vigueur.*|entrada en vigor.*|inkrafttreten.*|вступление в силу.*|vstup v platnost.*)\\.?$");

  private static final Phrase ENDS =
      Phrase.of(
          "terminat|discontinu|denounc|concluded for|remains? in force|dénonc|kündig|denunci|денонс|vypov|opzeg|gesloten voor");
  private static final Phrase FORCE =
      Phrase.of(
          "force|valid|conclu|duration|expir|verstrijk|läuft|in effect|vigueur|durée|vigor|vigencia|duración|indefinid|kraft|gilt|geltung|geschlossen|dauer|unbestimmte|сил[уеы]|действ|заключ|срок|platnost|sjedn|uzav|dob[ua]|werking|kracht|gesloten|duur|geldig");

  /** A declaration, not the treaty, is what is withdrawn. */
  private static final Phrase OTHER_WITHDRAWN =
      Phrase.of(
          "(?:declaration|reservation|notification|designation|objection|request|consent|offer|statement)s?\\b[^.;]{0,200}withdraw|withdraw\\p{L}*[^.;]{0,60}(?:declaration|reservation|designation|objection|consent|request)");

  private static final Phrase TREATY_LEFT =
      Phrase.of("withdraw\\p{L}* from|(?:party|state) may withdraw(?! (?:a|an|any|its|the|such))");

  /** "The Agreement of 17 April 1996": another treaty, which this one ends or replaces. */
  private static final Phrase OTHER_DATED =
      Phrase.words(
          "(?:agreement|treaty|convention|protocol|arrangement|memorandum|overeenkomst|verdrag|regeling|abkommen|übereinkommen|konvention|vertrag|vereinbarung|accord|traité|convenio|acuerdo|tratado|соглашени\\p{L}|договор\\p{L}?|dohod\\p{L}|smlouv\\p{L})(?!\\p{L})(?<!(?:this|present|dit|dieses|diese|présent|présente|presente|настоящее|tato|této) \\p{L}{4,14})(?: [\\p{L}’'-]+){0,16}? (?:of|dated|signed|done|concluded|van|vom|du|del?|от|ze dne|op|am|le|el) (?:the )?\\d{1,2}\\p{L}{0,2}\\.? (?:de )?\\p{L}+,? (?:del? )?(?:19|20)\\d\\d");

  /** Its length runs before the treaty starts. */
  private static final Phrase BEFORE_START =
      Phrase.of(
          "expir\\p{L}+ of (?:a|the) (?:period|term)|expir\\p{L}+ d['’]une? (?:période|délai)|nach ablauf|по истечении|po uplynutí|na (?:verloop|het verstrijken) van|transcurrid");

  private static final Phrase LASTS =
      Phrase.of(
          "remain|valid|conclu|duration|demeur|reste|durée|permanec|vigencia|geschlossen|bleibt|gilt|остается|заключ|сроком|uzav|zůstává|blijft|gesloten|duur");

  /** Changes may be proposed, or negotiated: nothing is said of when one starts. */
  private static final Phrase PROPOSED =
      Phrase.of(
          "(?:formulate|submit|make|prepare)\\b[^.;]{0,160}proposals? (?:designed|intended|aimed|aiming|with a view) (?:to|at)"
              + "|om (?:een )?(?:wijziging|herziening) [^.;]{0,60}verzoeken|onderhandelingen [^.;]{0,40}(?:wijziging|herziening)");

  /** A Party changes what it declared. */
  private static final Phrase CHANGES_OWN =
      Phrase.of(
          "(?:declaration|reservation|designation)s? (?:[^.;]{0,60} )?(?:may|can) [^.;]{0,80}(?:amended|modified)|(?:déclaration|réserve)s? (?:[^.;]{0,60} )?(?:peu|pourr)\\p{L}* [^.;]{0,80}modifi|(?:declaraci|reserva)\\p{L}* (?:[^.;]{0,60} )?pod\\p{L}+ [^.;]{0,80}modific"
              + "|(?:erklärung|vorbehalt)\\p{L}* (?:[^.;]{0,60} )?(?:kann|können) [^.;]{0,80}geändert|(?:verklaring|voorbehoud|aanwijzing)(?:en)? (?:[^.;]{0,60} )?(?:kan|kunnen|mag|mogen) [^.;]{0,80}gewijzigd"
              + "|(?:заявлени|оговорк)\\p{L}* (?:[^.;]{0,60} )?мо(?:же|гу)т [^.;]{0,80}измен|(?:prohlášení|výhrad\\p{L}*) (?:[^.;]{0,60} )?(?:lze|může|mohou) [^.;]{0,80}změn");

  private static final Phrase ANNEX_OF =
      Phrase.of(
          "(?:annex|appendix|schedule|annexe|appendice|anexo|anlage|anhang|bijlage|aanhangsel|příloh\\p{L}*|приложени\\p{L}*) (?:to|of|à|au|du|del?|al|zu|zum|der|bij|van|k|к) ");

  private final List<FoundUnit> units;
  private final Map<String, String> titles;
  private final Set<String> named;
  private final Set<String> naming;
  private final Map<String, List<FoundUnit>> paragraphs;
  private final Map<String, Boolean> withdrawnElse = new HashMap<>();
  private final Map<String, Boolean> annexChanged = new HashMap<>();
  private final Set<String> ofLife;

  LifePlaces(List<FoundUnit> units, Map<String, String> titles) {
    this.units = units.stream().filter(LifePlaces::norm).toList();
    this.titles = titles;
    this.named =
        this.units.stream()
            .filter(unit -> NAMED.in(unit.wording()))
            .map(FoundUnit::id)
            .collect(Collectors.toSet());
    this.naming = this.named.stream().map(UnitText::article).collect(Collectors.toSet());
    this.paragraphs = this.units.stream().collect(Collectors.groupingBy(LifePlaces::paragraph));
    this.ofLife = new HashSet<>();
    for (FoundUnit unit : this.units) {
      String article = UnitText.article(unit.id());
      boolean speaks = LifeTopics.titled(title(unit)) || livesOrDies(unit.wording());
      if (naming.contains(article) && speaks) {
        ofLife.add(article);
      }
    }
  }

  /** The units that speak of a clause of the treaty from the best place there is. */
  List<FoundUnit> about(String name) {
    Map<Integer, List<FoundUnit>> byRank =
        units.stream().collect(Collectors.groupingBy(unit -> rank(name, unit)));
    return byRank.keySet().stream()
        .filter(rank -> rank > 0)
        .max(Integer::compare)
        .map(byRank::get)
        .orElse(List.of());
  }

  private int rank(String name, FoundUnit unit) {
    Wording text = unit.wording();
    int place = place(name, unit); // first, as it takes far less than to look at all words
    if (place == 0
        || !speaks(name, text)
        || !ownWords(name, text)
        || name.equals("amendment")
            && (changesAnnex(unit) || PROPOSED.in(text) || CHANGES_OWN.in(text))
        || (name.equals("withdrawal") && withdrawsOther(unit))) {
      return 0;
    }
    return place;
  }

  /** How good a place is to speak of a clause; 0 where none does. */
  private int place(String name, FoundUnit unit) {
    String article = UnitText.article(unit.id());
    boolean plain = PLAIN_TITLE.matcher(title(unit)).find();
    if (LifeTopics.titled(name, title(unit)) && (plain || naming.contains(article))) {
      return 3;
    }
    if (named.contains(unit.id())) {
      return 2;
    }
    return ofLife.contains(article) && !name.equals("supersedes") ? 1 : 0;
  }

  /** The end of another treaty is no termination of this one. */
  private static boolean speaks(String name, Wording text) {
    boolean speaks = LifeTopics.speaks(name, text);
    return switch (name) {
      case "termination" -> speaks && !OTHER_DATED.in(text);
      case "supersedes" -> speaks || LifeTopics.speaks("termination", text) && OTHER_DATED.in(text);
      default -> speaks;
    };
  }

  /** The sentences of its paragraph say that an annex is changed, and none that the treaty is. */
  private boolean changesAnnex(FoundUnit unit) {
    return annexChanged.computeIfAbsent(
        paragraph(unit),
        paragraph -> {
          List<FoundUnit> sentences = paragraphs.getOrDefault(paragraph, List.of());
          return sentences.stream().anyMatch(one -> LifeHints.ANNEX.in(one.wording()))
              && sentences.stream().noneMatch(LifePlaces::changesTreaty);
        });
  }

  private static boolean changesTreaty(FoundUnit unit) {
    return LifeTopics.speaks("amendment", unit.wording())
        && NAMED.in(unit.wording())
        && !ANNEX_OF.in(unit.wording());
  }

  /** The sentences of its paragraph say what is withdrawn. */
  private boolean withdrawsOther(FoundUnit unit) {
    return withdrawnElse.computeIfAbsent(paragraph(unit), this::saysWhatElseIsWithdrawn);
  }

  private boolean saysWhatElseIsWithdrawn(String paragraph) {
    List<FoundUnit> sentences = paragraphs.getOrDefault(paragraph, List.of());
    return sentences.stream().anyMatch(one -> OTHER_WITHDRAWN.in(one.wording()))
        && sentences.stream().noneMatch(one -> TREATY_LEFT.in(one.wording()));
  }

  private static String paragraph(FoundUnit unit) {
    return Units.paragraph(unit.id());
  }

  private static boolean ownWords(String name, Wording text) {
    return switch (name) {
      case "entry_into_force" ->
          START.in(text)
              && !LATER.in(text)
              && !SUSPENDS.in(text)
              && !DATES_OTHER.in(text)
              && STARTS_WHOLE.matcher(PartStart.without(text.text())).find();
      case "duration" ->
          FORCE.in(text) && !(START.in(text) && BEFORE_START.in(text) && !LASTS.in(text));
      case "later_ratification" -> START.in(text) && !Accessions.only(text);
      case "accession" ->
          !ENDS.in(text) && !text.text().contains("withdraw") && !startsByAccessionToo(text);
      case "supersedes" -> AGREED.in(text);
      default -> true;
    };
  }

  /** Accession is only one of the instruments that start the treaty for all. */
  static boolean startsByAccessionToo(Wording text) {
    return Accessions.listed(text)
        && START.in(text)
        && !LATER.in(text)
        && !LifeTopics.speaks("later_ratification", text);
  }

  private static boolean livesOrDies(Wording text) {
    boolean ends = NAMED.in(text) && ENDS.in(text);
    return (ends || START.in(text)) && !DATES_OTHER.in(text) && !LATER.in(text);
  }

  private String title(FoundUnit unit) {
    return titles.getOrDefault(UnitText.article(unit.id()), "");
  }

  /** A unit of the treaty itself behind its title and preamble. */
  static boolean norm(FoundUnit unit) {
    return !unit.id().startsWith("title")
        && !unit.id().startsWith("pre")
        && !unit.id().startsWith(TreatyReader.OTHER + ".")
        && !unit.id().startsWith(TreatyReader.AFTER);
  }
}
