package org.pacta.agreement.scaffold;

import java.util.List;

/** A list that is open: its marks, its last number, and where it hangs. */
final class OutlineLevel {
  final Marker.Style style;
  final OutlineNode holder;
  OutlineNode current;
  int last;

  /** Its marks stand alone and head parts, which hold paragraphs and lists. */
  boolean parts;

  /** An item of it ended with a semicolon or comma, so that a full stop ends the list. */
  boolean parted;

  /** An item of it went on in a further line in small letters. */
  boolean blocks;

  OutlineLevel(Marker.Style style, OutlineNode holder, OutlineNode current, int last) {
    this.style = style;
    this.holder = holder;
    this.current = current;
    this.last = last;
  }

  /** Letters without opening words number paragraphs, which may have several blocks of text. */
  boolean lettered() {
    return (style == Marker.Style.LETTER || style == Marker.Style.CAPITAL)
        && !holder.hasWords()
        && !parted;
  }

  /**
   * A sentence on a line of its own stands behind the whole list: each item but the last ended with
   * a semicolon or comma and was nothing but words, the last with a full stop.
   */
  boolean endsBefore(TextLine line, List<TextLine> lines) {
    List<OutlineNode> items = holder.children();
    return items.size() > 1
        && items.getLast() == current
        && holder.opensList()
        && current.lastWords().endsWith(".")
        && line.text().endsWith(".")
        && Character.isUpperCase(line.text().charAt(0))
        && items.stream().allMatch(OutlineNode::completes)
        && items.subList(0, items.size() - 1).stream()
            .allMatch(item -> InlineLists.isPlain(item.lastWords()))
        && !goesOn(lines);
  }

  /** The next line has the mark but one: that of the line between was lost. */
  boolean lostMark(String next) {
    return marks(style, style == Marker.Style.DASH ? 1 : last + 2, next);
  }

  /** A text may begin with a mark. */
  static boolean marks(Marker.Style style, int value, String text) {
    return Marker.candidates(text).stream()
        .anyMatch(marker -> marker.style() == style && marker.value() == value);
  }

  /** The mark of a first paragraph or item behind a number; "A." may be an initial. */
  static boolean firstBehind(Marker marker) {
    return marker.value() == 1 && (marker.style().isNumber() || marker.sign().endsWith(")"));
  }

  /** Its next mark stands in one of the lines, or its item holds more than one list. */
  boolean goesOn(List<TextLine> lines) {
    return current.opensList()
        || lines.stream()
            .flatMap(line -> Marker.candidates(line.text()).stream())
            .anyMatch(marker -> marker.style() == style && marker.value() == last + 1);
  }
}
