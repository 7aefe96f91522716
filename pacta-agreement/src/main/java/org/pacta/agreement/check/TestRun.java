package org.pacta.agreement.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
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
    if (scenario.status() != null) {
      StatusCode status =
          read.status(scenario.events(), scenario.at(), scenario.between()).status();
      return status == scenario.status()
          ? List.of()
          : List.of("expected " + scenario.status().code() + ", got " + status.code());
    }
    LocalDate date = date(read, scenario);
    return Objects.equals(date, scenario.expect())
        ? List.of()
        : List.of("expected " + scenario.expect() + ", got " + date);
  }

  /** Days counted one by one, in working days of a calendar. */
  private static long days(Agreement agreement, TemporalScenario scenario) {
    return agreement
        .deadline(scenario.clause())
        .filter(deadline -> deadline.counting().workingDays())
        .map(deadline -> (long) deadline.length().period().getDays())
        .orElse(0L);
  }

  /** Date that a temporal scenario gives. */
  public static @Nullable LocalDate date(Agreement agreement, TemporalScenario scenario) {
    var deadline = agreement.deadline(scenario.clause());
    if (deadline.isPresent()) {
      return scenario.given().values().stream()
          .findFirst()
          .flatMap(start -> agreement.lastDay(deadline.get(), start))
          .orElse(null);
    }
    if (!scenario.events().isEmpty()) {
      LocalDate on = scenario.at().equals(LocalDate.MIN) ? LocalDate.EPOCH : scenario.at();
      TemporalResult result = agreement.dates(scenario.events(), on).get(scenario.clause());
      return result == null ? null : result.date();
    }
    String event =
        agreement.content().clause(scenario.clause()).map(it -> it.formula().event()).orElse("");
    List<TreatyEvent> events = new ArrayList<>();
    for (Map.Entry<String, LocalDate> given : scenario.given().entrySet()) {
      String party = given.getKey().isEmpty() ? null : given.getKey();
      events.add(new TreatyEvent(event, party, given.getValue()));
    }
    return switch (scenario.clause()) {
      case "entry_into_force" -> agreement.entryIntoForce(events).date();
      case "suspension" -> agreement.suspension(events).date();
      case "resumption" -> agreement.resumption(events).date();
      case "amendment" -> agreement.amendment(events).date();
      default -> agreement.termination(events).date();
    };
  }

  private static List<String> failures(Readings readings, DutyScenario scenario) {
    List<DutyState> states;
    readings.effort().spend(DATE_STEPS);
    try {
      states = readings.under(scenario.readings()).duties(scenario.events(), scenario.at());
    } catch (AgreementFileException e) {
      return e.findings().stream().map(Finding::message).toList();
    }
    readings.effort().spend(STEPS_A_DUTY * states.size());
    List<String> failures = new ArrayList<>();
    scenario
        .expect()
        .forEach((rule, status) -> {
          List<DutyStatus> got =
              states.stream().filter(it -> it.rule().equals(rule)).map(DutyState::status).toList();
          if (!got.contains(status)) {
            failures.add("expected " + rule + " " + status.code() + ", got " + got);
          }
        });
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
}
