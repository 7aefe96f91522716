package org.pacta.agreement.scaffold;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day of every year by which something is due: "no later than 30 September".
 *
 * @param term as written
 * @param day last day that is in time; 31 for the last of any month
 * @param month its month, from 1
 * @param prior it is the day of the year before: "by 30 November of the preceding year"
 */
record YearlyDay(String term, int day, int month, boolean prior) {
  /** Words after which the day named is itself too late. */
  private static final String BEFORE = "before|avant le|antes del?|vor dem|до|před|vóór|voor";

  private static final Pattern TOO_LATE = Pattern.compile("(?iu)(?:" + BEFORE + ")");

  /** The year before another, in words. */
  private static final String YEAR_BEFORE =
      "(?:(?:preceding|previous|past|last) (?:calendar )?year(?!\\p{L})|year (?:just|that has) ended|(?:l['’]année|l['’]an|l['’]exercice) (?:civile )?(?:précédente?|écoulée?|passée?)|(?:vorangegangene|vorausgegangene|vergangene|vorherige|vorige|abgelaufene)[nsrm]? (?:kalender)?jahr|vorjahr|año (?:natural |civil )?(?:anterior|precedente|transcurrido)|(?:предыдущ|предшествующ|прошедш|истекш|прошл)\\p{L}+ (?:календарн\\p{L}+ )?год|(?:předchozí|předcházející|minul|uplynul)\\p{L}* (?:kalendářní\\p{L}* )?ro[kc]|(?:voorgaande|voorafgaande|afgelopen|vorige?|verstreken) (?:kalender)?jaar)";

  private static final Phrase REPORTED = Phrase.of("(?<!\\p{L})" + YEAR_BEFORE);

  private static final Phrase DAY =
      Phrase.of(
          "(?<!\\p{L})(?<lead>by|until|(?:no|not) later than|at the latest (?:by|on)|au plus tard le|jusqu['’]au|a más tardar el"
              + "|bis(?: zum)?|spätestens (?:am|bis zum)|uiterlijk(?: op)?|niet later dan|не позднее|(?:nejpozději )?do|"
              + BEFORE
              + ")\\s+(?:the\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s*(?:day of |of |de )?(?<month>"
              + Dates.MONTHS
              + ")|(?<month2>"
              + Dates.MONTHS
              + ")\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\d])(?!,? (?:de |del |of |in )?(?:the year )?\\d{4})(?<prior>,?\\s+(?:(?:of|in) the |de |des |del |van het |(?=\\p{L}+(?:его|ího|ého) ))"
              + YEAR_BEFORE
              + "(?!['’]s))?");

  private static final int MONTHS_OF_A_YEAR = 12;

  /**
   * YAML of its schedule. What is due on the year before, or within it, is counted from the end or
   * the start of the year it is on.
   *
   * @param reported the text speaks of the year before
   */
  String schedule(boolean reported) {
    if (prior) {
      return "{every: year, due: {day: "
          + day
          + ", months_before: "
          + (MONTHS_OF_A_YEAR + 1 - month)
          + "}}";
    }
    // A day in December may as well end the year that is reported on.
    return month < MONTHS_OF_A_YEAR && reported
        ? "{every: year, running: true, due: {day: " + day + ", months_after: " + month + "}}"
        : "{every: year, due: {day: " + day + ", month: " + month + "}}";
  }

  /** True when a text speaks of the year before the one in which something is due. */
  static boolean onYearBefore(Wording text) {
    return REPORTED.in(text);
  }

  /** The days a text names without a year. */
  static List<YearlyDay> in(Wording text) {
    return DAY.all(text).stream().flatMap(found -> day(found).stream()).toList();
  }

  private static Optional<YearlyDay> day(MatchResult found) {
    String month = found.group("month") == null ? found.group("month2") : found.group("month");
    String day = found.group("day") == null ? found.group("day2") : found.group("day");
    boolean before = TOO_LATE.matcher(found.group("lead")).matches();
    boolean prior = found.group("prior") != null;
    try {
      MonthDay named = MonthDay.of(Dates.month(month), Integer.parseInt(day));
      return Optional.of(
          before
              ? before(found.group(), named, prior)
              : new YearlyDay(found.group(), named.getDayOfMonth(), named.getMonthValue(), prior));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static YearlyDay before(String term, MonthDay day, boolean prior) {
    if (day.getDayOfMonth() > 1) {
      return new YearlyDay(term, day.getDayOfMonth() - 1, day.getMonthValue(), prior);
    }
    int month = day.getMonth().minus(1).getValue();
    // A month that has no such day ends on its last; February has 29 in some years.
    return new YearlyDay(
        term,
        month == 2 ? 31 : day.getMonth().minus(1).maxLength(),
        month,
        prior && month < MONTHS_OF_A_YEAR);
  }
}
