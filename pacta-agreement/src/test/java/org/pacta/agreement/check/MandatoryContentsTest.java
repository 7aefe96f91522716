package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.NotStated;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TrialFacts;

/** What a request must state: without it the act is denied, held, or open to refusal. */
class MandatoryContentsTest {
  private static final String CONTENTS =
      "mandatory_contents: [{id: M1, act: [request.submit], cite: [\"2\"], applies: \"req.form =="
          + " 'written'\", items: {purpose: , facts: {says: The facts are stated.}}, otherwise:"
          + " OTHERWISE}]";

  @TempDir Path folder;

  private SmallFile file(String otherwise) {
    return new SmallFile().part("mandatory_contents", CONTENTS.replace("OTHERWISE", otherwise));
  }

  private static String test(String act, String contents, String outcome) {
    return "{name: t, act: "
        + act
        + ", base: ok, facts: {actor: BBB, req: {requested: BBB, form: written, nature: police_cooperation, contents: ["
        + contents
        + "]}, ref: {ground: security}}, expect: {outcome: "
        + outcome
        + "}}";
  }

  private void passes(SmallFile file) throws AgreementFileException {
    assertThat(TestRun.all(AgreementFolder.loadFile(file.in(folder, "contents.yaml"))))
        .allSatisfy(run -> assertThat(run.failures()).isEmpty());
  }

  @Test
  void aRequestMayBeHeldOrDenied() throws AgreementFileException {
    passes(file("hold").tests(test("request.submit", "purpose", "held")));
    passes(file("deny").tests(test("request.submit", "purpose", "denied")));
    passes(file("deny").tests(test("request.submit", "purpose, facts", "permitted")));
  }

  @Test
  void orGoOnAndBeOpenToRefusal() throws AgreementFileException {
    passes(
        file("may_refuse")
            .tests(
                test("request.submit", "purpose", "permitted"),
                test("request.refuse", "purpose", "permitted"),
                test("request.refuse", "purpose, facts", "no_clause"),
                test("request.refuse", "", "permitted")
                    .replace("form: written", "form: oral")
                    .replace("permitted", "no_clause"),
                test("request.refuse", "", "undetermined").replace(", contents: []", "")));
  }

  private static SmallFile certified(String require) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: C1, kind: condition, act: [request.submit], applies: \"req.form == 'written'\","
                + " require: \""
                + require
                + "\", otherwise: may_refuse, cite: [\"2\"]}");
  }

  @Test
  void aConditionTooMayOnlyLetThePartyRefuse() throws AgreementFileException {
    passes(
        certified("'purpose' in req.contents")
            .tests(
                test("request.submit", "", "permitted"),
                test("request.refuse", "", "permitted"),
                test("request.refuse", "", "no_clause").replace("actor: BBB", "actor: AAA"),
                test("request.refuse", "purpose", "no_clause"),
                test("request.refuse", "", "no_clause").replace("form: written", "form: oral"),
                test("request.refuse", "", "undetermined").replace(", contents: []", "")));
    Rule power =
        AgreementFolder.loadFile(certified("'purpose' in req.contents").in(folder, "c.yaml"))
            .rule("C1")
            .orElseThrow();
    assertThat(power.kind()).isEqualTo("power");
    assertThat(power.says()).isEqualTo("May be refused where this is not so: A rule.");
  }

  @Test
  void explainNamesTheActThatItOpens() {
    assertThat(Ran.of("explain", certified("'purpose' in req.contents").in(folder, "c.yaml"), "2"))
        .extracting(Ran::out, STRING)
        .contains("  act: request.refuse")
        .doesNotContain("act: request.submit");
  }

  @Test
  void whatSaysNothingBesideARefusalIsRefused() {
    for (String idle : List.of("cure: Mend it.", "only_while: [in_force]")) {
      assertThat(
              certified("'purpose' in req.contents")
                  .replace("rules", "otherwise:", idle + ", otherwise:")
                  .findings(folder))
          .as(idle)
          .extracting(Finding::code)
          .contains("A010");
    }
  }

  @Test
  void itsGuardsReadTheFactsOfTheRefusal() {
    assertThat(certified("xfer.written_form").findings(folder))
        .extracting(Finding::code, Finding::unit, Finding::help)
        .contains(
            tuple("A103", "C1", "Use only facts the vocabulary declares for request.refuse."));
  }

  private static final String OWN =
      "mandatory_contents: [{id: M1, act: [request.submit], cite: [\"2\"], applies: \"req.form =="
          + " 'written'\", items: {purpose: null, person_particulars: {applies: \"req.concerns_person\"}, facts:"
          + " {otherwise: ask}}, otherwise: deny, may_ask: {cite: [\"3\"]}}]";

  @Test
  void anItemCanBeNeededInSomeCasesOnlyAndOneBeOnlyAskedFor() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {types: {Request: {concerns_person: bool}}}")
            .part("mandatory_contents", OWN);
    passes(
        file.tests(
            test("request.submit", "purpose", "permitted")
                .replace("contents:", "concerns_person: false, contents:"),
            test("request.submit", "purpose", "denied")
                .replace("contents:", "concerns_person: true, contents:"),
            test("request.submit", "purpose", "undetermined"),
            test("request.submit", "purpose, person_particulars", "permitted"),
            test("request.submit", "facts, person_particulars", "denied"),
            test("request.ask_more", "purpose", "permitted"),
            test("request.ask_more", "facts", "no_clause")));
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "own.yaml"));
    assertThat(
            decide(agreement, "request.submit", states("purpose", "person_particulars"))
                .notStated())
        .extracting(NotStated::rule)
        .containsExactly("M1.facts");
    assertThat(file.replace("mandatory_contents", ": ask", ": hold").findings(folder))
        .extracting(Finding::message)
        .contains("may_ask stands beside otherwise: ask alone");
  }

  @Test
  void eachItemIsARuleWithItsSentence() throws AgreementFileException {
    var agreement = AgreementFolder.loadFile(file("may_refuse").in(folder, "contents.yaml"));
    assertThat(agreement.rule("M1.purpose").orElseThrow().says())
        .isEqualTo("A request may be refused that does not state: purpose.");
    assertThat(agreement.rule("M1.facts").orElseThrow().says()).isEqualTo("The facts are stated.");
    assertThat(agreement.rule("M1.facts").orElseThrow().kind()).isEqualTo("power");
  }

  private static SmallFile visits(String statedIn) {
    return new SmallFile()
        .part(
            "words",
            "words: {codes: {visit_item: [names, dates]}, types: {Visit: {states:"
                + " list(code(visit_item))}}, acts: {visit.announce: {facts: {visit: Visit}}}}")
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: P2, kind: permission, act: [visit.announce], when: \"true\"}")
        .part(
            "mandatory_contents",
            "mandatory_contents: [{id: M1, act: [visit.announce], cite: [\"2\"], "
                + statedIn
                + "items: {names: null}, otherwise: deny}]");
  }

  @Test
  void anActOfTheFilesOwnSaysWhereItStatesThings() throws AgreementFileException {
    String test =
        "{name: t, act: visit.announce, base: ok, facts: {visit: {states: [WHAT]}}, expect: {outcome:"
            + " OUTCOME}}";
    passes(
        visits("stated_in: visit.states, ")
            .tests(
                test.replace("WHAT", "names").replace("OUTCOME", "permitted"),
                test.replace("WHAT", "dates").replace("OUTCOME", "denied")));
    assertThat(visits("").findings(folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("A105");
          assertThat(finding.message()).contains("visit.announce", "req.contents");
          assertThat(finding.help()).contains("stated_in");
        });
  }

  private static final String ASKED = "ask, may_ask: {cite: [\"3\"]}";

  private Decision decide(Agreement agreement, String act, Facts req) {
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    Facts stated =
        Facts.NONE
            .with("actor", "BBB")
            .with("req.requested", "BBB")
            .with("req.form", "written")
            .with("req.nature", "police_cooperation")
            .plus(req);
    return agreement.decide(act, TrialFacts.under(agreement, act, stated).plus(stated), at, at);
  }

  private static Facts states(String... items) {
    return Facts.NONE.with("req.contents", List.of(items));
  }

  @Test
  void whatIsAskedForBarsNothingAndIsNamed() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file(ASKED).in(folder, "contents.yaml"));
    Decision lacks = decide(agreement, "request.submit", states("purpose"));
    assertThat(lacks.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(lacks.notStated())
        .containsExactly(new NotStated("M1.facts", List.of("2"), "The facts are stated."));
    assertThat(lacks.toJson()).contains("\"not_stated\":[{\"cite\":[\"2\"],\"rule\":\"M1.facts\"");
    Decision whole = decide(agreement, "request.submit", states("purpose", "facts"));
    assertThat(whole.notStated()).isEmpty();
    assertThat(whole.toJson()).doesNotContain("not_stated");
    Decision oral = decide(agreement, "request.submit", states().with("req.form", "oral"));
    assertThat(oral.notStated()).isEmpty();
  }

  @Test
  void theRequestedPartyMayAskForItWhereTheTextSaysSo() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file(ASKED).in(folder, "contents.yaml"));
    Decision asks = decide(agreement, "request.ask_more", states("purpose"));
    assertThat(asks.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(asks.because().getFirst().rule()).isEqualTo("M1.facts.ask");
    assertThat(asks.cites()).containsExactly("2", "3");
    assertThat(decide(agreement, "request.ask_more", states("purpose", "facts")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Agreement none = AgreementFolder.loadFile(file("ask").in(folder, "none.yaml"));
    assertThat(decide(none, "request.ask_more", states()).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(file("deny, may_ask: {cite: [\"3\"]}").findings(folder))
        .extracting(Finding::message)
        .contains("may_ask stands beside otherwise: ask alone");
  }

  @Test
  void readersAreToldThatNothingFollows() throws IOException {
    String file = file(ASKED).in(folder, "contents.yaml").toString();
    assertThat(Ran.of("explain", file, "M1.facts").out()).contains("nothing follows");
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"req\": {\"form\": \"written\", \"nature\": \"police_cooperation\", \"contents\": []}}");
    assertThat(
            Ran.of(
                    "decide",
                    file,
                    "--act",
                    "request.submit",
                    "--base",
                    "ok",
                    "--facts",
                    facts.toString())
                .out())
        .contains("Not stated, though asked for: M1.facts (2): The facts are stated.");
    String other = file("deny").in(folder, "other.yaml").toString();
    assertThat(Ran.of("compare", file, other).out()).contains("rule M1.facts: differs");
  }

  @Test
  void theGuardOfAnItemIsOneByItself() {
    String open = "\"false) || (req.form == 'written' && false\"";
    for (String guard : List.of(open, "\"req.form == 'written\"", "\"req.about_person]\"")) {
      assertThat(item(guard).findings(folder))
          .as(guard)
          .anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("A103");
            assertThat(finding.unit()).isEqualTo("M1.facts");
            assertThat(finding.message()).contains("none by itself");
          });
    }
    for (String guard :
        List.of("\"req.about_person // of a person\"", "\"req.form == ')' || [')'] == []\"")) {
      assertThat(item(guard).findings(folder))
          .as(guard)
          .noneMatch(finding -> finding.code().equals("A103"));
    }
  }

  private static SmallFile item(String guard) {
    return new SmallFile()
        .part(
            "mandatory_contents",
            CONTENTS
                .replace("OTHERWISE", "may_refuse")
                .replace("facts: {", "facts: {applies: " + guard + ", "));
  }
}
