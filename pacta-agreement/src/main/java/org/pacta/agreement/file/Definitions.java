package org.pacta.agreement.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.guard.CelWords;

/** Terms of the text that guards may use by name. */
public final class Definitions {
  private final Map<String, Definition> byId = new LinkedHashMap<>();

  /**
   * One term.
   *
   * @param id name for use in guards
   * @param when guard it stands for
   * @param cite units that define it
   */
  public record Definition(String id, String when, List<String> cite) {}

  private Definitions() {}

  static Definitions of(Yaml root) {
    Definitions definitions = new Definitions();
    for (Yaml item : root.items("definitions")) {
      if (item.at("when").isPresent()) {
        definitions.byId.put(
            item.text("id"),
            new Definition(item.text("id"), item.text("when"), item.texts("cite")));
      }
    }
    return definitions;
  }

  /** Guards by the name of the term. */
  public Map<String, String> guards() {
    Map<String, String> guards = new LinkedHashMap<>();
    byId.forEach((id, definition) -> guards.put(id, definition.when()));
    return guards;
  }

  /** Units that define each term that guards use, also through other terms. */
  List<List<String>> citesOf(Iterable<String> guards) {
    return used(guards).stream().map(Definition::cite).toList();
  }

  /** Terms that guards use, also through other terms. */
  public List<Definition> used(Iterable<String> guards) {
    Set<String> used = new LinkedHashSet<>();
    guards.forEach(guard -> collect(guard, used));
    return used.stream().map(this::defined).toList();
  }

  private Definition defined(String id) {
    return byId.getOrDefault(id, new Definition(id, "", List.of()));
  }

  private void collect(String guard, Set<String> used) {
    for (String word : CelWords.paths(guard)) {
      if (byId.containsKey(word) && used.add(word)) {
        collect(defined(word).when(), used);
      }
    }
  }
}
