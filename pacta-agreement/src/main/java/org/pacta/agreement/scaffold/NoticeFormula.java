package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common ways in which a treaty says when a notice or an instrument takes effect. */
final class NoticeFormula {
  /** By then something is to be done; it is not then that notice takes effect. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?iu)(?:within|(?:no|not) later than|at the latest|up to|dans|dentro|innerhalb|binnen|uiterlijk|в течение|не позднее|do\\s|ve lhůtě)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:before|prior to|in advance|avant|antes|vor|до(?! истечения)|před|vóór|voorafgaand\\p{L}*)(?!\\p{L}).*");

  /** What takes effect on a day does so as the day begins; what lasts until then lasts that day. */
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)(?:takes?|taking|have|has) effect|becomes? effective|be effective|pren(?:d|dra|nent|dront) effet|produira ses effets|surtirán? efecto|wirksam|вступ\\p{L}+ в силу|nab(?:ývá|ývají|ude|udou) účinnosti|tre(?:edt|den) .{0,120}in werking|word(?:t|en) .{0,120}van kracht");

  /** "With a notice of": the length that follows is that of the notice. */
  private static final Pattern OF_NOTICE =
      Pattern.compile(
          "(?iu).*(?:préavis d[e'’] ?|(?:frist|kündigungsfrist) von |termijn van |preaviso (?:mínimo )?de |antelación (?:mínima )?de |notice (?:period )?of (?:at least )?|výpovědní lhůt(?:ou|a činí|a je) )");

  /** What a notice of suspension or resumption does on the day it comes. */
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "(?iu)with immediate effect|mit sofortiger wirkung|avec effet immédiat|met onmiddellijke ingang|con efectos? inmediatos?|с немедленным (?:вступлением|действием)|s okamžitou (?:účinností|platností)"
              + "|(?:tak(?:e|es|ing) effect|becomes? effective|be effective) (?:immediately )?(?:up)?on (?:the (?:day|date|moment) of )?(?:its |the )?receipt|(?:mit|bei) (?:dem )?(?:eingang|erhalt)[^.;]{0,60}wirksam|wirksam mit (?:dem )?(?:eingang|erhalt)|prend(?:ra)? effet (?:dès|à) (?:la date de )?(?:la )?réception|(?:bij|op de (?:dag|datum) van) (?:de )?ontvangst[^.;]{0,60}van kracht|вступ\\p{L}+ в силу (?:с (?:даты|момента|дня)|в день) (?:его )?получения|nabývá účinnosti (?:dnem|okamžikem) doručení|surtirá efecto (?:en el momento de|desde|a partir de) (?:la|su) recepción");

  /** A Party suspends by a notice, some time after it: the time of the notice is the start. */
  private static final Pattern BY_NOTICE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:may|can|peut|peuvent|kann|können|kan|kunnen|может|могут|вправе|může|mohou|puede|podrá)(?!\\p{L})[^.;]{0,250}(?:suspen|aussetz|opschort|schors|приостан|pozastav)");

  private static final int CONTEXT = 30;

  private NoticeFormula() {}

  /** Renewed for one year each time, which no number says: "for periods of a year". */
  private static final Pattern YEARLY =
      Pattern.compile(
          "(?iu)(?:périodes?|durées?) (?:\\p{L}+ )?d['’]une? (?:an|année)(?!\\p{L})|d['’]année en année|(?:periods?|terms?) of (?:a|one)(?: \\(1\\))? year|from year to year|(?:further|additional|successive|another|one-year) (?:year|annual|one-year)|annual periods|(?:períodos?|plazos?) (?:\\p{L}+ )?de un año|jeweils (?:um )?ein(?:es)? (?:weiteres )?jahr|(?:periodes?|termijn(?:en)?|perioden) van (?:telkens |steeds )?(?:een|één) jaar|(?:очередн\\p{L}+|последующ\\p{L}+|кажд\\p{L}+) (?:период\\p{L}* (?:в|на) )?(?:один )?год|(?:vždy )?o (?:další|jeden) (?:jeden )?rok");

  /** The start of a suspension, also with its notice; the day of its lifting is none. */
  static Optional<String> suspension(String sentence) {
    String text = Lifting.before(sentence);
    // "Shall be notified five days after it was decided" is no start.
    return (takesEffect(text) || BY_NOTICE.matcher(text).find() || givesNotice(text)
            ? of(text, "suspension_notice_received")
            : Optional.<String>empty())
        .or(() -> atOnce(text, "suspension_notice_received"));
  }

  /** The start of a resumption; empty where a sentence names a length and the receipt too. */
  static Optional<String> resumption(String sentence) {
    String text = Lifting.from(sentence);
    Optional<String> later = of(text, "resumption_notice_received");
    Optional<String> once = atOnce(text, "resumption_notice_received");
    return later.isPresent() && once.isPresent() ? Optional.empty() : later.or(() -> once);
  }

  private static Optional<String> atOnce(String text, String event) {
    return AT_ONCE.matcher(text).find()
        ? Optional.of("date: {at: " + event + "}")
        : Optional.empty();
  }

  /** True when something is renewed by single years. */
  static boolean yearly(String text) {
    return YEARLY.matcher(text).find();
  }

  /** True when the sentence says when something takes effect. */
  static boolean takesEffect(String text) {
    return EFFECT.matcher(text).find();
  }

  /**
   * {@code six months after receipt of the notice}; empty when a time in the sentence would be
   * lost.
   */
  static Optional<String> of(String text, String event) {
    Optional<Matcher> month = EntryFormula.firstOfMonth(text);
    if (month.isEmpty() && EntryFormula.rounded(text)) {
      return Optional.empty();
    }
    List<TimeTerms.Length> lengths =
        TimeTerms.in(text).lengths().stream()
            .filter(length -> length.limit() || month.isPresent() || ofNotice(text, length))
            .filter(length -> !length.doubtful() && !length.working() && !before(text, length))
            .filter(length -> !WITHIN.matcher(length.term()).lookingAt())
            .filter(length -> !DeadlineSuggestions.fromEntry(text, length))
            .toList();
    if (month.isPresent()) {
      return Optional.of(
          "date: {first_day_of_month: "
              + EntryFormula.nth(month.get())
              + (lengths.isEmpty() ? "" : ", after: " + lengths.getFirst().iso())
              + ", following: {latest_of: "
              + event
              + ", count: 1}}");
    }
    boolean ends =
        (event.startsWith("termination") || event.startsWith("withdrawal"))
            && !EFFECT.matcher(text).find();
    return lengths.stream()
        .findFirst()
        .map(length ->
            "effective: {after: "
                + length.iso()
                + ", from: "
                + event
                + "}"
                + (ends ? ", ends: end_of_day" : ""));
  }

  /** True when a sentence gives the length of a notice. */
  static boolean givesNotice(String text) {
    return TimeTerms.in(text).lengths().stream().anyMatch(length -> ofNotice(text, length));
  }

  private static boolean ofNotice(String text, TimeTerms.Length length) {
    int at = text.indexOf(length.term());
    return OF_NOTICE.matcher(text.substring(Math.max(0, at - CONTEXT), at)).matches();
  }

  /** The length is counted back from what follows it. */
  static boolean before(String text, TimeTerms.Length length) {
    int at = text.indexOf(length.term());
    String around =
        text.substring(
            Math.max(0, at - 12), Math.min(text.length(), at + length.term().length() + 30));
    return BEFORE.matcher(around).matches();
  }
}
