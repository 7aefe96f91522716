package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common ways in which a treaty says how long it lasts. */
final class TermFormula {
  private static final Pattern UNLIMITED =
      Pattern.compile(
          "(?iu)(?:indefinite|unlimited|undetermined|indeterminate)\\s+(?:period|duration|time|term)|durée (?:indéterminée|illimitée)|(?:tiempo|duración|plazo) (?:indefinid[oa]|indeterminad[oa]|ilimitad[oa])|unbestimmte (?:zeit|dauer)|неопределенный срок|бессрочн|dobu neurčitou|onbe(?:perkte|paalde) (?:tijd|duur)|remain in force indefinitely");
  private static final Pattern RENEWED =
      Pattern.compile(
          "(?iu)automatic|tacit|successive|extended|renewed|prolong|prorr?og|stillschweigend|verlängert|автоматически|продлева|prodlužuje|stilzwijgend|verlengd");

  /** The treaty ends by itself: no notice is what its length is counted from. */
  private static final Pattern EXPIRES =
      Pattern.compile(
          "(?iu)^(?!.*(?:notif|notice|denounc|denunc)).*(?:shall|will) (?:expire|lapse|cease)");

  private static final Pattern OWN_TERM =
      Pattern.compile(
          "(?iu)(?:term|period|duration) of [^.;]{1,40} from (?:the date of )?(?:its |the )?(?:entry|signature)|(?:shall|will) expire"
              + "|voor (?:de duur|een (?:periode|tijdvak|termijn)) van [^.;]{1,80}(?:ondertekening|inwerkingtreding)|(?:auf|für) (?:die dauer|einen zeitraum) von [^.;]{1,80}(?:unterzeichnung|inkrafttreten)"
              + "|pour une (?:durée|période) de [^.;]{1,80}(?:signature|entrée en vigueur)|por un (?:per[ií]odo|plazo|término) de [^.;]{1,80}(?:firma|entrada en vigor)");

  /** A sentence without a notice in which the treaty ends some time after it started. */
  private static final Pattern OWN_END =
      Pattern.compile(
          "(?iu)(?:^|[.;] )(?![^.;]*(?:notif|notice|denounc|denunc|dénonc|kündig|mitteilung|opzeg|kennisgev))[^.;]*?(?<!\\p{L})"
              + "(?<own>(?:deze|dit|de|het) (?:overeenkomst|verdrag|conventie|protocol|memorandum|akkoord|regeling)(?!\\p{L})[^.;]{0,200}?(?<!het )verstrijk(?:t|en)"
              + "|(?<!under |to |of |in |with )(?:this|the|the present) (?:agreement|treaty|convention|protocol|memorandum|arrangement) (?:\\p{L}+ ){0,3}?expires?"
              + "|(?<!(?:du|de|au|par) )(?:le présent |la présente |l['’]|le |la )(?:accord|traité|convention|protocole|arrangement) (?:\\p{L}+ ){0,2}?expire(?:ra)?"
              + "|(?<!del )(?:el presente |la presente |este |esta |el |la )(?:acuerdo|convenio|convención|tratado|protocolo|memorando) (?:\\p{L}+ ){0,2}?expira(?:rá)?"
              + "|(?:abkommen|übereinkommen|konvention|vertrag|vereinbarung|protokoll|memorandum) (?:läuft [^.;]{0,120} ab|tritt [^.;]{0,120} außer kraft|endet))(?!\\p{L})");

  private static final Pattern OF_START =
      Pattern.compile(
          "(?iu)entry into force|entered? into force|en vigueur|en vigor|inkrafttreten|in kraft (?:ge)?tr|inwerkingtreding|in werking (?:is )?(?:ge)?tre");

  /** Its length is counted from another day than that of its entry into force. */
  private static final Pattern OF_SIGNATURE =
      Pattern.compile(
          "(?iu)(?:after|from|following) (?:the )?(?:date of )?(?:its |the )?(?:signature|signing)"
              + "|(?:na|vanaf|sinds|sedert) (?:(?:de )?(?:datum|dag) van )?(?:de |haar |zijn )?ondertekening|(?:nach|ab|seit) (?:dem (?:tag|datum) )?(?:der |ihrer |seiner )?unterzeichnung"
              + "|(?:après|à compter de|à partir de|depuis|suivant) (?:la date de )?(?:la |sa )?signature|(?:después de|desde|a partir de|contados? (?:a partir de|desde)) (?:la fecha de )?(?:la |su )?firma");

  private static final Pattern SENTENCE_END = Pattern.compile("\\.(?: |$)|;");
  private static final Pattern AFTER = Pattern.compile("(?iu)(?:after|na|nach|après|después) .*");

  /** The length of a treaty's life in a text; empty when the text gives none. */
  static Optional<String> of(String text) {
    if (UNLIMITED.matcher(text).find()) {
      return Optional.of("indefinite");
    }
    int from = ends(text) ? ownEnd(text) : 0;
    List<TimeTerms.Length> lengths =
        TimeTerms.in(text).lengths().stream()
            .filter(length -> !length.working() && length.at() >= from)
            .toList();
    boolean own = OWN_TERM.matcher(text).find() || ends(text);
    boolean none = lengths.isEmpty() || lengths.getFirst().limit() && !own;
    if (none) {
      return Optional.empty();
    }
    StringBuilder formula =
        new StringBuilder(
            "term: "
                + lengths.getFirst().iso()
                + ", from: "
                + start(sentence(lengths.getFirst(), text)));
    boolean renewed = RENEWED.matcher(text).find();
    int times = LifeRemarks.renewals(text);
    List<TimeTerms.Length> notices =
        lengths.stream().skip(1).filter(length -> NoticeFormula.before(text, length)).toList();
    List<TimeTerms.Length> terms =
        lengths.stream().skip(1).filter(length -> !length.limit()).toList();
    if (renewed) {
      formula
          .append(", renews: ")
          .append(
              terms.isEmpty()
                  ? NoticeFormula.yearly(text) ? "P1Y" : lengths.getFirst().iso()
                  : terms.getFirst().iso())
          .append(times > 0 ? ", renews_times: " + times : "");
    }
    if (renewed && !notices.isEmpty()) {
      formula
          .append(", unless_notice: {event: non_renewal_notice_received, before: ")
          .append(notices.getFirst().iso())
          .append("}");
    }
    return Optional.of(formula.toString());
  }

  /** The sentence, or the part of one between semicolons, in which a length stands. */
  private static String sentence(TimeTerms.Length length, String text) {
    int before = Math.max(text.lastIndexOf(". ", length.at()), text.lastIndexOf(';', length.at()));
    Matcher after = SENTENCE_END.matcher(text);
    int end = after.find(length.end()) ? after.start() : text.length();
    return text.substring(before + 1, end);
  }

  private static String start(String text) {
    Matcher signed = OF_SIGNATURE.matcher(text);
    if (!signed.find()) {
      return "entry_into_force";
    }
    return AFTER.matcher(signed.group()).matches() ? "signature, ends: end_of_day" : "signature";
  }

  /** True when a text speaks of how a term is renewed. */
  static boolean renewed(String text) {
    return RENEWED.matcher(text).find();
  }

  /** True when the treaty ends by itself, which no notice brings about. */
  static boolean endsByItself(String text) {
    return EXPIRES.matcher(text).find() || ends(text);
  }

  /** True when a sentence lets the treaty end some time after its signature or start. */
  static boolean ends(String text) {
    boolean counted = OF_SIGNATURE.matcher(text).find() || OF_START.matcher(text).find();
    return counted && ownEnd(text) >= 0;
  }

  /** Where the words begin that let the treaty end by itself; -1 where there are none. */
  private static int ownEnd(String text) {
    Matcher end = OWN_END.matcher(text);
    return end.find() ? end.start("own") : -1;
  }
}
