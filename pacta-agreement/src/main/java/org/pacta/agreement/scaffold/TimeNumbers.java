package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers and units of time in the languages that are read. */
final class TimeNumbers {
  /** Words before a period that make it a limit. */
  static final String LEADS =
      "within(?: a period of| the period of| a time limit of| a maximum of)?|(?:no|not) later than|at the latest|in no more than|(?:not|no) more than|up to|at most|dans (?:un délai de|les)|au plus tard|dentro de(?:l plazo de)?|en (?:el|un) plazo de|a más tardar|innerhalb (?:von|einer frist von)|binnen|spätestens|не позднее(?: чем)?(?: через)?|в течение|в срок до|в срок|через|do|nejpozději do|ve lhůtě|během";

  /** Words after a period that make it a limit. */
  static final String AFTER =
      "after|following|from|of receipt|of the (?:receipt|date)|upon|prior to|before|après|à compter|avant|después|a partir|contados|antes|nach|vor|ab|после|со дня|с даты|с момента|до|po|od|ode|před";

  /** Working days. */
  static final String WORKING = "working|business|work|рабочих|pracovních|ouvrables|hábiles";

  private static final Pattern WORKS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:" + WORKING + "|ouvrés|Arbeitstag\\p{L}*|Werktag\\p{L}*)(?!\\p{L})");
  private static final Map<String, String> UNIT_LETTERS = unitLetters();
  private static final Map<Pattern, String> LETTER_OF = letterOf();
  private static final Map<String, Integer> WORDS = words();

  private TimeNumbers() {}

  static String units() {
    return String.join("|", UNIT_LETTERS.keySet());
  }

  static String pattern() {
    return String.join("|", WORDS.keySet());
  }

  static boolean working(String term) {
    return WORKS.matcher(term).find();
  }

  /** Value of a number in figures or words; 0 when it is none. */
  static int value(String word) {
    String small = word.toLowerCase(Locale.ROOT).strip();
    if (small.matches("\\d+")) {
      return Integer.parseInt(small);
    }
    int english = Numerals.word(small);
    return english > 0 ? english : WORDS.getOrDefault(small, small.matches("an?|une?") ? 1 : 0);
  }

  /** A count of a unit as ISO 8601. */
  static String iso(int count, String unit) {
    for (Map.Entry<Pattern, String> letters : LETTER_OF.entrySet()) {
      if (letters.getKey().matcher(unit).matches()) {
        String letter = letters.getValue();
        return letter.equals("H") ? "PT" + count + "H" : "P" + count + letter;
      }
    }
    return "P" + count + "D";
  }

  private static Map<String, String> unitLetters() {
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put("hours?|heures?|horas?|stunden?|час(?:а|ов)?|hodin(?:y|u|a)?", "H");
    letters.put("weeks?|semaines?|semanas?|wochen?|недел\\p{L}+|týdn\\p{L}+", "W");
    letters.put("months?|mois|mes(?:es)?|monate?n?|месяц\\p{L}*|měsíc\\p{L}*", "M");
    letters.put("years?|ans?|années?|años?|jahre?n?|год\\p{L}*|лет|rok\\p{L}*|let", "Y");
    letters.put(
        "days?|jours?|días?|tage?n?|arbeitstage?n?|werktage?n?|дн(?:я|ей)|день|суток|dn[íůy]|dnech",
        "D");
    return letters;
  }

  private static Map<Pattern, String> letterOf() {
    Map<Pattern, String> letters = new LinkedHashMap<>();
    UNIT_LETTERS.forEach((units, letter) -> letters.put(Pattern.compile("(?iu)" + units), letter));
    return letters;
  }

  private static Map<String, Integer> words() {
    // One language a line, in the order of the values; "_" stands for a space within a number.
    String tables =
        """
        deux trois quatre cinq six sept huit neuf dix quinze vingt trente quarante-cinq soixante quatre-vingt-dix
        dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta_y_cinco sesenta noventa
        zwei drei vier fünf sechs sieben acht neun zehn fünfzehn zwanzig dreißig fünfundvierzig sechzig neunzig
        двух трех четырех пяти шести семи восьми девяти десяти пятнадцати двадцати тридцати сорока_пяти шестидесяти девяноста
        dvou tří čtyř pěti šesti sedmi osmi devíti deseti patnácti dvaceti třiceti čtyřiceti_pěti šedesáti devadesáti
        два три четыре пять шесть семь восемь девять десять пятнадцать двадцать тридцать сорок_пять шестьдесят девяносто
        """;
    int[] values = {2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 45, 60, 90};
    Map<String, Integer> words = new LinkedHashMap<>();
    for (String table : tables.lines().toList()) {
      List<String> numbers = List.of(table.split(" "));
      for (int i = 0; i < values.length; i++) {
        words.put(numbers.get(i).replace('_', ' '), values[i]);
      }
    }
    List.of("eines", "einem", "einer", "jednoho", "одного").forEach(one -> words.put(one, 1));
    return words;
  }
}
