package org.pacta.agreement.temporal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Extension;
import org.pacta.agreement.TreatyEvent;

/**
 * The end of a time as soon as it can be, where days alone are given of what stops its clock, puts
 * it off or lengthens it: that came as late as its day allows, and what lets it run again as early.
 *
 * @param end when it ends, with what came as early as its day allows, and was over as late
 */
record Sooner(DueEnd end) {
  /** Ends that may be sooner; of what ran again on the day it stopped nobody knows for how long. */
  List<DueEnd> ends() {
    Set<String> stopping = stopping();
    List<TreatyEvent> untold =
        end.bearing().events().stream()
            .filter(event -> event.detail().instant() == null && end.bearing().sameCase(event))
            .filter(event ->
                stopping.contains(event.event()) || end.duty().resumedBy().contains(event.event()))
            .toList();
    return untold.isEmpty() || stopping.isEmpty()
        ? List.of()
        : List.of(with(untold, false), with(untold, true), sinceItBegan());
  }

  /** The same without what lengthens it of the day on which it began, perhaps before that. */
  private DueEnd sinceItBegan() {
    Instant began = end.start().moment();
    return end.counting(event ->
        end.counts().test(event)
            && (began == null
                || event.detail().instant() != null
                || !end.reckoning().first(event).isBefore(began)));
  }

  private Set<String> stopping() {
    Set<String> names = new HashSet<>(end.duty().pausedBy());
    names.addAll(end.duty().deferredBy());
    Extension extension = end.reckoning().deadline().counting().extension();
    if (extension != null) {
      names.add(extension.event());
    }
    return names;
  }

  /**
   * The same with moments.
   *
   * @param atOnce true where it runs again the moment it stopped, if the day of that allows it
   */
  private DueEnd with(List<TreatyEvent> untold, boolean atOnce) {
    DueReckoning reckoning = end.reckoning();
    Set<String> again = Set.copyOf(end.duty().resumedBy());
    List<Instant> stops =
        end.bearing().events().stream()
            .filter(event -> stopping().contains(event.event()))
            .map(reckoning::last)
            .toList();
    Map<TreatyEvent, TreatyEvent> entered = new HashMap<>();
    List<TreatyEvent> told = new ArrayList<>();
    for (TreatyEvent event : end.bearing().events()) {
      if (untold.contains(event)) {
        Instant moment =
            !again.contains(event.event())
                ? reckoning.last(event)
                : atOnce ? afterAll(stops, event) : reckoning.first(event);
        TreatyEvent at = event.at(moment);
        entered.put(at, event);
        told.add(at);
      } else {
        told.add(event);
      }
    }
    Bearing same = end.bearing();
    return new DueEnd(
        end.duty(),
        end.start(),
        new Bearing(
            TreatyEvent.inTime(told), same.caseId(), same.item(), same.bearer(), same.since()),
        end.timeline(),
        reckoning,
        end.suspended(),
        event -> end.counts().test(entered.getOrDefault(event, event)));
  }

  private Instant afterAll(List<Instant> stops, TreatyEvent resumed) {
    Instant first = end.reckoning().first(resumed);
    Instant last = end.reckoning().last(resumed);
    return Stream.concat(Stream.of(first), stops.stream().filter(it -> !it.isAfter(last)))
        .max(Comparator.naturalOrder())
        .orElse(first);
  }
}
