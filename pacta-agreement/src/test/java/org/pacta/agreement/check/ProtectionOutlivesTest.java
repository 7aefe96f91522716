package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** A duty that protects data outlives what the text knows: a suspension, or its end alone. */
class ProtectionOutlivesTest {
  private static final String START =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
          + " [\"9\"]}";
  private static final String STOPS =
      ", suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}";
  private static final String ENDS =
      ", termination: {effective: {after: P3M, from: termination_notice_received}%s, cite: [\"9\"]}";

  @TempDir Path folder;

  private List<String> asked(String rest, String survives) {
    Path file =
        new SmallFile()
            .part("temporal", START + rest + "}")
            .part("deadlines", "deadlines: {D-1: {term: a month, within: P1M, cite: [\"3\"]}}")
            .rules(
                "{id: P1, kind: permission, act: [data.retain], cite: [\"3\"]}",
                "{id: D1, kind: duty, bearer: each_party, trigger: request_received, perform:"
                    + " reply_sent, due: D-1, cite: [\"3\"]"
                    + survives
                    + "}")
            .in(folder, "small.yaml");
    return AgreementChecks.ofFiles(List.of(file)).stream()
        .filter(it -> it.code().equals("A113"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void theEndWhereNothingIsSuspended() {
    assertThat(asked("", ""))
        .containsExactly("a duty that protects data does not outlive the agreement");
    assertThat(asked("", ", survives: [ended]")).isEmpty();
    assertThat(asked(ENDS.formatted(", pending: continues"), "")).isEmpty();
  }

  @Test
  void aSuspensionWhereThatCanBe() {
    assertThat(asked(STOPS, ""))
        .containsExactly("a duty that protects data does not outlive a suspension");
    assertThat(asked(STOPS, ", survives: [suspended, ended]")).isEmpty();
  }
}
