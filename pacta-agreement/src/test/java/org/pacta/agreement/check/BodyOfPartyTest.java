package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.Uncounted;

/**
 * What an organ of a Party does or receives counts as its Party's, where the file says whose it is.
 * The agreement is in force from 1 March 2026; the office is of BBB.
 */
class BodyOfPartyTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final LocalDate LATER = LocalDate.parse("2026-09-01");
  private static final String BODIES =
      "bodies: {office: {of: BBB, name: the Central Office, time_zone: Asia/Tokyo, cite: [\"1\"]}}";

  @TempDir Path folder;

  private static SmallFile with(String... rules) {
    return new SmallFile()
        .part("bodies", BODIES)
        .rules(rules)
        .replace(
            "temporal",
            "temporal: {",
            "temporal: {termination: {effective: {after: P1M, from:"
                + " termination_notice_received}, cite: [\"9\"]}, ");
  }

  private static String duty(String bearer, String... more) {
    return "{id: D1, kind: duty, bearer: "
        + bearer
        + ", trigger: dispute_raised, perform: consultations_opened, due: D-1, "
        + String.join("", more)
        + "cite: [\"3\"]}";
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static TreatyEvent ofCase(String name, String party, String date, String... to) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null).addressedTo(List.of(to));
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private static List<String> owed(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(List.of(events), LATER).stream()
        .map(it -> it.party() + " " + it.status().code())
        .sorted()
        .toList();
  }

  @Test
  void whatItDoesMeetsTheDutyOfItsParty() throws AgreementFileException {
    TreatyEvent raised = event("dispute_raised", null, "2026-05-01");
    TreatyEvent opened = event("consultations_opened", "office", "2026-05-09");
    assertThat(owed(load(with(duty("each_party"))), raised, opened))
        .containsExactly("AAA breach", "BBB met");
    assertThat(owed(load(with(duty("BBB"))), raised, opened)).containsExactly("BBB met");
    SmallFile apart = with(duty("each_party")).replace("bodies", "of: BBB, ", "");
    assertThat(owed(load(apart), raised, opened)).containsExactly("AAA breach", "BBB breach");
  }

  @Test
  void whatItOwesItselfNobodyElseDoes() throws AgreementFileException {
    Agreement agreement = load(with(duty("office")));
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    assertThat(owed(agreement, raised, event("consultations_opened", "BBB", "2026-05-09")))
        .containsExactly("office breach");
    assertThat(owed(agreement, raised, event("consultations_opened", "office", "2026-05-09")))
        .containsExactly("office met");
  }

  @Test
  void whatEachMustDoItDoesForItsParty() throws AgreementFileException {
    Agreement agreement = load(with(duty("both_parties", "done_by: each_party, ")));
    TreatyEvent raised = event("dispute_raised", null, "2026-05-01");
    TreatyEvent first = event("consultations_opened", "AAA", "2026-05-08");
    assertThat(owed(agreement, raised, first)).containsExactly("null breach");
    assertThat(
            owed(agreement, raised, first, event("consultations_opened", "office", "2026-05-09")))
        .containsExactly("null met");
  }

  @Test
  void whatItBringsAboutItsPartyDid() throws AgreementFileException {
    TreatyEvent raised = event("dispute_raised", "office", "2026-05-01");
    assertThat(owed(load(with(duty("event_party"))), raised)).containsExactly("BBB breach");
    assertThat(owed(load(with(duty("other_party"))), raised)).containsExactly("AAA breach");
  }

  @Test
  void itsPartyHasTheRoleInTheCase() throws AgreementFileException {
    Agreement agreement =
        load(
            with(
                "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
                    + " reply_sent, due: D-1, cite: [\"3\"]}",
                "{id: D2, kind: duty, bearer: requesting_party, trigger: reply_sent, perform:"
                    + " consultations_opened, due: D-1, cite: [\"3\"]}"));
    assertThat(
            owed(
                agreement,
                ofCase("request_received", "office", "2026-05-01"),
                ofCase("reply_sent", "office", "2026-05-05")))
        .containsExactly("AAA breach", "BBB met");
    assertThat(
            owed(
                agreement,
                ofCase("request_received", "BBB", "2026-05-01"),
                ofCase("reply_sent", "office", "2026-05-05", "AAA")))
        .containsExactly("AAA breach", "BBB met");
  }

  @Test
  void whatItReceivesItsPartyHasReceived() throws AgreementFileException {
    Agreement agreement = load(with(duty("AAA", "owed_to: each_other_party, ")));
    TreatyEvent raised = ofCase("dispute_raised", "BBB", "2026-05-01");
    assertThat(
            owed(agreement, raised, ofCase("consultations_opened", "AAA", "2026-05-05", "office")))
        .containsExactly("AAA met");
    assertThat(
            owed(
                load(with(duty("other_party"))),
                ofCase("dispute_raised", "AAA", "2026-05-01", "office")))
        .containsExactly("BBB breach");
    Agreement own = load(with(duty("AAA", "owed_to: {body: office}, ")));
    assertThat(owed(own, raised, ofCase("consultations_opened", "AAA", "2026-05-05", "BBB")))
        .containsExactly("AAA breach");
    assertThat(owed(own, raised, ofCase("consultations_opened", "AAA", "2026-05-05", "office")))
        .containsExactly("AAA met");
  }

  @Test
  void onlyTheOneNamedEndsWhatItsActAloneEnds() throws AgreementFileException {
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    for (String by : List.of("other_party", "BBB", "office")) {
      Agreement agreement =
          load(
              with(
                  duty(
                      "event_party",
                      "discharged_also_by: [{event: review_done, by: ",
                      by,
                      "}], ")));
      assertThat(owed(agreement, raised, event("review_done", "office", "2026-05-09")))
          .containsExactly("AAA met");
      assertThat(owed(agreement, raised, event("review_done", "BBB", "2026-05-09")))
          .containsExactly(by.equals("office") ? "AAA breach" : "AAA met");
      assertThat(owed(agreement, raised, event("review_done", "AAA", "2026-05-09")))
          .containsExactly("AAA breach");
    }
  }

  @Test
  void itBreaksTheSilenceOfItsParty() throws AgreementFileException {
    AsOf later = AsOf.endOf(LATER);
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    TreatyEvent opened = event("consultations_opened", "office", "2026-05-02");
    for (String by : List.of("other_party", "BBB", "any_party", "office")) {
      Agreement agreement =
          load(
              with(
                  "{id: L1, kind: lapse, silent: other_party, trigger: dispute_raised,"
                      + " prevented_by: [{event: consultations_opened, by: "
                      + by
                      + "}], due: D-1, effect: {event: review_done}, cite: [\"3\"]}"));
      assertThat(agreement.lapses(List.of(raised, opened), later))
          .extracting(Lapsed::outcome)
          .containsExactly(Lapsed.Outcome.KEPT);
      assertThat(agreement.lapses(List.of(raised), later))
          .extracting(it -> it.event().party())
          .containsExactly("BBB");
    }
  }

  private Outcome past(String when, TreatyEvent... events) throws AgreementFileException {
    Agreement agreement =
        load(
            with(
                "{id: W1, kind: power, holder: each_party, act: [agreement.amend], when: \""
                    + when
                    + "\", effect: {event: review_done}}"));
    EventRegister past =
        new EventRegister(List.of(events), Set.of("review_due", "termination_notice_received"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreement.fromEvents(past, NOW, NOW).history())
            .with("actor", "AAA");
    return agreement.decide("agreement.amend", facts, NOW, NOW).outcome();
  }

  @Test
  void itsPartyHasDoneIt() throws AgreementFileException {
    TreatyEvent its = event("review_due", "office", "2026-06-01");
    TreatyEvent own = event("review_due", "BBB", "2026-06-01");
    assertThat(past("happened('review_due', 'BBB')", its)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("happened('review_due', 'office')", its)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("happened('review_due', 'office')", own)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(past("happened('review_due', 'AAA')", its)).isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent told = ofCase("review_due", "AAA", "2026-06-01", "office");
    assertThat(past("happened('review_due', 'AAA', 'BBB')", told)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("happened('review_due', 'AAA', 'office')", told)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("'BBB' in parties('review_due')", its)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("size(parties('review_due')) == 1", its, own)).isEqualTo(Outcome.PERMITTED);
    assertThat(past("times('review_due', 'BBB') == 2", its, own)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent note = event("termination_notice_received", "office", "2026-06-01");
    assertThat(past("happened('termination_notice_received', 'BBB')", note))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(past("happened('termination_notice_received', 'office')", note))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void itSpeaksNotForItsStateInTheLifeOfTheAgreement() throws AgreementFileException {
    SmallFile file =
        with(duty("event_party").replace("dispute_raised", "termination_notice_received"));
    TreatyEvent notice = event("termination_notice_received", "office", "2026-05-01");
    Agreement agreement = load(file);
    assertThat(agreement.status(List.of(notice), LATER).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(owed(agreement, notice)).containsExactly("office breach");
    assertThat(Uncounted.among(List.of(notice), agreement.content()))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("office is no Party", "party: BBB"));
    assertThat(
            agreement
                .status(List.of(event("termination_notice_received", "BBB", "2026-05-01")), LATER)
                .status())
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void aFactSaysAlsoOfWhichPartyTheOneIsThatAsked() throws IOException {
    String file = with(duty("each_party")).in(folder, "a.yaml").toString();
    Path events = folder.resolve("events.json");
    Files.writeString(
        events,
        "[{\"event\": \"request_received\", \"party\": \"BBB\", \"case\": \"c\", \"date\":"
            + " \"2026-05-01\"}, {\"event\": \"reply_sent\", \"party\": \"office\", \"case\":"
            + " \"c\", \"date\": \"2026-05-02\", \"facts\": {\"req\": {\"requested\": \"BBB\"}}}]");
    assertThat(Ran.of("duties", file, "--events", events.toString()).err())
        .doesNotContain("act of the");
    Files.writeString(
        events, Files.readString(events).replace("\"party\": \"BBB\"", "\"party\": \"AAA\""));
    assertThat(Ran.of("duties", file, "--events", events.toString()).err())
        .contains("AAA is the requested party");
  }

  @Test
  void anUnknownPartyIsReportedAndTheKeyIsShown() throws AgreementFileException {
    SmallFile wrong = with(duty("office")).replace("bodies", "of: BBB", "of: CCC");
    assertThat(wrong.findings(folder))
        .extracting(Finding::message)
        .contains("office is of CCC, which is no Party");
    String file = with(duty("office")).in(folder, "a.yaml").toString();
    String words = "the Central Office, of BBB, whose act what it does is besides;";
    assertThat(Ran.of("explain", file, "D1").out()).contains(words);
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains(words);
    String other =
        with(duty("office"))
            .replace("bodies", "of: BBB", "of: AAA")
            .in(folder, "b.yaml")
            .toString();
    assertThat(Ran.of("compare", file, other).out()).contains("body office");
  }

  @Test
  void theFactWhoActedStaysTheBody() throws AgreementFileException {
    Agreement agreement = load(with(duty("event_party", "only_if: \"actor == 'office'\", ")));
    assertThat(owed(agreement, event("dispute_raised", "office", "2026-05-01")))
        .containsExactly("BBB breach");
    assertThat(owed(agreement, event("dispute_raised", "BBB", "2026-05-01"))).isEmpty();
  }

  @Test
  void itsTurnIsThatOfItsParty() throws AgreementFileException {
    SmallFile file =
        with(duty("each_party"))
            .part(
                "turns",
                "turns: [{id: host_in_turn, order: [AAA, BBB], per: {event: meeting_held}, cite:"
                    + " [\"1\"]}]");
    List<TreatyEvent> held = List.of(event("meeting_held", "office", "2026-05-01"));
    assertThat(load(file).turns(held, AsOf.endOf(LATER)))
        .containsEntry("host_in_turn", Optional.of("AAA"));
    assertThat(load(file.replace("bodies", "of: BBB, ", "")).turns(held, AsOf.endOf(LATER)))
        .containsEntry("host_in_turn", Optional.of("BBB"));
  }
}
