package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles of articles that stand before the text in one line and end with a full stop: {@code
 * Article 9 Costs. Each Party bears its own.} One alone may be a short sentence, so most articles
 * must have one.
 */
final class InlineTitles {
  private static final Pattern TITLE =
      Pattern.compile("(\\p{Lu}[^.;:]{2,90})\\.\\s+(?=[\\p{Lu}(\"“„«\\d])(.+)");
  private static final Pattern SENTENCE =
      Pattern.compile("(?:The|This|Each|Every|A|An|Any|No|All|Both|Either|Neither|It|They)\\s.*");
  private static final double SHARE_MIN = 0.8;
  private static final double LINES_SHARE_MIN = 0.6;
  private static final int WORDS_MAX = 12;
  private static final int COUNT_MIN = 3;

  private InlineTitles() {}

  /** True when the articles of a text have their titles so. */
  static boolean in(List<Section> sections) {
    List<Section> articles =
        sections.stream()
            .filter(
                section -> section.is(Heading.Kind.ARTICLE) && !section.heading().rest().isEmpty())
            .toList();
    long titled =
        articles.stream().filter(section -> of(section.heading().rest()).isPresent()).count();
    return titled >= COUNT_MIN && titled >= SHARE_MIN * articles.size();
  }

  /**
   * True when the articles have titles with a full stop on a line of their own: "Artículo 2.
   * Denegación." and the text below. One alone may be a short sentence, so most must have one.
   */
  static boolean onLines(List<Section> sections) {
    List<Section> articles =
        sections.stream()
            .filter(section -> section.is(Heading.Kind.ARTICLE) && first(section).isPresent())
            .toList();
    long titled =
        articles.stream().filter(section -> stopped(first(section).orElseThrow())).count();
    return titled >= COUNT_MIN && titled >= LINES_SHARE_MIN * articles.size();
  }

  /** A title with a full stop and nothing behind it. */
  static boolean stopped(String line) {
    String words = line.substring(0, line.length() - 1);
    return line.endsWith(".")
        && !words.isBlank()
        && line.split(" ").length <= WORDS_MAX
        && words.indexOf('.') < 0
        && !SENTENCE.matcher(line).matches()
        && Titles.like(words);
  }

  /** The line that would be the title of an article; text must follow it. */
  private static Optional<String> first(Section section) {
    String rest = section.heading().rest();
    return rest.isEmpty()
        ? section.body().size() > 1
            ? Optional.of(section.body().getFirst().text())
            : Optional.empty()
        : section.body().isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** The title at the start of a text, without its stop. */
  static Optional<String> of(String rest) {
    Matcher found = TITLE.matcher(rest);
    return found.matches()
            && !SENTENCE.matcher(found.group(1)).matches()
            && Titles.like(found.group(1))
        ? Optional.of(found.group(1))
        : Optional.empty();
  }
}
