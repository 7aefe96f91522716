package org.pacta.agreement.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/** Says what would change a decision. */
final class Cures {
  private Cures() {}

  /** One sentence for a rule that stands in the way. */
  static String lift(PreparedRule obstacle, Evaluation facts) {
    return obstacle.cure() != null
        ? obstacle.cure()
        : sentence(obstacle.rule(), Flips.fewest(obstacle.guard(), false, facts), facts);
  }

  /** What the file says itself for a rule, or null. */
  static @Nullable String fixed(Rule rule) {
    if (rule.head().cure() != null) {
      return rule.head().cure();
    }
    return rule instanceof Prohibition prohibition && prohibition.redirect() != null
        ? "Use instead: " + prohibition.redirect() + "."
        : null;
  }

  /** One sentence naming the atoms that would have to turn; null when they are not known. */
  static String sentence(Rule rule, @Nullable List<GuardAtom> flips, Evaluation facts) {
    String needed =
        flips == null
            ? "the facts were different"
            : flips.stream()
                .map(atom ->
                    atom.expression()
                        + (facts.truth(atom) == Truth.TRUE ? " were not so" : " held"))
                .collect(Collectors.joining(" and "));
    return rule.id()
        + " ("
        + String.join(", ", rule.cite())
        + ") would not stand in the way if "
        + needed
        + ".";
  }
}
