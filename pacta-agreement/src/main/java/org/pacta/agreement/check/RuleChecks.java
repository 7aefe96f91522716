package org.pacta.agreement.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules.Triggered;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.decision.CompiledScope;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.Wish;

/** Rules that can never matter, and guards that always hold (checks 6, 7). */
final class RuleChecks {
  private final Subject subject;
  private final Findings findings;
  private final Set<String> own = new HashSet<>();

  private RuleChecks(Subject subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
    subject.rules().stream().map(Rule::id).forEach(own::add);
  }

  static void check(Subject subject, List<ActSpace> acts, Findings findings) {
    RuleChecks checks = new RuleChecks(subject, findings);
    acts.forEach(checks::act);
    subject.rules().stream()
        .flatMap(rule -> Stream.ofNullable(Duty.of(rule)))
        .forEach(duty -> checks.starts(duty, acts));
    subject.rules().forEach(rule -> checks.counts(rule, acts));
  }

  private void act(ActSpace act) {
    boolean closed =
        !act.rules().scopes().isEmpty()
            && act.find("scope", Wish.holds(CompiledScope.within(act.rules().scopes()))).none();
    for (Obstacle obstacle : act.rules().obstacles()) {
      if (checked(obstacle, closed)) {
        guard(obstacle, act);
      }
    }
    for (Opening opening : act.rules().openings()) {
      if (checked(opening, closed) && guard(opening, act)) {
        shadow(opening, act);
      }
    }
  }

  /** Rules of the file; not those that only its scope keeps from working, which is found once. */
  private boolean checked(CompiledRule rule, boolean closed) {
    return own.contains(rule.rule().id()) && !(closed && rule.bounded());
  }

  /** False when the guard can never hold. */
  private boolean guard(CompiledRule rule, ActSpace act) {
    Answer holds = act.find(rule.rule().id(), Wish.holds(rule.guard()));
    if (holds.none()) {
      warn(
          FindingCode.A106,
          rule.rule(),
          "the rule can never work on " + act.act().id() + holds.reservation(),
          "Correct its guard, or remove the act or the rule.");
      return false;
    }
    if (!Rule.atAnyTime(rule.rule())
        && act.find(rule.rule().id(), Wish.holds(rule.within()), Wish.fails(rule.own())).verdict()
            == Answer.Verdict.IMPOSSIBLE) {
      warn(
          FindingCode.A107,
          rule.rule(),
          always(rule) + " whatever the facts of " + act.act().id(),
          "Correct the guard, or say with accepted why it always holds.");
    }
    return true;
  }

  private static String always(CompiledRule rule) {
    return switch (rule) {
      case Obstacle _ -> "the rule stands in the way";
      case Opening _ -> "the guard is true";
    };
  }

  private void shadow(Opening opening, ActSpace act) {
    Answer permits = act.find(opening.rule().id(), act.permitting(opening));
    if (permits.none()) {
      List<String> shadowing =
          act.rules().obstacles().stream()
              .filter(obstacle -> covers(obstacle, opening, act))
              .map(obstacle -> obstacle.rule().id())
              .toList();
      warn(
          FindingCode.A106,
          opening.rule(),
          "the permission is shadowed on "
              + act.act().id()
              + ": whenever it holds, "
              + (shadowing.isEmpty() ? "some other rule" : String.join(" and ", shadowing))
              + " stands in the way"
              + permits.reservation(),
          "Correct one of them, or remove the permission.");
    }
  }

  private static boolean covers(Obstacle obstacle, Opening opening, ActSpace act) {
    return act.find(opening.rule().id(), Wish.holds(opening.guard()), Wish.fails(obstacle.guard()))
        .none();
  }

  /** A duty whose own guard can never hold when an act would start it. */
  private void starts(Duty duty, List<ActSpace> acts) {
    boolean judged = false;
    for (ActSpace act : acts) {
      for (Triggered triggered : act.rules().duties()) {
        if (triggered.duty().id().equals(duty.id())) {
          judged = true;
          if (startable(triggered, act)) {
            return;
          }
        }
      }
    }
    if (judged) {
      warn(
          FindingCode.A106,
          duty,
          duty.silence() ? "the time of the lapse can never start" : "the duty can never start",
          "Correct only_if, or the events that start it.");
    }
  }

  /** What is asked of an event that meets, ends or breaks it, and no fact can ever bear out. */
  private void counts(Rule rule, List<ActSpace> acts) {
    for (String event : Duty.countsOnlyIf(rule).keySet()) {
      List<ActSpace> asked =
          acts.stream()
              .filter(act -> act.rules().counted().stream().anyMatch(it -> it.is(rule.id(), event)))
              .toList();
      boolean possible =
          asked.stream()
              .flatMap(act -> act.rules().counted().stream().map(it -> Map.entry(act, it)))
              .filter(it -> it.getValue().is(rule.id(), event))
              .anyMatch(
                  it -> !it.getKey().find(rule.id(), Wish.holds(it.getValue().onlyIf())).none());
      if (!asked.isEmpty() && !possible) {
        warn(
            FindingCode.A106,
            rule,
            event + " can never count: what the rule asks of it never holds",
            "Correct only_if of " + event + ".");
      }
    }
  }

  /** Where no act brings the events that start it about, they may happen all the same. */
  private static boolean startable(Triggered triggered, ActSpace act) {
    String id = triggered.duty().id();
    List<String> brought = triggered.duty().triggers().stream().filter(act::brings).toList();
    if (brought.isEmpty()) {
      return !act.find(id, Wish.holds(triggered.onlyIf())).none();
    }
    return brought.stream()
        .anyMatch(event ->
            !act.find(id, Wish.holds(act.bringing(event)), Wish.holds(triggered.onlyIf())).none());
  }

  private void warn(FindingCode code, Rule rule, String message, String help) {
    findings.warning(code, subject.ruleSource(rule.id()).place(), rule.id(), message, help);
  }
}
