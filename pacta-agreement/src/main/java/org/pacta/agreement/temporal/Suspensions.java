package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;

/**
 * Suspensions running, each by the notice that declared it; a party lifts only its own, and one
 * under a clause none under another.
 */
final class Suspensions {
  /** Stands for the whole text among suspended units. */
  private static final String WHOLE = "";

  private final List<Held> running = new ArrayList<>();

  private final LifeTerms terms;
  private final Concerned concerned;

  /**
   * What a notice under a clause has suspended, as far as it still is; never nothing.
   *
   * @param party who suspended it, also where a notice of nobody by name keeps it so
   */
  private record Held(
      String clause, TreatyEvent notice, @Nullable String party, Set<String> units) {
    boolean of(String name, TreatyEvent event) {
      return clause.equals(name) && notice.equals(event);
    }

    boolean mayBeOf(@Nullable String other) {
      return party == null || other == null || party.equals(other);
    }

    Held of(Set<String> others) {
      return new Held(clause, notice, party, others);
    }
  }

  /** True for notices of one Party, as one of nobody by name may be. */
  static boolean mayBeOfOne(TreatyEvent one, TreatyEvent other) {
    return one.party() == null || other.party() == null || one.party().equals(other.party());
  }

  /** None yet, whomever they will concern. */
  Suspensions(LifeTerms terms) {
    this(terms, Concerned.BY_ANY);
  }

  /** None yet, looked at in some relations. */
  Suspensions(LifeTerms terms, Concerned concerned) {
    this.terms = terms;
    this.concerned = concerned;
  }

  /** The same, to be changed apart from this. */
  Suspensions copy() {
    Suspensions copy = new Suspensions(terms, concerned);
    copy.running.addAll(running);
    return copy;
  }

  /** Suspends what a notice names, but for what is taken back before it begins. */
  void suspend(String clause, TreatyEvent event, List<Lifting> back) {
    Held held = whole(clause, event);
    for (Lifting lifting : back) {
      held = lifted(clause, lifting, named(clause, lifting), held);
    }
    hold(held);
  }

  private Held whole(String clause, TreatyEvent event) {
    return new Held(clause, event, event.party(), units(clause, event, true));
  }

  private void hold(Held held) {
    if (!held.units.isEmpty()) {
      running.add(held);
    }
  }

  /** Notices that take back some of what another suspends, before it begins. */
  Set<TreatyEvent> takingBack(String clause, TreatyEvent event, List<Lifting> back) {
    Suspensions alone = new Suspensions(terms);
    alone.hold(whole(clause, event));
    Set<TreatyEvent> notices = new HashSet<>();
    for (Lifting lifting : back) {
      notices.addAll(alone.spokenOf(clause, lifting));
      alone.resume(clause, lifting);
    }
    return notices;
  }

  /** Lets go on what notices name. */
  void resume(String clause, Lifting lifting) {
    List<List<Set<String>>> named = named(clause, lifting);
    running.replaceAll(held -> lifted(clause, lifting, named, held));
    running.removeIf(held -> held.units.isEmpty());
  }

  /** Those of some notices that name something suspended before them, though others may lack. */
  Set<TreatyEvent> spokenOf(String clause, Lifting lifting) {
    return lifting
        .all()
        .filter(notice -> {
          Set<String> named = units(clause, notice, false);
          return running.stream()
              .anyMatch(held ->
                  touches(held.units, named) && speaksOf(clause, lifting.whoever(), notice, held));
        })
        .collect(Collectors.toSet());
  }

  private static boolean touches(Set<String> held, Set<String> named) {
    if (held.contains(WHOLE) || named.contains(WHOLE)) {
      return true;
    }
    for (String unit : held) {
      for (String it : named) {
        if (UnitText.contains(unit, it) || UnitText.contains(it, unit)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What each of some notices names. */
  private List<List<Set<String>>> named(String clause, Lifting lifting) {
    return lifting.notices().stream()
        .map(ofOne -> ofOne.stream().map(notice -> units(clause, notice, false)).toList())
        .toList();
  }

  /** What is left where notices let some of what is suspended go on. */
  private Held lifted(String clause, Lifting lifting, List<List<Set<String>>> named, Held held) {
    if (!held.clause.equals(clause)) {
      return held;
    }
    Set<String> all = Set.of(WHOLE);
    for (int i = 0; i < named.size(); i++) {
      List<TreatyEvent> ofOne = lifting.notices().get(i);
      Set<String> units = new HashSet<>();
      for (int j = 0; j < ofOne.size(); j++) {
        Set<String> its = named.get(i).get(j);
        if (touches(held.units, its) && speaksOf(clause, lifting.whoever(), ofOne.get(j), held)) {
          units.addAll(its);
        }
      }
      if (units.isEmpty()) {
        return held;
      }
      all = named.size() == 1 ? units : shared(all, units);
    }
    return all.isEmpty() ? held : held.of(left(held.units, all));
  }

  private boolean speaksOf(String clause, boolean whoever, TreatyEvent notice, Held held) {
    return held.clause.equals(clause)
        && (whoever || held.mayBeOf(notice.party()))
        && lifts(clause, notice)
        && !LastWord.bars(notice, held.notice);
  }

  /** A notice for what is suspended already: given anew for that, and not for anything else. */
  void keep(String clause, TreatyEvent event) {
    Set<String> named = units(clause, event, true);
    Map<Optional<String>, Set<String>> byParty = new LinkedHashMap<>();
    running.stream()
        .filter(held -> held.clause.equals(clause) && held.mayBeOf(event.party()))
        .forEach(held ->
            byParty
                .computeIfAbsent(Optional.ofNullable(held.party), _ -> new HashSet<>())
                .addAll(shared(named, held.units)));
    byParty.forEach(
        (party, units) -> hold(new Held(clause, event, party.orElse(event.party()), units)));
  }

  /** Those of some units that are among others, or part of one of them. */
  private static Stream<String> within(Set<String> some, Set<String> others) {
    return some.stream()
        .filter(unit ->
            others.contains(WHOLE)
                || others.contains(unit)
                || (!unit.equals(WHOLE)
                    && others.stream().anyMatch(it -> UnitText.contains(it, unit))));
  }

  private Set<String> units(String clause, TreatyEvent event, boolean suspends) {
    return event.units().isEmpty() ? whole(clause, suspends) : named(clause, event, suspends);
  }

  /** True when some of what a notice suspended still is. */
  boolean runs(String clause, TreatyEvent event) {
    return running.stream().anyMatch(held -> held.of(clause, event));
  }

  /** What a notice suspended and still does. */
  Set<String> running(String clause, TreatyEvent event) {
    return running.stream()
        .filter(held -> held.of(clause, event))
        .flatMap(held -> held.units.stream())
        .collect(Collectors.toSet());
  }

  /** What a notice would suspend where nothing is yet. */
  Set<String> named(String clause, TreatyEvent event) {
    return units(clause, event, true);
  }

  /** What some units and others have in common: of a unit and one within it the latter. */
  static Set<String> shared(Set<String> some, Set<String> others) {
    return Stream.concat(within(some, others), within(others, some)).collect(Collectors.toSet());
  }

  /** What is left of some units without others. */
  Set<String> without(Set<String> some, Set<String> others) {
    return others.isEmpty() ? some : left(some, others);
  }

  /**
   * Ends some of what a notice suspended, its time having run out; not what was suspended anew.
   *
   * @param anew notices given for some of it while it ran, which have not taken effect yet
   */
  void lapse(String clause, TreatyEvent event, List<TreatyEvent> anew, Set<String> units) {
    anew.forEach(notice -> keep(clause, notice));
    running.replaceAll(held -> held.of(clause, event) ? held.of(left(held.units, units)) : held);
    running.removeIf(held -> held.units.isEmpty());
  }

  /** Units suspended by each party named. */
  Map<String, List<String>> byParty() {
    Map<String, List<String>> units = new LinkedHashMap<>();
    ofEach()
        .forEach((party, suspended) ->
            units.put(
                party,
                suspended.contains(WHOLE)
                    ? List.of(SuspensionTerms.ALL_UNITS)
                    : List.copyOf(suspended)));
    return units;
  }

  private Map<String, Set<String>> ofEach() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Held held : running) {
      String party = held.party;
      if (party != null) {
        all.computeIfAbsent(party, _ -> new TreeSet<>()).addAll(held.units);
      }
    }
    return all;
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

  private Set<String> left(Set<String> suspended, Set<String> units) {
    return units.contains(WHOLE)
        ? Set.of()
        : suspended.stream()
            .flatMap(unit -> left(unit, units).stream())
            .collect(Collectors.toSet());
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

  StatusCode status() {
    Set<String> units = here();
    return units.contains(WHOLE)
        ? StatusCode.SUSPENDED
        : units.isEmpty() ? StatusCode.IN_FORCE : StatusCode.PARTLY_SUSPENDED;
  }

  List<String> units() {
    return here().stream().filter(unit -> !unit.equals(WHOLE)).sorted().toList();
  }

  /** What is suspended in the relations looked at. */
  private Set<String> here() {
    Set<String> units = new HashSet<>();
    for (Held held : running) {
      if (concerned.by(held.party)) {
        units.addAll(held.units);
      }
    }
    if (!concerned.bound().isEmpty()) {
      units.addAll(concerned.leftToNobody(ofEach()));
    }
    return units;
  }
}
