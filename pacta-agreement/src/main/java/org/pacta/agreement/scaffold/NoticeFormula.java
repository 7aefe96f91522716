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
          "(?iu).*(?<!\\p{L})(?:before|prior to|in advance|avant|antes|vor|до|před|vóór|voorafgaand\\p{L}*)(?!\\p{L}).*");

  /** What takes effect on a day does so as the day begins; what lasts until then lasts that day. */
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?iu)(?:takes?|taking|have|has) effect|becomes? effective|be effective|prend(?:ra)? effet|produira ses effets|surtirá efecto|wirksam|вступ\\p{L}+ в силу|nabývá účinnosti|treedt .{0,120}in werking|wordt .{0,120}van kracht");

  private NoticeFormula() {}

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
            .filter(length -> length.limit() || month.isPresent())
            .filter(length -> !length.doubtful() && !length.working() && !before(text, length))
            .filter(length -> !WITHIN.matcher(length.term()).lookingAt())
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

  /** The length is counted back from what follows it. */
  static boolean before(String text, TimeTerms.Length length) {
    int at = text.indexOf(length.term());
    String around =
        text.substring(
            Math.max(0, at - 12), Math.min(text.length(), at + length.term().length() + 30));
    return BEFORE.matcher(around).matches();
  }
}
