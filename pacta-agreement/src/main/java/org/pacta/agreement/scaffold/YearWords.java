package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years in one Dutch or German word: "tweeduizendvijf", "neunzehnhundertfünfundachtzig". */
final class YearWords {
  /** A year as an alternative of a pattern. */
  static final String PATTERN =
      "(?:negentienhonderd|tweeduizend|neunzehnhundert|zweitausend)\\p{L}*";

  private static final Pattern PARTS =
      Pattern.compile(
          "(negentienhonderd|tweeduizend|neunzehnhundert|zweitausend)(?:en(?!$)|und)?(\\p{L}*)");

  private static final Map<String, Integer> COUNTS = counts();

  private YearWords() {}

  /** The year a word names; 0 when it names none. */
  static int value(String word) {
    Matcher parts = PARTS.matcher(word.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return 0;
    }
    int century = parts.group(1).contains("hond") || parts.group(1).contains("hund") ? 1900 : 2000;
    String rest = parts.group(2);
    int count = COUNTS.getOrDefault(rest, 0);
    return rest.isEmpty() || count > 0 ? century + count : 0;
  }

  private static Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    put(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
            + " zestien zeventien achttien negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "en",
        counts);
    put(
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
            + " sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "und",
        counts);
    counts.put("eins", 1);
    return counts;
  }

  private static void put(String small, String tens, String and, Map<String, Integer> counts) {
    List<String> units = List.of(small.split(" "));
    List<String> tenfold = List.of(tens.split(" "));
    for (int i = 0; i < units.size(); i++) {
      counts.put(units.get(i), i + 1);
    }
    for (int ten = 0; ten < tenfold.size(); ten++) {
      counts.put(tenfold.get(ten), 10 * (ten + 2));
      for (int i = 0; i < 9; i++) {
        String unit = units.get(i);
        String joined = and.equals("en") && unit.endsWith("e") ? "ën" : and;
        counts.put(unit + joined + tenfold.get(ten), 10 * (ten + 2) + i + 1);
      }
    }
  }
}
