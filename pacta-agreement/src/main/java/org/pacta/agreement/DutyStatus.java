package org.pacta.agreement;

/** How a duty stands. */
public enum DutyStatus {
  /** Owed, and its time has not run out. */
  OPEN,
  /** Owed, and its clock stands still while an answer is awaited. */
  PAUSED,
  /** Performed, or ended in another way the text allows. */
  MET,
  /** An operational target has passed: an alert, never a breach. */
  LATE,
  /** A period of the text has passed. */
  BREACH,
  /** No longer owed because the agreement ended or stands suspended. */
  RELEASED,
  /** Not known to be owed: a fact its condition needs is missing. */
  UNCLEAR;

  /** Stable code, for example {@code breach}. */
  public String code() {
    return Codes.of(this);
  }
}
