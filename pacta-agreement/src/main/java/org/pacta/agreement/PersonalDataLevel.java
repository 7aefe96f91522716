package org.pacta.agreement;

/** How often a category of information carries personal data. */
public enum PersonalDataLevel {
  NONE,
  AVOID,
  POSSIBLE,
  TYPICAL,
  ALWAYS;

  /** Stable code, for example {@code typical}. */
  public String code() {
    return Codes.of(this);
  }
}
