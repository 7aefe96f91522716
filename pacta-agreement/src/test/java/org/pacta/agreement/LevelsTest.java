package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.TestRun;
import org.pacta.agreement.file.SourceFile;

/** Ordered levels with their national marks, and values that hold when nothing is stated. */
class LevelsTest {
  private static final Path FILE = Path.of("../agreements/examples/levels.yaml");
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  @TempDir Path folder;

  private static Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(FILE);
  }

  @Test
  void testsThatTravelWithTheFilePass() throws AgreementFileException {
    assertThat(
            TestRun.all(agreement()).stream()
                .filter(run -> !run.passed())
                .map(run -> run.name() + ": " + run.failures()))
        .isEmpty();
  }

  @Test
  void aGuardThatNoLevelMeetsIsFoundForCertain() throws Exception {
    Path never =
        changed(
            "xfer.mark == equivalent(xfer.original, xfer.to)",
            "equivalent(xfer.original, 'BBB') == 'AAA_T' || xfer.needed == false");
    assertThat(AgreementChecks.ofFiles(List.of(never)))
        .filteredOn(finding -> finding.unit().equals("P2"))
        .anyMatch(finding ->
            finding.code().equals("A106") && !finding.message().contains("as far as tried"));
  }

  @Test
  void aLevelMistypedOrOfAnotherScaleIsNamed() {
    assertThatThrownBy(() -> loaded("'secret') ||", "'secrett') ||"))
        .hasMessageContaining("'secrett' is no level or mark of a scale");
    assertThatThrownBy(() -> loaded("'secret') ||", "'A') ||"))
        .hasMessageContaining("at_least compares levels of two scales");
    assertThatThrownBy(() -> loaded("!at_least(item.level, 'secret')", "item.level == ''"))
        .hasMessageContaining("'' is not in the code list classification");
    assertThatThrownBy(() -> loaded("restricted: {as: confidential}", "restricted: {as: secrett}"))
        .hasMessageContaining("nothing says how BBB marks restricted");
    assertThatThrownBy(() -> loaded("mark: BBB_K,", "mark: AAA_D,"))
        .hasMessageContaining("the level or mark AAA_D stands twice");
    assertThatThrownBy(() -> loaded("        BBB:", "        CCC:"))
        .hasMessageContaining("no Party CCC");
  }

  @Test
  void aValueForWhatIsNotStatedMustFitAFact() {
    assertThatThrownBy(() -> loaded("value: restricted", "value: secrett"))
        .hasMessageContaining("the value does not fit item.level, which is code(classification)");
    assertThatThrownBy(() -> loaded("fact: item.level", "fact: item.levels"))
        .hasMessageContaining("no act has a fact item.levels");
  }

  @Test
  void aDecisionNamesTheValueThatHeldAndIsReplayed() throws AgreementFileException {
    Facts facts =
        agreement()
            .vocabulary()
            .baseFacts()
            .with("item.level", Map.of("stated", false))
            .with("disc.consent.given", false);
    Decision decision = agreement().decide("data.disclose_onward", facts, NOW, NOW);
    assertThat(decision.because())
        .last()
        .satisfies(because -> {
          assertThat(because.kind()).isEqualTo("unstated");
          assertThat(because.atoms().getFirst().fact()).isEqualTo("restricted");
        });
    assertThat(
            Replay.of(SourceFile.ofText("record", decision.toJson()), List.of(agreement()))
                .identical())
        .isTrue();
    assertThat(
            agreement()
                .decide("data.disclose_onward", facts.without("item.level"), NOW, NOW)
                .permitted())
        .isFalse();
  }

  private Path changed(String what, String by) throws Exception {
    String text = Files.readString(FILE);
    assertThat(text).contains(what);
    return Files.writeString(folder.resolve("other.yaml"), text.replace(what, by));
  }

  private Agreement loaded(String what, String by) throws Exception {
    return AgreementFolder.loadFile(changed(what, by));
  }
}
