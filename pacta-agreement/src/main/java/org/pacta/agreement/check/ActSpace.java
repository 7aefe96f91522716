package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Effort;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.FactSpace;
import org.pacta.agreement.solve.Wish;

/**
 * One act under one agreement, and the facts its guards can meet.
 *
 * @param act the act
 * @param rules what is compiled for it, the safeguards included
 * @param facts which truth values its atoms can have
 * @param unsearched rules and facts about which a search was stopped before it could tell
 */
record ActSpace(ActType act, ActRules rules, FactSpace facts, Set<String> unsearched) {
  /** Every act of the vocabulary. */
  static List<ActSpace> of(Subject subject, Effort effort) {
    List<ActSpace> spaces = new ArrayList<>();
    for (ActType act : subject.vocabulary().acts()) {
      ActRules rules = subject.tables().get(act.id());
      if (rules != null) {
        FactSpace.Side side = new FactSpace.Side(rules.guards(), Map.of());
        FactSpace facts =
            new FactSpace(
                List.of(side),
                subject.vocabulary().types().codes(),
                effort.share(Effort.ACT_STEPS_MAX));
        spaces.add(new ActSpace(act, rules, facts, new LinkedHashSet<>()));
      }
    }
    return spaces;
  }

  /**
   * Whether facts exist under which all wishes come true.
   *
   * @param about the rule, or the fact, that a reader is told of when the search is stopped
   */
  Answer find(String about, List<Wish> wishes) {
    return noted(about, facts.find(wishes));
  }

  /** Whether facts exist under which all wishes come true. */
  Answer find(String about, Wish... wishes) {
    return find(about, List.of(wishes));
  }

  /** The same answer; a search that was stopped is kept in mind. */
  Answer noted(String about, Answer answer) {
    if (answer.stopped()) {
      unsearched.add(about);
    }
    return answer;
  }

  /** What must be so for a permission to permit: it holds and nothing stands in the way. */
  List<Wish> permitting(Opening opening) {
    List<Wish> wishes = new ArrayList<>(unobstructed(rules));
    wishes.add(Wish.holds(opening.guard()));
    return wishes;
  }

  /** Nothing stands in the way. */
  static List<Wish> unobstructed(ActRules rules) {
    return rules.obstacles().stream().map(obstacle -> Wish.fails(obstacle.guard())).toList();
  }

  /** The act brings the event about. */
  Guard bringing(String event) {
    return new Guard.Or(
        rules.brought().stream()
            .filter(brought -> brought.event().equals(event))
            .map(ActRules.Brought::when)
            .toList());
  }

  /** True when the act can bring the event about at all. */
  boolean brings(String event) {
    return rules.brought().stream().anyMatch(brought -> brought.event().equals(event));
  }
}
