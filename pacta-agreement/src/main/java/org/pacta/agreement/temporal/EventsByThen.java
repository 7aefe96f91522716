package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Events as they stand at an instant on a day: one whose clause has effect from its moment has none
 * on that day before it, nor does the withdrawal of a reservation.
 *
 * @param momentary clauses of which the effect can begin at a moment
 */
record EventsByThen(List<TemporalClause> momentary) {
  static EventsByThen under(Collection<TemporalClause> clauses) {
    return new EventsByThen(clauses.stream().filter(TemporalClause::atMoment).toList());
  }

  /** Those that have effect by then. */
  List<TreatyEvent> of(List<TreatyEvent> events, @Nullable Instant at, LocalDate on) {
    return without(events, at, event -> lies(event, at, on));
  }

  /** The same with what suspends or resumes it later that day, which says until when it stands. */
  List<TreatyEvent> withSuspensions(List<TreatyEvent> events, @Nullable Instant at, LocalDate on) {
    return without(events, at, event -> lies(event, at, on) && !suspendsAlone(event, at, on));
  }

  private static List<TreatyEvent> without(
      List<TreatyEvent> events, @Nullable Instant at, Predicate<TreatyEvent> lies) {
    return at == null || events.stream().noneMatch(lies)
        ? events
        : events.stream().filter(Predicate.not(lies)).toList();
  }

  private boolean lies(TreatyEvent event, @Nullable Instant at, LocalDate on) {
    return at != null
        && (Reservations.stillStands(event, at)
            || momentary.stream().anyMatch(clause -> clause.lies(event, at, on)));
  }

  private boolean suspendsAlone(TreatyEvent event, @Nullable Instant at, LocalDate on) {
    return at != null
        && !Reservations.stillStands(event, at)
        && momentary.stream()
            .filter(clause -> clause.lies(event, at, on))
            .allMatch(TemporalClause::suspends);
  }
}
