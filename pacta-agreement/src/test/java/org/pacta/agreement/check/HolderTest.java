package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TrialFacts;

/** Who holds a power, and that nobody else has it. */
class HolderTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final String POWER =
      "{id: W1, kind: power, holder: HOLDER, act: [agreement.amend], when: \"true\", effect: {event:"
          + " review_done}}";

  @TempDir Path folder;

  private static SmallFile held(String holder) {
    return new SmallFile().rules(POWER.replace("HOLDER", holder));
  }

  private Decision amended(SmallFile file, Facts more) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts facts = agreement.vocabulary().baseFacts().without("agreed_by").plus(more);
    return agreement.decide("agreement.amend", facts, NOW, NOW);
  }

  private static Facts agreed(String... parties) {
    return Facts.NONE.with("actor", parties[0]).with("agreed_by", List.of(parties));
  }

  @Test
  void onePartyAloneIsNoJointBody() throws AgreementFileException {
    Decision alone = amended(held("joint_body"), Facts.NONE.with("actor", "AAA"));
    assertThat(alone.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(alone.missing()).containsExactly("agreed_by");
    assertThat(amended(held("joint_body"), agreed("AAA")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(held("joint_body"), agreed("AAA", "AAA")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(held("joint_body"), agreed("AAA", "BBB")).permitted()).isTrue();
  }

  @Test
  void aBodyOfManyIsAnyTwoAndTheGuardSaysHowManyItTakes() throws AgreementFileException {
    SmallFile three =
        held("joint_body")
            .replace(
                "parties",
                "parties:\n",
                "parties:\n  - {id: CCC, name: Celand, time_zone: UTC, cite: [\"1\"]}\n");
    assertThat(amended(three, agreed("CCC")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(three, agreed("CCC", "CCC")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(three, Facts.NONE.with("agreed_by", List.of())).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(
            amended(three, agreed("CCC", "AAA").with("agr.members", List.of("AAA", "BBB")))
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(three, agreed("CCC", "AAA")).permitted()).isTrue();
  }

  @Test
  void aPowerThatTheActGivesToNobodyInParticularIsFound() {
    assertThat(held("host_party").findings(folder))
        .filteredOn(finding -> finding.code().equals("A126"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("agreement.amend", "host_party");
    assertThat(held("AAA").findings(folder)).extracting(Finding::code).doesNotContain("A126");
    assertThat(held("joint_body").findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A126");
  }

  /** Codes found where a rule on withdrawal is written so. */
  private List<String> onWithdrawal(String rule) {
    return held("AAA").rules(rule.formatted("act: [agreement.withdraw]")).findings(folder).stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void nobodyLeavesForAnother() throws AgreementFileException {
    String power = "{id: W1, kind: power, holder: HOLDER, %s, when: WHEN, effect: {event: ended}}";
    assertThat(onWithdrawal(power.replace("HOLDER", "each_party").replace("WHEN", "mem.written")))
        .contains("A126");
    assertThat(
            onWithdrawal(
                power
                    .replace("HOLDER", "each_party")
                    .replace("WHEN", "\"mem.written && actor == mem.party\"")))
        .doesNotContain("A126");
    assertThat(onWithdrawal("{id: W1, kind: permission, %s, when: mem.written}")).contains("A126");
    String own = power.replace("HOLDER", "event_party").replace("WHEN", "mem.written");
    assertThat(onWithdrawal(own)).doesNotContain("A126");
    Agreement agreement =
        AgreementFolder.loadFile(
            held("AAA").rules(own.formatted("act: [agreement.withdraw]")).in(folder, "small.yaml"));
    Facts leaving = Facts.NONE.with("mem.written", true).with("mem.party", "AAA");
    assertThat(withdrawn(agreement, leaving).permitted()).isTrue();
    assertThat(withdrawn(agreement, leaving.with("actor", "AAA")).permitted()).isTrue();
    assertThat(withdrawn(agreement, leaving.with("actor", "BBB")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Decision withdrawn(Agreement agreement, Facts facts) {
    Facts under = TrialFacts.under(agreement, "agreement.withdraw", facts);
    return agreement.decide("agreement.withdraw", under.plus(facts), NOW, NOW);
  }

  @Test
  void whoeverHasNotAgreedIsToAgreeNotToLeave() throws AgreementFileException {
    Decision one = amended(held("all_parties"), agreed("AAA"));
    assertThat(one.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(one.cure())
        .anySatisfy(cure -> assertThat(cure).contains("'BBB' in agreed_by"))
        .noneMatch(cure -> cure.contains("agr.members"));
  }
}
