package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** A test that asks for another reading notices changes as any other does. */
class MutationUnderReadingsTest {
  private static final String ELECTRONIC =
      "{name: electronic, act: request.submit, base: ok, readings: {I-1: I-1a}, facts: {req: {form:"
          + " electronic, urgent: true, nature: police_cooperation}}, expect: {outcome: permitted}}";

  @TempDir Path folder;

  @Test
  void whatOnlySuchATestMissesDoesNotSurvive() throws AgreementFileException {
    String without = "drop P1: req.urgent";
    assertThat(survivors(test("written", "permitted"), test("oral", "no_clause")))
        .contains(without);
    assertThat(survivors(test("written", "permitted"), test("oral", "no_clause"), ELECTRONIC))
        .doesNotContain(without);
  }

  private List<String> survivors(String... tests) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "interpretations",
                "interpretations: [{id: I-1, cite: [\"1\"], question: q, reading: r, basis: text, status:"
                    + " open, alternatives: [{id: I-1a, reading: oral ones never, changes: {rules: {X1:"
                    + " {when: \"req.form == 'oral'\"}}}}]}]")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' ||"
                    + " req.urgent\"}",
                "{id: X1, kind: prohibition, act: [request.submit], when: \"req.form == 'oral' &&"
                    + " req.about_person\"}")
            .tests(tests);
    return Mutation.all(AgreementFolder.loadFile(file.in(folder, "small.yaml"))).stream()
        .filter(Mutation::survived)
        .map(Mutation::inWords)
        .toList();
  }

  private static String test(String form, String outcome) {
    return "{name: %s, act: request.submit, base: ok, facts: {req: {form: %s, urgent: false, nature: police_cooperation}}, expect: {outcome: %s}}"
        .formatted(form, form, outcome);
  }
}
