package org.pacta.agreement.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Reading;
import org.pacta.agreement.file.Yaml;

/**
 * What two files say for people where no act is judged by it: standing obligations, effects that
 * the text declares, other treaties, and what the text could mean. It is compared key by key, as
 * written.
 */
final class ComparedWords {
  /** Keys that name an entry, or only say where it stands and why. */
  private static final Set<String> EXPLAINS = Set.of("id", "cite", "basis");

  private static final String LEFT_OUT = "left out";

  private ComparedWords() {}

  /** Entries of a part that is a list, by their id. */
  static Map<String, Map<String, Object>> entries(Agreement agreement, String part) {
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    agreement
        .content()
        .tree()
        .items(part)
        .forEach(item -> entries.put(item.text("id"), inWords(item)));
    return entries;
  }

  /** A part that is there once, by its name. */
  static Map<String, Map<String, Object>> once(Agreement agreement, String part) {
    Map<String, Map<String, Object>> once = new LinkedHashMap<>();
    agreement.content().tree().at(part).ifPresent(it -> once.put(part, inWords(it)));
    return once;
  }

  /** Readings with what else the text could mean, each alternative by its id. */
  static Map<String, Map<String, Object>> readings(Agreement agreement) {
    Map<String, Map<String, Object>> readings = entries(agreement, "interpretations");
    for (Yaml item : agreement.content().tree().items("interpretations")) {
      Reading reading =
          agreement.readings().stream()
              .filter(it -> it.id().equals(item.text("id")))
              .findFirst()
              .orElseThrow();
      Map<String, Object> said = readings.getOrDefault(reading.id(), Map.of());
      said.put("units", item.texts("cite"));
      said.put("alternatives", alternatives(reading, item.items("alternatives")));
    }
    return readings;
  }

  private static Map<String, Object> alternatives(Reading reading, List<Yaml> items) {
    Map<String, Object> alternatives = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Yaml item = items.get(i);
      alternatives.put(
          reading.alternatives().get(i).id(),
          item instanceof Yaml.Mapping ? inWords(item) : Map.of("reading", item.text()));
    }
    return alternatives;
  }

  private static Map<String, Object> inWords(Yaml mapping) {
    Map<String, Object> said = new LinkedHashMap<>();
    said(mapping).forEach((key, value) -> said.put(key.replace('_', ' '), value));
    return said;
  }

  /** What lies further in may have names of the file's own, which stay as they are. */
  private static Map<String, Object> said(Yaml mapping) {
    Map<String, Object> said = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach((key, value) -> {
          if (!EXPLAINS.contains(key)) {
            said.put(key, value(value));
          }
        });
    return said;
  }

  private static Object value(Yaml value) {
    return switch (value) {
      case Yaml.Scalar scalar -> scalar.value() == null ? LEFT_OUT : scalar.text();
      case Yaml.Mapping mapping -> said(mapping);
      case Yaml.Sequence(List<Yaml> items, var _) -> {
        boolean named = items.stream().noneMatch(it -> it.text("id").isEmpty());
        yield named ? byId(items) : items.stream().map(ComparedWords::value).toList();
      }
    };
  }

  private static Map<String, Object> byId(List<Yaml> items) {
    Map<String, Object> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(item.text("id"), said(item)));
    return byId;
  }
}
