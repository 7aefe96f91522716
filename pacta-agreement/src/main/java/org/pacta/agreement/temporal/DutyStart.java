package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
  private final Relieving relieving;

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
    this.relieving = new Relieving(this.lifecycle, days, edges, events);
  }

  /** Days on which suspensions begin and end. */
  List<LocalDate> turning() {
    return edges.stream().map(Standstill.Edge::day).toList();
  }

  /** When a suspension relieves of what is owed. */
  Relieving relieving() {
    return relieving;
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
    Set<String> between = days.relation(duty, bearer, trigger);
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
            notBound(unbound, duty, trigger)
                + (duty.ofNobody()
                    ? ", between which and another it would run"
                    : ", to which it would be owed"));
  }

  /**
   * Why some give and get nothing, in words: by the day, or as by their clock it is yet to come.
   */
  private String notBound(List<String> parties, Duty duty, TreatyEvent trigger) {
    String all = String.join(" and ", parties);
    return parties.stream().allMatch(party -> binds(party, duty, trigger))
        ? StatusByDay.notYetBound(all)
        : StatusByDay.notBound(all, trigger);
  }

  /**
   * False for an event without a moment that may have come while nobody owed the duty, or while
   * others owed it: by every part of its day, and by the clock of everybody concerned.
   */
  boolean sure(Duty duty, Bearer bearer, Start start) {
    TreatyEvent whole = start.onItsDay();
    boolean period = start.round() != null && start.begun().equals(start.trigger().date());
    return whole.detail().instant() != null
        || !(start.withTheEvent() || period)
        || parts.byAnyClock(whole).stream()
            .allMatch(part ->
                startsThen(duty, part)
                    && refusalThen(bearer, duty, part).isEmpty()
                    && members.alike(duty, bearer, part, whole));
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

  /** True for what goes on while the agreement stands like that. */
  static boolean survives(Duty duty, StatusCode code) {
    return duty.survives().contains(code.code()) || duty.head().alsoWhile().contains(code);
  }
}
