package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An act that ratifies or promulgates the treaty and stands before it in the same text. Its
 * articles would otherwise take the numbers of the treaty's own.
 */
final class RatifyingAct {
  private static final Pattern RATIFIES =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:ratif|promulg|approbation|zustimmung|ratyfik|ратифик|ratifik|aprob)\\p{L}*.*");

  private RatifyingAct() {}

  /** Index of the title of the treaty that follows such an act; 0 when there is none. */
  static int end(List<TextLine> paragraphs, List<Optional<Heading>> headings) {
    int first = article(headings, 0);
    if (first == headings.size() || !ratifies(paragraphs, first)) {
      return 0;
    }
    for (int i = first + 1; i < paragraphs.size(); i++) {
      boolean title = headings.get(i).isEmpty() && TitleWords.begins(paragraphs.get(i).text());
      int next = title ? article(headings, i) : headings.size();
      boolean anew = next < headings.size() && headings.get(next).orElseThrow().value() == 1;
      if (anew
          && articles(headings.subList(0, i)) < articles(headings.subList(i, headings.size()))) {
        return i;
      }
    }
    return 0;
  }

  /** The words before the first article, or those of the article itself, speak of ratifying. */
  private static boolean ratifies(List<TextLine> paragraphs, int first) {
    return paragraphs.subList(0, Math.min(first + 2, paragraphs.size())).stream()
        .anyMatch(line -> RATIFIES.matcher(line.text()).matches());
  }

  private static int article(List<Optional<Heading>> headings, int from) {
    int at = from;
    while (at < headings.size()
        && headings.get(at).filter(it -> it.kind() == Heading.Kind.ARTICLE).isEmpty()) {
      at++;
    }
    return at;
  }

  private static long articles(List<Optional<Heading>> headings) {
    return headings.stream()
        .flatMap(Optional::stream)
        .filter(heading -> heading.kind() == Heading.Kind.ARTICLE)
        .count();
  }

  /** The articles of the act; its title is left out. */
  static List<Section> sections(Contents contents, int end, Ledger ledger) {
    List<Section> sections = new ArrayList<>();
    List<TextLine> body = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      TextLine line = contents.paragraphs().get(i);
      Optional<Heading> heading = contents.headings().get(i);
      if (heading.isPresent()) {
        body = new ArrayList<>();
        sections.add(new Section(heading.get(), line, body));
      } else if (sections.isEmpty()) {
        ledger.leave(line, line.text(), LeftOut.Why.BEFORE_TITLE);
      } else {
        body.add(line);
      }
    }
    return sections;
  }
}
