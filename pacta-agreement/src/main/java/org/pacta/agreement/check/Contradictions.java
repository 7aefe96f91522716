package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.FactSpace;
import org.pacta.agreement.solve.Wish;

/**
 * What one agreement permits or asks and another forbids, in cases both speak of: both in force,
 * between Parties of both, with topics, categories and other codes that both have.
 */
final class Contradictions {
  private final Agreement one;
  private final Agreement other;
  private final Savings savings;
  private final Map<String, List<String>> codes = new HashMap<>();
  private final Findings findings;
  private final Effort effort = Effort.ofChecks();

  Contradictions(Agreement one, Agreement other, List<String> parties) {
    this.one = one;
    this.other = other;
    this.savings = new Savings(one, other);
    this.findings = new Findings(one.content().source().name());
    Map<String, List<String>> others = other.vocabulary().types().codes();
    codes.putAll(others);
    one.vocabulary()
        .types()
        .codes()
        .forEach((list, members) -> {
          List<String> known = others.getOrDefault(list, members);
          codes.put(list, members.stream().filter(known::contains).toList());
        });
    codes.put("party", parties);
  }

  /** What {@code one} permits or asks and {@code other} forbids. */
  List<Finding> find() {
    for (ActType act : one.vocabulary().acts()) {
      ActRules here = one.decider().tables().get(act.id());
      ActRules there = other.decider().tables().get(act.id());
      if (here != null && there != null) {
        act(here, there);
      }
    }
    return findings.all();
  }

  private void act(ActRules here, ActRules there) {
    FactSpace facts =
        new FactSpace(
            List.of(side(one, here), side(other, there)),
            codes,
            effort.share(Effort.ACT_STEPS_MAX));
    Set<String> unsearched = new LinkedHashSet<>();
    for (Obstacle obstacle : there.obstacles()) {
      if (obstacle.effect() == Outcome.DENIED && other.rules().contains(obstacle.rule())) {
        permitted(here, obstacle, facts, unsearched);
        asked(here, obstacle, facts, unsearched);
      }
    }
    if (!unsearched.isEmpty()) {
      stopped(here.act(), unsearched);
    }
  }

  private void stopped(String act, Set<String> unsearched) {
    findings.note(
        FindingCode.A128,
        one.content().ruleSource(unsearched.iterator().next()).place(),
        act,
        "beside " + other.id() + " " + Unsearched.inWords(act, unsearched),
        "Compare these rules by reading them; all else was compared.");
  }

  /** An agreement's own status is its own: both are taken as in force. */
  private static FactSpace.Side side(Agreement agreement, ActRules rules) {
    Map<String, Object> fixed = new TreeMap<>();
    if (agreement.vocabulary().baseFacts().values().get("agr") instanceof Map<?, ?> status) {
      status.forEach((name, value) -> fixed.put("agr." + name, value));
    }
    fixed.put("agr.id", agreement.id());
    return new FactSpace.Side(rules.guards(), fixed);
  }

  private void permitted(
      ActRules here, Obstacle obstacle, FactSpace facts, Set<String> unsearched) {
    List<Rule> permitting = new ArrayList<>();
    @Nullable Answer example = null;
    for (Opening opening : here.openings()) {
      List<Wish> wishes = new ArrayList<>(ActSpace.unobstructed(here));
      wishes.add(Wish.holds(opening.guard()));
      wishes.add(Wish.holds(obstacle.guard()));
      Answer answer = facts.find(wishes);
      if (answer.stopped()) {
        unsearched.add(opening.rule().id());
      }
      if (answer.possible()) {
        permitting.add(opening.rule());
        Answer told = answer.about(List.of(opening.guard(), obstacle.guard()));
        example = example == null ? told : example;
      }
    }
    if (example != null) {
      report(permitting, "permits " + here.act(), obstacle, example);
    }
  }

  private void asked(ActRules here, Obstacle obstacle, FactSpace facts, Set<String> unsearched) {
    if (!(obstacle.rule() instanceof Prohibition)) {
      return;
    }
    for (Rule rule : one.rules()) {
      for (ActRules.Brought brought : here.brought()) {
        if (rule instanceof Duty duty
            && !duty.refrain()
            && duty.perform().equals(brought.event())) {
          Answer answer =
              facts.find(
                  Wish.holds(brought.when()),
                  Wish.holds(here.owed(duty)),
                  Wish.holds(obstacle.guard()));
          if (answer.stopped()) {
            unsearched.add(duty.id());
          }
          if (answer.possible()) {
            report(List.of(duty), "asks for " + here.act(), obstacle, answer);
          }
        }
      }
    }
  }

  private void report(List<Rule> rules, String does, Obstacle obstacle, Answer example) {
    Rule first = rules.getFirst();
    Rule forbidding = obstacle.rule();
    String message =
        one.id()
            + " "
            + does
            + " under "
            + String.join(", ", rules.stream().map(Contradictions::named).toList())
            + ", which "
            + other.id()
            + " forbids under "
            + named(forbidding)
            + " ("
            + other.content().source().name()
            + ":"
            + other.content().ruleSource(forbidding.id()).place().line()
            + "), for example when "
            + example.inWords()
            + "; "
            + savings.inWords();
    var place = one.content().ruleSource(first.id()).place();
    if (savings.settled()) {
      findings.note(
          FindingCode.A110, place, first.id(), message, "Follow the agreement that prevails.");
    } else if (accepted(forbidding)) {
      findings.note(
          FindingCode.A110, place, first.id(), message, "Accepted in " + other.id() + ".");
    } else {
      findings.warning(
          FindingCode.A110,
          place,
          first.id(),
          message,
          "Name one legal basis for each act, or say under savings which of the two prevails.");
    }
  }

  private boolean accepted(Rule forbidding) {
    return Accepted.in(other).reason(FindingCode.A110.name(), forbidding.id()).isPresent();
  }

  private static String named(Rule rule) {
    return rule.id() + " [" + String.join(", ", rule.cite()) + "]";
  }
}
