package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacta.agreement.guard.FactType;

/** For each fact of a cluster, values that stand for all it may have. */
final class Representatives {
  /** Members drawn of a list of structures. */
  static final int STRUCTURES = 60;

  private final Map<String, FactType> types;
  private final Set<String> memberLists;
  private final Map<String, List<String>> codes;
  private final Function<String, Map<String, FactType>> fields;
  private final TextValues texts;
  private final LineValues lines;
  private final ListValues lists;

  /**
   * Values for the facts of a cluster.
   *
   * @param types type of each fact
   * @param memberLists those of them that need no values
   * @param shapes shapes of the atoms that read them
   * @param codes members of each code list
   * @param fields fields of each structure
   */
  Representatives(
      Map<String, FactType> types,
      Set<String> memberLists,
      List<TermShape> shapes,
      Map<String, List<String>> codes,
      Function<String, Map<String, FactType>> fields) {
    this.fields = fields;
    this.types = types;
    this.memberLists = memberLists;
    this.codes = codes;
    this.texts = new TextValues(shapes, known(), holding(Representatives::textual));
    this.lines =
        new LineValues(
            shapes,
            holding(type -> type instanceof FactType.Number),
            holding(type -> type instanceof FactType.Moment));
    this.lists = new ListValues(shapes);
  }

  /** How many facts may hold values of a kind. */
  private int holding(Predicate<FactType> kind) {
    long count =
        types.entrySet().stream()
            .filter(fact -> !memberLists.contains(fact.getKey()))
            .map(fact -> element(fact.getValue()))
            .filter(type -> type instanceof FactType.Structure || kind.test(type))
            .count();
    return (int) Math.max(1, count);
  }

  private static FactType element(FactType type) {
    return type instanceof FactType.ListOf(FactType of) ? of : type;
  }

  private static boolean textual(FactType type) {
    return type instanceof FactType.Text || type instanceof FactType.Coded;
  }

  /** True for a value that is neither a list nor a structure. */
  static boolean plain(FactType type) {
    return !(type instanceof FactType.ListOf || type instanceof FactType.Structure);
  }

  /** Code lists of the facts. */
  private List<List<String>> known() {
    return types.values().stream()
        .map(Representatives::element)
        .flatMap(
            type -> type instanceof FactType.Coded(String list) ? Stream.of(list) : Stream.of())
        .distinct()
        .map(list -> codes.getOrDefault(list, List.of()))
        .toList();
  }

  /** Tells which texts can be swapped. */
  TextValues texts() {
    return texts;
  }

  /** Values by path; a path whose type has no values to list is left out. */
  Map<String, List<Object>> values() {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    types.forEach((path, type) -> {
      List<Object> of = memberLists.contains(path) ? List.of() : values(type);
      if (!of.isEmpty()) {
        values.put(path, of);
      }
    });
    return values;
  }

  /** True when the values do stand for all; to be asked after {@link #values}. */
  boolean complete() {
    boolean freeTexts = types.values().stream().anyMatch(Representatives::freeText);
    return lines.complete() && lists.complete() && (!freeTexts || texts.complete());
  }

  private static boolean freeText(FactType type) {
    return switch (type) {
      case FactType.Text _ -> true;
      case FactType.ListOf(FactType of) -> freeText(of);
      case FactType.Flag _,
          FactType.Number _,
          FactType.Moment _,
          FactType.Coded _,
          FactType.Structure _ ->
          false;
    };
  }

  private List<Object> values(FactType type) {
    return switch (type) {
      case FactType.Text _ -> texts.texts();
      case FactType.Flag _ -> List.of(true, false);
      case FactType.Number _ -> lines.numbers();
      case FactType.Moment _ -> lines.instants();
      case FactType.Coded(String list) -> texts.codes(codes.getOrDefault(list, List.of()));
      case FactType.ListOf(FactType.Structure of) -> structures(of.name());
      case FactType.ListOf(FactType of) -> {
        List<Object> members = values(of);
        yield members.isEmpty() ? List.of() : lists.lists(members);
      }
      case FactType.Structure _ -> List.of();
    };
  }

  /** No member, and lists of one drawn at random: they stand for some, not for all. */
  private List<Object> structures(String name) {
    Map<String, List<Object>> domains = new LinkedHashMap<>();
    fields
        .apply(name)
        .forEach((field, type) -> {
          boolean plain =
              !(type instanceof FactType.Structure)
                  && !(type instanceof FactType.ListOf(FactType.Structure _));
          if (plain) {
            domains.put(field, values(type));
          }
        });
    Random random = new Random(23);
    List<Object> lists = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < STRUCTURES; i++) {
      Map<String, Object> drawn = new LinkedHashMap<>();
      domains.forEach(
          (field, values) -> drawn.put(field, values.get(random.nextInt(values.size()))));
      lists.add(List.of(drawn));
    }
    return lists;
  }
}
