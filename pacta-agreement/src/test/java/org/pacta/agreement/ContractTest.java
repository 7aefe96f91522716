package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.Ran.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other people's scripts rely on: keys, types and exit codes of each command. */
class ContractTest {
  private static final Path FILE = Ran.file("kz-cz-2017");
  private static final String COMPLETE =
      """
      {"req": {"requesting": "KZ", "requested": "CZ", "assistance": "information", "nature": "police_cooperation",
       "topics": ["vehicle_crime"], "form": "written", "language": "en", "about_person": true}}
      """;

  @TempDir Path folder;

  @Test
  void aDecisionHasTheKeysThatScriptsRead() throws IOException {
    JsonNode decision = decide("request.submit", COMPLETE, "--base", "ok").exits(0).json();
    keys(
        decision,
        "act string, also_checked object, at string, basis object, because array, cure array,"
            + " duties_if_done array, facts object, known_at string, missing array,"
            + " outcome string, readings array, would_permit array");
    assertThat(decision.get("outcome").stringValue()).isEqualTo("permitted");
    keys(
        decision.get("basis"),
        "agreement string, edition string, safeguards string, safeguards_sha256 string,"
            + " sha256 string, tzdata string, vocabulary string, vocabulary_sha256 string");
    assertThat(decision.at("/basis/agreement").stringValue()).isEqualTo("kz-cz-2017");
    for (String hash : new String[] {"sha256", "safeguards_sha256", "vocabulary_sha256"}) {
      assertThat(decision.at("/basis/" + hash).stringValue()).matches("[0-9a-f]{64}");
    }
    assertThat(decision.at("/basis/tzdata").stringValue()).matches("20[0-9]{2}[a-z]+");
    JsonNode because = decision.at("/because/0");
    keys(because, "atoms array, cite array, gists array, kind string, rule string, says string");
    assertThat(because.get("rule").stringValue()).isEqualTo("R3-request");
    assertThat(because.get("kind").stringValue()).isEqualTo("permission");
    assertThat(because.get("cite").toString()).isEqualTo("[\"3/0\",\"9(1)/1\"]");
    keys(because.at("/atoms/0"), "expr string, fact string, source string, value boolean");
    String oral = COMPLETE.replace("\"written\"", "\"oral\", \"urgent\": false");
    JsonNode denied = decide("request.submit", oral, "--base", "ok").exits(3).json();
    keys(denied.at("/would_permit/0"), "cite array, rule string");
  }

  @Test
  void dutiesOfADecisionTellALegalDeadlineFromATarget() throws IOException {
    JsonNode duty =
        decide("request.submit", COMPLETE, "--base", "ok").json().at("/duties_if_done/0");
    keys(
        duty, "bearer string, cite array, due object, perform string, rule string, trigger string");
    keys(
        duty.get("due"),
        "deadline string, legal boolean, target string, target_source string, term string,"
            + " time string, urgent_target string, variants object");
    assertThat(duty.at("/due/legal").booleanValue()).isFalse();
  }

  @Test
  void everyOutcomeButPermittedExitsWithThree() throws IOException {
    String oral = COMPLETE.replace("\"written\"", "\"oral\", \"urgent\": false");
    assertThat(outcome(decide("request.submit", oral, "--base", "ok"))).isEqualTo("denied");
    String held = COMPLETE.replace("vehicle_crime", "extremism");
    String unassessed = held.trim().replaceAll("}$", ", \"sg\": {\"assessed\": false}}");
    assertThat(outcome(decide("request.submit", unassessed, "--base", "ok"))).isEqualTo("held");
    assertThat(outcome(decide("request.submit", COMPLETE))).isEqualTo("undetermined");
    String other = COMPLETE.replace("\"information\"", "\"joint_operation\"");
    assertThat(outcome(decide("request.submit", other, "--base", "ok"))).isEqualTo("no_clause");
  }

  private static String outcome(Ran decided) {
    return decided.exits(3).json().get("outcome").stringValue();
  }

  @Test
  void aHistoricalFileDeniesEverythingInPlainWords() throws IOException {
    Path facts = write("facts.json", "{\"xfer\": {\"channel\": \"direct\"}}");
    Path history = Ran.file("cssr-ussr-1972");
    Object[] ask = {"decide", history, "--act", "data.transfer", "--facts", facts, "--base", "ok"};
    assertThat(Ran.of(ask).exits(3).out())
        .contains("Denied: This text is historical")
        .doesNotContain("under :", "()");
    assertThat(outcome(Ran.of(List.of(ask), "--output", "json"))).isEqualTo("denied");
  }

  @Test
  void aFactNotGivenIsUnknownAndNamed() throws IOException {
    JsonNode bare = decide("request.submit", "{}").exits(3).json();
    assertThat(bare.get("outcome").stringValue()).isEqualTo("undetermined");
    assertThat(bare.get("missing").toString())
        .contains("agr.status", "law.sender_ok", "req.form", "sg.refugee_exposure");
    JsonNode based = decide("request.submit", "{}", "--base", "ok").exits(3).json();
    assertThat(based.get("missing").toString())
        .contains("req.form")
        .doesNotContain("agr.", "law.", "sg.");
    assertThat(based.at("/facts/agr/status").stringValue()).isEqualTo("in_force");
    assertThat(based.at("/facts/sg/assessed").booleanValue()).isTrue();
  }

  @Test
  void eventsSettleTheStatusAndFactsGivenSettleItLast() throws IOException {
    Path events =
        write(
            "events.json",
            """
            [{"event": "suspension_notice_received", "party": "CZ", "date": "2025-12-01",
              "recorded": "2026-01-10T00:00:00Z"}]
            """);
    List<String> then = List.of("--base", "ok", "--events", events.toString());
    JsonNode before = decided(COMPLETE, then, "--known-at", "2026-01-09").exits(0).json();
    assertThat(before.at("/facts/agr/status").stringValue()).isEqualTo("in_force");
    JsonNode after = decided(COMPLETE, then, "--known-at", "2026-01-11").exits(3).json();
    assertThat(after.at("/facts/agr/status").stringValue()).isEqualTo("suspended");
    assertThat(after.get("known_at").stringValue()).isEqualTo("2026-01-11T12:00:00Z");
    String stated = COMPLETE.trim().replaceAll("}$", ", \"agr\": {\"status\": \"in_force\"}}");
    decided(stated, then).exits(0);
  }

  private Ran decided(String facts, List<String> first, String... more) throws IOException {
    return decide(
        "request.submit",
        facts,
        Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aReadingReliedOnIsNamed() throws IOException {
    String facts = COMPLETE.replace("\"information\"", "\"object_search\"");
    JsonNode decision = decide("request.submit", facts, "--base", "ok").exits(0).json();
    assertThat(decision.get("readings").toString()).isEqualTo("[\"I-01\"]");
  }

  @Test
  void findingsHaveTheKeysThatScriptsRead() throws IOException {
    String text = Files.readString(FILE).replace("cite: [\"12\"]", "cite: [\"12(9)\"]");
    JsonNode wrong = Ran.of("check", write("wrong.yaml", text), "--output", "json").exits(3).json();
    keys(wrong, "findings array");
    JsonNode finding =
        wrong
            .get("findings")
            .valueStream()
            .filter(it -> it.get("code").stringValue().equals("A101"))
            .findFirst()
            .orElseThrow();
    keys(
        finding,
        "code string, column number, file string, help string, line number, message string,"
            + " severity string, unit string");
    assertThat(finding.get("severity").stringValue()).isEqualTo("error");
    assertThat(finding.get("file").stringValue()).isEqualTo("wrong.yaml");
  }

  @Test
  void coverageHasTheKeysThatScriptsRead() {
    JsonNode coverage = Ran.of("coverage", FILE, "--output", "json").exits(0).json();
    keys(coverage, "counts object, findings array, percent number, units array");
    assertThat(coverage.get("percent").intValue()).isEqualTo(100);
    assertThat(coverage.get("units")).hasSize(94);
    String shape = "covered_by array, gist string, id string, tests array";
    assertThat(coverage.get("units"))
        .allSatisfy(unit -> keys(unit, shape))
        .anySatisfy(unit -> keys(unit, "waiver string"))
        .anySatisfy(unit -> keys(unit, "waiver null"));
  }

  @Test
  void testsAndMutationsHaveTheKeysThatScriptsRead() {
    Path law = Agreements.FOLDER.resolve("national/velmora-purpose.yaml");
    JsonNode run = Ran.of("test", law, "--mutate", "--output", "json").exits(0).json();
    keys(run, "failed array, mutations number, survivors array, tests number");
  }

  @Test
  void aFileIsStartedBesideItsTextUnlessSaidOtherwise() throws IOException {
    Path text =
        write(
            "t.txt",
            "AGREEMENT between Utopia and Atlantis\n\nArticle 1\nThe Parties shall cooperate.\n\nArticle 2\nThey meet.\n\nDone at A.\n");
    Ran.of("new", "--from", text, "--id", "a-b", "--output", "json").exits(0);
    assertThat(folder.resolve("a-b.yaml")).isRegularFile();
    Path elsewhere = folder.resolve("elsewhere.yaml");
    Ran.of("new", "--from", text, "--id", "a-b", "--out", elsewhere).exits(0);
    assertThat(elsewhere).hasSameTextualContentAs(folder.resolve("a-b.yaml"));
  }

  @Test
  void aFreshDraftIsCheckedInAFewLinesAndInFullAsJson() throws IOException {
    Path text = Path.of("src/test/resources/treaties/uk-indented.txt");
    Path draft = folder.resolve("draft.yaml");
    Ran.of("new", "--from", text, "--id", "draft", "--out", draft);
    Ran words = Ran.of("check", draft).exits(3);
    JsonNode all = Ran.of("check", draft, "--output", "json").exits(3).json().get("findings");
    long placeholders =
        all.valueStream().filter(it -> it.get("code").stringValue().equals("A123")).count();
    assertThat(words.out().lines().filter(line -> line.contains(" A123 "))).hasSize(3);
    assertThat(words.out())
        .contains((placeholders - 3) + " more of A123, lines ", "Start at line ")
        .contains(all.size() + " found. ")
        .containsPattern("found\\. [0-9]+ warnings, ");
  }

  @Test
  void exitCodesTellUsageAndFindingsApart() throws IOException {
    Ran.of("check").exits(2);
    Ran.of("chekc", FILE).exits(2);
    Ran.of("check", FILE, "--output", "paper").exits(2);
    Ran.of("decide", FILE, "--facts", "-").exits(2);
    Ran.of("check", folder.resolve("nowhere.yaml")).exits(3);
    Path text = write("t.txt", "Article 1\nThe Parties shall cooperate.\n");
    assertThat(Ran.of("new", "--from", text, "--id", "a", "--out", folder.resolve("no/x.yaml")))
        .satisfies(fault -> assertThat(fault.exits(2).err()).contains("x.yaml"));
  }

  private Ran decide(String act, String facts, String... more) throws IOException {
    Path file = write("facts.json", facts);
    return Ran.of(
        "decide",
        FILE,
        "--act",
        act,
        "--facts",
        file,
        "--output",
        "json",
        "--at",
        "2026-01-15T09:00:00Z",
        List.of(more));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
