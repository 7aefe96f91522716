package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a time that runs is called among the dates of its agreement. */
class LapsedTest {
  private static String label(@Nullable String party, EventDetail detail) {
    TreatyEvent event =
        new TreatyEvent(
            "release_allowed", party, LocalDate.parse("2026-05-01"), List.of(), null, detail);
    return new Lapsed("L1", Lapsed.Outcome.RUNNING, event, List.of("1"), "").label();
  }

  @Test
  void itIsNamedByWhatTellsItFromOthersOfItsRule() {
    EventDetail inCase = EventDetail.NONE.ofCase("c-1");
    assertThat(label(null, EventDetail.NONE)).isEqualTo("L1");
    assertThat(label("AAA", inCase)).isEqualTo("L1 AAA c-1");
    assertThat(label("AAA", inCase.ofItem("first person"))).isEqualTo("L1 AAA c-1 first person");
  }
}
