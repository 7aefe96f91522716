package org.pacta.agreement.check;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.decision.CompiledScope;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.Wish;

/** Scopes that leave out everything, or nothing, or acts that nobody thought of. */
final class ScopeChecks {
  private final Agreement agreement;
  private final List<ActSpace> acts;
  private final Findings findings;

  private ScopeChecks(Agreement agreement, List<ActSpace> acts, Findings findings) {
    this.agreement = agreement;
    this.acts = acts;
    this.findings = findings;
  }

  static void check(Agreement agreement, List<ActSpace> acts, Findings findings) {
    ScopeChecks checks = new ScopeChecks(agreement, acts, findings);
    Scope.of(agreement.content().tree()).forEach(checks::unasked);
    acts.forEach(act -> act.rules().scopes().forEach(scope -> checks.settled(scope, act)));
  }

  /** Rules on acts without the facts apply everywhere: the file must say that it means that. */
  private void unasked(Scope scope) {
    List<String> judged =
        agreement.rules().stream().flatMap(rule -> rule.acts().stream()).distinct().toList();
    String unasked =
        acts.stream()
            .filter(act -> scope.acts().isEmpty() && judged.contains(act.act().id()))
            .filter(act -> act.rules().scopes().stream().noneMatch(it -> of(it, scope)))
            .map(act -> act.act().id())
            .collect(Collectors.joining(", "));
    if (!unasked.isEmpty()) {
      findings.warning(
          FindingCode.A129,
          place(scope),
          scope.id(),
          "the scope is not asked of acts that lack its facts, on which the rules apply everywhere: "
              + unasked,
          "Give these acts the facts under words, or name the acts meant under acts.");
    }
  }

  private static boolean of(CompiledScope compiled, Scope scope) {
    return compiled.scope().id().equals(scope.id());
  }

  private void settled(CompiledScope compiled, ActSpace act) {
    Answer holds = act.find(compiled.scope().id(), Wish.holds(compiled.guard()));
    if (holds.none()) {
      findings.warning(
          FindingCode.A106,
          place(compiled.scope()),
          compiled.scope().id(),
          "nothing on " + act.act().id() + " can be within the scope" + holds.reservation(),
          "Correct its guard, or leave the act out of acts.");
    } else if (act.find(compiled.scope().id(), Wish.fails(compiled.guard())).verdict()
        == Answer.Verdict.IMPOSSIBLE) {
      findings.warning(
          FindingCode.A107,
          place(compiled.scope()),
          compiled.scope().id(),
          "the scope leaves out nothing on " + act.act().id(),
          "Correct its guard, or leave the act out of acts.");
    }
  }

  private Place place(Scope scope) {
    return agreement.content().ruleSource(scope.id()).place();
  }
}
