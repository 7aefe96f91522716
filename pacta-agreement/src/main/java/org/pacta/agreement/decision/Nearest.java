package org.pacta.agreement.decision;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.GuardAtom;

/**
 * A permission that does not hold, with what it lacks.
 *
 * @param opening the permission
 * @param lacking atoms that would have to turn, or null when more than are tried
 */
record Nearest(PreparedRule opening, @Nullable List<GuardAtom> lacking) {
  /** Permissions listed when no clause permits an act. */
  static final int NEAREST_MAX = 3;

  /** The permissions that lack least. */
  static List<Nearest> of(List<PreparedRule> closed, Evaluation facts) {
    return closed.stream()
        .map(opening -> new Nearest(opening, Flips.fewest(opening.guard(), true, facts)))
        .sorted(
            Comparator.comparingInt(Nearest::distance)
                .thenComparing(near -> near.opening.rule().id()))
        .limit(NEAREST_MAX)
        .toList();
  }

  private int distance() {
    return lacking == null ? Integer.MAX_VALUE : lacking.size();
  }

  String cure(Evaluation facts) {
    return opening.cure() != null ? opening.cure() : Cures.sentence(opening.rule(), lacking, facts);
  }
}
