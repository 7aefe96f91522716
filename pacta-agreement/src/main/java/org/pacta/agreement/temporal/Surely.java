package org.pacta.agreement.temporal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.TreatyEvent;

/**
 * What is so in whichever way it has gone.
 *
 * @param events what happened in every way, in time
 * @param open what happened in some ways only
 */
record Surely(List<TreatyEvent> events, Set<TreatyEvent> open) {
  static final Surely NOTHING = new Surely(List.of(), Set.of());

  Surely {
    events = List.copyOf(events);
    open = Set.copyOf(open);
  }

  /** What is so in all of these ways, of which there is one at least. */
  static Surely of(List<List<TreatyEvent>> ways) {
    if (ways.size() == 1) {
      return new Surely(ways.getFirst(), Set.of());
    }
    Set<TreatyEvent> all = new HashSet<>(ways.getFirst());
    Set<TreatyEvent> some = new HashSet<>();
    for (List<TreatyEvent> way : ways) {
      some.addAll(way);
      all.retainAll(new HashSet<>(way));
    }
    some.removeAll(all);
    return new Surely(ways.getFirst().stream().filter(all::contains).toList(), some);
  }
}
