package org.pacta.agreement.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;

/** Rules that no scenario exercises in both directions, and tests that fail (check 19). */
final class TestChecks {
  private TestChecks() {}

  static void check(Readings readings, Findings findings) {
    Agreement agreement = readings.written();
    List<ScenarioRun> scenarios = ScenarioRun.all(readings);
    for (TestRun run : TestRun.all(readings, scenarios)) {
      if (!run.passed()) {
        findings.warning(
            FindingCode.A120,
            run.place(),
            run.name(),
            "the test fails: " + String.join("; ", run.failures()),
            "Correct the rules, or the expectation.");
      }
    }
    Set<String> working = new HashSet<>();
    Set<String> idle = new HashSet<>();
    for (ScenarioRun run : scenarios) {
      if (agreement.operational() || run.scenario().pretendOperational()) {
        working.addAll(run.working());
        idle.addAll(run.idle());
      }
    }
    agreement.content().dutyScenarios().forEach(test -> working.addAll(test.expect().keySet()));
    for (Rule rule : agreement.rules()) {
      List<String> lacking = lacking(rule, working, idle);
      if (!lacking.isEmpty()) {
        findings.warning(
            FindingCode.A119,
            agreement.content().ruleSource(rule.id()).place(),
            rule.id(),
            "no test shows the rule " + String.join(" or ", lacking),
            "Add a scenario, or accept it with a reason.");
      }
    }
  }

  private static List<String> lacking(Rule rule, Set<String> working, Set<String> idle) {
    if (!working.contains(rule.id())) {
      return rule instanceof Duty || idle.contains(rule.id())
          ? List.of("at work")
          : List.of("at work", "at rest");
    }
    return rule instanceof Duty || idle.contains(rule.id()) ? List.of() : List.of("at rest");
  }
}
