package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** The Parties that a case among several concerns. The agreement is in force from 1 March 2026. */
class ConcernedTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final Map<String, Object> TEAM =
      Map.of("team", Map.of("parties", List.of("AAA", "CCC")));

  @TempDir Path folder;

  private static SmallFile four() {
    return new SmallFile()
        .replace(
            "parties",
            "parties:\n",
            "parties:\n  - {id: CCC, name: Celand, time_zone: UTC, cite: [\"1\"]}\n"
                + "  - {id: DDD, name: Deland, time_zone: UTC, cite: [\"1\"]}\n");
  }

  private static SmallFile owing(SmallFile file, String bearer) {
    return file.rules(
        "{id: D1, kind: duty, bearer: "
            + bearer
            + ", trigger: team_established, perform: costs_agreed, discharged_also_by: [team_ended],"
            + " due: D-1, cite: [\"3\"]}");
  }

  private List<DutyState> duties(SmallFile file, TreatyEvent... events)
      throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"))
        .duties(List.of(events), LocalDate.parse("2026-12-01"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String date, Map<String, Object> facts) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent set(@Nullable String party, Map<String, Object> facts) {
    return event("team_established", party, "2026-05-01", facts);
  }

  @Test
  void eachPartyThatTheCaseNamesOwesByItself() throws AgreementFileException {
    SmallFile file = owing(four(), "each_party_concerned");
    TreatyEvent own = event("costs_agreed", "AAA", "2026-05-02", Map.of());
    assertThat(duties(file, set(null, TEAM), own))
        .extracting(DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(tuple("AAA", DutyStatus.MET), tuple("CCC", DutyStatus.BREACH));
    assertThat(duties(file, set("BBB", TEAM)))
        .extracting(DutyState::party)
        .containsExactlyInAnyOrder("AAA", "BBB", "CCC");
    TreatyEvent before = event("consultations_opened", "DDD", "2026-04-01", Map.of());
    assertThat(duties(file, before, set(null, TEAM)))
        .extracting(DutyState::party)
        .containsExactlyInAnyOrder("AAA", "CCC", "DDD");
  }

  @Test
  void whileOneAtMostIsNamedTheRoleOwes() throws AgreementFileException {
    SmallFile file = owing(four(), "each_party_concerned");
    for (String named : new String[] {null, "AAA"}) {
      assertThat(duties(file, set(named, Map.of())))
          .singleElement()
          .satisfies(state -> {
            assertThat(state.bearer()).isEqualTo("each_party_concerned");
            assertThat(state.party()).isNull();
            assertThat(state.together()).isEmpty();
          });
    }
  }

  @Test
  void ofTwoPartiesBothAreConcerned() throws AgreementFileException {
    assertThat(duties(owing(new SmallFile(), "each_party_concerned"), set(null, Map.of())))
        .extracting(DutyState::party)
        .containsExactlyInAnyOrder("AAA", "BBB");
  }

  @Test
  void togetherOnePerformanceOfAnyConcernedMeetsIt() throws AgreementFileException {
    SmallFile file = owing(four(), "parties_concerned");
    assertThat(duties(file, set(null, TEAM)))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.party()).isNull();
          assertThat(state.together()).containsExactlyInAnyOrder("AAA", "CCC");
        });
    for (String by : new String[] {"AAA", "CCC", null}) {
      assertThat(duties(file, set(null, TEAM), event("costs_agreed", by, "2026-05-02", Map.of())))
          .extracting(DutyState::status)
          .containsExactly(DutyStatus.MET);
    }
    for (String name : List.of("costs_agreed", "team_ended")) {
      assertThat(duties(file, set(null, TEAM), event(name, "DDD", "2026-05-02", Map.of())))
          .extracting(DutyState::status)
          .containsExactly(DutyStatus.BREACH);
    }
  }

  private Decision ended(String holder, Facts more) throws AgreementFileException {
    SmallFile file =
        four()
            .rules(
                "{id: W1, kind: power, holder: "
                    + holder
                    + ", act: [team.end], when: \"true\", effect: {event: team_ended}}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("agr.members", List.of("AAA", "BBB", "CCC", "DDD"))
            .with("team.parties", List.of("AAA", "CCC"))
            .with("team.host", "CCC")
            .plus(more);
    return agreement.decide("team.end", facts, NOW, NOW);
  }

  private static Facts agreed(String... parties) {
    return Facts.NONE.with("actor", "AAA").with("agreed_by", List.of(parties));
  }

  @Test
  void togetherTheyHaveAPowerOnlyOnceAllOfThemHaveAgreed() throws AgreementFileException {
    String holder = "parties_concerned";
    assertThat(ended(holder, agreed("AAA", "CCC")).permitted()).isTrue();
    assertThat(ended(holder, agreed("AAA")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(ended(holder, agreed("AAA", "DDD")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(ended(holder, agreed("AAA", "CCC").with("team.host", "BBB")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(ended(holder, Facts.NONE.with("actor", "AAA")).missing())
        .containsExactly("agreed_by");
    assertThat(ended(holder, agreed("AAA").with("team.parties", List.of())).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Facts alone = agreed("CCC").with("team.parties", List.of("CCC"));
    assertThat(ended(holder, alone).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(ended(holder, agreed("CCC", "DDD").with("team.parties", List.of("CCC"))).outcome())
        .as("one that is not concerned agrees to nothing of its own")
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aFactThatNamesNoStateAsksForNobodysConsent() throws AgreementFileException {
    SmallFile file =
        four()
            .part(
                "words",
                "words: {acts: {lamp.lend: {facts: {le: Loan}, outside_unless_bound: [le.made_in,"
                    + " le.through], roles: {requesting_party: le.asks, requested_party: le.asked}}},"
                    + " types: {Loan: {asks: code(party), asked: code(party), made_in: code(party),"
                    + " through: \"list(code(party))\"}}, events: [lamp_lent]}")
            .rules(
                "{id: W1, kind: power, holder: parties_concerned, act: [lamp.lend], when: \"true\","
                    + " effect: {event: lamp_lent}}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts asked =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreed("AAA", "CCC"))
            .with("agr.members", List.of("AAA", "BBB", "CCC", "DDD"))
            .with("le.asks", "AAA")
            .with("le.asked", "CCC");
    Facts nowhere = asked.with("le.made_in", "").with("le.through", List.of(""));
    assertThat(agreement.decide("lamp.lend", nowhere, NOW, NOW).permitted()).isTrue();
    for (String path : List.of("le.made_in", "le.asked")) {
      assertThat(agreement.decide("lamp.lend", nowhere.with(path, "DDD"), NOW, NOW).outcome())
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    assertThat(
            agreement
                .decide("lamp.lend", nowhere.with("le.through", List.of("", "DDD")), NOW, NOW)
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Facts unbound = nowhere.with("agr.members", List.of("AAA", "BBB", "CCC"));
    for (Facts outsider :
        List.of(
            unbound.with("le.made_in", "DDD"), unbound.with("le.through", List.of("", "DDD")))) {
      assertThat(agreement.decide("lamp.lend", outsider, NOW, NOW).permitted())
          .as("a State that is not bound is asked for nothing")
          .isTrue();
    }
  }

  @Test
  void eachConcernedHasAPowerByItselfAndNobodyElse() throws AgreementFileException {
    String holder = "each_party_concerned";
    assertThat(ended(holder, Facts.NONE.with("actor", "AAA")).permitted()).isTrue();
    assertThat(ended(holder, Facts.NONE.with("actor", "DDD")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(ended(holder, Facts.NONE).missing()).containsExactly("actor");
  }

  @Test
  void aPowerOfPartiesThatTheActDoesNotNameIsFound() {
    assertThat(amending("parties_concerned"))
        .filteredOn(finding -> finding.code().equals("A126"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("parties_concerned", "agreement.amend");
  }

  private List<Finding> amending(String holder) {
    return four()
        .rules(
            "{id: W1, kind: power, holder: "
                + holder
                + ", act: [agreement.amend], when: \"true\", effect: {event: review_done}}")
        .findings(folder);
  }
}
