package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.agreement.Because;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/**
 * What is said of an act that no clause permits, beside what the nearest permission lacks: whether
 * it might be forbidden as well, and what let or forbade it until an event ended that.
 */
final class Unpermitted {
  private static final String HAPPENED = "happened('";

  private final Set<String> safeguards;
  private final Map<String, List<Rule>> ending = new HashMap<>();
  private final Map<String, String> gists;

  /**
   * For one agreement.
   *
   * @param overlays what stands above it
   * @param gists the units in our own words
   */
  Unpermitted(AgreementContent content, List<Overlay> overlays, Map<String, String> gists) {
    this.gists = gists;
    this.safeguards =
        overlays.stream()
            .filter(law -> law.party().isEmpty())
            .flatMap(law -> law.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    for (Rule rule : content.rules()) {
      if (rule instanceof Lapse lapse) {
        ending(lapse.event(), lapse);
      } else if (rule instanceof Duty duty && duty.lapse() != null) {
        ending(duty.lapse(), duty);
      }
    }
  }

  private void ending(String event, Rule clause) {
    ending.computeIfAbsent(event, _ -> new ArrayList<>()).add(clause);
  }

  /**
   * Paths of the facts that would say whether a prohibition forbids it. What the safeguards ask is
   * not named: they bar every act alike, and nothing is to be assessed for one that is not allowed.
   */
  Set<String> missing(Judgement judgement, Evaluation values, FactValues facts) {
    Set<String> missing = new TreeSet<>();
    for (PreparedRule rule : judgement.mayBar()) {
      if (rule.rule() instanceof Prohibition && !safeguards.contains(rule.rule().id())) {
        rule.guard().unsettled(values).forEach(atom -> missing.addAll(atom.value(facts).missing()));
      }
    }
    return missing;
  }

  /** Prohibitions, such as a safe conduct, that would hold but for an event that ended them. */
  static List<PreparedRule> ranOut(List<PreparedRule> notHolding, Evaluation values) {
    return notHolding.stream()
        .filter(rule -> rule.rule() instanceof Prohibition)
        .filter(rule -> !ends(rule, values).isEmpty())
        .toList();
  }

  /**
   * Those prohibitions, and the clauses of time that may have ended them or a permission.
   *
   * @param closed permissions that do not hold
   */
  List<Because> because(
      List<PreparedRule> ranOut, List<PreparedRule> closed, Evaluation values, FactValues facts) {
    List<Because> because = new ArrayList<>();
    Set<Rule> by = new LinkedHashSet<>();
    for (PreparedRule rule : ranOut) {
      because.add(Explanation.ranOut(rule, values, facts));
      by.addAll(clauses(rule, values));
    }
    closed.forEach(rule -> by.addAll(clauses(rule, values)));
    by.forEach(rule -> because.add(Explanation.endedBy(rule, gists)));
    return because;
  }

  private List<Rule> clauses(PreparedRule rule, Evaluation values) {
    return ends(rule, values).stream()
        .flatMap(event -> ending.getOrDefault(event, List.of()).stream())
        .distinct()
        .toList();
  }

  /** Events without which a rule would hold: empty when it lacks anything else, too. */
  private static List<String> ends(PreparedRule rule, Evaluation values) {
    if (rule.atoms().stream().noneMatch(it -> isEnd(new Flips.Flip(it.atom(), false), values))) {
      return List.of();
    }
    List<Flips.Flip> flips = Flips.fewest(rule, true, values);
    return flips == null || !flips.stream().allMatch(flip -> isEnd(flip, values))
        ? List.of()
        : flips.stream().map(flip -> event(flip.atom().expression())).toList();
  }

  private static boolean isEnd(Flips.Flip flip, Evaluation values) {
    return !flip.to()
        && flip.atom().expression().startsWith(HAPPENED)
        && values.truth(flip.atom()) == Truth.TRUE;
  }

  private static String event(String question) {
    return question.substring(HAPPENED.length(), question.indexOf('\'', HAPPENED.length()));
  }
}
