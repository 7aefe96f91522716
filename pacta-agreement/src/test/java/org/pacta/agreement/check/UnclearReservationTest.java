package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.CaseStart;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.Uncounted;

/** A reservation admitted on the day of an event only, where that event is not given. */
class UnclearReservationTest extends ReservingStates {
  /** No clause awaits the signature, so nobody knows whether what is not given happened. */
  private static final String AT_SIGNATURE =
      "  reserving: {except: [\"1\"], only_at: [signature], cite: [\"9\"]}\n";

  private static final TreatyEvent ASKED = event("meeting_requested", null, "2026-06-01");
  private static final TreatyEvent RESERVED = made("BBB", "2026-01-15", "2", "3");
  private static final TreatyEvent THAT_DAY = event("signature", "BBB", "2026-01-15");
  private static final TreatyEvent OTHER_DAY = event("signature", "BBB", "2026-01-10");

  private static Decision asks(Agreement agreement, String to, List<TreatyEvent> events) {
    return decision(agreement, "request.submit", asking("AAA", to), events, "2026-06-01");
  }

  @Test
  void itPermitsNothingBetweenThoseConcerned() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    Decision open = asks(agreement, "BBB", all(RESERVED));
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).contains("agr.suspended_units");
    assertThat(asks(agreement, "CCC", all(RESERVED)).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asks(agreement, "BBB", all(RESERVED, THAT_DAY)).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asks(agreement, "BBB", all(RESERVED, OTHER_DAY)).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void itLeavesWhatRestsOnOtherUnits() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    Decision other = asks(agreement, "BBB", all(made("BBB", "2026-01-15", "3")));
    assertThat(other.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(other.facts().at("agr.suspended_units")).isEmpty();
    assertThat(other.facts().at("agr.perhaps_without")).contains(List.of("3"));
  }

  @Test
  void whatAnotherPartySignedSaysNothingButWhatAllDidDoes() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    TreatyEvent other = event("signature", "AAA", "2026-01-10");
    assertThat(asks(agreement, "BBB", all(RESERVED, other)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent together = event("signature", null, "2026-01-10");
    assertThat(asks(agreement, "BBB", all(RESERVED, together)).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void ofSeveralEventsEachMustBeGivenOrAwaited() throws AgreementFileException {
    Agreement agreement =
        load(AT_SIGNATURE.replace("[signature]", "[signature, instrument_deposited]"));
    TreatyEvent late = made("BBB", "2026-05-01", "2");
    assertThat(asks(agreement, "BBB", all(late)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asks(agreement, "BBB", all(late, OTHER_DAY)).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatItsPartyOwesNeitherVanishesNorIsBroken() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    assertThat(owing(agreement, all(RESERVED, ASKED), "2026-12-01"))
        .containsExactly("AAA breach", "BBB unclear", "CCC breach");
    DutyState open = agreement.duties(all(RESERVED, ASKED), LocalDate.parse("2026-12-01")).get(1);
    assertThat(open.missing()).containsExactly("signature of BBB");
    assertThat(open.arithmetic())
        .endsWith("Not known whether a reservation counts; missing: signature of BBB.");
    TreatyEvent done = event("report_submitted", "BBB", "2026-06-10");
    assertThat(owing(agreement, all(RESERVED, ASKED, done), "2026-12-01"))
        .containsExactly("AAA breach", "BBB met", "CCC breach");
    assertThat(owing(agreement, all(RESERVED, ASKED, THAT_DAY), "2026-12-01"))
        .containsExactly("AAA breach", "CCC breach");
    assertThat(owing(agreement, all(RESERVED, ASKED, OTHER_DAY), "2026-12-01"))
        .containsExactly("AAA breach", "BBB breach", "CCC breach");
    TreatyEvent later = made("BBB", "2026-06-10", "3");
    assertThat(owing(agreement, all(ASKED, later), "2026-12-01"))
        .containsExactly("AAA breach", "BBB unclear", "CCC breach");
  }

  @Test
  void aDutyThatOneWayDoesNotStartIsNotSaidNotToHaveStarted() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    assertThat(notStarted(agreement, all(RESERVED, ASKED))).isEmpty();
    assertThat(notStarted(agreement, all(RESERVED, ASKED, THAT_DAY)))
        .extracting(DutyNotStarted::party)
        .containsExactly("BBB");
  }

  @Test
  void itCameTooLateWhereEveryEventThatAdmitsOneIsGiven() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    EventRegister past = new EventRegister(all(RESERVED, ASKED), Set.of("signature"));
    LocalDate day = LocalDate.parse("2026-12-01");
    assertThat(agreement.account(past, AsOf.endOf(day)).duties())
        .extracting(it -> it.party() + " " + it.status().code())
        .containsExactly("AAA breach", "BBB breach", "CCC breach");
    assertThat(agreement.dutiesNotStarted(past, AsOf.endOf(day))).isEmpty();
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(
            agreement
                .fromEvents(past, at, at)
                .status(CaseStart.UNKNOWN)
                .between(Set.of("AAA", "BBB"))
                .at("agr.suspended_units"))
        .contains(List.of());
  }

  @Test
  void whatAllDidIsNoActOfAStateThatCanOnlyAccede() throws AgreementFileException {
    Agreement agreement =
        load(AT_SIGNATURE.replace("[signature]", "[signature, accession_unopposed]"));
    TreatyEvent together = event("signature", null, "2026-01-15");
    TreatyEvent accedes = event("accession_unopposed", "DDD", "2026-05-01");
    assertThat(reserved(agreement, together, accedes, made("DDD", "2026-01-15", "3"))).isEmpty();
    assertThat(reserved(agreement, accedes, made("DDD", "2026-01-15", "3")))
        .as("with or without the signature of the others")
        .isEmpty();
    assertThat(reserved(agreement, together, accedes, made("DDD", "2026-05-01", "3")))
        .containsOnlyKeys("DDD");
    assertThat(reserved(agreement, together, made("BBB", "2026-01-15", "3")))
        .containsOnlyKeys("BBB");
    TreatyEvent unclear = made("DDD", "2026-01-20", "2");
    TreatyEvent bound = event("accession_unopposed", "DDD", "2026-02-01");
    for (List<TreatyEvent> given : List.of(all(together, bound, unclear), all(bound, unclear))) {
      assertThat(asks(agreement, "DDD", given).outcome()).isEqualTo(Outcome.PERMITTED);
    }
  }

  @Test
  void whatAPartyReservedGoesWithItAndDoesNotComeBack() throws AgreementFileException {
    Agreement agreement = load(RESERVING);
    TreatyEvent reserved = made("BBB", "2026-03-01", "2");
    List<TreatyEvent> given =
        all(reserved, leaves("BBB", "2026-05-15"), later("BBB", "2026-08-01"));
    assertThat(byParty(agreement, given, "2026-06-15")).containsOnlyKeys("BBB");
    assertThat(byParty(agreement, given, "2026-06-16")).isEmpty();
    assertThat(byParty(agreement, given, "2026-10-01")).as("joined anew").isEmpty();
    List<TreatyEvent> anew = new ArrayList<>(given);
    anew.add(made("BBB", "2026-08-01", "3"));
    assertThat(byParty(agreement, anew, "2026-10-01")).containsEntry("BBB", List.of("3"));
    List<TreatyEvent> sooner =
        all(
            reserved,
            leaves("BBB", "2026-05-15"),
            later("BBB", "2026-06-01"),
            made("BBB", "2026-06-01", "3"));
    assertThat(byParty(agreement, sooner, "2026-10-01"))
        .as("reserved with the new instrument, before it had left")
        .containsEntry("BBB", List.of("3"));
  }

  private static Map<String, List<String>> byParty(
      Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.status(events, LocalDate.parse(day)).standing().reserved().byParty();
  }

  private static Map<String, List<String>> reserved(Agreement agreement, TreatyEvent... events) {
    return byParty(agreement, all(events), "2026-06-01");
  }

  private static List<DutyNotStarted> notStarted(Agreement agreement, List<TreatyEvent> events) {
    EventRegister past = new EventRegister(events, Set.of());
    return agreement.dutiesNotStarted(past, AsOf.endOf(LocalDate.parse("2026-12-01")));
  }

  @Test
  void itIsNotKnownToHaveHappened() throws AgreementFileException {
    Agreement agreement = load(AT_SIGNATURE);
    assertThat(Uncounted.among(all(RESERVED), agreement.content())).isEmpty();
    assertThat(Uncounted.unclear(all(RESERVED), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "the text lets a Party reserve only on the day of its signature [9], of which"
                + " signature of BBB is not given");
    EventRegister past = new EventRegister(all(RESERVED), Set.of("reservation_made"));
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(agreement.fromEvents(past, at, at).history().at("agr.events_complete")).isEmpty();
  }

  @Test
  void statusSaysThatItIsNotKnown() throws Exception {
    Path file = small(AT_SIGNATURE).in(folder, "small.yaml");
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            """
            [{"event": "instrument_deposited", "party": "AAA", "date": "2026-02-01"},
             {"event": "instrument_deposited", "party": "BBB", "date": "2026-03-01"},
             {"event": "reservation_made", "party": "BBB", "date": "2026-01-15", "units": ["2"]}]
            """);
    String[] asked = {"--events", events.toString(), "--at", "2026-06-01"};
    String[] text = {"status", file.toString(), asked[0], asked[1], asked[2], asked[3]};
    assertThat(Ran.of(text).out())
        .contains("reserved by BBB: 2; not known whether all of it counts")
        .contains("not known whether it counts: reservation_made of 2026-01-15 (BBB)")
        .doesNotContain("ignored");
    String[] json = {
      "status", file.toString(), asked[0], asked[1], asked[2], asked[3], "--output", "json"
    };
    assertThat(Ran.of(json).out()).contains("\"unclear_events\"").contains("\"2026-01-15\"");
  }
}
