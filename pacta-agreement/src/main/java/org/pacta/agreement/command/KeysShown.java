package org.pacta.agreement.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.Yaml;

/**
 * What a file says at the keys for which explanations have no words of their own, so that nothing a
 * rule or a clause says stays unseen.
 */
final class KeysShown {
  /** Keys of a rule that its heading, its sentence and its guards show. */
  private static final Set<String> OF_RULES =
      Set.of(
          "id",
          "kind",
          "cite",
          "mode",
          "says",
          "when",
          "unless",
          "applies",
          "require",
          "otherwise",
          "holder",
          "bearer",
          "trigger",
          "also_trigger",
          "perform",
          "refrain",
          "due",
          "deferred_by",
          "only_if",
          "amount",
          "lapse",
          "silent",
          "prevented_by");

  /** Keys of a clause that its date and its arithmetic show. */
  private static final Set<String> OF_DATES = Set.of("cite", "date", "effective", "recorded");

  private KeysShown() {}

  /** What a rule says, guards first, by name. */
  static Map<String, String> of(Agreement agreement, Rule rule) {
    Map<String, String> all = new LinkedHashMap<>(ExplainCommand.guards(rule));
    Yaml source = agreement.content().ruleSource(rule.id());
    if (source.text("id").equals(rule.id())) {
      all.putAll(beyond(source, OF_RULES));
      // a condition that only opens a refusal is a power over that, not over the act it names
      all.computeIfPresent("act", (_, _) -> String.join(", ", rule.acts()));
    }
    return all;
  }

  /** A line for each clause on the life of the agreement that cites one of some units. */
  static List<String> clauses(Agreement agreement, Set<String> units) {
    Yaml tree = agreement.content().tree();
    return tree.entries("temporal").entrySet().stream()
        .flatMap(clause ->
            clause.getKey().equals("suspension")
                ? clause.getValue().items().stream().map(one -> Map.entry("suspension", one))
                : Stream.of(clause))
        .filter(clause -> cites(clause.getValue()).anyMatch(units::contains))
        .map(clause -> line(clause.getKey(), beyond(clause.getValue(), OF_DATES)))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Units of a clause, and of what it says of cases begun before. */
  private static Stream<String> cites(Yaml clause) {
    return Stream.concat(
        clause.texts("cite").stream(),
        clause.at("pending").stream().flatMap(it -> it.texts("cite").stream()));
  }

  private static String line(String clause, Map<String, String> keys) {
    return keys.isEmpty() ? "" : "Clause " + named(clause) + ": " + inWords(keys);
  }

  /** Keys and what stands there, one after the other. */
  static String inWords(Map<String, String> keys) {
    return keys.entrySet().stream()
        .map(it -> it.getKey() + ": " + it.getValue())
        .collect(Collectors.joining("; "));
  }

  /** What an item says besides some keys, in words. */
  static String of(Yaml source, Set<String> said) {
    return inWords(beyond(source, said));
  }

  private static Map<String, String> beyond(Yaml source, Set<String> said) {
    Map<String, String> keys = new LinkedHashMap<>();
    source
        .entries()
        .forEach((key, value) -> {
          if (!said.contains(key)) {
            keys.put(named(key), words(value));
          }
        });
    return keys;
  }

  private static String named(String key) {
    return key.replace('_', ' ');
  }

  /** What stands at a key, in words; what an alternative takes away is left out. */
  static String words(Yaml value) {
    return switch (value) {
      case Yaml.Scalar scalar -> scalar.value() == null ? "left out" : scalar.text();
      case Yaml.Sequence list ->
          list.items().stream().map(KeysShown::words).collect(Collectors.joining(", "));
      case Yaml.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .filter(entry -> !entry.getKey().equals("cite"))
              .map(entry -> named(entry.getKey()) + " " + words(entry.getValue()))
              .collect(Collectors.joining(", "));
    };
  }
}
