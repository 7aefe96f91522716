package org.pacta.agreement;

import java.util.List;
import java.util.Set;

/**
 * Events that are known, and what may be concluded from one not being among them.
 *
 * @param events what has happened
 * @param complete events of which every one that has happened is here: of another, nobody knows
 *     whether it has happened
 */
public record EventRegister(List<TreatyEvent> events, Set<String> complete) {
  /** Nothing known. */
  public static final EventRegister NONE = new EventRegister(List.of(), Set.of());

  public EventRegister {
    events = List.copyOf(events);
    complete = Set.copyOf(complete);
  }
}
