package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** A historical agreement whose Parties are gone says since when. */
final class CeasedPartyTest {
  @TempDir Path folder;

  @Test
  void thatAPartyIsGoneIsNotEnoughTheDayIsAskedFor() {
    assertThat(messages("state_exists: false")).anyMatch(it -> it.contains("since when"));
    assertThat(messages("state_exists: false, ceased: \"1991-12-26\""))
        .noneMatch(it -> it.contains("since when"));
    assertThat(messages("state_exists: true")).noneMatch(it -> it.contains("since when"));
  }

  private List<String> messages(String party) {
    return new SmallFile()
            .replace(
                "head",
                "operational: true",
                "operational: false\n  why_not_operational: The States are gone.")
            .replace("parties", "id: AAA, name: Aland,", "id: AAA, name: Aland, " + party + ",")
            .rules(
                "{id: P1, kind: permission, disposition: inert, act: [request.submit], when: \"req.form =="
                    + " 'written'\"}")
            .findings(folder)
            .stream()
            .map(Finding::message)
            .toList();
  }
}
