package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.YamlReader;
import org.pacta.agreement.scaffold.TextSize;

/** What bounds the work on a file that is lawful in every part, and names that deceive. */
class LimitsTest {
  private static final String DAILY =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"1990-03-01\"}, cite:"
          + " [\"9\"]}, periodic: [{id: daily, event: meeting_due, every: P1D, from:"
          + " entry_into_force, cite: [\"9\"]}]}";

  @TempDir Path folder;

  @Test
  void rulesThatAllMeetEndInANoteThatSaysWhatWasNotSearched() {
    String[] rules =
        IntStream.range(0, 500)
            .mapToObj(i ->
                "{id: R%d, kind: %s, act: [request.submit], when: \"req.max_penalty_months > %d\"}"
                    .formatted(i, i % 2 == 0 ? "permission" : "prohibition", i))
            .toArray(String[]::new);

    List<Finding> findings = new SmallFile().rules(rules).findings(folder);

    assertThat(findings).noneMatch(finding -> finding.code().equals("A008"));
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("A128"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
          assertThat(finding.unit()).isEqualTo("request.submit");
          assertThat(finding.line()).isPositive();
          assertThat(finding.message()).contains("100,000 steps", "R0, R2", " more");
        });
    assertThat(findings).as("the rest is checked").anyMatch(it -> it.code().equals("A119"));
  }

  @Test
  void theDeliveredFilesStayFarBelow() throws AgreementFileException {
    for (String file : List.of("kz-cz-2017", "model-security-cooperation")) {
      Path path = Path.of("../agreements", file + ".yaml");
      assertThat(AgreementChecks.ofFiles(List.of(path)))
          .noneMatch(finding -> finding.code().equals("A008"));
    }
  }

  @Test
  void dutiesThatReturnWithoutEndAreRefused() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("temporal", DAILY)
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                "{id: D1, kind: duty, bearer: each_party, trigger: meeting_due, perform:"
                    + " meeting_held, due: D-1}",
                "{id: D2, kind: duty, bearer: each_party, trigger: meeting_due, perform:"
                    + " meeting_held, due: D-1}");
    var agreement = AgreementFolder.loadFile(file.in(folder, "daily.yaml"));
    List<TreatyEvent> none = List.of();

    assertThatThrownBy(() -> agreement.duties(none, LocalDate.of(2026, 1, 1)))
        .isInstanceOf(Effort.Exhausted.class);
    assertThat(agreement.duties(none, LocalDate.of(1990, 9, 1))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_020, 1_021, 1_022, 1_023, 1_024, 1_025, 2_046, 2_047, 2_048})
  void aLetterOfTwoHalvesMayStandAnywhere(int before) throws AgreementFileException {
    String comment = "# " + "x".repeat(before) + "\ud835\udc00\ud835\udc01\n";
    String text = comment + new SmallFile().text();
    assertThat(text).contains("\ud835\udc00");

    var read = YamlReader.read(SourceFile.ofText("small.yaml", text));

    assertThat(read.text("pacta")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"R1, Rl", "R1, RI", "RO, R0", "Rule-a, rule-A"})
  void rulesThatReadAlikeAreAFinding(String one, String other) {
    List<Finding> findings =
        new SmallFile()
            .rules(
                "{id: %s, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}"
                    .formatted(one),
                "{id: %s, kind: permission, act: [data.transfer], when: xfer.needed}"
                    .formatted(other))
            .findings(folder);

    assertThat(findings)
        .anySatisfy(finding -> {
          assertThat(finding.code()).isEqualTo("A125");
          assertThat(finding.unit()).isEqualTo(other);
          assertThat(finding.message()).contains(one);
        });
  }

  @Test
  void deadlinesThatReadAlikeAreAFindingOthersNot() {
    List<Finding> alike =
        new SmallFile()
            .replace("deadlines", "D-1:", "D-l: {term: a, within: P1M, cite: [\"3\"]}, D-1:")
            .findings(folder);
    assertThat(alike).anyMatch(finding -> finding.code().equals("A125"));
    assertThat(new SmallFile().findings(folder))
        .noneMatch(finding -> finding.code().equals("A125"));
  }

  @Test
  void aTextThatIsNoTreatyIsRefusedWithThePlace() throws AgreementFileException {
    String line = "The Parties shall help each other.\n";
    TextSize.check(SourceFile.ofText("treaty.txt", line.repeat(8_000)));

    assertThat(refusal("a".repeat(600))).contains("treaty.txt:1:1", "200 characters");
    assertThat(refusal(line + "a b ".repeat(8_000))).contains("treaty.txt:2:1", "30,000");
    assertThat(refusal("a\n".repeat(21_000))).contains("20,000 lines");
    assertThat(refusal(line.repeat(9_000))).contains("300,000 characters");
  }

  @Test
  void aTextOfMorePiecesThanATreatyHasIsRefusedBeforeItIsJudged() throws AgreementFileException {
    String line = "The Parties shall help each other.\n";
    TextSize.checkPieces(SourceFile.ofText("treaty.txt", line.repeat(6_900)));
    // Broken lines of a printed page are no pieces of their own, and neither are empty ones.
    TextSize.checkPieces(SourceFile.ofText("treaty.txt", "the line goes\non\n\n".repeat(6_600)));

    for (String many :
        List.of(line.repeat(7_100), "Article 7\n- so\n".repeat(3_600), "(1) a\n".repeat(7_100))) {
      assertThatThrownBy(() -> TextSize.checkPieces(SourceFile.ofText("treaty.txt", many)))
          .isInstanceOf(AgreementFileException.class)
          .satisfies(thrown ->
              assertThat(((AgreementFileException) thrown).findings().getFirst().inWords())
                  .contains("7,000 sentences, items and headings", "nothing was written"));
    }
  }

  private static String refusal(String text) {
    try {
      TextSize.check(SourceFile.ofText("treaty.txt", text));
      return "";
    } catch (AgreementFileException e) {
      return e.findings().getFirst().inWords();
    }
  }
}
