package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * What is owed where a later agreement has ended this one between some pairs of its Parties.
 *
 * @param outlasting whether a duty outlasts such an end
 */
record EndedBetween(
    Lifecycle lifecycle, List<TreatyEvent> events, StatusByDay days, Outlasting outlasting) {
  /** Whether a duty that an event starts, or has started, outlasts an end. */
  @FunctionalInterface
  interface Outlasting {
    /** True when it does; pending is true when whatever was begun before goes on. */
    boolean test(Duty duty, TreatyEvent trigger, @Nullable LocalDate end, boolean pending);
  }

  /** Why a duty does not start with an event, in words; empty where it does. */
  Optional<String> why(Duty duty, Bearer bearer, TreatyEvent trigger) {
    return over(duty, bearer, trigger, trigger.date())
        .map(over -> "on " + Reckoning.words(trigger.date()) + " " + over.reason());
  }

  /** The first end by which a duty that began is owed in no relation any more, or null. */
  @Nullable Release release(Duty duty, Bearer bearer, Start start, AsOf when) {
    LocalDate until = when.day(bearer.zone());
    return lifecycle.supersededPairs(events).days().stream()
        .filter(day -> day.isAfter(start.begun()) && !day.isAfter(until))
        .flatMap(day -> over(duty, bearer, start.trigger(), day).stream())
        .findFirst()
        .map(over -> new Release(new Standstill.Edge(over.since(), null), over.reason()))
        .orElse(null);
  }

  private Optional<SupersededPairs.Over> over(
      Duty duty, Bearer bearer, TreatyEvent trigger, LocalDate day) {
    LifeTerms.Superseded by = lifecycle.terms().superseded();
    if (by == null || by.pairs().isEmpty()) {
      return Optional.empty();
    }
    List<String> members =
        days.status(new StatusByDay.Day(day, Set.of(), null, null)).standing().members();
    return Optional.ofNullable(lifecycle.supersededPairs(events).over(duty, bearer, members, day))
        .filter(over -> !outlasting.test(duty, trigger, over.since(), by.pending()));
  }
}
