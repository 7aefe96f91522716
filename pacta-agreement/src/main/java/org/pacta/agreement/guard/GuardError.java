package org.pacta.agreement.guard;

/**
 * Why a guard cannot be used.
 *
 * @param kind what is wrong
 * @param line line inside the expression from 1
 * @param column column inside the expression from 0
 * @param message plain words
 */
public record GuardError(Kind kind, int line, int column, String message) {
  /** Kinds of errors, each with its own finding code. */
  public enum Kind {
    /** Does not parse or type-check. */
    TYPE,
    /** Compares with a text that is in no code list. */
    CODE,
    /** Uses a function or shape that guards may not use, or is too large. */
    FORBIDDEN
  }
}
