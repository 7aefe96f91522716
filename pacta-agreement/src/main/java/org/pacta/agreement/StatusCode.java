package org.pacta.agreement;

/** Whether an agreement has effect. */
public enum StatusCode {
  NOT_IN_FORCE,
  IN_FORCE,
  PARTLY_SUSPENDED,
  SUSPENDED,
  ENDED;

  /** Stable code, for example {@code in_force}; the value of the fact {@code agr.status}. */
  public String code() {
    return Codes.of(this);
  }
}
