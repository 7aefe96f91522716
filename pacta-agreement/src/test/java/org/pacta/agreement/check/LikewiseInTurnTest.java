package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Severity;

/** A reference to a reference: what one article takes over from a second, a third takes over. */
class LikewiseInTurnTest {
  @TempDir Path folder;

  private SmallFile file(String likewise, String... rules) {
    return new SmallFile().part("likewise", "likewise: [" + likewise + "]").rules(rules);
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private List<String> refused(SmallFile file) {
    return file.findings(folder).stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }

  /** "Article 14 applies in like manner", which itself refers to Article 11. */
  @Test
  void aReferenceToAReferenceTakesOverWhatThatTookOver() throws AgreementFileException {
    String barred =
        "{id: N1, kind: prohibition, act: [request.submit], when: \"req.requesting == 'AAA'\", cite:"
            + " [\"2\"]}";
    String allowed =
        "{id: P3, kind: permission, act: [request.submit], overrides: [L9.N1], when: \"req.requested =="
            + " 'AAA' && req.form == 'oral'\", cite: [\"3\"]}";
    String first =
        "{id: L9, rules: [N1], exchange: {req.requesting: req.requested}, cite: [\"9\"], says: Also so.}";
    String again =
        "{id: L10, rules: [L9.N1, P3], exchange: {req.requested: req.requesting}, cite: [\"9\"], says:"
            + " Also so.}";
    Agreement agreement = load(file(first + ", " + again, barred, allowed));
    assertThat(agreement.rules())
        .extracting(Rule::id)
        .contains("N1", "P3", "L9.N1", "L10.L9.N1", "L10.P3");
    assertThat(agreement.content().ruleSource("L10.P3").texts("overrides"))
        .containsExactly("L10.L9.N1");
    assertThat(refused(file(again + ", " + first, barred, allowed)))
        .contains("there is no rule L9.N1 to take over");
  }

  /** The rule rests on the units of each term that was written out into it on the way. */
  @Test
  void termsWrittenOutOnTheWayAreKept() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                    "{id: L1, rules: [P1], instead: {written: oral}, cite: [\"2\"], says: Also orally.},"
                        + " {id: L2, rules: [L1.P1], instead: {AAA: BBB}, cite: [\"3\"], says: Also by"
                        + " B.}",
                    "{id: P1, kind: permission, act: [request.submit], when: \"of_form && of_a\", cite:"
                        + " [\"1\"]}")
                .part(
                    "definitions",
                    "definitions: [{id: of_form, term: form, means: as written, when: \"req.form =="
                        + " 'written'\", cite: [\"2\"]}, {id: of_a, term: by A, means: of A, when:"
                        + " \"req.requesting == 'AAA'\", cite: [\"3\"]}]"));
    assertThat(agreement.content().ruleSource("L2.L1.P1").texts("terms_written_out"))
        .containsExactlyInAnyOrder("of_form", "of_a");
  }
}
