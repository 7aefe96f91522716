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
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/**
 * Events of the life of the agreement that leave open whose they are, or when on their day: nothing
 * is permitted that rests on it, and whatever may bar does.
 */
class UntoldLifeTest extends BoundStates {
  private static final String WRITTEN =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String ORAL =
      "{id: X1, kind: prohibition, act: [request.submit], when: \"req.form == 'oral'\"}";
  private static final String ENDED_BY = "words: {events: [ended_by_consent, begun]}";

  private static Outcome outcome(
      Agreement agreement, Facts facts, List<TreatyEvent> events, String at) {
    Instant instant = Instant.parse(at);
    Facts known =
        TrialFacts.under(agreement, "request.submit", facts)
            .without("agr")
            .plus(Statuses.forAct(agreement, "request.submit", facts, events, instant, instant))
            .plus(facts);
    return agreement.decide("request.submit", known, instant, instant).outcome();
  }

  private static Outcome outcome(
      Agreement agreement, String form, List<TreatyEvent> events, String at) {
    return outcome(agreement, asking("AAA", "BBB").with("req.form", form), events, at);
  }

  private Agreement atMoments(String temporal) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .rules(WRITTEN, ORAL)
            .part("words", ENDED_BY)
            .part("temporal", "temporal: {duration: indefinite, " + temporal + "}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  @Test
  void aWithdrawalOfNobodyMayBeThatOfAny() throws AgreementFileException {
    Agreement agreement = load(WRITTEN, ORAL);
    List<TreatyEvent> nobodys = events(event("withdrawal_notice_received", null, "2026-05-01"));
    String then = "2026-07-01T12:00:00Z";
    assertThat(outcome(agreement, "written", events(), then)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "written", nobodys, then)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "oral", nobodys, then)).isEqualTo(Outcome.DENIED);
    assertThat(outcome(agreement, "written", nobodys, "2026-05-20T12:00:00Z"))
        .as("before it has effect")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aNoticeOfNobodyAgainstANewTermMayEndItForOne() throws AgreementFileException {
    SmallFile file =
        file(WRITTEN, ORAL)
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: {term: P1Y, renews: P1Y, unless_notice: {event: nonrenewal_notice_received,"
                    + " before: P1M, effect: that_party}, cite: [\"9\"]}")
            .replace("words", "annex_notified", "nonrenewal_notice_received");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> nobodys = events(event("nonrenewal_notice_received", null, "2026-12-01"));
    String then = "2027-07-01T12:00:00Z";
    assertThat(outcome(agreement, "written", events(), then)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "written", nobodys, then)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "oral", nobodys, then))
        .as("of CCC it may be")
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void whetherAConsentWasTakenBackTheOrderOfTheDaySays() throws AgreementFileException {
    SmallFile file =
        file(WRITTEN, ORAL)
            .replace(
                "temporal",
                "{after: P1M, from: instrument_deposited}",
                "{after: P1D, from: instrument_deposited}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    String then = "2026-09-01T12:00:00Z";
    Facts written = asking("AAA", "CCC");
    Facts oral = written.with("req.form", "oral");
    String early = "2026-05-01T08:00:00Z";
    String late = "2026-05-01T14:00:00Z";
    assertThat(outcome(agreement, written, both(early, late), then)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, written, both(late, early), then)).isEqualTo(Outcome.NO_CLAUSE);
    for (List<TreatyEvent> untold :
        List.of(both(null, null), both(early, null), both(null, late))) {
      assertThat(outcome(agreement, written, untold, then)).isEqualTo(Outcome.UNDETERMINED);
      assertThat(outcome(agreement, oral, untold, then)).isEqualTo(Outcome.DENIED);
    }
  }

  private static List<TreatyEvent> both(@Nullable String leaves, @Nullable String consents) {
    return events(
        event("withdrawal_notice_received", "CCC", "2026-05-01", leaves),
        event("instrument_deposited", "CCC", "2026-05-01", consents));
  }

  @Test
  void aResumptionAtAMomentPermitsNothingOnItsDayWhileTheMomentIsNotTold()
      throws AgreementFileException {
    Agreement agreement =
        atMoments(
            "entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}, suspension: {date:"
                + " {at: suspension_notice_received}, starts: moment, cite: [\"9\"]}, resumption:"
                + " {date: {at: resumption_notice_received}, starts: moment, cite: [\"9\"]}");
    TreatyEvent suspended =
        event("suspension_notice_received", "AAA", "2026-04-01", "2026-04-01T08:00:00Z");
    List<TreatyEvent> untold =
        List.of(suspended, event("resumption_notice_received", "AAA", "2026-04-10"));
    assertThat(outcome(agreement, "written", untold, "2026-04-10T08:00:00Z"))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "written", untold, "2026-04-11T00:00:00Z"))
        .isEqualTo(Outcome.PERMITTED);
    List<TreatyEvent> told =
        List.of(
            suspended,
            event("resumption_notice_received", "AAA", "2026-04-10", "2026-04-10T07:00:00Z"));
    assertThat(outcome(agreement, "written", told, "2026-04-10T08:00:00Z"))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(agreement.status(untold, LocalDate.parse("2026-04-10")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void theFirstMomentInForceOrTheLastIsNotTakenForTheWholeDay() throws AgreementFileException {
    Agreement agreement =
        atMoments(
            "entry_into_force: {date: {at: begun}, starts: moment, cite: [\"9\"]},"
                + " termination_by_consent: {date: {at: ended_by_consent}, starts: moment, cite:"
                + " [\"9\"]}");
    TreatyEvent begins = new TreatyEvent("begun", null, LocalDate.parse("2026-04-01"));
    TreatyEvent ends = new TreatyEvent("ended_by_consent", null, LocalDate.parse("2026-06-01"));
    List<TreatyEvent> events = List.of(begins, ends);
    assertThat(outcome(agreement, "written", events, "2026-04-01T10:00:00Z"))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "written", events, "2026-04-02T10:00:00Z"))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "oral", events, "2026-06-01T10:00:00Z"))
        .as("it may still be in force")
        .isEqualTo(Outcome.DENIED);
    assertThat(outcome(agreement, "written", events, "2026-06-01T10:00:00Z"))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "written", events, "2026-06-03T10:00:00Z"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }
}
