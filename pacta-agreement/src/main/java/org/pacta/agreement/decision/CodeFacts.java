package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardTable;

/**
 * Where the facts of an act name topics and categories of the agreement: as a fact of its own, in a
 * structure, however deep, or in each of a list of structures.
 */
final class CodeFacts {
  /** Code list of what an act is about. */
  static final String TOPIC = "topic";

  /** Code list of what is handed over. */
  static final String CATEGORY = "category";

  private static final Set<String> LISTS = Set.of(TOPIC, CATEGORY);

  /** So many facts that are not stated are named. */
  private static final int MISSING_MAX = 20;

  private final GuardTable table;
  private final List<Place> places;

  private CodeFacts(GuardTable table, List<Place> places) {
    this.table = table;
    this.places = List.copyOf(places);
  }

  private record Place(String path, int slot, FactType type) {}

  /** Those of the act that a table is for. */
  static CodeFacts of(GuardTable table) {
    List<Place> places = new ArrayList<>();
    for (String path : table.factsOf(CodeFacts::paths)) {
      table.type(path).ifPresent(type -> places.add(new Place(path, table.slot(path), type)));
    }
    return new CodeFacts(table, places);
  }

  /** Paths of facts that are codes, or structures or lists that have some within. */
  static List<String> paths(Map<String, FactType> variables, FactTypes types) {
    List<String> paths = new ArrayList<>();
    variables.forEach((variable, type) -> {
      if (type instanceof FactType.Structure structure) {
        types
            .fields(structure.name())
            .forEach((field, of) -> {
              if (holds(of, types::fields)) {
                paths.add(variable + "." + field);
              }
            });
      } else if (holds(type, types::fields)) {
        paths.add(variable);
      }
    });
    return paths;
  }

  private Set<String> lists(FactType type) {
    return lists(type, table::fields, new HashSet<>());
  }

  private static boolean holds(FactType type, Function<String, Map<String, FactType>> fields) {
    return !lists(type, fields, new HashSet<>()).isEmpty();
  }

  /** Lists of the codes within a type. */
  private static Set<String> lists(
      FactType type, Function<String, Map<String, FactType>> fields, Set<String> seen) {
    return switch (type) {
      case FactType.Coded coded when LISTS.contains(coded.list()) -> Set.of(coded.list());
      case FactType.ListOf list -> lists(list.element(), fields, seen);
      case FactType.Structure structure when seen.add(structure.name()) ->
          fields.apply(structure.name()).values().stream()
              .flatMap(field -> lists(field, fields, seen).stream())
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  /** Codes named, each after its list. */
  void used(FactValues facts, BiConsumer<String, String> used) {
    for (Place place : places) {
      each(place.type, facts.at(place.slot), used);
    }
  }

  private void each(FactType type, @Nullable Object value, BiConsumer<String, String> used) {
    switch (type) {
      case FactType.Coded coded when value instanceof String code && !code.isEmpty() -> {
        if (LISTS.contains(coded.list())) {
          used.accept(coded.list(), code);
        }
      }
      case FactType.ListOf list when value instanceof List<?> items ->
          items.forEach(item -> each(list.element(), item, used));
      case FactType.Structure structure when value instanceof Map<?, ?> given ->
          table.fields(structure.name()).forEach((field, of) -> each(of, given.get(field), used));
      default -> {}
    }
  }

  /** Facts that do not say a code of a list, where some code of it would bar. */
  List<String> missing(FactValues facts, Set<String> barring) {
    Set<String> missing = new LinkedHashSet<>();
    for (Place place : places) {
      open(place.path, place.type, facts.at(place.slot), barring, List.of(), missing);
    }
    return List.copyOf(missing);
  }

  /**
   * Adds what is open of a value; an empty list says that there is none.
   *
   * @param within structures it lies in: one within its like may be left out
   */
  private void open(
      String path,
      FactType type,
      @Nullable Object value,
      Set<String> barring,
      List<String> within,
      Set<String> missing) {
    if (missing.size() >= MISSING_MAX || lists(type).stream().noneMatch(barring::contains)) {
      return;
    }
    switch (type) {
      case FactType.Coded coded -> {
        if (value == null || "".equals(value)) {
          missing.add(path);
        }
      }
      case FactType.ListOf list when value instanceof List<?> items ->
          items.forEach(item -> open(path, list.element(), item, barring, within, missing));
      case FactType.ListOf _ -> missing.add(path);
      case FactType.Structure structure
          when !within.contains(structure.name()) || value != null -> {
        Map<?, ?> given = value instanceof Map<?, ?> map ? map : Map.of();
        List<String> outer = new ArrayList<>(within);
        outer.add(structure.name());
        table
            .fields(structure.name())
            .forEach((field, of) ->
                open(path + "." + field, of, given.get(field), barring, outer, missing));
      }
      default -> {}
    }
  }
}
