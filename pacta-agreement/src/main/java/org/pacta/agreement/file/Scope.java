package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * To what an agreement applies: "in the Caribbean area", "to the territory in Europe only". Of an
 * act outside it the agreement's own rules say nothing; the safeguards and national law go on.
 *
 * @param id name within the file, unlike that of any rule
 * @param when guard, true for what the agreement applies to
 * @param acts acts it is asked for; empty for all acts of the rules that have the facts it reads
 * @param cite units that say so, with those that define its terms
 * @param says the same in one sentence
 */
public record Scope(String id, String when, List<String> acts, List<String> cite, String says) {
  public Scope {
    acts = List.copyOf(acts);
    cite = List.copyOf(cite);
  }

  /** Those of a file. */
  public static List<Scope> of(Yaml root) {
    Definitions definitions = Definitions.of(root);
    return root.items("scope").stream().map(item -> scope(item, definitions)).toList();
  }

  private static Scope scope(Yaml item, Definitions definitions) {
    List<String> cites = new ArrayList<>(item.texts("cite"));
    definitions.citesOf(List.of(item.text("when"))).forEach(cites::addAll);
    return new Scope(
        item.text("id"),
        item.text("when"),
        item.texts("acts"),
        cites.stream().distinct().toList(),
        item.text("says"));
  }

  /** Where one is written. */
  static Optional<Yaml> source(Yaml root, String id) {
    return root.items("scope").stream().filter(item -> item.text("id").equals(id)).findFirst();
  }

  /** In one line. */
  public String inWords() {
    return says
        + " Where it does not hold that "
        + when
        + ", the rules of the agreement on "
        + (acts.isEmpty() ? "acts that have these facts" : String.join(", ", acts))
        + " say nothing.";
  }
}
