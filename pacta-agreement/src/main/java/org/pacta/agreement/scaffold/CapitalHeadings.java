package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings of sections that have no word and no number: lines in capitals before an article. One
 * alone may be a title or a cry, so more than one must stand in the text, unless it says what the
 * last articles of a treaty are called.
 */
final class CapitalHeadings {
  private static final int CHARACTERS_MAX = 110;
  private static final int COUNT_MIN = 2;
  private static final Pattern LAST_ARTICLES =
      Pattern.compile(
          "(?iu)(?:final|concluding|general|transitional)(?:,? and (?:final|transitional))? (?:clauses|provisions)|(?:clauses|dispositions) (?:finales|générales)|(?:cláusulas|disposiciones) (?:finales|generales)|(?:schlu(?:ss|ß)|übergangs)bestimmungen|(?:slot|overgangs)bepalingen|(?:závěrečná|obecná) ustanovení|(?:заключительные|общие) положения");

  private CapitalHeadings() {}

  /** The headings with those of sections among them. */
  static List<Optional<Heading>> among(List<TextLine> lines, List<Optional<Heading>> headings) {
    Set<Integer> found = new HashSet<>();
    boolean called = false;
    boolean titled = names(lines.isEmpty() ? "" : lines.getFirst().text());
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean article =
          headings.get(i + 1).filter(it -> it.kind() == Heading.Kind.ARTICLE).isPresent();
      boolean free = headings.get(i).isEmpty() && headings.get(i - 1).isEmpty();
      boolean names = names(lines.get(i).text());
      boolean last = LAST_ARTICLES.matcher(lines.get(i).text()).matches();
      called |= article && free && last;
      if (article && free && (last || capitals(lines.get(i).text())) && (titled || !names)) {
        found.add(i);
      }
      titled |= names;
    }
    if (found.size() < COUNT_MIN && !called) {
      return headings;
    }
    List<Optional<Heading>> all = new ArrayList<>(headings);
    found.forEach(i ->
        all.set(
            i,
            Optional.of(
                new Heading(Heading.Kind.DIVISION, "", "", 0, lines.get(i).text(), false))));
    return all;
  }

  private static boolean capitals(String line) {
    return line.length() <= CHARACTERS_MAX
        && line.equals(line.toUpperCase(Locale.ROOT))
        && line.codePoints().filter(Character::isLetter).count() > 3
        && ".;:,".indexOf(line.charAt(line.length() - 1)) < 0
        && !Marker.starts(line);
  }

  /** It may be the title of the treaty, which comes first. */
  private static boolean names(String line) {
    return !line.isEmpty() && (TitleWords.begins(line) || TitleWords.names(line));
  }
}
