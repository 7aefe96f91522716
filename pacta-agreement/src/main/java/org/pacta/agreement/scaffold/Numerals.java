package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers as treaties write them: Arabic, Roman, in words, or damaged by scanning. */
final class Numerals {
  private static final Pattern ROMAN =
      Pattern.compile("(?i)(?=[IVXLC])(C{0,2})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
  private static final List<Integer> VALUES = List.of(100, 90, 50, 40, 10, 9, 5, 4, 1);
  private static final List<String> SIGNS =
      List.of("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
  private static final Map<String, Integer> WORDS = words();

  private Numerals() {}

  /** Value of a Roman number; 0 when it is none. */
  static int roman(String text) {
    if (!ROMAN.matcher(text).matches()) {
      return 0;
    }
    String rest = text.toUpperCase(Locale.ROOT);
    int value = 0;
    for (int i = 0; i < VALUES.size(); i++) {
      while (rest.startsWith(SIGNS.get(i))) {
        value += VALUES.get(i);
        rest = rest.substring(SIGNS.get(i).length());
      }
    }
    return value;
  }

  /** A number as a Roman one; empty for 0. */
  static String roman(int value) {
    StringBuilder roman = new StringBuilder();
    int rest = value;
    for (int i = 0; i < VALUES.size(); i++) {
      for (; rest >= VALUES.get(i); rest -= VALUES.get(i)) {
        roman.append(SIGNS.get(i));
      }
    }
    return roman.toString();
  }

  /** Digits with letters that scanners take them for put right; 0 when that gives no number. */
  static int damaged(String text) {
    String mended =
        text.replaceAll("[lI|!]", "1").replaceAll("[OoQ]", "0").replace('S', '5').replace('B', '8');
    return mended.matches("\\d{1,4}") ? Integer.parseInt(mended) : 0;
  }

  /** Value of a number in English words, or of a French, Spanish or Russian first; 0 when none. */
  static int word(String text) {
    return WORDS.getOrDefault(text.toLowerCase(Locale.ROOT).replace(' ', '-'), 0);
  }

  /** A year in English words, such as "two thousand and six"; words after it are passed over. */
  static int year(String words) {
    int thousands = 0;
    int rest = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ -]")) {
      int value = WORDS.getOrDefault(word, 0);
      if (word.equals("thousand")) {
        thousands = rest * 1000;
        rest = 0;
      } else if (word.equals("hundred")) {
        rest *= 100;
      } else if (value > 0) {
        rest = (rest > 9 && rest < 21 && value > 9 ? rest * 100 : rest) + value;
      } else if (!word.equals("and")) {
        break;
      }
    }
    return thousands + rest;
  }

  /** Number words as alternatives of a pattern, longest first. */
  static String wordPattern() {
    return alternatives(false);
  }

  /** Number words that count, without "first" and the like. */
  static String countPattern() {
    return alternatives(true);
  }

  private static String alternatives(boolean counts) {
    return String.join(
        "|",
        WORDS.keySet().stream()
            .filter(word -> !counts || !word.matches(".*(?:th|first|second|third)"))
            .sorted((one, other) -> other.length() - one.length())
            .map(word -> word.replace("-", "[- ]"))
            .toList());
  }

  private static Map<String, Integer> words() {
    List<String> small =
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                + " seventeen eighteen nineteen");
    List<String> firsts =
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");
    List<String> tens = words("twenty thirty forty fifty sixty seventy eighty ninety");
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < small.size(); i++) {
      words.put(small.get(i), i + 1);
      words.put(firsts.get(i), i + 1);
    }
    for (int ten = 0; ten < tens.size(); ten++) {
      int value = 10 * (ten + 2);
      words.put(tens.get(ten), value);
      words.put(tens.get(ten).replaceAll("y$", "ieth"), value);
      for (int i = 0; i < 9; i++) {
        words.put(tens.get(ten) + "-" + small.get(i), value + i + 1);
        words.put(tens.get(ten) + "-" + firsts.get(i), value + i + 1);
        words.put(tens.get(ten) + firsts.get(i), value + i + 1);
      }
    }
    words.put("hundred", 100);
    words.put("one-hundred", 100);
    words.put("one-hundred-and-twenty", 120);
    words.put("one-hundred-and-eighty", 180);
    return Map.copyOf(words);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" "));
  }
}
