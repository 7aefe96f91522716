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
      Pattern.compile(
          "(?=\\s+\\(?\\d)(?<=[.;:]|[.;:][”\"»)])\\s+(?=\\(?\\d{1,2}[.)]\\s*[\\p{Lu}„“\"«])");
  private static final Pattern LETTER =
      Pattern.compile(
          "(?=\\s+\\(?[a-z\\d]{1,4}\\))(?<=[:;,]|; and|; or|, and|, or)\\s+(?=\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})\\)[\\s\\p{L}])");
  private static final Pattern NEXT_LETTER =
      Pattern.compile(
          "(?=\\s+\\(?[a-z]{1,4}\\))(?<=;|; and|; or)\\s+(?=\\(?(?:[a-z]|[ivx]{2,4})\\)[\\s\\p{L}])");

  /** Between the entries of a list that has no stops. */
  private static final Pattern BARE = Pattern.compile("\\s+(?=\\d{1,2}[.)]\\s+\\p{Lu})");

  private static final Pattern ITEM =
      Pattern.compile("[;,](?: (?:and|or|et|ou|und|oder|y|o|и|или|a|nebo|en|of))?$");

  private static final int BARE_MIN = 3;
  private static final int HEAD_CHARACTERS_MAX = 60;
  private static final int MARK_CHARACTERS_MAX = 12;

  private InlineLists() {}

  /**
   * The parts of a paragraph; the paragraph itself when it holds no list.
   *
   * @param after text of the paragraph that follows, where a list may go on; empty when none does
   */
  static List<TextLine> cut(TextLine line, String after) {
    List<TextLine> parts = new ArrayList<>();
    List<Marker> own = Marker.candidates(line.text());
    for (String numbered : numbered(line.text(), own)) {
      List<Marker> first = numbered.startsWith(line.text().substring(0, 1)) ? own : List.of();
      withoutEnd(lettered(numbered, first, after)).forEach(part -> parts.add(line.withText(part)));
    }
    return parts;
  }

  /**
   * Sentences after the last item belong to what holds the list, where each item before it is
   * nothing but words up to a comma or semicolon.
   */
  private static List<String> withoutEnd(List<String> items) {
    boolean plain =
        items.size() > 1
            && items.getFirst().endsWith(":")
            && items.stream().skip(1).limit(items.size() - 2).allMatch(InlineLists::isPlain);
    List<String> last = plain ? Sentences.whole(items.getLast()) : List.of();
    if (last.size() < 2) {
      return items;
    }
    List<String> parts = new ArrayList<>(items.subList(0, items.size() - 1));
    parts.add(last.getFirst());
    parts.add(items.getLast().substring(last.getFirst().length()).strip());
    return parts;
  }

  /** An item that is nothing but words up to a comma or semicolon. */
  static boolean isPlain(String item) {
    return ITEM.matcher(item).find() && Sentences.of(item).size() == 1;
  }

  private static List<String> numbered(String text, List<Marker> own) {
    boolean number = !own.isEmpty() && own.getFirst().style().isNumber();
    List<Integer> cuts = cuts(text, NUMBER, own.isEmpty() ? null : own.getFirst(), !number);
    boolean list = number ? !cuts.isEmpty() : cuts.size() > 1;
    if (list) {
      return pieces(text, cuts);
    }
    List<Integer> bare = cuts(text, BARE, number ? own.getFirst() : null, !number);
    boolean whole = bare.size() >= BARE_MIN && (number || bare.getFirst() <= HEAD_CHARACTERS_MAX);
    return whole ? pieces(text, bare) : List.of(text);
  }

  /** Letters that begin after a colon, or go on after a semicolon from the mark of the line. */
  private static List<String> lettered(String text, List<Marker> own, String after) {
    List<Integer> cuts = cuts(text, LETTER, null, true);
    if (cuts.size() > 1 || cuts.size() == 1 && second(text.substring(cuts.getFirst()), after)) {
      return pieces(text, cuts);
    }
    for (Marker first : own) {
      List<Integer> more =
          first.style().isNumber() ? List.of() : cuts(text, NEXT_LETTER, first, false);
      if (!more.isEmpty()) {
        return pieces(text, more);
      }
    }
    return List.of(text);
  }

  private static boolean second(String first, String after) {
    List<Marker> next = Marker.candidates(after);
    return Marker.candidates(first).stream()
        .anyMatch(
            one -> next.stream().anyMatch(two -> two.style() == one.style() && two.value() == 2));
  }

  private static List<Integer> cuts(
      String text, Pattern gaps, @Nullable Marker first, boolean mayBegin) {
    List<Integer> cuts = new ArrayList<>();
    Marker last = first;
    Matcher gap = gaps.matcher(text);
    while (gap.find()) {
      int end = Math.min(text.length(), gap.end() + MARK_CHARACTERS_MAX);
      Marker next = next(text.substring(gap.end(), end), last, cuts.isEmpty() && mayBegin);
      boolean opens = last == null || next != null && next.value() == 1;
      boolean may = !opens || gaps.equals(BARE) || text.charAt(gap.start() - 1) == ':';
      if (next != null && may) {
        cuts.add(gap.end());
        last = next;
      }
    }
    return cuts;
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
