package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Party;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.Yaml;

/**
 * Two agreements between the same parties over the same act (check 10): reported, never settled,
 * since a savings clause makes neither win by itself.
 */
final class Conflicts {
  private Conflicts() {}

  static List<Finding> between(List<Agreement> agreements) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < agreements.size(); i++) {
      for (int j = i + 1; j < agreements.size(); j++) {
        findings.addAll(between(agreements.get(i), agreements.get(j)));
      }
    }
    return findings;
  }

  private static List<Finding> between(Agreement one, Agreement other) {
    Findings findings = new Findings(one.content().source().name());
    List<String> shared =
        one.parties().stream().map(Party::id).filter(id -> other.party(id).isPresent()).toList();
    if (shared.size() < 2 || !one.operational() || !other.operational()) {
      return List.of();
    }
    if (supersedes(one, other) || supersedes(other, one)) {
      findings.note(
          FindingCode.A110,
          Place.WHOLE_FILE,
          other.id(),
          "one agreement ends the other on entry into force",
          "Data obtained under the earlier keeps its conditions.");
      return findings.all();
    }
    compare(one, other, findings);
    compare(other, one, findings);
    return findings.all();
  }

  private static boolean supersedes(Agreement later, Agreement earlier) {
    return later
        .content()
        .tree()
        .at("temporal")
        .orElse(later.content().tree())
        .items("supersedes")
        .stream()
        .map(item -> item.text("agreement"))
        .anyMatch(earlier.id()::equals);
  }

  private static void compare(Agreement one, Agreement other, Findings findings) {
    for (Scenario scenario : one.content().scenarios()) {
      if (scenario.outcome() != Outcome.PERMITTED
          || !scenario.onBase()
          || other.vocabulary().act(scenario.act()).isEmpty()) {
        continue;
      }
      Decision here = ScenarioRun.of(one, scenario).decision();
      Decision there =
          other.decide(
              scenario.act(), ScenarioRun.facts(other, scenario), ScenarioRun.AT, ScenarioRun.AT);
      boolean differ = here.permitted() && there.outcome() == Outcome.DENIED;
      if (differ) {
        Yaml place = one.content().tree();
        findings.warning(
            FindingCode.A110,
            place.placeOf("rules"),
            here.because().getFirst().rule(),
            "in "
                + scenario.name()
                + ": "
                + one.id()
                + " permits "
                + scenario.act()
                + " under "
                + here.cites()
                + ", "
                + other.id()
                + " denies it under "
                + there.cites(),
            "Name one legal basis for each act; a clause on other treaties does not settle this.");
      }
    }
  }
}
