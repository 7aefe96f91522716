package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Outcome;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.treaty.NationalLaw;

/** A node that judges by a Party's national law as well, and by what is recorded of it. */
class NationalLawTest {
  private static final Path LAW = Path.of("src/test/resources/national/kz-specimen.yaml");
  @TempDir Path folder;

  @Test
  void whatTheLawAsksIsMissingUntilItIsRecorded() throws Exception {
    try (TestNode kz = new TestNode("KZ", agreements().withNationalLaw(List.of(LAW)))) {
      Decision refused =
          ((Failure.NotPermitted) ((Answer.Declined<?>) submitted(kz)).failure()).decision();
      assertThat(refused.missing()).contains("nat.prosecutor_informed");
      assertThat(refused.basis().nationalLaw()).containsKey("kz-specimen/1");
      UUID id = kz.node.treaties().decisions(TestNode.AGREEMENT, "", 1).getFirst().id();
      assertThat(kz.node.treaties().decision(id)).get().asString().contains("kz-specimen/1");

      record(kz, Map.of("prosecutor_informed", false));
      refused = ((Failure.NotPermitted) ((Answer.Declined<?>) submitted(kz)).failure()).decision();
      assertThat(refused.cites()).contains("Invented law, section 1");

      record(kz, Map.of("prosecutor_informed", true, "forgotten", "asked by nobody any more"));
      assertThat(submitted(kz)).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void whoActsIsAFactAndThePastOfTheOwnCaseIsKnownAsFarAsItIsOurs() throws Exception {
    assertThat(submittedUnder("actor == 'KZ'")).isInstanceOf(Answer.Done.class);
    assertThat(refused("actor == 'CZ'").outcome()).isEqualTo(Outcome.HELD);
    assertThat(submittedUnder("!happened('termination_notice_received')"))
        .isInstanceOf(Answer.Done.class);
    Decision unknown = refused("!happened('consent_withdrawn')");
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.missing()).containsExactly("happened('consent_withdrawn')");
    assertThat(submittedUnder("!happened('request_withdrawn', case_id)"))
        .as("an own act in the own case")
        .isInstanceOf(Answer.Done.class);
    assertThat(refused("!happened('reply_sent', case_id)").outcome())
        .as("the partner's answer may be on its way")
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(refused("!happened('request_withdrawn')").outcome())
        .as("in any case of any node")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private Decision refused(String guard) throws Exception {
    return ((Failure.NotPermitted) ((Answer.Declined<?>) submittedUnder(guard)).failure())
        .decision();
  }

  private Answer<CaseView> submittedUnder(String guard) throws Exception {
    String law = Files.readString(LAW).replace("nat.prosecutor_informed\n", '"' + guard + "\"\n");
    Path file = Files.writeString(folder.resolve("asking.yaml"), law);
    try (TestNode kz = new TestNode("KZ", agreements().withNationalLaw(List.of(file)))) {
      return submitted(kz);
    }
  }

  @Test
  void withoutAFileTheRecordedVerdictAloneDecides() throws Exception {
    try (TestNode kz = new TestNode("KZ", agreements())) {
      assertThat(submitted(kz)).isInstanceOf(Answer.Done.class);
      kz.node
          .treaties()
          .recordNationalLaw(
              TestNode.AGREEMENT, "KZ", NationalLaw.verdict(false, "no"), "x", Instant.now());
      assertThat(submitted(kz)).isInstanceOf(Answer.Declined.class);
    }
  }

  @Test
  void findingsThatNobodyAsksForOrThatDoNotFitAreNamed() throws Exception {
    Agreement agreement =
        agreements().withNationalLaw(List.of(LAW)).agreement(TestNode.AGREEMENT).orElseThrow();
    Map<String, Object> findings =
        Map.of("prosecutor_informed", "yes", "basis", "hearsay", "unheard_of", true);
    assertThat(new NationalLaw(true, "specimen", findings).problems(agreement))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("basis must be one of court_order"),
            problem -> assertThat(problem).isEqualTo("prosecutor_informed must be true or false"),
            problem ->
                assertThat(problem)
                    .startsWith("unheard_of is asked by no national law")
                    .contains("prosecutor_informed"));
  }

  @Test
  void aFileWithoutItsPlaceIsRefusedWithLineAndWord() throws Exception {
    String law = Files.readString(LAW);
    AgreementFolder written = agreements();
    assertRefused(
        written, law.replace("agreement: kz-cz-2017", "agreement: kz-xx-1999"), "kz-xx-1999");
    assertRefused(written, law.replace("party: KZ", "party: UTO"), "UTO, which is no Party");
    assertRefused(
        written, law.replace("nat.prosecutor_informed\n", "nat.unheard_of\n"), "KZ-prosecutor");
    assertRefused(written, law.replace("kind: condition", "kind: permission"), "KZ-prosecutor");
    assertRefused(written, law.replace("rules:", "rules: {"), "not readable as YAML");
  }

  private void assertRefused(AgreementFolder written, String law, String word) throws Exception {
    Path file = Files.writeString(folder.resolve("law.yaml"), law);
    assertThatThrownBy(() -> written.withNationalLaw(List.of(file)))
        .isInstanceOf(AgreementFileException.class)
        .hasMessageContaining("law.yaml")
        .message()
        .containsPattern("law\\.yaml:\\d+")
        .containsIgnoringCase(word);
  }

  private static AgreementFolder agreements() throws AgreementFileException {
    return AgreementFolder.load(Path.of("../agreements"));
  }

  private static void record(TestNode node, Map<String, Object> findings) {
    node.node
        .treaties()
        .recordNationalLaw(
            TestNode.AGREEMENT,
            "KZ",
            new NationalLaw(true, "specimen finding", findings),
            "officer-1",
            Instant.now());
  }

  private static Answer<CaseView> submitted(TestNode kz) {
    Drafts drafts = kz.node.drafts();
    return drafts
        .start(kz.caseOfficer, TestNode.AGREEMENT, Instant.now())
        .then(draft ->
            drafts.save(
                kz.caseOfficer,
                draft.summary().id(),
                draft.summary().version(),
                Samples.request(),
                Instant.now()))
        .then(draft ->
            drafts.submit(
                kz.caseOfficer, draft.summary().id(), draft.summary().version(), Instant.now()));
  }
}
