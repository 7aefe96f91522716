package org.pacta.agreement.scaffold;

/** German words that are words of norms in one kind of clause only. */
final class GermanClauses {
  /** A right to do something, not the law of a place. */
  static final String RIGHT =
      "(?:hat|haben) (?:[\\p{L}-]+ ){0,6}?(?:das recht|die befugnis)(?! (?:de[rs]|diese[rs]|jene[rs]|eine[rs]|ihre[rs]|seine[rs]|am)(?!\\p{L}))";

  /** Infinitives that state a duty in the plural, and none behind "zu" or "may". */
  static final String PLURAL =
      "(?<!zu )(?<!(?<!\\p{L})(?:kann|können|darf|dürfen) [^.;,]{0,80})(?:tragen|unterrichten|leisten|übermitteln)";

  private GermanClauses() {}
}
