package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;

/** "Once a year, in the fourth quarter": a part of each period, in which alone it can be done. */
class ScheduleWindowTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "entry_into_force");
  private static final String STARTED = DUTY.replace("TRIGGER", "team_established");
  private static final String QUARTER = "schedule: {every: year, from: {day: 1, month: 10}}";

  @Test
  void whatIsDoneBeforeTheWindowDoesNotCount() throws AgreementFileException {
    assertThat(
            duties(
                RULE,
                QUARTER,
                "2028-12-01",
                event("information_sent", "2026-05-01"),
                event("information_sent", "2027-10-01")))
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(
            tuple("2026", DutyStatus.BREACH),
            tuple("2027", DutyStatus.MET),
            tuple("2028", DutyStatus.OPEN));
    assertThat(duties(RULE, QUARTER, "2026-09-30")).isEmpty();
    assertThat(duties(RULE, QUARTER, "2026-10-01").getFirst().arithmetic())
        .contains("from day 1 of its month 10 on", "31 December 2026", "not before 1 October 2026");
  }

  @Test
  void theYearInWhichItStartsCountsWhileItsWindowLiesAhead() throws AgreementFileException {
    var before = event("team_established", "2026-09-30");
    var within = event("team_established", "2026-11-15");
    assertThat(duties(STARTED, QUARTER, "2027-02-01", before))
        .extracting(DutyState::period)
        .containsExactly("2026");
    assertThat(duties(STARTED, QUARTER, "2027-11-01", within))
        .extracting(DutyState::period)
        .containsExactly("2027");
    String running = QUARTER.replace("every: year", "every: year, running: true");
    assertThat(duties(STARTED, running, "2027-11-01", within))
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(tuple("2026", DutyStatus.BREACH), tuple("2027", DutyStatus.OPEN));
  }

  @Test
  void inTheFirstMonthOfEachYear() throws AgreementFileException {
    String january = "schedule: {every: year, running: true, due: {day: 31, month: 1}}";
    var start = event("team_established", "2026-11-15");
    assertThat(duties(STARTED, january, "2027-02-01", start))
        .extracting(DutyState::period, DutyState::status)
        .containsExactly(tuple("2027", DutyStatus.BREACH));
  }

  @Test
  void aWindowLiesWithinItsPeriodAndOpensBeforeTheEnd() {
    for (String odd :
        new String[] {
          "schedule: {every: quarter, from: {day: 1, month: 10}}",
          "schedule: {every: week, from: {day: 1, month: 1}}",
          "schedule: {every: P3M, from: {day: 1, month: 1}}",
          "schedule: {every: year, only: 2, from: {day: 1, month: 10}}",
          "schedule: {every: year, from: {day: 1, month: 10}, due: {day: 30, month: 9}}",
          "schedule: {every: quarter, from: {day: 31, month: 2}, due: {day: 29, month: 2}}"
        }) {
      assertThat(file(RULE, odd).findings(folder))
          .as(odd)
          .extracting(Finding::message)
          .contains(
              "from names a day of a period of the calendar, before what is due in that period");
    }
    assertThat(file(RULE, QUARTER).findings(folder))
        .extracting(Finding::message)
        .noneMatch(message -> message.contains("from names"));
  }
}
