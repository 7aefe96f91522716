package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.Wish;

/** What one rule asks or allows and another forbids, with nothing said about it (checks 8, 9). */
final class OverlapChecks {
  private final Agreement agreement;
  private final Findings findings;

  private OverlapChecks(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  static void check(Agreement agreement, List<ActSpace> acts, Findings findings) {
    OverlapChecks checks = new OverlapChecks(agreement, findings);
    for (ActSpace act : acts) {
      checks.permissions(act);
      agreement.rules().stream()
          .filter(Duty.class::isInstance)
          .forEach(duty -> checks.duty((Duty) duty, act));
    }
  }

  /** Own prohibitions without a declared exception. */
  private List<Obstacle> flat(ActSpace act) {
    return act.rules().obstacles().stream()
        .filter(obstacle ->
            obstacle.rule() instanceof Prohibition prohibition
                && prohibition.unless().isEmpty()
                && agreement.rules().contains(prohibition))
        .toList();
  }

  private void permissions(ActSpace act) {
    for (Obstacle prohibition : flat(act)) {
      List<String> narrowed = new ArrayList<>();
      String example = "";
      for (Opening opening : act.rules().openings()) {
        Answer both =
            act.find(
                prohibition.rule().id(),
                Wish.holds(opening.guard()),
                Wish.holds(prohibition.guard()));
        if (both.possible()) {
          example = narrowed.isEmpty() ? both.inWords() : example;
          narrowed.add(opening.rule().id());
        }
      }
      if (!narrowed.isEmpty()) {
        findings.note(
            FindingCode.A109,
            place(prohibition.rule()),
            prohibition.rule().id(),
            "on "
                + act.act().id()
                + " the prohibition overlaps with "
                + String.join(", ", narrowed)
                + " and has no unless; it wins wherever both hold, for example when "
                + example,
            "Declare an unless with its cite if the text lets the permission win.");
      }
    }
  }

  /** A duty that is met by an act which a rule of the same agreement forbids in the same case. */
  private void duty(Duty duty, ActSpace act) {
    if (duty.refrain() || !act.brings(duty.perform())) {
      return;
    }
    List<String> forbidding = new ArrayList<>();
    String example = "";
    for (Obstacle prohibition : flat(act)) {
      Answer both =
          act.find(
              duty.id(),
              Wish.holds(act.bringing(duty.perform())),
              Wish.holds(act.rules().owed(duty)),
              Wish.holds(prohibition.guard()));
      if (both.possible()) {
        example = forbidding.isEmpty() ? both.inWords() : example;
        forbidding.add(prohibition.rule().id());
      }
    }
    if (!forbidding.isEmpty()) {
      findings.warning(
          FindingCode.A108,
          place(duty),
          duty.id(),
          "the duty is met by "
              + act.act().id()
              + ", which "
              + String.join(", ", forbidding)
              + " may forbid, for example when "
              + example,
          "Declare an unless for the case of the duty, or accept it with a reason.");
    }
  }

  private Place place(Rule rule) {
    return agreement.content().ruleSource(rule.id()).place();
  }
}
