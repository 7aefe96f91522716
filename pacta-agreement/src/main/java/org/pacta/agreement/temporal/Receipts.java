package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/** The receipts that count for a formula: one of each party, the first that is complete. */
final class Receipts {
  private final Awaited awaited;
  private final List<String> parties;
  private final List<TreatyEvent> events;
  private final List<TreatyEvent> complete;

  Receipts(Awaited awaited, List<TreatyEvent> events, List<String> parties) {
    this.awaited = awaited;
    this.parties = parties;
    this.events = List.copyOf(events);
    this.complete = complete(awaited, events);
  }

  private static List<TreatyEvent> complete(Awaited awaited, List<TreatyEvent> events) {
    Map<String, TreatyEvent> first = new LinkedHashMap<>();
    Map<String, Set<String>> depositaries = new LinkedHashMap<>();
    events.stream()
        .filter(awaited::takes)
        .sorted(Comparator.comparing(TreatyEvent::date))
        .forEach(event -> {
          String party = Optional.ofNullable(event.party()).orElse("");
          Set<String> reached = depositaries.computeIfAbsent(party, _ -> new HashSet<>());
          reached.add(Optional.ofNullable(event.detail().depositary()).orElse(""));
          if (reached.size() >= awaited.depositaries()) {
            first.putIfAbsent(party, event);
          }
        });
    return first.values().stream().sorted(Comparator.comparing(TreatyEvent::date)).toList();
  }

  /** The receipt with which a party's instrument is complete, with every depositary it needs. */
  Optional<TreatyEvent> ofParty(String party) {
    return complete.stream().filter(receipt -> party.equals(receipt.party())).findFirst();
  }

  /** What is still awaited; empty when the formula gives a date. */
  List<String> waitingFor() {
    if (awaited.count() != Awaited.EACH_PARTY) {
      int lacking = Math.max(0, awaited.count() - complete.size());
      String of = awaited.party() == null ? "" : " (" + awaited.party() + ")";
      return Collections.nCopies(lacking, awaited.event() + of);
    }
    Set<@Nullable String> received = new HashSet<>();
    complete.forEach(receipt -> received.add(receipt.party()));
    List<String> waiting = new ArrayList<>();
    for (String party : parties) {
      if (!received.contains(party)) {
        waiting.add(awaited.event() + " (" + party + ")");
      }
    }
    return waiting;
  }

  /** Receipts that count for nobody because they name no Party, in words; else empty. */
  String unnamed() {
    boolean perParty = awaited.count() == Awaited.EACH_PARTY || awaited.party() != null;
    return events.stream()
        .filter(event -> perParty && event.event().equals(awaited.event()))
        .filter(event -> event.party() == null)
        .findFirst()
        .map(event ->
            " The "
                + event.event().replace('_', ' ')
                + " of "
                + Reckoning.words(event.date())
                + " names no Party, so it counts for none: give one event with party for each.")
        .orElse("");
  }

  /** The receipt that settles the date, once nothing is awaited. */
  TreatyEvent decisive() {
    return awaited.count() != Awaited.EACH_PARTY
        ? complete.get(awaited.count() - 1)
        : complete.stream()
            .filter(receipt -> receipt.party() == null || parties.contains(receipt.party()))
            .reduce((_, later) -> later)
            .orElseThrow();
  }
}
