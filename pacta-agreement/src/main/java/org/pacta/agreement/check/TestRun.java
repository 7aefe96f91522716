package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.file.DutyScenario;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.TemporalScenario;

/**
 * A test that travels with a file and how it ended.
 *
 * @param name what it shows
 * @param failures how it differs from what was expected; empty when it passes
 * @param place where it stands
 */
public record TestRun(String name, List<String> failures, Place place) {
  /** What a test of dates or duties takes at most, renewals of a fixed term included. */
  private static final int DATE_STEPS = 600;

  private static final int DAYS_A_STEP = 2;
  private static final long STEPS_A_DUTY = 20;

  /** True when everything expected came about. */
  public boolean passed() {
    return failures.isEmpty();
  }

  /** Runs every test of an agreement. */
  public static List<TestRun> all(Agreement agreement) {
    return all(Subject.of(agreement));
  }

  /** Runs every test of a file; none for safeguards that name no agreement. */
  public static List<TestRun> all(Subject subject) {
    Agreement agreement = subject.agreement();
    if (agreement == null) {
      return List.of();
    }
    Readings readings = new Readings(agreement);
    return all(subject, readings, ScenarioRun.all(readings, subject.scenarios()));
  }

  static List<TestRun> all(Subject subject, Readings readings, List<ScenarioRun> decided) {
    List<TestRun> runs = new ArrayList<>();
    for (ScenarioRun run : decided) {
      runs.add(new TestRun(run.scenario().name(), run.failures(), run.scenario().place()));
    }
    if (subject.overlay()) {
      return runs;
    }
    for (var scenario : readings.written().content().temporalScenarios()) {
      runs.add(new TestRun(scenario.name(), failures(readings, scenario), scenario.place()));
    }
    for (var scenario : readings.written().content().dutyScenarios()) {
      runs.add(new TestRun(scenario.name(), failures(readings, scenario), scenario.place()));
    }
    return runs;
  }

  private static List<String> failures(Readings readings, TemporalScenario scenario) {
    Agreement read;
    readings.effort().spend(DATE_STEPS + days(readings.written(), scenario) / DAYS_A_STEP);
    try {
      read = readings.under(scenario.readings());
    } catch (AgreementFileException e) {
      return e.findings().stream().map(Finding::message).toList();
    }
    return DateTestRun.failures(read, scenario);
  }

  /** Days counted one by one, in working days of a calendar. */
  private static long days(Agreement agreement, TemporalScenario scenario) {
    return agreement
        .deadline(scenario.clause())
        .filter(deadline -> deadline.counting().workingDays())
        .map(deadline -> (long) deadline.length().period().getDays())
        .orElse(0L);
  }

  private static List<String> failures(Readings readings, DutyScenario scenario) {
    readings.effort().spend(DATE_STEPS);
    DutyAccount account;
    try {
      account = readings.under(scenario.readings()).account(scenario.past(), scenario.at());
    } catch (AgreementFileException e) {
      return e.findings().stream().map(Finding::message).toList();
    }
    readings.effort().spend(STEPS_A_DUTY * account.duties().size());
    return failures(account, scenario);
  }

  /** How an account differs from what a test of duties expects. */
  static List<String> failures(DutyAccount account, DutyScenario scenario) {
    List<DutyState> states = account.duties();
    List<String> failures = new ArrayList<>();
    scenario
        .expect()
        .forEach((rule, status) -> {
          List<String> got = found(account, rule, _ -> true, _ -> true);
          boolean nothing = status.equals(DutyScenario.NONE) && got.isEmpty();
          if (!nothing && !got.contains(status)) {
            String what = got.isEmpty() ? DutyScenario.NONE : String.join(", ", got);
            failures.add("expected " + rule + " " + status + ", got " + what);
          }
        });
    each(
        scenario.by(),
        " owed by ",
        failures,
        (rule, party) ->
            List.of(
                found(account, rule, duty -> party.equals(duty.party()), _ -> false),
                found(account, rule, _ -> false, lapse -> party.equals(lapse.event().party()))));
    each(
        scenario.to(),
        " owed to ",
        failures,
        (rule, party) ->
            List.of(found(account, rule, duty -> party.equals(duty.creditor()), _ -> false)));
    scenario
        .amounts()
        .forEach((rule, amount) -> {
          List<Long> got =
              states.stream()
                  .filter(it -> it.rule().equals(rule))
                  .flatMap(it -> Stream.ofNullable(it.amount()))
                  .flatMap(it -> Stream.ofNullable(it.value()))
                  .toList();
          if (!got.contains(amount)) {
            failures.add("expected " + rule + " to ask for " + amount + ", got " + got);
          }
        });
    return failures;
  }

  /** How what a rule brought about stands: those of its duties and lapses that are asked for. */
  private static List<String> found(
      DutyAccount account, String rule, Predicate<DutyState> duties, Predicate<Lapsed> lapses) {
    return Stream.concat(
            account.duties().stream()
                .filter(it -> it.rule().equals(rule) && duties.test(it))
                .map(it -> it.status().code()),
            account.lapses().stream()
                .filter(it -> it.rule().equals(rule) && lapses.test(it))
                .map(it -> it.outcome().code()))
        .toList();
  }

  /**
   * Holds every duty of a rule and a Party, or every silence, against what is expected of them.
   *
   * @param found how the duties stand and, apart from them, what became of the silences
   */
  private static void each(
      Map<String, Map<String, String>> expect,
      String which,
      List<String> failures,
      BiFunction<String, String, List<List<String>>> found) {
    expect.forEach((rule, parties) ->
        parties.forEach((party, status) -> {
          List<List<String>> both = found.apply(rule, party);
          List<String> got = both.stream().flatMap(List::stream).toList();
          if (both.stream().allMatch(it -> it.isEmpty() || !it.stream().allMatch(status::equals))) {
            String what = got.isEmpty() ? DutyScenario.NONE : String.join(", ", got);
            failures.add("expected " + rule + which + party + " " + status + ", got " + what);
          }
        }));
  }
}
