package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.Yaml;

/**
 * What a file rests on a unit outside its rules, dates and time limits: the Parties, the languages,
 * the signature, the authorities, savings and the like.
 */
final class PartsShown {
  /** Parts of a file, with the name that each has in an explanation. */
  private static final List<String> PARTS =
      List.of("agreement", "parties", "authorities", "channels", "savings");

  private PartsShown() {}

  /** A line for each entry that cites one of some units. */
  static List<String> of(Agreement agreement, Set<String> units) {
    List<String> lines = new ArrayList<>();
    Yaml tree = agreement.content().tree();
    PARTS.forEach(part -> tree.at(part).ifPresent(at -> collect(named(part), at, units, lines)));
    return lines;
  }

  private static void collect(String path, Yaml at, Set<String> units, List<String> lines) {
    switch (at) {
      case Yaml.Mapping mapping -> {
        if (mapping.texts("cite").stream().anyMatch(units::contains)) {
          String said = said(mapping);
          lines.add("Under " + path + (said.isEmpty() ? "" : ": " + said));
        }
        mapping
            .entries()
            .forEach((key, value) -> {
              if (!key.equals("cite")) {
                collect(path + ", " + named(key), value, units, lines);
              }
            });
      }
      case Yaml.Sequence sequence ->
          sequence.items().forEach(item -> collect(path, item, units, lines));
      case Yaml.Scalar _ -> {}
    }
  }

  /** What stands there itself; what lies further in cites its own units. */
  private static String said(Yaml.Mapping mapping) {
    return mapping.entries().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("cite"))
        .map(entry -> words(entry))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String words(Map.Entry<String, Yaml> entry) {
    List<Yaml> values = entry.getValue().items();
    boolean plain =
        !(entry.getValue() instanceof Yaml.Mapping)
            && values.stream().allMatch(Yaml.Scalar.class::isInstance);
    String value =
        entry.getValue() instanceof Yaml.Scalar scalar
            ? scalar.text()
            : values.stream().map(Yaml::text).collect(Collectors.joining(", "));
    return plain && !value.isEmpty() ? named(entry.getKey()) + ": " + value : "";
  }

  private static String named(String key) {
    return key.replace('_', ' ');
  }
}
