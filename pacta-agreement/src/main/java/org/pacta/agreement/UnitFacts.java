package org.pacta.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.agreement.file.UnitText;

/** Lists of units among facts: the field {@code units} of a variable, such as of a reservation. */
public final class UnitFacts {
  /** Name of the field. */
  public static final String FIELD = "units";

  private UnitFacts() {}

  /** True when an id is a unit of the text, or the head of some: 13 of 13(1) and 13(2). */
  public static boolean names(String id, List<String> units) {
    return units.stream().anyMatch(unit -> UnitText.contains(id, unit));
  }

  /** The facts with all units below in the place of each that is their head. */
  public static Facts expanded(Facts facts, List<String> units) {
    List<String> variables = new ArrayList<>();
    facts
        .values()
        .forEach((variable, value) -> {
          if (!variable.equals("agr")
              && value instanceof Map<?, ?> fields
              && fields.get(FIELD) instanceof List<?>) {
            variables.add(variable);
          }
        });
    Facts expanded = facts;
    for (String variable : variables) {
      String path = variable + "." + FIELD;
      List<?> named = (List<?>) facts.at(path).orElseThrow();
      expanded = expanded.with(path, named.stream().flatMap(it -> below(it, units)).toList());
    }
    return expanded;
  }

  private static Stream<Object> below(Object named, List<String> units) {
    List<Object> all =
        units.stream()
            .filter(unit -> UnitText.contains(String.valueOf(named), unit))
            .<Object>map(unit -> unit)
            .toList();
    return all.isEmpty() ? Stream.of(named) : all.stream();
  }
}
