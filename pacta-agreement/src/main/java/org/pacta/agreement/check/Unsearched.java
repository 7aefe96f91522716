package org.pacta.agreement.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;

/** Says what the searches of an act did not reach: one note for each act, never in silence. */
final class Unsearched {
  /** Most names in a sentence. */
  private static final int NAMED_MAX = 12;

  private static final String HELP =
      "All else was checked. Let fewer rules judge the same facts of the act, or its guards share"
          + " fewer of them: a term that several rules repeat can be a fact of its own.";

  private Unsearched() {}

  /** Notes, at the first rule not searched to the end. */
  static void report(Subject subject, List<ActSpace> acts, Findings findings) {
    for (ActSpace act : acts) {
      if (!act.unsearched().isEmpty()) {
        findings.note(
            FindingCode.A128,
            place(subject, act.unsearched()),
            act.act().id(),
            inWords(act.act().id(), act.unsearched()),
            HELP);
      }
    }
  }

  /** What was not searched to the end, in words. */
  static String inWords(String act, Set<String> names) {
    String more =
        names.size() > NAMED_MAX ? " and %,d more".formatted(names.size() - NAMED_MAX) : "";
    return "on "
        + act
        + " more combinations are possible than are searched (%,d steps for an act, %,d for a file);"
            .formatted(Effort.ACT_STEPS_MAX, Effort.CHECK_STEPS_MAX)
        + " not searched to the end: "
        + String.join(", ", names.stream().limit(NAMED_MAX).toList())
        + more;
  }

  private static Place place(Subject subject, Set<String> names) {
    Optional<Rule> first =
        subject.rules().stream().filter(rule -> names.contains(rule.id())).findFirst();
    return first
        .map(rule -> subject.ruleSource(rule.id()).place())
        .orElse(subject.tree().placeOf("rules"));
  }
}
