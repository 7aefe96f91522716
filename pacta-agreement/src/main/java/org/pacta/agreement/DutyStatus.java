package org.pacta.agreement;

/** How a duty stands. */
public enum DutyStatus {
  /** Owed, and its time has not run out. */
  OPEN,
  /** Its clock stands still while an answer is awaited, or while its units are suspended. */
  PAUSED,
  /** Performed, or ended in another way the text allows. */
  MET,
  /**
   * An operational target has passed, or a period of the text whose words do not bind, perhaps with
   * what was done too late: an alert, never a breach.
   */
  LATE,
  /** A period of the text has passed. */
  BREACH,
  /** No longer owed: the agreement ended, or was suspended on the day it fell due. */
  RELEASED,
  /** Not known to be owed: a fact its condition needs is missing. */
  UNCLEAR;

  /** What stands when nobody has said whether the duty is owed at all. */
  public DutyStatus unclear() {
    return switch (this) {
      case MET, RELEASED -> this;
      case OPEN, PAUSED, LATE, BREACH, UNCLEAR -> UNCLEAR;
    };
  }

  /** Stable code, for example {@code breach}. */
  public String code() {
    return Codes.of(this);
  }
}
