package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** How the agreement stands on the days of events, each worked out once for all duties. */
final class StatusByDay {
  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final Effort effort;
  private final Map<Day, Status> statuses = new HashMap<>();
  private final Map<LocalDate, Boolean> forced = new HashMap<>();

  StatusByDay(Lifecycle lifecycle, List<TreatyEvent> events, Effort effort) {
    this.lifecycle = lifecycle;
    this.events = events;
    this.effort = effort;
  }

  /** The day on which an event falls for the force of the agreement. */
  LocalDate day(TreatyEvent event) {
    return lifecycle.clocks().day(event);
  }

  /** As it stands for a duty: a suspension can leave alone some units for cases begun before. */
  Status status(@Nullable Duty duty, TreatyEvent trigger) {
    boolean ofAll = Lifecycle.OF_MEMBERSHIP.contains(trigger.event());
    Set<String> involved = new LinkedHashSet<>(lifecycle.territories(trigger));
    if (!ofAll && trigger.party() != null) {
      involved.add(trigger.party());
    }
    return status(on(duty, trigger, involved));
  }

  /** The day of an event, between some Parties and in respect of some territories. */
  Day on(@Nullable Duty duty, TreatyEvent trigger, Set<String> involved) {
    return new Day(day(trigger), involved, trigger.detail().instant(), leftAlone(duty, trigger));
  }

  /** Day on which the case of an event began, where a suspension leaves such cases alone. */
  @Nullable LocalDate leftAlone(@Nullable Duty duty, TreatyEvent trigger) {
    return PendingCase.outlastsSuspension(lifecycle.terms())
        ? lifecycle.terms().pending().begun(duty, trigger, events, lifecycle.clocks())
        : null;
  }

  /**
   * True when it is not in force yet by the clock of a Party at the moment of an event, though it
   * is by the clock of whose event it was. A day begins for each Party by its own clock, and who is
   * not bound yet neither owes anything nor gives a right by its silence.
   *
   * @param owing whose clock; null for that of any Party
   */
  boolean yetToCome(Duty duty, TreatyEvent trigger, @Nullable String owing) {
    Instant moment = trigger.detail().instant();
    return moment != null && yetToCome(duty, trigger, moment, owing);
  }

  private boolean yetToCome(
      Duty duty, TreatyEvent trigger, Instant moment, @Nullable String owing) {
    if (duty.head().alsoWhile().contains(StatusCode.NOT_IN_FORCE)) {
      return false;
    }
    LocalDate own = day(trigger);
    List<String> there = lifecycle.territories(trigger);
    Set<String> among =
        Stream.concat(among(owing).stream(), there.stream()).collect(Collectors.toSet());
    Clocks clocks = lifecycle.clocks();
    Stream<String> parties =
        owing == null
            ? clocks.parties().stream().map(Party::id)
            : Stream.concat(
                Stream.of(owing),
                there.stream()
                    .flatMap(id -> lifecycle.terms().territorial().territory(id).stream())
                    .map(Territory::of));
    return parties
        .map(party -> clocks.day(party, moment))
        .filter(day -> day != null && day.isBefore(own))
        .distinct()
        .map(day -> status(new Day(day, among, moment, null)))
        .anyMatch(then ->
            notYet(duty, then)
                || (then.status() == StatusCode.ENDED
                    && status(new Day(own, among, null, null)).status() != StatusCode.ENDED));
  }

  /** True where neither the whole nor the part that the duty rests on was in force then. */
  private static boolean notYet(Duty duty, Status then) {
    return then.status() == StatusCode.NOT_IN_FORCE
        || LifeTerms.within(
            then.standing().parts().stream()
                .filter(part -> part.status() == StatusCode.NOT_IN_FORCE)
                .flatMap(part -> part.units().stream())
                .toList(),
            duty.restsOn());
  }

  /** An event as whoever owes something sees it, where it is still the day before there. */
  Optional<TreatyEvent> byItsClock(Bearer bearer, TreatyEvent trigger) {
    Instant moment = trigger.detail().instant();
    String party = bearer.named() ? bearer.party().orElse(null) : null;
    LocalDate own = moment == null || party == null ? null : lifecycle.clocks().day(party, moment);
    return own != null && own.isBefore(day(trigger))
        ? Optional.of(trigger.as(party))
        : Optional.empty();
  }

  /** That something has no effect yet where it is still the day before, in words. */
  static String withoutEffect(TreatyEvent own) {
    return "at that moment it had no effect by the clock of " + own.party();
  }

  /** Among many each is bound by itself, and a body as its Party, if it has one. */
  private Set<String> among(@Nullable String owing) {
    return owing == null || !lifecycle.terms().multilateral()
        ? Set.of()
        : Set.copyOf(lifecycle.terms().bodies().among(List.of(owing)));
  }

  /** The same in words, by the clock of a Party, or of any. */
  Optional<String> notYet(Duty duty, TreatyEvent trigger, @Nullable String owing) {
    return yetToCome(duty, trigger, owing)
        ? Optional.of(
            owing == null
                ? "at that moment it was not in force yet by the clock of each Party"
                : notYetBound(owing))
        : Optional.empty();
  }

  /** That it has not begun to bind some by their own clock, in words. */
  static String notYetBound(String parties) {
    return "at that moment it did not bind " + parties + " yet by its clock";
  }

  /** Why those who are not bound owe nothing, in words. */
  static String notBound(String parties, TreatyEvent trigger) {
    return "on " + Reckoning.words(trigger.date()) + " the agreement does not bind " + parties;
  }

  /** Parties between which a duty is owed, and territories that it concerns. */
  Set<String> relation(Duty duty, Bearer bearer, TreatyEvent trigger) {
    Set<String> between = new LinkedHashSet<>(lifecycle.territories(trigger));
    between.addAll(duty.ofNobody() ? bearer.towards() : bearer.relation(trigger));
    return between;
  }

  /** That a duty is suspended on the day of its event, in words. */
  static String suspended(TreatyEvent trigger, Status status, String whom) {
    return "on "
        + Reckoning.words(trigger.date())
        + " "
        + (status.status() == StatusCode.SUSPENDED ? "the agreement is" : "its units are")
        + " suspended "
        + whom
        + status.cite();
  }

  /** False where the time for which it was concluded ran out before it had effect for anybody. */
  boolean hadForce(Status ended) {
    LocalDate since = Objects.requireNonNullElse(ended.since(), LocalDate.MAX);
    return forced.computeIfAbsent(since, _ -> Unapplied.hadForce(lifecycle, events, ended));
  }

  /** How it stood when a duty began, and on later days on which a suspension began or ended. */
  SortedMap<LocalDate, Status> turning(
      Start start, Status then, List<Standstill.Edge> edges, LocalDate until) {
    SortedMap<LocalDate, Status> found = new TreeMap<>(Map.of(start.begun(), then));
    Set<String> territories = Set.copyOf(lifecycle.territories(start.trigger()));
    edges.stream()
        .map(Standstill.Edge::day)
        .filter(day -> day.isAfter(start.begun()) && !day.isAfter(until))
        .forEach(day -> found.put(day, status(new Day(day, territories, null, null))));
    return found;
  }

  /** True when a party has left since a day and is bound anew. */
  boolean cameBack(String party, LocalDate day, TreatyEvent now) {
    PartyStanding own = status(null, now).standing().parties().get(party);
    LocalDate last = own == null ? null : own.boundUntil(day);
    LocalDate since = own == null ? null : own.since();
    return last != null && since != null && since.isAfter(last);
  }

  /** As it stands on a day. */
  Status status(Day day) {
    return statuses.computeIfAbsent(
        day,
        _ -> {
          List<TreatyEvent> then = lifecycle.by(events, day.at(), day.date());
          effort.spend(then == events && day.begun() == null ? 0 : lifecycle.steps(then));
          return Anywhere.of(
              day.involved(),
              lifecycle.terms().territorial(),
              some -> lifecycle.status(then, day.date(), day.at(), some, day.begun()));
        });
  }

  /** All that the status on an event's day depends on: many cases start on one day. */
  record Day(
      LocalDate date, Set<String> involved, @Nullable Instant at, @Nullable LocalDate begun) {}
}
