package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;

/**
 * Compiles the scopes of an agreement act by act. They bound its own rules alone, so that nothing
 * above it is ever weaker for them.
 */
public final class ScopeCompiler {
  private final List<Scope> scopes;
  private final Set<Rule> own = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> judged;
  private final RuleCompiler.GuardProblems problems;
  private final Map<String, GuardException> unplaced = new LinkedHashMap<>();

  /**
   * A compiler of scopes.
   *
   * @param own rules of the agreement, the very ones that are compiled
   */
  public ScopeCompiler(List<Scope> scopes, List<Rule> own, RuleCompiler.GuardProblems problems) {
    this.scopes = List.copyOf(scopes);
    this.own.addAll(own);
    this.judged = own.stream().flatMap(rule -> rule.acts().stream()).collect(Collectors.toSet());
    this.problems = problems;
  }

  /** For rules of no agreement. */
  static ScopeCompiler none(RuleCompiler.GuardProblems problems) {
    return new ScopeCompiler(List.of(), List.of(), problems);
  }

  /**
   * Scopes asked of an act: those that name it, and those that name none where the agreement has
   * rules on it and it has the facts. What else is wrong with a guard is reported: left out in
   * silence, it would widen the agreement.
   */
  List<CompiledScope> on(String act, GuardCompiler compiler) {
    List<CompiledScope> compiled = new ArrayList<>();
    for (Scope scope : scopes) {
      boolean named = scope.acts().contains(act);
      if (named || (scope.acts().isEmpty() && judged.contains(act))) {
        try {
          compiled.add(new CompiledScope(scope, compiler.compile(scope.when())));
        } catch (GuardException e) {
          if (named || !e.ofTypes()) {
            problems.report(scope.id(), "when", e);
          } else {
            unplaced.putIfAbsent(scope.id(), e);
          }
        }
      }
    }
    return compiled;
  }

  /** What a rule works within. */
  Guard within(Rule rule, List<CompiledScope> scopes) {
    return own.contains(rule) ? CompiledScope.within(scopes) : Guard.ALWAYS;
  }

  /** Reports the scopes that are asked of no act, as none has the facts. */
  void reportUnplaced(Iterable<ActRules> tables) {
    for (ActRules table : tables) {
      table.scopes().forEach(it -> unplaced.remove(it.scope().id()));
    }
    unplaced.forEach((id, problem) -> problems.report(id, "when", problem));
  }
}
