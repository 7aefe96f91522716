package org.pacta.agreement.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.TreatyEvent;

/** How often dates are worked out from the same events. */
class OnceTest {
  private final AtomicInteger worked = new AtomicInteger();
  private final List<TreatyEvent> events =
      List.of(new TreatyEvent("signed", null, LocalDate.parse("2026-03-01")));

  private int looked(boolean remembers) {
    Once<Integer> once = new Once<>(remembers);
    for (int day = 0; day < 50; day++) {
      once.get(events, "entry_into_force", worked::incrementAndGet);
    }
    once.get(new ArrayList<>(events), "entry_into_force", worked::incrementAndGet);
    once.get(events, "termination", worked::incrementAndGet);
    return worked.get();
  }

  @Test
  void oneAccountWorksThemOutOnceForEachNameAndList() {
    assertThat(looked(true)).isEqualTo(3);
  }

  @Test
  void anAgreementThatAllThreadsShareRemembersNothing() {
    assertThat(looked(false)).isEqualTo(52);
  }
}
