package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.Yaml;

/**
 * What the clauses of two agreements on other treaties say about each other.
 *
 * @param one the first
 * @param other the second
 */
record Savings(Agreement one, Agreement other) {
  /** True when one of them names the other and says which prevails. */
  boolean settled() {
    return prevailing(one, other) || prevailing(other, one);
  }

  private static boolean prevailing(Agreement from, Agreement about) {
    return named(from, about).stream().anyMatch(entry -> !entry.text("prevails").equals("neither"));
  }

  /** Both clauses in one sentence. */
  String inWords() {
    List<String> words = new ArrayList<>();
    words.addAll(says(one, other));
    words.addAll(says(other, one));
    return words.isEmpty() ? "neither has a clause on other treaties" : String.join("; ", words);
  }

  private static List<String> says(Agreement from, Agreement about) {
    List<Yaml> named = named(from, about);
    if (!named.isEmpty()) {
      Yaml entry = named.getFirst();
      String prevails =
          switch (entry.text("prevails")) {
            case "this" -> from.id() + " prevails";
            case "other" -> about.id() + " prevails";
            default -> "neither prevails";
          };
      return List.of(cite(entry) + " of " + from.id() + " says that " + prevails);
    }
    Yaml savings = savings(from);
    return savings.flag("other_treaties_unaffected", false)
        ? List.of(
            cite(savings)
                + " of "
                + from.id()
                + " leaves other treaties untouched, which does not settle it")
        : List.of();
  }

  private static Yaml savings(Agreement agreement) {
    Yaml tree = agreement.content().tree();
    return tree.at("savings").orElse(tree);
  }

  private static List<Yaml> named(Agreement from, Agreement about) {
    return savings(from).items("treaties").stream()
        .filter(entry -> entry.text("id").equals(about.id()))
        .toList();
  }

  private static String cite(Yaml clause) {
    List<String> cites = clause.texts("cite");
    return cites.isEmpty() ? "the savings clause" : String.join(", ", cites);
  }
}
