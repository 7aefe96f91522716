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
 */
record YearlyDay(String term, int day, int month) {
  /** Words after which the day named is itself too late. */
  private static final String BEFORE = "before|avant le|antes del?|vor dem|до|před";

  private static final Pattern TOO_LATE = Pattern.compile("(?iu)(?:" + BEFORE + ")");

  private static final Phrase DAY =
      Phrase.of(
          "(?<!\\p{L})(?<lead>by|until|(?:no|not) later than|at the latest (?:by|on)|au plus tard le|jusqu['’]au|a más tardar el"
              + "|bis(?: zum)?|spätestens (?:am|bis zum)|не позднее|(?:nejpozději )?do|"
              + BEFORE
              + ")\\s+(?:the\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s*(?:day of |of |de )?(?<month>"
              + Dates.MONTHS
              + ")|(?<month2>"
              + Dates.MONTHS
              + ")\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?)(?![\\p{L}\\d])(?!,? (?:de |del |of |in )?(?:the year )?\\d{4})");

  /** The days a text names without a year. */
  static List<YearlyDay> in(Wording text) {
    return DAY.all(text).stream().flatMap(found -> day(found).stream()).toList();
  }

  private static Optional<YearlyDay> day(MatchResult found) {
    String month = found.group("month") == null ? found.group("month2") : found.group("month");
    String day = found.group("day") == null ? found.group("day2") : found.group("day");
    boolean before = TOO_LATE.matcher(found.group("lead")).matches();
    try {
      MonthDay named = MonthDay.of(Dates.month(month), Integer.parseInt(day));
      return Optional.of(
          before
              ? before(found.group(), named)
              : new YearlyDay(found.group(), named.getDayOfMonth(), named.getMonthValue()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static YearlyDay before(String term, MonthDay day) {
    if (day.getDayOfMonth() > 1) {
      return new YearlyDay(term, day.getDayOfMonth() - 1, day.getMonthValue());
    }
    int month = day.getMonth().minus(1).getValue();
    // A month that has no such day ends on its last; February has 29 in some years.
    return new YearlyDay(term, month == 2 ? 31 : day.getMonth().minus(1).maxLength(), month);
  }
}
