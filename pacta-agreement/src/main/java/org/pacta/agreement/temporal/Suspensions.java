package org.pacta.agreement.temporal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Suspensions running, by the party that declared them; a party lifts only its own. */
final class Suspensions {
  /** Stands for the whole text among suspended units. */
  private static final String WHOLE = "";

  private final Map<String, Set<String>> byParty = new LinkedHashMap<>();

  private final LifeTerms terms;

  Suspensions(LifeTerms terms) {
    this.terms = terms;
  }

  /** The same, to be changed apart from this. */
  Suspensions copy() {
    Suspensions copy = new Suspensions(terms);
    byParty.forEach((party, units) -> copy.byParty.put(party, new LinkedHashSet<>(units)));
    return copy;
  }

  void apply(TreatyEvent event, boolean suspends) {
    String party = event.party() == null ? "" : event.party();
    Set<String> units = units(event, suspends);
    if (suspends) {
      byParty.computeIfAbsent(party, _ -> new LinkedHashSet<>()).addAll(units);
    } else if (event.party() == null) {
      byParty.values().forEach(running -> lift(running, units));
    } else {
      lift(byParty.getOrDefault(party, new LinkedHashSet<>()), units);
      lift(byParty.getOrDefault("", new LinkedHashSet<>()), units);
    }
  }

  private Set<String> units(TreatyEvent event, boolean suspends) {
    return event.units().isEmpty() ? whole(suspends) : named(event, suspends);
  }

  /** True when some of what a notice suspended still is. */
  boolean runs(TreatyEvent event) {
    return units(event, true).stream().anyMatch(running(event)::contains);
  }

  /** Ends what a notice suspended, its time having run out; not what was suspended anew. */
  void lapse(TreatyEvent event, List<TreatyEvent> anew) {
    running(event).removeAll(lapsing(event, anew));
  }

  private Set<String> running(TreatyEvent event) {
    return byParty.getOrDefault(event.party() == null ? "" : event.party(), new HashSet<>());
  }

  private Set<String> lapsing(TreatyEvent event, List<TreatyEvent> anew) {
    Set<String> units = new LinkedHashSet<>(units(event, true));
    for (TreatyEvent notice : anew) {
      Set<String> again = units(notice, true);
      units.removeIf(unit -> again.contains(WHOLE) || again.contains(unit));
    }
    return units;
  }

  /** Units suspended by each party named. */
  Map<String, List<String>> byParty() {
    Map<String, List<String>> units = new LinkedHashMap<>();
    byParty.forEach((party, suspended) -> {
      if (!party.isEmpty() && !suspended.isEmpty()) {
        units.put(
            party,
            suspended.contains(WHOLE)
                ? List.of(SuspensionTerms.ALL_UNITS)
                : suspended.stream().sorted().toList());
      }
    });
    return units;
  }

  /** The units a notice names; one that the text does not let be suspended stays in force. */
  private Set<String> named(TreatyEvent event, boolean suspends) {
    return event.units().stream()
        .filter(unit -> !suspends || terms.suspension().reach().reaches(unit))
        .collect(Collectors.toSet());
  }

  /** All of it; with units that no suspension reaches, all the others. */
  private Set<String> whole(boolean suspends) {
    return suspends && terms.suspension().reach().bounded()
        ? Set.copyOf(terms.suspendable())
        : Set.of(WHOLE);
  }

  private static void lift(Set<String> running, Set<String> units) {
    if (units.contains(WHOLE)) {
      running.clear();
    } else {
      running.removeAll(units);
    }
  }

  StatusCode status() {
    boolean whole = byParty.values().stream().anyMatch(units -> units.contains(WHOLE));
    return whole
        ? StatusCode.SUSPENDED
        : units().isEmpty() ? StatusCode.IN_FORCE : StatusCode.PARTLY_SUSPENDED;
  }

  List<String> units() {
    return byParty.values().stream()
        .flatMap(Set::stream)
        .filter(unit -> !unit.equals(WHOLE))
        .distinct()
        .sorted()
        .toList();
  }
}
