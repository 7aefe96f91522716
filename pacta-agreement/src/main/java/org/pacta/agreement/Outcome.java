package org.pacta.agreement;

/** What an agreement says to an act. Anything but {@link #PERMITTED} means: do not do it. */
public enum Outcome {
  /** A clause permits the act and nothing stands against it. */
  PERMITTED,
  /** A prohibition holds, or a condition that cannot be cured by the same act fails. */
  DENIED,
  /** A condition fails that the sender can still meet; the decision says what to supply. */
  HELD,
  /** A fact that matters is not known; the decision names it. */
  UNDETERMINED,
  /** No clause permits this; what nobody allowed is not allowed. */
  NO_CLAUSE;

  /** Stable code used in files, records and interfaces, for example {@code no_clause}. */
  public String code() {
    return Codes.of(this);
  }
}
