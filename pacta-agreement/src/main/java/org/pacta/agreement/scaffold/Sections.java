package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the paragraphs of a text at its headings.
 *
 * @param opening before the first heading: title and preamble
 * @param sections one for each heading
 * @param closing from the closing words on, without annexes
 * @param closedBefore number of sections that stand before the closing words
 * @param ownedBefore number of sections that belong to the treaty; what follows is another
 *     instrument, such as the act that ratifies it
 * @param leading articles of an act that stands before the treaty and ratifies it
 */
record Sections(
    List<TextLine> opening,
    List<Section> sections,
    List<TextLine> closing,
    int closedBefore,
    int ownedBefore,
    List<Section> leading) {

  static Sections of(Letters letters, Ledger ledger) {
    List<TextLine> all = letters.paragraphs();
    Contents contents =
        letters.exchanged()
            ? new Contents(all, letters.headings())
            : Contents.without(all, Headings.of(all, ledger), ledger);
    int own = RatifyingAct.end(contents.paragraphs(), contents.headings());
    List<Section> leading = RatifyingAct.sections(contents, own, ledger);
    List<TextLine> paragraphs = contents.paragraphs().subList(own, contents.paragraphs().size());
    List<Optional<Heading>> headings = contents.headings().subList(own, contents.headings().size());
    int first = first(headings);
    int other = otherInstrument(paragraphs, headings);
    int closing = closing(paragraphs, headings, first, other);
    List<TextLine> opening = new ArrayList<>(paragraphs.subList(0, Math.min(first, closing)));
    List<Section> sections = new ArrayList<>();
    List<TextLine> closingWords = new ArrayList<>();
    int closedBefore = -1;
    int ownedBefore = -1;
    List<TextLine> body = opening;
    AfterClosing after = new AfterClosing(paragraphs.subList(closing, paragraphs.size()));
    for (int i = Math.min(first, closing); i < paragraphs.size(); i++) {
      TextLine line = paragraphs.get(i);
      if (i == closing) {
        closedBefore = sections.size();
        body = closingWords;
      }
      ownedBefore = i == other ? sections.size() : ownedBefore;
      Optional<Heading> heading =
          i > closing ? headings.get(i).or(() -> after.heading(line.text())) : headings.get(i);
      boolean signed = i > closing && i < other && body == closingWords;
      if (heading.filter(found -> !signed || found.kind() == Heading.Kind.ANNEX).isPresent()) {
        body = new ArrayList<>();
        sections.add(new Section(heading.get(), line, body));
      } else {
        body.add(line);
      }
    }
    int end = sections.size();
    return new Sections(
        opening,
        sections,
        closingWords,
        closedBefore < 0 ? end : closedBefore,
        ownedBefore < 0 ? end : ownedBefore,
        leading);
  }

  /** Annexes named before any article belong to another document. */
  private static int first(List<Optional<Heading>> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).filter(heading -> heading.kind() != Heading.Kind.ANNEX).isPresent()) {
        return i;
      }
    }
    return headings.size();
  }

  /**
   * Articles after the closing words whose numbers do not go on are those of another instrument.
   */
  private static int otherInstrument(List<TextLine> paragraphs, List<Optional<Heading>> headings) {
    int last = 0;
    boolean closed = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      @Nullable Heading heading = headings.get(i).orElse(null);
      if (heading == null) {
        closed |= last > 0 && Closing.begins(paragraphs.get(i).text());
        continue;
      }
      switch (heading.kind()) {
        case ANNEX -> {
          return paragraphs.size();
        }
        case DIVISION -> {}
        case ARTICLE -> {
          if (closed && heading.value() != last + 1) {
            return i;
          }
          closed = false;
          last = heading.value();
        }
      }
    }
    return paragraphs.size();
  }

  /** The closing words: no article of the treaty follows them, only annexes. */
  private static int closing(
      List<TextLine> paragraphs, List<Optional<Heading>> headings, int first, int other) {
    int end = other;
    boolean articleSeen = false;
    for (int i = first; i < other; i++) {
      @Nullable Heading heading = headings.get(i).orElse(null);
      articleSeen |= heading != null && heading.kind() == Heading.Kind.ARTICLE;
      if (articleSeen && heading != null && heading.kind() == Heading.Kind.ANNEX) {
        end = i;
        break;
      }
    }
    int last = first;
    for (int i = first; i < end; i++) {
      last = headings.get(i).isPresent() ? i : last;
    }
    int from = first == paragraphs.size() ? 0 : last + 1;
    int found = begins(paragraphs, from, end);
    return found < end || end == paragraphs.size()
        ? found
        : afterAnnexes(paragraphs, headings, end);
  }

  private static int begins(List<TextLine> paragraphs, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Closing.begins(paragraphs.get(i).text())) {
        return i;
      }
    }
    for (int i = from; i < end; i++) {
      boolean opens = i + 1 < end && listed(paragraphs.get(i + 1).text());
      if (Closing.signs(paragraphs.get(i).text()) && !opens) {
        return i;
      }
    }
    return end;
  }

  /** An item: "For Utopia:" before it opens a list and is no signature. */
  private static boolean listed(String text) {
    return Marker.candidates(text).stream()
        .anyMatch(marker -> marker.style() == Marker.Style.DASH || marker.style().isNumber());
  }

  /** Closing words may stand behind the annexes. */
  private static int afterAnnexes(
      List<TextLine> paragraphs, List<Optional<Heading>> headings, int from) {
    int last = from;
    for (int i = from; i < paragraphs.size(); i++) {
      last = headings.get(i).isPresent() ? i : last;
    }
    return begins(paragraphs, last + 1, paragraphs.size());
  }
}
