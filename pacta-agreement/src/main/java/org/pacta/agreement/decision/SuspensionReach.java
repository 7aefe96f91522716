package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.temporal.SuspensionTerms;

/**
 * What the clause of suspension bounds when a Party suspends: units that it can never reach, and a
 * part where only the whole can be suspended. Whatever a rule permits, more is denied.
 */
final class SuspensionReach {
  private static final String ACT = "agreement.suspend";
  private static final String UNITS = "sus.units";
  private static final String PARTIAL = "sus.partial";

  private final SuspensionTerms terms;
  private final List<String> cite;
  private final boolean bounds;
  private final Map<String, String> gists;

  SuspensionReach(AgreementContent content) {
    this.terms = content.terms().suspension();
    this.cite =
        content.terms().suspensions().keySet().stream()
            .flatMap(name -> content.clause(name).stream())
            .flatMap(clause -> clause.cite().stream())
            .distinct()
            .toList();
    this.gists = content.units().stream().collect(Collectors.toMap(TextUnit::id, TextUnit::gist));
    this.bounds =
        !content.terms().suspensions().isEmpty() && (terms.reach().bounded() || !terms.partial());
  }

  /** Paths read on an act that suspends. */
  static List<String> paths(Map<String, FactType> variables) {
    return variables.containsKey("sus") ? List.of(UNITS, PARTIAL) : List.of();
  }

  /** What is beyond the clause in some facts of an act. */
  Beyond of(String act, GuardTable guards, FactValues facts) {
    if (!bounds || !act.equals(ACT) || guards.slot(UNITS) < 0) {
      return Beyond.NOTHING;
    }
    List<String> named = Suspension.units(guards.slot(UNITS), facts);
    List<String> beyond =
        named.stream().filter(unit -> !terms.partial() || !terms.reach().reaches(unit)).toList();
    if (!named.isEmpty()) {
      return beyond.isEmpty() ? Beyond.NOTHING : denied(beyond);
    }
    Object partial = facts.at(guards.slot(PARTIAL));
    if (Boolean.TRUE.equals(partial)) {
      return terms.partial() ? Beyond.unless(List.of(UNITS)) : denied(List.of("a part"));
    }
    List<String> missing = new ArrayList<>();
    if (facts.at(guards.slot(UNITS)) == null) {
      missing.add(UNITS);
    } else if (partial == null) {
      missing.add(PARTIAL);
    }
    return Beyond.unless(missing);
  }

  private Beyond denied(List<String> beyond) {
    return new Beyond(List.of(because(beyond)), List.of(cure(beyond)), List.of());
  }

  /** Why it is denied. */
  private Because because(List<String> beyond) {
    String says =
        terms.partial()
            ? "Only these units can be suspended: " + terms.reach().inWords() + "."
            : "The agreement can be suspended as a whole only, no part of it by itself.";
    String asked = terms.partial() ? "sus.units can be suspended" : "sus.units == []";
    return new Because(
        "suspension-reach",
        "condition",
        cite,
        says,
        List.of(new Atom(asked, false, beyond, UNITS)),
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** What would change it. */
  private String cure(List<String> beyond) {
    return terms.partial()
        ? "Leave out of the suspension: " + String.join(", ", beyond) + "."
        : "Suspend the whole agreement, naming no units.";
  }
}
