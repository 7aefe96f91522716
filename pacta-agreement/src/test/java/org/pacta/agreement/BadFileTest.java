package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corrupt or missing file never loads, and says where and what. */
class BadFileTest {
  private static final String FILE = "kz-cz-2017.yaml";

  @TempDir Path folder;

  @Test
  void aMissingFileIsNamed() throws IOException {
    copy();
    Files.delete(folder.resolve("vocabulary.yaml"));
    Finding finding = firstFinding();
    assertThat(finding.code()).isEqualTo("A001");
    assertThat(finding.file()).isEqualTo("vocabulary.yaml");
  }

  @Test
  void brokenYamlHasLineAndColumn() throws IOException {
    Finding finding = broken(text -> text.replace("parties:\n", "parties: [\n"));
    assertThat(finding.code()).isEqualTo("A003");
    assertThat(finding.line()).isPositive();
  }

  @Test
  void aRepeatedKeyIsRefused() throws IOException {
    Finding finding =
        broken(text ->
            text.replaceFirst("\n  \"7\":", "\n  \"6\\(4\\)\": {gist: a, sha256: b}\n  \"7\":"));
    assertThat(finding.code()).isEqualTo("A006");
    assertThat(finding.unit()).isEqualTo("6(4)");
  }

  @Test
  void aliasesAreRefused() throws IOException {
    assertThat(broken(text -> text.replace("default: deny", "default: &a deny")).code())
        .isEqualTo("A004");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(broken(text -> "x: " + "[".repeat(5_000) + "\n" + text).code()).isEqualTo("A005");
  }

  @Test
  void aHugeFileIsRefused() throws IOException {
    assertThat(broken(text -> text + "#".repeat(3_000_000)).code()).isEqualTo("A002");
  }

  @Test
  void controlCharactersAreRefused() throws IOException {
    assertThat(broken(text -> text + "\u0007").code()).isEqualTo("A007");
  }

  @Test
  void aMisfitOfTheSchemaNamesTheRule() throws IOException {
    Finding finding = broken(text -> text.replaceFirst("kind: condition", "kind: wish"));
    assertThat(finding.code()).isEqualTo("A010");
    assertThat(finding.unit()).isEqualTo("R18.force");
    assertThat(finding.line()).isPositive();
  }

  @Test
  void aDanglingCiteIsFound() throws IOException {
    Finding finding =
        broken(text -> text.replaceFirst("cite: \\[\"9\\(3\\)\"\\]", "cite: [\"9(33)\"]"));
    assertThat(finding.code()).isEqualTo("A101");
    assertThat(finding.unit()).isEqualTo("9(33)");
    assertThat(finding.line()).isPositive();
  }

  @Test
  void anUncoveredUnitIsFound() throws IOException {
    Finding finding = broken(text -> text.replace("text:\n", "text:\n  \"19\": " + gist() + "\n"));
    assertThat(finding.code()).isEqualTo("A102");
    assertThat(finding.unit()).isEqualTo("19");
  }

  @Test
  void aGuardOnAnUnknownFactIsFound() throws IOException {
    Finding finding =
        broken(
            text -> text.replace("use.within_sender_conditions", "use.within_senders_conditions"));
    assertThat(finding.code()).isEqualTo("A103");
    assertThat(finding.unit()).isEqualTo("R9.4-respect-use");
    assertThat(finding.message()).contains("within_senders_conditions");
  }

  @Test
  void aTextInNoCodeListIsFound() throws IOException {
    Finding finding = broken(text -> text.replace("['lost', 'stolen'", "['losst', 'stolen'"));
    assertThat(finding.code()).isEqualTo("A104");
    assertThat(finding.message()).contains("losst");
  }

  @Test
  void anUnknownActEventOrDeadlineIsFound() throws IOException {
    assertThat(broken(text -> text.replace("act: [data.retain]", "act: [data.retane]")).code())
        .isEqualTo("A105");
    assertThat(broken(text -> text.replace("perform: usage_report_sent", "perform: tea")).code())
        .isEqualTo("A105");
    assertThat(broken(text -> text.replace("due: D-regular", "due: D-someday")).code())
        .isEqualTo("A105");
  }

  @Test
  void aBarredRuleInAnOperationalFileIsRefused() throws IOException {
    Finding finding =
        broken(text -> text.replace("  - id: R7\n", "  - id: R7\n    disposition: barred\n"));
    assertThat(finding.code()).isEqualTo("A117");
  }

  @Test
  void safeguardsThatPermitAreRefused() throws IOException {
    copy();
    Path file = folder.resolve("safeguards.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("kind: prohibition", "kind: permission"));
    assertThat(firstFinding().code()).isEqualTo("A117");
  }

  private static String gist() {
    return "{gist: an added unit, sha256: " + "0".repeat(64) + "}";
  }

  private Finding broken(UnaryOperator<String> change) throws IOException {
    copy();
    Path file = folder.resolve(FILE);
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).as("the change must change something").isNotEqualTo(before);
    Files.writeString(file, after);
    Finding finding = firstFinding();
    assertThat(finding.file()).isEqualTo(FILE);
    assertThat(finding.help()).isNotEmpty();
    return finding;
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.list(Agreements.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(folder.resolve(file.getFileName()), Files.readString(file));
      }
    }
  }

  private Finding firstFinding() {
    AgreementFileException refused =
        catchThrowableOfType(AgreementFileException.class, () -> AgreementFolder.load(folder));
    assertThat(refused).as("the folder must not load").isNotNull();
    return refused.findings().getFirst();
  }
}
