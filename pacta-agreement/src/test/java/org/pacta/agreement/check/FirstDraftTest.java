package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** What somebody meets who is still at the rules, and has written no test yet. */
class FirstDraftTest {
  @TempDir Path folder;

  private List<String> codes(SmallFile file) {
    return file.findings(folder).stream().map(Finding::code).toList();
  }

  @Test
  void aFileWithoutTestsIsCheckedAllTheSame() {
    assertThat(codes(new SmallFile().part("tests", "tests: []")))
        .contains("A119")
        .doesNotContain("A010");
  }

  @Test
  void aMissingKeyIsSaidToBeMissingAtTheTop() {
    assertThat(new SmallFile().part("tests", "").findings(folder).getFirst().message())
        .isEqualTo(
            "does not fit the schema at the top of the file: required property 'tests' not found");
  }

  @Test
  void aNameThatNoGuardCanReadIsRefusedWhereItIsGiven() {
    SmallFile field =
        new SmallFile().part("words", "words: {types: {Visit: {in: string, function: string}}}");
    assertThat(field.findings(folder))
        .filteredOn(finding -> finding.code().equals("A105"))
        .extracting(Finding::message)
        .containsExactly("no guard can read in");
    SmallFile fact =
        new SmallFile()
            .part(
                "words",
                "words: {types: {Visit: {day: string}}, acts: {visit.make: {facts: {function: Visit}}}}");
    assertThat(fact.findings(folder))
        .extracting(Finding::message)
        .contains("no guard can read function");
  }

  @Test
  void aShorterTimeInUrgentCasesIsNoWordWithoutALength() {
    SmallFile urgent =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: \"five days before, in urgent cases one day\", within: P5D,"
                    + " urgent_within: P1D, cite: [\"3\"]}}");
    assertThat(codes(urgent)).doesNotContain("A116");
    SmallFile without = urgent.replace("deadlines", " urgent_within: P1D,", "");
    assertThat(without.findings(folder))
        .filteredOn(finding -> finding.code().equals("A116"))
        .extracting(Finding::message)
        .containsExactly(
            "'five days before, in urgent cases one day' has a word without a length beside its"
                + " period");
  }

  @Test
  void whatStopsATimeForGoodIsNamed() {
    String duty =
        "{id: D1, kind: duty, cite: [\"3\"], bearer: requested_party, trigger: request_received,"
            + " perform: reply_sent, due: D-1, deferred_by: [consultations_opened]}";
    assertThat(messages(duty))
        .contains("what stops its time is never over, so the duty never falls due after it");
    assertThat(messages(duty.replace("]}", "], resumed_by: [dispute_raised]}")))
        .noneMatch(message -> message.contains("never over"));
  }

  private List<String> messages(String duty) {
    return new SmallFile().rules(duty).findings(folder).stream().map(Finding::message).toList();
  }
}
