package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.SurelyWithout;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/**
 * A prohibition falls away only where what it rests on has no effect in any relation, territory and
 * by any clock that counts: the strictest of them bars permissions, it must not free anything.
 */
class FallingAwayTest extends TerritoryStates {
  private static final String OPEN =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
          + " also_while: [not_in_force, suspended, ended], cite: [\"3\"]}";
  private static final String BARS =
      "{id: X1, kind: prohibition, act: [request.submit], when: \"req.nature =="
          + " 'police_cooperation'\", only_while: [in_force], cite: [\"2\"]}";

  private SmallFile small(String bars, String life) {
    return file(OPEN, bars).part("temporal", TEMPORAL + life);
  }

  private Agreement load(String life) throws AgreementFileException {
    return AgreementFolder.loadFile(small(BARS, life).in(folder, "small.yaml"));
  }

  private static Decision asks(
      Agreement agreement, String from, String to, List<TreatyEvent> events, String day) {
    return decision(agreement, "request.submit", asking(from, to).with("actor", from), events, day);
  }

  @Test
  void itStandsBetweenThoseBoundAndFallsAwayTowardsOneThatLeft() throws Exception {
    Agreement agreement = load("");
    List<TreatyEvent> left = events(later("CCC", "2026-02-10"), leaves("CCC", "2026-06-01"));
    Decision bound = asks(agreement, "AAA", "BBB", left, "2026-08-01");
    assertThat(bound.outcome()).isEqualTo(Outcome.DENIED);
    Decision gone = asks(agreement, "AAA", "CCC", left, "2026-08-01");
    assertThat(gone.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(gone.because())
        .filteredOn(it -> it.kind().equals(Because.FALLEN_AWAY))
        .extracting(Because::rule)
        .containsExactly("X1");
    assertThat(asks(agreement, "AAA", "CCC", left, "2026-06-15").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** That one of three has left does not free what two of them owe each other. */
  @Test
  void anOutsiderAmongThemFreesNothing() throws Exception {
    Agreement agreement = load("");
    List<TreatyEvent> left = events(later("CCC", "2026-02-10"), leaves("CCC", "2026-06-01"));
    Facts three = asking("AAA", "BBB").with("actor", "CCC");
    Decision decision = decision(agreement, "request.submit", three, left, "2026-08-01");
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whomItConcernsMustBeKnown() throws Exception {
    Agreement agreement = load("");
    List<TreatyEvent> left = events(later("CCC", "2026-02-10"), leaves("CCC", "2026-06-01"));
    Facts nobodyActs = asking("AAA", "CCC");
    assertThat(decision(agreement, "request.submit", nobodyActs, left, "2026-08-01").outcome())
        .isEqualTo(Outcome.DENIED);
    Facts open = asking("AAA", "CCC").with("actor", "AAA").without("req.requested");
    assertThat(decision(agreement, "request.submit", open, left, "2026-08-01").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aClockOfAPartyConcernedThatHasNotReachedTheEndHolds() throws Exception {
    String ends =
        "  termination: {effective: {after: P1M, from: termination_notice_received}, cite: [\"9\"]}\n";
    SmallFile small =
        new SmallFile()
            .replace(
                "parties",
                "name: Beland, time_zone: Europe/Prague",
                "name: Beland, time_zone: Asia/Tokyo")
            .part(
                "temporal",
                "temporal:\n  duration: indefinite\n  entry_into_force: {date: {at: signature}, cite: [\"2\"]}\n"
                    + ends)
            .rules(OPEN, BARS);
    Agreement agreement = AgreementFolder.loadFile(small.in(folder, "clocks.yaml"));
    List<TreatyEvent> events =
        List.of(
            event("signature", null, "2026-01-01"),
            event("termination_notice_received", "AAA", "2026-05-01"));
    assertThat(at(agreement, events, "2026-05-31T18:00:00Z")).isEqualTo(Outcome.DENIED);
    assertThat(at(agreement, events, "2026-06-01T18:00:00Z")).isEqualTo(Outcome.PERMITTED);
  }

  private static Outcome at(Agreement agreement, List<TreatyEvent> events, String when) {
    Instant at = Instant.parse(when);
    Facts asked = asking("AAA", "BBB");
    Facts base = TrialFacts.under(agreement, "request.submit", asked).without("agr").plus(asked);
    Facts agr = Statuses.forAct(agreement, "request.submit", base, events, at, at);
    return agreement.decide("request.submit", base.plus(agr), at, at).outcome();
  }

  @Test
  void itFallsAwayInATerritoryThatWasLeftAndStandsInTheOther() throws Exception {
    Agreement agreement =
        AgreementFolder.loadFile(
            small(BARS, CLAUSES).part("territories", TERRITORIES).in(folder, "t.yaml"));
    List<TreatyEvent> events = events(extended("2026-04-01"), withdrawn("ISL", "2026-08-01"));
    assertThat(inPlaces(agreement, List.of("ISL"), events)).isEqualTo(Outcome.PERMITTED);
    assertThat(inPlaces(agreement, List.of("ISL", "CAP"), events)).isEqualTo(Outcome.DENIED);
    assertThat(inPlaces(agreement, List.of("CAP"), events)).isEqualTo(Outcome.DENIED);
  }

  private static Outcome inPlaces(
      Agreement agreement, List<String> territories, List<TreatyEvent> events) {
    Facts facts = asking("BBB", "AAA").with("actor", "BBB").with("territories", territories);
    return decision(agreement, "request.submit", facts, events, "2026-10-01").outcome();
  }

  @Test
  void whatRunsOnSaysSo() throws Exception {
    Agreement agreement =
        AgreementFolder.loadFile(
            small(BARS.replace(" only_while: [in_force],", ""), "").in(folder, "on.yaml"));
    List<TreatyEvent> left = events(later("CCC", "2026-02-10"), leaves("CCC", "2026-06-01"));
    Decision gone = asks(agreement, "AAA", "CCC", left, "2026-08-01");
    assertThat(gone.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(gone.because())
        .filteredOn(it -> it.kind().equals(Because.RUNS_ON))
        .extracting(Because::says)
        .containsExactly(
            "It stands in the way although the agreement has no effect: a prohibition or condition"
                + " runs on unless it says only_while.");
  }

  @Test
  void aReservationBetweenTwoFreesThemAlone() throws Exception {
    Agreement agreement = load(ReservingStates.RESERVING);
    List<TreatyEvent> events =
        events(later("CCC", "2026-02-10"), ReservingStates.made("BBB", "2026-03-01", "2"));
    assertThat(asks(agreement, "AAA", "BBB", events, "2026-08-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asks(agreement, "AAA", "CCC", events, "2026-08-01").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** A derogation frees the Party that makes it, nobody else. */
  @Test
  void whatAPartySuspendsForItselfBarsItAloneNoMore() throws Exception {
    Agreement agreement =
        load(
            "  suspension: {date: {at: suspension_notice_received}, suspends: own_obligations,"
                + " partial_allowed: true, cite: [\"9\"]}\n");
    TreatyEvent derogates =
        new TreatyEvent(
            "suspension_notice_received",
            "AAA",
            LocalDate.parse("2026-06-01"),
            List.of("2"),
            null,
            EventDetail.NONE);
    List<TreatyEvent> events = events(derogates);
    assertThat(acting(agreement, "AAA", events, "2026-08-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(acting(agreement, "BBB", events, "2026-08-01")).isEqualTo(Outcome.DENIED);
    assertThat(acting(agreement, "AAA", events, "2026-05-15")).isEqualTo(Outcome.DENIED);
    Decision nobody =
        decision(agreement, "request.submit", asking("AAA", "BBB"), events, "2026-08-01");
    assertThat(nobody.outcome()).isEqualTo(Outcome.DENIED);
  }

  private static Outcome acting(
      Agreement agreement, String actor, List<TreatyEvent> events, String day) {
    Facts facts = asking("AAA", "BBB").with("actor", actor);
    return decision(agreement, "request.submit", facts, events, day).outcome();
  }

  /** What had ended has not come back because the rest is suspended on top of it. */
  @Test
  void aSuspensionOfTheWholeRevivesNothing() throws Exception {
    String outlasting = BARS.replace("[in_force]", "[in_force, suspended]");
    Agreement agreement =
        AgreementFolder.loadFile(
            small(
                    outlasting,
                    ReservingStates.RESERVING
                        + "  suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}\n")
                .in(folder, "whole.yaml"));
    TreatyEvent reserved = ReservingStates.made("BBB", "2026-03-01", "2");
    TreatyEvent suspends = event("suspension_notice_received", "AAA", "2026-06-01");
    List<TreatyEvent> both = events(reserved, suspends);
    assertThat(asks(agreement, "AAA", "BBB", both, "2026-05-18").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asks(agreement, "AAA", "BBB", both, "2026-06-20").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asks(agreement, "AAA", "BBB", events(suspends), "2026-06-20").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void oneReasonHereAndAnotherThereIsAReason() {
    SurelyWithout here = new SurelyWithout(Map.of("ended", List.of("2")));
    SurelyWithout there = new SurelyWithout(Map.of("reserved", List.of("2", "3")));
    SurelyWithout both =
        SurelyWithout.ofFact(List.of(Map.of("why", "ended or reserved", "units", List.of("2"))));
    assertThat(here.and(there)).isEqualTo(both);
    assertThat(both.covers("2", Set.of("in_force"))).isTrue();
    assertThat(both.covers("2", Set.of("in_force", "ended"))).isFalse();
    assertThat(both.covers("3", Set.of("in_force"))).isFalse();
  }
}
