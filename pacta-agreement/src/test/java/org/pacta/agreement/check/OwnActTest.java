package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;

/** What a file adds in its own words cannot slip past what stands above every agreement. */
final class OwnActTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void aFilesOwnActIsUnderTheSafeguardsThatReadTheAssessment() throws Exception {
    Decision denied = decide(file(""), Map.of("sg.political_character", true));

    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.because()).extracting(Because::rule).contains("SG-1");
    assertThat(decide(file(""), Map.of()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xfer: Transfer", "sent: Transfer", "minor: Minor"})
  void anOwnActNeedsTheAssessmentWhateverItsFactsAreCalled(String facts) throws Exception {
    Map<String, Object> unassessed = Map.of("sg.assessed", false);

    Decision held = decide(file(facts), unassessed);

    assertThat(held.outcome()).isEqualTo(Outcome.HELD);
    assertThat(held.because()).extracting(Because::rule).contains("SG-6z");
  }

  @Test
  void anActThatGivesNothingCanBeLeftOutWithAReasonThatIsNamed() throws Exception {
    SmallFile file = unguarded("notice: Notice");

    assertThat(decide(file, Map.of("sg.political_character", true)).outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(file.findings(folder))
        .filteredOn(it -> it.code().equals("A124"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("it only reports a date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xfer: Transfer",
        "who: Person",
        "team: JointTeam",
        "minor: Minor",
        "minors: list(Minor)",
        "name: string",
        "notice: Notice, minor: Minor"
      })
  void anActWithFactsThatMayConcernPersonsCannotBeLeftOut(String facts) throws Exception {
    assertThat(
            decide(unguarded(facts), Map.of("law.sender_ok", true, "sg.refugee_exposure", true))
                .outcome())
        .isEqualTo(Outcome.DENIED);
    assertThat(weakened(unguarded(facts)))
        .singleElement()
        .asString()
        .contains("dossier.send stays under the safeguards");
  }

  @Test
  void aSharedStructureThatTheFileAddsToIsNoLongerNeutral() {
    SmallFile file =
        unguarded("notice: Notice")
            .replace("words", "types: {", "types: {Notice: {name: string}, ");

    assertThat(weakened(file)).singleElement().asString().contains("stays under");
  }

  @Test
  void anActThatBringsAboutWhatAGuardedActBringsCannotBeLeftOut() {
    SmallFile file =
        unguarded("")
            .replace("words", "unguarded", "brings: [{event: personal_data_sent}], unguarded");

    assertThat(weakened(file)).singleElement().asString().contains("stays under");
  }

  @Test
  void aSharedActCannotBeLeftOut() {
    SmallFile file =
        new SmallFile().part("words", "words: {acts: {data.transfer: {unguarded: for speed}}}");

    assertThat(weakened(file)).isNotEmpty();
  }

  @Test
  void aSharedActOutsideTheSafeguardsComesUnderThemWithFactsOfTheFile() throws Exception {
    SmallFile file =
        new SmallFile()
            .rules("{id: P1, kind: permission, act: [host.provide], when: svc.agreed}")
            .part(
                "words",
                "words: {types: {Minor: {consents: bool}}, acts: {host.provide: {facts: {minor:"
                    + " Minor}}}}");

    assertThat(
            decide(file, "host.provide", Map.of("sg.refugee_exposure", true, "svc.agreed", true))
                .outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aSharedActUnderOneSafeguardComesUnderAllWithFactsOfTheFile() throws Exception {
    SmallFile file =
        new SmallFile()
            .rules("{id: P1, kind: permission, act: [relief.send], when: held.handed_over}")
            .part(
                "words",
                "words: {types: {Held: {handed_over: bool}}, acts: {relief.send: {facts: {held:"
                    + " Held}}}}");

    assertThat(
            decide(
                    file,
                    "relief.send",
                    Map.of(
                        "held.handed_over",
                        true,
                        "relief.rescue_only",
                        true,
                        "sg.refugee_exposure",
                        true))
                .outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier.send", "data.transfer"})
  void noFileTurnsTheAssessmentIntoAFactOfItsOwn(String act) {
    SmallFile file =
        new SmallFile()
            .part(
                "words",
                "words: {types: {Mine: {assessed: bool}}, acts: {"
                    + act
                    + ": {facts: {sg: Mine}}}}");

    assertThat(file.findings(folder))
        .extracting(Finding::message)
        .anyMatch(it -> it.contains("sg is a fact of every act"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sg.political_character", "req.about_person", "xfer.personal_data"})
  void whatIsNotStatedNeverClearsASafeguard(String fact) {
    SmallFile file =
        new SmallFile()
            .part(
                "unstated",
                "unstated: [{id: U1, fact: "
                    + fact
                    + ", value: false, cite: [\"1\"], says: None.}]");

    assertThat(weakened(file)).singleElement().asString().contains("read by the safeguards");
  }

  @Test
  void aDefinedTermCannotTakeTheNameOfAFact() {
    SmallFile file =
        new SmallFile()
            .part(
                "definitions",
                "definitions: [{term: clear, id: sg, means: clear, when: \"1 == 2\", cite: [\"1\"]}]");

    assertThat(file.findings(folder)).extracting(Finding::severity).asString().contains("ERROR");
  }

  private List<String> weakened(SmallFile file) {
    return file.findings(folder).stream()
        .filter(it -> it.code().equals("A117"))
        .map(Finding::message)
        .toList();
  }

  private static SmallFile unguarded(String facts) {
    return file(facts).replace("words", "}}}", "}, unguarded: it only reports a date}}");
  }

  private static SmallFile file(String facts) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: P2, kind: permission, act: [dossier.send], when: \"law.sender_ok\"}")
        .part(
            "words",
            "words: {types: {Minor: {parents_object: bool}}, acts: {dossier.send: {facts: {"
                + facts
                + "}}}}");
  }

  private Decision decide(SmallFile file, Map<String, Object> facts) throws Exception {
    return decide(file, "dossier.send", facts);
  }

  private Decision decide(SmallFile file, String act, Map<String, Object> facts) throws Exception {
    var agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts given = agreement.vocabulary().baseFacts();
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      given = given.with(fact.getKey(), fact.getValue());
    }
    return agreement.decide(act, given, NOON, NOON);
  }
}
