package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** What is said of a Party is so of its organs; what is not known to be somebody's, of nobody. */
class WhoseActItWasTest extends BoundStates {
  private static final String BODIES =
      "bodies: {central_a: {of: AAA, name: Central A, time_zone: UTC, cite: [\"1\"]}, central_b: {of:"
          + " BBB, name: Central B, time_zone: UTC, cite: [\"1\"]}, central_c: {of: CCC, name:"
          + " Central C, time_zone: UTC, cite: [\"1\"]}, secretariat: {name: Secretariat, time_zone:"
          + " UTC, cite: [\"1\"]}}";
  private static final String TWO =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
          + " [\"9\"]}, %s}";
  private static final String WHILE_SUSPENDED =
      "{id: P2, kind: permission, act: [request.submit], when: \"agr.status == 'suspended'\","
          + " also_while: [suspended]}";

  private Agreement with(String temporal, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(rules).part("bodies", BODIES).part("temporal", temporal).in(folder, "small.yaml"));
  }

  private Agreement two(String more, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .rules(rules)
            .part(
                "bodies",
                "bodies: {secretariat: {name: Secretariat, time_zone: UTC, cite: [\"1\"]}}")
            .part("temporal", TWO.formatted(more))
            .in(folder, "two.yaml"));
  }

  @Test
  void anOrganClaimsNoMoreThanItsParty() throws AgreementFileException {
    Agreement agreement =
        with(
            TEMPORAL + "  reserving: {units: [\"2\"], relieves: reserving_party, cite: [\"9\"]}\n",
            "{id: W1, kind: power, holder: requesting_party, act: [request.withdraw], when:"
                + " \"req.requested != ''\", cite: [\"2\"], effect: {event: request_withdrawn}}");
    TreatyEvent reserved =
        new TreatyEvent(
            "reservation_made", "AAA", LocalDate.parse("2026-02-01"), List.of("2"), null);
    for (String actor : List.of("AAA", "central_a")) {
      Facts facts = asking("AAA", "BBB").with("actor", actor);
      assertThat(
              decision(agreement, "request.withdraw", facts, events(reserved), "2026-05-10")
                  .outcome())
          .as(actor)
          .isEqualTo(Outcome.NO_CLAUSE);
      assertThat(decision(agreement, "request.withdraw", facts, events(), "2026-05-10").outcome())
          .as(actor)
          .isEqualTo(Outcome.PERMITTED);
    }
  }

  @Test
  void ofWhatCameAfterWhatWasKnownNobodyKnewThatAllIsHere() {
    Instant known = Instant.parse("2026-04-10T09:00:00Z");
    Instant at = Instant.parse("2026-05-10T09:00:00Z");
    TreatyEvent consent =
        new TreatyEvent(
            "consent_given",
            "AAA",
            LocalDate.parse("2026-05-01"),
            List.of(),
            Instant.parse("2026-05-01T10:00:00Z"));
    EventRegister all = new EventRegister(List.of(consent), Set.of("consent_given"));
    assertThat(all.knownBy(known, at).complete()).isEmpty();
    TreatyEvent early =
        new TreatyEvent(
            "consent_given",
            "AAA",
            LocalDate.parse("2026-04-01"),
            List.of(),
            Instant.parse("2026-05-01T10:00:00Z"));
    assertThat(
            new EventRegister(List.of(early), Set.of("consent_given"))
                .knownBy(known, at)
                .complete())
        .as("recorded late, and taken then not to have happened")
        .containsExactly("consent_given");
  }

  @Test
  void whoMayReserveIsLeftOutWhereItIsNotKnown() throws AgreementFileException {
    Agreement agreement =
        with(
            TEMPORAL + "  reserving: {units: [\"2\"], only_at: [review_done], cite: [\"9\"]}\n",
            "{id: P1, kind: permission, act: [agreement.declare], when: \"!(mem.party in"
                + " agr.may_reserve)\", also_while: [not_in_force], cite: [\"2\"]}");
    Facts declares = new Facts(Map.of("mem", Map.of("party", "AAA"))).with("actor", "AAA");
    assertThat(decision(agreement, "agreement.declare", declares, events(), "2026-05-10").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            decision(
                    agreement,
                    "agreement.declare",
                    declares,
                    events(event("review_done", "AAA", "2026-05-10")),
                    "2026-05-10")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(
            decision(
                    agreement,
                    "agreement.declare",
                    declares,
                    events(event("review_done", "AAA", "2026-05-09")),
                    "2026-05-10")
                .outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aResumptionOfNobodyMayBeThatOfTheBodyTheTextNames() throws AgreementFileException {
    Agreement agreement =
        two(
            "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, resumption: {date:"
                + " {at: resumption_notice_received, party: secretariat}, cite: [\"9\"]}",
            WHILE_SUSPENDED);
    TreatyEvent suspends = event("suspension_notice_received", "AAA", "2026-04-02");
    Map<String, Outcome> byWhom =
        Map.of("AAA", Outcome.PERMITTED, "secretariat", Outcome.NO_CLAUSE);
    byWhom.forEach((whose, outcome) ->
        assertThat(
                decision(
                        agreement,
                        "request.submit",
                        asking("AAA", "BBB"),
                        List.of(suspends, event("resumption_notice_received", whose, "2026-04-10")),
                        "2026-05-01")
                    .outcome())
            .as(whose)
            .isEqualTo(outcome));
    assertThat(
            decision(
                    agreement,
                    "request.submit",
                    asking("AAA", "BBB"),
                    List.of(suspends, event("resumption_notice_received", null, "2026-04-10")),
                    "2026-05-01")
                .outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  /**
   * Hours from the later of two events, of which one has no known moment, end as late as can be.
   */
  @Test
  void aSuspensionFromTheLaterOfTwoEventsWithoutAMomentEndsAsLateAsCanBe()
      throws AgreementFileException {
    Agreement agreement =
        two(
            "suspension: {date: {later_of: [{at: suspension_notice_received}, {at: consent_given}]},"
                + " starts: moment, lapses_after: PT6H, cite: [\"9\"]}",
            WHILE_SUSPENDED);
    TreatyEvent notice = event("suspension_notice_received", "AAA", "2026-04-02");
    TreatyEvent consent = event("consent_given", "AAA", "2026-04-02");
    Instant eight = Instant.parse("2026-04-02T08:00:00Z");
    Instant evening = Instant.parse("2026-04-02T18:00:00Z");
    for (List<TreatyEvent> events :
        List.of(
            List.of(notice, consent.at(eight)),
            List.of(notice.at(eight), consent),
            List.of(notice.at(Instant.parse("2026-04-02T17:00:00Z")), consent.at(eight)))) {
      assertThat(agreement.statusAt(events, evening, Instant.MAX, Set.of()).status())
          .isEqualTo(StatusCode.SUSPENDED);
    }
    List<TreatyEvent> known = List.of(notice.at(eight), consent.at(eight));
    assertThat(agreement.statusAt(known, evening, Instant.MAX, Set.of()).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatIsOwedToTheBodyOfWhomNobodyNamesIsOwedToOneOfThem() throws AgreementFileException {
    TreatyEvent asked = inCase("c-1", event("request_received", "AAA", "2026-06-10"));
    TreatyEvent plain = event("reply_sent", "AAA", "2026-06-12");
    TreatyEvent told =
        new TreatyEvent(
            "reply_sent",
            "AAA",
            plain.date(),
            List.of(),
            null,
            inCase("c-1", plain).detail().addressedTo(List.of("central_b")));
    for (String bearer : List.of("requested_party", "AAA", "event_party")) {
      Agreement agreement =
          with(
              TEMPORAL,
              "{id: D1, kind: duty, bearer: "
                  + bearer
                  + ", owed_to: {bodies: [central_a, central_b, central_c]}, trigger:"
                  + " request_received, perform: reply_sent, due: D-30, cite: [\"3\"]}");
      assertThat(
              agreement
                  .duties(
                      events(later("CCC", "2026-03-01"), asked, told),
                      LocalDate.parse("2026-09-01"))
                  .stream()
                  .map(it -> it.creditor() + " " + it.status().code()))
          .as(bearer)
          .containsExactlyInAnyOrder("central_b met", "central_c unclear");
    }
  }

  @Test
  void aPartIsExplainedByTheFormulaOfItsOwn() {
    SmallFile file =
        new SmallFile()
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {after: P1M, following:"
                    + " {latest_of: exchange_of_instruments}}, cite: [\"9\"]}, parts: [{id: arms,"
                    + " units: [\"3\"], entry_into_force: {date: {after: P6M, following: {latest_of:"
                    + " consent_given, count: 1}}, cite: [\"3\"]}, cite: [\"3\"]}]}");
    Path written = file.in(folder, "parts.yaml");
    assertThat(Ran.of("explain", written, "3").out())
        .contains("Date entry_into_force arms [3]: by 6 months after consent given.")
        .doesNotContain("1 month after");
    assertThat(Ran.of("export", written, "--as", "markdown").out())
        .contains("by 6 months after consent given.")
        .contains("by 1 month after exchange of instruments");
  }
}
