package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.Wish;

/** What the text says nothing about, so that it stays denied (check 11): one note for each act. */
final class GapChecks {
  private static final String DEFAULT =
      "That is the default; add a permission only if the text gives one.";

  private final Agreement agreement;
  private final Findings findings;

  private GapChecks(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  static void check(Agreement agreement, List<ActSpace> acts, Findings findings) {
    GapChecks checks = new GapChecks(agreement, findings);
    checks.acts(acts);
    acts.forEach(checks::codes);
  }

  private void acts(List<ActSpace> acts) {
    Map<String, List<String>> closed = new LinkedHashMap<>();
    Set<String> touched = new HashSet<>();
    int count = 0;
    for (ActSpace act : acts) {
      String id = act.act().id();
      String area = id.substring(0, id.indexOf('.') + 1);
      if (act.rules().openings().isEmpty()) {
        closed.computeIfAbsent(area, _ -> new ArrayList<>()).add(id);
        count++;
      } else {
        touched.add(area);
      }
    }
    if (count > 0) {
      List<String> words = new ArrayList<>();
      closed.forEach((area, ids) -> {
        boolean whole = !area.isEmpty() && ids.size() > 1 && !touched.contains(area);
        words.addAll(whole ? List.of(area + "*") : ids);
      });
      findings.note(
          FindingCode.A111,
          agreement.content().tree().placeOf("rules"),
          "rules",
          count
              + " of "
              + acts.size()
              + " acts of the vocabulary are permitted by no clause: "
              + String.join(", ", words),
          DEFAULT);
    }
  }

  /** Codes with which no permission of an act can hold. */
  private void codes(ActSpace act) {
    List<Rule> openings = act.rules().openings().stream().map(Opening::rule).toList();
    if (openings.isEmpty()) {
      return;
    }
    List<String> gaps = new ArrayList<>();
    for (String path : paths(act)) {
      List<String> closed = new ArrayList<>();
      String reservation = "";
      for (String code : codesAt(act, path)) {
        Answer open = open(act, path, code);
        if (open.none()) {
          closed.add(code);
          reservation = open.reservation();
        }
      }
      if (!closed.isEmpty()) {
        gaps.add(path + " " + String.join(", ", closed) + reservation);
      }
    }
    if (!gaps.isEmpty()) {
      findings.note(
          FindingCode.A111,
          agreement.content().ruleSource(openings.getFirst().id()).place(),
          act.act().id(),
          "no clause permits " + act.act().id() + " with " + String.join("; with ", gaps),
          DEFAULT);
    }
  }

  private static Set<String> paths(ActSpace act) {
    Set<String> paths = new LinkedHashSet<>();
    act.rules()
        .openings()
        .forEach(opening -> opening.guard().atoms().forEach(atom -> paths.addAll(atom.paths())));
    return paths;
  }

  private List<String> codesAt(ActSpace act, String path) {
    FactType type = act.rules().guards().type(path).orElse(new FactType.Text());
    FactType element = type instanceof FactType.ListOf(FactType of) ? of : type;
    // Nobody asks what a body may do that the text names for something else.
    return element instanceof FactType.Coded(String list)
        ? agreement.vocabulary().codes(list).stream()
            .filter(code -> !agreement.content().terms().bodies().contains(code))
            .toList()
        : List.of();
  }

  private static Answer open(ActSpace act, String path, String code) {
    List<Guard> openings = act.rules().openings().stream().map(Opening::guard).toList();
    return act.noted(
        path, act.facts().holding(path, code).find(Wish.holds(new Guard.Or(openings))));
  }
}
