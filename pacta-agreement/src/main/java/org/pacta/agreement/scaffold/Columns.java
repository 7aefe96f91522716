package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/**
 * Two languages of a treaty printed side by side. Read line by line, each sentence would be cut by
 * the other language; so the column that can be read is kept, and the other one is left out whole.
 * Two columns of one language are the halves of a page, and are read one after the other.
 */
final class Columns {
  /** Spaces between two columns at least. */
  private static final int GUTTER_MIN = 3;

  private static final int TAB = 8;

  /** Longest line that is looked at. */
  static final int WIDTH_MAX = 400;

  private static final int LINES_MIN = 8;

  /** Lines from whose layout columns are told. */
  private static final int LINES_MAX = 2_000;

  /** Share of the lines that have words on both sides of the gutter, at least. */
  private static final double BOTH_SHARE = 0.5;

  /** Share of the lines in which words stand in the gutter, such as a title over both, at most. */
  private static final double CROSSED_SHARE = 0.1;

  private static final Pattern LINE = Pattern.compile("\\r\\n|\\n|\\r");

  /**
   * A line before anything is taken out of it.
   *
   * @param text as written
   * @param number line of the text file from 1
   */
  record Raw(String text, int number) {}

  private Columns() {}

  /** The lines of a text in the order in which they are to be read. */
  static List<Raw> lines(String text, Ledger ledger) {
    String[] written = LINE.split(text, -1);
    List<Raw> lines = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      lines.add(new Raw(written[i], i + 1));
    }
    List<String> spread = Arrays.stream(written).map(Columns::spread).toList();
    int gutter = gutter(spread);
    return gutter < 0 ? lines : parted(lines, spread, gutter, ledger);
  }

  /** Tabs as spaces, so that columns are places in the line. */
  private static String spread(String line) {
    if (line.indexOf('\t') < 0) {
      return line;
    }
    StringBuilder spread = new StringBuilder();
    for (char sign : line.toCharArray()) {
      spread.append(sign == '\t' ? " ".repeat(TAB - spread.length() % TAB) : sign);
    }
    return spread.toString();
  }

  /** Where the right column begins; -1 when there are no two columns. */
  private static int gutter(List<String> lines) {
    List<String> filled =
        lines.stream()
            .filter(line -> !line.isBlank() && line.length() <= WIDTH_MAX)
            .limit(LINES_MAX)
            .toList();
    if (filled.size() < LINES_MIN) {
      return -1;
    }
    int width = filled.stream().mapToInt(String::length).max().orElse(0);
    int best = -1;
    long most = 0;
    for (int at = GUTTER_MIN + 1; at < width; at++) {
      int place = at;
      long crossed = filled.stream().filter(line -> !parted(line, place)).count();
      long both = filled.stream().filter(line -> starts(line, place)).count();
      if (crossed <= filled.size() * CROSSED_SHARE && both > most) {
        best = at;
        most = both;
      }
    }
    int found = best;
    long both = filled.stream().filter(line -> found > 0 && both(line, found)).count();
    return both >= filled.size() * BOTH_SHARE ? found : -1;
  }

  /** No word stands in the gutter left of a place. */
  private static boolean parted(String line, int at) {
    return line.length() <= at - GUTTER_MIN
        || line.substring(at - GUTTER_MIN, Math.min(at, line.length())).isBlank();
  }

  private static boolean both(String line, int at) {
    return parted(line, at)
        && line.length() > at
        && !line.substring(0, at).isBlank()
        && !line.substring(at).isBlank();
  }

  /** The right column begins at this very place. */
  private static boolean starts(String line, int at) {
    return both(line, at) && line.charAt(at) != ' ';
  }

  private static List<Raw> parted(List<Raw> lines, List<String> spread, int at, Ledger ledger) {
    List<Raw> left = new ArrayList<>();
    List<Raw> right = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = spread.get(i);
      boolean crossed = !parted(line, at);
      int number = lines.get(i).number();
      left.add(new Raw(crossed || line.length() <= at ? line : line.substring(0, at), number));
      right.add(new Raw(crossed || line.length() <= at ? "" : line.substring(at), number));
    }
    Language.Told first = Language.told(words(left));
    Language.Told second = Language.told(words(right));
    if (first.code().equals(second.code())) {
      ledger.note(
          FindingCode.A204,
          1,
          "",
          "the text stands in two columns of one language; the left was read before the right");
      left.addAll(right);
      return left;
    }
    boolean kept = first.recognised() || !second.recognised();
    (kept ? right : left)
        .forEach(it -> ledger.leave(it.number(), it.text(), LeftOut.Why.OTHER_LANGUAGE));
    ledger.warn(
        FindingCode.A201,
        1,
        "",
        "the text stands side by side in two languages: the "
            + (kept ? "left column (" + first.code() : "right column (" + second.code())
            + ") was read, the other ("
            + (kept ? second.code() : first.code())
            + ") is left out",
        "Read the other language from a text of its own, and compare the units of both.");
    return kept ? left : right;
  }

  private static String words(List<Raw> column) {
    return String.join(" ", column.stream().map(Raw::text).toList());
  }
}
