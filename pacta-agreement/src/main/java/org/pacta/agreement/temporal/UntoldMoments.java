package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Events without a moment where the life of the agreement turns on it: with effect from their
 * moment, on the day looked at, they may have come at any; and of a consent and a notice to leave
 * of one Party and day either may be the last. As they were entered they count with their day.
 */
final class UntoldMoments {
  /** Most events of which every mixture of first and last is tried; of more all are alike. */
  private static final int MIXED_MAX = 2;

  private static final Set<String> JOINS =
      Set.of(Lifecycle.ENTRY, "later_ratification", "accession");

  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final AsOf when;
  private final Set<OfDay> turning;

  private UntoldMoments(Lifecycle lifecycle, List<TreatyEvent> events, AsOf when) {
    this.lifecycle = lifecycle;
    this.events = events;
    this.when = when;
    this.turning = bothWays();
  }

  /** What happened, as it was entered and with such events as of the first and last moments. */
  static List<List<TreatyEvent>> ways(Lifecycle lifecycle, List<TreatyEvent> events, AsOf when) {
    UntoldMoments untold = new UntoldMoments(lifecycle, events, when);
    List<TreatyEvent> open = events.stream().filter(untold::matters).distinct().toList();
    return open.isEmpty() ? List.of(events) : untold.of(open);
  }

  /**
   * What of the life of the agreement had effect from a moment that is not told, on a day on which
   * something else happened, as if it had come as late as can be; what was silent then may hang on
   * it on every later day.
   *
   * @return for each way, the events as they were entered by those in their place; the first none
   */
  static List<Map<TreatyEvent, TreatyEvent>> past(
      Lifecycle lifecycle, List<TreatyEvent> events, AsOf when) {
    UntoldMoments untold = new UntoldMoments(lifecycle, events, when);
    List<TreatyEvent> open =
        events.stream().filter(untold::turnsADayOfOthers).distinct().limit(MIXED_MAX + 1).toList();
    List<Map<TreatyEvent, TreatyEvent>> ways = new ArrayList<>();
    for (int mix = 0; mix < 1 << Math.min(open.size(), MIXED_MAX); mix++) {
      Map<TreatyEvent, TreatyEvent> late = new HashMap<>();
      for (int i = 0; i < open.size() && i < MIXED_MAX; i++) {
        if ((mix >> i & 1) == 1) {
          late.put(untold.last(open.get(i)), open.get(i));
        }
      }
      ways.add(late);
    }
    if (open.size() > MIXED_MAX) {
      Map<TreatyEvent, TreatyEvent> all = new HashMap<>();
      events.stream()
          .filter(untold::turnsADayOfOthers)
          .forEach(event -> all.put(untold.last(event), event));
      ways.add(all);
    }
    return ways;
  }

  private boolean turnsADayOfOthers(TreatyEvent event) {
    return event.detail().instant() == null
        && !event.date().isAfter(when.day())
        && lifecycle.clauses().stream()
            .anyMatch(clause -> clause.atMoment() && clause.formula().reads(event))
        && events.stream()
            .anyMatch(other ->
                other != event
                    && !other.date().isBefore(event.date().minusDays(1))
                    && !other.date().isAfter(event.date().plusDays(1)));
  }

  private List<List<TreatyEvent>> of(List<TreatyEvent> open) {
    List<List<TreatyEvent>> ways = new ArrayList<>(List.of(events));
    if (open.size() > MIXED_MAX) {
      Set<TreatyEvent> all = Set.copyOf(open);
      ways.add(with(event -> all.contains(event) ? first(event) : event));
      ways.add(with(event -> all.contains(event) ? last(event) : event));
      return ways;
    }
    for (int mix = 0; mix < 1 << open.size(); mix++) {
      int late = mix;
      ways.add(
          with(event -> {
            int i = open.indexOf(event);
            return i < 0 ? event : (late >> i & 1) == 0 ? first(event) : last(event);
          }));
    }
    return ways;
  }

  private List<TreatyEvent> with(Function<TreatyEvent, TreatyEvent> told) {
    return TreatyEvent.inTime(events.stream().map(told).toList());
  }

  private boolean matters(TreatyEvent event) {
    return event.detail().instant() == null
        && (beginsInTheDay(event) || lapsesInHours(event) || orderDecides(event));
  }

  /** True for what may have effect only after the moment looked at, though with its day it had. */
  private boolean beginsInTheDay(TreatyEvent event) {
    Instant at = when.instant();
    LocalDate day = when.day().plusDays(1); // by a clock that is ahead of the one looked at
    return at != null
        && ((!event.date().isAfter(day) && Reservations.stillStands(last(event), at))
            || lifecycle.clauses().stream()
                .anyMatch(clause -> clause.atMoment() && clause.lies(last(event), at, day)));
  }

  /** True for what suspends for so many hours from its moment, and so may be over sooner. */
  private boolean lapsesInHours(TreatyEvent event) {
    return lifecycle.clauses().stream()
        .filter(clause -> clause.suspends() && clause.atMoment() && clause.formula().reads(event))
        .map(clause -> lifecycle.terms().suspension(clause.name()).lapse())
        .anyMatch(lapse -> lapse != null && lapse.after().inHours());
  }

  private boolean orderDecides(TreatyEvent event) {
    return turning.contains(day(event)) && (joins(event) || leaves(event));
  }

  /** Days on which one Party has done what it joins by, and what it leaves by. */
  private Set<OfDay> bothWays() {
    if (!lifecycle.terms().multilateral()) {
      return Set.of();
    }
    Set<OfDay> joining = days(this::joins);
    Set<OfDay> leaving = days(this::leaves);
    return joining.stream().filter(leaving::contains).collect(Collectors.toSet());
  }

  private Set<OfDay> days(Predicate<TreatyEvent> acts) {
    return events.stream()
        .filter(event -> event.party() != null && acts.test(event))
        .map(this::day)
        .collect(Collectors.toSet());
  }

  /** The day by the clock of its Party, whichever it was entered under. */
  private OfDay day(TreatyEvent event) {
    return new OfDay(event.party(), lifecycle.clocks().day(event));
  }

  /** A day of a Party. */
  private record OfDay(@Nullable String party, LocalDate date) {}

  private boolean joins(TreatyEvent event) {
    return reads(JOINS::contains, event);
  }

  private boolean leaves(TreatyEvent event) {
    FixedTerm fixed = lifecycle.terms().fixedTerm();
    return reads("withdrawal"::equals, event) || (fixed != null && fixed.endsForOne(event));
  }

  private boolean reads(Predicate<String> named, TreatyEvent event) {
    return lifecycle.clauses().stream()
        .anyMatch(clause -> named.test(clause.name()) && clause.formula().reads(event));
  }

  /**
   * As the day begins, with which it counts as it was entered unless an order or its end decides.
   */
  private TreatyEvent first(TreatyEvent event) {
    return !orderDecides(event) && !lapsesInHours(event)
        ? event
        : event.at(lifecycle.clocks().begins(event.party(), event.date()));
  }

  private TreatyEvent last(TreatyEvent event) {
    return event.at(lifecycle.clocks().ends(event.party(), event.date()));
  }
}
