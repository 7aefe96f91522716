package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** What protects data outlives the agreement in a territory as it does elsewhere. */
class TerritoryEndTest {
  private static final String BARS =
      "{id: X1, kind: prohibition, act: [request.submit], when: \"req.nature =="
          + " 'police_cooperation'\", %scite: [\"2\"]}";
  private static final TreatyEvent TERMINATED =
      BoundStates.event("termination_notice_received", "BBB", "2026-05-15");
  private static final TreatyEvent WITHDRAWN =
      TerritoryStates.about("territory_withdrawal_received", "AAA", "2026-05-15", List.of("ISL"));

  @TempDir Path folder;

  private SmallFile file(String rule, String extension) {
    return new SmallFile()
        .rules(rule)
        .part(
            "temporal",
            """
            temporal:
              duration: indefinite
              entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
              termination: {effective: {after: P1M, from: termination_notice_received}, cite: ["9"]}
              extension: {date: %s, cite: ["9"]}
              extension_withdrawal: {effective: {after: P1M, from: territory_withdrawal_received}, cite: ["9"]}
            """
                .formatted(extension))
        .part(
            "territories",
            """
            territories:
              ISL: {name: the Isles, of: AAA, applies: from_start, cite: ["2"]}
              CAP: {name: the Cape, of: AAA, applies: from_start, cite: ["2"]}
              NEW: {name: New Land, of: AAA, applies: by_extension, cite: ["2"]}
            """);
  }

  private Decision asked(String key, List<String> territories, TreatyEvent... events)
      throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(BARS.formatted(key), "{at: territory_extension_received}")
                .in(folder, "small.yaml"));
    Facts facts =
        new Facts(
            Map.of(
                "territories",
                territories,
                "req",
                Map.of("form", "written", "nature", "police_cooperation")));
    return BoundStates.decision(agreement, "request.submit", facts, List.of(events), "2026-08-01");
  }

  @Test
  void aProhibitionRunsOnAfterTheEndWhereverTheAgreementApplied() throws AgreementFileException {
    for (List<String> named : List.of(List.<String>of(), List.of("ISL"), List.of("ISL", "NEW"))) {
      Decision decision = asked("", named, TERMINATED);
      assertThat(decision.outcome()).as(named.toString()).isEqualTo(Outcome.DENIED);
      assertThat(decision.because()).extracting(Because::kind).contains(Because.RUNS_ON);
    }
    assertThat(asked("", List.of("NEW"), TERMINATED).outcome())
        .as("it never applied there")
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("only_while: [in_force], ", List.of("ISL"), TERMINATED).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void soItDoesInATerritoryThatIsWithdrawnAlone() throws AgreementFileException {
    assertThat(asked("", List.of("ISL"), WITHDRAWN).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(asked("", List.of("NEW"), WITHDRAWN).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("only_while: [in_force], ", List.of("ISL"), WITHDRAWN).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("only_while: [in_force], ", List.of("CAP"), WITHDRAWN).outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void theStandingOfAPartThatHasEndedIsToldAsIsTrueOfIt() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(BARS.formatted(""), "{at: territory_extension_received}")
                .in(folder, "small.yaml"));
    assertThat(TerritoryStates.standing(agreement, "ISL", List.of(WITHDRAWN), "2026-08-01"))
        .satisfies(it ->
            assertThat(it.arithmetic())
                .startsWith("It applied there from the start, as to AAA. Application ended: ")
                .doesNotContain("Extension withdrawn"));
  }

  @Test
  void aMisspeltEventOfAClauseIsToldWithTheNearest() {
    assertThat(file(BARS.formatted(""), "{at: territory_extension_recieved}").findings(folder))
        .filteredOn(finding -> finding.message().startsWith("unknown event"))
        .extracting(Finding::help)
        .contains("Did you mean territory_extension_received? Correct the name, or declare it.");
  }

  /** Each notice counts by itself: what must wait for the notes of both is another event. */
  @Test
  void anExtensionThatMustWaitForEachPartyIsRefused() {
    for (String formula :
        List.of(
            "{at: notes_exchanged, per: each_party}",
            "{later_of: [{at: territory_named}, {at: notes_exchanged, per: each_party}]}",
            "{after: P1M, following: {latest_of: notes_exchanged, count: 2}}")) {
      assertThat(
              file(BARS.formatted(""), formula)
                  .part("words", "words: {events: [notes_exchanged]}")
                  .findings(folder))
          .as(formula)
          .extracting(Finding::message)
          .anyMatch(it -> it.endsWith("each notice that names a territory counts by itself"));
    }
    assertThat(
            file(
                    BARS.formatted(""),
                    "{after: P1M, following: {latest_of: notes_exchanged, count: 1}}")
                .part("words", "words: {events: [notes_exchanged]}")
                .findings(folder))
        .extracting(Finding::message)
        .noneMatch(it -> it.contains("counts by itself"));
  }
}
