package org.pacta.agreement.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.GuardAtom;

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

  /** The same where others may settle it already. */
  static String otherwise(String path) {
    return "If that does not settle it: " + state(path);
  }

  private Cures() {}

  /**
   * What would take a rule out of the way.
   *
   * @param sentence in words
   * @param flips what must come about for it; empty when that is not known
   */
  record Lift(String sentence, List<Flips.Flip> flips) {}

  /**
   * What takes a rule out of the way where its file does not say: the exception that is nearest to
   * hold, as what the rule forbids is not to be denied but to be done as the text lets it; else
   * what would have to be otherwise.
   */
  static Lift lift(PreparedRule obstacle, Evaluation facts) {
    PreparedRule.PreparedException nearest = null;
    List<Flips.Flip> fewest = null;
    for (PreparedRule.PreparedException exception : obstacle.exceptions()) {
      RuleHead permission = exception.exempt().exception().permission();
      if (permission != null && exception.exempt().lifts(facts)) {
        return new Lift(withoutEffect(obstacle.rule(), permission), List.of());
      }
      List<Flips.Flip> flips = Flips.fewest(exception, facts);
      if (flips != null && !flips.isEmpty() && (fewest == null || flips.size() < fewest.size())) {
        nearest = exception;
        fewest = flips;
      }
    }
    if (nearest != null && fewest != null) {
      return new Lift(
          sentence(obstacle, fewest, nearest.exempt().exception().cite(), facts), fewest);
    }
    List<Flips.Flip> turned = Flips.within(obstacle, facts);
    String sentence =
        obstacle.rule() instanceof Prohibition && obstacle.exceptions().isEmpty()
            ? noClause(obstacle, turned, facts)
            : sentence(obstacle, turned, facts);
    return new Lift(sentence, turned == null ? List.of() : turned);
  }

  /** Of a rule overridden by a permission that holds, but gives nothing. */
  private static String withoutEffect(Rule rule, RuleHead permission) {
    return named(rule)
        + " would give way to "
        + permission.id()
        + " ("
        + String.join(", ", permission.restsOn())
        + ") if that had effect.";
  }

  /**
   * Of a prohibition that gives way to nothing. What is simply so or not, such as that a person is
   * a minor, nobody states otherwise for the sake of an act; how an act is done, or what is not
   * known, may truly turn out otherwise.
   */
  private static String noClause(
      PreparedRule obstacle, @Nullable List<Flips.Flip> turned, Evaluation facts) {
    String none = "No clause lifts " + named(obstacle.rule());
    return turned == null || turned.stream().allMatch(flip -> isSo(flip.atom(), facts))
        ? none + "."
        : none
            + "; it would not stand in the way if "
            + inWords(turned, obstacle.rule(), facts)
            + ".";
  }

  /** True for a known fact that is true or false by itself, without a value that may be chosen. */
  private static boolean isSo(GuardAtom atom, Evaluation facts) {
    return facts.truth(atom).settled() && atom.paths().contains(atom.expression());
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
    return named(rule.rule())
        + (rule.compiled() instanceof CompiledRule.Opening
            ? " would permit it if "
            : " would not stand in the way if ")
        + (flips == null ? "the facts were different" : inWords(flips, rule.rule(), facts))
        + (flips == null || by.isEmpty() ? "" : " (" + String.join(", ", by) + ")")
        + ".";
  }

  private static String named(Rule rule) {
    return rule.id() + " (" + String.join(", ", rule.restsOn()) + ")";
  }

  private static String inWords(List<Flips.Flip> flips, Rule rule, Evaluation facts) {
    return flips.stream()
        .map(flip -> inWords(flip, rule, facts))
        .collect(Collectors.joining(" and "));
  }

  private static String inWords(Flips.Flip flip, Rule rule, Evaluation facts) {
    String asked = flip.atom().expression();
    if (!flip.to() && ofNoBody(rule) && asked.startsWith("actor in [")) {
      return "a Party used it (it is a power of each Party and of no body)";
    }
    return asked
        + (facts.truth(flip.atom()).settled() ? "" : " (not known)")
        + (flip.to() ? " held" : " were not so");
  }

  private static boolean ofNoBody(Rule rule) {
    return rule instanceof Power power && power.holder().equals(PartyRole.EACH_PARTY.code());
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
}
