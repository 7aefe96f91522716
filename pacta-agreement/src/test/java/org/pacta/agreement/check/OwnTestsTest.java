package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** Tests that travel with a file: what they can expect, and that they cannot pass by a slip. */
class OwnTestsTest {
  private static final String LAPSE =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
          + " [consent_given, consent_refused], due: D-30, effect: {event: consent_given}, cite:"
          + " [\"3\"]}";
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String ASKED = "[{event: consent_asked, party: AAA, date: \"2026-05-01\"}]";

  @TempDir Path folder;

  private List<String> messages(SmallFile file) {
    return file.findings(folder).stream().map(Finding::message).toList();
  }

  private static SmallFile file(String part, String test) {
    return new SmallFile()
        .part(
            "deadlines",
            "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}}")
        .rules(PERMISSION, LAPSE)
        .part(part, part + ":\n  - " + test.replace("ASKED", ASKED) + "\n");
  }

  @Test
  void aLapseIsTestedLikeADuty() {
    String silent = "{name: x, at: \"DAY\", events: ASKED, expect: {L1: STATUS}}";
    assertThat(
            messages(
                file(
                    "duty_tests",
                    silent.replace("DAY", "2026-06-01").replace("STATUS", "came_about"))))
        .noneMatch(message -> message.contains("L1") || message.contains("test"));
    assertThat(
            messages(
                file(
                    "duty_tests",
                    silent.replace("DAY", "2026-05-20").replace("STATUS", "running"))))
        .noneMatch(message -> message.contains("test"));
    assertThat(
            messages(
                file("duty_tests", silent.replace("DAY", "2026-05-20").replace("STATUS", "kept"))))
        .contains("the test fails: expected L1 kept, got running");
  }

  @Test
  void aTestSaysByWhomAndToWhom() {
    String duty =
        "{id: D1, kind: duty, bearer: each_party, owed_to: each_other_party, trigger: consent_asked,"
            + " perform: consent_given, due: D-30, cite: [\"3\"]}";
    String given =
        ASKED.replace("}]", "}, {event: consent_given, party: AAA, date: \"2026-05-02\"}]");
    String test =
        "{name: x, at: \"2026-08-01\", events: "
            + given
            + ", expect: {}, by: {D1: {AAA: met, BBB: BYB}}, to: {D1: {BBB: TOB}}}";
    assertThat(
            messages(
                file("duty_tests", test.replace("BYB", "breach").replace("TOB", "met"))
                    .rules(PERMISSION, LAPSE, duty)))
        .noneMatch(message -> message.contains("the test fails"));
    assertThat(
            messages(
                file("duty_tests", test.replace("BYB", "met").replace("TOB", "breach"))
                    .rules(PERMISSION, LAPSE, duty)))
        .anyMatch(message -> message.contains("expected D1 owed by BBB met, got breach"))
        .anyMatch(message -> message.contains("expected D1 owed to BBB breach, got met"));
  }

  @Test
  void aTestShowsThatNothingIsOwed() {
    String none = "{name: x, at: \"2026-06-01\", events: EVENTS, expect: {L1: none}}";
    assertThat(messages(file("duty_tests", none.replace("EVENTS", "[]"))))
        .contains("no test shows the rule at work")
        .noneMatch(message -> message.contains("fails"));
    assertThat(messages(file("duty_tests", none.replace("EVENTS", "ASKED"))))
        .contains("the test fails: expected L1 none, got came_about");
  }

  @Test
  void aClauseThatIsNoneCannotBeExpectedToHaveNoDate() {
    String nothing = "{name: x, NAMED, events: ASKED, expect: null}";
    for (String named :
        List.of("clause: sunset", "deadline: D-31, given: \"2026-05-01\"", "clause: L1")) {
      assertThat(messages(file("temporal_tests", nothing.replace("NAMED", named))))
          .as(named)
          .anySatisfy(message -> assertThat(message).startsWith("the test fails: "));
    }
    assertThat(messages(file("temporal_tests", nothing.replace("NAMED", "clause: sunset"))))
        .anySatisfy(
            message -> assertThat(message).contains("no clause sunset", "entry_into_force"));
  }

  @Test
  void theDateOfALapseIsFoundWithoutSayingWhenItIsLookedAt() {
    String date = "{name: x, clause: L1 BBB, events: ASKED, expect: \"2026-06-01\"}";
    assertThat(messages(file("temporal_tests", date)))
        .noneMatch(message -> message.contains("fails"));
  }

  @Test
  void aFactGivenAsNullIsNotKnownWhateverLiesUnderneath() {
    String asked =
        "{name: x, act: request.submit, base: ok, facts: {req: {form: written, nature:"
            + " police_cooperation}, agr: {status: null}}, expect: {outcome: undetermined}}";
    assertThat(messages(new SmallFile().tests(asked)))
        .noneMatch(message -> message.contains("fails"));
  }
}
