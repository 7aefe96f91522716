package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.Uncounted;

/** Reservations act on units between the Parties concerned, when the text admits them. */
class ReservingTest extends ReservingStates {
  private static Outcome asked(
      Agreement agreement, String from, String to, List<TreatyEvent> events, String day) {
    Facts facts = asking(from, to);
    return decision(agreement, "request.submit", facts, events, day).outcome();
  }

  @Test
  void whatAPartyReservesHasNoEffectWithAnyOtherAndOnlyThere() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    List<TreatyEvent> reserved = all(made("BBB", "2026-03-01", "2"));
    assertThat(asked(agreement, "AAA", "BBB", all(), "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, "AAA", "BBB", reserved, "2026-06-01")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, "BBB", "AAA", reserved, "2026-06-01")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, "AAA", "CCC", reserved, "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, "AAA", "BBB", all(made("BBB", "2026-03-01", "3")), "2026-06-01"))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aPartialWithdrawalLeavesTheRest() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    List<TreatyEvent> part =
        all(made("BBB", "2026-03-01", "2", "3"), withdrawn("BBB", "2026-05-01", "3"));
    assertThat(asked(agreement, "AAA", "BBB", part, "2026-06-01")).isEqualTo(Outcome.NO_CLAUSE);
    List<TreatyEvent> whole =
        Stream.concat(part.stream(), Stream.of(withdrawn("BBB", "2026-05-02", "2"))).toList();
    assertThat(asked(agreement, "AAA", "BBB", whole, "2026-05-01"))
        .as("in the course of a day on which some of it was given up, nobody knows when")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "AAA", "BBB", whole, "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(
            asked(
                agreement,
                "AAA",
                "BBB",
                all(made("BBB", "2026-03-01", "2"), withdrawn("AAA", "2026-05-01", "2")),
                "2026-06-01"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  private static TreatyEvent at(String moment, TreatyEvent event) {
    return event.at(Instant.parse(event.date() + moment));
  }

  @Test
  void oneMadeAnewOnTheDayOfAWithdrawalStandsUnlessItsMomentSaysOtherwise()
      throws AgreementFileException {
    Agreement agreement = load(RESERVING.replace(", only_at: [instrument_deposited]", ""));
    TreatyEvent first = made("BBB", "2026-03-01", "2");
    TreatyEvent gone = withdrawn("BBB", "2026-05-05", "2");
    TreatyEvent anew = made("BBB", "2026-05-05", "2");
    List<List<TreatyEvent>> standing =
        List.of(
            all(first, at("T09:00:00Z", gone), at("T15:00:00Z", anew)),
            all(first, gone, at("T15:00:00Z", anew)),
            all(first, at("T09:00:00Z", gone), anew),
            all(anew, gone, first));
    for (List<TreatyEvent> events : standing) {
      assertThat(asked(agreement, "AAA", "BBB", events, "2026-06-01")).isEqualTo(Outcome.NO_CLAUSE);
    }
    List<TreatyEvent> over = all(first, at("T15:00:00Z", gone), at("T09:00:00Z", anew));
    assertThat(asked(agreement, "AAA", "BBB", over, "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, "AAA", "BBB", over, "2026-05-05")).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void oneThatNamesAUnitTooManyCountsForTheOthers() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    List<TreatyEvent> more = all(made("BBB", "2026-03-01", "1", "2"));
    assertThat(asked(agreement, "AAA", "BBB", more, "2026-06-01")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(Uncounted.among(more, agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "the text lets all units except 1 be reserved, not [1]; it counts for [2]");
    assertThat(Uncounted.among(more, agreement.content()))
        .extracting(Uncounted::partly)
        .containsExactly(true);
  }

  @Test
  void aDeclaredReservationStaysWhileAUnitOfItDoes() throws AgreementFileException {
    for (String mode : List.of("", "  reserving: {cite: [\"9\"]}\n")) {
      Agreement agreement = load(DECLARED + mode);
      TreatyEvent made = reserves("reservation_made", "RES-B", "BBB", "2026-03-01");
      TreatyEvent part = reserves("reservation_withdrawn", "RES-B", "BBB", "2026-05-01", "3");
      TreatyEvent rest = reserves("reservation_withdrawn", "RES-B", "BBB", "2026-05-02", "2");
      TreatyEvent whole = reserves("reservation_withdrawn", "RES-B", "BBB", "2026-05-02");
      TreatyEvent foreign = reserves("reservation_withdrawn", "RES-B", "AAA", "2026-05-02");
      assertThat(ids(agreement, made, part)).containsExactly("RES-B");
      assertThat(ids(agreement, made, part, rest)).isEmpty();
      assertThat(ids(agreement, made, whole)).isEmpty();
      assertThat(ids(agreement, made, foreign)).containsExactly("RES-B");
      assertThat(Uncounted.among(all(made, foreign), agreement.content()))
          .extracting(Uncounted::reason)
          .containsExactly("RES-B is a reservation of BBB");
      assertThat(
              agreement
                  .status(all(made, part), LocalDate.parse("2026-06-01"))
                  .standing()
                  .reserved()
                  .byParty())
          .isEqualTo(Map.of("BBB", List.of("2")));
    }
  }

  private static List<String> ids(Agreement agreement, TreatyEvent... more) {
    return agreement.status(all(more), LocalDate.parse("2026-06-01")).standing().reservations();
  }

  @Test
  void whatTheTextDoesNotAdmitCountsForNothingAndIsNamed() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    List<TreatyEvent> late = all(made("BBB", "2026-05-01", "2"));
    assertThat(asked(agreement, "AAA", "BBB", late, "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(Uncounted.among(late, agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "the text lets a Party reserve only on the day of its instrument_deposited [9]");
    assertThat(Uncounted.among(all(made("BBB", "2026-03-01", "1")), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly("the text lets all units except 1 be reserved, not [1]");
    assertThat(Uncounted.among(all(made("BBB", "2026-03-01")), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly("it names neither a reservation of the file nor a party and its units");
    assertThat(Uncounted.among(all(made("BBB", "2026-03-01", "2")), agreement.content())).isEmpty();
  }

  @Test
  void noStateAccedesBeforeTheEntryIntoForceWhereTheTextAdmitsNone() throws AgreementFileException {
    SmallFile file =
        small("")
            .replace(
                "temporal", "accession: {date", "accession: {only_after: entry_into_force, date");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent early = event("accession_unopposed", "DDD", "2026-03-20");
    TreatyEvent late = event("accession_unopposed", "DDD", "2026-05-20");
    LocalDate day = LocalDate.parse("2026-12-01");
    assertThat(days(agreement.dates(events(early), day))).containsEntry("accession DDD", "null");
    assertThat(Uncounted.among(events(early), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "the text lets a State accede only after the entry into force (1 April 2026)");
    assertThat(days(agreement.dates(events(early, late), day)))
        .containsEntry("accession DDD", "2026-05-20");
    assertThat(days(load("").dates(events(early), day)))
        .containsEntry("accession DDD", "2026-04-01");
    assertThat(Uncounted.among(events(early), load("").content())).isEmpty();
  }

  @Test
  void aPartyDoesNotOweWhatItHasReserved() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    assertThat(agreement.duties(all(made("BBB", "2026-03-01", "3"), asked), asked.date()))
        .extracting(DutyState::party)
        .containsExactly("AAA", "CCC");
    assertThat(agreement.duties(all(asked), asked.date()))
        .extracting(DutyState::party)
        .containsExactly("AAA", "BBB", "CCC");
  }

  @Test
  void whatIsReservedAgainReleasesNothingAnew() throws AgreementFileException {
    Agreement agreement = load("  reserving: {cite: [\"9\"]}\n");
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    TreatyEvent first = made("AAA", "2026-05-01", "2");
    TreatyEvent other = made("AAA", "2026-06-05", "2");
    TreatyEvent later = made("BBB", "2026-06-10", "3");
    TreatyEvent again = made("BBB", "2026-06-20", "3");
    assertThat(owing(agreement, all(first, asked, other, later, again), "2026-12-01"))
        .containsExactly("AAA breach", "BBB released", "CCC breach");
  }

  @Test
  void whatAPartyOwesIsReleasedWhenItReservesTheUnitsAfterwards() throws AgreementFileException {
    Agreement agreement = load("  reserving: {cite: [\"9\"]}\n");
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    TreatyEvent later = made("BBB", "2026-06-10", "3");
    assertThat(owing(agreement, all(asked, later), "2026-06-09"))
        .containsExactly("AAA open", "BBB open", "CCC open");
    assertThat(owing(agreement, all(asked, later), "2026-12-01"))
        .containsExactly("AAA breach", "BBB released", "CCC breach");
    assertThat(
            agreement.duties(all(asked, later), LocalDate.parse("2026-12-01")).get(1).arithmetic())
        .endsWith("Released on 10 June 2026: BBB has reserved [3] [9].");
    TreatyEvent tooLate = made("BBB", "2026-07-10", "3"); // the time was over on 1 July
    assertThat(owing(agreement, all(asked, tooLate), "2026-12-01"))
        .containsExactly("AAA breach", "BBB breach", "CCC breach");
    assertThat(owing(agreement, all(asked, made("BBB", "2026-06-10", "2")), "2026-12-01"))
        .containsExactly("AAA breach", "BBB breach", "CCC breach");
  }

  @Test
  void whatAllOweTogetherTakesTwoThatHaveNotReserved() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(OWES.replace("each_party", "all_parties"))
                .part("temporal", TEMPORAL + "  reserving: {cite: [\"9\"]}\n")
                .in(folder, "small.yaml"));
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    TreatyEvent one = made("BBB", "2026-06-10", "3");
    assertThat(owing(agreement, all(asked, one), "2026-12-01")).containsExactly("null breach");
    TreatyEvent two = made("CCC", "2026-06-12", "3");
    assertThat(agreement.duties(all(asked, one, two), LocalDate.parse("2026-12-01")))
        .extracting(DutyState::endedOn)
        .containsExactly(LocalDate.parse("2026-06-12"));
  }

  @Test
  void namesUnderReservingAreFollowed() {
    assertThatThrownBy(() -> load("  reserving: {units: [\"77\"], cite: [\"9\"]}\n"))
        .hasMessageContaining("the text has no unit 77");
    assertThatThrownBy(() -> load("  reserving: {only_at: [sunset], cite: [\"9\"]}\n"))
        .hasMessageContaining("unknown event sunset");
    assertThatThrownBy(() -> load(DECLARED + "  reserving: {units: [\"2\"], cite: [\"9\"]}\n"))
        .hasMessageContaining("the text does not let 3 be reserved");
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                small(RESERVING)
                    .replace("head", "kind: multilateral", "kind: bilateral")
                    .in(folder, "small.yaml")))
        .hasMessageContaining("reserving says nothing between two Parties");
  }

  @Test
  void unitsReservedByHandBarWhateverElseIsOutlasted() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    Map<String, Object> agr =
        Map.of(
            "status", "in_force",
            "members", List.of("AAA", "BBB"),
            "suspended_units", List.of("2"),
            "units_suspended", List.of("2"),
            "units_not_yet", List.of(),
            "units_ended", List.of());
    assertThat(byHand(agreement, agr)).isNotEqualTo(Outcome.PERMITTED);
    Map<String, Object> none = new HashMap<>(agr);
    none.put("units_reserved", List.of());
    assertThat(byHand(agreement, none)).isEqualTo(Outcome.PERMITTED);
    none.put("units_reserved", List.of("2"));
    assertThat(byHand(agreement, none)).isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Outcome byHand(Agreement agreement, Map<String, Object> agr) {
    Facts facts = asking("AAA", "BBB").with("agr", agr);
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    Facts known = TrialFacts.under(agreement, "request.submit", facts).without("agr").plus(facts);
    return agreement.decide("request.submit", known, at, at).outcome();
  }

  @Test
  void whatStandsOfOneThatNeedsNoEventStandsWhenItsStateJoinsAnew() throws AgreementFileException {
    Agreement agreement = load(DECLARED.replace("says:", "standing: true, says:"));
    TreatyEvent given = reserves("reservation_withdrawn", "RES-B", "BBB", "2026-04-10", "3");
    List<TreatyEvent> anew = all(leaves("BBB", "2026-05-01"), later("BBB", "2026-05-10"));
    List<TreatyEvent> partly = all(given, leaves("BBB", "2026-05-01"), later("BBB", "2026-05-10"));
    assertThat(reservedLater(agreement, anew)).containsEntry("BBB", List.of("2", "3"));
    assertThat(reservedLater(agreement, partly)).containsEntry("BBB", List.of("2"));
  }

  @Test
  void oneThatNeedsNoEventHoldsInTrialsToo() throws AgreementFileException {
    String standing = DECLARED.replace("says:", "standing: true, says:");
    Agreement agreement = load(standing + "  reserving: {cite: [\"9\"]}\n");
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    for (String asked : List.of("BBB", "CCC")) {
      Facts facts = asking("AAA", asked);
      Facts known = TrialFacts.under(agreement, "request.submit", facts).plus(facts);
      assertThat(agreement.decide("request.submit", known, at, at).outcome())
          .isEqualTo(asked.equals("BBB") ? Outcome.NO_CLAUSE : Outcome.PERMITTED);
    }
  }

  private static Map<String, List<String>> reservedLater(
      Agreement agreement, List<TreatyEvent> events) {
    return agreement.status(events, LocalDate.parse("2026-09-01")).standing().reserved().byParty();
  }

  @Test
  void whatWasGivenUpBeforeItJoinedAnewDoesNotComeBack() throws AgreementFileException {
    List<TreatyEvent> anew =
        all(
            leaves("BBB", "2026-05-01"),
            later("BBB", "2026-05-10"),
            made("BBB", "2026-05-10", "2", "3"),
            withdrawn("BBB", "2026-05-20", "2"));
    Agreement agreement = load(RESERVING);
    assertThat(asked(agreement, "AAA", "BBB", anew, "2026-09-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(
            agreement.status(anew, LocalDate.parse("2026-09-01")).standing().reserved().byParty())
        .containsEntry("BBB", List.of("3"));
  }
}
