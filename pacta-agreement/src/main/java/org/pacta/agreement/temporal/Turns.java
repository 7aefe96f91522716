package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.TreatyEvent;

/**
 * Whose turn it is. An event that names a Party of the order is taken as that Party's turn, whoever
 * was next: after an exchange of turns, the one that follows goes on from there. Whoever is not
 * bound on a day is passed over on that day.
 */
public final class Turns {
  /** Most terms gone through; more than 190 years of turns of a week. */
  static final int TERMS_MAX = 10_000;

  private final List<Turn> turns;
  private final Lifecycle lifecycle;
  private final Effort effort;
  private final Attribution attributed;

  /** The turns of an agreement, for one account. */
  public Turns(Lifecycle lifecycle) {
    this(lifecycle, Obligations.effort());
  }

  Turns(Lifecycle lifecycle, Effort effort) {
    this.turns = lifecycle.terms().turns();
    this.lifecycle = lifecycle.remembering();
    this.effort = effort;
    this.attributed = lifecycle.terms().attribution(lifecycle.clauses());
  }

  /** The turn with this id. */
  Optional<Turn> named(String id) {
    return turns.stream().filter(turn -> turn.id().equals(id)).findFirst();
  }

  /**
   * Whose turns it is as far as that is sure at an instant: on the clocks of all Parties, whatever
   * the hour of an event known by its day alone, and whatever is not in the register. By id.
   */
  public Map<String, String> sure(EventRegister past, Instant at, Collection<ZoneId> zones) {
    Map<String, String> sure = new LinkedHashMap<>();
    for (Turn turn : turns) {
      String rests = turn.restsOn();
      if (rests == null || Lifecycle.OF_LIFE.contains(rests) || past.complete().contains(rests)) {
        at(turn, past.events(), at, zones).ifPresent(party -> sure.put(turn.id(), party));
      }
    }
    return sure;
  }

  /** Whose turn each is by the events given; empty where nobody's, or not the same everywhere. */
  private Map<String, Optional<String>> by(
      List<TreatyEvent> events, AsOf when, Collection<ZoneId> zones) {
    Map<String, Optional<String>> holders = new LinkedHashMap<>();
    Instant instant = when.instant();
    for (Turn turn : turns) {
      holders.put(
          turn.id(),
          instant == null
              ? holder(turn, upTo(events, when.day()), events, when.day())
              : at(turn, events, instant, zones));
    }
    return holders;
  }

  /** The same in whichever of some ways it has gone. */
  public Map<String, Optional<String>> in(
      List<List<TreatyEvent>> ways, AsOf when, Collection<ZoneId> zones) {
    return ways.stream().map(way -> by(way, when, zones)).reduce(Turns::same).orElseThrow();
  }

  private static Map<String, Optional<String>> same(
      Map<String, Optional<String>> one, Map<String, Optional<String>> other) {
    Map<String, Optional<String>> same = new LinkedHashMap<>();
    one.forEach(
        (id, party) -> same.put(id, party.equals(other.get(id)) ? party : Optional.empty()));
    return same;
  }

  private Optional<String> at(
      Turn turn, List<TreatyEvent> events, Instant at, Collection<ZoneId> zones) {
    Set<Optional<String>> answers = new HashSet<>();
    for (ZoneId zone : zones) {
      LocalDate day = LocalDate.ofInstant(at, zone);
      for (LocalDate last : List.of(day, day.minusDays(1))) {
        // An event known by its day alone may lie ahead on that day; a turn of time begins with it.
        LocalDate counted = turn.event() == null ? day : last;
        List<TreatyEvent> happened =
            events.stream()
                .filter(event -> {
                  Instant moment = event.detail().instant();
                  return moment == null ? !event.date().isAfter(counted) : !moment.isAfter(at);
                })
                .toList();
        answers.add(holder(turn, happened, events, day));
      }
    }
    return answers.size() == 1 ? answers.iterator().next() : Optional.empty();
  }

  /**
   * True for a duty of the Party whose turn it is on the day it begins, after the event that starts
   * it, or may be; for one of the bare role where it is nobody's. A period begins before what
   * happens on its first day.
   */
  boolean falls(Turn turn, Owed owed, Timeline timeline, List<TreatyEvent> events) {
    return holders(turn, owed, timeline, events).contains(Optional.ofNullable(owed.party()));
  }

  /** True where it is that one's turn whichever came first of what began it and handed it on. */
  boolean sure(Turn turn, Owed owed, Timeline timeline, List<TreatyEvent> events) {
    return holders(turn, owed, timeline, events).size() == 1;
  }

  private Set<Optional<String>> holders(
      Turn turn, Owed owed, Timeline timeline, List<TreatyEvent> events) {
    Start start = owed.start();
    List<TreatyEvent> before = before(turn, start, timeline.happened());
    List<TreatyEvent> open = unordered(turn, start, timeline.happened());
    if (open.isEmpty()) {
      return Set.of(holder(turn, before, events, start.begun()));
    }
    Set<Optional<String>> holders = new HashSet<>();
    for (List<TreatyEvent> order : List.of(open, open.reversed())) {
      for (int came = 0; came <= order.size(); came++) {
        List<TreatyEvent> way = new ArrayList<>(before);
        way.removeIf(event -> open.stream().anyMatch(it -> it == event));
        way.addAll(order.subList(0, came));
        holders.add(holder(turn, way, events, start.begun()));
      }
    }
    return holders;
  }

  /** What hands it on that day, before or after the event that starts a duty: no moments say it. */
  private static List<TreatyEvent> unordered(Turn turn, Start start, List<TreatyEvent> happened) {
    TreatyEvent trigger = start.trigger();
    LocalDate day = start.begun();
    boolean known =
        start.round() != null
            || Timeline.atDawn(trigger)
            || !day.equals(trigger.date())
            || turn.unordered(happened).contains(day);
    return known
        ? List.of()
        : happened.stream()
            .filter(event -> event.event().equals(turn.event()) && event.date().equals(day))
            .filter(event -> !event.equals(trigger))
            .filter(event -> event.detail().instant() == null || trigger.detail().instant() == null)
            .toList();
  }

  private static List<TreatyEvent> before(Turn turn, Start start, List<TreatyEvent> happened) {
    LocalDate day = start.begun();
    if (start.round() != null) {
      return upTo(happened, turn.event() == null ? day : day.minusDays(1));
    }
    int place = day.equals(start.trigger().date()) ? happened.indexOf(start.trigger()) : -1;
    return place < 0 || turn.unordered(happened).contains(day)
        ? upTo(happened, day)
        : happened.subList(0, place + 1);
  }

  /** What happened up to a day. */
  private static List<TreatyEvent> upTo(List<TreatyEvent> events, LocalDate day) {
    return events.stream().filter(event -> !event.date().isAfter(day)).toList();
  }

  /**
   * Whose turn it is on a day; empty before the first.
   *
   * @param happened what has handed it on
   * @param events what is known, for who is bound
   */
  Optional<String> holder(
      Turn turn, List<TreatyEvent> happened, List<TreatyEvent> events, LocalDate day) {
    Order order = new Order(turn.order(), lifecycle.memberships(events));
    return turn.event() != null
        ? order.after(
            turn, attributed.of(happened.stream().sorted(TreatyEvent.IN_TIME).toList()), day)
        : byTime(turn, order, happened, day);
  }

  private Optional<String> byTime(
      Turn turn, Order order, List<TreatyEvent> happened, LocalDate day) {
    LocalDate start = start(turn, happened);
    if (start == null || turn.length() == null || day.isBefore(start)) {
      return Optional.empty();
    }
    Period length = turn.length().period();
    int next = 0;
    for (int term = 0; term < TERMS_MAX; term++) {
      int has = order.from(next, start.plus(length.multipliedBy(term)));
      effort.spend(1);
      if (start.plus(length.multipliedBy(term + 1)).isAfter(day)) {
        return order.party(has, day);
      }
      next = has + 1;
    }
    return Optional.empty();
  }

  private static @Nullable LocalDate start(Turn turn, List<TreatyEvent> happened) {
    return turn.since() != null
        ? turn.since()
        : happened.stream()
            .filter(event -> event.event().equals(turn.from()))
            .map(TreatyEvent::date)
            .min(LocalDate::compareTo)
            .orElse(null);
  }

  /**
   * The Parties in their order, and since when until when each is bound.
   *
   * @param parties ids in order
   */
  private record Order(List<String> parties, Map<String, List<Stay>> stays) {
    /** Place in the order while nobody has begun. */
    private static final int NOBODY = -1;

    Optional<String> after(Turn turn, List<TreatyEvent> happened, LocalDate day) {
      int next = turn.open() ? NOBODY : 0;
      Set<LocalDate> unordered = turn.unordered(happened);
      for (TreatyEvent event : happened) {
        if (event.event().equals(turn.event())) {
          int named = event.actOf() == null ? NOBODY : parties.indexOf(event.actOf());
          boolean known = (named >= 0 || next != NOBODY) && !unordered.contains(event.date());
          next = known ? (named < 0 ? from(next, event.date()) : named) + 1 : NOBODY;
        }
      }
      return next == NOBODY ? Optional.empty() : party(next, day);
    }

    /** The Party at a place, or the next one bound on that day. */
    Optional<String> party(int place, LocalDate day) {
      String party = parties.get(from(place, day));
      return bound(party, day) ? Optional.of(party) : Optional.empty();
    }

    /** The place, or the next one whose Party is bound on that day; the same where none is. */
    int from(int place, LocalDate day) {
      for (int i = 0; i < parties.size(); i++) {
        int at = (place + i) % parties.size();
        if (bound(parties.get(at), day)) {
          return at;
        }
      }
      return place % parties.size();
    }

    /** Bound on that day; while nobody is yet, everybody who has not left counts. */
    private boolean bound(String party, LocalDate day) {
      List<Stay> own = stays.getOrDefault(party, List.of());
      return own.stream().anyMatch(stay -> stay.binds(day))
          || (noneJoined(day) && own.stream().noneMatch(stay -> stay.over(day)));
    }

    private boolean noneJoined(LocalDate day) {
      return stays.values().stream().flatMap(List::stream).noneMatch(stay -> stay.begun(day));
    }
  }
}
