package org.pacta.agreement.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;

/**
 * Which of the facts missing for a decision need not be stated unless others turn out otherwise
 * than they may: of several permissions one is enough, and of "either or" one side.
 */
final class Settling {
  private final Evaluation values;
  private final FactValues facts;

  private Settling(Evaluation values, FactValues facts) {
    this.values = values;
    this.facts = facts;
  }

  /**
   * Paths of missing facts that come second.
   *
   * @param awaiting rules that are not settled
   */
  static Set<String> second(List<PreparedRule> awaiting, Evaluation values, FactValues facts) {
    return new Settling(values, facts).second(awaiting);
  }

  private Set<String> second(List<PreparedRule> awaiting) {
    Set<String> asked = new TreeSet<>();
    Set<String> first = new HashSet<>();
    List<Flips.Flip> nearest = null;
    for (PreparedRule rule : awaiting) {
      rule.guard().unsettled(values).forEach(atom -> asked.addAll(atom.value(facts).missing()));
      boolean opens = rule.compiled() instanceof CompiledRule.Opening;
      List<Flips.Flip> needed = Flips.fewest(rule, opens, values);
      if (opens) {
        nearest = nearer(nearest, needed);
      } else if (needed != null) {
        add(needed, first);
      }
    }
    if (nearest != null) {
      add(nearest, first);
    }
    if (first.isEmpty()) {
      return Set.of();
    }
    asked.removeAll(first);
    return asked;
  }

  private static @Nullable List<Flips.Flip> nearer(
      @Nullable List<Flips.Flip> one, @Nullable List<Flips.Flip> other) {
    return one == null || (other != null && other.size() < one.size()) ? other : one;
  }

  private void add(List<Flips.Flip> needed, Set<String> paths) {
    needed.forEach(flip -> paths.addAll(flip.atom().value(facts).missing()));
  }
}
