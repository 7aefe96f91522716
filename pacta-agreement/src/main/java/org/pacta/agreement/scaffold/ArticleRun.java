package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The articles found in the treaty itself, without those of annexes and of other instruments.
 *
 * @param labels numbers as in the text, in text order
 * @param missing numbers between one and the highest that no article has, where they count on
 *     through the whole text
 */
public record ArticleRun(List<String> labels, List<Integer> missing) {
  private static final int MISSING_MAX = 300;

  static ArticleRun of(List<Section> sections) {
    List<String> labels = new ArrayList<>();
    Set<Integer> values = new HashSet<>();
    int highest = 0;
    boolean annex = false;
    for (Section section : sections) {
      boolean letter = section.heading().word().equals(Letters.WORD);
      annex = !letter && (annex || section.is(Heading.Kind.ANNEX));
      if (!annex && section.is(Heading.Kind.ARTICLE)) {
        labels.add(section.heading().label());
        values.add(section.heading().value());
        highest = Math.max(highest, section.heading().value());
      }
    }
    List<Integer> missing = new ArrayList<>();
    for (int value = 1; value < highest && missing.size() < MISSING_MAX; value++) {
      if (!values.contains(value)) {
        missing.add(value);
      }
    }
    return new ArticleRun(List.copyOf(labels), List.copyOf(missing));
  }

  /** For example {@code 24 articles, 1 to 25; missing: 7}. */
  String inWords() {
    if (labels.isEmpty()) {
      return "no articles";
    }
    String run =
        labels.size() == 1
            ? "1 article, " + labels.getFirst()
            : labels.size() + " articles, " + labels.getFirst() + " to " + labels.getLast();
    return run
        + "; missing: "
        + (missing.isEmpty()
            ? "none"
            : String.join(", ", missing.stream().map(String::valueOf).toList()));
  }
}
