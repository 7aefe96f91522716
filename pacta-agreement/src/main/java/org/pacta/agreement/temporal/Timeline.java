package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/**
 * Events in time, with those that follow from the dates of the agreement.
 *
 * @param happened what has happened by the moment looked at
 * @param announced the same with events whose day is known although it lies ahead, and with ends of
 *     the term that stood before it was prolonged
 * @param moved for such an end, the day on which it was put off
 * @param dawning those of them that come as their day begins, as they follow from the dates
 * @param reached days on which the agreement begins to apply to a territory, or a part of it to
 *     apply at all, or no longer does
 */
record Timeline(
    List<TreatyEvent> happened,
    List<TreatyEvent> announced,
    Map<TreatyEvent, LocalDate> moved,
    Set<TreatyEvent> dawning,
    List<LocalDate> reached) {
  private static final String EXPIRES = "term_expires";

  /** Events that follow from the dates of the whole agreement; those of a part name it behind. */
  private static final Set<String> OF_DATES =
      Set.of(
          Lifecycle.ENTRY,
          Beginnings.APPLIED,
          Lifecycle.ENDED,
          "party_joined",
          "party_left",
          EXPIRES,
          Suspended.BEGINS,
          Suspended.ENDS);

  static Timeline of(
      List<TreatyEvent> events,
      Lifecycle lifecycle,
      AsOf when,
      Function<@Nullable String, ZoneId> zone) {
    List<TreatyEvent> given = TreatyEvent.standing(lifecycle.by(events, when), when.day());
    Attribution bodies = lifecycle.terms().attribution(lifecycle.clauses());
    List<TreatyEvent> all = bodies.of(withDerived(given, lifecycle, when.day()));
    List<TreatyEvent> happened =
        all.stream().filter(event -> when.reaches(event, zone.apply(event.party()))).toList();
    List<TreatyEvent> announced =
        all.stream()
            .filter(event -> {
              LocalDate known = event.detail().announced();
              ZoneId its = zone.apply(event.party());
              return when.reaches(event, its) || (known != null && !known.isAfter(when.day(its)));
            })
            .toList();
    Map<TreatyEvent, LocalDate> moved = new HashMap<>();
    lifecycle.putOff(events, when.day()).forEach(end -> moved.put(expires(end), end.until()));
    return new Timeline(
        happened,
        lifecycle
            .clocks()
            .inTime(Stream.concat(announced.stream(), moved.keySet().stream()).toList()),
        moved,
        dawning(all, bodies.of(given)),
        reaches(given, lifecycle, when.day()));
  }

  /**
   * Events that come as their day begins, by the clock of each Party: those that follow from the
   * dates of the agreement, but the last day of its term. One that was given says itself when.
   */
  static Set<TreatyEvent> dawning(List<TreatyEvent> all, List<TreatyEvent> given) {
    Set<TreatyEvent> said =
        given.stream().filter(event -> dawns(event.event())).collect(Collectors.toSet());
    return all.stream()
        .filter(event -> event.detail().instant() == null && dawns(event.event()))
        .filter(event -> !said.contains(event))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean dawns(String event) {
    return ofDates(event) && !event.equals(EXPIRES);
  }

  private static List<LocalDate> reaches(
      List<TreatyEvent> events, Lifecycle lifecycle, LocalDate by) {
    Stream<TemporalResult> territories =
        lifecycle.terms().territorial().all().isEmpty()
            ? Stream.empty()
            : lifecycle.ofTerritories(events).stream();
    Stream<TemporalResult> parts =
        lifecycle.terms().parts().isEmpty() ? Stream.empty() : lifecycle.ofParts(events).stream();
    return Stream.concat(territories, parts)
        .flatMap(date -> Stream.ofNullable(date.date()))
        .filter(day -> !day.isAfter(by))
        .toList();
  }

  /** True for an event that follows from the dates of the agreement, and so is of no case. */
  static boolean ofDates(TreatyEvent event) {
    return ofDates(event.event());
  }

  /** True for one that comes as its day begins, and not at a moment of it. */
  static boolean atDawn(TreatyEvent event) {
    return event.detail().instant() == null && ofDates(event);
  }

  private static boolean ofDates(String event) {
    return OF_DATES.contains(event)
        || event.startsWith(Lifecycle.ENTRY + " ")
        || event.startsWith(Lifecycle.ENDED + " ");
  }

  /** True when time counted back from an event had not run out on the day the event was put off. */
  boolean putOff(TreatyEvent event, DueTime due) {
    LocalDate until = moved.get(event);
    return until != null && !due.day().isBefore(until);
  }

  /** Events in time, with those that follow from the dates of the agreement. */
  static List<TreatyEvent> withDerived(
      List<TreatyEvent> events, Lifecycle lifecycle, LocalDate day) {
    List<TreatyEvent> all = new ArrayList<>(events);
    all.addAll(derived(events, lifecycle, day));
    return lifecycle.clocks().inTime(all);
  }

  /** Events that follow from the dates of the agreement. */
  private static List<TreatyEvent> derived(
      List<TreatyEvent> events, Lifecycle lifecycle, LocalDate day) {
    List<TreatyEvent> derived = new ArrayList<>();
    add(derived, "entry_into_force", lifecycle.entryIntoForce(events));
    applied(events, lifecycle, derived);
    for (TemporalResult date : lifecycle.suspensions(events)) {
      boolean begins = date.clause().startsWith("suspension");
      add(derived, begins ? Suspended.BEGINS : Suspended.ENDS, date);
    }
    Status status = lifecycle.status(events, day);
    if (status.status() == StatusCode.ENDED && status.since() != null) {
      derived.add(
          new TreatyEvent("ended", null, status.since())
              .at(new EndMoments(lifecycle, events).ofWhole(status.since())));
    }
    status.standing().parts().stream()
        .filter(part -> part.status() == StatusCode.ENDED)
        .forEach(part -> partEnded(events, lifecycle, part, derived));
    lifecycle.ofParts(events).stream()
        .filter(date -> date.clause().startsWith("entry_into_force "))
        .forEach(date -> add(derived, date.clause(), date));
    expiry(events, lifecycle, day, derived);
    derived.addAll(ofParties(events, lifecycle));
    derived.removeIf(event -> events.stream().anyMatch(given -> states(given, event)));
    List<TreatyEvent> all = new ArrayList<>(events);
    all.addAll(derived);
    lifecycle.terms().periodic().forEach(item -> derived.addAll(item.returns(all, day)));
    return derived;
  }

  /** The beginning of provisional application, and for each that declares it later. */
  private static void applied(
      List<TreatyEvent> events, Lifecycle lifecycle, List<TreatyEvent> derived) {
    add(derived, Beginnings.APPLIED, lifecycle.provisionalFrom(events));
    Declared declared = lifecycle.declared(events);
    if (declared == null) {
      return;
    }
    LocalDate entry = lifecycle.entryIntoForce(events).date();
    declared
        .later()
        .forEach((party, day) -> {
          if (entry == null || day.isBefore(entry)) {
            derived.add(new TreatyEvent(Beginnings.APPLIED, party, day));
          }
        });
  }

  /** The last day of a fixed term, known since it began or the last prolongation. */
  private static void expiry(
      List<TreatyEvent> events, Lifecycle lifecycle, LocalDate day, List<TreatyEvent> derived) {
    LocalDate last = lifecycle.term(events, day).date();
    if (last != null) {
      LocalDate known =
          lifecycle.putOff(events, day).stream()
              .map(Endings.PutOff::until)
              .max(LocalDate::compareTo)
              .orElse(lifecycle.termStart(events));
      derived.add(new TreatyEvent(EXPIRES, null, last).announcedOn(known));
    }
  }

  private static TreatyEvent expires(Endings.PutOff end) {
    return new TreatyEvent(EXPIRES, null, end.lastDay()).announcedOn(end.since());
  }

  /** Among many, when the agreement comes into force or ends for one party by itself. */
  private static List<TreatyEvent> ofParties(List<TreatyEvent> events, Lifecycle lifecycle) {
    LocalDate entry = lifecycle.entryIntoForce(events).date();
    List<TreatyEvent> own = new ArrayList<>();
    if (lifecycle.terms().multilateral() && entry != null) {
      lifecycle
          .memberships(events)
          .forEach((party, stays) -> stays.forEach(stay -> own.addAll(ofStay(party, stay, entry))));
    }
    return own;
  }

  private static List<TreatyEvent> ofStay(String party, Stay stay, LocalDate entry) {
    List<TreatyEvent> own = new ArrayList<>();
    LocalDate since = stay.since();
    LocalDate until = stay.until();
    if (since != null && stay.over(since)) {
      return own; // it left before it would have joined
    }
    if (since != null && since.isAfter(entry)) {
      Instant moment = stay.joins().date().moment();
      own.add(new TreatyEvent(Lifecycle.ENTRY, party, since).at(moment));
      own.add(new TreatyEvent("party_joined", party, since).at(moment));
    }
    if (until != null) {
      Instant moment = stay.leaves().date().moment();
      own.add(new TreatyEvent(Lifecycle.ENDED, party, until.plusDays(1)).at(moment));
      own.add(new TreatyEvent("party_left", party, until.plusDays(1)).at(moment));
    }
    return own;
  }

  /** An event given stands in place of one derived, of its Party or of all. */
  private static boolean states(TreatyEvent given, TreatyEvent derived) {
    return given.event().equals(derived.event())
        && (given.party() == null
            || derived.party() == null
            || given.party().equals(derived.party()));
  }

  private static void partEnded(
      List<TreatyEvent> events, Lifecycle lifecycle, PartStanding part, List<TreatyEvent> derived) {
    LocalDate since = part.since();
    if (since != null) {
      derived.add(
          new TreatyEvent("ended " + part.id(), null, since)
              .at(new EndMoments(lifecycle, events).ofPart(part.id(), since)));
    }
  }

  private static void add(
      List<TreatyEvent> derived, String event, @Nullable TemporalResult effect) {
    LocalDate date = effect == null ? null : effect.date();
    if (effect != null && date != null) {
      derived.add(new TreatyEvent(event, null, date).at(effect.moment()));
    }
  }

  /** When something ended with a day, of a Party or, without one, of all: its moment, if any. */
  @Nullable Instant ended(String event, @Nullable String party, LocalDate day) {
    return happened.stream()
        .filter(it -> it.event().equals(event) && it.date().equals(day))
        .filter(it -> Objects.equals(it.party(), party))
        .flatMap(it -> Stream.ofNullable(it.detail().instant()))
        .findFirst()
        .orElse(null);
  }
}
