package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.file.FindingCode;

/**
 * The same text in another language, printed behind the treaty under a title of its own. Read as a
 * part of the treaty, each of its units would be there twice.
 */
final class SecondLanguage {
  private static final String UNKNOWN = "und";
  private static final double LONGER_MAX = 1.7;
  private static final int CHARACTERS_MIN = 200;

  /** Titles that are looked at: each costs two looks at a language. */
  private static final int TITLES_MAX = 4;

  private SecondLanguage() {}

  /** The paragraphs without such a text, which is left out whole, with a warning. */
  static List<TextLine> without(List<TextLine> paragraphs, Ledger ledger) {
    int looked = 0;
    boolean closed = false;
    for (int i = 1; i < paragraphs.size() && looked < TITLES_MAX; i++) {
      closed |= Closing.begins(paragraphs.get(i).text());
      if (closed && titled(paragraphs, i)) {
        looked++;
        int from = headed(paragraphs, i);
        List<TextLine> own = paragraphs.subList(0, from);
        List<TextLine> other = paragraphs.subList(from, paragraphs.size());
        if (same(own, other)) {
          leave(other, language(own), language(other), ledger);
          return own;
        }
      }
    }
    return paragraphs;
  }

  private static boolean titled(List<TextLine> paragraphs, int at) {
    String line = paragraphs.get(at).text();
    String next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1).text() : "";
    boolean title = TitleWords.begins(line) && Heading.of(line).isEmpty();
    return title && (TitleWords.whole(line) || TitleWords.whole(next));
  }

  /** The heading of an annex right above the title, with its second line. */
  private static int headed(List<TextLine> paragraphs, int title) {
    for (int i = title - 1; i > Math.max(0, title - 3); i--) {
      if (Heading.of(paragraphs.get(i).text())
          .filter(it -> it.kind() == Heading.Kind.ANNEX)
          .isPresent()) {
        return i;
      }
    }
    return title;
  }

  /** Another language, no longer than the treaty and with no more articles. */
  private static boolean same(List<TextLine> own, List<TextLine> other) {
    int length = length(own);
    String first = language(own);
    String second = language(other);
    return length >= CHARACTERS_MIN
        && length(other) <= LONGER_MAX * length
        && articles(other) <= articles(own)
        && !first.equals(second)
        && !first.equals(UNKNOWN)
        && !second.equals(UNKNOWN);
  }

  private static int length(List<TextLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  private static long articles(List<TextLine> lines) {
    return lines.stream()
        .flatMap(line -> Heading.of(line.text()).stream())
        .filter(heading -> heading.kind() == Heading.Kind.ARTICLE)
        .count();
  }

  private static String language(List<TextLine> lines) {
    return Language.told(lines.stream().map(TextLine::text).collect(Collectors.joining(" ")))
        .code();
  }

  private static void leave(List<TextLine> lines, String own, String other, Ledger ledger) {
    lines.forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.OTHER_LANGUAGE));
    ledger.warn(
        FindingCode.A201,
        lines.getFirst().number(),
        "",
        "the text from here on seems to be written in '"
            + other
            + "', the treaty in '"
            + own
            + "': taken for the same text in another language and left out whole",
        "If both are authentic, name both under languages; a text of its own goes into a file of"
            + " its own.");
  }
}
