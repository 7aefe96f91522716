package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.pacta.agreement.guard.FactType;

/** For each fact of a cluster, values that stand for all it may have. */
final class Representatives {
  /** Members drawn of a list of structures. */
  static final int STRUCTURES = 60;

  private final Map<String, FactType> types;
  private final Codes codes;
  private final Function<String, Map<String, FactType>> fields;
  private final TextValues texts;
  private final LineValues lines;
  private final ListValues lists;

  /** Members of a code list. */
  interface Codes {
    /** Members of the code list of this name. */
    List<String> of(String list);
  }

  /**
   * Values for the facts of a cluster.
   *
   * @param types type of each fact
   * @param shapes shapes of the atoms that read them
   * @param codes members of each code list
   * @param fields fields of each structure
   */
  Representatives(
      Map<String, FactType> types,
      List<TermShape> shapes,
      Codes codes,
      Function<String, Map<String, FactType>> fields) {
    this.fields = fields;
    this.types = types;
    this.codes = codes;
    this.texts = new TextValues(shapes, types.size());
    this.lines = new LineValues(shapes, types.size());
    this.lists = new ListValues(shapes);
  }

  /** Values by path; a path whose type has no values to list is left out. */
  Map<String, List<Object>> values() {
    Map<String, List<Object>> values = new LinkedHashMap<>();
    types.forEach((path, type) -> {
      List<Object> of = values(type);
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
      case FactType.Text _ -> texts.texts(comparedCodes());
      case FactType.Flag _ -> List.of(true, false);
      case FactType.Number _ -> lines.numbers();
      case FactType.Moment _ -> lines.instants();
      case FactType.Coded(String list) -> texts.codes(codes.of(list));
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

  /** Codes of the cluster's other facts, which a free text may be compared with. */
  private List<String> comparedCodes() {
    List<String> all = new ArrayList<>();
    for (FactType type : types.values()) {
      FactType element = type instanceof FactType.ListOf(FactType of) ? of : type;
      if (element instanceof FactType.Coded(String list)) {
        all.addAll(codes.of(list));
      }
    }
    return all;
  }
}
