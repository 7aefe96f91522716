package org.pacta.agreement;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A length of time written as ISO 8601, such as {@code P30D}, {@code P6M} or {@code PT8H}.
 *
 * @param period calendar part: years, months, days
 * @param duration clock part: hours, minutes
 */
public record TimeLength(Period period, Duration duration) {
  /** Longest length read, in years; dates so far ahead stay far from the end of the calendar. */
  public static final int YEARS_MAX = 500;

  private static final long MINUTES_OF_DAY = 24L * 60;

  private static final long HOURS_OF_YEAR = 24L * 366;

  /**
   * Reads an ISO 8601 length.
   *
   * @throws java.time.DateTimeException when the text is not one, is negative or beyond {@link
   *     #YEARS_MAX}
   */
  public static TimeLength parse(String text) {
    TimeLength length = read(text);
    boolean tooLong = length.approximateHours() > YEARS_MAX * HOURS_OF_YEAR;
    if (tooLong || length.period.isNegative() || length.duration.isNegative()) {
      throw new DateTimeException("a length of time is from nothing to " + YEARS_MAX + " years");
    }
    return length;
  }

  private static TimeLength read(String text) {
    int clock = text.indexOf('T');
    if (clock < 0) {
      return new TimeLength(Period.parse(text), Duration.ZERO);
    }
    Period period = clock == 1 ? Period.ZERO : Period.parse(text.substring(0, clock));
    return new TimeLength(period, Duration.parse("P" + text.substring(clock)));
  }

  /** The instant this long after another, counting days in the given zone. */
  public Instant after(Instant start, ZoneId zone) {
    return start.atZone(zone).plus(period).plus(duration).toInstant();
  }

  /** The instant this long before another, counting days in the given zone. */
  public Instant before(Instant end, ZoneId zone) {
    return end.atZone(zone).minus(period).minus(duration).toInstant();
  }

  /** The clock part in days, where only days are counted: a day begun is a whole one. */
  public long daysOfHours() {
    long minutes = duration.toMinutes();
    return (minutes + MINUTES_OF_DAY - 1) / MINUTES_OF_DAY;
  }

  /** The same with hours that make whole days as days, where only days are counted. */
  public TimeLength inDays() {
    return duration.toMinutes() % MINUTES_OF_DAY == 0
        ? new TimeLength(period.plusDays(duration.toDays()), Duration.ZERO)
        : this;
  }

  /** True when it counts hours. */
  public boolean inHours() {
    return !duration.isZero();
  }

  /** True when it is no time at all. */
  public boolean isZero() {
    return period.isZero() && duration.isZero();
  }

  /** True when this is longer than another, taking a month as 30 days. */
  public boolean longerThan(TimeLength other) {
    return approximateHours() > other.approximateHours();
  }

  private long approximateHours() {
    return 24 * (30 * period.toTotalMonths() + period.getDays()) + duration.toHours();
  }

  /** The length in plain words, for example {@code 8 hours}; {@code at once} for none. */
  public String inWords() {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    add(parts, duration.toHours(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    return parts.isEmpty() ? "at once" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  /** ISO 8601 text, as in the file. */
  @Override
  public String toString() {
    String clock = duration.toString().substring(1);
    if (duration.isZero()) {
      return period.toString();
    }
    return (period.isZero() ? "P" : period.toString()) + clock;
  }
}
