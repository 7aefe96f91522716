package org.pacta.agreement.temporal;

import org.pacta.agreement.TimeLength;

/** How a clause turns events into a date of effect. */
public sealed interface TemporalFormula {
  /** Receipts the formula waits for. */
  Awaited awaited();

  /** Event whose dates are read. */
  default String event() {
    return awaited().event();
  }

  /** First day of the n-th month after the month of the receipts awaited. */
  record FirstDayOfMonth(int ordinal, Awaited awaited) implements TemporalFormula {}

  /** A length of time after the receipts awaited; the day of receipt is not counted. */
  record LengthAfter(TimeLength length, Awaited awaited) implements TemporalFormula {}

  /** The day of the receipts awaited itself, such as signature. */
  record SameDay(Awaited awaited) implements TemporalFormula {}

  /**
   * Which receipts a formula waits for.
   *
   * @param event name of the event
   * @param count how many parties' receipts: 0 means every party's, 1 any one
   */
  record Awaited(String event, int count) {
    /** Count that stands for every party. */
    public static final int EACH_PARTY = 0;
  }
}
