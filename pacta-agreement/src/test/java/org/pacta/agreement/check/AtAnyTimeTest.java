package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;

/** A power that its text ties to nothing: "either Party may at any time". */
class AtAnyTimeTest {
  @TempDir Path folder;

  private static SmallFile power(String tests) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: power, holder: each_party, act: [agreement.terminate],"
                + " effect: {event: termination_notice_received}}")
        .part("tests", "tests: [" + tests + "]");
  }

  @Test
  void itNeedsNoGuardAndNoTestAtRest() {
    SmallFile file =
        power(
            "{name: one, act: agreement.terminate, base: ok, facts: {}, expect: {outcome:"
                + " permitted, rule: P1}}");

    assertThat(file.findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A010", "A107", "A119", "A120");
  }

  @Test
  void aTestStillShowsItAtWork() {
    assertThat(
            power(
                    "{name: other, act: request.submit, base: ok, facts: {req: {form: oral, nature:"
                        + " police_cooperation}}, expect: {outcome: no_clause}}")
                .findings(folder))
        .anyMatch(it -> it.code().equals("A119") && it.unit().equals("P1"));
  }

  @Test
  void aPermissionNeedsNoneEither() {
    SmallFile file =
        new SmallFile()
            .rules("{id: P1, kind: permission, act: [request.submit], says: They may ask.}")
            .part(
                "tests",
                "tests: [{name: one, act: request.submit, base: ok, facts: {req: {form: oral, nature:"
                    + " police_cooperation}}, expect: {outcome: permitted, rule: P1}}]");
    assertThat(file.findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A010", "A107", "A119", "A120", "A007");
  }

  @Test
  void itMayOverrideAProhibitionAndCannotBeWidened() throws AgreementFileException {
    String test =
        "{name: %s, act: request.submit, base: ok, facts: {req: {form: %s, nature:"
            + " police_cooperation}}, expect: {outcome: permitted, rule: P1}}";
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [request.submit], overrides: [N1]}",
                "{id: N1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"req.form"
                    + " == 'oral'\"}")
            .tests(test.formatted("one", "oral"), test.formatted("two", "written"));
    assertThat(file.findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A010", "A103", "A120");
    assertThat(Mutation.all(AgreementFolder.loadFile(file.in(folder, "small.yaml"))))
        .extracting(Mutation::inWords)
        .doesNotContain("widen P1")
        .contains("widen N1", "delete P1");
  }
}
