package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pacta.agreement.file.FindingCode;

/** Finds which paragraphs of a text are headings, also where nothing is called an article. */
final class Headings {
  private static final Set<String> SMALL_DIVISIONS =
      Set.of("section", "clause", "paragraph", "abschnitt", "oddíl", "раздел", "sección");
  private static final int HEADING_WORDS_MAX = 12;

  private final List<TextLine> paragraphs;
  private final Ledger ledger;

  private Headings(List<TextLine> paragraphs, Ledger ledger) {
    this.paragraphs = paragraphs;
    this.ledger = ledger;
  }

  static List<Optional<Heading>> of(List<TextLine> paragraphs, Ledger ledger) {
    return new Headings(paragraphs, ledger).all();
  }

  private List<Optional<Heading>> all() {
    List<Optional<Heading>> headings = new ArrayList<>(articles());
    LoneNumbers.in(paragraphs)
        .forEach(
            (at, value) -> headings.set(at, Optional.of(Heading.article("" + value, value, ""))));
    return headings;
  }

  private List<Optional<Heading>> articles() {
    List<Optional<Heading>> named = CapitalHeadings.among(paragraphs, divided(named()));
    if (has(named, Heading.Kind.ARTICLE)) {
      return repaired(named);
    }
    List<Optional<Heading>> agreed = AgreedParagraphs.among(paragraphs, named);
    if (has(agreed, Heading.Kind.ARTICLE)) {
      ledger.note(
          FindingCode.A201,
          0,
          "",
          "nothing is called an article; the numbered paragraphs after the words of agreement were"
              + " taken for articles");
      return agreed;
    }
    List<Optional<Heading>> bare = bare(named);
    if (has(bare, Heading.Kind.ARTICLE)) {
      ledger.note(
          FindingCode.A201,
          0,
          "",
          "nothing is called an article; Roman numbers on lines of their own were taken for articles");
      return bare;
    }
    List<Optional<Heading>> divided =
        named.stream().map(found -> found.map(Headings::asArticle)).toList();
    if (has(divided, Heading.Kind.ARTICLE)) {
      ledger.note(
          FindingCode.A201,
          0,
          "",
          "nothing is called an article; sections were taken for articles");
      return divided;
    }
    List<Optional<Heading>> numbered = numbered(named);
    if (has(numbered, Heading.Kind.ARTICLE)) {
      ledger.note(
          FindingCode.A201,
          0,
          "",
          "nothing is called an article; numbered headings or paragraphs were taken for articles");
    }
    return numbered;
  }

  private List<Optional<Heading>> named() {
    List<Optional<Heading>> named = new ArrayList<>();
    Optional<Heading> before = Optional.empty();
    for (TextLine line : paragraphs) {
      Optional<Heading> heading = Heading.of(line.text());
      boolean bare =
          before
              .filter(above -> above.kind() == Heading.Kind.ARTICLE && above.rest().isEmpty())
              .isPresent();
      boolean title =
          bare
              && heading
                  .filter(found -> found.kind() == Heading.Kind.ANNEX && found.label().isEmpty())
                  .isPresent();
      // The article about the annexes may be called "Annex".
      before = title ? Optional.empty() : heading;
      named.add(before);
    }
    return named;
  }

  /** Where articles have a word of their own, {@code § 3.1} heads a section of them. */
  private static List<Optional<Heading>> divided(List<Optional<Heading>> named) {
    List<Heading> articles =
        named.stream()
            .flatMap(Optional::stream)
            .filter(heading -> heading.kind() == Heading.Kind.ARTICLE)
            .toList();
    long signs = articles.stream().filter(heading -> heading.word().equals("§")).count();
    boolean counted =
        IntStream.range(1, articles.size())
            .filter(at -> articles.get(at).word().equals("§"))
            .anyMatch(at -> articles.get(at).value() == articles.get(at - 1).value() + 1);
    if (signs == 0 || signs * 2 >= articles.size() || counted) {
      return named;
    }
    return named.stream()
        .map(found ->
            found.map(heading ->
                heading.word().equals("§") ? heading.as(Heading.Kind.DIVISION) : heading))
        .toList();
  }

  private static boolean has(List<Optional<Heading>> headings, Heading.Kind kind) {
    return headings.stream().flatMap(Optional::stream).anyMatch(heading -> heading.kind() == kind);
  }

  private static Heading asArticle(Heading heading) {
    boolean small = SMALL_DIVISIONS.contains(heading.word().toLowerCase(Locale.ROOT));
    return heading.kind() == Heading.Kind.DIVISION && small
        ? heading.as(Heading.Kind.ARTICLE)
        : heading;
  }

  /** Roman ones among Arabic numbers are ones that a scanner read as letters. */
  private static List<Optional<Heading>> repaired(List<Optional<Heading>> headings) {
    List<Heading> articles =
        headings.stream()
            .flatMap(Optional::stream)
            .filter(heading -> heading.kind() == Heading.Kind.ARTICLE)
            .toList();
    long arabic = articles.stream().filter(heading -> heading.label().matches("\\d.*")).count();
    if (arabic * 2 <= articles.size()) {
      return headings;
    }
    List<Optional<Heading>> repaired = new ArrayList<>();
    int last = 0;
    String article = "";
    for (Optional<Heading> found : headings) {
      Heading heading = found.orElse(null);
      if (heading != null && paragraphOf(heading, article)) {
        repaired.add(Optional.empty());
        continue;
      }
      if (heading != null && heading.kind() == Heading.Kind.ARTICLE) {
        int mended = heading.label().matches("[IOSB]+") ? Numerals.damaged(heading.label()) : 0;
        if (mended > 0 && mended == last + 1) {
          heading =
              new Heading(
                  heading.kind(), heading.word(), "" + mended, mended, heading.rest(), true);
        }
        last = heading.value();
        article = heading.label();
      }
      repaired.add(Optional.ofNullable(heading));
    }
    return repaired;
  }

  private List<Optional<Heading>> bare(List<Optional<Heading>> named) {
    List<Optional<Heading>> headings = new ArrayList<>(named);
    BareNumerals.in(paragraphs)
        .forEach((at, value) -> {
          String label = paragraphs.get(at).text().replace(".", "");
          headings.set(at, Optional.of(Heading.article(label, value, "")));
        });
    return headings;
  }

  /** {@code § 1.2} below {@code § 1} numbers a paragraph. */
  private static boolean paragraphOf(Heading heading, String article) {
    return heading.label().startsWith(article + ".") && heading.word().equals("§");
  }

  /** Marks at the outermost level that count from one stand for article headings. */
  private List<Optional<Heading>> numbered(List<Optional<Heading>> named) {
    return Stream.of(
            Marker.Style.CAPITAL_ROMAN,
            Marker.Style.NUMBER_DOT,
            Marker.Style.NUMBER_BRACKETS,
            Marker.Style.NUMBER_PAREN)
        .map(style -> numbered(named, style))
        .filter(headings -> has(headings, Heading.Kind.ARTICLE))
        .findFirst()
        .orElse(named);
  }

  private List<Optional<Heading>> numbered(List<Optional<Heading>> named, Marker.Style style) {
    List<Optional<Heading>> headings = new ArrayList<>(named);
    int last = 0;
    boolean short_ = style == Marker.Style.CAPITAL_ROMAN;
    for (int i = 0; i < paragraphs.size(); i++) {
      for (Marker marker : Marker.candidates(paragraphs.get(i).text())) {
        boolean next = marker.style() == style && marker.value() == last + 1;
        boolean fits = !short_ || marker.rest().split(" ").length <= HEADING_WORDS_MAX;
        if (next
            && fits
            && !marker.rest().isEmpty()
            && Character.isUpperCase(marker.rest().charAt(0))) {
          last = marker.value();
          headings.set(
              i,
              Optional.of(
                  new Heading(
                      Heading.Kind.ARTICLE,
                      "",
                      short_ ? marker.label() : "" + last,
                      last,
                      marker.rest(),
                      marker.damaged())));
        }
      }
    }
    return last >= 2 ? headings : named;
  }
}
