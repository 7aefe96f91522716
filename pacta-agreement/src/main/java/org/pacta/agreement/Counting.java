package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How the days of a deadline are counted.
 *
 * @param workingDays true when only working days count
 * @param calendar whose working days: {@code bearer}, {@code both}, or a party
 * @param rollsTo whose working day a last day on a holiday rolls to: {@code bearer}, {@code both},
 *     or null when it does not
 * @param extension how notice lengthens it, or null
 * @param hours hours of the day that count for lengths in hours, or null for all
 * @param clearDays true when neither the day it is counted from nor the day of what must be done is
 *     counted
 */
public record Counting(
    boolean workingDays,
    String calendar,
    @Nullable String rollsTo,
    @Nullable Extension extension,
    @Nullable CountedHours hours,
    boolean clearDays) {
  /** The party that owes the duty. */
  public static final String BEARER = "bearer";

  /** All parties together. */
  public static final String BOTH = "both";
}
