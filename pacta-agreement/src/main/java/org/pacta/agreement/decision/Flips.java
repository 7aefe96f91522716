package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Condition;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/**
 * Finds the fewest atoms that must turn out otherwise for a guard to be true, or false; of equally
 * few, the first in the order of the text, but of parts that bar only together the last, as a rule
 * names first what it is about and then what it objects to. Who is a member and whether the
 * agreement is in force are named last: nobody changes that for the sake of one act. One that is
 * not known must turn out as wanted; one in error cannot.
 */
final class Flips {
  /** Most atoms named together. */
  static final int FLIPS_MAX = 8;

  /** Most atoms tried together when the same atom stands in a guard twice. */
  static final int TRIED_MAX = 3;

  /** Most atoms of one guard tried when the same atom stands in it twice. */
  static final int ATOMS_MAX = 12;

  /**
   * What must come about.
   *
   * @param atom part of a guard
   * @param to whether it must hold
   */
  record Flip(GuardAtom atom, boolean to) {}

  private final Guard guard;
  private final boolean wanted;
  private final Evaluation facts;

  private Flips(Guard guard, boolean wanted, Evaluation facts) {
    this.guard = guard;
    this.wanted = wanted;
    this.facts = facts;
  }

  /** What must come about together; null when that is more than is tried, or nothing can. */
  static @Nullable List<Flip> fewest(PreparedRule rule, boolean wanted, Evaluation facts) {
    return fewest(rule.guard(), rule.repeats(), wanted, facts);
  }

  /**
   * What must turn out otherwise for an obstacle to be gone, its scope apart: what an act is about
   * is not to be called something else for its sake, and what a condition applies to neither, as
   * long as what it requires can be had.
   */
  static @Nullable List<Flip> within(PreparedRule obstacle, Evaluation facts) {
    Guard lacking = lacking(obstacle);
    List<Flip> required = lacking == null ? null : fewest(lacking, lacking.repeats(), false, facts);
    Guard own = obstacle.compiled().own();
    return required == null ? fewest(own, own.repeats(), false, facts) : required;
  }

  /** That what a condition requires is lacking, where it does not apply always; else null. */
  private static @Nullable Guard lacking(PreparedRule obstacle) {
    if (!(obstacle.rule() instanceof Condition condition) || condition.applies() == null) {
      return null;
    }
    Guard part = obstacle.compiled().own();
    for (int i = 0; i < obstacle.compiled().exceptions().size(); i++) {
      part =
          part instanceof Guard.And(List<Guard> parts) && !parts.isEmpty()
              ? parts.getFirst()
              : part;
    }
    // A mutated condition can bar always, which lacks nothing.
    return part instanceof Guard.And(List<Guard> parts) && !parts.isEmpty()
        ? parts.getLast()
        : null;
  }

  /** What must come about together for an exception to hold; null as above. */
  static @Nullable List<Flip> fewest(PreparedRule.PreparedException exception, Evaluation facts) {
    return fewest(exception.exempt().when(), exception.repeats(), true, facts);
  }

  private static @Nullable List<Flip> fewest(
      Guard guard, boolean repeats, boolean wanted, Evaluation facts) {
    Flips flips = new Flips(guard, wanted, facts);
    List<Flip> needed = repeats ? flips.tried() : flips.of(guard, wanted);
    return needed == null || needed.size() > FLIPS_MAX ? null : needed;
  }

  private @Nullable List<Flip> of(Guard part, boolean wanted) {
    return switch (part) {
      case Guard.Leaf leaf -> of(leaf.atom(), wanted);
      case Guard.Not not -> of(not.part(), !wanted);
      case Guard.And and -> wanted ? all(and.parts(), true) : any(and.parts(), false);
      case Guard.Or or -> wanted ? any(or.parts(), true) : all(or.parts(), false);
    };
  }

  private @Nullable List<Flip> of(GuardAtom atom, boolean wanted) {
    Truth truth = facts.truth(atom);
    if (truth == Truth.of(wanted)) {
      return List.of();
    }
    return truth == Truth.ERROR ? null : List.of(new Flip(atom, wanted));
  }

  private @Nullable List<Flip> all(List<Guard> parts, boolean wanted) {
    List<Flip> needed = List.of();
    for (int i = 0; i < parts.size(); i++) {
      List<Flip> more = of(parts.get(i), wanted);
      if (more == null || needed.size() + more.size() > FLIPS_MAX) {
        return null;
      }
      needed = joined(needed, more);
    }
    return needed;
  }

  private static List<Flip> joined(List<Flip> some, List<Flip> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<Flip> both = new ArrayList<>(some.size() + more.size());
    both.addAll(some);
    both.addAll(more);
    return both;
  }

  private @Nullable List<Flip> any(List<Guard> parts, boolean wanted) {
    List<Flip> fewest = null;
    for (int i = 0; i < parts.size(); i++) {
      List<Flip> needed = of(parts.get(wanted ? i : parts.size() - 1 - i), wanted);
      if (needed != null && (fewest == null || weight(needed) < weight(fewest))) {
        fewest = needed;
      }
    }
    return fewest;
  }

  /** How much to ask for: rather many facts of the case than one of the agreement's own. */
  private static int weight(List<Flip> needed) {
    int weight = 0;
    for (Flip flip : needed) {
      boolean ofAgreement =
          !flip.atom().paths().isEmpty()
              && flip.atom().paths().stream().allMatch(path -> path.startsWith("agr."));
      weight += ofAgreement ? FLIPS_MAX : 1;
    }
    return weight;
  }

  /**
   * With an atom standing twice, turning it for one part may spoil another: tries them together.
   */
  private @Nullable List<Flip> tried() {
    List<GuardAtom> atoms =
        guard
            .atoms()
            .distinct()
            .filter(atom -> facts.truth(atom).settled())
            .limit(ATOMS_MAX)
            .toList();
    for (int count = 0; count <= TRIED_MAX; count++) {
      List<GuardAtom> found = choose(atoms, 0, count, new ArrayList<>());
      if (found != null) {
        return found.stream()
            .map(atom -> new Flip(atom, facts.truth(atom) == Truth.FALSE))
            .toList();
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
