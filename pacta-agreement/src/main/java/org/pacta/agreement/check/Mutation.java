package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.guard.Guard;

/**
 * A change to one rule that the scenarios of its file should notice.
 *
 * @param rule id of the rule changed
 * @param kind {@code delete}, {@code negate} or {@code widen}
 * @param killedBy name of a scenario that noticed, or empty when none did
 */
public record Mutation(String rule, String kind, String killedBy) {
  /** True when no scenario noticed. */
  public boolean survived() {
    return killedBy.isEmpty();
  }

  /** Changes every rule of an agreement that judges acts, one change at a time. */
  public static List<Mutation> all(Agreement agreement) {
    return all(Subject.of(agreement));
  }

  /** Changes every rule of a file that judges acts, one change at a time. */
  public static List<Mutation> all(Subject subject) {
    List<Mutation> mutations = new ArrayList<>();
    Agreement agreement = subject.agreement();
    for (Rule rule : agreement == null ? List.<Rule>of() : subject.rules()) {
      if (agreement != null && !rule.acts().isEmpty()) {
        mutations.add(of(subject, agreement, rule, "delete"));
        mutations.add(of(subject, agreement, rule, "negate"));
        mutations.add(of(subject, agreement, rule, "widen"));
      }
    }
    return mutations;
  }

  private static Mutation of(Subject subject, Agreement agreement, Rule rule, String kind) {
    Map<String, ActRules> tables = new HashMap<>(agreement.decider().tables());
    rule.acts()
        .forEach(act -> tables.computeIfPresent(act, (_, it) -> changed(it, rule.id(), kind)));
    Decider changed =
        new Decider(
            agreement.vocabulary(),
            tables,
            agreement.basis(),
            agreement.content(),
            agreement.overlays());
    for (Scenario scenario : subject.scenarios()) {
      if (subject.judges(scenario)
          && scenario.readings().isEmpty()
          && rule.acts().contains(scenario.act())) {
        var decision =
            changed.decide(
                scenario.act(),
                ScenarioRun.facts(agreement, scenario),
                scenario.at(),
                scenario.at());
        if (!ScenarioRun.failures(scenario, decision).isEmpty()) {
          return new Mutation(rule.id(), kind, scenario.name());
        }
      }
    }
    return new Mutation(rule.id(), kind, "");
  }

  private static ActRules changed(ActRules table, String rule, String kind) {
    List<Opening> openings = new ArrayList<>();
    for (Opening opening : table.openings()) {
      if (!opening.rule().id().equals(rule)) {
        openings.add(opening);
      } else if (!kind.equals("delete")) {
        openings.add(new Opening(opening.rule(), changed(opening, kind)));
      }
    }
    return table.with(
        changed(table.obstacles(), rule, kind), openings, changed(table.asked(), rule, kind));
  }

  private static List<Obstacle> changed(List<Obstacle> obstacles, String rule, String kind) {
    List<Obstacle> changed = new ArrayList<>();
    for (Obstacle obstacle : obstacles) {
      if (!obstacle.rule().id().equals(rule)) {
        changed.add(obstacle);
      } else if (!kind.equals("delete")) {
        changed.add(
            new Obstacle(
                obstacle.rule(),
                changed(obstacle, kind),
                obstacle.effect(),
                obstacle.exceptions()));
      }
    }
    return changed;
  }

  private static Guard changed(CompiledRule rule, String kind) {
    return kind.equals("negate") ? rule.guard().not() : Guard.ALWAYS;
  }

  /** Survivors by rule. */
  public static Map<String, List<String>> survivors(List<Mutation> mutations) {
    Map<String, List<String>> survivors = new LinkedHashMap<>();
    mutations.stream()
        .filter(Mutation::survived)
        .forEach(mutation ->
            survivors
                .computeIfAbsent(mutation.rule(), _ -> new ArrayList<>())
                .add(mutation.kind()));
    return survivors;
  }
}
