package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Rule;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;

/**
 * Compiles what duties and lapses ask of the events that meet, end or break them: by the facts of
 * each act that brings the event about, and where none does, of the first act that has them all.
 */
final class CountedEvents {
  private final Map<Key, String> guards = new LinkedHashMap<>();
  private final Map<Key, @Nullable GuardException> unplaced = new LinkedHashMap<>();
  private final Set<Key> placed = new HashSet<>();

  /** A guard by the rule it stands in, and the event it is asked of. */
  private record Key(String rule, String event) {}

  /**
   * Those of some rules.
   *
   * @param brought events that some act or power brings about
   */
  CountedEvents(List<Rule> rules, Set<String> brought) {
    for (Rule rule : rules) {
      Duty.countsOnlyIf(rule)
          .forEach((event, guard) -> {
            Key key = new Key(rule.id(), event);
            guards.put(key, guard);
            if (!brought.contains(event)) {
              unplaced.put(key, null);
            }
          });
    }
  }

  /**
   * Those that read the facts of an act.
   *
   * @param brought events that the act brings about
   */
  List<ActRules.Counted> on(
      String act, Set<String> brought, GuardCompiler compiler, RuleCompiler.GuardProblems told) {
    List<ActRules.Counted> counted = new ArrayList<>();
    guards.forEach((key, guard) -> {
      boolean open = unplaced.containsKey(key) && !placed.contains(key);
      if (open || brought.contains(key.event)) {
        try {
          Guard compiled = compiler.compile(guard);
          placed.add(key);
          counted.add(new ActRules.Counted(key.rule, key.event, compiled));
        } catch (GuardException e) {
          if (open) {
            unplaced.put(key, e);
          } else {
            told.report(
                key.rule, RuleCompiler.OF_EVENT + key.event, e.onAct(act, List.of(key.event)));
          }
        }
      }
    });
    return counted;
  }

  /** Tells of those whose facts no act has. */
  void reportUnplaced(RuleCompiler.GuardProblems told) {
    unplaced.forEach((key, problem) -> {
      if (problem != null && !placed.contains(key)) {
        told.report(key.rule, RuleCompiler.OF_EVENT + key.event, problem.inNoAct());
      }
    });
  }
}
