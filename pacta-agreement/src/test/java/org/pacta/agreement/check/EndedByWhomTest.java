package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** An event that breaks a silence, or ends a duty, as the act of one Party alone. */
class EndedByWhomTest extends DutyTimes {
  private static final String LAPSE =
      "{id: L1, kind: lapse, silent: requesting_party, trigger: request_received, prevented_by:"
          + " [{event: alert_confirmed, by: WHO}], due: D-1, effect: {event: alert_lapsed}, cite:"
          + " [\"3\"]}";
  private static final String ENDED =
      DUTY.replace("TRIGGER", "dispute_raised")
          .replace("due: D-1", "discharged_also_by: [{event: alert_confirmed, by: WHO}], due: D-1");

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline)
        .part("words", "words: {events: [alert_confirmed, alert_lapsed]}");
  }

  private static TreatyEvent of(String name, @Nullable String party, String date) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, Facts.NONE);
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private Lapsed.Outcome outcome(String who, @Nullable String confirming)
      throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(
            of("request_received", "BBB", "2026-04-01"),
            of("alert_confirmed", confirming, "2026-04-03"));
    List<Lapsed> lapses =
        load(file(LAPSE.replace("WHO", who), "within: P7D"))
            .lapses(events, AsOf.endOf(LocalDate.parse("2026-05-01")));
    assertThat(lapses).hasSize(1);
    return lapses.getFirst().outcome();
  }

  @Test
  void onlyThePartyNamedBreaksTheSilence() throws AgreementFileException {
    for (String who : List.of("requesting_party", "other_party", "AAA")) {
      assertThat(outcome(who, "AAA")).isEqualTo(Lapsed.Outcome.KEPT);
      assertThat(outcome(who, null)).isEqualTo(Lapsed.Outcome.KEPT);
      assertThat(outcome(who, "BBB")).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    }
    for (String who : List.of("requested_party", "event_party", "BBB")) {
      assertThat(outcome(who, "BBB")).isEqualTo(Lapsed.Outcome.KEPT);
      assertThat(outcome(who, "AAA")).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    }
    for (String anybody : List.of("AAA", "BBB")) {
      assertThat(outcome("any_party", anybody)).isEqualTo(Lapsed.Outcome.KEPT);
    }
  }

  @Test
  void onlyThePartyNamedEndsADuty() throws AgreementFileException {
    String duty = ENDED.replace("WHO", "BBB");
    TreatyEvent raised = of("dispute_raised", "AAA", "2026-04-01");
    assertThat(
            status(
                duty,
                "within: P7D",
                "2026-05-01",
                raised,
                of("alert_confirmed", "BBB", "2026-04-02")))
        .containsExactly(DutyStatus.MET);
    assertThat(
            status(
                duty,
                "within: P7D",
                "2026-05-01",
                raised,
                of("alert_confirmed", "AAA", "2026-04-02")))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void onlyThePartyNamedEndsADutyInTurn() throws AgreementFileException {
    SmallFile inTurn =
        file(ENDED.replace("WHO", "AAA").replace("bearer: AAA", "bearer: host"), "within: P7D")
            .part(
                "turns",
                "turns: [{id: host, order: [AAA, BBB], per: {event: meeting_held}, cite: [\"1\"]}]");
    TreatyEvent raised = of("dispute_raised", null, "2026-04-01");
    for (String who : List.of("AAA", "BBB")) {
      assertThat(
              load(inTurn)
                  .duties(
                      List.of(raised, of("alert_confirmed", who, "2026-04-02")),
                      LocalDate.parse("2026-05-01")))
          .extracting(DutyState::status)
          .containsExactly(who.equals("AAA") ? DutyStatus.MET : DutyStatus.BREACH);
    }
  }

  @Test
  void whileNobodyKnowsWhoHasTheRoleItIsUnclear() throws AgreementFileException {
    String duty = ENDED.replace("WHO", "requesting_party");
    TreatyEvent raised = of("dispute_raised", "AAA", "2026-04-01");
    List<DutyState> states =
        duties(
            duty, "within: P7D", "2026-05-01", raised, of("alert_confirmed", "BBB", "2026-04-02"));
    assertThat(states).extracting(DutyState::status).containsExactly(DutyStatus.UNCLEAR);
    assertThat(states.getFirst().missing()).isNotEmpty();
    assertThat(status(duty, "within: P7D", "2026-05-01", raised))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whoIsNobodyIsFound() {
    assertThat(file(LAPSE.replace("WHO", "the_moon"), "within: P7D").findings(folder))
        .extracting(Finding::message)
        .contains("unknown by the_moon");
    assertThat(file(LAPSE.replace("WHO", "all_parties"), "within: P7D").findings(folder))
        .extracting(Finding::message)
        .contains("unknown by all_parties");
  }

  @Test
  void anEventNamedTwiceIsRefusedWhereOneEntrySaysByWhom() {
    String one = "[{event: alert_confirmed, by: WHO}]";
    for (String rule : List.of(ENDED, LAPSE)) {
      assertThat(rule).contains(one);
      for (String other : List.of("alert_confirmed", "{event: alert_confirmed, by: BBB}")) {
        String own = "{event: alert_confirmed, by: AAA}";
        for (String both :
            List.of("[" + own + ", " + other + "]", "[" + other + ", " + own + "]")) {
          assertThat(file(rule.replace(one, both), "within: P7D").findings(folder))
              .extracting(Finding::message)
              .anyMatch(it -> it.startsWith("the event alert_confirmed stands twice under "));
        }
      }
    }
  }

  @Test
  void theActOfThePartyNamedEndsItForEachThatOwesIt() throws AgreementFileException {
    for (String bearer : List.of("each_party", "both_parties", "event_party")) {
      String duty = ENDED.replace("WHO", "AAA").replace("bearer: AAA", "bearer: " + bearer);
      TreatyEvent raised = of("dispute_raised", null, "2026-04-01");
      assertThat(
              status(
                  duty,
                  "within: P7D",
                  "2026-05-01",
                  raised,
                  of("alert_confirmed", "AAA", "2026-04-02")))
          .as(bearer)
          .containsOnly(DutyStatus.MET);
      assertThat(
              status(
                  duty,
                  "within: P7D",
                  "2026-05-01",
                  raised,
                  of("alert_confirmed", "BBB", "2026-04-02")))
          .as(bearer)
          .containsOnly(
              bearer.equals("event_party") ? DutyStatus.UNCLEAR : DutyStatus.BREACH); // of one
    }
  }

  @Test
  void whatEachOfSomeDoesEndsItsOwnAndThatOfWhoeverIsNone() throws AgreementFileException {
    String duty = ENDED.replace("WHO", "other_party").replace("bearer: AAA", "bearer: each_party");
    SmallFile file =
        file(duty, "within: P7D")
            .replace("head", "kind: bilateral", "kind: multilateral")
            .replace(
                "parties",
                "  - {id: BBB",
                "  - {id: CCC, name: Celand, time_zone: Europe/Prague, cite: [\"1\"]}\n  - {id: BBB");
    List<TreatyEvent> events =
        List.of(
            of("dispute_raised", "AAA", "2026-04-01"), of("alert_confirmed", "BBB", "2026-04-02"));
    assertThat(load(file).duties(events, LocalDate.parse("2026-05-01")))
        .extracting(state -> state.party() + " " + state.status().code())
        .containsExactlyInAnyOrder("AAA met", "BBB met", "CCC breach");
  }

  @Test
  void whatPerformsItIsNotSaidToEndItByOneAlone() {
    String same = ENDED.replace("WHO", "BBB").replace("alert_confirmed", "information_sent");
    assertThat(file(same, "within: P7D").findings(folder))
        .extracting(Finding::message)
        .contains(
            "information_sent performs the duty, and cannot also end it as the act of BBB alone");
  }
}
