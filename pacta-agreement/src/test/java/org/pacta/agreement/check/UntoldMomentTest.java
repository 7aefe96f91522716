package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** What stops a clock lasts as late as its days allow; where the hour decides, it must be told. */
class UntoldMomentTest extends AfterAProposal {
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\","
          + " also_while: [suspended]}";
  private static final String UNTIL_AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('agreed')\"}";
  private static final String REFUSES =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: %s, trigger: proposed, perform: refused, due:"
          + " D-1, lapse: agreed}";
  private static final String STOPPED =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused,"
          + " paused_by: [paused], resumed_by: [resumed], due: D-1, lapse: agreed}";

  private Agreement agreement(String first, String within, String... rules)
      throws AgreementFileException {
    return ofClocks(first, "Europe/Prague", within, rules);
  }

  private Agreement ofClocks(String first, String second, String within, String... rules)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part(
                "parties",
                "parties: [{id: AAA, name: Aland, time_zone: %s, cite: [\"1\"]}, {id: BBB, name: Beland, time_zone: %s, cite: [\"1\"]}]"
                    .formatted(first, second))
            .part(
                "deadlines",
                "deadlines: {D-1: {term: the time, within: %s, cite: [\"3\"]}}".formatted(within))
            .part("words", "words: {events: [proposed, refused, agreed, paused, resumed]}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, suspension: {date: {at: suspension_notice_received},"
                    + " starts: moment, cite: [\"9\"]}, resumption: {date: {at:"
                    + " resumption_notice_received}, starts: moment, cite: [\"9\"]}}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return event(name, party, date, null);
  }

  @Test
  void anothersSuspensionInHoursEndsNoneOfAnotherClock() throws AgreementFileException {
    Agreement agreement = agreement("America/New_York", "P10D", AGREED, REFUSES.formatted("BBB"));
    TreatyEvent[] events = {
      event("proposed", "BBB", "2026-04-05"),
      event("suspension_notice_received", "BBB", "2026-04-11"),
      event("suspension_notice_received", "AAA", "2026-04-10", "2026-04-10T22:30:00Z"),
      event("resumption_notice_received", "AAA", "2026-04-10", "2026-04-10T23:00:00Z")
    };
    assertThat(statuses(agreement, events)).containsExactly(DutyStatus.PAUSED);
    assertThat(outcome(agreement, events)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatEndedOnePauseEndsNoSecondOfThatDay() throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", "P10D", AGREED, STOPPED);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-01");
    TreatyEvent first = event("paused", "AAA", "2026-04-05");
    TreatyEvent resumed = event("resumed", "AAA", "2026-04-08");
    for (String at : List.of("2026-04-08T15:00:00Z", "")) {
      TreatyEvent second = event("paused", "AAA", "2026-04-08", at.isEmpty() ? null : at);
      assertThat(statuses(agreement, proposed, first, resumed, second))
          .containsExactly(DutyStatus.PAUSED);
      assertThat(outcome(agreement, proposed, first, resumed, second)).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(
              statuses(
                  agreement,
                  proposed,
                  first,
                  resumed,
                  second,
                  event("resumed", "AAA", "2026-04-20")))
          .containsExactly(DutyStatus.BREACH);
    }
    assertThat(statuses(agreement, proposed, event("paused", "AAA", "2026-04-08"), resumed))
        .containsExactly(DutyStatus.UNCLEAR); // it may have come after what would end it
  }

  /** On 10 April in New York, when in Almaty the day has begun on which the first ended. */
  @Test
  void norOneOfAnotherClockThatMayHaveCome() throws AgreementFileException {
    Agreement agreement = ofClocks("America/New_York", "Asia/Almaty", "P10D", AGREED, STOPPED);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-01");
    TreatyEvent first = event("paused", "AAA", "2026-04-05");
    TreatyEvent second = event("paused", "AAA", "2026-04-10", "2026-04-11T02:00:00Z");
    for (String at : List.of("2026-04-10T20:00:00Z", "")) {
      TreatyEvent resumed = event("resumed", "BBB", "2026-04-11", at.isEmpty() ? null : at);
      assertThat(statuses(agreement, proposed, first, resumed, second))
          .as(at)
          .containsExactly(DutyStatus.PAUSED);
      assertThat(outcome(agreement, proposed, first, resumed, second))
          .isNotEqualTo(Outcome.PERMITTED);
    }
    TreatyEvent after = event("resumed", "BBB", "2026-04-11", "2026-04-11T10:00:00Z");
    assertThat(statuses(agreement, proposed, first, after, second))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void aPauseInHoursLastsToTheEndOfTheDayThatResumesIt() throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", "PT48H", AGREED, STOPPED);
    TreatyEvent[] events = {
      event("proposed", "BBB", "2026-04-01", "2026-04-01T08:00:00Z"),
      event("paused", "AAA", "2026-04-02"),
      event("resumed", "AAA", "2026-04-03"),
      event("refused", "AAA", "2026-04-05", "2026-04-05T00:00:00Z")
    };
    assertThat(statuses(agreement, events)).containsExactly(DutyStatus.MET);
    assertThat(outcome(agreement, events))
        .isEqualTo(Outcome.UNDETERMINED); // it may have run out before
  }

  @Test
  void whatCameOnADaySuspendedForAPartIsNotKnownToStartAnything() throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", "P1D", AGREED, REFUSES.formatted("AAA"));
    TreatyEvent suspends =
        event("suspension_notice_received", "AAA", "2026-04-01", "2026-04-01T08:00:00Z");
    TreatyEvent resumes =
        event("resumption_notice_received", "AAA", "2026-04-10", "2026-04-10T12:00:00Z");
    TreatyEvent untold = event("proposed", "BBB", "2026-04-10");
    assertThat(statuses(agreement, suspends, resumes, untold)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, suspends, resumes, untold)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent after = event("proposed", "BBB", "2026-04-10", "2026-04-10T13:00:00Z");
    assertThat(statuses(agreement, suspends, resumes, after)).containsExactly(DutyStatus.BREACH);
    assertThat(outcome(agreement, suspends, resumes, after)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent before = event("proposed", "BBB", "2026-04-10", "2026-04-10T09:00:00Z");
    assertThat(statuses(agreement, suspends, resumes, before)).isEmpty();
  }

  @Test
  void norIsItKnownToStartNothingWhereTheSuspensionBeganInTheCourseOfTheDay()
      throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", "P1D", UNTIL_AGREED, REFUSES.formatted("AAA"));
    TreatyEvent suspends =
        event("suspension_notice_received", "AAA", "2026-04-10", "2026-04-10T14:00:00Z");
    TreatyEvent resumes =
        event("resumption_notice_received", "AAA", "2026-04-11", "2026-04-11T08:00:00Z");
    TreatyEvent untold = event("proposed", "BBB", "2026-04-10");
    assertThat(statuses(agreement, suspends, resumes, untold)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, suspends, resumes, untold)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent before = event("proposed", "BBB", "2026-04-10", "2026-04-10T09:00:00Z");
    assertThat(statuses(agreement, suspends, resumes, before)).containsExactly(DutyStatus.BREACH);
    assertThat(outcome(agreement, suspends, resumes, before)).isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent after = event("proposed", "BBB", "2026-04-10", "2026-04-10T16:00:00Z");
    assertThat(statuses(agreement, suspends, resumes, after)).isEmpty();
    assertThat(outcome(agreement, suspends, resumes, after)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent wholeDay = event("suspension_notice_received", "AAA", "2026-04-10");
    assertThat(statuses(agreement, wholeDay, resumes, untold)).isEmpty();
  }
}
