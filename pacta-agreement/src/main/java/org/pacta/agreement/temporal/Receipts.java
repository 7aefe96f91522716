package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    this.complete = complete();
  }

  private List<TreatyEvent> complete() {
    Map<String, TreatyEvent> first = new LinkedHashMap<>();
    Map<String, Set<String>> depositaries = new LinkedHashMap<>();
    Map<String, Set<String>> lacking = new LinkedHashMap<>();
    events.stream()
        .filter(awaited::takes)
        .sorted(TreatyEvent.IN_TIME)
        .forEach(event -> {
          String party = Optional.ofNullable(event.party()).orElse("");
          Set<String> reached = depositaries.computeIfAbsent(party, _ -> new HashSet<>());
          reached.add(Optional.ofNullable(event.detail().depositary()).orElse(""));
          Set<String> others = lacking.computeIfAbsent(party, this::others);
          received(others, event);
          if (reached.size() >= awaited.depositaries() && (!awaited.byAll() || others.isEmpty())) {
            first.putIfAbsent(party, event);
          }
        });
    return first.values().stream().sorted(TreatyEvent.IN_TIME).toList();
  }

  /** The other Parties, which receive the note of one. */
  private Set<String> others(String party) {
    Set<String> others = new TreeSet<>(parties);
    others.remove(party);
    return others;
  }

  /** A receipt that names no addressee is one by all of them. */
  private static void received(Set<String> lacking, TreatyEvent receipt) {
    if (receipt.detail().to().isEmpty()) {
      lacking.clear();
    }
    receipt.detail().to().forEach(lacking::remove);
  }

  /** Where every other Party must receive a note: whom one that was given has not reached yet. */
  String unreached() {
    Map<String, Set<String>> lacking = new TreeMap<>();
    events.stream()
        .filter(event -> awaited.byAll() && awaited.takes(event) && event.party() != null)
        .forEach(event -> received(lacking.computeIfAbsent(event.party(), this::others), event));
    String rule = awaited.byAll() ? " A note counts once every other Party has received it." : "";
    return rule
        + lacking.entrySet().stream()
            .filter(note -> !note.getValue().isEmpty())
            .map(note ->
                " That of "
                    + note.getKey()
                    + " has not reached "
                    + String.join(", ", note.getValue())
                    + ".")
            .collect(Collectors.joining());
  }

  /** Receipts of a note that came after the one that counts, each by whom it names, in words. */
  String uncounted() {
    return uncounted(LocalDate.MIN);
  }

  /** The same of receipts after a day. */
  String uncounted(LocalDate day) {
    return complete.stream().map(note -> after(note, day)).collect(Collectors.joining());
  }

  /** The same for the note of one Party. */
  String uncounted(String party) {
    return ofParty(party).map(note -> after(note, LocalDate.MIN)).orElse("");
  }

  /** Receipts of a note after the one that counts and after a day, each by whom it names. */
  String after(TreatyEvent counted, LocalDate day) {
    return events.stream()
        .filter(event -> awaited.takes(event) && !event.detail().to().isEmpty())
        .filter(event -> counted.party() != null && counted.party().equals(event.party()))
        .filter(event -> event.date().isAfter(counted.date()) && event.date().isAfter(day))
        .map(event ->
            " Its receipt by "
                + String.join(", ", event.detail().to())
                + " on "
                + Reckoning.words(event.date())
                + " did not count: "
                + (awaited.byAll()
                    ? "every other Party had received it"
                    : "the first receipt of the note of " + event.party() + " does")
                + ".")
        .collect(Collectors.joining());
  }

  /** The receipt with which a party's instrument is complete, with every depositary it needs. */
  Optional<TreatyEvent> ofParty(String party) {
    return complete.stream().filter(receipt -> party.equals(receipt.party())).findFirst();
  }

  /** What is still awaited; empty when the formula gives a date. */
  List<String> waitingFor() {
    if (awaited.count() != Awaited.EACH_PARTY || parties.isEmpty()) {
      // Where nobody is waited for by name, as each counts by itself, one is enough.
      int lacking = Math.max(0, Math.max(1, awaited.count()) - complete.size());
      return Collections.nCopies(lacking, awaited.whose());
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
    List<TreatyEvent> counting =
        awaited.count() != Awaited.EACH_PARTY
            ? complete.subList(0, awaited.count())
            : complete.stream()
                .filter(receipt -> receipt.party() == null || parties.contains(receipt.party()))
                .toList();
    return last(counting);
  }

  /** The last receipt, at no moment where one of its day has none and so may be the last. */
  static TreatyEvent last(List<TreatyEvent> inTime) {
    TreatyEvent last = inTime.getLast();
    boolean known =
        inTime.stream()
            .filter(it -> it.date().equals(last.date()))
            .allMatch(it -> it.detail().instant() != null);
    return known ? last : last.at(null);
  }
}
