package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.WouldPermit;

/** To what an agreement applies: what lies outside, its rules say nothing of. */
class ScopeTest {
  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String PROHIBITION =
      "{id: F1, kind: prohibition, act: [request.submit], when: \"req.urgent\", cite: [\"3\"]}";
  private static final String HELD =
      "{id: C1, kind: condition, act: [request.submit], require: \"!req.urgent\", otherwise: hold,"
          + " cite: [\"3\"]}";
  private static final String IN = "req.area == 'caribbean'";
  private static final String TEST =
      "{name: NAME, act: request.submit, base: ok, facts: {req: {form: FORM, area: AREA, nature:"
          + " police_cooperation}}, expect: {outcome: OUTCOME}}";

  @TempDir Path folder;

  private static SmallFile scoped(String when, String more, String... rules) {
    return new SmallFile()
        .rules(rules)
        .part(
            "words",
            "words: {codes: {area: [caribbean, europe]}, types: {Request: {area: code(area)}}, events:"
                + " [extension_notice_received]}")
        .part(
            "scope",
            "scope: [{id: S1, when: \""
                + when
                + "\", cite: [\"2\"], says: The Agreement applies in the Caribbean area."
                + more
                + "}]");
  }

  private static String test(String name, String form, String area, String outcome) {
    return TEST.replace("NAME", name)
        .replace("FORM", form)
        .replace("AREA", area)
        .replace("OUTCOME", outcome);
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static Facts request() {
    return Facts.NONE
        .with("req.form", "written")
        .with("req.nature", "police_cooperation")
        .with("req.urgent", false);
  }

  private static Decision decide(Agreement agreement, Facts facts) {
    Facts all = TrialFacts.under(agreement, "request.submit", facts).plus(facts);
    return agreement.decide("request.submit", all, AT, AT);
  }

  private static List<String> found(SmallFile file, Path folder) {
    return file.findings(folder).stream().map(it -> it.code() + " " + it.unit()).toList();
  }

  @Test
  void outsideItNoClausePermitsAndTheDecisionNamesTheClause() throws AgreementFileException {
    Agreement agreement = load(scoped(IN, "", PERMISSION));
    assertThat(decide(agreement, request().with("req.area", "caribbean")).outcome())
        .isEqualTo(Outcome.PERMITTED);
    Decision outside = decide(agreement, request().with("req.area", "europe"));
    assertThat(outside.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outside.because())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(Because.SCOPE);
          assertThat(it.rule()).isEqualTo("S1");
          assertThat(it.cite()).containsExactly("2");
          assertThat(it.atoms()).singleElement().extracting("fact").isEqualTo("europe");
        });
    assertThat(outside.wouldPermit()).extracting(WouldPermit::rule).containsExactly("P1");
    assertThat(outside.summary())
        .contains(
            "Outside the scope of the agreement: The Agreement applies in the Caribbean area.",
            "another legal basis");
  }

  @Test
  void whatIsNotKnownIsAskedForAndNeverPermitted() throws AgreementFileException {
    Decision open = decide(load(scoped(IN, "", PERMISSION, PROHIBITION, HELD)), request());
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).containsExactly("req.area");
  }

  @Test
  void itBoundsWhatTheAgreementForbidsAndNothingAboveIt() throws AgreementFileException {
    Facts urgent = request().with("req.urgent", true);
    for (String obstacle : List.of(PROHIBITION, HELD)) {
      Agreement agreement = load(scoped(IN, "", PERMISSION, obstacle));
      assertThat(decide(agreement, urgent.with("req.area", "caribbean")).outcome())
          .isIn(Outcome.DENIED, Outcome.HELD);
      assertThat(decide(agreement, urgent.with("req.area", "europe")).outcome())
          .isEqualTo(Outcome.NO_CLAUSE);
      Decision barred =
          decide(agreement, urgent.with("req.area", "europe").with("sg.political_character", true));
      assertThat(barred.outcome()).isEqualTo(Outcome.DENIED);
      assertThat(barred.because()).extracting(Because::rule).containsExactly("SG-1", "S1");
    }
  }

  @Test
  void anExtensionByNoticeIsAQuestionAboutThePast() throws AgreementFileException {
    Agreement agreement =
        load(scoped(IN + " || happened('extension_notice_received', 'BBB')", "", PERMISSION));
    assertThat(decide(agreement, request().with("req.area", "europe")).missing())
        .containsExactly("happened('extension_notice_received', 'BBB')");
    assertThat(extended(agreement, List.of()).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent notice =
        new TreatyEvent("extension_notice_received", "BBB", LocalDate.parse("2026-05-01"));
    assertThat(extended(agreement, List.of(notice)).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  private static Decision extended(Agreement agreement, List<TreatyEvent> events) {
    EventRegister past = new EventRegister(events, Set.of("extension_notice_received"));
    return decide(
        agreement,
        request().with("req.area", "europe").plus(agreement.fromEvents(past, AT, AT).history()));
  }

  @Test
  void actsWithoutItsFactsAreNamedOnceAndNoLongerWhenTheFileNamesTheActs() {
    String both =
        "{id: P1, kind: permission, act: [request.submit, liaison.post, liaison.recall], when:"
            + " \"true\"}";
    assertThat(scoped(IN, "", both).findings(folder))
        .filteredOn(it -> it.code().equals("A129"))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("liaison.post, liaison.recall"));
    assertThat(found(scoped(IN, ", acts: [request.submit]", both), folder))
        .doesNotContain("A129 S1");
  }

  @Test
  void aDefinedTermServesForTheActsThatHaveItsFacts() throws AgreementFileException {
    String both = "{id: P1, kind: permission, act: [request.submit, liaison.post], when: \"true\"}";
    SmallFile file =
        scoped("here", "", both)
            .part(
                "definitions",
                "definitions: [{term: area, id: here, means: the area, when: \""
                    + IN
                    + "\", cite: [\"3\"]}]");
    Decision outside = decide(load(file), request().with("req.area", "europe"));
    assertThat(outside.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outside.cites()).containsExactly("2", "3");
    assertThat(found(file, folder)).contains("A129 S1");
  }

  @Test
  void whatItCannotMeanIsRefused() {
    refused(scoped("req.zone == 'caribbean'", "", PERMISSION), "A103");
    refused(scoped(IN, ", acts: [request.submit, liaison.post]", PERMISSION), "A103");
    refused(scoped("req.area == 'arctic'", "", PERMISSION), "A104");
    refused(scoped(IN, ", acts: [request.sumbit]", PERMISSION), "A105");
    refused(scoped(IN, "", PERMISSION.replace("P1", "S1")), "A011");
  }

  private void refused(SmallFile file, String code) {
    assertThatThrownBy(() -> load(file))
        .isInstanceOfSatisfying(
            AgreementFileException.class,
            e -> assertThat(e.findings()).extracting(it -> it.code().toString()).contains(code));
  }

  @Test
  void oneThatNeverOrAlwaysHoldsIsFoundOnceAndNotInEachRule() {
    String never = IN + " && req.area == 'europe'";
    assertThat(found(scoped(never, "", PERMISSION, PROHIBITION), folder))
        .contains("A106 S1")
        .doesNotContain("A106 P1", "A106 F1");
    String always = IN + " || req.area != 'caribbean'";
    assertThat(found(scoped(always, "", PERMISSION, PROHIBITION), folder)).contains("A107 S1");
    String open =
        "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' || req.form"
            + " != 'written'\"}";
    assertThat(found(scoped(IN, "", open), folder)).contains("A107 P1");
  }

  @Test
  void testsMustShowItBothWaysAndMutationsChangeItAsOneThing() throws AgreementFileException {
    SmallFile within =
        scoped(IN, "", PERMISSION)
            .tests(
                test("written", "written", "caribbean", "permitted"),
                test("oral", "oral", "caribbean", "no_clause"));
    assertThat(found(within, folder)).contains("A119 S1").doesNotContain("A119 P1");
    assertThat(survivors(load(within)))
        .containsOnlyKeys("S1")
        .containsEntry("S1", List.of("delete"));
    SmallFile both =
        scoped(IN, "", PERMISSION)
            .tests(
                test("written", "written", "caribbean", "permitted"),
                test("outside", "written", "europe", "no_clause"));
    assertThat(found(both, folder)).contains("A119 P1").doesNotContain("A119 S1", "A102 2");
    assertThat(survivors(load(both)))
        .as("a test outside says nothing of the rule itself")
        .containsOnlyKeys("P1");
    assertThat(tests(load(both))).containsExactlyInAnyOrder("written", "outside");
    assertThat(tests(load(within))).isEmpty();
  }

  /** Kinds of the changes that no test noticed, by what was changed. */
  private static Map<String, List<String>> survivors(Agreement agreement) {
    return Mutation.all(agreement).stream()
        .filter(Mutation::survived)
        .collect(
            Collectors.groupingBy(
                Mutation::rule, Collectors.mapping(Mutation::kind, Collectors.toList())));
  }

  private static List<String> tests(Agreement agreement) {
    return Coverage.of(agreement).units().stream()
        .filter(unit -> unit.id().equals("2"))
        .findFirst()
        .orElseThrow()
        .tests();
  }

  @Test
  void explainExportAndCompareShowItOnce() {
    String one = scoped(IN, "", PERMISSION, HELD).in(folder, "one.yaml").toString();
    String other =
        scoped("req.area == 'europe'", "", PERMISSION, HELD).in(folder, "two.yaml").toString();
    for (String subject : List.of("2", "P1", "S1")) {
      assertThat(Ran.of("explain", one, subject).out()).containsOnlyOnce("Scope S1 [2]: The Agree");
    }
    assertThat(Ran.of("export", one, "--as", "markdown").out())
        .containsOnlyOnce("The Agreement applies in the Caribbean area.");
    assertThat(Ran.of("compare", one, other).out())
        .containsOnlyOnce("scope S1: differs")
        .doesNotContain("P1: differs", "C1: differs")
        .contains("request.submit");
  }
}
