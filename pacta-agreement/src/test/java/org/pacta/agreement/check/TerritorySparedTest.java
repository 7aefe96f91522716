package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TakesEffect;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TerritoryStanding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** Between two: an end that leaves a territory, and territories that notices alone reach. */
class TerritorySparedTest {
  private static final TreatyEvent EXTENDED =
      TerritoryStates.about("territory_extension_received", null, "2026-04-01", List.of("ISL"));
  private static final TreatyEvent TERMINATED =
      BoundStates.event("termination_notice_received", "BBB", "2026-05-15");

  @TempDir Path folder;

  private Agreement load(String spared) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                "{id: W1, kind: power, cite: [\"9\"], holder: each_party, act:"
                    + " [agreement.terminate], when: notice.written, effect: {event:"
                    + " termination_notice_received}}")
            .part(
                "temporal",
                """
                temporal:
                  duration: indefinite
                  entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
                  termination: {effective: {after: P1M, from: termination_notice_received}, ends: end_of_day, %scite: ["9"]}
                  extension: {date: {at: territory_extension_received}, cite: ["9"]}
                  extension_withdrawal: {effective: {after: P2M, from: termination_notice_received}, ends: end_of_day, cite: ["9"]}
                """
                    .formatted(spared))
            .part(
                "territories",
                "territories: {ISL: {name: the Isles, of: AAA, applies: by_extension, cite: [\"2\"]}}\n")
            .in(folder, "small.yaml"));
  }

  /** One that owes an answer, also in the Isles once it is extended to them. */
  private Agreement owing(SmallFile file, String bearer, String clauses)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        file.rules(
                "{id: D1, kind: duty, cite: [\"3\"], bearer: %s, trigger: request_received, perform: reply_sent, due: D-1}"
                    .formatted(bearer))
            .part(
                "temporal",
                """
                temporal:
                  duration: indefinite
                  entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
                  extension: {date: {at: territory_extension_received}, cite: ["9"]}
                """
                    + clauses)
            .part(
                "territories",
                "territories: {ISL: {name: the Isles, of: AAA, applies: by_extension, cite: [\"2\"]}}\n")
            .in(folder, "owing.yaml"));
  }

  private static Outcome asked(
      Agreement agreement, List<String> territories, List<TreatyEvent> events, String day) {
    Facts facts =
        new Facts(
            Map.of(
                "territories",
                territories,
                "req",
                Map.of("form", "written", "nature", "police_cooperation")));
    return BoundStates.decision(agreement, "request.submit", facts, events, day).outcome();
  }

  private static String words(Agreement agreement, List<TreatyEvent> events, String day) {
    TerritoryStanding it =
        agreement.status(events, LocalDate.parse(day)).standing().territories().getFirst();
    return it.status().code() + " " + it.since() + " " + it.until();
  }

  @Test
  void anEndReachesATerritoryUnlessTheTextLeavesIt() throws AgreementFileException {
    List<TreatyEvent> all = List.of(EXTENDED, TERMINATED);
    Agreement plain = load("");
    assertThat(words(plain, all, "2026-06-15")).isEqualTo("in_force 2026-04-01 2026-06-15");
    assertThat(words(plain, all, "2026-06-16")).isEqualTo("ended 2026-06-16 null");
    assertThat(words(plain, List.of(TERMINATED), "2026-06-16")).startsWith("not_in_force");
    assertThat(asked(plain, List.of("ISL"), all, "2026-06-17")).isEqualTo(Outcome.NO_CLAUSE);

    Agreement spared = load("except_territories: [ISL], ");
    assertThat(words(spared, all, "2026-06-16")).isEqualTo("in_force 2026-04-01 null");
    assertThat(spared.status(all, LocalDate.parse("2026-06-16")).status())
        .isEqualTo(StatusCode.ENDED);
    assertThat(asked(spared, List.of("ISL"), all, "2026-06-17")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(spared, List.of(), all, "2026-06-17")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(spared, List.of("ISL"), List.of(TERMINATED), "2026-06-17"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void nothingIsExtendedOnceTheAgreementHasEnded() throws AgreementFileException {
    Agreement agreement = load("except_territories: [ISL], ");
    for (String late : List.of("2026-06-16", "2026-07-01")) {
      List<TreatyEvent> all =
          List.of(
              TerritoryStates.about("territory_extension_received", null, late, List.of("ISL")),
              TERMINATED);
      assertThat(words(agreement, all, "2026-07-02")).startsWith("not_in_force");
      assertThat(asked(agreement, List.of("ISL"), all, "2026-07-02")).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(Uncounted.among(all, agreement.content()))
          .extracting(Uncounted::reason)
          .containsExactly(
              "it would extend the agreement to ISL after the agreement has ended for AAA");
    }
    List<TreatyEvent> onItsLastDay =
        List.of(
            TerritoryStates.about(
                "territory_extension_received", null, "2026-06-15", List.of("ISL")),
            TERMINATED);
    assertThat(words(agreement, onItsLastDay, "2026-07-02")).startsWith("in_force 2026-06-15");
    // it never was in force, so that it goes on nowhere
    List<TreatyEvent> never =
        List.of(
            TerritoryStates.about(
                "territory_extension_received", null, "2026-01-20", List.of("ISL")),
            BoundStates.event("termination_notice_received", "BBB", "2026-01-15"));
    assertThat(words(agreement, never, "2026-07-02")).startsWith("ended 2026-02-16");
    assertThat(asked(agreement, List.of("ISL"), never, "2026-07-02")).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aNoticeAboutToBeGivenMovesTheDatesOfTheTerritoriesItNames() throws AgreementFileException {
    Agreement agreement = load("");
    Facts notice = new Facts(Map.of("actor", "AAA", "notice", Map.of("written", true)));
    assertThat(moved(agreement, notice.with("territories", List.of("ISL"))))
        .containsExactly("extension_withdrawal ISL");
    assertThat(moved(agreement, notice.with("territories", List.of())))
        .containsExactly("termination");
  }

  private static List<String> moved(Agreement agreement, Facts notice) {
    Decision decision =
        BoundStates.decision(
            agreement, "agreement.terminate", notice, List.of(EXTENDED), "2026-05-15");
    return TakesEffect.of(decision, () -> agreement, List.of(EXTENDED)).stream()
        .flatMap(effect -> effect.dates().stream())
        .map(TemporalResult::clause)
        .toList();
  }

  @Test
  void anExtensionByTheLaterOfTwoNotesWaitsForBoth() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    """
                    temporal:
                      duration: indefinite
                      entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
                      extension: {date: {later_of: [{at: territory_named}, {at: territory_extension_received}]}, cite: ["9"]}
                    """)
                .part(
                    "territories",
                    "territories: {ISL: {name: the Isles, of: AAA, applies: by_extension, cite: [\"2\"]}}\n")
                .in(folder, "later.yaml"));
    TreatyEvent named =
        TerritoryStates.about("territory_named", null, "2026-05-01", List.of("ISL"));
    assertThat(words(agreement, List.of(EXTENDED), "2026-06-01")).startsWith("not_in_force");
    assertThat(words(agreement, List.of(EXTENDED, named), "2026-06-01"))
        .isEqualTo("in_force 2026-05-01 null");
  }

  @Test
  void aNoticeThatNamesTheTerritoryEndsItThereAndNowhereElse() throws AgreementFileException {
    Agreement agreement = load("except_territories: [ISL], ");
    List<TreatyEvent> all =
        List.of(
            EXTENDED,
            TerritoryStates.about(
                "termination_notice_received", "AAA", "2026-05-15", List.of("ISL")));
    assertThat(asked(agreement, List.of("ISL"), all, "2026-07-15")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of("ISL"), all, "2026-07-17")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, List.of(), all, "2026-07-17")).isEqualTo(Outcome.PERMITTED);
    assertThat(words(agreement, all, "2026-07-16")).isEqualTo("ended 2026-07-16 null");
  }

  @Test
  void aSuspensionStopsTheTimeOfADutyInTheTerritorySpared() throws AgreementFileException {
    Agreement agreement =
        owing(
            new SmallFile(),
            "AAA",
            "  termination: {effective: {after: P1M, from: termination_notice_received},"
                + " except_territories: [ISL], cite: [\"9\"]}\n  suspension: {date: {at:"
                + " suspension_notice_received}, cite: [\"9\"]}\n");
    TreatyEvent there =
        TerritoryStates.about("request_received", "AAA", "2026-06-20", List.of("ISL"));
    TreatyEvent suspended = BoundStates.event("suspension_notice_received", "BBB", "2026-07-01");
    for (List<TreatyEvent> events :
        List.of(
            List.of(EXTENDED, TERMINATED, there, suspended), List.of(EXTENDED, there, suspended))) {
      assertThat(BoundStates.owing(agreement, events, "2026-08-10")).containsExactly("AAA paused");
    }
    assertThat(BoundStates.owing(agreement, List.of(EXTENDED, TERMINATED, there), "2026-08-10"))
        .containsExactly("AAA breach");
  }

  @Test
  void whereItIsStillTheDayBeforeTheExtensionNothingIsOwed() throws AgreementFileException {
    Agreement agreement =
        owing(
            new SmallFile()
                .replace(
                    "parties",
                    "Beland, time_zone: Europe/Prague",
                    "Beland, time_zone: Asia/Almaty"),
            "BBB",
            "");
    TreatyEvent there =
        TerritoryStates.about("request_received", "BBB", "2026-04-01", List.of("ISL"));
    // 1 a.m. of 1 April for BBB, 10 p.m. of 31 March for AAA, whose territory it is
    TreatyEvent soon = there.at(Instant.parse("2026-03-31T20:00:00Z"));
    assertThat(BoundStates.owing(agreement, List.of(EXTENDED, soon), "2026-08-10")).isEmpty();
    TreatyEvent later = there.at(Instant.parse("2026-03-31T23:00:00Z"));
    assertThat(BoundStates.owing(agreement, List.of(EXTENDED, later), "2026-08-10"))
        .containsExactly("BBB breach");
  }
}
