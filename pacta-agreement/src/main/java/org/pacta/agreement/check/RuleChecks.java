package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.Guard;

/** Rules that can never matter, always hold, overlap, or leave a gap (checks 6, 7, 9, 11). */
final class RuleChecks {
  private final Agreement agreement;
  private final Findings findings;
  private final Set<String> own = new HashSet<>();
  private final Map<String, Boolean> useful = new LinkedHashMap<>();

  private RuleChecks(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
    agreement.rules().stream().map(Rule::id).forEach(own::add);
  }

  static void check(Agreement agreement, Findings findings) {
    RuleChecks checks = new RuleChecks(agreement, findings);
    for (ActType act : agreement.vocabulary().acts()) {
      ActRules rules = agreement.decider().tables().get(act.id());
      if (rules != null) {
        checks.act(act, rules);
      }
    }
    checks.useful.forEach(checks::reportUse);
  }

  private void act(ActType act, ActRules rules) {
    if (rules.openings().isEmpty()) {
      findings.note(
          FindingCode.A111,
          Place.WHOLE_FILE,
          act.id(),
          "no clause permits this act",
          "That is the default; add a permission only if the text gives one.");
      return;
    }
    Domains domains = new Domains(agreement, rules);
    GuardSearch search = new GuardSearch(rules, domains);
    rules.obstacles().stream()
        .filter(rule -> own.contains(rule.rule().id()))
        .forEach(rule -> guard(rule.rule(), act, search.range(rule.guard())));
    for (Opening opening : rules.openings()) {
      guard(opening.rule(), act, search.range(opening.guard()));
      useful.merge(opening.rule().id(), search.permits(opening), Boolean::logicalOr);
    }
    overlaps(rules, search);
    gaps(act, rules, domains, search);
  }

  private void guard(Rule rule, ActType act, GuardSearch.Range range) {
    Place place = agreement.content().ruleSource(rule.id()).place();
    if (!range.canBeTrue()) {
      findings.warning(
          FindingCode.A106,
          place,
          rule.id(),
          "the rule can never work on " + act.id() + (range.certain() ? "" : " as far as tried"),
          "Correct its guard, or remove the act or the rule.");
    } else if (!range.canBeFalse() && range.certain()) {
      findings.warning(
          FindingCode.A107,
          place,
          rule.id(),
          "the guard is true whatever the facts of " + act.id(),
          "Correct the guard, or say with accepted why it always holds.");
    }
  }

  private void reportUse(String rule, boolean permits) {
    if (!permits) {
      findings.warning(
          FindingCode.A106,
          agreement.content().ruleSource(rule).place(),
          rule,
          "the permission is shadowed: no facts were found under which it permits anything",
          "Look for a prohibition or condition that always stands against it.");
    }
  }

  private void overlaps(ActRules rules, GuardSearch search) {
    for (Obstacle obstacle : rules.obstacles()) {
      if (obstacle.rule() instanceof Prohibition prohibition
          && prohibition.unless().isEmpty()
          && own.contains(prohibition.id())) {
        List<String> narrowed = new ArrayList<>();
        for (Opening opening : rules.openings()) {
          Guard both = obstacle.guard().and(opening.guard());
          if (search.range(both).canBeTrue()) {
            narrowed.add(opening.rule().id());
          }
        }
        if (!narrowed.isEmpty()) {
          findings.note(
              FindingCode.A109,
              agreement.content().ruleSource(prohibition.id()).place(),
              prohibition.id(),
              "on "
                  + rules.act()
                  + " the prohibition overlaps with "
                  + String.join(", ", narrowed)
                  + " and has no unless; it wins wherever both hold",
              "Declare an unless with its cite if the text lets the permission win.");
        }
      }
    }
  }

  /** Codes under which no permission can hold. */
  private void gaps(ActType act, ActRules rules, Domains domains, GuardSearch search) {
    for (String path : domains.paths()) {
      var type = agreement.vocabulary().types().typeAt(path, rules.variables());
      boolean read =
          rules.openings().stream()
              .anyMatch(
                  opening -> opening.guard().atoms().anyMatch(it -> it.paths().contains(path)));
      if (read && type.isPresent() && type.get() instanceof FactType.Coded coded) {
        List<String> closed =
            agreement.vocabulary().codes(coded.list()).stream()
                .filter(code ->
                    rules.openings().stream()
                        .noneMatch(it -> opens(it, path, code, domains, rules)))
                .toList();
        if (!closed.isEmpty()) {
          findings.note(
              FindingCode.A111,
              Place.WHOLE_FILE,
              act.id(),
              "no clause permits the act when " + path + " is one of " + String.join(", ", closed),
              "That is the default; add a permission only if the text gives one.");
        }
      }
    }
  }

  private static boolean opens(
      Opening opening, String path, String code, Domains domains, ActRules rules) {
    return new GuardSearch(rules, domains.fixing(path, code)).range(opening.guard()).canBeTrue();
  }
}
