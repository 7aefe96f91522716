package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** When the agreement is in force between some Parties for the first time. */
public final class Together {
  private static final String JOINS = "accession";

  private Together() {}

  /**
   * With the day on which the last of them joined while it bound the others.
   *
   * @param between Parties of an agreement among many; none for the agreement itself
   */
  public static TemporalResult since(
      Lifecycle lifecycle, Collection<String> between, List<TreatyEvent> events) {
    TemporalResult entry = lifecycle.entryIntoForce(events);
    if (between.isEmpty() || entry.date() == null) {
      return entry;
    }
    Map<String, List<Stay>> stays = lifecycle.memberships(events);
    for (LocalDate day : beginnings(stays, between)) {
      boolean over = lifecycle.status(events, day, between).status() == StatusCode.ENDED;
      boolean all =
          !over
              && between.stream()
                  .allMatch(party -> stays(stays, party).anyMatch(it -> it.binds(day)));
      Optional<TemporalResult> last =
          all ? joining(lifecycle, between, stays, events, day) : Optional.empty();
      if (last.isPresent()) {
        return last.get();
      }
    }
    String those = String.join(" and ", between);
    return between.stream()
        .map(party -> lifecycle.ofParty(JOINS, party, events).getLast())
        .filter(joins -> joins.date() == null)
        .findFirst()
        .orElseGet(() -> entry.never(" It has not bound " + those + " at one time."));
  }

  private static List<LocalDate> beginnings(
      Map<String, List<Stay>> stays, Collection<String> between) {
    return between.stream()
        .flatMap(party -> stays(stays, party))
        .flatMap(stay -> Stream.ofNullable(stay.since()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Stay> stays(Map<String, List<Stay>> stays, String party) {
    return stays.getOrDefault(party, List.of()).stream();
  }

  /** The joining, of one of them, that begins with a day; empty where the term is over by then. */
  private static Optional<TemporalResult> joining(
      Lifecycle lifecycle,
      Collection<String> between,
      Map<String, List<Stay>> stays,
      List<TreatyEvent> events,
      LocalDate day) {
    return between.stream()
        .filter(party -> stays(stays, party).anyMatch(stay -> day.equals(stay.since())))
        .flatMap(party -> lifecycle.ofParty(JOINS, party, events).stream())
        .filter(joins -> day.equals(joins.date()))
        .findFirst();
  }
}
