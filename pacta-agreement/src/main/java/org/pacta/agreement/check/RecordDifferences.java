package org.pacta.agreement.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.TemporalFormula;

/**
 * How two records of one type differ, component by component and in words, down to the smallest
 * part that does.
 *
 * @param without names of components that are no matter
 */
record RecordDifferences(Set<String> without) {
  private static final String NOTHING = "nothing";

  /** One sentence for each part that differs, such as {@code length: P30D in the first, …}. */
  List<String> between(Record one, Record other) {
    List<String> differences = new ArrayList<>();
    components(one, other, "", differences);
    return differences;
  }

  /** The same for what a file says under its keys. */
  List<String> between(Map<String, Object> one, Map<String, Object> other) {
    List<String> differences = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    keys.forEach(key -> part(key, one.get(key), other.get(key), differences));
    return differences;
  }

  private void components(Record one, Record other, String within, List<String> differences) {
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      if (!without.contains(component.getName())) {
        String part = within + words(component);
        part(part, value(component, one), value(component, other), differences);
      }
    }
  }

  private void part(
      String part, @Nullable Object here, @Nullable Object there, List<String> differences) {
    @Nullable Object one = held(here);
    @Nullable Object other = held(there);
    if (Objects.equals(one, other)) {
      return;
    }
    if (one instanceof Record first
        && other instanceof Record second
        && first.getClass() == second.getClass()
        && !(first instanceof TemporalFormula)
        && !isValue(first)) {
      components(first, second, part + ", ", differences);
    } else if (one instanceof List<?> first
        && other instanceof List<?> second
        && named(first, second)) {
      part(part, byName(first), byName(second), differences);
    } else if (one instanceof List<?> first
        && other instanceof List<?> second
        && codes(first, second)) {
      members(part, first, second, differences);
    } else if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
      Set<Object> keys = new LinkedHashSet<>(first.keySet());
      keys.addAll(second.keySet());
      keys.forEach(key -> part(part + " " + key, first.get(key), second.get(key), differences));
    } else {
      differences.add(part + ": " + said(one) + " in the first, " + said(other) + " in the second");
    }
  }

  /** True for lists of what has a name, such as parts of the text; it is compared by it. */
  private static boolean named(List<?> first, List<?> second) {
    return Stream.of(first, second).flatMap(List::stream).allMatch(it -> name(it) != null);
  }

  private static Map<Object, Object> byName(List<?> items) {
    Map<Object, Object> byName = new LinkedHashMap<>();
    items.forEach(item -> byName.put(String.valueOf(name(item)), item));
    return byName;
  }

  private static @Nullable Object name(@Nullable Object item) {
    return item instanceof Record record
        ? Stream.of(record.getClass().getRecordComponents())
            .filter(component -> component.getName().equals("id"))
            .findFirst()
            .map(component -> value(component, record))
            .orElse(null)
        : null;
  }

  private static boolean codes(List<?> first, List<?> second) {
    return !first.isEmpty()
        && !second.isEmpty()
        && Stream.of(first, second).flatMap(List::stream).allMatch(String.class::isInstance);
  }

  /** What one of two lists names and the other does not; the same in another order says so. */
  private static void members(
      String part, List<?> first, List<?> second, List<String> differences) {
    String apart =
        Stream.of(only(first, second, "first"), only(second, first, "second"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    differences.add(part + ": " + (apart.isEmpty() ? "in another order" : apart));
  }

  private static String only(List<?> here, List<?> there, String where) {
    String names =
        here.stream()
            .filter(name -> !there.contains(name))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : names + " in the " + where + " only";
  }

  private static @Nullable Object held(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private String said(@Nullable Object value) {
    return switch (held(value)) {
      case null -> NOTHING;
      case Collection<?> many -> {
        Stream<String> parts = many.stream().map(this::said);
        String all =
            (many instanceof Set ? parts.sorted() : parts).collect(Collectors.joining(", "));
        yield all.isEmpty() ? NOTHING : all;
      }
      case Map<?, ?> map ->
          map.isEmpty()
              ? NOTHING
              : map.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + said(entry.getValue()))
                  .sorted()
                  .collect(Collectors.joining(", "));
      case Enum<?> code -> code.name().toLowerCase(Locale.ROOT);
      case TemporalFormula formula -> formula.inWords();
      case Record record -> isValue(record) ? record.toString() : inside(record);
      case Object other -> other.toString().isEmpty() ? NOTHING : other.toString();
    };
  }

  /** True for a record that writes itself in a way of its own, such as a length of time. */
  private static boolean isValue(Record record) {
    return !record.toString().startsWith(record.getClass().getSimpleName() + "[");
  }

  /** What a record says, without the parts that say nothing. */
  private String inside(Record record) {
    String parts =
        Stream.of(record.getClass().getRecordComponents())
            .filter(component -> !without.contains(component.getName()))
            .map(component -> {
              String text = said(value(component, record));
              return text.equals(NOTHING) ? "" : words(component) + " " + text;
            })
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String kind = words(record.getClass().getSimpleName()).strip();
    return parts.isEmpty() ? kind : kind + " (" + parts + ")";
  }

  /** The name of a component as people read it; those of a clause are its keys in a file. */
  private static String words(RecordComponent component) {
    String name = component.getName();
    return component.getDeclaringRecord() == TemporalClause.class
        ? switch (name) {
          case "atEndOfDay" -> "ends";
          case "onset" -> "starts";
          default -> words(name);
        }
        : words(name);
  }

  /** {@code dischargedAlsoBy} as {@code discharged also by}; a formula is that of a date. */
  private static String words(String component) {
    return component.equals("formula")
        ? "date"
        : component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    return of instanceof TemporalClause clause
        ? switch (component.getName()) {
          case "atEndOfDay" -> clause.atEndOfDay() ? "end_of_day" : null;
          case "onset" -> starts(clause);
          default -> held(component, of);
        }
        : held(component, of);
  }

  /** What a clause says under {@code starts}; what ends with a day says nothing there. */
  private static @Nullable String starts(TemporalClause clause) {
    return switch (clause.onset()) {
      case MOMENT -> "moment";
      case DAY -> clause.atEndOfDay() ? null : "start_of_day";
      case AS_COUNTED -> null;
    };
  }

  private static @Nullable Object held(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the accessor of a record fails", e);
    }
  }
}
