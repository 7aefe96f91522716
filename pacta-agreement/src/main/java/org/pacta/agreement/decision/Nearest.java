package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Evaluation;

/**
 * A permission that does not hold, with what it lacks.
 *
 * @param opening the permission
 * @param lacking what would have to come about, or null when more than are tried
 */
record Nearest(PreparedRule opening, @Nullable List<Flips.Flip> lacking) {
  /** Permissions listed when no clause permits an act. */
  static final int NEAREST_MAX = 3;

  private static final Comparator<Nearest> NEARER =
      Comparator.comparingInt(Nearest::distance).thenComparing(near -> near.opening.rule().id());

  /** The permissions that lack least. */
  static List<Nearest> of(List<PreparedRule> closed, Evaluation facts) {
    List<Nearest> nearest = new ArrayList<>(closed.size());
    for (int i = 0; i < closed.size(); i++) {
      nearest.add(new Nearest(closed.get(i), Flips.fewest(closed.get(i), true, facts)));
    }
    nearest.sort(NEARER);
    return List.copyOf(nearest.subList(0, Math.min(NEAREST_MAX, nearest.size())));
  }

  private int distance() {
    return lacking == null ? Integer.MAX_VALUE : lacking.size();
  }

  String cure(Evaluation facts) {
    return opening.cure() != null ? opening.cure() : Cures.sentence(opening, lacking, facts);
  }
}
