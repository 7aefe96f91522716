package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.DutyScenario;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.TemporalScenario;

/**
 * A change to one rule, scope or defined term that the scenarios of its file should notice.
 *
 * @param rule id of the rule, scope or term changed
 * @param kind {@code delete}, {@code negate}, {@code widen} or {@code drop}
 * @param part what is left out of its guard by {@code drop}; else empty
 * @param killedBy name of a scenario that noticed, or empty when none did
 */
public record Mutation(String rule, String kind, String part, String killedBy) {
  /** True when no scenario noticed. */
  public boolean survived() {
    return killedBy.isEmpty();
  }

  /**
   * Changes every rule of an agreement that judges acts, every condition of a duty or lapse, every
   * scope and every defined term, one change at a time.
   */
  public static List<Mutation> all(Agreement agreement) {
    return all(Subject.of(agreement));
  }

  /** The same for any file. */
  public static List<Mutation> all(Subject subject) {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return List.of();
    }
    List<Mutation> mutations = new ArrayList<>();
    Set<String> wide = new HashSet<>();
    for (Mutant mutant : Mutant.of(subject, agreement.decider().tables().values())) {
      // Where nobody misses the whole guard, its parts say nothing more.
      if (!wide.contains(mutant.rule())) {
        Mutation mutation = of(subject, agreement, mutant);
        mutations.add(mutation);
        if (mutation.survived() && mutation.kind().equals(Mutant.WIDEN)) {
          wide.add(mutation.rule());
        }
      }
    }
    return mutations;
  }

  /** What is changed, in words. */
  public String inWords() {
    return kind + " " + rule + (part.isEmpty() ? "" : ": " + part);
  }

  private static Mutation of(Subject subject, Agreement agreement, Mutant mutant) {
    Map<String, ActRules> tables = new HashMap<>();
    Set<String> acts = new HashSet<>();
    agreement
        .decider()
        .tables()
        .forEach((act, table) -> {
          ActRules changed = mutant.change().apply(table);
          tables.put(act, changed);
          if (changed != table) {
            acts.add(act);
          }
        });
    Agreement changed = agreement.ruling(tables);
    String killer = acts.isEmpty() ? null : killer(subject, agreement, changed, acts);
    if (killer == null && !subject.overlay() && !acts.isEmpty()) {
      killer = killer(agreement, changed);
    }
    return new Mutation(
        mutant.rule(), mutant.kind(), mutant.part(), Objects.requireNonNullElse(killer, ""));
  }

  /** The name of a test of decisions on the acts changed that notices, or null. */
  private static @Nullable String killer(
      Subject subject, Agreement agreement, Agreement changed, Set<String> acts) {
    Agreement judging = changed.asIfOperational();
    for (Scenario scenario : subject.scenarios()) {
      if (subject.judges(scenario)
          && scenario.readings().isEmpty()
          && acts.contains(scenario.act())) {
        var decision =
            judging.decide(
                scenario.act(),
                ScenarioRun.facts(agreement, scenario),
                scenario.at(),
                scenario.at());
        if (!ScenarioRun.failures(scenario, decision).isEmpty()) {
          return scenario.name();
        }
      }
    }
    return null;
  }

  /** The name of a test of duties, lapses or dates that notices, or null. */
  private static @Nullable String killer(Agreement agreement, Agreement changed) {
    for (DutyScenario scenario : agreement.content().dutyScenarios()) {
      if (scenario.readings().isEmpty()
          && !TestRun.failures(changed.account(scenario.past(), scenario.at()), scenario)
              .isEmpty()) {
        return scenario.name();
      }
    }
    for (TemporalScenario scenario : agreement.content().temporalScenarios()) {
      if (scenario.readings().isEmpty() && !DateTestRun.failures(changed, scenario).isEmpty()) {
        return scenario.name();
      }
    }
    return null;
  }
}
