package org.pacta.agreement.temporal;

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

  void apply(TreatyEvent event, boolean suspends) {
    String party = event.party() == null ? "" : event.party();
    Set<String> units = event.units().isEmpty() ? whole(suspends) : named(event, suspends);
    if (suspends) {
      byParty.computeIfAbsent(party, _ -> new LinkedHashSet<>()).addAll(units);
    } else if (event.party() == null) {
      byParty.values().forEach(running -> lift(running, units));
    } else {
      lift(byParty.getOrDefault(party, new LinkedHashSet<>()), units);
      lift(byParty.getOrDefault("", new LinkedHashSet<>()), units);
    }
  }

  /** The units a notice names; one that the text does not let be suspended stays in force. */
  private Set<String> named(TreatyEvent event, boolean suspends) {
    return event.units().stream()
        .filter(unit -> !suspends || terms.suspension().reaches(unit))
        .collect(Collectors.toSet());
  }

  /** All of it; with units that no suspension reaches, all the others. */
  private Set<String> whole(boolean suspends) {
    return suspends && terms.suspension().bounded()
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
