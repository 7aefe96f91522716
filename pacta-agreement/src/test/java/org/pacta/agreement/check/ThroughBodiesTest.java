package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/**
 * What Parties do by bodies of their own, said once for all: both police forces are on one island,
 * the Parties live by the clock of Prague.
 */
class ThroughBodiesTest {
  private static final String BODIES =
      "bodies: {police_a: {of: AAA, name: Police A, time_zone: America/Marigot, cite: [\"1\"]},"
          + " police_b: {of: BBB, name: Police B, time_zone: America/Marigot, cite: [\"1\"]},"
          + " patrol_b: {of: BBB, name: Patrol B, time_zone: America/Marigot, cite: [\"1\"]},"
          + " centre: {name: Joint centre, time_zone: America/Marigot, cite: [\"1\"]}}";

  @TempDir Path folder;

  private Agreement agreement(String rule) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("bodies", BODIES)
            .part("deadlines", "deadlines: {D-day: {term: in a day, within: P1D, cite: [\"3\"]}}")
            .rules(rule)
            .in(folder, "small.yaml"));
  }

  private static String duty(String bearer, String more) {
    return "{id: D1, kind: duty, bearer: "
        + bearer
        + ", "
        + more
        + "trigger: request_received, perform: reply_sent, due: D-day, cite: [\"3\"]}";
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String day, String at, String... to) {
    return new TreatyEvent(
        name,
        party,
        LocalDate.parse(day),
        List.of(),
        null,
        new EventDetail("c-1", Instant.parse(at), false, null, null).addressedTo(List.of(to)));
  }

  private static List<String> owed(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(List.of(events), AsOf.endOf(LocalDate.parse("2026-04-10"))).stream()
        .map(it -> it.party() + " to " + it.creditor() + " " + it.status().code())
        .toList();
  }

  @Test
  void daysCountByTheClockOfTheBodyOfWhicheverPartyOwes() throws AgreementFileException {
    TreatyEvent asked = event("request_received", "AAA", "2026-04-01", "2026-04-01T12:00:00Z");
    String late = "2026-04-03T03:00:00Z"; // 2 April on the island, 3 April in Prague
    Agreement own = agreement(duty("requested_party", ""));
    Agreement through = agreement(duty("requested_party", "through: [police_a, police_b], "));
    for (String by : List.of("AAA", "police_a")) {
      TreatyEvent done = event("reply_sent", by, "2026-04-02", late);
      assertThat(owed(through, asked, done)).containsExactly("AAA to null met");
      if (by.equals("AAA")) {
        assertThat(owed(own, asked, done)).containsExactly("AAA to null breach");
      }
    }
    TreatyEvent byTheOther = event("reply_sent", "police_b", "2026-04-02", late);
    assertThat(owed(through, asked, byTheOther)).containsExactly("AAA to null breach");
  }

  @Test
  void aSilenceRunsByTheClockOfTheBody() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, MORE"
            + "prevented_by: [{event: reply_sent, by: requested_party}], due: D-day, effect:"
            + " {event: request_withdrawn}, cite: [\"3\"]}";
    TreatyEvent asked = event("request_received", "AAA", "2026-04-01", "2026-04-01T12:00:00Z");
    AsOf now = AsOf.instant(Instant.parse("2026-04-03T01:00:00Z"));
    assertThat(agreement(lapse.replace("MORE", "")).lapses(List.of(asked), now))
        .extracting(it -> it.outcome().code())
        .containsExactly("came_about");
    assertThat(
            agreement(lapse.replace("MORE", "through: [police_a, police_b], "))
                .lapses(List.of(asked), now))
        .extracting(it -> it.outcome().code())
        .containsExactly("running");
  }

  @Test
  void itIsOwedToTheBodyOfThePartyItFaces() throws AgreementFileException {
    Agreement agreement =
        agreement(duty("requested_party", "owed_to: {bodies: [police_a, police_b]}, "));
    TreatyEvent asked = event("request_received", "AAA", "2026-04-01", "2026-04-01T12:00:00Z");
    String time = "2026-04-02T12:00:00Z";
    TreatyEvent[] there = {asked, event("reply_sent", "AAA", "2026-04-02", time, "police_b")};
    assertThat(owed(agreement, there)).containsExactly("AAA to police_b met");
    there[1] = event("reply_sent", "AAA", "2026-04-02", time, "patrol_b");
    assertThat(owed(agreement, there)).containsExactly("AAA to police_b breach");
    there[1] = event("reply_sent", "AAA", "2026-04-02", time);
    assertThat(owed(agreement, there)).containsExactly("AAA to police_b met");
    TreatyEvent[] other = {
      event("request_received", "BBB", "2026-04-01", "2026-04-01T12:00:00Z"),
      event("reply_sent", "BBB", "2026-04-02", time, "police_a")
    };
    assertThat(owed(agreement, other)).containsExactly("BBB to police_a met");
  }

  @Test
  void whatHasNoBodyThereIsOwedToTheParty() throws AgreementFileException {
    Agreement agreement =
        agreement(duty("requested_party", "owed_to: {bodies: [police_a, patrol_b]}, "));
    TreatyEvent asked = event("request_received", "AAA", "2026-04-01", "2026-04-01T12:00:00Z");
    TreatyEvent told = event("reply_sent", "AAA", "2026-04-02", "2026-04-02T12:00:00Z", "patrol_b");
    assertThat(owed(agreement, asked, told)).containsExactly("AAA to patrol_b met");
    Agreement early =
        agreement(
            duty(
                "each_party",
                "owed_to: {bodies: [police_a, police_b]}, also_while: [not_in_force], "));
    TreatyEvent before = event("request_received", null, "2026-01-11", "2026-01-11T12:00:00Z");
    assertThat(owed(early, before))
        .containsExactlyInAnyOrder("AAA to police_b breach", "BBB to police_a breach");
  }

  @Test
  void aBodyUsesThePowerOfItsPartyInACaseButNotInTheLifeOfTheAgreement()
      throws AgreementFileException {
    Agreement agreement =
        agreement(
            "{id: W1, kind: power, holder: requested_party, act: [request.refuse], when:"
                + " \"req.requesting != ''\", effect: {event: refusal_decided}}");
    for (String actor : List.of("AAA", "police_a")) {
      assertThat(refusal(agreement, actor)).as(actor).isEqualTo(Outcome.PERMITTED);
    }
    for (String actor : List.of("BBB", "police_b", "centre")) {
      assertThat(refusal(agreement, actor)).as(actor).isEqualTo(Outcome.NO_CLAUSE);
    }
    Agreement named =
        agreement(
            "{id: W1, kind: power, holder: AAA, act: [request.refuse], when: \"req.requesting !="
                + " ''\", effect: {event: refusal_decided}}");
    assertThat(refusal(named, "police_a")).isEqualTo(Outcome.PERMITTED);
    assertThat(refusal(named, "police_b")).isEqualTo(Outcome.NO_CLAUSE);
    Agreement life =
        agreement(
            "{id: W1, kind: power, holder: AAA, act: [agreement.amend], effect: {event: review_done}}");
    assertThat(decided(life, "agreement.amend", Map.of("actor", "AAA")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(decided(life, "agreement.amend", Map.of("actor", "police_a")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aPowerOfEachPartyIsOpenToATrialAlsoWhereThereAreBodies() throws AgreementFileException {
    Agreement ends =
        agreement(
            "{id: W1, kind: power, holder: each_party, act: [agreement.terminate], effect: {event:"
                + " review_done}}");
    assertThat(decided(ends, "agreement.terminate", Map.of())).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(ends, "agreement.terminate", Map.of("actor", "police_a")))
        .isEqualTo(Outcome.NO_CLAUSE);
    Agreement withdraws =
        agreement(
            "{id: W1, kind: power, holder: each_party, act: [cost.allocate], effect: {event:"
                + " review_done}}");
    for (String actor : List.of("AAA", "police_b")) {
      assertThat(decided(withdraws, "cost.allocate", Map.of("actor", actor)))
          .as(actor)
          .isEqualTo(Outcome.PERMITTED);
    }
    assertThat(decided(withdraws, "cost.allocate", Map.of("actor", "centre")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Outcome refusal(Agreement agreement, String actor) {
    return decided(
        agreement,
        "request.refuse",
        Map.of("actor", actor, "req", Map.of("requesting", "BBB", "requested", "AAA")));
  }

  private static Outcome decided(Agreement agreement, String act, Map<String, Object> stated) {
    Instant at = Instant.parse("2026-05-01T09:00:00Z");
    Facts facts = new Facts(stated);
    Facts all = TrialFacts.under(agreement, act, facts).plus(facts);
    return agreement.decide(act, all, at, at).outcome();
  }

  @Test
  void bodiesThatDoNotFitAreRefused() {
    refused(duty("requested_party", "through: [police_x], "), "unknown body police_x");
    refused(duty("requested_party", "through: [centre], "), "centre is the body of no Party");
    refused(
        duty("each_party", "through: [police_b, patrol_b], "),
        "police_b and patrol_b are both of BBB");
    refused(
        duty("centre", "through: [police_a], "),
        "centre is no Party that would do something through a body");
    refused(
        duty("requested_party", "owed_to: {bodies: [police_a, centre]}, "),
        "centre is the body of no Party");
  }

  private void refused(String rule, String words) {
    assertThatThrownBy(() -> agreement(rule))
        .isInstanceOf(AgreementFileException.class)
        .hasMessageContaining(words);
  }
}
