package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Articles headed by nothing but a Roman number on a line of its own, as older treaties do. */
final class BareNumerals {
  private static final Pattern NUMERAL = Pattern.compile("[IVXLC]{1,7}\\.?");
  private static final int COUNT_MIN = 3;

  private BareNumerals() {}

  /** Numbers by the place of their line, in sequence from I; empty when there is no such run. */
  static Map<Integer, Integer> in(List<TextLine> lines) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (NUMERAL.matcher(text).matches()
          && Numerals.roman(text.replace(".", "")) == found.size() + 1) {
        found.put(i, found.size() + 1);
      }
    }
    return found.size() >= COUNT_MIN ? found : Map.of();
  }
}
