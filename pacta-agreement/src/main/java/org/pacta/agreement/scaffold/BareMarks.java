package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items marked by nothing but a letter or number before a space: {@code a the lamp; b the horn}.
 * One alone may be a word or an amount, so only a sequence from the first on counts.
 */
final class BareMarks {
  private static final Pattern LETTER = Pattern.compile("([a-z]) (?=[\\p{L}\"“„«(])(.*)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}) (?=[\\p{Lu}\"“„«])(.*)");

  /** A Roman number alone on its line heads a part. */
  private static final Pattern PART = Pattern.compile("([IVX]{1,5})()");

  private static final int COUNT_MIN = 2;

  /** A sequence that is open. */
  private static final class Run {
    private final Pattern pattern;
    private final Map<Integer, Marker> found = new HashMap<>();

    Run(Pattern pattern) {
      this.pattern = pattern;
    }

    boolean takes(int at, String text, boolean opened) {
      Matcher mark = pattern.matcher(text);
      if (!mark.matches() || found.isEmpty() && !opened) {
        return false;
      }
      Marker marker = marker(mark.group(1), mark.group(2));
      if (marker.value() != found.size() + 1) {
        return false;
      }
      found.put(at, marker);
      return true;
    }

    /** Ends the sequence; what was too short for one is forgotten. */
    void end(Map<Integer, Marker> all) {
      if (found.size() >= COUNT_MIN) {
        all.putAll(found);
      }
      found.clear();
    }
  }

  private BareMarks() {}

  /** Marks by the place of their line. */
  static Map<Integer, Marker> in(List<TextLine> lines) {
    Map<Integer, Marker> all = new HashMap<>();
    List<Run> runs = new ArrayList<>(List.of(new Run(LETTER), new Run(NUMBER)));
    Run parts = new Run(PART);
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean opened = i > 0 && lines.get(i - 1).text().endsWith(":");
      boolean taken =
          parts.takes(i, text, true)
              || runs.getFirst().takes(i, text, opened)
              || runs.getLast().takes(i, text, opened || text.startsWith("1 ") && first(lines, i));
      boolean open = !taken && runs.stream().anyMatch(run -> !run.found.isEmpty());
      if (open && Heading.starts(text)) {
        runs.forEach(run -> run.end(all));
      } else if (open && Marker.starts(text)) {
        runs.getFirst().end(all);
      }
    }
    runs.forEach(run -> run.end(all));
    parts.end(all);
    return all;
  }

  /** Nothing of an article but its heading and title stands before the line. */
  private static boolean first(List<TextLine> lines, int at) {
    return at == 0
        || Heading.starts(lines.get(at - 1).text())
        || at > 1
            && Heading.starts(lines.get(at - 2).text())
            && Titles.like(lines.get(at - 1).text());
  }

  private static Marker marker(String sign, String rest) {
    if (Character.isUpperCase(sign.charAt(0))) {
      return new Marker(Marker.Style.CAPITAL_ROMAN, Numerals.roman(sign), sign, sign, rest, false);
    }
    boolean number = Character.isDigit(sign.charAt(0));
    int value = number ? Integer.parseInt(sign) : sign.charAt(0) - 'a' + 1;
    Marker.Style style = number ? Marker.Style.NUMBER_DOT : Marker.Style.LETTER;
    return new Marker(style, value, sign, sign, rest, false);
  }
}
