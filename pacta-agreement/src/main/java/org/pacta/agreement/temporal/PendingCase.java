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
 * The status for one case: where an end, or a suspension, lets cases go on that were begun before
 * it, that of the day before.
 *
 * @param suspension clause on suspension, where the text has one
 * @param begun day on which the case began; null for one that has not begun
 */
record PendingCase(
    Lifecycle lifecycle, @Nullable TemporalClause suspension, @Nullable LocalDate begun) {
  /** True when a suspension leaves cases alone that were begun before it. */
  static boolean outlastsSuspension(LifeTerms terms) {
    return terms.pending().contains("suspension");
  }

  /** On a day, or at an instant of it. */
  Status status(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    return of(counting(events), on, at, between);
  }

  /** What happened without the suspensions that leave the case alone. */
  List<TreatyEvent> counting(List<TreatyEvent> events) {
    return begun != null && suspension != null && outlastsSuspension(lifecycle.terms())
        ? events.stream().filter(event -> !laterThanIt(suspension, event)).toList()
        : events;
  }

  private boolean laterThanIt(TemporalClause clause, TreatyEvent event) {
    return clause.formula().reads(event) && before(Reckoning.from(clause, event).date());
  }

  private Status of(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    Status now = lifecycle.status(events, on, at, between);
    LocalDate since = now.since();
    boolean leaves =
        now.status() == StatusCode.ENDED && now.standing().pendingContinues() && before(since);
    return leaves && since != null
        ? of(events, since.minusDays(1), null, between)
        : now.apart(now.standing().parts().stream().map(this::running).toList());
  }

  private PartStanding running(PartStanding part) {
    return part.pendingContinues() && before(part.since()) ? part.runningOn() : part;
  }

  private boolean before(@Nullable LocalDate day) {
    return begun != null && day != null && begun.isBefore(day);
  }
}
