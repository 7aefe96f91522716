package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First marks that only what follows tells: {@code I.} before {@code 2.} is a mistaken 1, and a
 * bare {@code a} before {@code b.} has lost its dot.
 */
final class MistakenFirst {
  private static final Pattern CAPITAL_I = Pattern.compile("(I\\s?\\.)\\s*(?=\\S)(.*)");
  private static final Pattern BARE_A = Pattern.compile("(a) (?=[\\p{L}\"“„«(])(.*)");

  private MistakenFirst() {}

  /** Marks by the place of their line. */
  static Map<Integer, Marker> in(List<TextLine> lines) {
    Map<Integer, Marker> found = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      Matcher one = CAPITAL_I.matcher(text);
      Matcher first = BARE_A.matcher(text);
      List<TextLine> after = lines.subList(i + 1, lines.size());
      if (one.matches() && follows(after, MistakenFirst::two, MistakenFirst::romanOrOne)) {
        found.put(i, mark(Marker.Style.NUMBER_DOT, "1", one, true));
      } else if (first.matches()
          && i > 0
          && lines.get(i - 1).text().endsWith(":")
          && !after.isEmpty()
          && second(after.getFirst())) {
        found.put(i, mark(Marker.Style.LETTER, "a", first, false));
      }
    }
    return found;
  }

  private static Marker mark(Marker.Style style, String label, Matcher of, boolean damaged) {
    return new Marker(style, 1, label, of.group(1), of.group(2), damaged);
  }

  /** True when the first of two kinds of lines that comes is of the wanted one. */
  private static boolean follows(
      List<TextLine> lines, Predicate<TextLine> wanted, Predicate<TextLine> other) {
    return lines.stream()
        .filter(line -> wanted.test(line) || other.test(line))
        .findFirst()
        .filter(wanted)
        .isPresent();
  }

  private static boolean two(TextLine line) {
    return is(line, Marker.Style.NUMBER_DOT, 2);
  }

  private static boolean romanOrOne(TextLine line) {
    return is(line, Marker.Style.CAPITAL_ROMAN, 2) || is(line, Marker.Style.NUMBER_DOT, 1);
  }

  private static boolean second(TextLine line) {
    return is(line, Marker.Style.LETTER, 2);
  }

  private static boolean is(TextLine line, Marker.Style style, int value) {
    return Marker.candidates(line.text()).stream()
        .anyMatch(marker -> marker.style() == style && marker.value() == value);
  }
}
