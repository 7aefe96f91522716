package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a gazette or an archive says between the title and the preamble: when the treaty was signed,
 * approved and entered into force, its short title, and notes to these. No treaty says so itself.
 */
final class HeadFacts {
  private static final int CHARACTERS_MAX = 160;
  private static final String ENDS = ",:;.";
  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d(?!\\d\\d)");

  /** A line that is a day and nothing else, which is no title either. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?u)(?:\\p{L}+,? )?(?:\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:de )?\\p{L}+\\.?,? (?:de |del )?\\d{4}(?: года| г\\.)?|\\p{L}+ \\d{1,2}, \\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})");

  private static final Pattern NOTE =
      Pattern.compile("(?u)\\d{1,2}\\)? \\p{Lu}.*|\\([^()]{3,150}\\)");

  private HeadFacts() {}

  /** A day stands on the line, and nothing else. */
  static boolean isDay(String line) {
    return DAY.matcher(line).matches();
  }

  /**
   * How many lines behind the title are such facts; none where no line with a year is among them.
   *
   * @param lines what stands between the title and the first article
   */
  static int count(List<TextLine> lines) {
    int facts = 0;
    boolean dated = false;
    int at = 0;
    while (at < lines.size() && (fact(lines.get(at).text()) || dated && note(lines.get(at)))) {
      boolean year = YEAR.matcher(lines.get(at).text()).find();
      dated |= year;
      facts = year || dated && note(lines.get(at)) ? at + 1 : facts;
      at++;
    }
    return at < lines.size() ? facts : 0;
  }

  private static boolean note(TextLine line) {
    return NOTE.matcher(line.text()).matches();
  }

  /** A short line without an end, which is no recital and names no Party. */
  private static boolean fact(String line) {
    return line.length() <= CHARACTERS_MAX
        && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
        && !Character.isLowerCase(line.charAt(0))
        && !Marker.starts(line)
        && !PartyNames.isLine(line)
        && !AgreedParagraphs.agrees(line);
  }
}
