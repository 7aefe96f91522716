package org.pacta.agreement.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Evaluation;

/** Says what would change a decision. */
final class Cures {
  /** How to make a fact known that is missing. */
  static String state(String path) {
    return path.endsWith(")")
        ? "Give the events that answer "
            + path
            + ", and say that they are complete for it when none or all of them count."
        : "State " + path + ".";
  }

  private Cures() {}

  /**
   * One sentence for a rule that stands in the way: what its file says; else the exception that is
   * nearest to hold, as what the rule forbids is not to be denied but to be done as the text lets
   * it; else what would have to be otherwise.
   */
  static String lift(PreparedRule obstacle, Evaluation facts) {
    if (obstacle.cure() != null) {
      return obstacle.cure();
    }
    PreparedRule.PreparedException nearest = null;
    List<Flips.Flip> fewest = null;
    for (PreparedRule.PreparedException exception : obstacle.exceptions()) {
      List<Flips.Flip> flips = Flips.fewest(exception, facts);
      if (flips != null && !flips.isEmpty() && (fewest == null || flips.size() < fewest.size())) {
        nearest = exception;
        fewest = flips;
      }
    }
    return nearest == null
        ? sentence(obstacle, Flips.fewest(obstacle, false, facts), facts)
        : sentence(obstacle, fewest, nearest.exempt().exception().cite(), facts);
  }

  /** What the file says itself for a rule, or null. */
  static @Nullable String fixed(Rule rule) {
    if (rule.head().cure() != null) {
      return rule.head().cure();
    }
    return rule instanceof Prohibition prohibition && prohibition.redirect() != null
        ? "Use instead: " + prohibition.redirect().replaceFirst("\\.$", "") + "."
        : null;
  }

  /** One sentence naming what would have to come about; null when that is not known. */
  static String sentence(PreparedRule rule, @Nullable List<Flips.Flip> flips, Evaluation facts) {
    return sentence(rule, flips, List.of(), facts);
  }

  private static String sentence(
      PreparedRule rule, @Nullable List<Flips.Flip> flips, List<String> by, Evaluation facts) {
    StringBuilder sentence = new StringBuilder(rule.rule().id()).append(" (");
    joined(sentence, ", ", rule.rule().cite());
    sentence.append(") would not stand in the way if ");
    if (flips == null) {
      return sentence.append("the facts were different.").toString();
    }
    for (int i = 0; i < flips.size(); i++) {
      Flips.Flip flip = flips.get(i);
      boolean known = facts.truth(flip.atom()).settled();
      sentence
          .append(i == 0 ? "" : " and ")
          .append(flip.atom().expression())
          .append(known ? "" : " (not known)")
          .append(flip.to() ? " held" : " were not so");
    }
    if (!by.isEmpty()) {
      sentence.append(" (");
      joined(sentence, ", ", by);
      sentence.append(')');
    }
    return sentence.append('.').toString();
  }

  /** What to do about an act that the agreement does not reach. */
  static String outside(Scope scope) {
    return "Use another legal basis: by "
        + String.join(", ", scope.cite())
        + " this agreement does not apply ("
        + scope.id()
        + ").";
  }

  /** What would still stand in the way once what is named before is cured. */
  static String besides(String cure) {
    return "Besides: " + cure;
  }

  private static void joined(StringBuilder sentence, String by, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      sentence.append(i == 0 ? "" : by).append(parts.get(i));
    }
  }
}
