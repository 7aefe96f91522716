package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a file together with its place. Accessors are for content that has passed its schema.
 */
public sealed interface Yaml {
  /** Where the value starts. */
  Place place();

  /** A mapping; keys are texts. */
  record Mapping(Map<String, Yaml> entries, Map<String, Place> keys, Place place) implements Yaml {}

  /** A sequence. */
  record Sequence(List<Yaml> items, Place place) implements Yaml {}

  /** A text, boolean, number or nothing. */
  record Scalar(@Nullable Object value, Place place) implements Yaml {}

  /** The value at a key, if this is a mapping that has it with a value. */
  default Optional<Yaml> at(String key) {
    Yaml found = this instanceof Mapping mapping ? mapping.entries.get(key) : null;
    return found instanceof Scalar(Object value, Place _) && value == null
        ? Optional.empty()
        : Optional.ofNullable(found);
  }

  /** The place of a key, or of the mapping when it has no such key. */
  default Place placeOf(String key) {
    return this instanceof Mapping mapping ? mapping.keys.getOrDefault(key, place()) : place();
  }

  /** The text at a key; empty when there is none. */
  default String text(String key) {
    return at(key).map(Yaml::text).orElse("");
  }

  /** This value as a whole number between 0 and {@link Integer#MAX_VALUE}; 0 when it is none. */
  default int count() {
    double number =
        this instanceof Scalar(Object value, Place _) && value instanceof Number given
            ? given.doubleValue()
            : 0;
    return (int) Math.clamp(number, 0, Integer.MAX_VALUE);
  }

  /** This value as text. */
  default String text() {
    return this instanceof Scalar(Object value, Place _) && value != null ? value.toString() : "";
  }

  /** The text at a key, or null. */
  default @Nullable String textOrNull(String key) {
    return at(key).map(Yaml::text).orElse(null);
  }

  /** The boolean at a key, or a default. */
  default boolean flag(String key, boolean otherwise) {
    return at(key).map(value -> value.text().equals("true")).orElse(otherwise);
  }

  /** Items of this sequence; a lone value counts as a sequence of one. */
  default List<Yaml> items() {
    return this instanceof Sequence sequence ? sequence.items : List.of(this);
  }

  /** Items of the sequence at a key. */
  default List<Yaml> items(String key) {
    return at(key).map(Yaml::items).orElse(List.of());
  }

  /** Texts of the sequence at a key. */
  default List<String> texts(String key) {
    return items(key).stream().map(Yaml::text).toList();
  }

  /** Entries of the mapping at a key, in file order. */
  default Map<String, Yaml> entries(String key) {
    return at(key).map(Yaml::entries).orElse(Map.of());
  }

  /** Entries of this mapping, in file order. */
  default Map<String, Yaml> entries() {
    return this instanceof Mapping mapping ? mapping.entries : Map.of();
  }

  /** Plain maps, lists and values. */
  default @Nullable Object plain() {
    return switch (this) {
      case Scalar scalar -> scalar.value;
      case Sequence sequence -> {
        List<@Nullable Object> items = new ArrayList<>();
        sequence.items.forEach(item -> items.add(item.plain()));
        yield items;
      }
      case Mapping mapping -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        mapping.entries.forEach((key, value) -> entries.put(key, value.plain()));
        yield entries;
      }
    };
  }
}
