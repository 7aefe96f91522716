package org.pacta.web.api;

/** Characters that can be kept, shown and signed. */
final class Characters {
  static final String ADVICE =
      "Leave out control characters other than line breaks and tabs, and broken surrogate pairs.";

  private Characters() {}

  /** Whether {@code text} holds none that a database or a letter cannot hold. */
  static boolean storable(String text) {
    return text.codePoints().allMatch(Characters::storable);
  }

  private static boolean storable(int character) {
    return switch (character) {
      case '\n', '\r', '\t' -> true;
      default ->
          !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    };
  }
}
