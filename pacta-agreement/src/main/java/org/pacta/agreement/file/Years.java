package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Years that are read: treaties of the past, and dates that can still be counted on. */
public final class Years {
  /** The first. */
  public static final int MIN = 1800;

  /** The last. */
  public static final int MAX = 2999;

  private static final Instant FIRST = begin(MIN);
  private static final Instant AFTER = begin(MAX + 1);

  private Years() {}

  private static Instant begin(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** True when a year is read. */
  public static boolean hold(int year) {
    return year >= MIN && year <= MAX;
  }

  /** True when an instant, in UTC, lies within the years read. */
  public static boolean hold(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(AFTER);
  }

  /**
   * An instant within the years read.
   *
   * @throws DateTimeException when it is none
   */
  public static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (!hold(instant)) {
      throw new DateTimeException("beyond the years read");
    }
    return instant;
  }
}
