package org.pacta.agreement.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.Yaml;

/**
 * What the acts of a file's own words are: whose each is, whom it concerns and which events it
 * brings about, which no rule on it says.
 */
final class OwnActs {
  private OwnActs() {}

  /** A sentence for each that rules judge, read the facts of, or start or are met with. */
  static List<String> of(Agreement agreement, List<Rule> rules) {
    return named(agreement, rules).map(it -> words(agreement, it)).toList();
  }

  /** When these bring events about, where that is not always. */
  static List<String> guards(Agreement agreement, List<Rule> rules) {
    return named(agreement, rules)
        .flatMap(it -> it.getValue().items("brings").stream())
        .flatMap(it -> Stream.ofNullable(it.textOrNull("when")))
        .toList();
  }

  private static Stream<Map.Entry<String, Yaml>> named(Agreement agreement, List<Rule> rules) {
    Set<String> judged = rules.stream().flatMap(OwnActs::acts).collect(Collectors.toSet());
    Set<String> events = rules.stream().flatMap(OwnEvents::named).collect(Collectors.toSet());
    return agreement.content().ownActs().entrySet().stream()
        .filter(act ->
            judged.contains(act.getKey())
                || act.getValue().items("brings").stream()
                    .anyMatch(it -> events.contains(it.text("event"))));
  }

  private static String words(Agreement agreement, Map.Entry<String, Yaml> act) {
    Set<String> written = act.getValue().entries("facts").keySet();
    boolean shared =
        agreement
            .vocabulary()
            .act(act.getKey())
            .filter(it -> !written.containsAll(it.facts().keySet()))
            .isPresent();
    return "Act "
        + act.getKey()
        + (shared ? ", beside what it is by the vocabulary: " : ": ")
        + act.getValue().entries().entrySet().stream()
            .map(it -> it.getKey().replace('_', ' ') + ": " + said(it.getValue()))
            .collect(Collectors.joining("; "));
  }

  /** Facts and roles have names of the file's own, which stay as they are; groups stay together. */
  private static String said(Yaml value) {
    return value instanceof Yaml.Mapping names
        ? names.entries().entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue().text())
            .collect(Collectors.joining(", "))
        : value.items().stream().map(OwnActs::item).collect(Collectors.joining(", "));
  }

  private static String item(Yaml item) {
    return item instanceof Yaml.Sequence group
        ? group.items().stream().map(Yaml::text).collect(Collectors.joining(" and "))
        : KeysShown.words(item);
  }

  private static Stream<String> acts(Rule rule) {
    return switch (rule) {
      case Duty duty -> Stream.ofNullable(duty.factsOf());
      case Lapse lapse -> Stream.ofNullable(lapse.factsOf());
      case Permission _, Prohibition _, Condition _, Power _ -> rule.acts().stream();
    };
  }
}
