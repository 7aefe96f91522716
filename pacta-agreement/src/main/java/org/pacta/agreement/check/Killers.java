package org.pacta.agreement.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Facts;
import org.pacta.agreement.file.DutyScenario;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.TemporalScenario;

/**
 * The tests of a file that can notice a change to it: those that pass as it is written, as one that
 * fails anyway would seem to notice every change.
 */
final class Killers {
  private final Agreement agreement;
  private final List<Scenario> decisions;
  private final List<DutyScenario> duties;
  private final List<TemporalScenario> dates;
  private final Map<Scenario, Facts> known = new IdentityHashMap<>();

  private Killers(Subject subject, Agreement agreement, Map<String, String> readings) {
    this.agreement = agreement;
    Agreement judging = agreement.asIfOperational();
    decisions =
        subject.scenarios().stream()
            .filter(
                it -> subject.judges(it) && it.readings().equals(readings) && passes(judging, it))
            .toList();
    duties =
        subject.overlay()
            ? List.of()
            : agreement.content().dutyScenarios().stream()
                .filter(it -> it.readings().equals(readings) && passes(agreement, it))
                .toList();
    dates =
        subject.overlay()
            ? List.of()
            : agreement.content().temporalScenarios().stream()
                .filter(it -> it.readings().equals(readings) && passes(agreement, it))
                .toList();
  }

  /**
   * Those that ask for some readings.
   *
   * @param agreement the agreement under these
   */
  static Killers in(Subject subject, Agreement agreement, Map<String, String> readings) {
    return new Killers(subject, agreement, readings);
  }

  /**
   * The name of a test that notices, or empty.
   *
   * @param acts those on which the file, as changed, rules otherwise
   * @param lapses true where the change bears on what time alone brings about
   */
  String of(Agreement changed, Set<String> acts, boolean lapses) {
    Agreement judging = changed.asIfOperational();
    return Stream.of(
            decisions.stream()
                .filter(it ->
                    lapses && it.past() != null
                        ? !passes(judging, it, ScenarioRun.facts(changed, it))
                        : acts.contains(it.act()) && !passes(judging, it))
                .map(Scenario::name),
            duties.stream().filter(it -> !passes(changed, it)).map(DutyScenario::name),
            dates.stream().filter(it -> !passes(changed, it)).map(TemporalScenario::name))
        .flatMap(all -> all)
        .findFirst()
        .orElse("");
  }

  /** Facts are those of the file as written, where a change bears on rules alone. */
  private boolean passes(Agreement judging, Scenario scenario) {
    return passes(
        judging, scenario, known.computeIfAbsent(scenario, it -> ScenarioRun.facts(agreement, it)));
  }

  private static boolean passes(Agreement judging, Scenario scenario, Facts facts) {
    var decision = judging.decide(scenario.act(), facts, scenario.at(), scenario.at());
    return ScenarioRun.failures(scenario, decision).isEmpty();
  }

  private static boolean passes(Agreement read, DutyScenario scenario) {
    return TestRun.failures(read.account(scenario.past(), scenario.at()), scenario).isEmpty();
  }

  private static boolean passes(Agreement read, TemporalScenario scenario) {
    return DateTestRun.failures(read, scenario).isEmpty();
  }
}
