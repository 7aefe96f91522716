package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * Times counted back, with the calendar, by hours of the day, and times that must be waited for.
 * The small agreement is in force from 1 March 2026; its Parties live by the clock of Prague.
 */
class CountingTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: TRIGGER, perform: information_sent, due: D-1, cite:"
          + " [\"3\"]}";

  @TempDir Path folder;

  private SmallFile file(String rule, String deadline) {
    return new SmallFile()
        .part("deadlines", "deadlines: {D-1: {term: as agreed, cite: [\"3\"], " + deadline + "}}")
        .rules(rule);
  }

  private List<DutyState> duties(String rule, String deadline, String at, TreatyEvent... events)
      throws AgreementFileException {
    AsOf when =
        at.contains("T") ? AsOf.instant(Instant.parse(at)) : AsOf.endOf(LocalDate.parse(at));
    return load(file(rule, deadline)).duties(List.of(events), when);
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String date) {
    return new TreatyEvent(name, null, LocalDate.parse(date));
  }

  private static TreatyEvent at(String name, String moment) {
    Instant instant = Instant.parse(moment);
    return new TreatyEvent(
        name,
        null,
        LocalDate.ofInstant(instant, ZoneOffset.UTC),
        List.of(),
        null,
        new EventDetail(null, instant, false, null, null, null, Facts.NONE));
  }

  private static TreatyEvent announced(String name, String date, String known) {
    return event(name, date).announcedOn(LocalDate.parse(known));
  }

  @Test
  void aTimeIsCountedBackFromAnAnnouncedEvent() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-06-01");
    assertThat(duties(duty, "before: P1M", "2026-05-31", meeting)).isEmpty();
    assertThat(duties(duty, "before: P1M", "2026-08-01", meeting))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-08-01");
          assertThat(state.started()).isEqualTo("2026-06-01");
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.arithmetic()).contains("1 month back from meeting held on 1 September");
        });
    assertThat(status(duty, "before: P1M", "2026-08-02", meeting))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            status(
                duty,
                "before: P1M",
                "2026-08-02",
                meeting,
                event("information_sent", "2026-07-15")))
        .containsExactly(DutyStatus.MET);
    assertThat(
            status(
                duty,
                "before: P1M",
                "2026-09-02",
                meeting,
                event("information_sent", "2026-08-15")))
        .containsExactly(DutyStatus.BREACH);
  }

  private List<DutyStatus> status(String rule, String deadline, String at, TreatyEvent... events)
      throws AgreementFileException {
    return duties(rule, deadline, at, events).stream().map(DutyState::status).toList();
  }

  @Test
  void aTimeIsCountedBackFromALaterEventThanTheOneThatStartsIt() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "plan_of_meetings_agreed");
    String deadline = "before: P10D, from: meeting_held, days: working";
    TreatyEvent agreed = event("plan_of_meetings_agreed", "2026-05-01");
    assertThat(duties(duty, deadline, "2026-06-01", agreed))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isNull();
          assertThat(state.arithmetic()).contains("is not announced");
        });
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-05-20");
    assertThat(duties(duty, deadline, "2026-06-01", agreed, meeting))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-08-18"));
  }

  @Test
  void aTimeIsCountedBackFromTheExpiryAndFromWhatReturns() throws AgreementFileException {
    SmallFile file =
        file(
                DUTY.replace("TRIGGER", "term_expires").replace("D-1", "D-2"),
                "within: P1D}, D-2: {term: before, cite: [\"3\"], before: P6M")
            .replace("temporal", "duration: indefinite", "duration: {term: P5Y, cite: [\"9\"]}");
    assertThat(load(file).duties(List.of(), LocalDate.parse("2026-06-01")))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2030-08-28"));
    SmallFile yearly =
        file(DUTY.replace("TRIGGER", "meeting_due"), "before: P1M")
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {periodic: [{id: yearly, event: meeting_due, every: P1Y, from:"
                    + " entry_into_force, cite: [\"9\"]}], ");
    assertThat(load(yearly).duties(List.of(), LocalDate.parse("2027-06-01")))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(
            tuple(LocalDate.parse("2027-02-01"), DutyStatus.BREACH),
            tuple(LocalDate.parse("2028-02-01"), DutyStatus.OPEN));
  }

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
  void hoursOfTheNightDoNotCount() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "request_received");
    String nights = "within: PT12H, hours: {from: \"06:00\", to: \"22:00\"}";
    assertThat(dueAt(duty, nights, "2026-05-04T16:00:00Z")).isEqualTo("2026-05-05T12:00:00Z");
    assertThat(dueAt(duty, nights, "2026-05-04T23:30:00Z")).isEqualTo("2026-05-05T16:00:00Z");
    assertThat(dueAt(duty, nights, "2026-05-04T06:00:00Z")).isEqualTo("2026-05-04T18:00:00Z");
  }

  private @Nullable Instant dueAt(String duty, String deadline, String start)
      throws AgreementFileException {
    return duties(duty, deadline, "2026-05-30", at("request_received", start)).getFirst().dueAt();
  }

  @Test
  void workingHoursOfANamedPartyCountAlone() throws AgreementFileException {
    SmallFile file =
        file(
                DUTY.replace("TRIGGER", "request_received"),
                "within: PT10H, days: working, calendar: BBB, hours: working")
            .part("calendars", "calendars: {BBB: {hours: {from: \"08:00\", to: \"16:00\"}}}");
    // Friday 8 May 2026, 14:00 in Prague: two hours left, then Monday's eight
    TreatyEvent received = at("request_received", "2026-05-08T12:00:00Z");
    DutyState state =
        load(file).duties(List.of(received), LocalDate.parse("2026-05-30")).getFirst();
    assertThat(state.dueAt()).isEqualTo("2026-05-11T14:00:00Z");
    assertThat(state.arithmetic()).contains("counted from 08:00 to 16:00 on working days");
  }

  @Test
  void hoursThatCannotBeCountedAreFound() {
    assertThat(
            file(DUTY.replace("TRIGGER", "request_received"), "within: PT10H, hours: working")
                .findings(folder))
        .extracting(Finding::message)
        .contains("the calendar of AAA gives no hours");
    assertThat(
            file(
                    DUTY.replace("TRIGGER", "request_received"),
                    "within: P3D, hours: {from: \"06:00\", to: \"22:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("hours that count bear on lengths in hours alone");
    assertThat(
            file(
                    DUTY.replace("TRIGGER", "request_received"),
                    "within: PT3H, hours: {from: \"22:00\", to: \"06:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("hours that count run from 22:00 to 06:00, which is not later");
  }

  @Test
  void timesThatNeverEndAreFound() {
    String duty = DUTY.replace("TRIGGER", "request_received");
    assertThat(
            file(duty, "within: PT900000H, hours: {from: \"06:00\", to: \"07:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("the time would take more than 3000 days of counted hours");
    assertThat(file(duty, "within: PT3H, hours: {from: \"00:00\", to: \"24:00\"}").findings(folder))
        .extracting(Finding::message)
        .contains("all hours count, which needs no word");
    assertThat(file(duty, "schedule: {every: P0D}").findings(folder))
        .extracting(Finding::message)
        .contains("a period of the schedule is at least a day");
  }

  @Test
  void whatMustBeKeptForATimeIsBrokenByDoingItSooner() throws AgreementFileException {
    String keep =
        DUTY.replace("TRIGGER", "transfer_logged")
            .replace("perform: information_sent", "refrain: personal_data_destroyed");
    TreatyEvent logged = event("transfer_logged", "2026-05-01");
    assertThat(status(keep, "within: P3Y", "2029-05-01", logged)).containsExactly(DutyStatus.OPEN);
    assertThat(duties(keep, "within: P3Y", "2029-05-02", logged))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.MET);
          assertThat(state.endedOn()).isEqualTo("2029-05-01");
          assertThat(state.refrain()).isTrue();
        });
    assertThat(
            status(
                keep,
                "within: P3Y",
                "2030-01-01",
                logged,
                event("personal_data_destroyed", "2029-05-01")))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            status(
                keep,
                "within: P3Y",
                "2030-01-01",
                logged,
                event("personal_data_destroyed", "2029-05-02")))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void stepsOfOneMatterRunSideBySideAndKnowTheirCase() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: a day, within: PT24H, cite: [\"3\"]}, D-2: {term: ten days,"
                    + " within: P10D, cite: [\"3\"]}, D-3: {term: thirty days, within: P30D, cite:"
                    + " [\"3\"]}}")
            .part("words", "words: {events: [receipt_confirmed, interim_reply_sent]}")
            .rules(
                step("S1", "receipt_confirmed", "D-1"),
                step("S2", "interim_reply_sent", "D-2")
                    .replace("due:", "discharged_also_by: [reply_sent], due:"),
                step("S3", "reply_sent", "D-3"));
    List<TreatyEvent> events =
        List.of(
            ofCase("request_received", "2026-05-01", "c-1"),
            ofCase("request_received", "2026-05-01", "c-2"),
            ofCase("receipt_confirmed", "2026-05-02", "c-1"),
            ofCase("reply_sent", "2026-05-09", "c-1"));
    assertThat(load(file).duties(events, LocalDate.parse("2026-05-12")))
        .extracting(DutyState::rule, DutyState::caseId, DutyState::status)
        .containsExactly(
            tuple("S1", "c-1", DutyStatus.MET),
            tuple("S1", "c-2", DutyStatus.BREACH),
            tuple("S2", "c-1", DutyStatus.MET),
            tuple("S2", "c-2", DutyStatus.BREACH),
            tuple("S3", "c-1", DutyStatus.MET),
            tuple("S3", "c-2", DutyStatus.OPEN));
  }

  private static String step(String id, String perform, String due) {
    return "{id: %s, kind: duty, bearer: requested_party, trigger: request_received, perform: %s, due: %s, cite: [\"3\"]}"
        .formatted(id, perform, due);
  }

  private static TreatyEvent ofCase(String name, String date, String caseId) {
    return new TreatyEvent(
        name,
        null,
        LocalDate.parse(date),
        List.of(),
        null,
        new EventDetail(caseId, null, false, null, null, null, Facts.NONE));
  }
}
