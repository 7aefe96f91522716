package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** What tests would not miss of a guard: the rule, the guard, or one part of it. */
class MutationTest {
  private static final String BOTH =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' &&"
          + " !req.urgent\"}";
  private static final String EITHER =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' ||"
          + " req.urgent\"}";

  @TempDir Path folder;

  @Test
  void eachPartIsLeftOutInTurn() throws AgreementFileException {
    SmallFile both = new SmallFile().rules(BOTH);
    String written = test("written", false, "permitted");
    String oral = test("oral", false, "no_clause");
    assertThat(survivors(both, written, oral)).containsExactly("drop P1: !(req.urgent)");
    assertThat(survivors(both, written, oral, test("written", true, "no_clause"))).isEmpty();
  }

  @Test
  void soIsEachAlternative() throws AgreementFileException {
    SmallFile either = new SmallFile().rules(EITHER);
    assertThat(
            survivors(either, test("written", true, "permitted"), test("oral", false, "no_clause")))
        .containsExactly("drop P1: req.form == 'written'", "drop P1: req.urgent");
    assertThat(
            survivors(
                either,
                test("written", false, "permitted"),
                test("oral", true, "permitted"),
                test("oral", false, "no_clause")))
        .isEmpty();
  }

  @Test
  void aRuleThatAPermissionOverridesIsChangedWithAndWithoutIt() throws AgreementFileException {
    SmallFile overridden =
        new SmallFile()
            .part(
                "definitions",
                "definitions: [{term: plain, id: plain, means: a plain one, when: \"req.form == 'written' &&"
                    + " !req.urgent\", cite: [\"1\"]}]")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form != ''\"}",
                "{id: C1, kind: condition, act: [request.submit], require: plain, otherwise: hold}",
                "{id: P2, kind: permission, act: [request.submit], when: \"req.requesting == 'BBB' &&"
                    + " req.urgent\", overrides: [C1]}");
    String plain = from("AAA", "written", "permitted");
    String oral = from("AAA", "oral", "held");
    String urgent = plain.replace("urgent: false", "urgent: true").replace("permitted", "held");
    String lifted = urgent.replace("AAA", "BBB").replace("held", "permitted");
    assertThat(survivors(overridden, plain, oral, urgent, lifted))
        .containsExactly("widen P1", "drop P2: req.urgent");
    assertThat(survivors(overridden, plain, oral, urgent, lifted, from("BBB", "oral", "held")))
        .containsExactly("widen P1");
    assertThat(survivors(overridden, plain, urgent, lifted))
        .contains("drop plain: req.form == 'written'");
  }

  @Test
  void aChoiceTestedOnItsFourSidesIsTestedWhole() throws AgreementFileException {
    SmallFile choice =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.urgent ? req.form =="
                    + " 'oral' : req.form == 'written'\"}");
    assertThat(
            survivors(
                choice,
                test("oral", true, "permitted"),
                test("written", true, "no_clause"),
                test("written", false, "permitted"),
                test("oral", false, "no_clause")))
        .isEmpty();
  }

  @Test
  void aPartOfAChoiceIsLeftOutWhereverItStandsInIt() throws AgreementFileException {
    SmallFile choice =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.urgent ? (req.form =="
                    + " 'oral' || req.requesting == 'AAA') : req.requested == 'BBB'\"}");
    assertThat(
            survivors(
                choice,
                test("oral", true, "permitted"),
                test("written", false, "permitted"),
                from("BBB", "oral", "permitted").replace("false", "true")))
        .noneMatch(it -> it.endsWith(": req.form == 'oral'"))
        .noneMatch(it -> it.endsWith(": req.requesting == 'AAA'"));
  }

  @Test
  void aDefinedTermIsOnePartAndIsChangedAsOneThing() throws AgreementFileException {
    SmallFile defined =
        new SmallFile()
            .part(
                "definitions",
                "definitions: [{term: plain, id: plain, means: a plain one, when: \"req.form == 'written' &&"
                    + " !req.urgent\", cite: [\"1\"]}]")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"plain &&"
                    + " req.requesting == 'AAA'\"}",
                "{id: F1, kind: prohibition, act: [request.submit], when: \"!plain &&"
                    + " req.requesting == 'BBB'\", cite: [\"2\"]}");
    assertThat(
            survivors(
                defined,
                from("AAA", "written", "permitted"),
                from("AAA", "oral", "no_clause"),
                from("BBB", "written", "no_clause"),
                from("BBB", "oral", "denied")))
        .containsExactly("drop plain: !(req.urgent)");
  }

  @Test
  void theHolderOfAPowerIsOnePart() throws AgreementFileException {
    SmallFile power =
        new SmallFile()
            .rules(
                "{id: W1, kind: power, act: [request.refuse], holder: requested_party, effect:"
                    + " {event: refusal_decided}, when: \"ref.ground == 'security'\"}");
    String base = "{req: {requesting: AAA, requested: BBB}, actor: ACTOR, ref: {ground: GROUND}}";
    assertThat(
            survivors(
                power,
                refusal(base, "BBB", "security", "permitted"),
                refusal(base, "BBB", "sovereignty", "no_clause")))
        .containsExactly("drop W1: holder of W1");
  }

  @Test
  void whatNobodyMissesAsAWholeIsNotAskedByParts() throws AgreementFileException {
    assertThat(survivors(new SmallFile().rules(BOTH), test("written", false, "permitted")))
        .containsExactly("widen P1");
  }

  @Test
  void aReasonIsGivenForAPart() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(BOTH)
            .tests(test("written", false, "permitted"), test("oral", false, "no_clause"))
            .part(
                "accepted",
                "accepted: [{code: drop, unit: P1, part: \"!(req.urgent)\", reason: \"urgent ones"
                    + " come by the other channel\"}]");
    Agreement agreement = load(file);
    Accepted accepted = Accepted.in(agreement);
    assertThat(Mutation.all(agreement).stream().filter(Mutation::survived))
        .hasSize(1)
        .allMatch(it -> accepted.reason(it).isPresent());
    assertThat(accepted.reason(new Mutation("P1", "drop", "req.form == 'written'", ""))).isEmpty();
  }

  /** One that fails anyway would otherwise seem to notice every change. */
  @Test
  void aTestThatFailsAsWrittenNoticesNothing() throws AgreementFileException {
    SmallFile both = new SmallFile().rules(BOTH, CONDITION);
    String good = test("written", false, "permitted");
    List<String> survivors = survivors(both, good);
    assertThat(survivors).contains("widen P1", "negate D1");
    assertThat(survivors(both, good, test("oral", true, "denied"))).isEqualTo(survivors);
    assertThat(survivors(both.part("duty_tests", duties("D1", "true written breach")), good))
        .isEqualTo(survivors);
    assertThat(
            survivors(
                new SmallFile().rules(BOTH, CONDITION).part("temporal_tests", WRONG_DATE), good))
        .isEqualTo(survivors);
  }

  private static final String WRONG_DATE =
      "temporal_tests: [{name: wrong, clause: D-1, given: {AAA: \"2026-05-01\"}, expect: \"2020-01-01\"}]\n";

  private static final String CONDITION =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-1, only_if: \"req.urgent && req.form == 'written'\", cite: [\"3\"]}";

  private static String duties(String rule, String... cases) {
    StringBuilder tests = new StringBuilder("duty_tests:\n");
    for (String one : cases) {
      String[] said = one.split(" ");
      tests.append(
          "  - {name: %s, at: \"2026-05-05\", events: [{event: request_received, party: BBB, case: c, date: \"2026-05-01\", facts: {req: {urgent: %s, form: %s, about_person: false}}}], expect: {%s: %s}}\n"
              .formatted(one.replace(' ', '-'), said[0], said[1], rule, said[2]));
    }
    return tests.toString();
  }

  @Test
  void theConditionOfADutyIsChangedToo() throws AgreementFileException {
    SmallFile file = new SmallFile().rules(BOTH, CONDITION);
    String[] tests = {
      test("written", false, "permitted"),
      test("oral", false, "no_clause"),
      test("written", true, "no_clause")
    };
    assertThat(survivors(file.part("duty_tests", duties("D1", "true written open")), tests))
        .containsExactly("widen D1");
    assertThat(
            survivors(
                file.part("duty_tests", duties("D1", "true written open", "false oral none")),
                tests))
        .containsExactly("drop D1: req.urgent", "drop D1: req.form == 'written'");
    assertThat(
            survivors(
                file.part(
                    "duty_tests",
                    duties("D1", "true written open", "false written none", "true oral none")),
                tests))
        .isEmpty();
  }

  @Test
  void soIsThatOfALapseAndATermInIt() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, prevented_by:"
            + " [reply_sent], due: D-1, only_if: \"plain && req.urgent\", effect: {event:"
            + " refusal_decided}, cite: [\"3\"]}";
    SmallFile file =
        new SmallFile()
            .part(
                "definitions",
                "definitions: [{term: plain, id: plain, means: a plain one, when: \"req.form =="
                    + " 'written' || req.about_person\", cite: [\"1\"]}]")
            .rules(BOTH, lapse)
            .part(
                "duty_tests",
                duties("L1", "true written running", "true oral none", "false written none"));
    assertThat(
            survivors(
                file,
                test("written", false, "permitted"),
                test("oral", false, "no_clause"),
                test("written", true, "no_clause")))
        .containsExactly("drop plain: req.about_person");
  }

  @Test
  void testsOfDecisionsByEventsNoticeTheConditionOfALapse() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, prevented_by:"
            + " [reply_sent], due: D-1, only_if: req.urgent, effect: {event: refusal_decided},"
            + " cite: [\"3\"]}";
    String refused =
        "{id: P1, kind: permission, act: [request.submit], when: \"happened('refusal_decided')\"}";
    String test =
        "{name: urgent %1$s, act: request.submit, base: ok, at: \"2026-12-01\", complete: [reply_sent,"
            + " refusal_decided], facts: {req: {nature: police_cooperation}}, events: [{event:"
            + " request_received, party: BBB, date: \"2026-05-01\", facts: {req: {urgent: %1$s}}}],"
            + " expect: {outcome: %2$s}}";
    assertThat(
            survivors(
                new SmallFile().rules(refused, lapse),
                test.formatted("true", "permitted"),
                test.formatted("false", "no_clause")))
        .isEmpty();
  }

  @Test
  void soTheyDoOfATermBeneathIt() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, prevented_by:"
            + " [reply_sent], due: D-1, only_if: pressing, effect: {event: refusal_decided},"
            + " cite: [\"3\"]}";
    String refused =
        "{id: P1, kind: permission, act: [request.submit], when: \"happened('refusal_decided')\"}";
    String test =
        "{name: urgent %1$s %2$s, act: request.submit, base: ok, at: \"2026-12-01\", complete:"
            + " [reply_sent, refusal_decided], facts: {req: {nature: police_cooperation}}, events:"
            + " [{event: request_received, party: BBB, date: \"2026-05-01\", facts: {req: {urgent:"
            + " %1$s, form: %2$s}}}], expect: {outcome: %3$s}}";
    assertThat(
            survivors(
                new SmallFile()
                    .part(
                        "definitions",
                        "definitions: [{term: pressing, id: pressing, means: one in haste, when:"
                            + " \"req.urgent && req.form == 'oral'\", cite: [\"1\"]}]")
                    .rules(refused, lapse),
                test.formatted("true", "oral", "permitted"),
                test.formatted("false", "oral", "no_clause"),
                test.formatted("true", "written", "no_clause")))
        .isEmpty();
  }

  private List<String> survivors(SmallFile file, String... tests) throws AgreementFileException {
    return Mutation.all(load(file.tests(tests))).stream()
        .filter(Mutation::survived)
        .map(Mutation::inWords)
        .toList();
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static String test(String form, boolean urgent, String outcome) {
    return "{name: %s %s, act: request.submit, base: ok, facts: {req: {form: %s, urgent: %s, nature: police_cooperation}}, expect: {outcome: %s}}"
        .formatted(form, urgent, form, urgent, outcome);
  }

  private static String from(String party, String form, String outcome) {
    return "{name: %s %s, act: request.submit, base: ok, facts: {req: {requesting: %s, form: %s, urgent: false, nature: police_cooperation}}, expect: {outcome: %s}}"
        .formatted(party, form, party, form, outcome);
  }

  private static String refusal(String facts, String actor, String ground, String outcome) {
    return "{name: %s %s, act: request.refuse, base: ok, facts: %s, expect: {outcome: %s}}"
        .formatted(actor, ground, facts.replace("ACTOR", actor).replace("GROUND", ground), outcome);
  }
}
