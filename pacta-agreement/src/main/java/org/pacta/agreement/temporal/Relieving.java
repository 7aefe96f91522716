package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** When a suspension relieves whoever owes a duty of it. */
final class Relieving {
  private final Lifecycle lifecycle;
  private final StatusByDay days;
  private final List<Standstill.Edge> edges;
  private final Set<TreatyEvent> stated = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Times of relief.
   *
   * @param edges when suspensions begin and end
   * @param events what happened, as it was entered
   */
  Relieving(
      Lifecycle lifecycle,
      StatusByDay days,
      List<Standstill.Edge> edges,
      List<TreatyEvent> events) {
    this.lifecycle = lifecycle;
    this.days = days;
    this.edges = edges;
    this.stated.addAll(events);
  }

  /** Times in which that is so, from the start of the duty to then. */
  List<Standstill> from(Duty duty, Bearer bearer, Start start, AsOf when) {
    boolean putOff = duty.deferredBy().contains(Suspended.BEGINS); // says what it does to it
    return DutyStart.survives(duty, StatusCode.SUSPENDED) || putOff
        ? List.of()
        : standstills(duty, bearer, start, when);
  }

  /**
   * What happened as a duty sees it that a suspension puts off, or stops where its text says so:
   * with the suspensions that reach all its units, and the ends of these, in place of those of any.
   */
  List<TreatyEvent> seenBy(
      Duty duty, Bearer bearer, Start start, List<TreatyEvent> happened, AsOf when) {
    if (!duty.deferredBy().contains(Suspended.BEGINS)
        && !duty.pausedBy().contains(Suspended.BEGINS)) {
      return happened;
    }
    List<TreatyEvent> seen =
        new ArrayList<>(happened.stream().filter(event -> reaches(event, duty)).toList());
    standstills(duty, bearer, start, when).forEach(time -> seen.addAll(time.events()));
    return lifecycle.clocks().inTime(seen);
  }

  /** False for a suspension, or the end of one, that follows from notices, or of other units. */
  private boolean reaches(TreatyEvent event, Duty duty) {
    boolean suspends = event.event().equals(Suspended.BEGINS);
    return !(suspends || event.event().equals(Suspended.ENDS))
        || (stated.contains(event)
            && (event.units().isEmpty() || LifeTerms.within(event.units(), duty.restsOn())));
  }

  /** Times in which all units of a duty are suspended for whoever owes it. */
  private List<Standstill> standstills(Duty duty, Bearer bearer, Start start, AsOf when) {
    if (edges.isEmpty()) {
      return List.of();
    }
    Standstill.Edge begun = new Standstill.Edge(start.begun(), start.moment());
    LocalDate leftAlone = days.leftAlone(duty, start.trigger());
    boolean once = leftAlone != null && PendingCase.leftAloneByAll(lifecycle.terms());
    List<Standstill> found = new ArrayList<>();
    Standstill.@Nullable Edge since = null;
    ZoneId own = lifecycle.clocks().of(bearer);
    for (Standstill.Edge edge : Standstill.Edge.between(begun, edges, when, own)) {
      boolean relieved = relieved(duty, bearer, start.trigger(), edge.on(own), leftAlone);
      Standstill.Edge then = edge.by(own, bearer.zone());
      if (since != null && !relieved) {
        found.add(new Standstill(since, then));
      }
      if (once && !relieved) {
        return found;
      }
      since = !relieved ? null : since == null ? then : since;
    }
    if (since != null) {
      found.add(new Standstill(since, null));
    }
    return found;
  }

  /** True when all units of a duty are suspended for whoever owes it, or by it. */
  private boolean relieved(
      Duty duty,
      Bearer bearer,
      TreatyEvent trigger,
      Standstill.Edge edge,
      @Nullable LocalDate begun) {
    Status status =
        days.status(
            new StatusByDay.Day(
                edge.day(), days.relation(duty, bearer, trigger), edge.moment(), begun));
    return status.status() == StatusCode.SUSPENDED
        || LifeTerms.within(status.suspendedUnits(), duty.restsOn())
        || Owing.suspended(Owing.of(duty, bearer, () -> status), duty, status);
  }
}
