package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "The thirtieth day after" in the languages beside English. */
final class NthDays {
  private static final Pattern DAY =
      Pattern.compile(
          "(?iu)(?:le (?<fr>[\\p{L}-]+|\\d{1,3}e) jour (?:suivant|après|qui suit)"
              + "|am (?<de>\\p{L}+|\\d{1,3}\\.) tag nach"
              + "|(?<es>\\p{L}+|\\d{1,3}[º.]?) día (?:después|siguiente|a partir|posterior)"
              + "|на (?<ru>\\p{L}+|\\d{1,3}(?:-й)?) день (?:после|со дня|с даты)"
              + "|op de (?<nl>\\p{L}+|\\d{1,3}(?:e|ste|de)) dag (?:na|volgend\\p{L}* op|te rekenen)"
              + "|(?<cs>\\p{L}+|\\d{1,3}\\.) (?:dnem|den|dne) (?:po|ode? dne))");
  private static final List<String> LANGUAGES = List.of("fr", "de", "es", "ru", "nl", "cs");
  private static final Map<String, Integer> STEMS = stems();

  /** Such a day in any language that is read, with what it is counted from. */
  private static final Phrase TERM =
      Phrase.of(
          "(?:(?:on )?the (?:[\\p{L}-]+|\\d{1,3}(?:st|nd|rd|th)) day (?:after|following)|le (?:[\\p{L}-]+|\\d{1,3}e) jour (?:suivant|après|qui suit)|am (?:\\p{L}+|\\d{1,3}\\.) tag nach|el (?:\\p{L}+|\\d{1,3}[º.]?) día (?:después|siguiente|posterior)"
              + "|на (?:\\p{L}+|\\d{1,3}(?:-й)?) день (?:после|со дня|с даты)|op de (?:\\p{L}+|\\d{1,3}(?:e|ste|de)) dag (?:na|volgend|te rekenen)|(?:desát|patnáct|třicát|šedesát|devadesát)\\p{L}+ dnem (?:po|ode? dne))");

  private NthDays() {}

  /** The words of such a day; empty when there are none. */
  static Optional<String> term(Wording text) {
    return TERM.first(text).map(MatchResult::group);
  }

  /** Which day after an event a text names; 0 when it names none that is read. */
  static int in(String text) {
    Matcher day = DAY.matcher(text);
    return day.find()
        ? LANGUAGES.stream()
            .flatMap(language -> Optional.ofNullable(day.group(language)).stream())
            .mapToInt(NthDays::value)
            .sum()
        : 0;
  }

  private static int value(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String digits = small.replaceAll("\\D", "");
    if (!digits.isEmpty()) {
      return Integer.parseInt(digits);
    }
    return STEMS.entrySet().stream()
        .filter(stem -> small.startsWith(stem.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  private static Map<String, Integer> stems() {
    // One language a line; no stem begins another.
    String tables =
        """
        dixi quinzi trenti soixanti quatre-vingt-dixi
        zehnt fünfzehnt dreißigst sechzigst neunzigst
        décim decimoquint trigésim sexagésim nonagésim
        десят пятнадцат тридцат шестидесят девяност
        tiend vijftiend dertigst zestigst negentigst
        desát patnáct třicát šedesát devadesát
        """;
    int[] values = {10, 15, 30, 60, 90};
    Map<String, Integer> stems = new HashMap<>();
    for (String table : tables.lines().toList()) {
      List<String> words = List.of(table.split(" "));
      for (int i = 0; i < values.length; i++) {
        stems.put(words.get(i), values[i]);
      }
    }
    return stems;
  }
}
