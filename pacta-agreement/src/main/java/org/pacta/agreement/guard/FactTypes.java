package org.pacta.agreement.guard;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.agreement.Attribution;

/**
 * Types that facts may have: structures with their fields, and code lists.
 *
 * @param structures fields and their types, by structure
 * @param codes members by code list
 * @param own what the agreement at hand adds
 */
public record FactTypes(
    Map<String, Map<String, FactType>> structures,
    Map<String, List<String>> codes,
    OfAgreement own) {
  /** Code list of the Parties and of the bodies that act besides them; absent without bodies. */
  public static final String ACTOR = "actor";

  public FactTypes {
    structures = Collections.unmodifiableMap(new LinkedHashMap<>(structures));
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** Types without Parties. */
  public FactTypes(Map<String, Map<String, FactType>> structures, Map<String, List<String>> codes) {
    this(structures, codes, OfAgreement.NOTHING);
  }

  /** Fields of a structure; empty for an unknown one. */
  public Map<String, FactType> fields(String structure) {
    return structures.getOrDefault(structure, Map.of());
  }

  /** Type at a path such as {@code use.consent.given}, given the types of the variables. */
  public Optional<FactType> typeAt(String path, Map<String, FactType> variables) {
    if (PastQuestion.asked(path)) {
      return Optional.of(PastQuestion.at(path).type(this));
    }
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
    return new FactTypes(structures, changed, own);
  }

  /** These types with the fields of a structure. */
  public FactTypes withFields(String structure, Map<String, FactType> fields) {
    Map<String, Map<String, FactType>> changed = new LinkedHashMap<>(structures);
    changed.put(structure, Map.copyOf(fields));
    return new FactTypes(changed, codes, own);
  }

  /** The scale whose levels or marks are the codes of a list. */
  Optional<Scale> scale(String list) {
    return own.scales().stream()
        .filter(scale -> scale.name().equals(list) || scale.markList().equals(list))
        .findFirst();
  }

  /** These types with values that hold when nothing is stated, by path. */
  public FactTypes withUnstated(Map<String, Object> values) {
    return new FactTypes(structures, codes, own.withUnstated(values));
  }

  /** These types with the time zones of Parties. */
  public FactTypes withZones(Map<String, ZoneId> byParty) {
    return new FactTypes(structures, codes, own.withZones(byParty));
  }

  /** These types with whose act it is what a body does. */
  public FactTypes withAttribution(Attribution whose) {
    return new FactTypes(structures, codes, own.withAttribution(whose));
  }

  /** These types with the lists that Parties notify. */
  public FactTypes withNotified(Map<String, Notified> lists) {
    return new FactTypes(structures, codes, own.withNotified(lists));
  }
}
