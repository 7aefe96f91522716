package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.decision.CompiledScope;
import org.pacta.agreement.decision.Decider;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Guard;

/**
 * A change to one rule or scope that the scenarios of its file should notice.
 *
 * @param rule id of the rule or scope changed
 * @param kind {@code delete}, {@code negate} or {@code widen}
 * @param killedBy name of a scenario that noticed, or empty when none did
 */
public record Mutation(String rule, String kind, String killedBy) {
  private static final String DELETE = "delete";
  private static final String NEGATE = "negate";

  /** True when no scenario noticed. */
  public boolean survived() {
    return killedBy.isEmpty();
  }

  /** Changes every rule of an agreement that judges acts, and every scope, one change at a time. */
  public static List<Mutation> all(Agreement agreement) {
    return all(Subject.of(agreement));
  }

  /** Changes every rule of a file that judges acts, and every scope, one change at a time. */
  public static List<Mutation> all(Subject subject) {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return List.of();
    }
    List<Mutation> mutations = new ArrayList<>();
    for (Rule rule : subject.rules()) {
      if (!rule.acts().isEmpty()) {
        for (String kind : List.of(DELETE, NEGATE, "widen")) {
          mutations.add(of(subject, agreement, rule.id(), kind, it -> changed(it, rule, kind)));
        }
      }
    }
    for (Scope scope : Scope.of(subject.tree())) {
      for (String kind : List.of(DELETE, NEGATE)) {
        mutations.add(of(subject, agreement, scope.id(), kind, it -> changed(it, scope, kind)));
      }
    }
    return mutations;
  }

  private static Mutation of(
      Subject subject,
      Agreement agreement,
      String id,
      String kind,
      UnaryOperator<ActRules> change) {
    Map<String, ActRules> tables = new HashMap<>();
    Set<String> acts = new HashSet<>();
    agreement
        .decider()
        .tables()
        .forEach((act, table) -> {
          ActRules changed = change.apply(table);
          tables.put(act, changed);
          if (changed != table) {
            acts.add(act);
          }
        });
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
          && acts.contains(scenario.act())) {
        var decision =
            changed.decide(
                scenario.act(),
                ScenarioRun.facts(agreement, scenario),
                scenario.at(),
                scenario.at());
        if (!ScenarioRun.failures(scenario, decision).isEmpty()) {
          return new Mutation(id, kind, scenario.name());
        }
      }
    }
    return new Mutation(id, kind, "");
  }

  /** A rule stays within its scope, whatever becomes of it. */
  private static ActRules changed(ActRules table, Rule rule, String kind) {
    if (!rule.acts().contains(table.act())) {
      return table;
    }
    List<Opening> openings = new ArrayList<>();
    for (Opening it : table.openings()) {
      if (!it.rule().id().equals(rule.id())) {
        openings.add(it);
      } else if (!kind.equals(DELETE)) {
        openings.add(new Opening(it.rule(), it.within(), changed(it, kind)));
      }
    }
    return table.with(
        table.scopes(),
        changed(table.obstacles(), rule.id(), kind),
        openings,
        changed(table.asked(), rule.id(), kind));
  }

  private static List<Obstacle> changed(List<Obstacle> obstacles, String rule, String kind) {
    List<Obstacle> changed = new ArrayList<>();
    for (Obstacle it : obstacles) {
      if (!it.rule().id().equals(rule)) {
        changed.add(it);
      } else if (!kind.equals(DELETE)) {
        changed.add(
            new Obstacle(it.rule(), it.within(), changed(it, kind), it.effect(), it.exceptions()));
      }
    }
    return changed;
  }

  private static Guard changed(CompiledRule rule, String kind) {
    return kind.equals(NEGATE) ? rule.own().not() : Guard.ALWAYS;
  }

  /** A scope is one thing, however many rules it bounds. */
  private static ActRules changed(ActRules table, Scope scope, String kind) {
    List<CompiledScope> scopes = new ArrayList<>();
    for (CompiledScope it : table.scopes()) {
      if (!it.scope().id().equals(scope.id())) {
        scopes.add(it);
      } else if (kind.equals(NEGATE)) {
        scopes.add(new CompiledScope(it.scope(), it.guard().not()));
      }
    }
    return scopes.equals(table.scopes()) ? table : table.within(scopes);
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
