package org.pacta.agreement;

/** Who establishes what a rule needs. */
public enum Mode {
  /** Decided from recorded facts. */
  AUTOMATED,
  /** A named official's finding with a reason is an input; a machine never makes it. */
  ATTESTED,
  /** Done between governments outside the system, which records, calendars and notifies. */
  REGISTER;

  /** Stable code, for example {@code attested}. */
  public String code() {
    return Codes.of(this);
  }
}
