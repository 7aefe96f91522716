package org.pacta.agreement;

/** Whether an agreement has effect. */
public enum StatusCode {
  NOT_IN_FORCE,
  IN_FORCE,
  PARTLY_SUSPENDED,
  SUSPENDED,
  ENDED;

  /** True while the agreement gives permissions and powers, be it without some of its units. */
  public boolean hasEffect() {
    return this == IN_FORCE || this == PARTLY_SUSPENDED;
  }

  /** Stable code, for example {@code in_force}; the value of the fact {@code agr.status}. */
  public String code() {
    return Codes.of(this);
  }
}
