package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.FindingCode;

/**
 * Cuts the paragraphs of a text at its headings.
 *
 * @param opening before the first heading: title and preamble
 * @param sections one for each heading
 * @param closing from the closing words on, without annexes
 * @param closedBefore number of sections that stand before the closing words
 */
record Sections(
    List<TextLine> opening, List<Section> sections, List<TextLine> closing, int closedBefore) {
  private static final int CONTENTS_MIN = 3;
  private static final int HEAD_CHARACTERS_MAX = 90;

  static Sections of(List<TextLine> paragraphs, Ledger ledger) {
    List<Optional<Heading>> headings = Headings.of(paragraphs, ledger);
    int first = first(headings);
    int closing = closing(paragraphs, headings, first);
    List<TextLine> opening = new ArrayList<>(paragraphs.subList(0, Math.min(first, closing)));
    List<Section> sections = new ArrayList<>();
    List<TextLine> closingWords = new ArrayList<>();
    int closedBefore = -1;
    List<TextLine> body = opening;
    for (int i = Math.min(first, closing); i < paragraphs.size(); i++) {
      TextLine line = paragraphs.get(i);
      if (i == closing) {
        closedBefore = sections.size();
        body = closingWords;
      }
      Optional<Heading> heading =
          i > closing ? headings.get(i).or(() -> Heading.attached(line.text())) : headings.get(i);
      if (heading.isPresent()
          && !(i > closing && heading.get().kind() != Heading.Kind.ANNEX && body == closingWords)) {
        body = new ArrayList<>();
        sections.add(new Section(heading.get(), paragraphs.get(i), body));
      } else {
        body.add(paragraphs.get(i));
      }
    }
    List<Section> kept = withoutContents(sections, ledger);
    int taken = sections.size() - kept.size();
    int before = (closedBefore < 0 ? sections.size() : closedBefore) - taken;
    return new Sections(opening, kept, closingWords, before);
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

  /** The closing words: no article of the treaty follows them, only annexes. */
  private static int closing(
      List<TextLine> paragraphs, List<Optional<Heading>> headings, int first) {
    int end = paragraphs.size();
    boolean articleSeen = false;
    for (int i = first; i < paragraphs.size(); i++) {
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
      if (Closing.signs(paragraphs.get(i).text())) {
        return i;
      }
    }
    return end;
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

  /** Articles without text whose numbers come again later are a table of contents. */
  private static List<Section> withoutContents(List<Section> sections, Ledger ledger) {
    int run = 0;
    while (run < sections.size() && contentsLine(sections.get(run))) {
      run++;
    }
    Set<String> later = new HashSet<>();
    sections.subList(run, sections.size()).forEach(section -> later.add(key(section)));
    boolean contents =
        run >= CONTENTS_MIN
            && sections.subList(0, run).stream().allMatch(section -> later.contains(key(section)));
    if (!contents) {
      return sections;
    }
    for (Section section : sections.subList(0, run)) {
      ledger.leave(section.head(), section.head().text(), LeftOut.Why.CONTENTS);
      section.body().forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.CONTENTS));
    }
    ledger.note(
        FindingCode.A201,
        sections.getFirst().head().number(),
        "",
        "a table of contents of " + run + " lines was taken out");
    return new ArrayList<>(sections.subList(run, sections.size()));
  }

  private static boolean contentsLine(Section section) {
    return section.heading().rest().length() <= HEAD_CHARACTERS_MAX
        && !ModalWords.any(section.heading().rest())
        && section.body().stream()
            .allMatch(line ->
                line.text().length() <= HEAD_CHARACTERS_MAX
                    && !line.text().endsWith(".")
                    && !ModalWords.any(line.text()));
  }

  private static String key(Section section) {
    return section.heading().kind() + " " + section.heading().label();
  }
}
