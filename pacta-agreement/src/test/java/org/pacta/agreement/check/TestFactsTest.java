package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Ran;
import org.pacta.agreement.command.AgreementCommand;

/** Facts of tests: held against the vocabulary, judged at their own moment, with what stands. */
class TestFactsTest {
  private static final String TEST =
      "{name: probe, act: request.submit, base: ok, AT facts: {FACTS}, expect: {outcome: OUTCOME}}";
  private static final String POLICE = "nature: police_cooperation";

  @TempDir Path folder;

  private static String test(String facts, String outcome) {
    return TEST.replace("AT ", "").replace("FACTS", facts).replace("OUTCOME", outcome);
  }

  private static String testAt(String at, String facts, String outcome) {
    String moment = TEST.replace("AT ", "at: \"" + at + "\", ");
    return moment.replace("FACTS", facts).replace("OUTCOME", outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "'req: {urgnet: true}', A303, Did you mean urgent?",
    "'req: {form: writen}', A303, Did you mean written?",
    "'req: {urgent: \"yes\"}', A302, true or false",
    "'rec: {}', A303, Did you mean",
    "'now: \"2026-01-15T09:00:00Z\"', A302, in a test as at"
  })
  void factsThatDoNotFitAreFound(String facts, String code, String words) {
    assertThat(new SmallFile().tests(test(facts, "no_clause")).findings(folder))
        .filteredOn(finding -> finding.code().equals(code))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.inWords()).contains(words);
          assertThat(finding.line()).isGreaterThan(1);
          assertThat(finding.column()).isGreaterThan(10);
        });
  }

  @Test
  void factsOfTheEventsOfTestsAreHeldAgainstTheVocabularyToo() {
    String event = "{event: signature, date: \"2026-01-10\", facts: {req: {urgnet: true}}}";
    assertThat(
            new SmallFile()
                .part(
                    "duty_tests",
                    "duty_tests:\n  - {name: one, at: \"2026-02-01\", events: ["
                        + event
                        + "], expect: {}}")
                .part(
                    "temporal_tests",
                    "temporal_tests:\n  - {name: two, at: \"2026-02-01\", events: ["
                        + event
                        + "], status: not_in_force}")
                .findings(folder))
        .filteredOn(finding -> finding.code().equals("A303"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-01-10', '2026-01-10T12:00:00Z', 0",
    "'2026-01-10', '2026-01-09T23:30:00Z', 0",
    "'2026-01-10', '2026-01-10T23:30:00Z', 1",
    "'2026-01-10', '2027-01-10T12:00:00Z', 1"
  })
  void theMomentOfAnEventFallsOnItsDayByTheClockOfSomeParty(String date, String at, int found) {
    String event = "{event: signature, party: AAA, date: \"" + date + "\", at: \"" + at + "\"}";
    assertThat(
            new SmallFile()
                .part(
                    "duty_tests",
                    "duty_tests:\n  - {name: one, at: \"2026-02-01\", events: ["
                        + event
                        + "], expect: {}}")
                .findings(folder))
        .filteredOn(finding -> finding.code().equals("A302"))
        .hasSize(found);
  }

  @Test
  void aTestIsJudgedAtItsOwnMoment() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"now <"
                    + " timestamp('2026-06-01T12:00:00Z') && req.form == 'written'\"}")
            .tests(
                test("req: {form: written, " + POLICE + "}", "permitted"),
                testAt("2026-05-31", "req: {form: written, " + POLICE + "}", "permitted"),
                testAt("2026-06-01", "req: {form: written, " + POLICE + "}", "no_clause"),
                testAt(
                    "2026-06-01T11:59:59Z", "req: {form: written, " + POLICE + "}", "permitted"));
    assertThat(TestRun.all(AgreementFolder.loadFile(file.in(folder, "at.yaml"))))
        .allMatch(TestRun::passed);
  }

  @Test
  void aDayIsItsFirstInstantInUtc() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [data.retain], when: \"now < after(item.obtained_at,"
                    + " 'P3Y')\"}")
            .tests(
                retained("2026-05-31T23:59:59Z", "2023-06-01", "permitted"),
                retained("2026-06-01T00:00:00Z", "2023-06-01", "no_clause"),
                retained("2026-06-01T00:00:00Z", "2023-06-01T00:00:01Z", "permitted"));
    assertThat(file.findings(folder))
        .extracting("code")
        .doesNotContain("A302", "A303", "A119", "A120");
    String noDay = retained("2026-06-01", "2023-02-30", "undetermined");
    assertThat(file.tests(noDay).findings(folder))
        .filteredOn(finding -> finding.code().equals("A302"))
        .singleElement()
        .extracting("message")
        .asString()
        .contains("an instant such as 2026-01-15T09:00:00Z, or a day");
  }

  private static String retained(String at, String obtained, String outcome) {
    return testAt(at, "item: {obtained_at: \"" + obtained + "\"}", outcome)
        .replace("request.submit", "data.retain");
  }

  @Test
  void aStandingReservationCountsWhereNoEventsAreGiven() throws AgreementFileException {
    String reservation =
        "reservations: [{id: RES-1, party: BBB, units: [\"2\"], says: no, cite: [\"2\"], standing:"
            + " STANDING}]";
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form =='written'\"}",
                "{id: F1, kind: prohibition, act: [request.submit], when: \"'RES-1' in"
                    + " agr.reservations\"}")
            .replace("temporal", "indefinite,", "indefinite, " + reservation + ",");
    String written = "req: {form: written, " + POLICE + "}";
    SmallFile stands =
        file.replace("temporal", "STANDING", "true")
            .tests(
                test(written, "denied"), test("agr: {reservations: []}, " + written, "permitted"));
    assertThat(TestRun.all(AgreementFolder.loadFile(stands.in(folder, "stands.yaml"))))
        .allMatch(TestRun::passed);
    SmallFile made =
        file.replace("temporal", "standing: true", "standing: false")
            .tests(test(written, "permitted"));
    assertThat(TestRun.all(AgreementFolder.loadFile(made.in(folder, "made.yaml"))))
        .allMatch(TestRun::passed);
  }

  @Test
  void anOpenListTakesWhatTheTextDoesNotNameAndAClosedOneSaysItIsClosed() {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"'other' in"
                    + " req.topics\"}")
            .tests(
                test("req: {topics: [other], " + POLICE + "}", "permitted"),
                test("req: {topics: [arms], " + POLICE + "}", "no_clause"));
    assertThat(file.findings(folder)).extracting("code").doesNotContain("A104", "A303", "A120");
    String unnamed = test("req: {topics: [piracy], " + POLICE + "}", "no_clause");
    assertThat(file.tests(unnamed).findings(folder))
        .extracting("message")
        .contains(
            "'piracy' is not in the code list topic, where other stands for what the text does not"
                + " name");
    SmallFile closed =
        new SmallFile().replace("topics", "open: true", "open: false").tests(unnamed);
    assertThat(closed.findings(folder))
        .extracting("message")
        .contains("'piracy' is not in the code list topic, which the text closes");
  }

  @Test
  void aFileOfScenariosIsRefusedWhenItsFactsFitNeitherAgreement() throws IOException {
    String one = new SmallFile().in(folder, "one.yaml").toString();
    String words = "words: {types: {Request: {own_word: bool}}}";
    String two = new SmallFile().part("words", words).in(folder, "two.yaml").toString();
    String own = replay("req: {own_word: true}");
    assertThat(compared(one, two, own)).contains("scenarios end differently");
    assertThat(compared(one, two, replay("req: {urgnet: true}")))
        .contains("error A303", "scenarios.yaml:2:", "Did you mean urgent?");
  }

  @Test
  void testsWhoseFactsDoNotFitAreReportedAndNotRun() {
    SmallFile file = new SmallFile().tests(test("req: {urgnet: true}", "no_clause"));
    Ran ran = Ran.of("test", file.in(folder, "small.yaml"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("A303", "Did you mean urgent?").doesNotContain("tests pass");
  }

  @Test
  void whatAFileAcceptsKeepsNoTestFromRunning() {
    SmallFile file = new SmallFile().tests(test("req: {urgnet: true}", "undetermined"));
    String unit =
        file.findings(folder).stream()
            .filter(finding -> finding.code().equals("A303"))
            .map(finding -> finding.unit())
            .findFirst()
            .orElseThrow();
    file.part("accepted", "accepted: [{code: A303, unit: " + unit + ", reason: for a test}]");
    assertThat(Ran.of("test", file.in(folder, "small.yaml")).out()).contains("1 tests pass");
  }

  private String replay(String facts) throws IOException {
    String tests = "tests:\n  - " + test(facts, "no_clause") + "\n";
    return Files.writeString(folder.resolve("scenarios.yaml"), tests).toString();
  }

  private static String compared(String one, String two, String scenarios) {
    StringWriter out = new StringWriter();
    AgreementCommand.withCommands()
        .setOut(new PrintWriter(out))
        .execute("compare", one, two, "--replay", scenarios);
    return out.toString();
  }
}
