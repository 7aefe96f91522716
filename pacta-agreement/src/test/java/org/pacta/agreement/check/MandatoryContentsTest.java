package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

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
                + " list(code(visit_item))}}, acts: {visit.announce: {facts: {visit: Visit},"
                + " unguarded: A visit gives access to nobody's data.}}}")
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
}
