package org.pacta.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Events that are known, and what may be concluded from one not being among them.
 *
 * @param events what has happened, in time
 * @param complete events of which every one that has happened is here: of another, nobody knows
 *     whether it has happened
 * @param inCase the same for the events of one case alone, by case
 * @param unsure events of which nobody knows whether time has brought them about: never complete
 */
public record EventRegister(
    List<TreatyEvent> events,
    Set<String> complete,
    Map<String, Set<String>> inCase,
    Set<String> unsure) {
  /** Nothing known. */
  public static final EventRegister NONE = new EventRegister(List.of(), Set.of());

  public EventRegister {
    events = TreatyEvent.inTime(List.copyOf(events));
    complete = Set.copyOf(complete);
    inCase = Map.copyOf(inCase);
    unsure = Set.copyOf(unsure);
  }

  /** Events of each of which it is known whether time has brought it about. */
  public EventRegister(
      List<TreatyEvent> events, Set<String> complete, Map<String, Set<String>> inCase) {
    this(events, complete, inCase, Set.of());
  }

  /** Events that are complete in no case alone. */
  public EventRegister(List<TreatyEvent> events, Set<String> complete) {
    this(events, complete, Map.of(), Set.of());
  }

  /** True when all that happened of some events in a case is here. */
  public boolean completeIn(String caseId, Collection<String> names) {
    Set<String> own = inCase.getOrDefault(caseId, Set.of());
    return names.stream().allMatch(name -> complete.contains(name) || own.contains(name));
  }

  /**
   * What was known at an instant. Of events that came between it and the instant looked at nobody
   * knew then that all are here.
   */
  public EventRegister knownBy(Instant knownAt, Instant at) {
    List<TreatyEvent> known = TreatyEvent.known(events, knownAt);
    if (known.size() == events.size()) {
      return this;
    }
    Set<TreatyEvent> then = new HashSet<>(known);
    return with(known)
        .unsureOf(
            events.stream()
                .filter(event -> !then.contains(event))
                .filter(event -> event.liesAhead(knownAt) && !event.liesAhead(at))
                .map(TreatyEvent::event)
                .collect(Collectors.toSet()));
  }

  /**
   * The same for who knew at an instant no more than this and looks at another: of what would have
   * happened in between nobody knew that all is here, so that nothing is complete.
   */
  EventRegister lookedAt(Instant knownAt, Instant at) {
    return knownAt.isBefore(at) ? new EventRegister(events, Set.of(), Map.of(), unsure) : this;
  }

  /** The same with more that has happened. */
  public EventRegister with(List<TreatyEvent> all) {
    return new EventRegister(all, complete, inCase, unsure);
  }

  /** The same with what has happened in cases, and what is complete in each. */
  public EventRegister with(List<TreatyEvent> all, Map<String, Set<String>> cases) {
    return new EventRegister(all, complete, cases, Set.of()).unsureOf(unsure);
  }

  /** The same where nobody knows of some events whether they have happened. */
  public EventRegister unsureOf(Set<String> names) {
    Set<String> open = new HashSet<>(unsure);
    open.addAll(names);
    Map<String, Set<String>> cases = new HashMap<>();
    inCase.forEach((id, sure) -> cases.put(id, without(sure, names)));
    return names.isEmpty()
        ? this
        : new EventRegister(events, without(complete, names), cases, open);
  }

  private static Set<String> without(Set<String> sure, Set<String> names) {
    return sure.stream().filter(it -> !names.contains(it)).collect(Collectors.toSet());
  }
}
