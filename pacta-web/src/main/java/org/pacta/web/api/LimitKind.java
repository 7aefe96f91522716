package org.pacta.web.api;

/** What a time limit is: a target that has passed is late, never a breach. */
enum LimitKind {
  /** A period in the text. */
  LEGAL_DEADLINE,
  /** Our default for a word like "immediately". */
  OPERATIONAL_TARGET;

  static LimitKind of(boolean legal) {
    return legal ? LEGAL_DEADLINE : OPERATIONAL_TARGET;
  }
}
