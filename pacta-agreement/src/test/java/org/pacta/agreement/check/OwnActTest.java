package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;

/** An act that a file adds cannot slip past what stands above every agreement. */
final class OwnActTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void aFilesOwnActIsUnderTheSafeguardsThatReadTheAssessment() throws Exception {
    Decision denied = decide(file(""), Map.of("sg.political_character", true));

    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.because()).extracting(Because::rule).contains("SG-1");
    assertThat(decide(file(""), Map.of()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aSafeguardThatReadsATransferHoldsForAnOwnActWithATransfer() throws Exception {
    Map<String, Object> unassessed = Map.of("sg.assessed", false, "xfer.personal_data", true);

    assertThat(decide(file("xfer: Transfer"), unassessed).outcome()).isEqualTo(Outcome.HELD);
    assertThat(decide(file(""), Map.of("sg.assessed", false)).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void anActThatGivesNothingCanBeLeftOutWithAReasonThatIsNamed() throws Exception {
    SmallFile file =
        file("").replace("words", "facts: {}", "facts: {}, unguarded: it only reports a date");

    assertThat(decide(file, Map.of("sg.political_character", true)).outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(file.findings(folder))
        .filteredOn(it -> it.code().equals("A124"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("it only reports a date");
  }

  @Test
  void aSharedActCannotBeLeftOut() {
    SmallFile file =
        new SmallFile().part("words", "words: {acts: {data.transfer: {unguarded: for speed}}}");

    assertThat(file.findings(folder)).extracting(Finding::code).contains("A117");
  }

  private static SmallFile file(String facts) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: P2, kind: permission, act: [dossier.send], when: \"law.sender_ok\"}")
        .part("words", "words: {acts: {dossier.send: {facts: {" + facts + "}}}}");
  }

  private Decision decide(SmallFile file, Map<String, Object> facts) throws Exception {
    var agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts given = agreement.vocabulary().baseFacts();
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      given = given.with(fact.getKey(), fact.getValue());
    }
    return agreement.decide("dossier.send", given, NOON, NOON);
  }
}
