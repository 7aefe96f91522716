package org.pacta.agreement.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.NotStated;
import org.pacta.agreement.SurelyWithout;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledScope;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Truth;
import org.pacta.agreement.temporal.Turn;

/**
 * A scenario and what came of it.
 *
 * @param scenario what was asked
 * @param decision what was decided
 * @param failures how it differs from what was expected; empty when it passes
 * @param working rules that stood in the way or opened it, and scopes that left the act out
 * @param idle rules that were judged, within the scope, and did neither; scopes that held
 * @param excepting units cited for an exception that kept a rule out of the way
 */
public record ScenarioRun(
    Scenario scenario,
    Decision decision,
    List<String> failures,
    Set<String> working,
    Set<String> idle,
    Set<String> excepting) {
  /**
   * Steps of CEL's measure that take as long as one of the checks', at a guess on the high side.
   */
  private static final long COST_A_STEP = 1_000;

  /** Runs a scenario. */
  public static ScenarioRun of(Agreement written, Scenario scenario) {
    return of(new Readings(written), scenario);
  }

  /** Runs scenarios. */
  static List<ScenarioRun> all(Readings readings, List<Scenario> scenarios) {
    return scenarios.stream().map(scenario -> of(readings, scenario)).toList();
  }

  static ScenarioRun of(Readings readings, Scenario scenario) {
    Agreement agreement;
    try {
      agreement = readings.under(scenario.readings());
    } catch (AgreementFileException e) {
      List<String> why = e.findings().stream().map(Finding::message).toList();
      Decision none = readings.written().decide("", Facts.NONE, scenario.at(), scenario.at());
      return new ScenarioRun(scenario, none, why, Set.of(), Set.of(), Set.of());
    }
    Facts facts = facts(agreement, scenario);
    readings.effort().spend(steps(agreement, scenario));
    Agreement judged = scenario.pretendOperational() ? agreement.asIfOperational() : agreement;
    Decision decision = judged.decide(scenario.act(), facts, scenario.at(), scenario.at());
    Set<String> working = new HashSet<>();
    Set<String> idle = new HashSet<>();
    Set<String> excepting = new HashSet<>();
    ActRules rules = agreement.decider().tables().get(scenario.act());
    if (rules != null) {
      Evaluation values =
          new Evaluation(rules.guards(), rules.guards().fit(facts.values(), scenario.at()));
      sort(rules, values, working, idle);
      rules.obstacles().stream()
          .flatMap(obstacle -> obstacle.exceptions().stream())
          .filter(exempt -> exempt.lifts(values))
          .forEach(exempt -> excepting.addAll(exempt.exception().cite()));
    }
    decision.dutiesIfDone().forEach(duty -> working.add(duty.rule()));
    return new ScenarioRun(
        scenario, decision, failures(scenario, decision), working, idle, excepting);
  }

  private static long steps(Agreement agreement, Scenario scenario) {
    ActRules rules = agreement.decider().tables().get(scenario.act());
    return rules == null
        ? 1
        : rules.obstacles().size()
            + rules.openings().size()
            + rules.atomCount()
            + rules.guards().cost() / COST_A_STEP;
  }

  /** Facts of a scenario with what lies underneath. */
  public static Facts facts(Agreement agreement, Scenario scenario) {
    Facts base =
        scenario.onBase()
            ? TrialFacts.under(agreement, scenario.act(), scenario.facts())
            : Facts.NONE;
    EventRegister past = scenario.past();
    Instant at = scenario.at();
    Facts assumed =
        past == null
            ? base
            : base.without(Turn.FACTS).plus(agreement.fromEvents(past, at, at).history());
    Facts facts = assumed.plus(scenario.facts()).withoutAll(scenario.unknown());
    return SurelyWithout.asked(agreement)
        ? SurelyWithout.over(assumed, facts, scenario.facts())
        : facts;
  }

  /** True when everything expected came about. */
  public boolean passed() {
    return failures.isEmpty();
  }

  /** How a decision differs from what a scenario expects. */
  static List<String> failures(Scenario scenario, Decision decision) {
    List<String> failures = new ArrayList<>();
    if (decision.outcome() != scenario.outcome()) {
      String missing =
          decision.missing().isEmpty() || scenario.missing() != null
              ? ""
              : " (missing: " + String.join(", ", decision.missing()) + ")";
      failures.add(
          "expected " + scenario.outcome().code() + ", got " + decision.outcome().code() + missing);
    }
    List<String> rules = decision.because().stream().map(Because::rule).toList();
    if (scenario.rule() != null && !rules.contains(scenario.rule())) {
      failures.add("expected rule " + scenario.rule() + ", got " + rules);
    }
    List<String> cites = decision.cites();
    if (!cites.containsAll(scenario.cites())) {
      failures.add("expected cites " + scenario.cites() + ", got " + cites);
    }
    if (scenario.missing() != null && !scenario.missing().equals(decision.missing())) {
      failures.add("expected missing " + scenario.missing() + ", got " + decision.missing());
    }
    List<String> duties = decision.dutiesIfDone().stream().map(DutyStarted::rule).toList();
    if (!duties.containsAll(scenario.duties())) {
      failures.add("expected duties " + scenario.duties() + ", got " + duties);
    }
    List<String> notStated = decision.notStated().stream().map(NotStated::rule).toList();
    if (scenario.notStated() != null
        && !Set.copyOf(notStated).equals(Set.copyOf(scenario.notStated()))) {
      failures.add("expected not stated " + scenario.notStated() + ", got " + notStated);
    }
    return failures;
  }

  private static void sort(
      ActRules rules, Evaluation evaluation, Set<String> working, Set<String> idle) {
    Stream.of(rules.obstacles(), rules.openings(), rules.asked())
        .flatMap(List::stream)
        .forEach(rule -> {
          Truth truth = rule.guard().value(evaluation);
          if (truth == Truth.TRUE) {
            working.add(rule.rule().id());
          } else if (truth == Truth.FALSE && rule.within().value(evaluation) == Truth.TRUE) {
            idle.add(rule.rule().id());
          }
        });
    for (CompiledScope scope : rules.scopes()) {
      switch (scope.guard().value(evaluation)) {
        case FALSE -> working.add(scope.scope().id());
        case TRUE -> idle.add(scope.scope().id());
        case UNKNOWN, ERROR -> {}
      }
    }
  }
}
