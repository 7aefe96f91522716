package org.pacta.agreement;

/** Why a rule of a historical file is never executed. */
public enum Disposition {
  /** Offends the safeguards whoever asks. */
  BARRED,
  /** Neutral in itself, kept as a record. */
  INERT;

  /** Stable code, for example {@code barred}. */
  public String code() {
    return Codes.of(this);
  }
}
