package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * National law that names a Party, topic or category of an agreement holds for its own acts too.
 */
class NationalLawOfOwnActsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

  @TempDir Path folder;

  private Decision handed(String guard, String from) throws Exception {
    return handed(guard, from, "xfer");
  }

  private Decision handed(String guard, String from, String fact) throws Exception {
    String text =
        Files.readString(SeveralStates.FILE)
            .replace(
                "words:\n  acts: {",
                "words:\n  acts: {letter.hand: {facts: {xfer: Transfer}, roles: {sending_party: xfer.from}}, "
                    .replace("xfer", fact))
            .replace(
                "rules:\n",
                "rules:\n  - {id: S0, kind: permission, cite: [\"1\"], act: [letter.hand], when: \"xfer.personal_data\", mode: automated, says: Letters are handed over.}\n"
                    .replace("xfer", fact));
    Path file = Files.writeString(folder.resolve("several.yaml"), text);
    Agreement agreement = AgreementFolder.loadFile(file).withNationalLaw(List.of(law(guard)));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("actor", from)
            .with("agr.events", List.of())
            .with("agr.events_complete", List.of("information_sent"))
            .with(fact + ".from", from)
            .with(fact + ".to", "ANS")
            .with(fact + ".personal_data", true)
            .with(fact + ".categories", List.of("any_information"));
    return agreement.decide("letter.hand", facts, NOW, NOW);
  }

  private Path law(String guard) throws IOException {
    return Files.writeString(
        folder.resolve("law.yaml"),
        """
        national: mer-test/1
        party: MER
        example: true
        title: Invented law of Meria
        note: invented for a test, the law of nobody at all
        vocabulary: pacta-core/1
        agreement: example-several
        rules:
          - {id: MER-1, kind: prohibition, cite: ["Act 1"], act: [data.transfer], when: "GUARD", mode: automated, says: No personal data leave Meria.}
        tests:
          - {name: x, act: data.transfer, base: ok, facts: {}, expect: {outcome: undetermined}}
        """
            .replace("GUARD", guard));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xfer.personal_data && xfer.from == 'MER'",
        "xfer.personal_data && actor == 'MER'",
        "xfer.from == 'MER' && 'any_information' in xfer.categories",
        "true",
        "actor == 'MER'",
        "now > timestamp('2020-01-01T00:00:00Z')",
        "!happened('information_sent')",
      })
  void whatItForbidsTheAgreementCannotPermitUnderAnotherName(String guard) throws Exception {
    Decision barred = handed(guard, "MER");
    assertThat(barred.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(barred.because()).extracting(Because::rule).contains("MER-1");
  }

  @Test
  void whatItDoesNotForbidStaysPermitted() throws Exception {
    assertThat(handed("xfer.personal_data && xfer.from == 'MER'", "KTH").outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "actor == 'MER'", "now > timestamp('2020-01-01T00:00:00Z')"})
  void whatIsSaidOfEveryActDoesNotBarAnActOfAnotherKind(String guard) throws Exception {
    assertThat(handed(guard, "MER", "sent").outcome()).isEqualTo(Outcome.DENIED);
    Agreement agreement =
        AgreementFolder.loadFile(SeveralStates.FILE).withNationalLaw(List.of(law(guard)));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("actor", "MER")
            .with("witness.from", "MER")
            .with("witness.to", "ANS");
    assertThat(agreement.decide("witness.move", facts, NOW, NOW).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }
}
