package org.pacta.agreement.guard;

/** Value of a guard: true, false, unknown for want of a fact, or in error. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN,
  ERROR;

  /** The value of a boolean. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** True when true or false. */
  public boolean settled() {
    return this == TRUE || this == FALSE;
  }

  /** False if either is false; else error, else unknown, else true. */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return weaker(other, TRUE);
  }

  /** True if either is true; else error, else unknown, else false. */
  public Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return weaker(other, FALSE);
  }

  /** Swaps true and false. */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN, ERROR -> this;
    };
  }

  private Truth weaker(Truth other, Truth settled) {
    if (this == ERROR || other == ERROR) {
      return ERROR;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : settled;
  }
}
