package org.pacta.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.DutyStatus;
import org.pacta.node.duty.DutyView;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Side;
import org.pacta.web.page.Words;
import org.pacta.web.work.DeadlineStrip.Kind;
import org.pacta.web.work.DeadlineStrip.Mark;
import org.pacta.web.work.DeadlineStrip.Tick;

/** The picture of the time limits, drawn from a fixed moment. */
class DeadlineStripTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Words WORDS = new Words(ZoneId.of("UTC"));

  @Test
  void standsEachRequestAtItsTimeWithAShapeOfItsKind() {
    DeadlineStrip strip =
        strip(due(-400, true), due(-24, true), due(24, true), due(24, true), due(5000, false));
    assertThat(strip.finding()).isEqualTo("2 overdue, 2 due from us, 1 due from the partner.");
    assertThat(strip.marks())
        .extracting(Mark::kind)
        .containsExactly(Kind.LATE, Kind.LATE, Kind.OURS, Kind.OURS, Kind.THEIRS);
    assertThat(strip.marks()).extracting(Mark::x).isSorted().allMatch(x -> x > 0 && x < 900);
    assertThat(strip.marks().get(2).y()).isLessThan(strip.marks().get(3).y());
    assertThat(strip.marks().get(2).words()).isEqualTo("PCT-1, 26 Nov 2026, 12:00");
  }

  @Test
  void leavesOutWhatHasNoTimeLimit() {
    assertThat(strip(new @Nullable DutyView[] {null, due(null, true)}).marks()).isEmpty();
  }

  @Test
  void namesTheDaysBelowTheAxis() {
    assertThat(strip().ticks())
        .extracting(Tick::words)
        .containsExactly("18 Nov", "Now", "2 Dec", "9 Dec", "16 Dec");
  }

  private static DeadlineStrip strip(@Nullable DutyView... duties) {
    return DeadlineStrip.of(
        java.util.Arrays.stream(duties).map(DeadlineStripTest::request).toList(), WORDS, NOW);
  }

  private static DutyView due(int hours, boolean ours) {
    return due(NOW.plus(Duration.ofHours(hours)), ours);
  }

  private static DutyView due(@Nullable Instant at, boolean ours) {
    return new DutyView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "R9.2-duty",
        "CZ",
        ours,
        "answers",
        List.of("9(2)/1"),
        new DutyView.Limit("in urgent manner", false, "8 hours", "platform", at, null, false, ""),
        new DutyView.Standing(DutyStatus.OPEN, NOW, null, null, false, List.of(), "reckoned"));
  }

  private static RequestSummary request(@Nullable DutyView due) {
    return new RequestSummary(
        UUID.randomUUID(),
        Side.REQUESTED,
        1,
        "PCT-1",
        "",
        "kz-cz-2017",
        "KZ",
        "Cars",
        List.of(),
        RequestState.RECEIVED,
        false,
        false,
        "ours",
        "theirs",
        "",
        "",
        due,
        NOW,
        NOW);
  }
}
