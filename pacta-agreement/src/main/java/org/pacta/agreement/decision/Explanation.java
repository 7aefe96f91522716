package org.pacta.agreement.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.KnownFacts;
import org.pacta.agreement.guard.Truth;

/** Puts rules, units and facts side by side. */
final class Explanation {
  private final Map<String, String> gists;

  Explanation(Map<String, String> gists) {
    this.gists = gists;
  }

  Because because(CompiledRule compiled, Evaluation facts) {
    var rule = compiled.rule();
    List<Atom> atoms = compiled.guard().atoms().distinct().map(atom -> atom(atom, facts)).toList();
    return new Because(rule.id(), rule.kind(), rule.cite(), rule.says(), atoms, gists(rule.cite()));
  }

  /** A permission that would hold but for the suspension of its units. */
  Because inert(CompiledRule.Opening opening, List<String> suspended) {
    var rule = opening.rule();
    Atom atom = new Atom("not suspended", false, suspended, "agr.suspended_units");
    return new Because(
        rule.id(), rule.kind(), rule.cite(), rule.says(), List.of(atom), gists(rule.cite()));
  }

  /** Codes among the facts whose units are suspended. */
  Because suspendedCodes(List<String> units, List<String> suspended) {
    Atom atom = new Atom("not suspended", false, suspended, "agr.suspended_units");
    return new Because(
        "suspended-units",
        "condition",
        units,
        "The part of the agreement that names this matter is suspended.",
        List.of(atom),
        gists(units));
  }

  private List<String> gists(List<String> cites) {
    return cites.stream().map(cite -> gists.getOrDefault(cite, cite)).toList();
  }

  private static Atom atom(GuardAtom atom, Evaluation facts) {
    Truth truth = facts.of(atom).truth();
    @Nullable Boolean value =
        switch (truth) {
          case TRUE -> true;
          case FALSE -> false;
          case UNKNOWN, ERROR -> null;
        };
    String expression =
        truth == Truth.ERROR ? atom.expression() + " (in error)" : atom.expression();
    return new Atom(expression, value, fact(atom, facts.facts()), String.join(", ", atom.paths()));
  }

  private static @Nullable Object fact(GuardAtom atom, KnownFacts facts) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (String path : atom.paths()) {
      Object value = facts.at(List.of(path.split("\\.")));
      if (value != null) {
        found.put(path, value);
      }
    }
    if (atom.paths().size() > 1) {
      return found.isEmpty() ? null : found;
    }
    return found.isEmpty() ? null : found.values().iterator().next();
  }
}
