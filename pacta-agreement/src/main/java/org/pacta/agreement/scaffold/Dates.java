package org.pacta.agreement.scaffold;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as treaties write them. */
final class Dates {
  private static final List<String> STEMS =
      List.of(
          "january|januari|janvier|enero|januar|январ\\p{L}*|led(?:en|na)",
          "february|februari|février|febrero|februar|феврал\\p{L}*|únor\\p{L}*",
          "march|maart|mars|marzo|märz|март\\p{L}*|březn?e?n?\\p{L}*",
          "april|avril|abril|апрел\\p{L}*|dub(?:en|na)",
          "may|mai|mayo|mei|ма[йя]|květ(?:en|na)",
          "june|juin|junio|juni|июн\\p{L}*|červ(?:en|na)",
          "july|juillet|julio|juli|июл\\p{L}*|červenec|července",
          "augustus|august|août|agosto|август\\p{L}*|srp(?:en|na)",
          "september|septembre|septiembre|сентябр\\p{L}*|září",
          "october|octobre|octubre|oktober|октябр\\p{L}*|říj(?:en|na)",
          "november|novembre|noviembre|ноябр\\p{L}*|listopad\\p{L}*",
          "december|décembre|diciembre|dezember|декабр\\p{L}*|prosin(?:ec|ce)");

  /** Names of months as alternatives of a pattern. */
  static final String MONTHS = String.join("|", STEMS);

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?iu)\\b(\\d{1,2})(?:st|nd|rd|th|er|e|de|ste|\\.|º)?\\s*(?:day\\s+of\\s+|de\\s+)?("
              + MONTHS
              + "),?\\s*(?:de\\s+|del\\s+)?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(" + MONTHS + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?iu)\\b(\\p{L}+(?:-\\p{L}+)?|\\d{1,2}(?:st|nd|rd|th)?) day of ("
              + MONTHS
              + "),?(?: (?:in|of) the year)? (\\d{4}|(?:one|two|nineteen|twenty)(?:[ -]\\p{L}+){1,7})");
  private static final Pattern DAY_WORDS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})("
              + DayWords.pattern()
              + ")\\s+(?:de\\s+)?("
              + MONTHS
              + "),?\\s+(?:de\\s+|del\\s+)?(\\d{4}|"
              + YearWords.PATTERN
              + ")");
  private static final Pattern NUMBERS =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

  private Dates() {}

  /** The first date in a text. */
  static Optional<LocalDate> first(String text) {
    return Stream.of(
            found(DAY_FIRST, text, day -> date(day.group(3), month(day.group(2)), day.group(1))),
            found(MONTH_FIRST, text, day -> date(day.group(3), month(day.group(1)), day.group(2))),
            found(IN_WORDS, text, Dates::inWords),
            found(
                DAY_WORDS,
                text,
                day ->
                    date(
                        year(day.group(3)),
                        month(day.group(2)),
                        "" + DayWords.value(day.group(1)))),
            found(
                NUMBERS,
                text,
                day -> date(day.group(3), Integer.parseInt(day.group(2)), day.group(1))))
        .filter(days -> !days.isEmpty())
        .findFirst()
        .flatMap(days -> days.getFirst());
  }

  /** All dates with the name of their month. */
  static List<LocalDate> all(String text) {
    return Stream.of(
            found(DAY_FIRST, text, day -> date(day.group(3), month(day.group(2)), day.group(1))),
            found(MONTH_FIRST, text, day -> date(day.group(3), month(day.group(1)), day.group(2))))
        .flatMap(days -> days.stream().flatMap(Optional::stream))
        .toList();
  }

  private static List<Optional<LocalDate>> found(
      Pattern pattern, String text, Function<MatchResult, Optional<LocalDate>> read) {
    return pattern.matcher(text).results().map(read).toList();
  }

  private static Optional<LocalDate> inWords(MatchResult words) {
    String number = words.group(1).replaceAll("(?<=\\d)\\p{L}+", "");
    int value = number.matches("\\d+") ? Integer.parseInt(number) : Numerals.word(number);
    String year = words.group(3);
    return date(
        year.matches("\\d+") ? year : "" + Numerals.year(year), month(words.group(2)), "" + value);
  }

  private static String year(String word) {
    return Character.isDigit(word.charAt(0)) ? word : "" + YearWords.value(word);
  }

  /** Number of a month by its name; 0 when it is none. */
  static int month(String name) {
    for (int i = STEMS.size() - 1; i >= 0; i--) {
      if (name.toLowerCase(Locale.ROOT).matches("(?iu)" + STEMS.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)))
          .filter(date -> date.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
