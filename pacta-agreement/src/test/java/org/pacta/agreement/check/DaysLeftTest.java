package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/**
 * What is left of a time in working days or hours when a suspension begins is left when it ends.
 */
class DaysLeftTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "dispute_raised");
  private static final TreatyEvent RAISED = event("dispute_raised", "2026-04-01");
  private static final String FIVE = "within: P5D, days: working"; // 2 to 8 April
  private static final TreatyEvent MONDAY = suspended("2026-04-06"); // three days are left

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline)
        .replace(
            "temporal",
            "temporal: {",
            "temporal: {suspension: {date: {at: suspension_notice_received}, starts: moment, cite:"
                + " [\"9\"]}, resumption: {date: {at: resumption_notice_received}, starts: moment,"
                + " cite: [\"9\"]}, ");
  }

  private static TreatyEvent suspended(String date) {
    return event("suspension_notice_received", date);
  }

  private static TreatyEvent resumed(String date) {
    return event("resumption_notice_received", date);
  }

  private DutyState state(SmallFile file, TreatyEvent... events) throws AgreementFileException {
    return load(file).duties(List.of(events), LocalDate.parse("2026-05-20")).getFirst();
  }

  private String due(SmallFile file, TreatyEvent... events) throws AgreementFileException {
    return String.valueOf(state(file, events).due());
  }

  @Test
  void workingDaysLeftBeforeItGoOnAfterIt() throws AgreementFileException {
    SmallFile file = file(RULE, FIVE);
    // Friday 10, Monday 13, Tuesday 14 April
    assertThat(due(file, RAISED, MONDAY, resumed("2026-04-10"))).isEqualTo("2026-04-14");
    TreatyEvent saturday = suspended("2026-04-04");
    assertThat(due(file, RAISED, saturday, resumed("2026-04-13"))).isEqualTo("2026-04-15");
    // nothing but a weekend was lost
    assertThat(due(file, RAISED, saturday, resumed("2026-04-06"))).isEqualTo("2026-04-08");
    TreatyEvent again = suspended("2026-04-13"); // two are left
    assertThat(due(file, RAISED, MONDAY, resumed("2026-04-10"), again, resumed("2026-04-18")))
        .isEqualTo("2026-04-21");
  }

  @Test
  void workingDaysAreThoseOfTheCalendarThatTheDeadlineNames() throws AgreementFileException {
    SmallFile file =
        file(RULE, FIVE + ", calendar: BBB")
            .part("calendars", "calendars: {BBB: {weekend: [friday, saturday]}}");
    // Thursday 2, Sunday 5 to Wednesday 8 April
    assertThat(due(file, RAISED, MONDAY, resumed("2026-04-10"))).isEqualTo("2026-04-14");
    assertThat(due(file, RAISED, suspended("2026-04-05"), resumed("2026-04-09")))
        .isEqualTo("2026-04-14");
  }

  @Test
  void aPauseOfTheMatterItselfLeavesThemToo() throws AgreementFileException {
    String paused =
        RULE.replace(
            "due: D-1",
            "due: D-1, paused_by: [more_information_asked], resumed_by: [more_information_given]");
    assertThat(
            due(
                file(paused, FIVE),
                RAISED,
                event("more_information_asked", "2026-04-06"),
                event("more_information_given", "2026-04-10")))
        .isEqualTo("2026-04-14");
  }

  @Test
  void hoursWithoutAMomentCountTheirWorkingDays() throws AgreementFileException {
    // three days of eight hours: Thursday 2, Friday 3, Monday 6 April
    assertThat(due(hours(), RAISED, suspended("2026-04-04"), resumed("2026-04-11")))
        .isEqualTo("2026-04-13");
  }

  @Test
  void hoursAreLeftToTheSecond() throws AgreementFileException {
    DutyState state =
        state(
            hours(),
            at("dispute_raised", "2026-04-02T13:00:00Z"), // Thursday, 15:00 in Prague
            at("suspension_notice_received", "2026-04-03T06:30:15Z"),
            at("resumption_notice_received", "2026-04-10T13:00:00Z"));
    // one hour on Thursday, 30 minutes 15 seconds on Friday; one hour on the next, then Monday
    // and Tuesday, and what is left of 24 hours on Wednesday
    assertThat(state.dueAt()).isEqualTo(Instant.parse("2026-04-15T11:29:45Z"));
  }

  private SmallFile hours() {
    return file(RULE, "within: PT24H, days: working, calendar: AAA, hours: working")
        .part("calendars", "calendars: {AAA: {hours: {from: \"08:00\", to: \"16:00\"}}}");
  }
}
