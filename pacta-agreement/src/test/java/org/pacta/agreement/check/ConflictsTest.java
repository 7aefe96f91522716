package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** Two agreements in force together between the same Parties (check 10). */
class ConflictsTest {
  private static final String ELECTRONIC =
      "{id: P1, cite: [\"1\", \"2\"], kind: permission, act: [request.submit], when: \"req.form in ['written', 'electronic']\"}";
  private static final String NO_ELECTRONIC =
      "{id: F1, cite: [\"2\"], kind: prohibition, act: [request.submit], when: \"req.form == 'electronic' && 'drugs' in req.topics\"}";
  private static final String WRITTEN =
      "{id: P2, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";

  @TempDir Path folder;

  private final SmallFile one = new SmallFile().named("one").rules(ELECTRONIC);
  private final SmallFile other = new SmallFile().named("other").rules(WRITTEN, NO_ELECTRONIC);

  private List<Finding> conflicts() {
    Path first = one.in(folder, "one.yaml");
    Path second = other.in(folder, "other.yaml");
    return AgreementChecks.ofFiles(List.of(first, second)).stream()
        .filter(finding -> finding.code().equals("A110"))
        .toList();
  }

  @Test
  void whatOnePermitsAndTheOtherForbidsIsReportedWithAnExample() {
    assertThat(conflicts())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.file()).isEqualTo("one.yaml");
          assertThat(finding.line()).isPositive();
          assertThat(finding.unit()).isEqualTo("P1");
          assertThat(finding.severity().code()).isEqualTo("warning");
          assertThat(finding.message())
              .contains("P1 [1, 2]", "F1 [2]", "other.yaml:")
              .contains("req.form is electronic", "req.topics is [drugs]")
              .contains("9 of one leaves other treaties untouched", "9 of other");
        });
  }

  @Test
  void aTopicOnlyOneOfThemHasIsNoConflict() {
    one.replace("topics", "drugs", "narcotics");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void otherPartiesAreNoConflict() {
    other.replace("parties", "BBB", "CCC");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void aHistoricalFileNeverConflicts() {
    other.replace(
        "head", "operational: true", "operational: false\n  why_not_operational: history");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void oneThatEndedBeforeTheOtherBeganIsNoConflict() {
    other.part("temporal", lasting("2020-01-01", "P5Y", ""));
    assertThat(conflicts()).isEmpty();
    other.part("temporal", lasting("2022-01-01", "P5Y", ""));
    assertThat(conflicts()).hasSize(1);
    other.part("temporal", lasting("2020-01-01", "P5Y", ", renews: P2Y"));
    assertThat(conflicts()).hasSize(1);
  }

  private static String lasting(String from, String term, String renews) {
    return "temporal: {duration: {term: "
        + term
        + renews
        + ", cite: [\"9\"]}, entry_into_force: {date: {fixed: \""
        + from
        + "\"}, cite: [\"9\"]}}";
  }

  @Test
  void oneThatEndsTheOtherIsNotedAsItsSuccessor() {
    one.part(
        "temporal",
        "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
            + " [\"9\"]}, supersedes: [{agreement: other, ends_at: entry_into_force, transition:"
            + " none_stated, cite: [\"9\"]}]}");
    assertThat(conflicts())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity().code()).isEqualTo("note");
          assertThat(finding.message()).contains("one ends other");
          assertThat(finding.line()).isPositive();
        });
  }

  @Test
  void aSavingsClauseThatNamesTheOtherSettlesIt() {
    other.part(
        "savings",
        "savings: {cite: [\"9\"], treaties: [{id: one, title: One, prevails: other, cite:"
            + " [\"9\"]}]}");
    assertThat(conflicts())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity().code()).isEqualTo("note");
          assertThat(finding.message()).contains("9 of other says that one prevails");
        });
  }

  @Test
  void manyPartiesAndTwoOfThemAlone() {
    one.replace("head", "kind: bilateral", "kind: multilateral")
        .replace(
            "parties",
            "parties:\n",
            "parties:\n  - {id: CCC, name: Celand, time_zone: UTC, cite: [\"1\"]}\n")
        .rules(ELECTRONIC.replace("\"req.form in", "\"req.requesting == 'CCC' && req.form in"));
    assertThat(conflicts()).as("CCC is no Party of the other").isEmpty();
    one.rules(ELECTRONIC.replace("\"req.form in", "\"req.requesting == 'AAA' && req.form in"));
    assertThat(conflicts())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("req.requesting is AAA"));
  }

  @Test
  void whatOneAsksForAndTheOtherForbidsIsReported() {
    one.rules(
        WRITTEN,
        "{id: D1, cite: [\"3\"], kind: duty, bearer: each_party, trigger: defect_found, perform:"
            + " personal_data_destroyed, due: D-1}");
    other.rules(
        WRITTEN,
        "{id: F2, cite: [\"2\"], kind: prohibition, act: [data.destroy], when: item.personal_data &&"
            + " item.classified}");
    assertThat(conflicts())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.unit()).isEqualTo("D1");
          assertThat(finding.message()).contains("asks for data.destroy", "F2 [2]");
        });
  }

  @Test
  void acceptedWithAReasonItIsANote() {
    one.part("accepted", "accepted: [{code: A110, unit: P1, reason: the Parties know and agreed}]");
    assertThat(conflicts())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity().code()).isEqualTo("note"));
  }
}
