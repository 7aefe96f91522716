package org.pacta.agreement.temporal;

import java.util.Set;
import org.pacta.agreement.TreatyEvent;

/**
 * How it is taken to have gone where nobody knows it.
 *
 * @param denied what unclear silences may have brought about, and is taken not to have happened
 * @param soonest what has come about, and is taken to have as soon as can be
 */
record Taken(Set<TreatyEvent> denied, Set<TreatyEvent> soonest) {
  static final Taken NOTHING = new Taken(Set.of(), Set.of());

  Taken {
    denied = Set.copyOf(denied);
    soonest = Set.copyOf(soonest);
  }
}
