package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * Who of those that owe a duty together, and must each do it, need not: what one of them does not
 * owe for itself, the others do not wait for.
 *
 * @param duty what each must do
 * @param begun day on which it began to be owed
 * @param parties those that do not owe it, with the day since when, whatever comes later
 * @param suspended who had suspended its units since it began, from each day on which that changed
 */
record Excused(
    Duty duty,
    LocalDate begun,
    Map<String, LocalDate> parties,
    NavigableMap<LocalDate, Set<String>> suspended) {
  Excused {
    parties = Map.copyOf(parties);
    suspended = Collections.unmodifiableNavigableMap(new TreeMap<>(suspended));
  }

  /**
   * As it began: who had reserved or suspended its units then does not owe it, nor does who has
   * reserved them since, or who has suspended them as long as that lasts.
   *
   * @param then how the agreement stood when it began
   * @param reserved what was reserved on later days on which that changed
   * @param suspensions how it stood on later days on which that of suspensions changed; empty for a
   *     duty from which none relieves
   */
  static Excused of(
      Duty duty,
      LocalDate begun,
      Status then,
      Map<LocalDate, Reserved> reserved,
      SortedMap<LocalDate, Status> suspensions) {
    Map<String, LocalDate> excused = new HashMap<>();
    for (String party : then.standing().parties().keySet()) {
      if (reserves(party, duty, then.standing().reserved())
          || suspends(party, duty, suspensions.get(begun))) {
        excused.put(party, begun);
      }
      reserved.forEach((day, all) -> {
        if (reserves(party, duty, all)) {
          excused.merge(party, day, (one, other) -> one.isBefore(other) ? one : other);
        }
      });
    }
    NavigableMap<LocalDate, Set<String>> suspended = new TreeMap<>();
    suspensions.forEach((day, status) ->
        suspended.put(
            day,
            status.standing().parties().keySet().stream()
                .filter(party -> suspends(party, duty, status))
                .collect(Collectors.toSet())));
    return new Excused(duty, begun, excused, suspended);
  }

  /**
   * Who need not do it by a day, with the first day since when.
   *
   * @param owing those that owe it together
   * @param status how the agreement stands on that day
   */
  Map<String, LocalDate> freed(Collection<String> owing, Status status, LocalDate day) {
    Map<String, LocalDate> freed = new HashMap<>();
    for (String party : owing) {
      Stream.of(
              left(party, status, day),
              Stream.ofNullable(parties.get(party)).filter(since -> !since.isAfter(day)),
              suspending(party, day))
          .flatMap(it -> it)
          .min(LocalDate::compareTo)
          .ifPresent(since -> freed.put(party, since));
    }
    return freed;
  }

  /** Since when a Party has suspended its units as it has on a day; empty where it has not. */
  private Stream<LocalDate> suspending(String party, LocalDate day) {
    @Nullable LocalDate since = null;
    for (Map.Entry<LocalDate, Set<String>> change : suspended.headMap(day, true).entrySet()) {
      since = !change.getValue().contains(party) ? null : since == null ? change.getKey() : since;
    }
    return Stream.ofNullable(since);
  }

  /**
   * Days, in time, on which it changed who had suspended its units, or one did it while that could
   * be so: what was done by then may have met it.
   */
  List<LocalDate> looks(List<TreatyEvent> performances, LocalDate until) {
    return suspended.isEmpty()
        ? List.of()
        : Stream.concat(suspended.keySet().stream(), performances.stream().map(TreatyEvent::date))
            .filter(day -> !day.isAfter(until) && !day.isBefore(suspended.firstKey()))
            .distinct()
            .sorted()
            .toList();
  }

  /** One that has left since it began is awaited no more, although it may have joined anew. */
  private Stream<LocalDate> left(String party, Status status, LocalDate day) {
    List<String> members = status.standing().members();
    PartyStanding own = status.standing().parties().get(party);
    LocalDate last = own == null ? null : own.boundUntil(begun);
    if (last != null && last.isBefore(day)) {
      return Stream.of(last.isBefore(begun) ? begun : last.plusDays(1));
    }
    return members.isEmpty() || members.contains(party) ? Stream.empty() : Stream.of(begun);
  }

  private static boolean reserves(String party, Duty duty, Reserved reserved) {
    return LifeTerms.within(reserved.actingFor(party), duty.restsOn());
  }

  private static boolean suspends(String party, Duty duty, @Nullable Status status) {
    return status != null
        && SuspensionTerms.holds(status.standing().suspendedBy(party), duty.restsOn());
  }
}
