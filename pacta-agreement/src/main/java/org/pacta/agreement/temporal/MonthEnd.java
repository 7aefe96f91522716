package org.pacta.agreement.temporal;

/** What to do when the month of the result is too short for the day number. */
public enum MonthEnd {
  /** Take the last day of the month. */
  CLAMP_TO_LAST_DAY,
  /** Take the first day of the next month. */
  ROLL_TO_NEXT_DAY,
  /** Give no date; a person decides. */
  REFUSE
}
