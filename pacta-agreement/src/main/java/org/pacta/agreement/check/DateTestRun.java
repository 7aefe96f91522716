package org.pacta.agreement.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.TemporalScenario;
import org.pacta.agreement.temporal.DeadlineEnd;

/** Runs a test of a date or of the status that travels with an agreement. */
final class DateTestRun {
  /**
   * Years after its last event at which a test that says no day is looked at, where time lapses.
   */
  private static final int YEARS_LATER = 25;

  private final Agreement agreement;
  private final TemporalScenario scenario;

  private DateTestRun(Agreement agreement, TemporalScenario scenario) {
    this.agreement = agreement;
    this.scenario = scenario;
  }

  /** How what comes about differs from what was expected. */
  static List<String> failures(Agreement agreement, TemporalScenario scenario) {
    return new DateTestRun(agreement, scenario).failures();
  }

  private List<String> failures() {
    if (scenario.status() != null) {
      StatusCode status = status(agreement, scenario).status();
      return status == scenario.status()
          ? List.of()
          : differs(scenario.status().code(), status.code());
    }
    Optional<Deadline> deadline = agreement.deadline(scenario.clause());
    if (deadline.isPresent()) {
      return compared(
          scenario.given().values().stream()
              .findFirst()
              .map(start -> new TreatyEvent("", null, start))
              .flatMap(start ->
                  agreement.ends(deadline.get(), start, List.of()).values().stream().findFirst())
              .map(DeadlineEnd::day)
              .orElse(null));
    }
    Map<String, TemporalResult> dates = agreement.dates(events(), day());
    TemporalResult result = dates.get(scenario.clause());
    return result == null && !mayNotHaveStarted(dates)
        ? List.of(unknown(dates))
        : compared(result == null ? null : result.date());
  }

  /** The status that a test asks for, as it is. */
  static Status status(Agreement agreement, TemporalScenario scenario) {
    List<String> between = new ArrayList<>(scenario.between());
    Stream.ofNullable(scenario.territory()).forEach(between::add);
    return agreement.status(scenario.events(), scenario.at(), between);
  }

  private List<String> compared(@Nullable LocalDate date) {
    return Objects.equals(date, scenario.expect())
        ? List.of()
        : differs(String.valueOf(scenario.expect()), String.valueOf(date));
  }

  private static List<String> differs(String expected, String got) {
    return List.of("expected " + expected + ", got " + got);
  }

  /** What happened; days given without events are those of the event that the clause waits for. */
  private List<TreatyEvent> events() {
    String event =
        agreement.content().clause(scenario.clause()).map(it -> it.formula().event()).orElse("");
    List<TreatyEvent> events = new ArrayList<>(scenario.events());
    scenario
        .given()
        .forEach((party, day) ->
            events.add(new TreatyEvent(event, party.isEmpty() ? null : party, day)));
    return events;
  }

  /** The day looked at: where time brings things about, one by which it will have. */
  private LocalDate day() {
    if (!scenario.at().equals(LocalDate.MIN)) {
      return scenario.at();
    }
    return lapsing().findAny().isEmpty()
        ? LocalDate.EPOCH
        : scenario.events().stream()
            .map(TreatyEvent::date)
            .max(LocalDate::compareTo)
            .map(last -> last.plusYears(YEARS_LATER))
            .orElse(LocalDate.EPOCH);
  }

  private Stream<String> lapsing() {
    return agreement.rules().stream().filter(TermComparison::lapses).map(Rule::id);
  }

  /** True for a lapse of which no time runs: it has no date because nothing has started it. */
  private boolean mayNotHaveStarted(Map<String, TemporalResult> dates) {
    String rule = scenario.clause().split(" ", 2)[0];
    return lapsing().anyMatch(rule::equals)
        && dates.keySet().stream().noneMatch(key -> (key + " ").startsWith(rule + " "));
  }

  private String unknown(Map<String, TemporalResult> dates) {
    TreeSet<String> known = new TreeSet<>(dates.keySet());
    agreement.deadlines().forEach(deadline -> known.add(deadline.id()));
    return "no clause "
        + scenario.clause()
        + " among the dates; there are "
        + String.join(", ", known);
  }
}
