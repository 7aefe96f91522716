package org.pacta.agreement.guard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types that facts may have: structures with their fields, and code lists.
 *
 * @param structures fields and their types, by structure
 * @param codes members by code list
 */
public record FactTypes(
    Map<String, Map<String, FactType>> structures, Map<String, List<String>> codes) {
  public FactTypes {
    structures = Collections.unmodifiableMap(new LinkedHashMap<>(structures));
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** Fields of a structure; empty for an unknown one. */
  public Map<String, FactType> fields(String structure) {
    return structures.getOrDefault(structure, Map.of());
  }

  /** Type at a path such as {@code use.consent.given}, given the types of the variables. */
  public Optional<FactType> typeAt(String path, Map<String, FactType> variables) {
    String[] names = path.split("\\.");
    Optional<FactType> type = Optional.ofNullable(variables.get(names[0]));
    for (int i = 1; i < names.length; i++) {
      String name = names[i];
      type =
          type.flatMap(holder ->
              holder instanceof FactType.Structure structure
                  ? Optional.ofNullable(fields(structure.name()).get(name))
                  : Optional.empty());
    }
    return type;
  }

  /** These types with a code list added or replaced. */
  public FactTypes withCodes(String list, List<String> members) {
    Map<String, List<String>> changed = new LinkedHashMap<>(codes);
    changed.put(list, List.copyOf(members));
    return new FactTypes(structures, changed);
  }
}
