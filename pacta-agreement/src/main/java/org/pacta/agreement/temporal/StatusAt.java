package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * The status at an instant, by the clocks of the Parties concerned.
 *
 * @param known what was known to have happened
 * @param begun day on which the case asked about began; null for one that has not begun
 */
record StatusAt(
    Lifecycle lifecycle,
    List<Party> parties,
    Territories territories,
    List<TreatyEvent> known,
    Instant at,
    @Nullable LocalDate begun) {

  /** As strict as that of each clock. */
  Status strictest(Collection<String> between) {
    return Strictest.of(byClock(between));
  }

  private List<Status> byClock(Collection<String> between) {
    PendingCase its = new PendingCase(lifecycle, begun);
    Set<String> clocks = territories.parties(between);
    boolean multilateral = lifecycle.terms().multilateral();
    List<Status> byDay =
        parties.stream()
            .filter(party -> clocks.isEmpty() || !multilateral || clocks.contains(party.id()))
            .map(party -> at.atZone(party.timeZone()).toLocalDate())
            .distinct()
            .sorted()
            .map(on -> its.status(known, on, at, between))
            .toList();
    return byDay.isEmpty()
        ? List.of(its.status(known, AsOf.instant(at).day(), at, between))
        : byDay;
  }

  /** By each clock, between each two of these parties, in respect of each of their territories. */
  List<Status> each(Collection<String> between) {
    List<String> ids = List.copyOf(new LinkedHashSet<>(territories.parties(between)));
    List<String> places =
        between.stream()
            .distinct()
            .filter(it -> !territories.parties(List.of(it)).contains(it))
            .toList();
    List<Status> all = new ArrayList<>();
    if (ids.size() < 2) {
      pair(ids, places).forEach(it -> all.addAll(byClock(it)));
    }
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        pair(List.of(ids.get(i), ids.get(j)), places).forEach(it -> all.addAll(byClock(it)));
      }
    }
    return all;
  }

  /** A relation in respect of each of its territories; of none where none of them is concerned. */
  private List<List<String>> pair(List<String> ids, List<String> places) {
    List<List<String>> asked = new ArrayList<>();
    places.stream()
        .filter(place -> ids.containsAll(territories.parties(List.of(place))))
        .forEach(place -> {
          List<String> with = new ArrayList<>(ids);
          with.add(place);
          asked.add(with);
        });
    return asked.isEmpty() ? List.of(ids) : asked;
  }
}
