package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/**
 * An agreement that gains or loses effect at 14:00 on 10 April: what came at no moment that is told
 * of that day may have come before or after, what follows from the dates comes as it begins.
 */
class PartsOfADayTest extends AfterAProposal {
  private static final String ENTRY =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
          + " [\"9\"]}";
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";
  private static final String YET =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('agreed')\"}";

  private Agreement agreement(String temporal, String trigger, String permission)
      throws AgreementFileException {
    return agreement(temporal, "P1D", trigger, permission);
  }

  private Agreement agreement(String temporal, String within, String trigger, String permission)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: a day, within: %s, cite: [\"3\"]}}".formatted(within))
            .part("words", "words: {events: [proposed, refused, agreed, turned, back]}")
            .part("tests", "tests: []")
            .part("temporal", temporal)
            .rules(
                permission.replace("when", "also_while: [suspended, ended, not_in_force], when"),
                "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: %s, perform: refused, due:"
                        .formatted(trigger)
                    + " D-1, lapse: agreed, survives: [ended]}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String date, @Nullable String at) {
    return new TreatyEvent(name, "BBB", LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  private static final TreatyEvent TURNED = event("turned", "2026-04-10", "2026-04-10T14:00:00Z");
  private static final TreatyEvent BACK = event("back", "2026-04-11", "2026-04-11T14:00:00Z");

  private static TreatyEvent proposed(@Nullable String at) {
    EventDetail ofCase = new EventDetail("C-1", null, false, null, null, null, Facts.NONE);
    TreatyEvent event = event("proposed", "2026-04-10", null);
    return new TreatyEvent(event.event(), "BBB", event.date(), List.of(), null, ofCase)
        .at(at == null ? null : Instant.parse(at));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", suspension: {date: {at: turned}, starts: moment, cite: [\"9\"]}, resumption: {date: {at: back}, starts: moment, cite: [\"9\"]}}",
        ", termination_by_consent: {date: {at: turned}, starts: moment, cite: [\"9\"]}}",
        ", parts: [{id: more, units: [\"3\"], termination: {date: {at: turned}, starts: moment, cite: [\"9\"]}, cite: [\"9\"]}]}"
      })
  void nobodyKnowsOfAProposalWhetherItCameWhileThatHadEffect(String rest)
      throws AgreementFileException {
    Agreement agreement = agreement(ENTRY + rest, "proposed", YET);
    TreatyEvent early = proposed("2026-04-10T09:00:00Z");
    TreatyEvent late = proposed("2026-04-10T15:00:00Z");
    TreatyEvent untold = proposed(null);
    assertThat(statuses(agreement, TURNED, BACK, early)).containsExactly(DutyStatus.BREACH);
    assertThat(statuses(agreement, TURNED, BACK, late)).isEmpty();
    assertThat(statuses(agreement, TURNED, BACK, untold)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, TURNED, BACK, late)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, TURNED, BACK, untold)).isEqualTo(Outcome.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "temporal: {duration: indefinite, entry_into_force: {date: {at: turned}, starts: moment, cite: [\"9\"]}}",
        ENTRY
            + ", parts: [{id: more, units: [\"3\"], entry_into_force: {date: {at: turned}, starts: moment, cite: [\"9\"]}, cite: [\"9\"]}]}"
      })
  void norWhetherItCameOnceThatHad(String temporal) throws AgreementFileException {
    Agreement agreement = agreement(temporal, "proposed", AGREED);
    assertThat(statuses(agreement, TURNED, proposed("2026-04-10T09:00:00Z"))).isEmpty();
    assertThat(outcome(agreement, TURNED, proposed("2026-04-10T15:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(statuses(agreement, TURNED, proposed(null))).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, TURNED, proposed(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  /** Proposed before the suspension it has run out within the day; after it, not begun to run. */
  @Test
  void aSilenceOfHoursMayHaveEndedBeforeTheDayTurned() throws AgreementFileException {
    String stops = ", suspension: {date: {at: turned}, starts: moment, cite: [\"9\"]}}";
    Agreement agreement = agreement(ENTRY + stops, "PT2H", "proposed", YET);
    assertThat(outcome(agreement, TURNED, proposed("2026-04-10T09:00:00Z")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, TURNED, proposed("2026-04-10T15:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, TURNED, proposed(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatAPartySuspendsForItselfIsLikeThat() throws AgreementFileException {
    Agreement agreement =
        agreement(
            ENTRY
                + ", suspension: {date: {at: turned}, starts: moment, suspends: own_obligations,"
                + " cite: [\"9\"]}, resumption: {date: {at: back}, starts: moment, cite:"
                + " [\"9\"]}}",
            "proposed",
            YET);
    TreatyEvent own = TURNED.as("AAA");
    TreatyEvent back = BACK.as("AAA");
    assertThat(statuses(agreement, own, back, proposed("2026-04-10T15:00:00Z"))).isEmpty();
    assertThat(statuses(agreement, own, back, proposed(null))).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, own, back, proposed(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatFollowsFromADateComesBeforeWhatStopsItThatDay() throws AgreementFileException {
    Agreement agreement =
        agreement(
            ENTRY
                + ", parts: [{id: more, units: [\"2\"], entry_into_force: {date: {fixed:"
                + " \"2026-04-10\"}, cite: [\"9\"]}, cite: [\"9\"]}], suspension: {date: {at:"
                + " turned}, starts: moment, cite: [\"9\"]}, resumption: {date: {at: back}, starts:"
                + " moment, cite: [\"9\"]}}",
            "entry_into_force more",
            YET);
    assertThat(statuses(agreement, TURNED, BACK)).containsExactly(DutyStatus.BREACH);
    assertThat(outcome(agreement, TURNED, BACK)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatBeginsAtAMomentForbidsNothingBeforeIt() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "deadlines", "deadlines: {D-1: {term: ten days, within: P10D, cite: [\"3\"]}}")
                .part("words", "words: {events: [refused, turned]}")
                .part("tests", "tests: []")
                .part(
                    "temporal",
                    ENTRY
                        + ", parts: [{id: more, units: [\"2\"], entry_into_force: {date: {at:"
                        + " turned}, starts: moment, cite: [\"9\"]}, cite: [\"9\"]}]}")
                .rules(
                    "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: entry_into_force"
                        + " more, refrain: refused, due: D-1}")
                .in(folder, "small.yaml"));
    TreatyEvent day = event("refused", "2026-04-10", null).as("AAA");
    assertThat(statuses(agreement, TURNED, day)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(statuses(agreement, TURNED, day.at(Instant.parse("2026-04-10T15:00:00Z"))))
        .containsExactly(DutyStatus.BREACH);
    assertThat(statuses(agreement, TURNED, day.at(Instant.parse("2026-04-10T09:00:00Z"))))
        .containsExactly(DutyStatus.MET);
  }
}
