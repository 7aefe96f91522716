package org.pacta.agreement.temporal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.TreatyEvent;

/**
 * What counts of what happened: all but what counts for nothing in the life of the agreement, which
 * starts, meets and ends no duty either, and has not happened for any guard.
 */
final class Admitted {
  private final Lifecycle lifecycle;

  Admitted(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  private Set<TreatyEvent> uncounted(List<TreatyEvent> events) {
    return lifecycle.uncounted(events).stream()
        .filter(it -> !it.partly())
        .map(Uncounted::event)
        .collect(Collectors.toSet());
  }

  /** The events that count. */
  List<TreatyEvent> of(List<TreatyEvent> events) {
    Set<TreatyEvent> nothing = uncounted(events);
    return nothing.isEmpty()
        ? events
        : events.stream().filter(event -> !nothing.contains(event)).toList();
  }

  /**
   * The same of a register. Of a reservation that came too late for want of an event of which the
   * register does not hold all, nobody knows whether it counts.
   */
  EventRegister of(EventRegister past) {
    Set<TreatyEvent> nothing = uncounted(past.events());
    if (nothing.isEmpty()) {
      return past;
    }
    Reserving reserving = lifecycle.terms().reserving();
    Set<String> known = new HashSet<>(past.complete());
    lifecycle.clauses().stream()
        .flatMap(clause -> clause.formula().awaiting().stream())
        .forEach(awaited -> known.add(awaited.event()));
    Set<String> unsure =
        reserving == null || known.containsAll(reserving.onlyAt())
            ? Set.of()
            : nothing.stream()
                .map(TreatyEvent::event)
                .filter(Reservations.MADE::equals)
                .collect(Collectors.toSet());
    return past.unsureOf(unsure)
        .with(past.events().stream().filter(event -> !nothing.contains(event)).toList());
  }
}
