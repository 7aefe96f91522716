package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Rule;
import org.pacta.agreement.check.Coverage.CoveredUnit;
import org.pacta.agreement.file.Findings;

/**
 * Coverage of national law or safeguards. They carry no text of their own; their units are the
 * provisions that the rules cite, and one is covered when a test shows a rule of it at work.
 */
public final class OverlayCoverage {
  private OverlayCoverage() {}

  /** Provision by provision. */
  public static Coverage of(Subject subject) {
    Agreement agreement = subject.agreement();
    List<ScenarioRun> runs =
        agreement == null
            ? List.of()
            : ScenarioRun.all(new Readings(agreement), subject.scenarios());
    Map<String, List<Rule>> provisions = new LinkedHashMap<>();
    for (Rule rule : subject.rules()) {
      rule.cite()
          .forEach(cite -> provisions.computeIfAbsent(cite, _ -> new ArrayList<>()).add(rule));
    }
    List<CoveredUnit> units = new ArrayList<>();
    provisions.forEach((cite, rules) -> units.add(unit(cite, rules, runs)));
    return new Coverage(List.copyOf(units));
  }

  private static CoveredUnit unit(String cite, List<Rule> rules, List<ScenarioRun> runs) {
    Set<String> shown = new LinkedHashSet<>();
    Set<String> tests = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (ScenarioRun run : runs) {
        if (run.working().contains(rule.id())) {
          shown.add(rule.id());
          tests.add(run.scenario().name());
        }
      }
    }
    return new CoveredUnit(
        cite,
        rules.getFirst().says(),
        List.copyOf(shown),
        List.copyOf(tests),
        List.of(),
        null,
        null,
        false);
  }

  /** Rules that no test shows at work and at rest, and tests that fail. */
  public static List<Finding> gaps(Subject subject) {
    Findings findings = new Findings(subject.source().name());
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      TestChecks.untested(subject, Set.of(), Set.of(), findings);
    } else {
      TestChecks.check(subject, new Readings(agreement), findings);
    }
    return findings.all();
  }
}
