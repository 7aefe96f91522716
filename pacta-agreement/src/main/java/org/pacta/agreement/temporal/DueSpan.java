package org.pacta.agreement.temporal;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Between which moments a time ends: one and the same, unless it is counted in hours from an event
 * that says its day alone, or what stops its clock says only that.
 *
 * @param soonest as if that event had come as its day began, and what stops its clock as late
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
    ZoneId zone = end.reckoning().bearer().zone();
    DueTime soonest =
        end.start().round() != null
            ? latest
            : Stream.concat(Stream.of(end), new Sooner(end).ends().stream())
                .flatMap(way -> Stream.ofNullable(begun(way, when)))
                .filter(it -> it.over(zone).isBefore(latest.over(zone)))
                .min(Comparator.comparing(it -> it.over(zone)))
                .orElse(latest);
    return new DueSpan(soonest, latest, end.reckoning());
  }

  /** As if what it is counted from had come as its day began. */
  private static @Nullable DueTime begun(DueEnd end, AsOf when) {
    DueReckoning reckoning = end.reckoning();
    return end.anchor()
        .map(from ->
            end.on(
                reckoning.untold(from, end.matter()) ? from.at(reckoning.begun(from)) : from, when))
        .orElse(null);
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
