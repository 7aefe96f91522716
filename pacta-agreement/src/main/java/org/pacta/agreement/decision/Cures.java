package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/**
 * Finds what would change a decision by turning round as few atoms as possible and deciding anew.
 */
final class Cures {
  /** Most atoms turned round together. */
  static final int FLIPS_MAX = 3;

  /** Most atoms of one rule tried. */
  static final int ATOMS_MAX = 12;

  private Cures() {}

  /** One sentence for a rule that stands in the way. */
  static String lift(CompiledRule.Obstacle obstacle, Evaluation facts) {
    return sentence(obstacle.rule(), flips(obstacle.guard(), Truth.FALSE, facts), facts);
  }

  /** One sentence for a permission that does not hold. */
  static String open(CompiledRule.Opening opening, Evaluation facts) {
    return sentence(opening.rule(), flips(opening.guard(), Truth.TRUE, facts), facts);
  }

  /** How many atoms must turn for a permission to hold; a large number when more than tried. */
  static int distance(CompiledRule.Opening opening, Evaluation facts) {
    return flips(opening.guard(), Truth.TRUE, facts).map(Set::size).orElse(Integer.MAX_VALUE);
  }

  private static String sentence(Rule rule, Optional<Set<GuardAtom>> flips, Evaluation facts) {
    if (rule.head().cure() != null) {
      return rule.head().cure();
    }
    if (rule instanceof Prohibition prohibition && prohibition.redirect() != null) {
      return "Use instead: " + prohibition.redirect() + ".";
    }
    String needed =
        flips
            .map(atoms ->
                atoms.stream()
                    .map(atom ->
                        atom.expression()
                            + (facts.of(atom).truth() == Truth.TRUE ? " were not so" : " held"))
                    .collect(Collectors.joining(" and ")))
            .orElse("the facts were different");
    return rule.id()
        + " ("
        + String.join(", ", rule.cite())
        + ") would not stand in the way if "
        + needed
        + ".";
  }

  private static Optional<Set<GuardAtom>> flips(Guard guard, Truth wanted, Evaluation facts) {
    List<GuardAtom> atoms =
        guard
            .atoms()
            .distinct()
            .filter(atom -> known(facts.of(atom).truth()))
            .limit(ATOMS_MAX)
            .toList();
    for (int count = 0; count <= FLIPS_MAX; count++) {
      Optional<Set<GuardAtom>> found =
          choose(atoms, 0, count, new ArrayList<>(), guard, wanted, facts);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Set<GuardAtom>> choose(
      List<GuardAtom> atoms,
      int from,
      int count,
      List<GuardAtom> chosen,
      Guard guard,
      Truth wanted,
      Evaluation facts) {
    if (count == 0) {
      Set<GuardAtom> flipped = new LinkedHashSet<>(chosen);
      return guard.value(facts.flipping(flipped)) == wanted
          ? Optional.of(flipped)
          : Optional.empty();
    }
    for (int i = from; i <= atoms.size() - count; i++) {
      chosen.add(atoms.get(i));
      var found = choose(atoms, i + 1, count - 1, chosen, guard, wanted, facts);
      chosen.removeLast();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean known(Truth truth) {
    return truth == Truth.TRUE || truth == Truth.FALSE;
  }
}
