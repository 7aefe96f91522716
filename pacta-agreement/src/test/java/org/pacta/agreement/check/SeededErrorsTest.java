package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** Each static check finds the error seeded for it, at its place, and is silent without it. */
class SeededErrorsTest {
  @TempDir static Path folder;

  /**
   * One seeded error.
   *
   * @param check number of the check
   * @param what the error in words
   * @param code code of the finding
   * @param unit unit the finding is about
   * @param seeded the file with the error
   * @param mended the same file without it
   */
  private record Seed(
      int check,
      String what,
      String code,
      String unit,
      UnaryOperator<SmallFile> seeded,
      UnaryOperator<SmallFile> mended) {}

  private static final String WRITTEN =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";

  private static List<Seed> seeds() {
    return List.of(
        new Seed(
            1,
            "a cite names no unit",
            "A101",
            "77",
            file -> file.rules(WRITTEN.replace("{id", "{cite: [\"77\"], id")),
            file -> file),
        new Seed(
            2,
            "a unit that nothing covers",
            "A102",
            "4",
            file -> file.replace("text", "\"3\":", "\"4\": Forgotten., \"3\":"),
            file ->
                file.replace("text", "\"3\":", "\"4\": Forgotten., \"3\":")
                    .part("not_encoded", "not_encoded: [{cite: [\"4\"], reason: a motive only}]")),
        new Seed(
            3,
            "a guard reads a fact nobody declares",
            "A103",
            "P1",
            file -> file.rules(WRITTEN.replace("req.form", "req.shape")),
            file -> file),
        new Seed(
            4,
            "a guard compares with a code of no list",
            "A104",
            "P1",
            file -> file.rules(WRITTEN.replace("'written'", "'writen'")),
            file -> file),
        new Seed(
            5,
            "a rule names an unknown act",
            "A105",
            "P1",
            file -> file.rules(WRITTEN.replace("request.submit", "request.submitt")),
            file -> file),
        new Seed(
            5,
            "a term runs from its own end",
            "A105",
            "duration",
            file -> file.part("temporal", term("ended")),
            file -> file.part("temporal", term("provisional_application_started"))),
        new Seed(
            5,
            "an earliest end counted from a suspension",
            "A105",
            "termination",
            file -> file.part("temporal", notBefore("suspension_effective")),
            file -> file.part("temporal", notBefore("provisional_application_started"))),
        new Seed(
            5,
            "an earliest provisional application counted from itself",
            "A105",
            "provisional_application",
            file -> file.part("temporal", appliedNotBefore("provisional_application_started")),
            file -> file.part("temporal", appliedNotBefore("signature"))),
        new Seed(
            5,
            "a summary names a rule that is not there",
            "A105",
            "costs",
            file -> file.part("costs", "costs: {default: each_own, rules: [P7]}"),
            file -> file.part("costs", "costs: {default: each_own, rules: [P1]}")),
        new Seed(
            2,
            "only a summary cites a unit",
            "A102",
            "3",
            file ->
                file.part(
                        "channels",
                        "channels: [{id: direct, between: all, for: all, cite: [\"1\", \"2\"]}]")
                    .part("costs", "costs: {default: each_own, cite: [\"3\"]}"),
            file -> file.part("costs", "costs: {default: each_own, cite: [\"3\"]}")),
        new Seed(
            6,
            "a permission can never hold",
            "A106",
            "P2",
            file ->
                file.rules(
                    WRITTEN, permission("P2", "req.form == 'oral' && req.form == 'written'")),
            file -> file.rules(WRITTEN, permission("P2", "req.form == 'oral' && req.urgent"))),
        new Seed(
            6,
            "a permission is shadowed by a condition",
            "A106",
            "P2",
            file ->
                file.rules(
                    permission("P2", "req.form == 'oral' && req.max_penalty_months > 24"),
                    condition("C1", "req.max_penalty_months < 25 || req.form == 'written'")),
            file ->
                file.rules(
                    permission("P2", "req.form == 'oral' && req.max_penalty_months > 24"),
                    condition("C1", "req.max_penalty_months < 26 || req.form == 'written'"))),
        new Seed(
            6,
            "a state that no step leads to",
            "A106",
            "request",
            file ->
                file.part(
                    "procedures", procedure("{from: lost, to: answered, act: request.submit}")),
            file ->
                file.part(
                    "procedures", procedure("{from: asked, to: answered, act: request.submit}"))),
        new Seed(
            7,
            "a guard holds whatever the facts",
            "A107",
            "P1",
            file -> file.rules(permission("P1", "req.urgent || !req.urgent")),
            file -> file.rules(permission("P1", "req.urgent || !req.about_person"))),
        new Seed(
            8,
            "an act both required and forbidden",
            "A108",
            "D1",
            file ->
                file.rules(
                    WRITTEN,
                    DUTY,
                    prohibition("F1", "data.destroy", "item.personal_data && item.classified")),
            file ->
                file.rules(
                    WRITTEN, DUTY, prohibition("F1", "data.destroy", "!item.personal_data"))),
        new Seed(
            9,
            "a prohibition overlaps with a permission",
            "A109",
            "F1",
            file -> file.rules(WRITTEN, prohibition("F1", "request.submit", "req.needs_coercion")),
            file -> file.rules(WRITTEN, prohibition("F1", "request.submit", "req.form == 'oral'"))),
        new Seed(
            11,
            "a code that no permission allows",
            "A111",
            "request.submit",
            file -> file,
            file ->
                file.rules(
                    permission(
                        "P1", "req.form in ['written', 'electronic', 'oral'] && req.urgent"))),
        new Seed(
            12,
            "a deadline that leaves no time",
            "A112",
            "D2",
            file -> file.rules(WRITTEN, DUTY, NEEDING),
            file ->
                file.rules(WRITTEN, DUTY, NEEDING.replace("D-1", "D-2"))
                    .part(
                        "deadlines",
                        "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}, D-2: {term: two months, within: P2M, cite: [\"3\"]}}")),
        new Seed(
            12,
            "duties that wait for each other",
            "A112",
            "D2",
            file ->
                file.rules(
                        WRITTEN,
                        DUTY.replace("due:", "needs: [data_corrected], due:"),
                        NEEDING.replace("D-1", "D-2"))
                    .part(
                        "deadlines",
                        "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}, D-2: {term: two months, within: P2M, cite: [\"3\"]}}"),
            file ->
                file.rules(WRITTEN, DUTY, NEEDING.replace("D-1", "D-2"))
                    .part(
                        "deadlines",
                        "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}, D-2: {term: two months, within: P2M, cite: [\"3\"]}}")),
        new Seed(
            13,
            "a duty that ends with the agreement whose end starts it",
            "A113",
            "D1",
            file -> file.rules(WRITTEN, DUTY.replace("defect_found", "ended")),
            file ->
                file.rules(
                    WRITTEN,
                    DUTY.replace("defect_found", "ended")
                        .replace("due:", "survives: [ended], due:"))),
        new Seed(
            14,
            "a date that depends on how days are counted",
            "A114",
            "termination",
            file -> file.part("temporal", ENDING),
            file ->
                file.part(
                    "temporal",
                    ENDING.replace("after: P15D, from", "at").replace("effective", "date"))),
        new Seed(
            15,
            "a recorded date that the formula cannot give",
            "A115",
            "entry_into_force",
            file -> file.part("temporal", recorded("2026-03-15")).part("interpretations", READING),
            file -> file.part("temporal", recorded("2026-01-01")).part("interpretations", READING)),
        new Seed(
            16,
            "a time word used as a legal period",
            "A116",
            "D-1",
            file -> file.replace("deadlines", "within a month", "immediately"),
            file -> file),
        new Seed(
            17,
            "a barred rule in an operational file",
            "A117",
            "P1",
            file -> file.rules(WRITTEN.replace("when:", "disposition: barred, when:")),
            file -> file),
        new Seed(
            18,
            "a translation lacks a unit",
            "A118",
            "cs",
            file ->
                file.part(
                    "translations",
                    "translations: {cs: {\"1\": Pomoc., \"2\": Meze., \"9\": Konec.}}"),
            file ->
                file.part(
                    "translations",
                    "translations: {cs: {\"1\": Pomoc., \"2\": Meze., \"3\": Povinnosti., \"9\": Konec.}}")),
        new Seed(
            19,
            "a rule that no test shows at rest",
            "A119",
            "P1",
            file -> file.tests(TEST),
            file ->
                file.tests(
                    TEST,
                    TEST.replace("name: t", "name: u")
                        .replace("written", "oral")
                        .replace("permitted", "no_clause"))),
        new Seed(
            19,
            "a test that fails",
            "A120",
            "t",
            file -> file.tests(TEST.replace("permitted", "denied")),
            file -> file.tests(TEST)));
  }

  private static final String DUTY =
      "{id: D1, kind: duty, bearer: each_party, trigger: defect_found, perform: personal_data_destroyed, due: D-1}";
  private static final String NEEDING =
      "{id: D2, kind: duty, bearer: each_party, trigger: defect_found, needs: [personal_data_destroyed], perform: data_corrected, due: D-1}";
  private static final String ENDING =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}, termination: {effective: {after: P15D, from: termination_notice_received}, cite: [\"9\"]}}";
  private static final String READING =
      "interpretations: [{id: I-1, cite: [\"9\"], question: q, reading: r, alternatives: [], basis: b, status: open}]";
  private static final String TEST =
      "{name: t, act: request.submit, base: ok, facts: {req: {form: written, nature: police_cooperation}}, expect: {outcome: permitted}}";

  private static String permission(String id, String when) {
    return "{id: " + id + ", kind: permission, act: [request.submit], when: \"" + when + "\"}";
  }

  private static String condition(String id, String require) {
    return "{id: "
        + id
        + ", kind: condition, act: [request.submit], require: \""
        + require
        + "\", otherwise: deny}";
  }

  private static String prohibition(String id, String act, String when) {
    return "{id: " + id + ", kind: prohibition, act: [" + act + "], when: \"" + when + "\"}";
  }

  private static final String APPLIED =
      ", entry_into_force: {date: {at: internal_procedures_notice_received, per: each_party}, cite:"
          + " [\"9\"]}, provisional_application: {date: {at: signature}, cite: [\"2\"]}}";

  private static String term(String from) {
    return "temporal: {duration: {term: P1Y, from: " + from + ", cite: [\"2\"]}" + APPLIED;
  }

  private static String notBefore(String event) {
    return "temporal: {duration: indefinite, termination: {date: {at: termination_agreed},"
        + " not_before: {at: "
        + event
        + "}, cite: [\"2\"]}"
        + APPLIED;
  }

  private static String appliedNotBefore(String event) {
    return "temporal: {duration: indefinite"
        + APPLIED.replace("signature}, cite", "signature}, not_before: {at: " + event + "}, cite");
  }

  private static String procedure(String step) {
    return "procedures: {request: {cite: [\"1\"], states: [drafted, asked, answered], steps:"
        + " [{from: drafted, to: asked, act: request.submit}, "
        + step.replace("from: lost", "from: answered")
        + "]}}";
  }

  private static String recorded(String date) {
    return "temporal: {duration: indefinite, entry_into_force: {date: {first_day_of_month: 2, following:"
        + " {latest_of: internal_procedures_notice_received, per: each_party}}, cite: [\"9\"], recorded:"
        + " {date: \""
        + date
        + "\", source: own}}}";
  }

  @TestFactory
  Stream<DynamicTest> everyCheckFindsItsError() {
    return seeds().stream()
        .map(seed ->
            DynamicTest.dynamicTest(
                "check " + seed.check() + ": " + seed.what(), () -> found(seed)));
  }

  private static void found(Seed seed) {
    List<Finding> wrong = seed.seeded().apply(new SmallFile()).findings(folder);
    assertThat(about(seed, wrong)).as(words(wrong)).hasSize(1);
    Finding finding = about(seed, wrong).getFirst();
    assertThat(finding.line()).as(finding.inWords()).isPositive();
    assertThat(finding.column()).isPositive();
    assertThat(finding.message()).isNotBlank();
    assertThat(finding.help()).isNotBlank();
    List<Finding> right = seed.mended().apply(new SmallFile()).findings(folder);
    assertThat(right.stream().filter(it -> it.severity().code().equals("error")))
        .as(words(right))
        .isEmpty();
    assertThat(about(seed, right).stream().filter(it -> it.message().equals(finding.message())))
        .as(words(right))
        .isEmpty();
  }

  private static List<Finding> about(Seed seed, List<Finding> findings) {
    return findings.stream()
        .filter(it -> it.code().equals(seed.code()) && it.unit().equals(seed.unit()))
        .toList();
  }

  private static String words(List<Finding> findings) {
    return String.join("\n", findings.stream().map(Finding::inWords).toList());
  }
}
