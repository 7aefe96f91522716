package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * The status for one case: where an end lets cases go on that were begun before it, that of the day
 * before, until an end comes that does not; a suspension can leave such cases alone too.
 *
 * @param begun day on which the case began; null for one that has not begun
 */
record PendingCase(Lifecycle lifecycle, @Nullable LocalDate begun) {
  /** True when a suspension leaves cases alone that were begun before it. */
  static boolean outlastsSuspension(LifeTerms terms) {
    return terms.suspensions().keySet().stream().anyMatch(terms.pending()::contains);
  }

  /** On a day, or at an instant of it. */
  Status status(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    Status now = lifecycle.status(events, on, at, between, begun);
    LocalDate since = now.since();
    boolean leaves =
        now.status() == StatusCode.ENDED && now.standing().pendingContinues() && before(since);
    return leaves && since != null
        ? status(events, since.minusDays(1), null, between)
        : now.apart(now.standing().parts().stream().map(this::running).toList());
  }

  private PartStanding running(PartStanding part) {
    return part.pendingContinues() && before(part.since()) ? part.runningOn() : part;
  }

  private boolean before(@Nullable LocalDate day) {
    return begun != null && day != null && begun.isBefore(day);
  }
}
