package org.pacta.agreement.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/** Puts rules, units and facts side by side. */
final class Explanation {
  private Explanation() {}

  static Because because(PreparedRule rule, Evaluation values, FactValues facts) {
    return because(rule, atoms(rule.atoms(), values, facts));
  }

  private static List<Atom> atoms(
      List<PreparedRule.PreparedAtom> prepared, Evaluation values, FactValues facts) {
    Atom[] atoms = new Atom[prepared.size()];
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = atom(prepared.get(i), values, facts);
    }
    return List.of(atoms);
  }

  /** The exception without which an obstacle would have stood in the way. */
  static Because exception(
      Rule obstacle, PreparedRule.PreparedException lifting, Evaluation values, FactValues facts) {
    return new Because(
        obstacle.id(),
        Because.EXCEPTION,
        lifting.exempt().exception().cite(),
        "Exception to: " + obstacle.says(),
        atoms(lifting.atoms(), values, facts),
        lifting.gists());
  }

  /** A permission that would have kept an obstacle out of the way, had its units effect. */
  static Because withoutEffect(
      Rule obstacle, PreparedRule.PreparedException lifting, Judgement judgement) {
    RuleHead permission = Objects.requireNonNull(lifting.exempt().exception().permission());
    return new Because(
        permission.id(),
        "permission",
        lifting.exempt().exception().cite(),
        "Overrides " + obstacle.id() + " only where it has effect: " + permission.says(),
        List.of(notSuspended(judgement)),
        lifting.gists());
  }

  private static Because because(PreparedRule prepared, List<Atom> atoms) {
    Because named = prepared.named();
    return new Because(
        named.rule(), named.kind(), named.cite(), named.says(), atoms, named.gists());
  }

  /** A prohibition that would hold but for an event that ended it. */
  static Because ranOut(PreparedRule ended, Evaluation values, FactValues facts) {
    String says = "Forbids it no longer: " + ended.rule().says();
    return told(ended, Because.RAN_OUT, says, atoms(ended.atoms(), values, facts));
  }

  /** A rule as a reason of another kind than its own, told in other words. */
  static Because told(PreparedRule rule, String kind, String says, List<Atom> atoms) {
    Because named = rule.named();
    return new Because(named.rule(), kind, named.cite(), says, atoms, named.gists());
  }

  /**
   * A clause of time that brings about what ended what let, or forbade, an act. The facts say only
   * that the event came about, which somebody may have done as well.
   */
  static Because endedBy(Rule clause, Map<String, String> gists) {
    return new Because(
        clause.id(),
        clause.kind(),
        clause.cite(),
        "What may have ended it: " + clause.says(),
        List.of(),
        clause.cite().stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** A permission that would hold but for the suspension of its units. */
  static Because suspended(PreparedRule opening, Judgement judgement) {
    return because(opening, List.of(notSuspended(judgement)));
  }

  /** Codes among the facts whose units are suspended. */
  static Because suspendedCodes(Judgement judgement, Map<String, String> gists) {
    List<String> units = judgement.suspendedCodes;
    return new Because(
        "suspended-units",
        "condition",
        units,
        "The part of the agreement that names this matter is suspended, left out of provisional"
            + " application, reserved, or not in force.",
        List.of(notSuspended(judgement)),
        units.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** A value that held because nothing was stated. */
  static Because unstated(Unstated held, Map<String, String> gists) {
    return new Because(
        held.id(),
        "unstated",
        held.cite(),
        held.says(),
        List.of(new Atom(held.fact() + " is not stated", true, held.value(), held.fact())),
        held.cite().stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** Why the rules of the agreement say nothing of an act. */
  static Because outside(
      CompiledScope outside, Evaluation values, FactValues facts, Map<String, String> gists) {
    Scope scope = outside.scope();
    return new Because(
        scope.id(),
        Because.SCOPE,
        scope.cite(),
        "Outside the scope of the agreement: " + scope.says(),
        atoms(PreparedRule.atoms(outside.guard()), values, facts),
        scope.cite().stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  private static Atom notSuspended(Judgement judgement) {
    List<String> without = judgement.suspendedUnits;
    return new Atom(judgement.suspension.asked(without), false, without, Suspension.UNITS);
  }

  private static Atom atom(
      PreparedRule.PreparedAtom prepared, Evaluation values, FactValues facts) {
    GuardAtom atom = prepared.atom();
    Truth truth = values.truth(atom);
    @Nullable Boolean value =
        switch (truth) {
          case TRUE -> true;
          case FALSE -> false;
          case UNKNOWN, ERROR -> null;
        };
    String expression =
        truth == Truth.ERROR ? atom.expression() + " (in error)" : atom.expression();
    return new Atom(expression, value, fact(atom, facts), prepared.source());
  }

  private static @Nullable Object fact(GuardAtom atom, FactValues facts) {
    int count = atom.paths().size();
    if (count == 1) {
      return atom.fact(facts, 0);
    }
    Map<String, Object> found = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Object value = atom.fact(facts, i);
      if (value != null) {
        found.put(atom.paths().get(i), value);
      }
    }
    return found.isEmpty() ? null : found;
  }
}
