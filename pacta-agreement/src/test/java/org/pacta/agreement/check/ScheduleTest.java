package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;

/** Times by the calendar: what is due in, before or after each period, and how often. */
class ScheduleTest extends DutyTimes {
  @Test
  void plansAreDueInTheMonthBeforeEachQuarter() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    String schedule = "schedule: {every: quarter, due: {day: 20, months_before: 1}}";
    assertThat(
            duties(
                duty,
                schedule,
                "2026-06-21",
                event("information_sent", "2026-03-19"),
                event("information_sent", "2026-06-21")))
        .extracting(DutyState::period, DutyState::due, DutyState::status)
        .containsExactly(
            tuple("2026-Q2", LocalDate.parse("2026-03-20"), DutyStatus.MET),
            tuple("2026-Q3", LocalDate.parse("2026-06-20"), DutyStatus.BREACH),
            tuple("2026-Q4", LocalDate.parse("2026-09-20"), DutyStatus.MET));
  }

  @Test
  void reportsOnAYearAreDueInJanuaryAfterIt() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    String schedule = "schedule: {every: year, running: true, due: {day: 31, months_after: 1}}";
    assertThat(duties(duty, schedule, "2026-12-31")).isEmpty();
    assertThat(
            duties(
                duty,
                schedule,
                "2028-01-15",
                event("information_sent", "2026-05-01"),
                event("information_sent", "2027-02-10")))
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(tuple("2026", DutyStatus.BREACH), tuple("2027", DutyStatus.OPEN));
  }

  @Test
  void performancesAreCountedInEachPeriod() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    String schedule = "schedule: {every: month, times: 2}";
    List<DutyState> states =
        duties(
            duty,
            schedule,
            "2026-05-10",
            event("information_sent", "2026-03-05"),
            event("information_sent", "2026-03-25"),
            event("information_sent", "2026-04-05"),
            event("information_sent", "2026-05-02"));
    assertThat(states)
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(
            tuple("2026-03", DutyStatus.MET),
            tuple("2026-04", DutyStatus.BREACH),
            tuple("2026-05", DutyStatus.OPEN));
    assertThat(states.getLast().arithmetic()).contains("twice each month", "1 of 2 done");
  }

  @Test
  void whatIsDoneInACaseCountsForThePeriodInWhichItFalls() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    String schedule = "schedule: {every: month, times: 2, running: true}";
    TreatyEvent first = event("information_sent", "2026-03-05");
    TreatyEvent second = event("information_sent", "2026-03-25");
    assertThat(status(duty, schedule, "2026-04-02", inCase("p-77", first), second))
        .first()
        .isEqualTo(DutyStatus.MET);
    TreatyEvent named = inCase("2026-03", event("information_sent", "2026-03-10"));
    assertThat(status(duty, schedule, "2026-04-02", named, second))
        .first()
        .isEqualTo(DutyStatus.MET);
    assertThat(status(duty, schedule, "2026-04-02", inCase("2026-04", first), second))
        .first()
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void whatIsDoneInAnotherCaseDoesNotCountForADutyOfACase() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "team_established");
    TreatyEvent team = inCase("t-1", event("team_established", "2026-04-01"));
    TreatyEvent other = inCase("t-2", event("information_sent", "2026-04-05"));
    TreatyEvent own = inCase("t-1", event("information_sent", "2026-04-05"));
    String monthly = "schedule: {every: month}";
    assertThat(status(duty, monthly, "2026-05-02", team, other))
        .first()
        .isEqualTo(DutyStatus.BREACH);
    assertThat(status(duty, monthly, "2026-05-02", team, own)).first().isEqualTo(DutyStatus.MET);
  }

  private static TreatyEvent inCase(String caseId, TreatyEvent event) {
    return new TreatyEvent(
        event.event(),
        event.party(),
        event.date(),
        List.of(),
        null,
        new EventDetail(caseId, null, false, null, null, null, Facts.NONE));
  }

  @Test
  void amountsAreAddedUpWhereATotalIsOwed() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    TreatyEvent seven = amount("2026-03-05", 7L);
    TreatyEvent three = amount("2026-03-25", 3L);
    String total = "schedule: {every: month, total: 10}";
    assertThat(status(duty, total, "2026-04-02", seven, three)).contains(DutyStatus.MET);
    List<DutyState> states = duties(duty, total, "2026-04-02", seven);
    assertThat(states.getFirst().status()).isEqualTo(DutyStatus.BREACH);
    assertThat(states.getFirst().arithmetic()).contains("10 in all each month", "7 of 10 done");
    assertThat(status(duty, total.replace("total", "times"), "2026-04-02", seven, three))
        .first()
        .isEqualTo(DutyStatus.BREACH);
    assertThat(file(duty, total.replace("total", "times: 2, total")).findings(folder))
        .extracting(Finding::message)
        .contains("a schedule counts performances or adds up their amounts, not both");
  }

  private static TreatyEvent amount(String date, long amount) {
    EventDetail detail =
        new EventDetail(null, null, false, null, null, null, Facts.NONE, amount, null, null);
    return new TreatyEvent(
        "information_sent", null, LocalDate.parse(date), List.of(), null, detail);
  }

  @Test
  void hoursThatMakeWholeDaysAreDays() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    assertThat(duties(duty, "schedule: {every: PT72H}", "2026-03-05"))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-07"));
    for (String odd : List.of("PT36H", "P1DT12H")) {
      assertThat(file(duty, "schedule: {every: " + odd + "}").findings(folder))
          .extracting(Finding::message)
          .contains("a period of the schedule is at least a day, and made of whole days");
    }
  }

  @Test
  void aScheduleOfACaseEndsWithWhatEndsIt() throws AgreementFileException {
    String duty =
        DUTY.replace("TRIGGER", "team_established")
            .replace("due: D-1", "discharged_also_by: [team_ended], due: D-1");
    List<TreatyEvent> events = new ArrayList<>(List.of(event("team_established", "2026-04-10")));
    String schedule = "schedule: {every: P3M}";
    events.add(event("information_sent", "2026-07-10"));
    events.add(event("team_ended", "2026-11-01"));
    assertThat(duties(duty, schedule, "2027-06-01", events.toArray(TreatyEvent[]::new)))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(
            tuple(LocalDate.parse("2026-07-10"), DutyStatus.MET),
            tuple(LocalDate.parse("2026-10-10"), DutyStatus.BREACH),
            tuple(LocalDate.parse("2027-01-10"), DutyStatus.MET));
  }

  @Test
  void aScheduleEndsOnceEachPartyHasGivenItsOwn() throws AgreementFileException {
    String duty =
        DUTY.replace("TRIGGER", "team_established")
            .replace(
                "due: D-1", "discharged_also_by: [{event: team_ended, per: each_party}], due: D-1");
    List<TreatyEvent> events = new ArrayList<>(List.of(event("team_established", "2026-04-10")));
    String schedule = "schedule: {every: P3M}";
    events.add(event("information_sent", "2026-07-10"));
    events.add(new TreatyEvent("team_ended", "AAA", LocalDate.parse("2026-08-01")));
    assertThat(duties(duty, schedule, "2027-06-01", events.toArray(TreatyEvent[]::new))).hasSize(5);
    events.add(new TreatyEvent("team_ended", "BBB", LocalDate.parse("2026-11-01")));
    assertThat(duties(duty, schedule, "2027-06-01", events.toArray(TreatyEvent[]::new)))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(
            tuple(LocalDate.parse("2026-07-10"), DutyStatus.MET),
            tuple(LocalDate.parse("2026-10-10"), DutyStatus.BREACH),
            tuple(LocalDate.parse("2027-01-10"), DutyStatus.MET));
  }

  @Test
  void everyPeriodOfTheCalendarHasItsName() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "dispute_raised");
    for (String[] each :
        new String[][] {{"week", "2026-W19"}, {"half_year", "2026-H2"}, {"year", "2027"}}) {
      assertThat(
              duties(
                  duty,
                  "schedule: {every: " + each[0] + "}",
                  "2027-01-01",
                  event("dispute_raised", "2026-05-01")))
          .first()
          .satisfies(state -> assertThat(state.period()).isEqualTo(each[1]));
    }
  }

  @Test
  void aLatePerformanceMayNameItsPeriod() throws AgreementFileException {
    TreatyEvent sent = event("information_sent", "2026-06-25");
    TreatyEvent named =
        new TreatyEvent(
            sent.event(),
            null,
            sent.date(),
            List.of(),
            null,
            new EventDetail("2026-Q3", null, false, null, null, null, Facts.NONE));
    String schedule = "schedule: {every: quarter, due: {day: 20, months_before: 1}}";
    assertThat(duties(DUTY.replace("TRIGGER", "entry_into_force"), schedule, "2026-06-30", named))
        .extracting(DutyState::period, DutyState::endedOn)
        .containsExactly(
            tuple("2026-Q2", null), tuple("2026-Q3", sent.date()), tuple("2026-Q4", null));
  }

  @Test
  void whatIsDueByTheEndOfTheSecondYearFollowingIsDueOnce() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    String schedule = "schedule: {every: year, only: 2}";
    assertThat(duties(duty, schedule, "2026-03-02"))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2028-12-31");
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.arithmetic()).contains("once by the end of year 2");
        });
    assertThat(duties(duty, schedule, "2035-01-01"))
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(tuple("2028", DutyStatus.BREACH));
    assertThat(duties(duty, schedule, "2035-01-01", event("information_sent", "2026-05-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
    assertThat(duties(duty, schedule, "2035-01-01", event("information_sent", "2029-01-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void recordsMayBeKeptToTheEndOfACalendarYear() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force").replace("perform:", "refrain:");
    String schedule = "schedule: {every: year, only: 3}";
    assertThat(
            duties(duty, schedule, "2030-06-01", event("information_sent", "2029-12-30").as("AAA")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
    assertThat(duties(duty, schedule, "2030-06-01", event("information_sent", "2030-01-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }
}
