package org.pacta.agreement.scaffold;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Parts of unit ids, which are ASCII whatever the treaty is written in. */
final class Ids {
  private static final String[] CYRILLIC = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
  };
  private static final Map<String, String> DIVISIONS =
      Map.ofEntries(
          Map.entry("part", "part"),
          Map.entry("partie", "part"),
          Map.entry("teil", "part"),
          Map.entry("parte", "part"),
          Map.entry("часть", "part"),
          Map.entry("deel", "part"),
          Map.entry("afdeling", "section"),
          Map.entry("část", "part"),
          Map.entry("section", "section"),
          Map.entry("§", "section"),
          Map.entry("sección", "section"),
          Map.entry("раздел", "section"),
          Map.entry("oddíl", "section"),
          Map.entry("abschnitt", "section"),
          Map.entry("title", "title"),
          Map.entry("titre", "title"),
          Map.entry("título", "title"),
          Map.entry("titel", "title"));
  private static final Map<String, String> ATTACHED =
      Map.ofEntries(
          Map.entry("declaration", "declaration"),
          Map.entry("déclaration", "declaration"),
          Map.entry("declaración", "declaration"),
          Map.entry("verklaring", "declaration"),
          Map.entry("erklärung", "declaration"),
          Map.entry("prohlášení", "declaration"),
          Map.entry("декларация", "declaration"),
          Map.entry("заявление", "declaration"),
          Map.entry("minutes", "minutes"),
          Map.entry("protocol", "protocol"),
          Map.entry("protocole", "protocol"),
          Map.entry("protocolo", "protocol"),
          Map.entry("protokol", "protocol"),
          Map.entry("protokoll", "protocol"),
          Map.entry("протокол", "protocol"),
          Map.entry("final act", "act"),
          Map.entry("slotakte", "act"),
          Map.entry("schlussakte", "act"),
          Map.entry("acta final", "act"),
          Map.entry("acte final", "act"),
          Map.entry("letter", "letter"),
          Map.entry("understanding", "understanding"));
  private static final int LABEL_CHARACTERS_MAX = 8;

  private Ids() {}

  /** A label in letters and digits of ids. */
  static String ascii(String label) {
    String letters = word(label);
    String made = letters.isEmpty() ? "x" : letters;
    return made.substring(0, Math.min(made.length(), LABEL_CHARACTERS_MAX));
  }

  /** A word in ASCII letters and digits; empty when nothing of it can be written so. */
  static String word(String label) {
    StringBuilder out = new StringBuilder();
    String bare = Normalizer.normalize(label, Normalizer.Form.NFD);
    for (int i = 0; i < bare.length(); i++) {
      char sign = bare.charAt(i);
      int cyrillic = Character.toLowerCase(sign) - 'а';
      if (sign < 128 && Character.isLetterOrDigit(sign)) {
        out.append(sign);
      } else if (cyrillic >= 0 && cyrillic < CYRILLIC.length) {
        String letters = CYRILLIC[cyrillic];
        out.append(Character.isUpperCase(sign) ? letters.toUpperCase(Locale.ROOT) : letters);
      }
    }
    return out.toString();
  }

  /** Id of a part, chapter, section or title. */
  static String division(Heading heading) {
    String word = heading.word().toLowerCase(Locale.ROOT);
    String kind = DIVISIONS.getOrDefault(word, "chapter");
    return heading.label().isEmpty() ? kind : kind + "-" + label(heading.label());
  }

  /** Id of an annex. */
  static String annex(Heading heading) {
    String kind = ATTACHED.getOrDefault(heading.word(), "annex");
    return heading.label().isEmpty() ? kind : kind + "-" + label(heading.label());
  }

  /** Label of a heading: letters and digits with single points and hyphens between. */
  static String label(String label) {
    String made = label.replaceAll("[^A-Za-z0-9.-]", "").replaceAll("[.-]+$|^[.-]+", "");
    return made.isEmpty() ? "x" : made;
  }

  /** What a mark of this style would have been at a place. */
  static String expected(Marker.Style style, int place) {
    return switch (style) {
      case LETTER -> place <= 26 ? "" + (char) ('a' + place - 1) : "" + place;
      case CAPITAL -> place <= 26 ? "" + (char) ('A' + place - 1) : "" + place;
      case NUMBER_DOT, NUMBER_PAREN, NUMBER_BRACKETS, DECIMAL, ROMAN, CAPITAL_ROMAN, DASH ->
          "" + place;
    };
  }
}
