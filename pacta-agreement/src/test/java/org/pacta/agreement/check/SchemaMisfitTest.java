package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** A value that may have several shapes is told once what is wrong with the likely one. */
class SchemaMisfitTest {
  private static final String READING =
      "interpretations: [{id: I-1, cite: [\"1\"], question: What?, reading: This., basis: text,"
          + " status: open, alternatives: [ALTERNATIVES]}]";

  @TempDir Path folder;

  private List<Finding> of(String alternatives) {
    return new SmallFile()
        .part("interpretations", READING.replace("ALTERNATIVES", alternatives))
        .findings(folder);
  }

  private List<String> misfits(SmallFile file) {
    return file.findings(folder).stream()
        .filter(finding -> finding.code().equals("A010"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void anAlternativeNeedsNoId() {
    assertThat(of("{reading: That., no_effect: nothing depends on it}"))
        .extracting(Finding::code)
        .doesNotContain("A010");
  }

  @Test
  void theLikelyShapeIsTold() {
    assertThat(of("{redding: That.}, {reading: Else., no_effect: nothing depends on it}"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message())
              .contains("/interpretations/0/alternatives/0", "'reading'", "'redding'")
              .doesNotContain("string");
          assertThat(finding.unit()).isEqualTo("I-1");
        });
  }

  @Test
  void eachValueIsToldByItself() {
    assertThat(of("{redding: That.}, {reading: 5}")).hasSize(2);
  }

  @Test
  void aValueOfNoKindThatFitsSaysWhichWould() {
    assertThat(of("5"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.message()).contains("string expected; or ", "object expected"));
  }

  @Test
  void ofSeveralSetsOfKeysTheNearestIsTold() {
    SmallFile file =
        new SmallFile()
            .part("temporal_tests", "temporal_tests: [{name: one, clause: x, events: []}]");
    assertThat(misfits(file)).singleElement().asString().contains("'expect'");
    SmallFile item =
        new SmallFile()
            .part(
                "mandatory_contents",
                "mandatory_contents: [{id: M, act: [request.submit], cite: [\"1\"], otherwise: deny,"
                    + " items: {purpose: {sais: x}, facts: }}]");
    assertThat(misfits(item)).singleElement().asString().contains("'sais'");
  }

  @Test
  void aChoiceWithinAChoiceIsToldByItsOwnLikelyShape() {
    String resumption =
        "temporal: {resumption: {date: {later_of: [{at: 5, party: a b}, {at: x}]}, cite: [\"9\"]}, ";
    assertThat(misfits(new SmallFile().replace("temporal", "temporal: {", resumption)))
        .singleElement()
        .asString()
        .contains(
            "/temporal/resumption/date/later_of/0/at: ",
            "string expected; it should be letters, digits, hyphens and underscores")
        .doesNotContain("required", "'following'");
  }

  @Test
  void anIdIsToldByTheLettersItMayHave() {
    SmallFile bodies =
        new SmallFile()
            .part(
                "declared", "declared: [{id: 'a b', cite: [\"1\"], effect: other, says: It is.}]");
    assertThat(misfits(bodies))
        .singleElement()
        .asString()
        .contains("it should be letters, digits, full stops, hyphens and underscores")
        .doesNotContain("^[");
    assertThat(
            misfits(
                new SmallFile()
                    .part(
                        "declared",
                        "declared: [{id: R7.1, cite: [\"1\"], effect: other, says: It is.}]")))
        .isEmpty();
  }
}
