package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;

/** A test of the status on a day counts for the units on which that status rests. */
class StatusTestsTest {
  private static final String SUSPENDED =
      "{event: suspension_notice_received, party: AAA, date: \"2026-04-01\"}";

  @TempDir Path folder;

  private List<String> tests(String unit, String... tests) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                        + " \"2026-03-01\"}, cite: [\"9\"]}, suspension: {effective: {after: P15D,"
                        + " from: suspension_notice_received}, cite: [\"3\"]}}")
                .part(
                    "interpretations",
                    "interpretations: [{id: I-1, cite: [\"3\"], question: a, reading: b,"
                        + " alternatives: [{id: I-1a, reading: c, changes: {temporal: {suspension:"
                        + " {cite: [\"2\"]}}}}], basis: d, status: open}]")
                .part("temporal_tests", "temporal_tests:\n  - " + String.join("\n  - ", tests))
                .in(folder, "small.yaml"));
    return Coverage.of(agreement).units().stream()
        .filter(it -> it.id().equals(unit))
        .flatMap(it -> it.tests().stream())
        .toList();
  }

  private static String test(String name, String day, String status, String more) {
    return "{name: "
        + name
        + ", at: \""
        + day
        + "\", events: ["
        + SUSPENDED
        + "], status: "
        + status
        + more
        + "}";
  }

  @Test
  void theClauseBehindTheStatusIsTested() throws AgreementFileException {
    String[] both = {
      test("runs", "2026-04-10", "in_force", ""), test("rests", "2026-05-01", "suspended", "")
    };
    assertThat(tests("3", both)).containsExactly("rests");
    assertThat(tests("9", both)).containsExactly("runs");
  }

  @Test
  void underTheReadingOfTheTest() throws AgreementFileException {
    String other = test("other", "2026-05-01", "suspended", ", readings: {I-1: I-1a}");
    assertThat(tests("2", other)).containsExactly("other");
    assertThat(tests("3", other)).isEmpty();
  }
}
