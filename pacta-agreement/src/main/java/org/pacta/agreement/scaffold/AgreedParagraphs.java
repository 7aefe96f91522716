package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A treaty whose articles are numbered paragraphs: they begin behind the words of agreement and end
 * before the closing words. What stands behind these, such as letters exchanged, is attached.
 */
final class AgreedParagraphs {
  private static final Pattern AGREED =
      Pattern.compile(
          "(?iu).*(?:agreed?(?: as follows| upon the following| on the following|: ?$)|convenus de ce qui suit|han convenido|(?:folgendes|wie folgt) (?:vereinbart|übereingekommen)|договорились о|согласились о|dohodly|zijn (?:het volgende )?overeengekomen|convenuto quanto segue|acordaram|uzgodniły).*");
  private static final int COUNT_MIN = 2;
  private static final int HEADING_WORDS_MAX = 12;

  private final List<TextLine> paragraphs;
  private final List<Optional<Heading>> headings;

  private AgreedParagraphs(List<TextLine> paragraphs, List<Optional<Heading>> named) {
    this.paragraphs = paragraphs;
    this.headings = new ArrayList<>(named);
  }

  /** Words of agreement stand in the line. */
  static boolean agrees(String line) {
    return AGREED.matcher(line).matches();
  }

  /** The headings with those of the paragraphs; the same when there are none. */
  static List<Optional<Heading>> among(List<TextLine> paragraphs, List<Optional<Heading>> named) {
    AgreedParagraphs reading = new AgreedParagraphs(paragraphs, named);
    int from = reading.agreed() + 1;
    int to = reading.closing(from);
    if (from == 0 || reading.number(from, to) < COUNT_MIN) {
      return named;
    }
    reading.attached(to);
    return reading.headings;
  }

  /** The words of agreement that a first number follows; -1 when there are none. */
  private int agreed() {
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      if (numbered(i + 1, 1) && AGREED.matcher(text).matches()) {
        return i;
      }
    }
    return -1;
  }

  private int closing(int from) {
    int at = from;
    while (at < paragraphs.size() && !Closing.begins(paragraphs.get(at).text())) {
      at++;
    }
    return at;
  }

  private boolean numbered(int at, int value) {
    return Marker.candidates(paragraphs.get(at).text()).stream()
        .anyMatch(marker -> marker.style().isNumber() && heads(marker, value));
  }

  private static boolean heads(Marker marker, int value) {
    return marker.value() == value
        && !marker.rest().isEmpty()
        && Character.isUpperCase(marker.rest().charAt(0));
  }

  /** Numbers of one shape from 1 on; returns how many there are. */
  private int number(int from, int to) {
    int last = 0;
    Marker.Style style = Marker.Style.NUMBER_DOT;
    for (int i = from; i < to; i++) {
      for (Marker marker : Marker.candidates(paragraphs.get(i).text())) {
        boolean same = last == 0 ? marker.style().isNumber() : marker.style() == style;
        if (same && heads(marker, last + 1)) {
          style = marker.style();
          last++;
          headings.set(i, Optional.of(Heading.article("" + last, last, marker.rest())));
        }
      }
    }
    return last;
  }

  /** Headings of what is attached, with Roman numbers for its parts. */
  private void attached(int from) {
    AfterClosing after = new AfterClosing(paragraphs.subList(from, paragraphs.size()));
    int last = -1;
    for (int i = from; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      Optional<Heading> annex = headings.get(i).or(() -> after.heading(text));
      if (annex.filter(found -> found.kind() == Heading.Kind.ANNEX).isPresent()) {
        headings.set(i, annex);
        last = 0;
      }
      for (Marker marker : Marker.candidates(text)) {
        boolean short_ = marker.rest().split(" ").length <= HEADING_WORDS_MAX;
        if (last >= 0
            && marker.style() == Marker.Style.CAPITAL_ROMAN
            && short_
            && heads(marker, last + 1)) {
          last++;
          headings.set(i, Optional.of(Heading.article(marker.label(), last, marker.rest())));
        }
      }
    }
  }
}
