package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.agreement.command.AgreementCommand;

/** What commands say to facts, events and dates that cannot be used. */
class CommandInputTest {
  private static final String FILE = Agreements.FOLDER.resolve("kz-cz-2017.yaml").toString();

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();
  private final StringWriter complaints = new StringWriter();

  /** An input, the code it is refused with, and words of the refusal. */
  record Bad(String content, String code, String words) {
    @Override
    public String toString() {
      return code + " " + words;
    }
  }

  static Stream<Bad> facts() {
    return Stream.of(
        new Bad("not json", "A301", "not readable as JSON"),
        new Bad("", "A301", "the file is empty"),
        new Bad("{} {}", "A301", "something follows"),
        new Bad("{\"req\": {}, \"req\": {}}", "A301", "Duplicate"),
        new Bad("{\"req\": {\"urgent\": NaN}}", "A301", "not readable as JSON"),
        new Bad("[".repeat(100_000), "A301", "not readable as JSON"),
        new Bad("{\"a\":".repeat(1_000), "A301", "not readable as JSON"),
        new Bad("{\"req\": {\"id\": \"" + "x".repeat(100_000) + "\"}}", "A301", "JSON"),
        new Bad("{\"cost\": {\"amount\": " + "9".repeat(30) + "}}", "A008", "digits"),
        new Bad("{\"cost\": {\"amount\": 1e400}}", "A302", "a whole number"),
        new Bad("{\"cost\": {\"amount\": 5.0}}", "A302", "a whole number"),
        new Bad("{\"req\": {\"id\": \"a\\u202eb\"}}", "A007", "RIGHT-TO-LEFT"),
        new Bad("[]", "A302", "must be a JSON object"),
        new Bad("{\"req\": true}", "A302", "must be an object"),
        new Bad("{\"req\": {\"urgent\": \"yes\"}}", "A302", "true or false"),
        new Bad("{\"req\": {\"topics\": \"terrorism\"}}", "A302", "a list"),
        new Bad("{\"now\": \"2026-01-15T09:00:00Z\"}", "A302", "Give it as --at"),
        new Bad(
            "{\"req\": {\"requesting\": \"CZ\", \"requested\": \"CZ\"}}",
            "A302",
            "req.requesting and req.requested are both CZ"),
        new Bad("{\"req\": {\"urgnet\": true}}", "A303", "Did you mean urgent?"),
        new Bad("{\"rec\": {}}", "A303", "Did you mean"),
        new Bad("{\"req\": {\"form\": \"writen\"}}", "A303", "Did you mean written?"));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void factsThatCannotBeUsedAreWrongUsage(Bad bad) throws IOException {
    Path file = write("facts.json", bad.content());
    assertThat(decide(file.toString(), "--output", "json")).isEqualTo(2);
    assertThat(printed.toString())
        .startsWith("{\"findings\":[{\"code\":\"" + bad.code() + "\"")
        .contains("\"file\":\"facts.json\"", bad.words());
  }

  static Stream<Bad> events() {
    return Stream.of(
        new Bad("{}", "A302", "must be a JSON array"),
        new Bad("[1]", "A302", "needs a name"),
        new Bad("[" + "{},".repeat(3_000) + "{}]", "A302", "at most"),
        new Bad(event("signatur", ""), "A303", "Did you mean signature?"),
        new Bad(event("signature", ", \"party\": \"CS\""), "A303", "Did you mean CZ?"),
        new Bad(event("signature", ", \"party\": 5"), "A302", "must be a text"),
        new Bad(event("signature", ", \"units\": [\"99(1)\"]"), "A303", "no unit 99(1)"),
        new Bad(event("signature", ", \"units\": \"6(1)\""), "A302", "must be a list"),
        new Bad(event("signature", ", \"unit\": [\"6(1)\"]"), "A303", "Did you mean units?"),
        new Bad(event("signature", ", \"recorded\": \"yesterday\""), "A302", "not an instant"),
        new Bad(event("signature", ", \"urgent\": 1"), "A302", "true or false"),
        new Bad("[{\"event\": \"signature\"}]", "A302", "needs a date"),
        new Bad(event("signature", ", \"at\": \"2027-03-01T10:00:00Z\""), "A302", "is not on 2026"),
        new Bad(
            event("signature", ", \"at\": \"+1000000000-12-31T23:59:59Z\""),
            "A302",
            "not an instant"),
        new Bad(
            event("signature", ", \"announced\": \"2027-03-01\""),
            "A302",
            "announced on 2027-03-01, later than the event itself"),
        new Bad(event("signature", ", \"reservation\": \"R-9\""), "A303", "no reservation R-9"),
        new Bad(
            event(
                "request_received",
                ", \"party\": \"KZ\", \"facts\": {\"req\": {\"requested\": \"CZ\"}}"),
            "A302",
            "act of the requested party, here KZ, but by its facts CZ is the requested party"),
        new Bad(
            event(
                "request_received",
                ", \"party\": \"KZ\", \"facts\": {\"req\": {\"requesting\": \"KZ\"}}"),
            "A302",
            "here KZ, but by its facts KZ is the requesting party"),
        new Bad(
            event(
                "border_crossed",
                ", \"party\": \"KZ\", \"facts\": {\"cb\": {\"from\": \"CZ\", \"to\": \"KZ\"}}"),
            "A302",
            "act of the sending party, here KZ, but by its facts CZ is the sending party"),
        new Bad(
            event(
                "personal_data_received",
                ", \"party\": \"KZ\", \"facts\": {\"xfer\": {\"from\": \"KZ\"}}"),
            "A302",
            "act of the receiving party, here KZ, but by its facts KZ is the sending party"),
        new Bad(
            "[" + inCase("reply_sent", "KZ", 20) + "," + inCase("request_received", "CZ", 15) + "]",
            "A302",
            "reply_sent is an act of the requested party, but in the case C-1 CZ is the requested"
                + " party by request_received of 2026-01-15"),
        new Bad(
            "["
                + inCase("request_received", "CZ", 15)
                + ","
                + inCase("request_withdrawn", "CZ", 20)
                + "]",
            "A302",
            "request_withdrawn is an act of the requesting party, but"),
        new Bad("[{\"event\": \"signature\", \"date\": \"2026-02-31\"}]", "A302", "no such date"),
        new Bad(
            "[{\"event\": \"signature\", \"date\": \"+999999999-01-01\"}]",
            "A302",
            "no such date"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventsThatCannotBeUsedAreWrongUsage(Bad bad) throws IOException {
    String file = write("events.json", bad.content()).toString();
    assertThat(run("status", FILE, "--events", file, "--output", "json")).isEqualTo(2);
    assertThat(printed.toString())
        .startsWith("{\"findings\":[{\"code\":\"" + bad.code() + "\"")
        .contains("\"file\":\"events.json\"", bad.words());
  }

  @Test
  void whereDataCameFromIsNotWhoSendsThemOn() throws IOException {
    String sent =
        event(
            "personal_data_sent", ", \"party\": \"KZ\", \"facts\": {\"item\": {\"from\": \"CZ\"}}");
    String file = write("events.json", sent).toString();
    assertThat(run("status", FILE, "--events", file)).isEqualTo(0);
  }

  @Test
  void theFirstFindingNamesLineAndColumn() throws IOException {
    Path file = write("facts.json", "{\n  \"req\": {\n    \"urgnet\": true}}\n");
    assertThat(decide(file.toString())).isEqualTo(2);
    assertThat(complaints.toString()).startsWith("facts.json:3:5: error A303 [req.urgnet]");
  }

  @Test
  void aMissingInputIsUsageAndAMissingAgreementAFinding() {
    String nowhere = folder.resolve("nowhere.json").toString();
    assertThat(decide(nowhere)).isEqualTo(2);
    assertThat(complaints.toString()).contains("A001").contains("nowhere.json");
    assertThat(run("status", FILE, "--events", nowhere)).isEqualTo(2);
    assertThat(run("status", nowhere, "--at", "2026-01-15")).isEqualTo(3);
    assertThat(printed.toString()).contains("A001");
  }

  @Test
  void factsMayComeFromStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "{\"ref\": {\"ground\": \"security\"}}".getBytes(StandardCharsets.UTF_8)));
      assertThat(decide("-", "--output", "json")).isEqualTo(3);
      assertThat(printed.toString()).contains("\"outcome\":\"undetermined\"");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aFactGivenAsNullIsUnknownWhateverIsAssumed() throws IOException {
    String facts =
        "{\"actor\": \"CZ\", \"req\": {\"requesting\": \"KZ\", \"requested\": \"CZ\"}, \"ref\":"
            + " {\"ground\": \"security\", \"reason\": \"a live case\", \"decided_by\": \"x\"}%s}";
    Path known = write("known.json", facts.formatted(""));
    assertThat(decide(known.toString(), "--base", "ok")).isZero();
    Path unknown = write("unknown.json", facts.formatted(", \"agr\": {\"status\": null}"));
    assertThat(decide(unknown.toString(), "--base", "ok")).isEqualTo(3);
    assertThat(printed.toString()).contains("undetermined", "Missing: agr.status");
  }

  @Test
  void anUnknownActPermitsNothingAndNamesTheNearest() throws IOException {
    String file = write("facts.json", "{}").toString();
    assertThat(run("decide", FILE, "--act", "request.sumbit", "--facts", file, "--output", "json"))
        .isEqualTo(3);
    assertThat(printed.toString()).contains("\"outcome\":\"no_clause\"");
    assertThat(complaints.toString()).contains("Did you mean request.submit?");
  }

  @Test
  void timesMayBeDaysOrInstants() throws IOException {
    String file = write("facts.json", "{}").toString();
    for (String at : List.of("2026-01-15", "2026-01-15T09:00:00Z")) {
      assertThat(decide(file, "--at", at, "--known-at", at)).isEqualTo(3);
      assertThat(run("status", FILE, "--at", at)).isZero();
      assertThat(run("dates", FILE, "--at", at)).isZero();
    }
    for (String at : List.of("tomorrow", "+999999999-01-01T00:00:00Z", "2026-13-01", "")) {
      assertThat(decide(file, "--at", at)).as(at).isEqualTo(2);
      assertThat(run("status", FILE, "--at", at)).as(at).isEqualTo(2);
    }
  }

  @Test
  void atAnInstantThePartysOwnMidnightCounts() {
    // 1 September 2018 has begun in Almaty, in Prague it has not: not in force between them.
    assertThat(status("2018-08-31T20:00:00Z")).contains("\"status\":\"not_in_force\"");
    assertThat(status("2018-08-31T22:00:00Z")).contains("\"status\":\"in_force\"");
  }

  private String status(String at) {
    assertThat(run("status", FILE, "--at", at, "--output", "json")).isZero();
    return printed.toString();
  }

  private static String inCase(String name, String party, int day) {
    return "{\"event\": \"%s\", \"party\": \"%s\", \"date\": \"2026-01-%d\", \"case\": \"C-1\"}"
        .formatted(name, party, day);
  }

  @Test
  void inOneCaseThePartiesMayActInTurnAndAForwardedRequestAsksAnother() throws IOException {
    String events =
        "["
            + inCase("request_received", "CZ", 15)
            + ","
            + inCase("more_information_asked", "CZ", 16)
            + ","
            + inCase("more_information_given", "KZ", 17)
            + ","
            + inCase("reply_sent", "CZ", 18)
            + "]";
    String file = write("events.json", events).toString();
    assertThat(run("status", FILE, "--events", file)).isZero();
    String forwarded =
        "["
            + inCase("request_forwarded", "CZ", 15)
            + ","
            + inCase("request_received", "KZ", 16)
            + "]";
    file = write("events.json", forwarded).toString();
    assertThat(run("status", FILE, "--events", file)).isZero();
  }

  private static String event(String name, String more) {
    return "[{\"event\": \"" + name + "\", \"date\": \"2026-01-15\"" + more + "}]";
  }

  private int decide(String facts, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("decide", FILE, "--act", "request.refuse", "--facts", facts),
                Stream.of(more))
            .toList();
    return run(arguments.toArray(String[]::new));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int run(String... arguments) {
    printed.getBuffer().setLength(0);
    complaints.getBuffer().setLength(0);
    return AgreementCommand.withCommands()
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(complaints))
        .execute(arguments);
  }
}
