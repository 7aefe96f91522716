package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;

/** What an alternative of a reading does without is taken out, and the message says how. */
class AlternativeTest {
  @TempDir Path folder;

  private SmallFile under(String date) {
    return new SmallFile()
        .part(
            "interpretations",
            "interpretations: [{id: I-1, cite: [\"9\"], question: q, reading: r, basis: b, status:"
                + " open, alternatives: [{id: I-1a, reading: s, changes: {temporal:"
                + " {entry_into_force: {date: {"
                + date
                + "}}}}}]}]");
  }

  @Test
  void aKeyThatTheAlternativeDoesWithoutIsTakenOutByNull() {
    String later = "after: P1M, following: {latest_of: instrument_deposited, per: each_party}";
    assertThat(under(later).findings(folder))
        .filteredOn(it -> it.code().equals("A121"))
        .singleElement()
        .extracting(Finding::help)
        .asString()
        .contains("taken out by null, for example at: null");
    assertThat(under("fixed: null, " + later).findings(folder))
        .filteredOn(it -> it.code().equals("A121"))
        .isEmpty();
  }
}
