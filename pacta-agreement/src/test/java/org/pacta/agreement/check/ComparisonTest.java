package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** What two editions do differently, and which number the second needs. */
class ComparisonTest {
  private static final String RULE =
      "{id: P1, kind: permission, act: [request.submit], when: \"GUARD\"}";

  @TempDir Path folder;

  private Comparison compared(SmallFile first, SmallFile second) throws AgreementFileException {
    var one = AgreementFolder.loadFile(first.in(folder, "first.yaml"));
    var other = AgreementFolder.loadFile(second.in(folder, "second.yaml"));
    return Comparison.of(one, other, one.content().scenarios());
  }

  private static SmallFile guarded(String guard) {
    return new SmallFile().rules(RULE.replace("GUARD", guard));
  }

  @Test
  void theSameFileNeedsNothing() throws AgreementFileException {
    Comparison same = compared(new SmallFile(), new SmallFile());
    assertThat(same.rules()).isEmpty();
    assertThat(same.edition().needs()).isEqualTo("none");
    assertThat(same.edition().enough()).isTrue();
  }

  @Test
  void otherWordsForTheSameCasesAreMinor() throws AgreementFileException {
    Comparison compared =
        compared(
            guarded("req.form == 'written' && req.urgent"),
            guarded("!(req.form != 'written' || !req.urgent)"));
    assertThat(compared.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.effects()).isEmpty());
    assertThat(compared.allowances()).isEmpty();
    assertThat(compared.edition().needs()).isEqualTo("minor");
    assertThat(compared.edition().enough()).isFalse();
  }

  @Test
  void aWiderPermissionIsMajorAlsoWhereNoScenarioShowsIt() throws AgreementFileException {
    Comparison compared =
        compared(
            guarded("req.form == 'written'"),
            guarded("req.form == 'written' || (req.form == 'electronic' && req.urgent)"));
    assertThat(compared.outcomes()).isEmpty();
    assertThat(compared.allowances())
        .singleElement()
        .satisfies(allowance -> {
          assertThat(allowance.where()).isEqualTo("second");
          assertThat(allowance.rules()).containsExactly("P1");
          assertThat(allowance.example()).contains("req.form is electronic", "req.urgent is true");
        });
    assertThat(compared.rules().getFirst().effects())
        .singleElement()
        .asString()
        .contains("works in the second only when");
    assertThat(compared.edition().needs()).isEqualTo("major");
  }

  @Test
  void aNewConditionAllowsLess() throws AgreementFileException {
    String condition =
        "{id: C1, kind: condition, act: [request.submit], require: req.about_person, otherwise: deny}";
    Comparison compared =
        compared(
            guarded("req.form == 'written'"),
            new SmallFile().rules(RULE.replace("GUARD", "req.form == 'written'"), condition));
    assertThat(compared.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.kind()).isEqualTo("only in the second"));
    assertThat(compared.allowances())
        .singleElement()
        .satisfies(allowance -> assertThat(allowance.where()).isEqualTo("first"));
  }

  @Test
  void theNumberOfTheEditionIsHeldAgainstTheChange() throws AgreementFileException {
    SmallFile wider = guarded("req.form != 'oral'").replace("head", "1.0.0", "2.0.0");
    assertThat(compared(guarded("req.form == 'written'"), wider).edition().enough()).isTrue();
    SmallFile draft = guarded("req.form == 'written'").replace("head", "1.0.0", "0.1.0");
    SmallFile next = guarded("req.form != 'oral'").replace("head", "1.0.0", "0.2.0");
    assertThat(compared(draft, next).edition().enough()).isTrue();
    SmallFile tooLittle = guarded("req.form != 'oral'").replace("head", "1.0.0", "0.1.1");
    assertThat(compared(draft, tooLittle).edition().enough()).isFalse();
  }

  private static final String DUTY =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
          + " reply_sent, due: WHEN}";
  private static final String LIMITS =
      "deadlines: {D-legal: {term: within LEGAL, within: LEGAL, cite: [\"1\"]}, D-soon: {term: soon,"
          + " indeterminate: true, target: SOON, target_source: ours, cite: [\"1\"]}}";

  private static SmallFile owing(String due, String says, String legal, String soon) {
    return new SmallFile()
        .rules(RULE.replace("GUARD", "req.form == 'written'"), DUTY.replace("WHEN", due))
        .replace("rules", "A rule., cite: [\"1\"], id: D1", says + ", cite: [\"1\"], id: D1")
        .part("deadlines", LIMITS.replace("LEGAL", legal).replace("SOON", soon));
  }

  @Test
  void whatIsOwedOtherwiseIsMajor() throws AgreementFileException {
    SmallFile before = owing("D-legal", "Answer.", "P30D", "P7D");
    Comparison shorter = compared(before, owing("D-legal", "Answer.", "P10D", "P7D"));
    assertThat(shorter.edition().needs()).isEqualTo("major");
    assertThat(shorter.changesOutcomes()).isTrue();
    assertThat(shorter.terms())
        .singleElement()
        .satisfies(term -> {
          assertThat(term.id()).isEqualTo("deadline D-legal");
          assertThat(term.effects())
              .containsExactly("length: P30D in the first, P10D in the second");
        });
    Comparison softer = compared(before, owing("D-soon", "Answer.", "P30D", "P7D"));
    assertThat(softer.edition().needs()).isEqualTo("major");
    assertThat(softer.rules().getFirst().effects())
        .containsExactly("due: D-legal in the first, D-soon in the second");
    SmallFile without =
        new SmallFile()
            .rules(RULE.replace("GUARD", "req.form == 'written'"))
            .part("deadlines", LIMITS.replace("LEGAL", "P30D").replace("SOON", "P7D"));
    assertThat(compared(without, before).edition().needs()).as("a new duty").isEqualTo("major");
  }

  @Test
  void otherWordsOrAnotherTargetOweTheSame() throws AgreementFileException {
    SmallFile before = owing("D-legal", "Answer.", "P30D", "P7D");
    Comparison words =
        compared(before, owing("D-legal", "The request is answered.", "P30D", "P7D"));
    assertThat(words.edition().needs()).isEqualTo("minor");
    Comparison target = compared(before, owing("D-legal", "Answer.", "P30D", "P5D"));
    assertThat(target.terms()).hasSize(1);
    assertThat(target.edition().needs()).isEqualTo("minor");
    assertThat(target.changesOutcomes()).isFalse();
  }

  @Test
  void anotherDateIsMajor() throws AgreementFileException {
    Comparison later =
        compared(new SmallFile(), new SmallFile().replace("temporal", "03-01", "04-01"));
    assertThat(later.terms())
        .extracting(Comparison.Difference::id)
        .contains("date entry_into_force");
    assertThat(later.edition().needs()).isEqualTo("major");
  }

  private static SmallFile ending(String what) {
    return new SmallFile()
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
                + " [\"9\"]}, supersedes: [{agreement: old, ends_at: entry into force, transition:"
                + " ends, cite: [\"9\"]"
                + what
                + "}]}");
  }

  @Test
  void whatOfAnEarlierAgreementEndsIsMajor() throws AgreementFileException {
    Comparison compared = compared(ending(""), ending(", only: [\"1\"]"));
    assertThat(compared.terms())
        .extracting(Comparison.Difference::id)
        .containsExactly("supersedes old");
    assertThat(compared.edition().needs()).isEqualTo("major");
    assertThat(compared(ending(""), ending(", pending: continues")).terms())
        .extracting(Comparison.Difference::id)
        .containsExactly("supersedes old");
  }

  @Test
  void whatAPermissionOutlastsIsMajor() throws AgreementFileException {
    SmallFile outlasting =
        new SmallFile()
            .rules(
                RULE.replace("when: \"GUARD\"", "when: \"true\", also_while: [suspended, ended]"));
    Comparison less = compared(outlasting, guarded("true"));
    assertThat(less.rules().getFirst().effects())
        .containsExactly("also while: ended, suspended in the first, nothing in the second");
    assertThat(less.edition().needs()).isEqualTo("major");
    assertThat(less.changesOutcomes()).isTrue();
  }

  @Test
  void whatAConditionDoesOtherwiseIsMajor() throws AgreementFileException {
    String condition =
        "{id: C1, kind: condition, act: [request.submit], require: req.about_person, otherwise: END}";
    Comparison compared =
        compared(
            new SmallFile().rules(condition.replace("END", "deny")),
            new SmallFile().rules(condition.replace("END", "hold")));
    assertThat(compared.rules().getFirst().effects())
        .containsExactly("otherwise: denied in the first, held in the second");
    assertThat(compared.edition().needs()).isEqualTo("major");
  }

  @Test
  void theTextThatPrevailsIsPartOfWhatIsAgreed() throws AgreementFileException {
    Comparison compared =
        compared(
            new SmallFile()
                .replace("head", "authentic: [en]", "authentic: [en, fr], prevailing: en"),
            new SmallFile().replace("head", "authentic: [en]", "authentic: [en, fr]"));
    assertThat(compared.terms())
        .singleElement()
        .satisfies(term -> assertThat(term.id()).isEqualTo("languages"));
    assertThat(compared.edition().needs()).isEqualTo("major");
  }

  @Test
  void onlyThePartThatDiffersIsShownAndInWords() throws AgreementFileException {
    Comparison compared =
        compared(new SmallFile(), new SmallFile().replace("temporal", "03-01", "04-01"));
    assertThat(compared.terms().getFirst().effects())
        .allSatisfy(effect -> assertThat(effect).doesNotContain("[", "=", "java.", "Optional"));
  }

  @Test
  void datesAreSaidInWordsAndNotByTheirParts() throws AgreementFileException {
    String fixed = "{fixed: \"2026-03-01\"}";
    String notes = "{after: P30D, following: {latest_of: instrument_deposited, per: each_party}}";
    SmallFile waits = new SmallFile().replace("temporal", fixed, notes);
    assertThat(dates(new SmallFile(), waits))
        .isEqualTo(
            "date: 1 March 2026 in the first, 30 days after instrument deposited of each Party in"
                + " the second");
    String two = notes.replace("per: each_party", "count: 2").replace("P30D", "P2M");
    assertThat(dates(waits, new SmallFile().replace("temporal", fixed, two)))
        .isEqualTo(
            "date: 30 days after instrument deposited of each Party in the first, 2 months after"
                + " instrument deposited of 2 Parties in the second");
  }

  private static SmallFile entering(String said) {
    return new SmallFile().replace("temporal", "{fixed: \"2026-03-01\"}", "{at: signature}" + said);
  }

  private static SmallFile leaving(String said) {
    String notice = "termination: {effective: {after: P30D, from: termination_notice_received}";
    return new SmallFile()
        .replace("temporal", "duration:", notice + said + ", cite: [\"9\"]}, duration:");
  }

  @Test
  void whenAnEffectBeginsIsSaidInTheWordsOfTheLanguage() throws AgreementFileException {
    assertThat(dates(entering(""), entering(", starts: moment")))
        .isEqualTo("starts: nothing in the first, moment in the second");
    assertThat(dates(entering(", starts: start_of_day"), entering(", starts: moment")))
        .isEqualTo("starts: start_of_day in the first, moment in the second");
    assertThat(compared(leaving(""), leaving(", ends: end_of_day")).terms())
        .singleElement()
        .satisfies(term ->
            assertThat(term.effects())
                .containsExactly("ends: nothing in the first, end_of_day in the second"));
  }

  private String dates(SmallFile first, SmallFile second) throws AgreementFileException {
    return compared(first, second).terms().stream()
        .filter(it -> it.id().equals("date entry_into_force"))
        .flatMap(it -> it.effects().stream())
        .collect(Collectors.joining("; "));
  }
}
