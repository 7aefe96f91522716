package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.command.AgreementCommand;

/** The contract of the command line: output and exit codes that others script against. */
class CommandLineTest {
  private static final String FILE = Agreements.FOLDER.resolve("kz-cz-2017.yaml").toString();
  private static final String HISTORICAL =
      Agreements.FOLDER.resolve("cssr-ussr-1972.yaml").toString();

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();

  @Test
  void checkOfTheDeliveredFilesIsGreen() {
    assertThat(run("check", "--output", "json", FILE, HISTORICAL)).isZero();
    assertThat(printed.toString()).startsWith("{\"findings\":[").doesNotContain("\"warning\"");
  }

  @Test
  void decidePrintsTheRecordAndRefusesWithThree() throws IOException {
    Path facts = write("facts.json", "{\"ref\": {\"ground\": \"security\", \"reason\": \"\"}}");
    int code =
        run(
            "decide",
            FILE,
            "--act",
            "request.refuse",
            "--facts",
            facts.toString(),
            "--base",
            "ok",
            "--output",
            "json");
    assertThat(code).isEqualTo(3);
    assertThat(printed.toString()).contains("\"outcome\":\"no_clause\"", "\"would_permit\":[");
  }

  @Test
  void aTestThatFailsHidesNoSurvivor() throws IOException {
    String example = Files.readString(Agreements.FOLDER.resolve("examples/border.yaml"));
    Path fails =
        write(
            "fails.yaml",
            example.replace(
                "temporal_tests:\n",
                "temporal_tests:\n  - {name: wrong, clause: entry_into_force, events: [], expect:"
                    + " \"1999-01-01\"}\n"));
    assertThat(run("test", "--mutate", fails.toString())).isEqualTo(3);
    assertThat(printed.toString())
        .contains("FAILED wrong: ", "1 test fails as written and counts for nothing here.");
  }

  @Test
  void factsThatAreNotJsonAreWrongUsage() throws IOException {
    Path facts = write("facts.json", "not json");
    assertThat(run("decide", FILE, "--act", "data.use", "--facts", facts.toString())).isEqualTo(2);
  }

  @Test
  void datesAndStatusFollowTheEvents() throws IOException {
    Path events =
        write(
            "events.json",
            """
            [{"event": "internal_procedures_notice_received", "party": "CZ", "date": "2018-07-16"},
             {"event": "internal_procedures_notice_received", "party": "KZ", "date": "2018-05-10"},
             {"event": "suspension_notice_received", "party": "CZ", "date": "2025-03-01",
              "units": ["6(1)"]}]
            """);
    assertThat(run("dates", FILE, "--events", events.toString(), "--output", "json")).isZero();
    assertThat(printed.toString())
        .contains("\"entry_into_force\":{", "\"date\":\"2018-09-01\"", "\"D-30-eif\":{");
    assertThat(
            run(
                "status",
                FILE,
                "--events",
                events.toString(),
                "--at",
                "2025-05-01",
                "--output",
                "json"))
        .isZero();
    assertThat(printed.toString()).contains("\"status\":\"partly_suspended\"", "[\"6(1)\"]");
    assertThat(run("duties", FILE, "--events", events.toString(), "--at", "2018-09-15")).isZero();
    assertThat(run("duties", FILE, "--events", events.toString(), "--at", "2018-12-01"))
        .isEqualTo(3);
  }

  @Test
  void aDecisionIsReplayedFromItsRecord() throws IOException {
    Path facts = write("facts.json", "{\"xfer\": {\"special_categories\": [\"health\"]}}");
    run(
        "decide",
        FILE,
        "--act",
        "data.transfer",
        "--facts",
        facts.toString(),
        "--base",
        "ok",
        "--reading",
        "I-10=I-10a",
        "--at",
        "2026-01-15",
        "--output",
        "json");
    Path record = write("record.json", printed.toString());
    assertThat(run("replay", record.toString(), HISTORICAL, FILE)).isZero();
    assertThat(printed.toString()).contains("identical");

    String text = Files.readString(Path.of(FILE));
    Path later = write("kz-cz-2017.yaml", text.replace("&& xfer.special_necessity != ''", ""));
    assertThat(run("replay", record.toString(), later.toString(), "--output", "json")).isEqualTo(3);
    assertThat(printed.toString())
        .contains("\"same_decision\":false", "\"other_basis\":{\"sha256\":", "\"because\"");

    assertThat(run("replay", record.toString(), HISTORICAL)).isEqualTo(2);
    assertThat(run("replay", facts.toString(), FILE)).isEqualTo(2);
  }

  @Test
  void coverageIsComplete() {
    assertThat(run("coverage", FILE, "--output", "json")).isZero();
    assertThat(printed.toString()).contains("\"percent\":100");
  }

  @Test
  void anEditionThatChangesAnOutcomeIsSeen() throws IOException {
    String text = Files.readString(Path.of(FILE));
    Path changed = write("kz-cz-2017.yaml", text.replace("&& xfer.special_necessity != ''", ""));
    assertThat(run("compare", FILE, changed.toString())).isEqualTo(3);
    assertThat(printed.toString()).contains("rule R10.2: differs", "held in the first");
    assertThat(run("compare", FILE, FILE)).isZero();
  }

  @Test
  void everyExportNamesItsUnits() {
    for (String form : new String[] {"markdown", "html", "akoma-ntoso"}) {
      assertThat(run("export", FILE, "--as", form)).isZero();
      assertThat(printed.toString()).contains("9(4)/2");
    }
    assertThat(run("export", FILE, "--as", "paper")).isEqualTo(2);
    assertThat(run("explain", FILE, "R9.1-form")).isZero();
    assertThat(run("explain", FILE, "99")).isEqualTo(2);
  }

  @Test
  void anExplanationShowsDatesTimeLimitsAndTerms() {
    assertThat(run("explain", FILE, "18(1)")).isZero();
    assertThat(printed.toString())
        .contains("Date entry_into_force [18(1)]: No notes are registered here");
    assertThat(run("explain", FILE, "R9.5")).isZero();
    assertThat(printed.toString()).contains("Time limit D-immediate", "never a breach");
    String model = Agreements.FOLDER.resolve("model-security-cooperation.yaml").toString();
    assertThat(run("explain", model, "7(2)/1", "--output", "json")).isZero();
    assertThat(printed.toString()).contains("\"terms\":{", "\"originator_consents\":");
  }

  @Test
  void theCommandNamedIsReadAloneAndAMisspeltOneAmongAll() {
    assertThat(AgreementCommand.withCommands("check", "a.yaml").getSubcommands())
        .containsOnlyKeys("check");
    assertThat(AgreementCommand.withCommands().getSubcommands().keySet())
        .hasSize(14)
        .isEqualTo(AgreementCommand.withCommands("chekc").getSubcommands().keySet());
  }

  @Test
  void aNewFileIsValidPermitsNothingAndListsItsUnits() throws IOException {
    Path text =
        write(
            "treaty.txt",
            """
            Unofficial translation

            AGREEMENT between the Government of Utopia and the Government of Atlantis on police matters

            wishing to cooperate,
            agreed on the following:

            Article 1
            The Parties shall assist one another in:
            - searching for missing persons;
            - returning lost documents.

            ARTICLE II.
            1. A request shall be answered within thirty days. In urgent cases it shall be answered immediately.
            3. Either Party may refuse a request.

            § 3
            Data may be used only for the request; it shall be destroyed afterwards.

            Done at Utopia City on 1 March 2026.
            """);
    assertThat(run("new", "--from", text.toString(), "--id", "ut-at-2026", "--output", "json"))
        .isZero();
    assertThat(printed.toString())
        .contains("\"1(2)\"", "\"II(1)/2\"", "\"3/2\"", "\"fin\"", "\"power\"", "\"deadline\"")
        .contains("numbered 3 where 2 was expected");
    Path file = folder.resolve("ut-at-2026.yaml");
    assertThat(run("coverage", file.toString())).as("all is on the work list").isEqualTo(3);
    assertThat(run("attach-text", file.toString(), text.toString())).isZero();
    assertThat(run("new", "--from", text.toString(), "--id", "ut-at-2026")).isEqualTo(2);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int run(String... arguments) {
    printed.getBuffer().setLength(0);
    return AgreementCommand.withCommands()
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
