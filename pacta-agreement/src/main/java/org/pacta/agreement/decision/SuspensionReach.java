package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
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

  SuspensionReach(AgreementContent content) {
    this.terms = content.terms().suspension();
    this.cite =
        content.terms().suspensions().keySet().stream()
            .flatMap(name -> content.clause(name).stream())
            .flatMap(clause -> clause.cite().stream())
            .distinct()
            .toList();
    this.bounds =
        !content.terms().suspensions().isEmpty() && (terms.reach().bounded() || !terms.partial());
  }

  /**
   * What a suspension asks for beyond the clause.
   *
   * @param units units named that cannot be suspended, or by themselves
   * @param missing facts without which nobody knows what is meant
   */
  record Beyond(List<String> units, List<String> missing) {
    private static final Beyond NOTHING = new Beyond(List.of(), List.of());
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
      return new Beyond(beyond, List.of());
    }
    Object partial = facts.at(guards.slot(PARTIAL));
    if (Boolean.TRUE.equals(partial)) {
      return terms.partial()
          ? new Beyond(List.of(), List.of(UNITS))
          : new Beyond(List.of("a part"), List.of());
    }
    List<String> missing = new ArrayList<>();
    if (facts.at(guards.slot(UNITS)) == null) {
      missing.add(UNITS);
    } else if (partial == null) {
      missing.add(PARTIAL);
    }
    return new Beyond(List.of(), missing);
  }

  /** Why it is denied. */
  Because because(Beyond beyond, Map<String, String> gists) {
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
        List.of(new Atom(asked, false, beyond.units(), UNITS)),
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }

  /** What would change it. */
  String cure(Beyond beyond) {
    return terms.partial()
        ? "Leave out of the suspension: " + String.join(", ", beyond.units()) + "."
        : "Suspend the whole agreement, naming no units.";
  }
}
