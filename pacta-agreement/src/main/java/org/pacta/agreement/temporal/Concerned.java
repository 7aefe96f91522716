package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In whose relations suspensions are looked at. Among many, a Party suspends the text in its own
 * alone; what all but one of them have suspended has effect between no two, so for nobody.
 *
 * @param between Parties whose relations are looked at; null for those of whomever
 * @param bound Parties bound then
 */
record Concerned(@Nullable Collection<String> between, List<String> bound) {
  /** Whoever suspends, it concerns this. */
  static final Concerned BY_ANY = new Concerned(null, List.of());

  Concerned {
    bound = List.copyOf(bound);
  }

  /** True for what this Party suspends; what nobody by name does concerns each. */
  boolean by(@Nullable String party) {
    return between == null || party == null || between.contains(party);
  }

  /**
   * Units that have effect between no two of those bound.
   *
   * @param suspended what each has suspended
   */
  Set<String> leftToNobody(Map<String, Set<String>> suspended) {
    long some = bound.stream().filter(suspended::containsKey).count();
    if (between == null || some == 0 || some < bound.size() - 1) {
      return Set.of();
    }
    Set<String> units = new HashSet<>();
    for (String other : bound) {
      List<Set<String>> all =
          bound.stream()
              .filter(party -> !party.equals(other))
              .map(party -> suspended.getOrDefault(party, Set.of()))
              .toList();
      units.addAll(all.stream().reduce(Suspensions::shared).orElse(Set.of()));
    }
    return units;
  }
}
