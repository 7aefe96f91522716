package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Effort;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.TreatyEvent;

/**
 * The days on which reservations changed what is reserved, with what is then: worked out once for
 * all duties, and only when one asks. A reservation made again changes nothing.
 */
final class ReservedDays {
  /** Roles of several Parties that owe together. */
  private static final Set<String> JOINT =
      Set.of(
          PartyRole.BOTH_PARTIES.code(),
          PartyRole.ALL_PARTIES.code(),
          PartyRole.PARTIES_CONCERNED.code());

  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final Effort effort;
  private @Nullable NavigableMap<LocalDate, Reserved> days;
  private final Map<String, NavigableMap<LocalDate, Reserved>> ofParty = new HashMap<>();

  ReservedDays(Lifecycle lifecycle, List<TreatyEvent> events, Effort effort) {
    this.lifecycle = lifecycle;
    this.events = events;
    this.effort = effort;
  }

  /**
   * Those after a day, until a moment, on which more was reserved by whoever alone owes a duty or
   * is owed it; by any Party where it is not one Party's.
   */
  SortedMap<LocalDate, Reserved> between(Bearer bearer, LocalDate after, AsOf when) {
    LocalDate until = when.day(bearer.zone());
    if (lifecycle.terms().reserving() == null || !after.isBefore(until)) {
      return Collections.emptySortedMap();
    }
    Set<String> parties = bearer.concerned();
    NavigableMap<LocalDate, Reserved> known = days;
    if (known == null) {
      known = reckoned();
      days = known;
    }
    if (parties.isEmpty()) {
      return known.subMap(after, false, until, true);
    }
    NavigableMap<LocalDate, Reserved> found = new TreeMap<>();
    parties.stream()
        .flatMap(party -> Stream.ofNullable(ofParty.get(party)))
        .forEach(its -> found.putAll(its.subMap(after, false, until, true)));
    return found;
  }

  /**
   * Why a duty that began is no longer owed since its units are reserved between those concerned:
   * with the first reservation that has this effect, or null.
   */
  @Nullable Release release(
      Duty duty, Bearer bearer, Start start, AsOf when, StatusByDay statuses) {
    for (var reserved : between(bearer, start.begun(), when).entrySet()) {
      effort.spend(1);
      LocalDate day = reserved.getKey();
      List<String> owing =
          Owing.of(
              duty,
              bearer,
              () -> statuses.status(new StatusByDay.Day(day, bearer.relation(), null, null)));
      Optional<String> why = why(bearer, duty, owing, reserved.getValue());
      if (why.isPresent()) {
        return new Release(
            new Standstill.Edge(day, null), why.get() + " " + lifecycle.terms().reservingCite());
      }
    }
    return null;
  }

  private NavigableMap<LocalDate, Reserved> reckoned() {
    TreeSet<LocalDate> made =
        events.stream()
            .filter(event -> event.event().equals(Reservations.MADE))
            .map(TreatyEvent::date)
            .collect(Collectors.toCollection(TreeSet::new));
    NavigableMap<LocalDate, Reserved> changed = new TreeMap<>();
    for (LocalDate day : made) {
      Reserved now = lifecycle.reserved(events, day);
      Reserved before = lifecycle.reserved(events, day.minusDays(1));
      effort.spend(1 + now.byParty().size());
      if (!now.equals(before)) {
        changed.put(day, now);
        now.byParty().keySet().stream()
            .filter(party -> !before.actingFor(party).containsAll(now.actingFor(party)))
            .forEach(party -> ofParty.computeIfAbsent(party, _ -> new TreeMap<>()).put(day, now));
      }
    }
    return changed;
  }

  /**
   * Why a duty is not owed since its units are reserved, or empty. A Party that has reserved all
   * units of a duty neither owes it nor is owed it; what some owe together takes two that have not.
   */
  static Optional<String> why(Bearer bearer, Duty duty, List<String> owing, Reserved reserved) {
    Predicate<String> reserves =
        party -> LifeTerms.within(reserved.actingFor(party), duty.restsOn());
    List<String> debtors = owing.stream().filter(reserves).toList();
    boolean one = bearer.named() && !debtors.isEmpty();
    boolean joint =
        JOINT.contains(duty.bearer()) && !debtors.isEmpty() && owing.size() - debtors.size() < 2;
    boolean owed = !bearer.towards().isEmpty() && bearer.towards().stream().allMatch(reserves);
    String who =
        one || joint ? String.join(" and ", debtors) : "each Party to which it would be owed";
    return one || joint || owed
        ? Optional.of(who + " has reserved " + duty.restsOn())
        : Optional.empty();
  }
}
