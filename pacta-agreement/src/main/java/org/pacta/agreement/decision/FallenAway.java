package org.pacta.agreement.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.SurelyWithout;
import org.pacta.agreement.guard.FactValues;

/**
 * Prohibitions and conditions that fall away with the agreement, or with their units: where it is
 * sure that these have no effect. What is merely the strictest of several relations bars
 * permissions, it frees nothing.
 */
final class FallenAway {
  /** Path of what is surely without effect. */
  static final String FACT = SurelyWithout.PATH;

  private FallenAway() {}

  /**
   * True when all units of a rule are surely without effect, each for a reason that the rule does
   * not outlast.
   *
   * @param surely the fact, or null when it is not known
   */
  static boolean has(RuleHead head, @Nullable Object surely) {
    if (surely == null || head.restsOn().isEmpty()) {
      return false;
    }
    Set<String> outlasted =
        head.onlyWhile().stream().map(StatusCode::code).collect(Collectors.toSet());
    SurelyWithout without = SurelyWithout.ofFact(surely);
    return head.restsOn().stream().allMatch(unit -> without.covers(unit, outlasted));
  }

  /** Why a rule that would stand in the way does not. */
  static Because because(PreparedRule fallen, ActPlan plan, FactValues facts) {
    return Explanation.told(
        fallen,
        Because.FALLEN_AWAY,
        "It falls away, as what it rests on has no effect: " + fallen.rule().says(),
        List.of(new Atom("what it rests on has effect", false, facts.at(plan.surelySlot()), FACT)));
  }

  /** What stands in the way although the agreement, or all its units, have no effect. */
  static Stream<Because> runningOn(
      List<PreparedRule> settling, Judgement judgement, Set<String> own) {
    boolean whole = Force.without(judgement.status);
    return settling.stream()
        .filter(rule -> rule.compiled() instanceof CompiledRule.Obstacle)
        .filter(rule -> own.contains(rule.rule().id()) && !Force.readBy(rule))
        .filter(rule -> !whole || !rule.rule().head().onlyWhile().contains(judgement.status))
        .filter(rule -> whole || judgement.wholly(rule.rule().restsOn()))
        .map(rule -> runningOn(rule, whole, judgement));
  }

  private static Because runningOn(PreparedRule rule, boolean whole, Judgement judgement) {
    String what = whole ? "the agreement has no effect" : "its units have no effect";
    StatusCode status = judgement.status;
    Object fact = whole && status != null ? status.code() : judgement.suspendedUnits;
    return Explanation.told(
        rule,
        Because.RUNS_ON,
        "It stands in the way although "
            + what
            + (rule.rule().head().onlyWhile().isEmpty()
                ? ": a prohibition or condition runs on unless it says only_while."
                : " in one of the relations, territories or by one of the clocks that count: it falls"
                    + " away where they have none in any, for a reason it does not outlast."),
        List.of(new Atom(what, true, fact, whole ? Force.STATUS : Suspension.UNITS)));
  }
}
