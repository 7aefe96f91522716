package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Effort;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Whether the agreement has the force to start a duty on the day of an event. */
final class DutyStart {
  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final Effort effort;
  private final List<Standstill.Edge> edges;
  private final StatusByDay days;
  private final DayParts parts;
  private final ReservedDays reserving;
  private final LeavingNotice noticed;
  private final BoundMembers members;
  private final Set<TreatyEvent> stated = Collections.newSetFromMap(new IdentityHashMap<>());

  DutyStart(Lifecycle lifecycle, List<TreatyEvent> events, Effort effort) {
    this.effort = effort;
    this.lifecycle = lifecycle.remembering();
    this.days = new StatusByDay(this.lifecycle, events, effort);
    this.events = events;
    this.edges = lifecycle.atAnyTime(events).edges();
    this.parts = new DayParts(this.lifecycle, events, edges);
    this.reserving = new ReservedDays(this.lifecycle, events, effort);
    this.noticed = new LeavingNotice(this.lifecycle, events, days);
    this.members = new BoundMembers(this.lifecycle, days, parts, noticed);
    this.stated.addAll(events);
  }

  /** Days on which suspensions begin and end. */
  List<LocalDate> turning() {
    return edges.stream().map(Standstill.Edge::day).toList();
  }

  /** Which Parties the agreement binds. */
  BoundMembers members() {
    return members;
  }

  /**
   * True when the duty starts: the agreement has effect then, or the duty outlasts that. Where the
   * event says no moment, in some part of its day.
   */
  boolean starts(Duty duty, TreatyEvent trigger) {
    return parts.of(trigger).stream().anyMatch(part -> startsThen(duty, part));
  }

  private boolean startsThen(Duty duty, TreatyEvent trigger) {
    Status status = noticed.status(duty, trigger);
    StatusCode code = status.status();
    boolean apart = lifecycle.terms().multilateral(); // each relation is asked by itself
    return switch (code) {
      case IN_FORCE, PARTLY_SUSPENDED, SUSPENDED ->
          apart
              ? !LifeTerms.within(withoutElse(duty, trigger, status), duty.restsOn())
              : !suspended(duty, trigger, status) && !days.yetToCome(duty, trigger, null);
      case ENDED ->
          (days.hadForce(status) || duty.head().alsoWhile().contains(StatusCode.NOT_IN_FORCE))
              && outlasts(duty, trigger, status.since(), status.standing().pendingContinues())
              && !LifeTerms.within(without(duty, trigger, status), duty.restsOn());
      case NOT_IN_FORCE -> duty.head().alsoWhile().contains(code);
    };
  }

  /** Why nobody owes a duty whose units are suspended on the day of its event; or empty. */
  Optional<String> suspended(Duty duty, TreatyEvent trigger) {
    Status status = days.status(duty, trigger);
    boolean in = status.status() != StatusCode.NOT_IN_FORCE && status.status() != StatusCode.ENDED;
    boolean anyway = LifeTerms.within(withoutElse(duty, trigger, status), duty.restsOn());
    return in && !anyway && !starts(duty, trigger)
        ? Optional.of(
            days.notYet(duty, trigger, null)
                .orElseGet(() -> StatusByDay.suspended(trigger, status, "")))
        : Optional.empty();
  }

  /** The same among many, where it is suspended between those concerned. */
  private Optional<String> suspended(Bearer bearer, Duty duty, TreatyEvent trigger) {
    if (!lifecycle.terms().multilateral()) {
      return Optional.empty();
    }
    Set<String> between = relation(duty, bearer, trigger);
    Status status = days.status(days.on(duty, trigger, between));
    boolean in = status.status() != StatusCode.NOT_IN_FORCE && status.status() != StatusCode.ENDED;
    String those = String.join(" and ", between.stream().sorted().toList());
    return in && suspended(duty, trigger, status)
        ? Optional.of(
            StatusByDay.suspended(trigger, status, those.isEmpty() ? "" : "for " + those + " "))
        : Optional.empty();
  }

  private boolean suspended(Duty duty, TreatyEvent trigger, Status status) {
    return (status.status() == StatusCode.SUSPENDED && !survives(duty, StatusCode.SUSPENDED))
        || LifeTerms.within(without(duty, trigger, status), duty.restsOn());
  }

  /** Parties between which a duty is owed, and territories that it concerns. */
  private Set<String> relation(Duty duty, Bearer bearer, TreatyEvent trigger) {
    Set<String> between = new LinkedHashSet<>(lifecycle.territories(trigger));
    between.addAll(duty.ofNobody() ? bearer.towards() : bearer.relation(trigger));
    return between;
  }

  /** Units without effect then, but for what the duty outlasts. */
  private List<String> without(Duty duty, TreatyEvent trigger, Status status) {
    List<String> units = withoutElse(duty, trigger, status);
    if (!survives(duty, StatusCode.SUSPENDED)) {
      units.addAll(status.suspendedUnits());
    }
    return units;
  }

  /** The same for other reasons than a suspension. */
  private List<String> withoutElse(Duty duty, TreatyEvent trigger, Status status) {
    List<String> units = new ArrayList<>();
    if (!duty.head().alsoWhile().contains(StatusCode.NOT_IN_FORCE)) {
      units.addAll(status.standing().unitsNotApplied());
    }
    status.standing().parts().stream()
        .filter(part -> !has(part, duty, trigger))
        .forEach(part -> units.addAll(part.units()));
    return units;
  }

  private boolean has(PartStanding part, Duty duty, TreatyEvent trigger) {
    return switch (part.status()) {
      case NOT_IN_FORCE -> duty.head().alsoWhile().contains(StatusCode.NOT_IN_FORCE);
      case ENDED -> outlasts(duty, trigger, part.since(), part.pendingContinues());
      case IN_FORCE, PARTLY_SUSPENDED, SUSPENDED -> true;
    };
  }

  /**
   * True when a duty starts although the end has come: for a matter begun before it, unless the
   * duty says that it runs on. An event that names no case may concern what was before.
   *
   * @param pending true when whatever was begun before goes on
   */
  private boolean outlasts(
      Duty duty, TreatyEvent trigger, @Nullable LocalDate end, boolean pending) {
    if (duty.head().alsoWhile().contains(StatusCode.ENDED)) {
      return true;
    }
    if (duty.survives().contains(StatusCode.ENDED.code())) {
      return end == null
          || trigger.detail().caseId() == null
          || noticed.leftBy(trigger)
              != null // it was bound when it gave the notice that began the case
          || Pending.ofCase(trigger, events).stream()
              .anyMatch(event -> days.day(event).isBefore(end));
    }
    LocalDate begun =
        pending
            ? lifecycle.terms().pending().begun(duty, trigger, events, lifecycle.clocks())
            : null;
    return begun != null && (end == null || begun.isBefore(end));
  }

  /**
   * True when the agreement binds a party on that day: among many, it has joined and has not left,
   * or the duty outlasts this.
   */
  boolean binds(String party, Duty duty, TreatyEvent trigger) {
    Status status = days.status(duty, trigger);
    String whose = lifecycle.terms().bodies().party(party);
    PartyStanding own = status.standing().parties().get(whose);
    if (own == null || own.bound()) {
      return true;
    }
    LocalDate until = own.until();
    return until != null && trigger.date().isAfter(until)
        ? outlasts(duty, trigger, until.plusDays(1), own.leavesRunning(until))
        : status.standing().members().isEmpty()
            || duty.head().alsoWhile().contains(StatusCode.NOT_IN_FORCE);
  }

  /**
   * Why nobody owes a duty although its event happened: whoever would owe it is not bound or has
   * suspended what it owes by its units, or none of those is bound to which it would be owed.
   *
   * @return the reason in words; empty when it is owed
   */
  Optional<String> refusal(Bearer bearer, Duty duty, TreatyEvent trigger) {
    List<Optional<String>> all =
        parts.of(trigger).stream().map(part -> refusalThen(bearer, duty, part)).toList();
    return all.stream().filter(Optional::isEmpty).findFirst().orElseGet(all::getLast);
  }

  /** The same at a moment: on the day of the event, and on that of whoever owes by its clock. */
  private Optional<String> refusalThen(Bearer bearer, Duty duty, TreatyEvent trigger) {
    return refusalOn(bearer, duty, trigger)
        .or(() ->
            days.byItsClock(bearer, trigger)
                .flatMap(own ->
                    startsThen(duty, own)
                        ? refusalOn(bearer, duty, own)
                        : Optional.of(StatusByDay.withoutEffect(own))));
  }

  private Optional<String> refusalOn(Bearer bearer, Duty duty, TreatyEvent trigger) {
    String party = bearer.named() ? bearer.party().orElse(null) : null;
    if (party != null && !binds(party, duty, trigger)) {
      return Optional.of(StatusByDay.notBound(party, trigger));
    }
    if (members.alone(duty, trigger)) {
      return Optional.of("at that moment it bound no two Parties yet by their clocks");
    }
    Optional<String> apart =
        Optional.ofNullable(party)
            .flatMap(it -> days.notYet(duty, trigger, it))
            .or(() -> suspended(bearer, duty, trigger));
    if (apart.isPresent()) {
      return apart;
    }
    Status status = days.status(duty, trigger);
    List<String> owing = Owing.of(duty, bearer, () -> status);
    if (!survives(duty, StatusCode.SUSPENDED) && Owing.suspended(owing, duty, status)) {
      return Optional.of(
          party == null
              ? String.join(" and ", owing)
                  + " have each suspended what they owe by "
                  + duty.restsOn()
              : party + " has suspended what it owes by " + duty.restsOn());
    }
    Optional<String> reserved =
        ReservedDays.why(bearer, duty, owing, status.standing().reserved())
            .or(() -> superseding().why(duty, bearer, trigger));
    if (reserved.isPresent()) {
      return reserved;
    }
    List<String> unbound =
        bearer.towards().stream()
            .filter(other -> !binds(other, duty, trigger) || days.yetToCome(duty, trigger, other))
            .sorted()
            .toList();
    boolean enough =
        duty.ofNobody()
            ? unbound.isEmpty()
            : !duty.owedTo().toTheBound()
                || bearer.towards().isEmpty()
                || unbound.size() < bearer.towards().size();
    return enough
        ? Optional.empty()
        : Optional.of(
            StatusByDay.notBound(String.join(" and ", unbound), trigger)
                + (duty.ofNobody()
                    ? ", between which and another it would run"
                    : ", to which it would be owed"));
  }

  /** False for an event without a moment on a day of which the text had effect for a part alone. */
  boolean sure(Duty duty, Bearer bearer, Start start) {
    TreatyEvent trigger = start.trigger();
    return start.moment() != null
        || !start.withTheEvent()
        || (!days.mayComeTooEarly(duty, trigger, bearer)
            && parts.of(trigger).stream()
                .allMatch(
                    part -> startsThen(duty, part) && refusalThen(bearer, duty, part).isEmpty()));
  }

  /** Times in which a suspension relieves whoever owes a duty of it, from its start to then. */
  List<Standstill> suspended(Duty duty, Bearer bearer, Start start, AsOf when) {
    boolean putOff = duty.deferredBy().contains(Suspended.BEGINS); // says what it does to it
    return survives(duty, StatusCode.SUSPENDED) || putOff
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
            new StatusByDay.Day(edge.day(), relation(duty, bearer, trigger), edge.moment(), begun));
    return status.status() == StatusCode.SUSPENDED
        || LifeTerms.within(status.suspendedUnits(), duty.restsOn())
        || Owing.suspended(Owing.of(duty, bearer, () -> status), duty, status);
  }

  /** Who of those that owe it together, and must each do it, need not. */
  Excused excused(Duty duty, Bearer bearer, Start start, AsOf when) {
    Status then = days.status(duty, start.onItsDay());
    return Excused.of(
        duty,
        start.begun(),
        then,
        reserving.between(bearer, start.begun(), when),
        survives(duty, StatusCode.SUSPENDED)
            ? Collections.emptySortedMap()
            : days.turning(start, then, edges, when.day(bearer.zone())));
  }

  /**
   * Why a duty that began is no longer owed between those concerned: since its units are reserved,
   * or a later agreement has ended this one, between them; or null.
   */
  @Nullable Release between(Duty duty, Bearer bearer, Start start, AsOf when) {
    return Stream.of(
            Optional.ofNullable(reserving.release(duty, bearer, start, when, days)),
            Optional.ofNullable(superseding().release(duty, bearer, start, when)))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Release::day))
        .orElse(null);
  }

  private EndedBetween superseding() {
    return new EndedBetween(lifecycle, events, days, this::outlasts);
  }

  /** True when a party has left since a day and is bound anew. */
  boolean cameBack(String party, LocalDate day, TreatyEvent now) {
    return days.cameBack(party, day, now);
  }

  private static boolean survives(Duty duty, StatusCode code) {
    return duty.survives().contains(code.code()) || duty.head().alsoWhile().contains(code);
  }
}
