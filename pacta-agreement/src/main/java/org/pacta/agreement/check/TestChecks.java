package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.DutyScenario;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Scope;

/** Rules that no scenario exercises in both directions, and tests that fail (check 19). */
final class TestChecks {
  private TestChecks() {}

  static void check(Subject subject, Readings readings, Findings findings) {
    List<ScenarioRun> scenarios = ScenarioRun.all(readings, subject.scenarios());
    for (TestRun run : TestRun.all(subject, readings, scenarios)) {
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
      if (subject.judges(run.scenario())) {
        working.addAll(run.working());
        idle.addAll(run.idle());
      }
    }
    readings
        .written()
        .content()
        .dutyScenarios()
        .forEach(test -> {
          test.expect()
              .forEach((rule, status) -> {
                if (!status.equals(DutyScenario.NONE)) {
                  working.add(rule);
                }
              });
          working.addAll(test.by().keySet());
          working.addAll(test.to().keySet());
          working.addAll(test.amounts().keySet());
        });
    readings.written().content().temporalScenarios().stream()
        .filter(test -> test.status() == null && test.expect() != null)
        .forEach(test -> working.add(test.clause().split(" ", 2)[0]));
    untested(subject, working, idle, findings);
  }

  /** Rules and scopes that are not among those shown at work and at rest. */
  static void untested(Subject subject, Set<String> working, Set<String> idle, Findings findings) {
    for (Rule rule : subject.rules()) {
      untested(subject, rule.id(), "the rule ", lacking(rule, working, idle), findings);
    }
    for (Scope scope : Scope.of(subject.tree())) {
      List<String> lacking = new ArrayList<>();
      if (!working.contains(scope.id())) {
        lacking.add("leaving an act out");
      }
      if (!idle.contains(scope.id())) {
        lacking.add("holding");
      }
      untested(subject, scope.id(), "the scope ", lacking, findings);
    }
  }

  private static void untested(
      Subject subject, String id, String what, List<String> lacking, Findings findings) {
    if (!lacking.isEmpty()) {
      findings.warning(
          FindingCode.A119,
          subject.ruleSource(id).place(),
          id,
          "no test shows " + what + String.join(" or ", lacking),
          "Add a scenario, or accept it with a reason.");
    }
  }

  private static List<String> lacking(Rule rule, Set<String> working, Set<String> idle) {
    boolean rests = TermComparison.timed(rule) || Rule.atAnyTime(rule) || idle.contains(rule.id());
    List<String> lacking = new ArrayList<>();
    if (!working.contains(rule.id())) {
      lacking.add("at work");
    }
    if (!rests) {
      lacking.add("at rest");
    }
    return lacking;
  }
}
