package org.pacta.agreement.temporal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * What follows from a list of events whatever the day looked at, worked out once for each list.
 * What remembers is for one account in one thread, in which no list changes.
 */
final class Once<T> {
  /** Most lists kept; an account looks at one, and at others on single days only. */
  private static final int LISTS_MAX = 16;

  private final @Nullable Map<List<TreatyEvent>, Map<String, T>> found;

  /**
   * Nothing found yet.
   *
   * @param remembers false to work everything out each time, for all threads
   */
  Once(boolean remembers) {
    this.found = remembers ? new IdentityHashMap<>() : null;
  }

  /** What was found under a name from these very events, or now is. */
  T get(List<TreatyEvent> events, String name, Supplier<T> reckoning) {
    if (found == null) {
      return reckoning.get();
    }
    if (found.size() >= LISTS_MAX && !found.containsKey(events)) {
      found.clear();
    }
    Map<String, T> known = found.computeIfAbsent(events, _ -> new HashMap<>());
    T before = known.get(name);
    if (before != null) {
      return before;
    }
    T now = reckoning.get();
    known.put(name, now);
    return now;
  }
}
