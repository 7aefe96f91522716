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

  /** Its next mark stands in one of the lines, or its item holds more than one list. */
  boolean goesOn(List<TextLine> lines) {
    return current.opensList()
        || lines.stream()
            .flatMap(line -> Marker.candidates(line.text()).stream())
            .anyMatch(marker -> marker.style() == style && marker.value() == last + 1);
  }
}
