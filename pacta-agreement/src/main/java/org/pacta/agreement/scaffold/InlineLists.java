package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a paragraph whose numbered paragraphs or lettered items all stand on one line. Only marks in
 * unbroken sequence count, so that a reference such as "paragraph 2. The" stays where it is.
 */
final class InlineLists {
  private static final Pattern NUMBER =
      Pattern.compile("(?<=[.;:]|[.;:][”\"»)])\\s+(?=\\(?\\d{1,2}[.)]\\s*[\\p{Lu}„“\"«])");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<=[:;,]|; and|; or|, and|, or)\\s+(?=\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})\\)\\s)");
  private static final int MARK_CHARACTERS_MAX = 12;

  private InlineLists() {}

  /** The parts of a paragraph; the paragraph itself when it holds no list. */
  static List<TextLine> cut(TextLine line) {
    List<TextLine> parts = new ArrayList<>();
    List<Marker> own = Marker.candidates(line.text());
    Marker first = own.isEmpty() ? null : own.getFirst();
    for (String numbered : split(line.text(), NUMBER, first)) {
      split(numbered, LETTER, null).forEach(part -> parts.add(line.withText(part)));
    }
    return parts;
  }

  private static List<String> split(String text, Pattern gaps, @Nullable Marker first) {
    boolean numbered = first != null && first.style().isNumber();
    List<Integer> cuts = new ArrayList<>();
    Marker last = first;
    Matcher gap = gaps.matcher(text);
    while (gap.find()) {
      int end = Math.min(text.length(), gap.end() + MARK_CHARACTERS_MAX);
      Marker next = next(text.substring(gap.end(), end), last, cuts.isEmpty() && !numbered);
      boolean opens = last == null || next != null && next.value() == 1;
      if (next != null && (!opens || text.charAt(gap.start() - 1) == ':')) {
        cuts.add(gap.end());
        last = next;
      }
    }
    boolean list = numbered ? !cuts.isEmpty() : cuts.size() > 1;
    return list ? pieces(text, cuts) : List.of(text);
  }

  /** The mark that goes on with a sequence, or begins one where none has begun. */
  private static @Nullable Marker next(String text, @Nullable Marker last, boolean mayBegin) {
    for (Marker marker : Marker.candidates(text)) {
      boolean follows =
          last != null && marker.style() == last.style() && marker.value() == last.value() + 1;
      if (follows || mayBegin && marker.value() == 1) {
        return marker;
      }
    }
    return null;
  }

  private static List<String> pieces(String text, List<Integer> cuts) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      pieces.add(text.substring(from, cut).strip());
      from = cut;
    }
    pieces.add(text.substring(from).strip());
    return pieces;
  }
}
