package org.pacta.agreement;

/** How bad a finding is. An error stops loading. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** Stable code, for example {@code error}. */
  public String code() {
    return Codes.of(this);
  }
}
