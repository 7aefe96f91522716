package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/**
 * Finds the fewest atoms that must turn round for a guard to be true, or false; of equally few, the
 * first in the order of the text. Atoms unknown or in error cannot turn.
 */
final class Flips {
  /** Most atoms turned round together. */
  static final int FLIPS_MAX = 3;

  /** Most atoms of one guard tried when the same atom stands in it twice. */
  static final int ATOMS_MAX = 12;

  private final Guard guard;
  private final boolean wanted;
  private final Evaluation facts;

  private Flips(Guard guard, boolean wanted, Evaluation facts) {
    this.guard = guard;
    this.wanted = wanted;
    this.facts = facts;
  }

  /** The atoms that must turn; null when there are more than are tried, or none can. */
  static @Nullable List<GuardAtom> fewest(PreparedRule rule, boolean wanted, Evaluation facts) {
    Flips flips = new Flips(rule.guard(), wanted, facts);
    List<GuardAtom> atoms = rule.repeats() ? flips.tried() : flips.of(rule.guard(), wanted);
    return atoms == null || atoms.size() > FLIPS_MAX ? null : atoms;
  }

  private @Nullable List<GuardAtom> of(Guard part, boolean wanted) {
    return switch (part) {
      case Guard.Leaf leaf -> of(leaf.atom(), wanted);
      case Guard.Not not -> of(not.part(), !wanted);
      case Guard.And and -> wanted ? all(and.parts(), true) : any(and.parts(), false);
      case Guard.Or or -> wanted ? any(or.parts(), true) : all(or.parts(), false);
    };
  }

  private @Nullable List<GuardAtom> of(GuardAtom atom, boolean wanted) {
    Truth truth = facts.truth(atom);
    if (truth == Truth.of(wanted)) {
      return List.of();
    }
    return truth == Truth.of(!wanted) ? List.of(atom) : null;
  }

  private @Nullable List<GuardAtom> all(List<Guard> parts, boolean wanted) {
    List<GuardAtom> needed = List.of();
    for (int i = 0; i < parts.size(); i++) {
      List<GuardAtom> more = of(parts.get(i), wanted);
      if (more == null || needed.size() + more.size() > FLIPS_MAX) {
        return null;
      }
      needed = joined(needed, more);
    }
    return needed;
  }

  private static List<GuardAtom> joined(List<GuardAtom> some, List<GuardAtom> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<GuardAtom> both = new ArrayList<>(some.size() + more.size());
    both.addAll(some);
    both.addAll(more);
    return both;
  }

  private @Nullable List<GuardAtom> any(List<Guard> parts, boolean wanted) {
    List<GuardAtom> fewest = null;
    for (int i = 0; i < parts.size(); i++) {
      List<GuardAtom> needed = of(parts.get(i), wanted);
      if (needed != null && (fewest == null || needed.size() < fewest.size())) {
        fewest = needed;
      }
    }
    return fewest;
  }

  /**
   * With an atom standing twice, turning it for one part may spoil another: tries them together.
   */
  private @Nullable List<GuardAtom> tried() {
    List<GuardAtom> atoms =
        guard
            .atoms()
            .distinct()
            .filter(atom -> facts.truth(atom).settled())
            .limit(ATOMS_MAX)
            .toList();
    for (int count = 0; count <= FLIPS_MAX; count++) {
      List<GuardAtom> found = choose(atoms, 0, count, new ArrayList<>());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable List<GuardAtom> choose(
      List<GuardAtom> atoms, int from, int count, List<GuardAtom> chosen) {
    if (count == 0) {
      Truth turned = guard.value(facts.flipping(Set.copyOf(chosen)));
      return turned == Truth.of(wanted) ? List.copyOf(chosen) : null;
    }
    for (int i = from; i <= atoms.size() - count; i++) {
      chosen.add(atoms.get(i));
      List<GuardAtom> found = choose(atoms, i + 1, count - 1, chosen);
      chosen.removeLast();
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
