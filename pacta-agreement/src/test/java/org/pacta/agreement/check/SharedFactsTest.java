package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Severity;

/** Facts that tests of a file share lie under those of each test that names them. */
class SharedFactsTest {
  private static final String BASES =
      "bases: {asked: {from: ok, facts: {req: {form: written, nature: police_cooperation}}}, bare:"
          + " {facts: {req: {form: written, nature: police_cooperation}}}}\n";
  private static final String TEST =
      "{name: %s, act: request.submit, base: %s, facts: {%s}, expect: {outcome: %s}}";
  private static final String[] USED = {
    TEST.formatted("written", "asked", "", "permitted"),
    TEST.formatted("another form", "asked", "req: {form: oral}", "no_clause"),
    TEST.formatted("unknown form", "asked", "req: {form: null}", "undetermined"),
    TEST.formatted("nothing underneath", "bare", "", "undetermined")
  };

  @TempDir Path folder;

  private static SmallFile file(String bases, String... tests) {
    return new SmallFile().tests(tests).part("bases", bases);
  }

  private List<String> messages(String bases, String... tests) {
    return file(bases, tests).findings(folder).stream()
        .map(Finding::inWords)
        .filter(words -> !words.contains(" A111 "))
        .toList();
  }

  @Test
  void theFactsOfTheTestLieOverThoseOfItsBase() {
    assertThat(messages(BASES, USED)).isEmpty();
  }

  @Test
  void whatTheBaseLeavesUnknownATestMayState() {
    String open =
        "bases: {open: {from: ok, facts: {req: {form: null, nature: police_cooperation}}}}\n";
    assertThat(
            messages(
                open,
                TEST.formatted("unknown", "open", "", "undetermined"),
                TEST.formatted("oral", "open", "req: {form: oral}", "no_clause"),
                TEST.formatted("written", "open", "req: {form: written}", "permitted")))
        .isEmpty();
  }

  @Test
  void theyLieUnderTheFactsOfEachEventOfATestOfDuties() {
    String rule =
        "{id: D1, kind: duty, bearer: event_party, trigger: request_received, perform: reply_sent,"
            + " only_if: \"req.form == 'written'\", due: D-1, cite: [\"3\"]}";
    String duties =
        """
        duty_tests:
          - {name: shared, base: BASE, at: "2026-05-10", events: [{event: request_received, party: AAA, date: "2026-05-01"}], expect: {D1: open}}
          - {name: own, base: BASE, at: "2026-05-10", events: [{event: request_received, party: AAA, date: "2026-05-01", facts: {req: {form: oral}}}], expect: {D1: none}}
          - {name: none, base: BASE, at: "2026-05-10", events: [{event: request_received, party: AAA, date: "2026-05-01", facts: {req: {form: null}}}], expect: {D1: unclear}}
          - {name: bare, at: "2026-05-10", events: [{event: request_received, party: AAA, date: "2026-05-01"}], expect: {D1: unclear}}
        """;
    String written = "bases: {asked: {from: ok, facts: {req: {form: written}}}}\n";
    assertThat(of(written, rule, duties.replace("BASE", "asked"))).isEmpty();
    assertThat(of(written, rule, duties.replace("BASE", "askd")))
        .anyMatch(words -> words.contains("unknown base askd"))
        .anyMatch(words -> words.contains("no test says base: asked"));
    assertThat(of(written, rule, duties.replace("BASE", "ok")))
        .anyMatch(words -> words.contains("unknown base ok"));
  }

  private List<String> of(String bases, String rule, String duties) {
    return new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                rule)
            .part("bases", bases)
            .part("duty_tests", duties)
            .findings(folder)
            .stream()
            .filter(it -> it.severity() == Severity.ERROR)
            .map(Finding::inWords)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'asked: {from: ok', 'askd: {from: ok', unknown base asked, Did you mean askd?",
    "'form: written, nature', 'fom: written, nature', fom, Did you mean form?",
    "'bare: {facts', 'ok: {facts', the base ok is there without being written, another name",
    "'bare: {facts', 'rare: {facts', no test says base: rare, Remove the base"
  })
  void aBaseThatDoesNotFitIsRefused(String what, String by, String message, String help) {
    assertThat(messages(BASES.replace(what, by), USED))
        .anySatisfy(words -> assertThat(words).contains(message).contains(help));
  }

  @Test
  void theCommandsReadThem() throws Exception {
    Path small = file(BASES, USED).in(folder, "small.yaml");
    assertThat(Ran.of("test", small.toString()).out()).contains("4");
    Path other =
        file(BASES, USED)
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'oral'\"}")
            .in(folder, "other.yaml");
    Path scenarios =
        Files.writeString(
            folder.resolve("scenarios.yaml"), BASES + "tests:\n  - " + String.join("\n  - ", USED));
    String replayed =
        Ran.of("compare", small.toString(), other.toString(), "--replay", scenarios.toString())
            .out();
    assertThat(replayed).contains("3 of 4 scenarios end differently.");
    assertThat(Ran.of("compare", small.toString(), other.toString()).out())
        .as("what both files ask is asked once")
        .contains("3 of 4 scenarios end differently.");
    Files.writeString(scenarios, "tests:\n  - " + USED[0]);
    Ran unknown =
        Ran.of("compare", small.toString(), other.toString(), "--replay", scenarios.toString());
    assertThat(unknown.code()).isNotZero();
    assertThat(unknown.out() + unknown.err()).contains("unknown base asked");
  }
}
