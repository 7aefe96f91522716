package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a value must be to be taken as a fact of a declared type. */
sealed interface FactFit {
  /** Longest list a guard may look through; a longer one is unknown. */
  int LIST_MAX = 500;

  /** The value if it fits, else null. */
  @Nullable Object of(Object value);

  /** A value of one of Java's types. */
  record Plain(Class<?> type) implements FactFit {
    @Override
    public @Nullable Object of(Object value) {
      return type.isInstance(value) ? value : null;
    }
  }

  /** An instant, or a text that is one. */
  record Moment() implements FactFit {
    @Override
    public @Nullable Object of(Object value) {
      try {
        return value instanceof String text
            ? FactType.Moment.of(text)
            : value instanceof Instant ? value : null;
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /**
   * A code of a list.
   *
   * @param orNone true when an empty text says that none is given; no level of a scale is "none"
   */
  record Coded(Set<String> members, boolean orNone) implements FactFit {
    @Override
    public @Nullable Object of(Object value) {
      return value instanceof String text && ((orNone && text.isEmpty()) || members.contains(text))
          ? value
          : null;
    }
  }

  /**
   * A list; one with an unreadable member is unknown as a whole.
   *
   * @param once true when each member counts once, however often it is named
   */
  record ListOf(FactFit element, boolean once) implements FactFit {
    @Override
    public @Nullable Object of(Object value) {
      if (!(value instanceof List<?> items) || items.size() > LIST_MAX) {
        return null;
      }
      Object[] fitted = new Object[items.size()];
      for (int i = 0; i < fitted.length; i++) {
        Object fit = element.of(items.get(i));
        if (fit == null) {
          return null;
        }
        fitted[i] = fit;
      }
      return once ? Arrays.stream(fitted).distinct().toList() : List.of(fitted);
    }
  }

  /** A structure read as a whole: its fields that fit. No two are equal: they hang on much. */
  final class Structure implements FactFit {
    private final String name;
    private final FactTypes types;
    private final Function<String, Set<String>> codes;

    private Structure(String name, FactTypes types, Function<String, Set<String>> codes) {
      this.name = name;
      this.types = types;
      this.codes = codes;
    }

    @Override
    public @Nullable Object of(Object value) {
      if (!(value instanceof Map<?, ?> map)) {
        return null;
      }
      Map<String, Object> fitted = new LinkedHashMap<>();
      types
          .fields(name)
          .forEach((field, type) -> {
            Object inner = map.get(field);
            Object fit = inner == null ? null : to(type, types, codes).of(inner);
            if (fit != null) {
              fitted.put(field, fit);
            }
          });
      return fitted;
    }
  }

  /**
   * The fit to a type.
   *
   * @param codes members of a code list
   */
  static FactFit to(FactType type, FactTypes types, Function<String, Set<String>> codes) {
    return switch (type) {
      case FactType.Text _ -> new Plain(String.class);
      case FactType.Flag _ -> new Plain(Boolean.class);
      case FactType.Number _ -> new Plain(Long.class);
      case FactType.Moment _ -> new Moment();
      case FactType.Coded coded ->
          new Coded(codes.apply(coded.list()), types.scale(coded.list()).isEmpty());
      case FactType.ListOf list -> new ListOf(to(list.element(), types, codes), parties(list));
      case FactType.Structure structure -> new Structure(structure.name(), types, codes);
    };
  }

  /** True for a list of Parties: whoever agreed twice has agreed. */
  private static boolean parties(FactType.ListOf list) {
    return list.element() instanceof FactType.Coded coded && coded.list().equals("party");
  }
}
