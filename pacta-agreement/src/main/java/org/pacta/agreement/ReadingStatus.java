package org.pacta.agreement;

/** Whether the parties have decided a reading. */
public enum ReadingStatus {
  OPEN,
  AGREED,
  DISPUTED;

  /** Stable code, for example {@code open}. */
  public String code() {
    return Codes.of(this);
  }
}
