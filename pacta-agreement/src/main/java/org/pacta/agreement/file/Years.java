package org.pacta.agreement.file;

import java.time.Instant;
import java.time.ZoneOffset;

/** Years that are read: treaties of the past, and dates that can still be counted on. */
public final class Years {
  /** The first. */
  public static final int MIN = 1800;

  /** The last. */
  public static final int MAX = 2999;

  private Years() {}

  /** True when a year is read. */
  public static boolean hold(int year) {
    return year >= MIN && year <= MAX;
  }

  /** True when an instant, in UTC, lies within the years read. */
  public static boolean hold(Instant instant) {
    return hold(instant.atOffset(ZoneOffset.UTC).getYear());
  }
}
