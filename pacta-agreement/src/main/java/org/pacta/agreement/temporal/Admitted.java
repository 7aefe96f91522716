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
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The events that count. */
  List<TreatyEvent> of(List<TreatyEvent> events) {
    Set<TreatyEvent> nothing = uncounted(events);
    return nothing.isEmpty() ? events : without(events, nothing);
  }

  /**
   * The events that count, in each way it may be: with the reservations of which nobody can say
   * whether they count, and without them.
   */
  List<List<TreatyEvent>> ways(List<TreatyEvent> events) {
    Set<TreatyEvent> unclear = unclear(events);
    return unclear.isEmpty() ? List.of(events) : List.of(events, without(events, unclear));
  }

  /** What would say which of these ways it is. */
  List<String> missing(List<TreatyEvent> events) {
    Reservations reservations = lifecycle.reservations(events);
    return reservations.unclear().stream()
        .flatMap(it -> reservations.missing(it.event()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private Set<TreatyEvent> unclear(List<TreatyEvent> events) {
    return lifecycle.reservations(events).unclear().stream()
        .map(Uncounted::event)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * What happened, without the reservations that only an event would have admitted that has not
   * happened.
   *
   * @param complete events of which all that happened are given
   */
  List<TreatyEvent> settled(List<TreatyEvent> events, Set<String> complete) {
    Reservations reservations = lifecycle.reservations(events);
    Set<TreatyEvent> late = unclear(events);
    late.removeIf(it -> !reservations.settled(it, complete));
    return late.isEmpty() ? events : without(events, late);
  }

  private static List<TreatyEvent> without(List<TreatyEvent> events, Set<TreatyEvent> some) {
    return events.stream().filter(event -> !some.contains(event)).toList();
  }

  /**
   * The same of a register: whether a reservation happened of which nobody knows is not known; one
   * that an event would have admitted that has not happened, as all such are given, did not.
   */
  EventRegister of(EventRegister past) {
    List<TreatyEvent> settled = settled(past.events(), past.complete());
    Set<TreatyEvent> unclear = unclear(settled);
    Set<TreatyEvent> nothing = uncounted(past.events());
    nothing.addAll(unclear(past.events()));
    return nothing.isEmpty()
        ? past
        : past.unsureOf(unclear.isEmpty() ? Set.of() : Set.of(Reservations.MADE))
            .with(without(past.events(), nothing));
  }
}
