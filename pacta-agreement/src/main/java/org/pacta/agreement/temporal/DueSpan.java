package org.pacta.agreement.temporal;

import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Between which moments a time ends: one and the same, unless it is counted in hours from an event
 * that says its day alone.
 *
 * @param soonest as if that event had come as its day began
 * @param latest as if it had come as its day ended, which holds for whoever must act
 * @param reckoning how it is counted
 */
record DueSpan(DueTime soonest, DueTime latest, DueReckoning reckoning) {
  /** When a time ends, looked at then; null while the event it is counted from is not known. */
  static @Nullable DueSpan of(DueEnd end, AsOf when) {
    DueTime latest = end.on(when);
    if (latest == null) {
      return null;
    }
    DueReckoning reckoning = end.reckoning();
    DueTime soonest =
        end.start().round() != null
            ? latest
            : end.anchor()
                .filter(from -> reckoning.untold(from, end.matter()))
                .map(from -> end.on(from.at(reckoning.begun(from)), when))
                .orElse(latest);
    return new DueSpan(soonest, latest, reckoning);
  }

  /** True where it is known when it ends. */
  boolean known() {
    return soonest.equals(latest);
  }

  /** True for what may have come before the end, or after it: nobody knows which. */
  boolean leavesOpen(TreatyEvent event) {
    return reckoning.mayMiss(soonest, event) && !reckoning.missed(latest, event);
  }
}
