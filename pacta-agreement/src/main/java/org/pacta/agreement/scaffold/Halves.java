package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time with a half or of two units: "three and a half years", "two years and a day". */
final class Halves {
  /** Numbers that hold their half in one word. */
  static final String WORDS =
      "anderhal(?:f|ve)|(?:één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)[eë]nhal(?:f|ve)|anderthalb|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?:und)?einhalb|полтор[аы]|полутора";

  /** A half between a number and its unit. */
  static final String BEHIND_COUNT =
      "[.,]50?(?!\\d)|[ -]?½|[ -]1/2|[ -]and[ -](?:a|one)[ -]half|[ -]en[ -]een[ -]hal(?:f|ve)| und ein(?:e[nms]?)? halbe[nms]?| с половиной| a půl";

  /** A half behind the unit. */
  static final String BEHIND_UNIT = "\\s(?:et demie?|y medi[oa]|and a half|en een half|a půl)";

  /** Half a year. */
  static final String YEAR =
      "half a year|a half[- ]year|een half jaar|ein(?:em|es)? halbe[ns] jahr(?:es)?|medio año|půl (?:roku|roce)|půlroku|пол(?:у)?года";

  /** What says that each of two lengths stands by itself. */
  static final String EACH =
      "\\s+(?:respectively|respectivement|respectivamente|beziehungsweise|bzw|onderscheidenlijk|respectievelijk|соответственно|respektive)";

  private static final Pattern ONE_AND = Pattern.compile("(?iu)(?:ander|één|een|ein|полт|полут).*");
  private static final List<Pattern> WHOLE =
      List.of(
          Pattern.compile("(?iu)(?:twee|zwei).*"),
          Pattern.compile("(?iu)(?:drie|drei).*"),
          Pattern.compile("(?iu)vier.*"),
          Pattern.compile("(?iu)(?:vijf|fünf).*"),
          Pattern.compile("(?iu)(?:zes|sechs).*"),
          Pattern.compile("(?iu)(?:zeven|sieben).*"),
          Pattern.compile("(?iu)acht.*"),
          Pattern.compile("(?iu)(?:negen|neun).*"),
          Pattern.compile("(?iu)(?:tien|zehn).*"));
  private static final Pattern WHOLE_WORD = Pattern.compile("(?iu)(?:" + WORDS + ")");
  private static final int HALF_MONTH_DAYS = 15;
  private static final int HALF_YEAR_MONTHS = 6;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int HOURS_OF_A_DAY = 24;

  private Halves() {}

  /** The whole part of a number that holds its half in one word; empty for any other word. */
  static Optional<Integer> whole(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (!WHOLE_WORD.matcher(small).matches()) {
      return Optional.empty();
    }
    if (ONE_AND.matcher(small).matches()) {
      return Optional.of(1);
    }
    for (int i = 0; i < WHOLE.size(); i++) {
      if (WHOLE.get(i).matcher(small).matches()) {
        return Optional.of(i + 2);
      }
    }
    return Optional.empty();
  }

  /**
   * So many units and a half as ISO 8601; half a month has fifteen days.
   *
   * @param letter unit: H, D, W, M or Y
   */
  static String andHalf(int count, String letter) {
    return switch (letter) {
      case "Y" -> "P" + (count > 0 ? count + "Y" : "") + HALF_YEAR_MONTHS + "M";
      case "M" -> "P" + (count > 0 ? count + "M" : "") + HALF_MONTH_DAYS + "D";
      case "W" -> "PT" + (DAYS_OF_A_WEEK * HOURS_OF_A_DAY * (2 * count + 1) / 2) + "H";
      case "D" -> "PT" + (HOURS_OF_A_DAY * (2 * count + 1) / 2) + "H";
      default -> "PT" + (count > 0 ? count + "H" : "") + "30M";
    };
  }

  /** So many units and so many of the next smaller one as ISO 8601; days and hours as hours. */
  static String and(int count, String letter, int more) {
    return switch (letter) {
      case "Y" -> "P" + count + "Y" + more + "M";
      case "M" -> "P" + count + "M" + more + "D";
      case "W" -> "P" + (DAYS_OF_A_WEEK * count + more) + "D";
      default -> "PT" + (HOURS_OF_A_DAY * count + more) + "H";
    };
  }
}
