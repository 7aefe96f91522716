package org.pacta.agreement.temporal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Parts of days on which the agreement gains or loses effect at a moment: an event of such a day
 * that says no moment may be of any of them. What follows from the dates comes as the day begins.
 */
final class DayParts {
  private final Lifecycle lifecycle;
  private final List<Instant> turning;

  /**
   * The parts of all days.
   *
   * @param edges when suspensions begin and end
   */
  DayParts(Lifecycle lifecycle, List<TreatyEvent> events, List<Standstill.Edge> edges) {
    this.lifecycle = lifecycle;
    this.turning =
        Stream.concat(
                edges.stream().map(Standstill.Edge::moment),
                lifecycle.clauses().stream()
                    .filter(TemporalClause::atMoment)
                    .flatMap(clause -> events.stream().map(event -> effect(clause, event))))
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
  }

  private static @Nullable Instant effect(TemporalClause clause, TreatyEvent event) {
    return event.detail().instant() != null && clause.formula().reads(event)
        ? Reckoning.from(clause, clause.formula(), event).moment()
        : null;
  }

  /**
   * The same, and of each moment of its day with which another day begins by the clock of some
   * Party: until then it is still the day before there.
   */
  List<TreatyEvent> byAnyClock(TreatyEvent event) {
    List<TreatyEvent> own = of(event);
    if (event.detail().instant() != null || Timeline.ofDates(event)) {
      return own;
    }
    Clocks clocks = lifecycle.clocks();
    Instant first = clocks.begins(event.party(), event.date());
    List<TreatyEvent> dawns =
        clocks.dawns(first, clocks.ends(event.party(), event.date())).stream()
            .map(event::at)
            .toList();
    return dawns.isEmpty()
        ? own
        : Stream.of(own.stream(), Stream.of(event.at(first)), dawns.stream())
            .flatMap(Function.identity())
            .toList();
  }

  /** An event as one of the first moment of each part of its day; as it is where there is one. */
  List<TreatyEvent> of(TreatyEvent event) {
    if (turning.isEmpty() || event.detail().instant() != null) {
      return List.of(event);
    }
    Instant first = lifecycle.clocks().first(event);
    Instant last = lifecycle.clocks().ends(event.party(), event.date());
    List<TreatyEvent> later =
        turning.stream()
            .filter(moment -> moment.isAfter(first) && !moment.isAfter(last))
            .map(event::at)
            .toList();
    if (later.isEmpty()) {
      return List.of(event);
    }
    return Timeline.ofDates(event)
        ? List.of(event.at(first))
        : Stream.concat(Stream.of(event.at(first)), later.stream()).toList();
  }
}
