package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
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

  /** Changes every rule of the agreement that judges acts, one change at a time. */
  public static List<Mutation> all(Agreement agreement) {
    List<Mutation> mutations = new ArrayList<>();
    for (var rule : agreement.rules()) {
      if (!rule.acts().isEmpty()) {
        mutations.add(of(agreement, rule.id(), "delete"));
        mutations.add(of(agreement, rule.id(), "negate"));
        mutations.add(of(agreement, rule.id(), "widen"));
      }
    }
    return mutations;
  }

  private static Mutation of(Agreement agreement, String rule, String kind) {
    Map<String, ActRules> tables = new HashMap<>();
    agreement
        .decider()
        .tables()
        .forEach((act, table) -> tables.put(act, changed(table, rule, kind)));
    Decider changed =
        new Decider(agreement.vocabulary(), tables, agreement.basis(), agreement.content());
    for (Scenario scenario : agreement.content().scenarios()) {
      boolean judged = agreement.operational() || scenario.pretendOperational();
      if (judged
          && scenario.readings().isEmpty()
          && touches(tables.get(scenario.act()), agreement, rule)) {
        var decision =
            changed.decide(
                scenario.act(),
                ScenarioRun.facts(agreement, scenario),
                ScenarioRun.AT,
                ScenarioRun.AT);
        if (!ScenarioRun.failures(scenario, decision).isEmpty()) {
          return new Mutation(rule, kind, scenario.name());
        }
      }
    }
    return new Mutation(rule, kind, "");
  }

  private static boolean touches(@Nullable ActRules table, Agreement agreement, String rule) {
    return table != null && agreement.rule(rule).orElseThrow().acts().contains(table.act());
  }

  private static ActRules changed(ActRules table, String rule, String kind) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Obstacle obstacle : table.obstacles()) {
      if (!obstacle.rule().id().equals(rule)) {
        obstacles.add(obstacle);
      } else if (!kind.equals("delete")) {
        obstacles.add(new Obstacle(obstacle.rule(), changed(obstacle, kind), obstacle.effect()));
      }
    }
    List<Opening> openings = new ArrayList<>();
    for (Opening opening : table.openings()) {
      if (!opening.rule().id().equals(rule)) {
        openings.add(opening);
      } else if (!kind.equals("delete")) {
        openings.add(new Opening(opening.rule(), changed(opening, kind)));
      }
    }
    return table.with(obstacles, openings);
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
