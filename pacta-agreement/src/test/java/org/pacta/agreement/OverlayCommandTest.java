package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.command.AgreementCommand;

/** Overlays by themselves, coverage with a gap, and files that are something else. */
class OverlayCommandTest {
  private static final Path LANGUAGE = Path.of("../agreements/examples");

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private final StringWriter wrong = new StringWriter();

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectory(folder.resolve("national"));
    for (String name : new String[] {"bilateral.yaml", "national/aland.yaml"}) {
      Files.copy(LANGUAGE.resolve(name), folder.resolve(name));
    }
  }

  private Path law(String from, String to) throws IOException {
    Path file = folder.resolve("national/aland.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    return Files.writeString(file, text.replace(from, to));
  }

  @Test
  void nationalLawIsTestedUnderTheAgreementItNames() {
    String file = folder.resolve("national/aland.yaml").toString();
    assertThat(run("test", file)).isZero();
    assertThat(printed.toString()).contains("1 of 1 tests pass.");
    assertThat(run("test", "--mutate", file)).isEqualTo(3);
    assertThat(printed.toString()).contains("SURVIVES widen NL-AAA-1");
  }

  @Test
  void aRuleOfNationalLawThatNoTestShowsAtRestIsFound() {
    assertThat(run("check", folder.resolve("national/aland.yaml").toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("aland.yaml:9:5: warning A119 [NL-AAA-1]");
  }

  @Test
  void aGuardThatErrsInAnOverlayIsFoundInTheOverlay() throws IOException {
    Path file = law("nat.prosecutor_approved, otherwise", "nat.prosecuter_approved, otherwise");
    assertThat(run("check", file.toString())).isEqualTo(3);
    assertThat(printed.toString())
        .startsWith("aland.yaml:9:")
        .contains("error A103 [NL-AAA-1]", "prosecuter_approved");
  }

  @Test
  void anAgreementThatIsNotThereIsNamed() throws IOException {
    Path file = law("agreement: example-bilateral", "agreement: test-lost");
    assertThat(run("check", file.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("aland.yaml:6:1: error A105 [test-lost]");
  }

  @Test
  void lawOfAStateThatIsNoPartyIsRefused() throws IOException {
    Path file = law("party: AAA", "party: ZZZ");
    assertThat(run("test", file.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("ZZZ is no Party of example-bilateral");
  }

  @Test
  void safeguardsAreCheckedByThemselves() throws IOException {
    Path bare = safeguards("");
    assertThat(run("check", bare.toString())).isZero();
    assertThat(run("test", bare.toString())).isZero();
    assertThat(printed.toString()).contains("The file has no tests.");
    Files.writeString(
        bare,
        Files.readString(bare)
            .replace(
                "when: sg.ill_treatment_risk",
                "when: sg.ill_treatment_risk && !sg.ill_treatment_risk"));
    assertThat(run("check", bare.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("own.yaml:", "warning A106 [SG-3]");
  }

  @Test
  void safeguardsWithTestsRunThemUnderTheAgreementTheyName() throws IOException {
    Path own = safeguards(ONE_TEST);
    assertThat(run("test", own.toString())).isZero();
    assertThat(printed.toString()).contains("1 of 1 tests pass.");
  }

  @Test
  void coverageOfAnOverlayGoesByTheProvisionsItsRulesCite() throws IOException {
    Path own = safeguards(ONE_TEST);
    assertThat(run("coverage", "--output", "json", own.toString())).isEqualTo(3);
    assertThat(printed.toString())
        .contains(
            "{\"covered_by\":[\"SG-7\"],",
            "\"id\":\"platform charter: police cooperation against ordinary-law crime only\"",
            "\"tests\":[\"intelligence\"]",
            "no test shows the rule at work");
    assertThat(run("coverage", safeguards("").toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("NOT COVERED", "0 % of");
    assertThat(run("coverage", folder.resolve("national/aland.yaml").toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("warning A119 [NL-AAA-1]", "100 % of 1 units covered");
  }

  private static final String ONE_TEST =
      """
      agreement: example-bilateral
      tests:
        - {name: intelligence, act: request.submit, base: ok, facts: {req: {nature: intelligence}}, expect: {outcome: denied, rule: SG-7}}
      """;

  /** The rules of the safeguards, with other tests than theirs. */
  private Path safeguards(String tests) throws IOException {
    String text = Files.readString(Agreements.FOLDER.resolve("safeguards.yaml"));
    return Files.writeString(
        folder.resolve("own.yaml"), text.substring(0, text.indexOf("agreement: model")) + tests);
  }

  @Test
  void coverageShowsWhatIsNotCovered() throws IOException {
    Path file = folder.resolve("bilateral.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("  \"fin\": Done.", "  \"99\": Forgotten.\n  \"fin\": Done."));
    assertThat(run("coverage", "--output", "json", file.toString())).isEqualTo(3);
    assertThat(printed.toString())
        .contains("\"percent\":9", "\"id\":\"99\"", "\"code\":\"A102\"", "\"waiver\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "test", "coverage"})
  void aFileOfAnotherKindIsNamedAsOne(String command) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
    Path facts = Files.writeString(folder.resolve("facts.json"), "{\"req\": {\"form\": \"oral\"}}");
    Path vocabulary = Agreements.FOLDER.resolve("vocabulary.yaml");
    Path lost = folder.resolve("lost.yaml");
    for (Path file : new Path[] {empty, facts, vocabulary, lost, folder}) {
      assertThat(run(command, file.toString())).as(file.toString()).isEqualTo(3);
      assertThat(printed.toString().lines().filter(line -> line.contains(": error ")))
          .as(printed.toString())
          .hasSize(1);
      assertThat(wrong.toString()).doesNotContain("Exception");
    }
    assertThat(run(command)).isEqualTo(2);
  }

  @Test
  void scenariosThatAreNoneAreRefusedByName() throws IOException {
    String file = folder.resolve("bilateral.yaml").toString();
    Path none = Files.writeString(folder.resolve("none.yaml"), "rules: []\n");
    assertThat(run("compare", file, file, "--replay", none.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("A010", "the file has no tests");
    Path odd =
        Files.writeString(
            folder.resolve("odd.yaml"),
            "tests: [{name: odd, act: request.submit, expect: {outcome: perhaps}}]\n");
    assertThat(run("compare", file, file, "--replay", odd.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("odd.yaml:1:", "'perhaps' is no outcome");
    assertThat(run("compare", file, file, "--replay", folder.resolve("lost").toString()))
        .isEqualTo(3);
  }

  private int run(String... arguments) {
    printed.getBuffer().setLength(0);
    wrong.getBuffer().setLength(0);
    return AgreementCommand.withCommands()
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(wrong))
        .execute(arguments);
  }
}
