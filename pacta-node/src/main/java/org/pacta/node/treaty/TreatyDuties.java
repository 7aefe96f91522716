package org.pacta.node.treaty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What an agreement makes its Parties owe by the notes alone, such as a yearly meeting; pure. */
final class TreatyDuties {
  /** Most of what no longer is owed that is shown. */
  private static final int ENDED_MAX = 10;

  private TreatyDuties() {}

  /** What is owed first, by day; then what was met or released last. */
  static List<DutyState> of(Agreement agreement, List<TreatyEvent> notes, Instant now) {
    if (!agreement.operational()) {
      return List.of();
    }
    List<DutyState> all =
        agreement.duties(notes, AsOf.instant(now)).stream()
            .filter(duty -> duty.caseId() == null)
            .toList();
    List<DutyState> owed = new ArrayList<>();
    all.stream()
        .filter(duty -> duty.endedOn() == null)
        .sorted(
            Comparator.comparing(
                DutyState::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .forEach(owed::add);
    all.stream()
        .filter(duty -> duty.endedOn() != null)
        .sorted(Comparator.comparing(DutyState::endedOn, Comparator.reverseOrder()))
        .limit(ENDED_MAX)
        .forEach(owed::add);
    return List.copyOf(owed);
  }

  /** Times of silence that belong to no case. */
  static List<Lapsed> lapses(Agreement agreement, List<TreatyEvent> notes, Instant now) {
    return agreement.operational()
        ? agreement.lapses(notes, AsOf.instant(now)).stream()
            .filter(lapse -> lapse.event().detail().caseId() == null)
            .toList()
        : List.of();
  }
}
