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
 */
public record Counting(
    boolean workingDays, String calendar, @Nullable String rollsTo, @Nullable Extension extension) {
  /** Calendar days, no rolling, no extension. */
  public static final Counting CALENDAR_DAYS = new Counting(false, "bearer", null, null);

  /** The party that owes the duty. */
  public static final String BEARER = "bearer";

  /** All parties together. */
  public static final String BOTH = "both";
}
