package org.pacta.agreement.temporal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;

/**
 * Suspensions running, by the clause they rest on and the party that declared them; a party lifts
 * only its own, and one under a clause none under another.
 */
final class Suspensions {
  /** Stands for the whole text among suspended units. */
  private static final String WHOLE = "";

  private final Map<Whose, Set<String>> running = new LinkedHashMap<>();

  private final LifeTerms terms;

  /** Under which clause, and by which party; of nobody by name when that is empty. */
  private record Whose(String clause, String party) {
    static Whose of(String clause, TreatyEvent event) {
      return new Whose(clause, event.party() == null ? "" : event.party());
    }
  }

  Suspensions(LifeTerms terms) {
    this.terms = terms;
  }

  /** The same, to be changed apart from this. */
  Suspensions copy() {
    Suspensions copy = new Suspensions(terms);
    running.forEach((whose, units) -> copy.running.put(whose, new LinkedHashSet<>(units)));
    return copy;
  }

  /** Suspends what a notice names, but for what others take back before it begins. */
  void suspend(String clause, TreatyEvent event, List<TreatyEvent> back) {
    Set<String> units = new LinkedHashSet<>(units(clause, event, true));
    Whose whose = Whose.of(clause, event);
    back.forEach(notice -> lift(clause, notice, whose, units));
    if (!units.isEmpty()) {
      running.computeIfAbsent(whose, _ -> new LinkedHashSet<>()).addAll(units);
    }
  }

  /** Those notices that take back some of what another suspends, before it begins. */
  List<TreatyEvent> takingBack(String clause, TreatyEvent event, List<TreatyEvent> notices) {
    Set<String> units = new LinkedHashSet<>(units(clause, event, true));
    Whose whose = Whose.of(clause, event);
    return notices.stream().filter(notice -> lift(clause, notice, whose, units)).toList();
  }

  /** Lets go on what a notice names. */
  void resume(String clause, TreatyEvent event) {
    running.forEach((of, suspended) -> lift(clause, event, of, suspended));
  }

  /** True when a notice lets some of what is suspended go on. */
  private boolean lift(String clause, TreatyEvent notice, Whose of, Set<String> suspended) {
    boolean own =
        notice.party() == null || of.party.isEmpty() || of.equals(Whose.of(clause, notice));
    if (!of.clause.equals(clause) || !own || !lifts(clause, notice)) {
      return false;
    }
    Set<String> before = Set.copyOf(suspended);
    lift(suspended, units(clause, notice, false));
    return !before.equals(suspended);
  }

  /** A notice for what is suspended already: given anew for that, and not for anything else. */
  void keep(String clause, TreatyEvent event) {
    Set<String> suspended = of(clause, event);
    Set<String> units = units(clause, event, true);
    if (suspended.contains(WHOLE)) {
      suspended.addAll(units);
    }
  }

  private Set<String> units(String clause, TreatyEvent event, boolean suspends) {
    return event.units().isEmpty() ? whole(clause, suspends) : named(clause, event, suspends);
  }

  /** True when some of what a notice suspended still is. */
  boolean runs(String clause, TreatyEvent event) {
    return units(clause, event, true).stream().anyMatch(of(clause, event)::contains);
  }

  /** Ends what a notice suspended, its time having run out; not what was suspended anew. */
  void lapse(String clause, TreatyEvent event, List<TreatyEvent> anew) {
    Set<String> lapsing = lapsing(clause, event, anew);
    Set<String> suspended = of(clause, event);
    if (lapsing.contains(WHOLE)) {
      Set<String> again = new HashSet<>();
      anew.forEach(notice -> again.addAll(units(clause, notice, true)));
      suspended.retainAll(again);
    } else {
      suspended.removeAll(lapsing);
    }
  }

  private Set<String> of(String clause, TreatyEvent event) {
    return running.getOrDefault(Whose.of(clause, event), new HashSet<>());
  }

  private Set<String> lapsing(String clause, TreatyEvent event, List<TreatyEvent> anew) {
    Set<String> units = new LinkedHashSet<>(units(clause, event, true));
    for (TreatyEvent notice : anew) {
      Set<String> again = units(clause, notice, true);
      units.removeIf(unit -> again.contains(WHOLE) || again.contains(unit));
    }
    return units;
  }

  /** Units suspended by each party named. */
  Map<String, List<String>> byParty() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    running.forEach((whose, suspended) -> {
      if (!whose.party.isEmpty() && !suspended.isEmpty()) {
        all.computeIfAbsent(whose.party, _ -> new TreeSet<>()).addAll(suspended);
      }
    });
    Map<String, List<String>> units = new LinkedHashMap<>();
    all.forEach((party, suspended) ->
        units.put(
            party,
            suspended.contains(WHOLE)
                ? List.of(SuspensionTerms.ALL_UNITS)
                : List.copyOf(suspended)));
    return units;
  }

  /** The units a notice names; one that the text does not let be suspended stays in force. */
  private Set<String> named(String clause, TreatyEvent event, boolean suspends) {
    return event.units().stream()
        .filter(unit -> !suspends || terms.suspension(clause).reach().reaches(unit))
        .collect(Collectors.toSet());
  }

  /** All of it; with units that no suspension reaches, all the others. */
  private Set<String> whole(String clause, boolean suspends) {
    return suspends && terms.suspension(clause).reach().bounded()
        ? Set.copyOf(terms.suspendable(clause))
        : Set.of(WHOLE);
  }

  /** False for what would resume some units where the text lets the whole alone be suspended. */
  private boolean lifts(String clause, TreatyEvent event) {
    return event.units().isEmpty() || terms.suspension(clause).partial();
  }

  private void lift(Set<String> suspended, Set<String> units) {
    List<String> before = List.copyOf(suspended);
    suspended.clear();
    if (!units.contains(WHOLE)) {
      before.forEach(unit -> suspended.addAll(left(unit, units)));
    }
  }

  /** What is left of a suspended unit, or of the whole, when units in it, or around it, go on. */
  private List<String> left(String suspended, Set<String> units) {
    boolean whole = suspended.equals(WHOLE);
    boolean touched = whole;
    for (String unit : units) {
      if (UnitText.contains(unit, suspended)) {
        return List.of();
      }
      touched |= UnitText.contains(suspended, unit);
    }
    if (!touched) {
      return List.of(suspended);
    }
    List<String> all =
        terms.text().stream().filter(unit -> whole || UnitText.contains(suspended, unit)).toList();
    List<String> rest =
        all.stream()
            .filter(unit ->
                units.stream()
                    .noneMatch(it -> UnitText.contains(it, unit) || UnitText.contains(unit, it)))
            .toList();
    return rest.size() == all.size() ? List.of(suspended) : rest;
  }

  /** True when the same is suspended, by the same Parties under the same clauses. */
  boolean same(Suspensions other) {
    return running.equals(other.running);
  }

  StatusCode status() {
    boolean whole = running.values().stream().anyMatch(units -> units.contains(WHOLE));
    return whole
        ? StatusCode.SUSPENDED
        : units().isEmpty() ? StatusCode.IN_FORCE : StatusCode.PARTLY_SUSPENDED;
  }

  List<String> units() {
    return running.values().stream()
        .flatMap(Set::stream)
        .filter(unit -> !unit.equals(WHOLE))
        .distinct()
        .sorted()
        .toList();
  }
}
