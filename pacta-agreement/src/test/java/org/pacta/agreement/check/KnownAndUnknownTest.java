package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/** A right is lost, and a breach said, only where that is known; and advice mends what it names. */
class KnownAndUnknownTest {
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-06-01"));

  @TempDir Path folder;

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String day) {
    return new TreatyEvent(name, party, LocalDate.parse(day));
  }

  @Test
  void aScopeThatFactsLeaveOpenIsNotKnownToHold() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "words",
                "words: {events: [in_lieu_agreed, right_waived], acts: {other.agree: {facts: {},"
                    + " brings: [{event: in_lieu_agreed}]}}}")
            .part(
                "scope",
                "scope: [{id: S1, when: \"!happened('in_lieu_agreed')\", acts: [request.submit],"
                    + " cite: [\"2\"], says: Where no other treaty was agreed in lieu.}]")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                "{id: D1, kind: duty, bearer: AAA, trigger: review_due, perform: review_done,"
                    + " facts_of: request.submit, due: D-1, lapse: right_waived, cite: [\"3\"]}");
    Agreement agreement = load(file);
    List<TreatyEvent> events = List.of(event("review_due", "AAA", "2026-04-01"));
    EventRegister open = new EventRegister(events, Set.of());
    assertThat(agreement.knowing(open, LATER).account(open, LATER).duties())
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR);
    assertThat(agreement.knowing(open, LATER).account(open, LATER).lapses())
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.UNCLEAR);
    EventRegister told = new EventRegister(events, Set.of("in_lieu_agreed"));
    assertThat(agreement.knowing(told, LATER).account(told, LATER).duties())
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void hoursFromADayWithoutAMomentEndThatMuchAfterTheDay() throws AgreementFileException {
    Agreement agreement =
        load(
            new SmallFile()
                .part(
                    "deadlines",
                    "deadlines: {D-4: {term: four hours, within: PT4H, cite: [\"3\"]}}")
                .rules(
                    "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform:"
                        + " reply_sent, due: D-4, cite: [\"3\"]}"));
    TreatyEvent asked = event("request_received", "BBB", "2026-04-01");
    TreatyEvent answered = event("reply_sent", "AAA", "2026-04-02");
    // The day is over at 22:00 UTC on 1 April, in Prague.
    for (Map.Entry<String, DutyStatus> at :
        Map.of("2026-04-02T01:59:00Z", DutyStatus.MET, "2026-04-02T02:01:00Z", DutyStatus.BREACH)
            .entrySet()) {
      DutyState state =
          agreement
              .duties(List.of(asked, answered.at(Instant.parse(at.getKey()))), LATER)
              .getFirst();
      assertThat(state.status()).as(at.getKey()).isEqualTo(at.getValue());
      assertThat(state.arithmetic())
          .contains(
              "2 April 2026, 04:00:00 in Europe/Prague at the latest (the moment it started is not"
                  + " known, only its day)");
    }
    assertThat(agreement.duties(List.of(asked, answered), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatAConditionRequiresIsAskedForAndNotToBeAboutSomethingElse()
      throws AgreementFileException {
    Agreement agreement =
        load(
            new SmallFile()
                .rules(
                    "{id: P1, kind: permission, act: [request.submit], when: \"req.requesting !="
                        + " ''\"}",
                    "{id: C1, kind: condition, act: [request.submit], applies: \"req.nature =="
                        + " 'police_cooperation'\", require: \"req.form == 'written' && !req.urgent\","
                        + " otherwise: deny, cite: [\"2\"]}"));
    Facts asked =
        new Facts(
            Map.of("req", Map.of("form", "oral", "urgent", true, "nature", "police_cooperation")));
    Instant at = Instant.parse("2026-06-01T10:00:00Z");
    Decision decision =
        agreement.decide(
            "request.submit",
            TrialFacts.under(agreement, "request.submit", asked).plus(asked),
            at,
            at);
    assertThat(decision.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decision.cure())
        .containsExactly(
            "C1 (2) would not stand in the way if req.form == 'written' held and req.urgent were"
                + " not so.");
  }

  @Test
  void aTestOfDutiesSaysWhoMetWhatAndLostNothing() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {events: [right_waived]}")
            .rules(
                "{id: D1, kind: duty, bearer: each_party, trigger: review_due, perform:"
                    + " review_done, due: D-1, lapse: right_waived, cite: [\"3\"]}")
            .part(
                "tests",
                "tests: []\nduty_tests:\n"
                    + "  - {name: met, events: [{event: review_due, date: \"2026-04-01\"}, {event:"
                    + " review_done, party: AAA, date: \"2026-04-05\"}], at: \"2026-06-01\", by: {D1:"
                    + " {AAA: met, BBB: breach}}}");
    List<Finding> findings = AgreementChecks.ofFiles(List.of(file.in(folder, "small.yaml")));
    assertThat(findings).extracting(Finding::code).doesNotContain("A120");
  }

  @Test
  void aDebtThatTheEndReleasesIsToldAndAUnitForUnlimitedTimeCited() {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: D1, kind: duty, bearer: AAA, trigger: review_due, perform: review_done, due:"
                    + " D-1, amount: {is: 7, unit: EUR}, cite: [\"3\"]}")
            .replace(
                "temporal", "duration: indefinite", "duration: {indefinite: true, cite: [\"9\"]}");
    List<Finding> findings = AgreementChecks.ofFiles(List.of(file.in(folder, "small.yaml")));
    assertThat(findings).extracting(Finding::code).contains("A113").doesNotContain("A010", "A102");
    SmallFile kept = file.replace("rules", "due: D-1,", "due: D-1, survives: [ended],");
    assertThat(AgreementChecks.ofFiles(List.of(kept.in(folder, "kept.yaml"))))
        .extracting(Finding::code)
        .doesNotContain("A113");
  }
}
