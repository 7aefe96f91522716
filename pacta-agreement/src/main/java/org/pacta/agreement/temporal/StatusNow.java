package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * How the agreement stands at one moment for what an event set going: as a whole, or in the
 * territories that the event names. For one account in one thread.
 */
final class StatusNow {
  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final AsOf when;
  private final Map<List<String>, Status> found = new HashMap<>();
  private final Map<Then, Status> atThen = new HashMap<>();
  private @Nullable Anticipation applied;

  StatusNow(Lifecycle lifecycle, List<TreatyEvent> events, AsOf when) {
    this.lifecycle = lifecycle;
    this.events = events;
    this.when = when;
  }

  /** The clock by which the agreement ends for whoever owes something. */
  ZoneId clock(Bearer bearer) {
    return lifecycle.clocks().of(bearer);
  }

  /** The Party of a body; any other id itself. */
  String party(String id) {
    return lifecycle.terms().bodies().party(id);
  }

  /** The status that counts for what an event set going. */
  Status of(TreatyEvent trigger) {
    return found.computeIfAbsent(
        territories(trigger), named -> in(named, when.day(), when.instant()));
  }

  /** The status when a time ran out. */
  Status at(TreatyEvent trigger, DueTime due) {
    return atThen.computeIfAbsent(
        new Then(due.day(), due.instant(), territories(trigger)),
        then -> in(then.territories(), then.day(), then.at()));
  }

  private Status in(List<String> territories, LocalDate day, @Nullable Instant at) {
    return Anywhere.of(
        territories,
        lifecycle.terms().territorial(),
        some -> lifecycle.status(events, day, at, some));
  }

  /**
   * Last day of the time for which a Party has applied it provisionally since a day; null where it
   * did not on that day, or goes on.
   */
  @Nullable LocalDate appliedUntil(String party, LocalDate day) {
    Anticipation known = applied();
    return known == null ? null : known.until(party, day, lifecycle.entryIntoForce(events).date());
  }

  /** The same until nobody applies it any more. */
  @Nullable LocalDate appliedUntil(LocalDate day) {
    Anticipation known = applied();
    return known == null ? null : known.untilNobody(day, lifecycle.entryIntoForce(events).date());
  }

  private @Nullable Anticipation applied() {
    applied = applied == null ? lifecycle.anticipation(events) : applied;
    return applied;
  }

  /** The day on which the matter of a duty began, where it can go on after an end; or null. */
  @Nullable LocalDate begun(Duty duty, TreatyEvent trigger) {
    return lifecycle.terms().pending().begun(duty, trigger, events, lifecycle.clocks());
  }

  /** Territories that an event names, of those of which the text speaks. */
  List<String> territories(TreatyEvent trigger) {
    return lifecycle.territories(trigger);
  }

  /** A moment at which it is asked how it stood, in some territories. */
  private record Then(LocalDate day, @Nullable Instant at, List<String> territories) {}
}
