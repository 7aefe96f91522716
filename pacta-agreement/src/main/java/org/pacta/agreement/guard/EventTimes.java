package org.pacta.agreement.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.guard.Past.Happening;

/**
 * The time within which an event happened, and the day that this is by the clock by which its day
 * is counted.
 *
 * @param at first second
 * @param by last second; the same where its moment is known
 * @param days empty where no clock tells the day
 */
record EventTimes(Instant at, Instant by, Set<LocalDate> days) {
  /**
   * True where one event says whose it is and another of its case and matter, which may be the
   * same, does not: of its day, be that counted by however many clocks, and not of another moment.
   *
   * @param zones where the days of each Party, and of each body, are counted
   */
  static boolean mayBeOne(List<Happening> events, Map<String, ZoneId> zones) {
    Map<Boolean, List<Happening>> named =
        events.stream().collect(Collectors.partitioningBy(event -> !event.party().isEmpty()));
    List<Happening> ofSome = named.getOrDefault(true, List.of());
    List<Happening> ofNobody = named.getOrDefault(false, List.of());
    if (ofSome.isEmpty() || ofNobody.isEmpty()) {
      return false;
    }
    Map<List<String>, TreeMap<Instant, Set<EventTimes>>> times =
        ofSome.stream()
            .collect(
                Collectors.groupingBy(
                    Happening::matter,
                    Collectors.mapping(
                        event -> of(event, zones),
                        Collectors.groupingBy(EventTimes::at, TreeMap::new, Collectors.toSet()))));
    Duration longest =
        ofSome.stream().map(Happening::length).max(Duration::compareTo).orElseThrow();
    Set<ZoneId> clocks = Set.copyOf(zones.values());
    return ofNobody.stream()
        .anyMatch(event -> {
          EventTimes own = ofNobody(event, clocks);
          return times
              .getOrDefault(event.matter(), new TreeMap<>())
              .headMap(own.by, true)
              .tailMap(own.at.minus(longest).minusSeconds(1), true)
              .values()
              .stream()
              .flatMap(Collection::stream)
              .anyMatch(own::meets);
        });
  }

  private static EventTimes of(Happening event, Map<String, ZoneId> zones) {
    Instant at = event.at().truncatedTo(ChronoUnit.SECONDS);
    Instant by = event.by().truncatedTo(ChronoUnit.SECONDS);
    ZoneId zone = zones.get(event.party());
    return new EventTimes(
        at,
        by,
        zone == null
            ? Set.of()
            : Stream.of(at, by)
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** A day of nobody begins with the day of whoever has the earliest clock. */
  private static EventTimes ofNobody(Happening event, Set<ZoneId> clocks) {
    Instant at = event.at().truncatedTo(ChronoUnit.SECONDS);
    Instant by = event.by().truncatedTo(ChronoUnit.SECONDS);
    return new EventTimes(
        at,
        by,
        at.equals(by)
            ? Set.of()
            : clocks.stream()
                .filter(
                    zone -> LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant().equals(at))
                .map(zone -> LocalDate.ofInstant(at, zone))
                .collect(Collectors.toUnmodifiableSet()));
  }

  private boolean meets(EventTimes other) {
    return !other.at.isAfter(by)
        && !at.isAfter(other.by)
        && (days.isEmpty() || other.days.isEmpty() || !Collections.disjoint(days, other.days));
  }
}
