package org.pacta.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about an act, keyed by the vocabulary's variables ({@code req}, {@code xfer},
 * {@code sg}, {@code law}, {@code agr} …). What is absent is unknown, never false. Values are
 * nested maps, lists, strings, booleans, integers and instants; they are copied deeply.
 *
 * @param values immutable nested map
 */
public record Facts(Map<String, Object> values) {
  /** Nothing known. */
  public static final Facts NONE = new Facts(Map.of());

  /** Deepest nesting accepted. */
  static final int DEPTH_MAX = 16;

  /** Copies deeply; a null value means unknown and is left out. */
  public Facts {
    values = copyMap(values, 0);
  }

  /** Facts from a map with keys of any kind, as a JSON reader gives it. */
  public static Facts ofMap(Map<?, ?> map) {
    return new Facts(copyMap(map, 0));
  }

  /** These facts with one more, for example {@code with("req.form", "written")}. */
  public Facts with(String path, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    put(changed, List.of(path.split("\\.", -1)), value);
    return new Facts(changed);
  }

  /** These facts overlaid by others; nested maps are merged, anything else is replaced. */
  public Facts plus(Facts other) {
    return new Facts(merge(values, other.values));
  }

  /** These facts with the one at a path unknown. */
  public Facts without(String path) {
    int dot = path.lastIndexOf('.');
    String parent = dot < 0 ? "" : path.substring(0, dot);
    Map<?, ?> holder = dot < 0 ? values : at(parent).map(Facts::asMap).orElse(Map.of());
    Map<String, Object> rest = new LinkedHashMap<>();
    holder.forEach((key, value) -> rest.put(key.toString(), value));
    rest.remove(path.substring(dot + 1));
    return dot < 0 ? new Facts(rest) : at(parent).isEmpty() ? this : with(parent, rest);
  }

  /** These facts with all at some paths unknown. */
  public Facts withoutAll(Collection<String> paths) {
    Facts left = this;
    for (String path : paths) {
      left = left.without(path);
    }
    return left;
  }

  /** The value at a path such as {@code xfer.personal_data}; empty when unknown. */
  public Optional<Object> at(String path) {
    Object current = values;
    for (String name : path.split("\\.", -1)) {
      if (!(current instanceof Map<?, ?> map) || !map.containsKey(name)) {
        return Optional.empty();
      }
      current = Objects.requireNonNull(map.get(name));
    }
    return Optional.of(current);
  }

  private static Map<?, ?> asMap(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void put(Map<String, Object> target, List<String> path, Object value) {
    String name = path.getFirst();
    if (path.size() == 1) {
      target.put(name, value);
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    asMap(target.getOrDefault(name, Map.of()))
        .forEach((key, old) -> inner.put(key.toString(), old));
    put(inner, path.subList(1, path.size()), value);
    target.put(name, inner);
  }

  private static Map<String, Object> merge(Map<?, ?> base, Map<?, ?> over) {
    Map<String, Object> merged = new LinkedHashMap<>();
    base.forEach((key, value) -> merged.put(key.toString(), value));
    over.forEach((key, value) -> {
      if (merged.get(key.toString()) instanceof Map<?, ?> old && value instanceof Map<?, ?> map) {
        merged.put(key.toString(), merge(old, map));
      } else {
        merged.put(key.toString(), value);
      }
    });
    return merged;
  }

  private static Map<String, Object> copyMap(Map<?, ?> source, int depth) {
    if (depth > DEPTH_MAX) {
      throw new IllegalArgumentException("facts are nested deeper than " + DEPTH_MAX);
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    source.forEach((key, value) -> {
      if (value != null) {
        copy.put(String.valueOf(key), copyValue(value, depth + 1));
      }
    });
    return Collections.unmodifiableMap(copy);
  }

  private static Object copyValue(Object value, int depth) {
    return switch (value) {
      case Map<?, ?> map -> copyMap(map, depth);
      case Collection<?> list ->
          list.stream().filter(Objects::nonNull).map(item -> copyValue(item, depth + 1)).toList();
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case String _, Boolean _, Long _, Instant _ -> value;
      case Enum<?> constant -> Codes.of(constant);
      default ->
          throw new IllegalArgumentException(
              "a fact must be a map, list, text, boolean, whole number or instant, not "
                  + value.getClass().getSimpleName());
    };
  }
}
