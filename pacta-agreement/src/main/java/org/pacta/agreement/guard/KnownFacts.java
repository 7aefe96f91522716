package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts fitted to the vocabulary. A value that does not fit (unknown name, wrong type, a code that
 * is in no list) is dropped, so it counts as unknown, and its path is listed.
 *
 * @param values by variable
 * @param misfits paths of the values that were dropped
 */
public record KnownFacts(Map<String, Object> values, List<String> misfits) {
  /** Longest list a guard may look through; a longer one is unknown. */
  public static final int LIST_MAX = 500;

  /** Fits given facts to the variables an act may read. */
  public static KnownFacts fit(
      Map<String, Object> given, Map<String, FactType> variables, FactTypes types) {
    Fitting fitting = new Fitting(types, new ArrayList<>());
    Map<String, Object> fitted = new LinkedHashMap<>();
    variables.forEach((name, type) -> {
      Object value = given.get(name);
      Object fit = value == null ? null : fitting.fit(name, value, type);
      if (fit != null) {
        fitted.put(name, fit);
      }
    });
    return new KnownFacts(fitted, fitting.misfits);
  }

  /** The value at a path, or null when unknown. */
  public @Nullable Object at(List<String> path) {
    Object current = values;
    for (String name : path) {
      current = current instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return current;
  }

  private record Fitting(FactTypes types, List<String> misfits) {
    @Nullable Object fit(String path, Object value, FactType type) {
      Object fitted =
          switch (type) {
            case FactType.Text _ -> value instanceof String ? value : null;
            case FactType.Flag _ -> value instanceof Boolean ? value : null;
            case FactType.Number _ -> value instanceof Long ? value : null;
            case FactType.Moment _ -> moment(value);
            case FactType.Coded coded -> coded(value, coded.list());
            case FactType.ListOf list -> list(path, value, list.element());
            case FactType.Structure structure -> structure(path, value, structure.name());
          };
      if (fitted == null) {
        misfits.add(path);
      }
      return fitted;
    }

    private static @Nullable Object moment(Object value) {
      try {
        return value instanceof String text
            ? Instant.parse(text)
            : value instanceof Instant ? value : null;
      } catch (DateTimeException e) {
        return null;
      }
    }

    private @Nullable Object coded(Object value, String list) {
      boolean member =
          value instanceof String text
              && (text.isEmpty() || types.codes().getOrDefault(list, List.of()).contains(text));
      return member ? value : null;
    }

    private @Nullable Object list(String path, Object value, FactType element) {
      if (!(value instanceof List<?> items) || items.size() > LIST_MAX) {
        return null;
      }
      List<Object> fitted = new ArrayList<>();
      for (Object item : items) {
        Object fit = fit(path + "[]", item, element);
        if (fit == null) {
          return null; // a list with one unreadable member is unknown as a whole
        }
        fitted.add(fit);
      }
      return fitted;
    }

    private @Nullable Object structure(String path, Object value, String name) {
      if (!(value instanceof Map<?, ?> map)) {
        return null;
      }
      Map<String, FactType> fields = types.fields(name);
      Map<String, Object> fitted = new LinkedHashMap<>();
      map.forEach((key, inner) -> {
        String field = String.valueOf(key);
        FactType type = fields.get(field);
        Object fit = type == null || inner == null ? null : fit(path + "." + field, inner, type);
        if (type == null) {
          misfits.add(path + "." + field);
        }
        if (fit != null) {
          fitted.put(field, fit);
        }
      });
      return fitted;
    }
  }
}
