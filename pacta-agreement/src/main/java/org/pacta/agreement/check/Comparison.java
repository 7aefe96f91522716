package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.Scenario;

/**
 * How two agreements, or two editions of one, differ.
 *
 * @param units units that differ
 * @param rules rules that differ
 * @param outcomes scenarios whose outcome differs
 */
public record Comparison(
    List<Difference> units, List<Difference> rules, List<OutcomeChange> outcomes) {
  /** A unit or rule that one has and the other has not, or that changed. */
  public record Difference(String id, String kind) {}

  /** A scenario that ends differently. */
  public record OutcomeChange(String scenario, String act, String first, String second) {}

  /** Compares, deciding the scenarios given under both. */
  public static Comparison of(Agreement first, Agreement second, List<Scenario> scenarios) {
    return new Comparison(
        units(first, second), rules(first, second), outcomes(first, second, scenarios));
  }

  private static List<Difference> units(Agreement first, Agreement second) {
    Set<String> ids = new LinkedHashSet<>();
    first.units().stream().map(TextUnit::id).forEach(ids::add);
    second.units().stream().map(TextUnit::id).forEach(ids::add);
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      Optional<String> one = first.unit(id).map(TextUnit::sha256);
      Optional<String> other = second.unit(id).map(TextUnit::sha256);
      difference(id, one, other).ifPresent(differences::add);
    }
    return differences;
  }

  private static List<Difference> rules(Agreement first, Agreement second) {
    Set<String> ids = new LinkedHashSet<>();
    first.rules().stream().map(Rule::id).forEach(ids::add);
    second.rules().stream().map(Rule::id).forEach(ids::add);
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      difference(id, own(first, id), own(second, id)).ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<Rule> own(Agreement agreement, String id) {
    return agreement.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static Optional<Difference> difference(String id, Optional<?> one, Optional<?> other) {
    if (one.isEmpty()) {
      return Optional.of(new Difference(id, "only in the second"));
    }
    if (other.isEmpty()) {
      return Optional.of(new Difference(id, "only in the first"));
    }
    return one.equals(other) ? Optional.empty() : Optional.of(new Difference(id, "differs"));
  }

  private static List<OutcomeChange> outcomes(
      Agreement first, Agreement second, List<Scenario> scenarios) {
    List<OutcomeChange> changes = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      String one = ScenarioRun.of(first, scenario).decision().outcome().code();
      String other = ScenarioRun.of(second, scenario).decision().outcome().code();
      if (!one.equals(other)) {
        changes.add(new OutcomeChange(scenario.name(), scenario.act(), one, other));
      }
    }
    return changes;
  }
}
