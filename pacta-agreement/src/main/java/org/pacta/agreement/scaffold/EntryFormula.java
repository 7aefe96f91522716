package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common ways in which a treaty says when it enters into force. */
final class EntryFormula {
  private static final Pattern FIRST_OF_MONTH =
      Pattern.compile(
          "(?iu)first day of the (?:(?<nth>\\p{L}+) )?(?:calendar )?month|premier jour du (?:(?<fr>\\p{L}+) )?mois|primer día del (?:(?<es>\\p{L}+) )?mes|ersten tag des (?:(?<de>\\p{L}+) )?monats|перв\\p{L}+ д\\p{L}+ (?:(?<ru>\\p{L}+) )?месяца|eerste dag van de (?:(?<nl>\\p{L}+) )?(?:kalender)?maand|první(?:m dnem| den) (?:(?<cs>\\p{L}+) )?měsíce|prvního dne (?:(?<cs2>\\p{L}+) )?měsíce");
  private static final Pattern NTH_DAY =
      Pattern.compile(
          "(?iu)(?:on )?the (?<nth>[\\p{L}-]+|\\d{1,3}(?=st|nd|rd|th))(?:st|nd|rd|th)?(?: \\(?\\d{0,3}\\p{L}{0,2}\\)?)? day (?:after|following)");
  private static final Pattern EXPIRY =
      Pattern.compile(
          "(?iu)expir\\p{L}+ (?:of|d)|(?:following|after) (?:a|the) period of|expiration|expiración|transcurrid|nach ablauf|по истечении|po uplynutí|na (?:verloop|het verstrijken|afloop) van");

  /** The end or start of a month or year, which a length alone would lose. */
  private static final Pattern ROUNDED =
      Pattern.compile(
          "(?iu)(?:the )?(?:end|first day|last day|beginning) of (?:(?:the|a|each|that) )?(?:\\p{L}+ ){0,3}(?:years?|quarters?|months?|half-years?)(?!\\p{L})|(?<!\\d)(?:31(?:st)? (?:day of )?december|1(?:st)? (?:day of )?january)"
              + "|(?:fin|premier jour|dernier jour|début) (?:de l['’]année|d['’]une année|du (?:mois|trimestre|semestre))"
              + "|(?:fin|final|finales|último día|primer día) (?:del?|de un) (?:\\p{L}+ )?(?:año|mes|trimestre|semestre)"
              + "|(?:ende|ersten tag|letzten tag|anfang) (?:des|eines) (?:\\p{L}+ )?\\p{L}*(?:jahres|monats|quartals)|(?:jahres|monats|quartals)ende"
              + "|(?:конц[аеу]?|концом|перв\\p{L}+ д\\p{L}+|последн\\p{L}+ д\\p{L}+) (?:\\p{L}+ )?(?:года|месяца|квартала)"
              + "|(?:konce|konci|koncem|(?:prvním|posledním) dnem|(?:prvního|poslední(?:ho)?) dne) (?:\\p{L}+ )?(?:roku|měsíce|čtvrtletí)"
              + "|(?:einde|eerste dag|laatste dag|begin) van (?:het|de|een) (?:\\p{L}+ )?\\p{L}*(?:jaar|maand|kwartaal)");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?iu)(?:up)?on (?:the (?:date|day) of )?(?:its |the )?(?:signature|signing)|(?:date|day|moment) of (?:its |the )?(?:signature|signing)|(?:date|day) (?:on which|when) (?:it|(?:this|the) \\p{L}+) (?:is|was|has been) signed|à la date de sa signature|jour de sa signature|fecha de su firma|(?:date|jour) (?:à laquelle|où) (?:il|elle|(?:le|la) (?:présente? )?\\p{L}+) (?:est|a été) signée?|mit (?:der|ihrer|seiner) unterzeichnung|tag der unterzeichnung|с (?:даты|момента|дня) (?:его )?подписания|dnem podpisu|(?:datum|dag) van (?:de )?ondertekening|bij (?:de )?ondertekening|(?:datum|dag) waarop (?:het|de|dit|deze) \\p{L}+ (?:is|wordt|werd) ondertekend|after (?:its )?signature");
  private static final Pattern NOTES =
      Pattern.compile(
          "(?iu)(?:last|later|latter|second|final)\\b[^.]{0,40}(?:notification|note|notice)|notif(?:y|ied|ication)|notes? verbales?|dernière (?:des |de ces )?(?:notification|note)s?|última (?:de las |de estas )?(?:notificación|notificaciones|notas)|letzten? (?:\\p{L}+ )?(?:notifikation|mitteilung|note)|последнего (?:\\p{L}+ )?(?:уведомления|письменного)|уведомлени|pozdější(?:ho|ch)? (?:\\p{L}+ )?(?:oznámení|nóty)|poslední|nót|(?:laatste )?kennisgeving"
              + "|informs? |informed|se (?:sont|seront) (?:\\p{L}+ )?informée?s|se (?:hayan|han) (?:\\p{L}+ )?(?:comunicado|informado)|(?:einander|gegenseitig) (?:\\p{L}+ ){0,3}(?:mitgeteilt|unterrichtet)|elkaar (?:\\p{L}+ ){0,4}(?:me(?:de)?gedeeld|geïnformeerd|mededeling)|in kennis (?:heeft |hebben )?gesteld|in kennis stel(?:t|len)");

  /** One event common to all, unless it is the last of the notes that counts. */
  private static final Pattern NOTES_EXCHANGED =
      Pattern.compile(
          "(?iu)exchange of (?:the |these |such |diplomatic ){0,4}(?:notes|letters)|échange (?:de |des |d['’]|ces ){1,4}(?:notes|lettres)|(?:intercambio|canje) de (?:las |estas )?(?:notas|cartas)|noten(?:wechsel|austausch)|austausch(?:es|s)? (?:der |von |dieser )?(?:\\p{L}+ )?noten|обмен\\p{L}* (?:\\p{L}+ )?нотами|výměn\\p{L} (?:\\p{L}+ )?nót|uitwisseling van (?:de |deze )?(?:\\p{L}+ )?nota['’]?s|nota?wisseling");

  private static final Pattern LAST_OF_THEM =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:last|later|latter|second|final|dernière|seconde|última|segunda|letzten?|zweiten?|späteren?|последн\\p{L}+|втор\\p{L}+|posledn\\p{L}+|pozdější\\p{L}*|druh\\p{L}+|laatste|tweede)(?!\\p{L})");

  private static final Pattern EXCHANGE =
      Pattern.compile(
          "(?iu)exchange of (?:the )?instruments|échange des instruments|canje de los instrumentos|austausch der ratifikationsurkunden|обмена ратификационными грамотами|výměn\\p{L} ratifikačních|uitwisseling van de (?:akten|oorkonden)");
  private static final Pattern DEPOSIT =
      Pattern.compile(
          "(?iu)deposit(?:ed)?(?: with the depositary)?(?: of)?(?: the| its| their)?(?: (?:"
              + NumberWords.ANY
              + ")(?:th|rd|nd|st)?)? instruments?|consent to be bound|instruments? of ratification|dépôt d(?:e l|u|es)|depósito de|hinterlegung|сдачи на хранение|uložení|ne(?:e|de)rlegging");

  /** A notice, of which it must be said how many are awaited. */
  private static final Pattern A_NOTE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:notifikation|mitteilung|notificaci|oznámení)");

  /** One Party tells the other: "receives the written notification by". */
  private static final Pattern ONE_NOTE =
      Pattern.compile(
          "(?iu)receives? (?:the |a )?(?:written )?(?:notification|note|notice) (?:by|from|of)|(?:day|date) (?:on|up?on) which the (?:government|ministry|republic|kingdom)\\b[^.;,]{0,80}(?:inform|notifie)[sd]?\\b|(?:zodra|datum waarop) de (?:regering|minister)(?!en)(?:(?! elkaar)[^.;,]){0,200} in kennis");

  private static final Pattern OF_EACH =
      Pattern.compile("(?iu)(?<!\\p{L})(?:each|both|other|last|later|latter|second|final|mutual)");

  /** From here a sentence says how long the treaty lasts. */
  private static final Pattern LASTS =
      Pattern.compile(
          "(?iu),? and (?:it )?(?:shall |will )?(?:then )?(?:remains?|stays?|continues?|is|be) (?:in force|in effect|valid|concluded)"
              + "|,? et (?:(?:il|elle) )?(?:(?:de)?meure|reste|est conclue?|a une durée)|,? y (?:permanecerá|tendrá|estará vigente|se concluye|seguirá)|,? und (?:bleibt|gilt|wird [^.;]{0,40}geschlossen)"
              + "|,? и (?:будет )?(?:действ|остается|остаётся|заключ)\\p{L}*|,? a (?:zůstává|uzavírá se|sjednává se|platí)|,? en (?:blijft|geldt|wordt [^.;]{0,40}gesloten)");

  /** An amendment starts when every Party has told that it accepts. */
  private static final Pattern ALL_ACCEPTED =
      Pattern.compile(
          "(?iu)(?:force|effect|vigueur|vigor|kraft|сил[уы]|platnosti?|werking)(?!\\p{L})(?=.*(?:inform|notif|accept|approv|ratif|annahme|angenommen|mitgeteilt|уведом|приня|oznám|přija|kennis|aanvaard|goedgekeurd))[^.;]*(?<!\\p{L})(?:all|both|each of|toutes|les deux|todas|ambas|alle|beide|все[хм]?и?|обе(?:их|ими)?|všech\\p{L}*|ob(?:ě|ou))(?: \\p{L}+){0,3} (?:part|states?|états?|estados?|\\p{L}*partei|\\p{L}*staat|partij|staten|сторон|государств|stran|stát)");

  private static final Pattern DAY_AFTER =
      Pattern.compile(
          "(?iu)(?:day|month|week|year)s? (?:after|following)|(?<!\\p{L})(?:tag|monat\\p{L}*) nach");

  private EntryFormula() {}

  /** The start of a treaty in a sentence; empty when a time in it would be lost. */
  static Optional<String> of(String sentence) {
    String text = LASTS.split(sentence, 2)[0];
    Optional<String> event = event(text);
    Optional<Matcher> month = firstOfMonth(text);
    if (month.isEmpty() && rounded(text)) {
      return Optional.empty();
    }
    if (month.isPresent() && event.isPresent()) {
      String after = length(text).map(length -> "after: " + length + ", ").orElse("");
      return Optional.of(
          "date: {first_day_of_month: "
              + nth(month.get())
              + ", "
              + after
              + "following: {latest_of: "
              + event.get()
              + "}}");
    }
    Optional<String> length = length(text).or(() -> nthDay(text));
    if (length.isPresent() && event.isPresent()) {
      return Optional.of(
          "date: {after: " + length.get() + ", following: {latest_of: " + event.get() + "}}");
    }
    if (timed(text)) {
      return Optional.empty();
    }
    if (event.isPresent()) {
      return event.map(name -> "date: {at: " + name.replace(", count: 1", "") + "}");
    }
    Optional<LocalDate> fixed =
        Dates.first(text)
            .filter(_ ->
                text.matches(
                    "(?iu).*(?:force|effect) on (?:the )?\\d.*|.*(?:force|effect) on \\p{Lu}\\p{L}+ \\d.*"));
    return fixed.map(date -> "date: {fixed: \"" + date + "\"}");
  }

  /** "The first day of the second month following". */
  static Optional<Matcher> firstOfMonth(String text) {
    return LifeClauses.first(FIRST_OF_MONTH, text);
  }

  /** A start or end of months or years is named. */
  static boolean rounded(String text) {
    return ROUNDED.matcher(text).find();
  }

  /** A time runs before the start, whether or not it is one that is read. */
  static boolean timed(String text) {
    return DAY_AFTER.matcher(text).find() || !TimeTerms.in(text).lengths().isEmpty();
  }

  /** One Party tells the other, and its note alone starts it. */
  static boolean ofOneNote(String text) {
    return ONE_NOTE.matcher(text).find() && !OF_EACH.matcher(text).find();
  }

  private static Optional<String> event(String text) {
    if (EXCHANGE.matcher(text).find()) {
      return Optional.of("exchange_of_instruments, count: 1");
    }
    if (DEPOSIT.matcher(text).find()) {
      return AwaitedCount.ofInstruments(text)
          .map(count ->
              "instrument_deposited" + (count > 0 ? ", count: " + count : ", per: each_party"));
    }
    boolean exchanged = NOTES_EXCHANGED.matcher(text).find();
    if (exchanged && !LAST_OF_THEM.matcher(FIRST_OF_MONTH.matcher(text).replaceAll("")).find()) {
      return Optional.of("internal_procedures_notice_received, count: 1");
    }
    Optional<Integer> awaited = AwaitedCount.ofNotices(text);
    boolean counted = A_NOTE.matcher(text).find() && awaited.orElse(0) > 2;
    if (exchanged || counted || NOTES.matcher(text).find()) {
      boolean one = ofOneNote(text);
      return awaited.map(count ->
          "internal_procedures_notice_received, "
              + (one ? "count: 1" : count > 2 ? "count: " + count : "per: each_party"));
    }
    return SIGNATURE.matcher(text).find() ? Optional.of("signature, count: 1") : Optional.empty();
  }

  /** The start for a State that consents after the treaty has entered into force. */
  static Optional<String> later(String text) {
    return of(text)
        .filter(formula ->
            formula.contains("instrument_deposited")
                || formula.contains("internal_procedures_notice_received"))
        .map(formula -> formula.replaceAll(", (?:per: each_party|count: \\d+)", ", count: 1"));
  }

  /** The start of an amendment some time after all have accepted it. */
  static Optional<String> amendment(String text) {
    Optional<Matcher> month = firstOfMonth(text);
    if (!ALL_ACCEPTED.matcher(text).find() || month.isEmpty() && rounded(text)) {
      return Optional.empty();
    }
    Optional<String> after = length(text).map(length -> "after: " + length);
    Optional<String> start =
        month.isPresent()
            ? Optional.of(
                "first_day_of_month: " + nth(month.get()) + after.map(it -> ", " + it).orElse(""))
            : after.or(() -> nthDay(text).map(length -> "after: " + length));
    return start.map(it ->
        "date: {"
            + it
            + ", following: {latest_of: amendment_procedures_notice_received, per: each_party}}");
  }

  /** Which month: "the month" is the first. */
  static int nth(Matcher month) {
    for (String group : new String[] {"nth", "fr", "es", "de", "ru", "cs", "cs2", "nl"}) {
      String word = month.group(group);
      if (word != null) {
        return Math.max(1, NumberWords.value(word));
      }
    }
    return 1;
  }

  private static Optional<String> length(String text) {
    return TimeTerms.in(text).lengths().stream()
        .filter(length ->
            !length.working()
                && !length.doubtful()
                && (length.limit() || EXPIRY.matcher(text).find()))
        .map(TimeTerms.Length::iso)
        .findFirst();
  }

  private static Optional<String> nthDay(String text) {
    int english =
        LifeClauses.first(NTH_DAY, text)
            .map(found -> TimeNumbers.value(found.group("nth")))
            .orElse(0);
    int day = english > 0 ? english : NthDays.in(text);
    return day > 0 ? Optional.of("P" + day + "D") : Optional.empty();
  }
}
