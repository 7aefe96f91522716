package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** A silence that may have run out is not said to run, or to be kept: nothing rests on that. */
class MayHaveRunOutTest extends AfterAProposal {
  private static final String SILENCE =
      "{id: L1, kind: lapse, cite: [\"3\"], silent: AAA, trigger: proposed, prevented_by: [{event:"
          + " refused, by: AAA}], due: D-1, effect: {event: agreed}}";
  private static final String PAUSES =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused,"
          + " paused_by: [paused], resumed_by: [resumed], due: D-1, lapse: agreed}";
  private static final String NOT_AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('agreed')\"}";

  private Agreement agreement(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("deadlines", "deadlines: {D-1: {term: a day, within: PT24H, cite: [\"3\"]}}")
            .part("words", "words: {events: [proposed, refused, agreed, paused, resumed]}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(date + "T" + at + ":00Z"));
  }

  @Test
  void aSilenceBrokenOnItsLastDayMayHaveRunOutBefore() throws AgreementFileException {
    Agreement agreement = agreement(NOT_AGREED, SILENCE);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10", "08:00");
    TreatyEvent untold = event("refused", "AAA", "2026-04-11", null);
    assertThat(silence(agreement, proposed, untold)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, proposed, untold)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent inTime = event("refused", "AAA", "2026-04-11", "07:00");
    assertThat(silence(agreement, proposed, inTime)).isEqualTo(Lapsed.Outcome.KEPT);
    assertThat(silence(agreement, proposed, untold, inTime)).isEqualTo(Lapsed.Outcome.KEPT);
    assertThat(outcome(agreement, proposed, inTime)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent late = event("refused", "AAA", "2026-04-11", "15:00");
    assertThat(silence(agreement, proposed, late)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(silence(agreement, proposed, untold, late)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, proposed, late)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatMayHaveComeBeforeASilenceBeganDidNotSurelyBreakIt() throws AgreementFileException {
    Agreement agreement = agreement(NOT_AGREED, SILENCE);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10", "08:00");
    TreatyEvent untold = event("refused", "AAA", "2026-04-10", null);
    assertThat(silence(agreement, proposed, untold)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, proposed, untold)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent before = event("refused", "AAA", "2026-04-10", "06:00");
    assertThat(silence(agreement, proposed, before)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    TreatyEvent after = event("refused", "AAA", "2026-04-10", "09:00");
    assertThat(silence(agreement, proposed, after)).isEqualTo(Lapsed.Outcome.KEPT);
    TreatyEvent ofTheDay = event("proposed", "BBB", "2026-04-10", null);
    assertThat(silence(agreement, ofTheDay, untold)).isEqualTo(Lapsed.Outcome.KEPT);
  }

  @Test
  void whatIsDoneOnTheLastDayIsStillInTimeForWhoeverMustDoIt() throws AgreementFileException {
    Agreement agreement = agreement(NOT_AGREED, PAUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10", "08:00");
    TreatyEvent untold = event("refused", "AAA", "2026-04-11", null);
    assertThat(statuses(agreement, proposed, untold)).containsExactly(DutyStatus.MET);
    assertThat(silence(agreement, proposed, untold)).isEqualTo(Lapsed.Outcome.UNCLEAR);
  }

  @Test
  void aClockThatStoppedOnTheLastDayMayHaveRunOutBefore() throws AgreementFileException {
    Agreement agreement = agreement(NOT_AGREED, PAUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-01", "08:00");
    TreatyEvent paused = event("paused", "AAA", "2026-04-02", null);
    assertThat(statuses(agreement, proposed, paused)).containsExactly(DutyStatus.PAUSED);
    assertThat(silence(agreement, proposed, paused)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, proposed, paused)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent before = event("paused", "AAA", "2026-04-02", "07:00");
    assertThat(silence(agreement, proposed, before)).isEqualTo(Lapsed.Outcome.RUNNING);
    assertThat(outcome(agreement, proposed, before)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent theDayBefore = event("paused", "AAA", "2026-04-01", null);
    assertThat(silence(agreement, proposed, theDayBefore)).isEqualTo(Lapsed.Outcome.RUNNING);
    TreatyEvent after = event("paused", "AAA", "2026-04-02", "10:00");
    assertThat(silence(agreement, proposed, after)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void aClockThatRanAgainMayHaveRunOutSooner() throws AgreementFileException {
    Agreement agreement = agreement(NOT_AGREED, PAUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-01", "08:00");
    TreatyEvent paused = event("paused", "AAA", "2026-04-01", "10:00");
    TreatyEvent resumed = event("resumed", "AAA", "2026-04-01", null);
    TreatyEvent refused = event("refused", "AAA", "2026-04-02", "05:00");
    assertThat(silence(agreement, proposed, paused, resumed, refused))
        .as("22 hours are left at the soonest")
        .isEqualTo(Lapsed.Outcome.KEPT);
    TreatyEvent stopped = event("paused", "AAA", "2026-04-01", null);
    TreatyEvent again = event("resumed", "AAA", "2026-04-02", "06:00");
    TreatyEvent later = event("refused", "AAA", "2026-04-02", "20:00");
    assertThat(silence(agreement, proposed, stopped, again, later))
        .isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(silence(agreement, proposed, paused, again, later)).isEqualTo(Lapsed.Outcome.KEPT);
  }
}
