package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Body;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.NotifiedReader;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.PartTerms;
import org.pacta.agreement.temporal.Turn;

/** What a file says of levels and of facts not stated, as far as it bears on explained rules. */
final class ExplainedWords {
  private ExplainedWords() {}

  /**
   * A sentence for each.
   *
   * @param units ids of the units explained
   */
  static List<String> of(Agreement agreement, Set<String> units, List<Rule> rules) {
    String guards =
        rules.stream()
            .flatMap(rule -> ExplainCommand.guards(rule).values().stream())
            .collect(Collectors.joining("\n"));
    List<String> words = new ArrayList<>();
    for (Unstated held : Unstated.of(agreement.content().tree())) {
      if (guards.contains(held.fact()) || meets(held.cite(), units)) {
        words.add(
            held.fact()
                + " not stated "
                + held.cite()
                + ": "
                + held.value()
                + " holds; "
                + held.says());
      }
    }
    for (Yaml list : agreement.content().tree().items(NotifiedReader.KEY)) {
      if (guards.contains("'" + list.text("id") + "'") || meets(list.texts("cite"), units)) {
        words.add(
            "Notified by each Party "
                + list.texts("cite")
                + ": "
                + list.text("id")
                + ", "
                + KeysShown.of(list, Set.of("id", "cite", "says"))
                + "; "
                + list.text("says"));
      }
    }
    boolean compared = guards.contains("at_least(") || guards.contains("equivalent(");
    Yaml root = agreement.content().tree();
    Map<String, Yaml> scales = root.at("words").orElse(root).entries("scales");
    scales.forEach((name, scale) -> {
      if (compared || meets(scale.texts("cite"), units)) {
        words.add(
            "Scale "
                + name
                + " "
                + scale.texts("cite")
                + ": "
                + String.join(" < ", scale.texts("levels")));
        scale
            .entries("marks")
            .forEach((party, marks) -> words.add("  " + party + ": " + marks(marks)));
      }
    });
    words.addAll(parts(agreement, units));
    words.addAll(territories(agreement, units, guards));
    words.addAll(turns(agreement, units, rules, guards));
    words.addAll(bodies(agreement, units, rules, guards));
    words.addAll(OwnEvents.of(agreement, rules, guards));
    words.addAll(OwnActs.of(agreement, rules));
    return words;
  }

  /** To what the agreement applies, where units say so or rules are bounded by it. */
  static List<String> scopes(Agreement agreement, Set<String> units, List<Rule> rules) {
    return Scope.of(agreement.content().tree()).stream()
        .filter(scope ->
            meets(scope.cite(), units)
                || rules.stream()
                    .filter(agreement.rules()::contains)
                    .flatMap(rule -> rule.acts().stream())
                    .anyMatch(act -> asked(agreement, scope, act)))
        .map(scope -> "Scope " + scope.id() + " " + scope.cite() + ": " + scope.inWords())
        .toList();
  }

  private static boolean asked(Agreement agreement, Scope scope, String act) {
    ActRules table = agreement.decider().tables().get(act);
    return table != null && table.scopes().stream().anyMatch(it -> it.scope().equals(scope));
  }

  /** What the Parties do in turn, where units speak of it, or rules belong to it or ask for it. */
  private static List<String> turns(
      Agreement agreement, Set<String> units, List<Rule> rules, String guards) {
    return agreement.content().terms().turns().stream()
        .filter(turn ->
            meets(turn.cite(), units)
                || guards.contains(Turn.path(turn.id()))
                || rules.stream().anyMatch(rule -> turn.id().equals(whose(rule))))
        .map(turn -> "Turn " + turn.id() + " " + turn.cite() + ": " + turn.inWords())
        .toList();
  }

  private static boolean owed(Rule rule, Body body) {
    return switch (rule) {
      case Duty duty ->
          duty.owedTo().bodies().contains(body.id()) || duty.through().contains(body.id());
      case Lapse lapse -> lapse.through().contains(body.id());
      case Permission _, Prohibition _, Condition _, Power _ -> false;
    };
  }

  /** Bodies that units speak of, that owe or hold by rules, or that guards name. */
  private static List<String> bodies(
      Agreement agreement, Set<String> units, List<Rule> rules, String guards) {
    return agreement.bodies().stream()
        .filter(body ->
            meets(body.cite(), units)
                || guards.contains("'" + body.id() + "'")
                || rules.stream()
                    .anyMatch(rule -> body.id().equals(whose(rule)) || owed(rule, body)))
        .map(body ->
            "Body "
                + body.id()
                + " "
                + body.cite()
                + ": "
                + body.name()
                + (body.of() == null
                    ? ", no Party;"
                    : ", of " + body.of() + ", whose act what it does is besides;")
                + " its days are those of "
                + body.timeZone()
                + ".")
        .toList();
  }

  /** Territories that units speak of, or that guards name. */
  private static List<String> territories(Agreement agreement, Set<String> units, String guards) {
    return agreement.content().terms().territorial().all().stream()
        .filter(it -> meets(it.cite(), units) || guards.contains("'" + it.id() + "'"))
        .map(it ->
            "Territory "
                + it.id()
                + " "
                + it.cite()
                + ": "
                + it.name()
                + ", of "
                + it.of()
                + "; it "
                + it.applies().inWords()
                + ".")
        .toList();
  }

  private static String whose(Rule rule) {
    return switch (rule) {
      case Duty duty -> duty.bearer();
      case Power power -> power.holder();
      case Lapse lapse -> lapse.silent();
      case Permission _, Prohibition _, Condition _ -> "";
    };
  }

  /** Parts that hold some units, or that these speak of. */
  static List<String> parts(Agreement agreement, Set<String> units) {
    List<String> words = new ArrayList<>();
    LifeTerms.Superseded by = agreement.content().terms().superseded();
    if (by != null && by.reach().bounded()) {
      boolean stays = units.stream().anyMatch(unit -> !by.reach().reaches(unit));
      words.add(
          "Superseded by "
              + by.agreement()
              + (by.pairs().isEmpty() ? "" : " " + LifeTerms.Superseded.between(by.pairs()))
              + (stays ? ": stays in force." : ": ends with it."));
    }
    agreement.content().terms().parts().stream()
        .filter(part ->
            meets(part.cite(), units)
                || part.units().stream()
                    .anyMatch(it -> units.stream().anyMatch(unit -> UnitText.contains(it, unit))))
        .map(part ->
            "Part "
                + part.id()
                + " "
                + part.cite()
                + ": "
                + String.join(", ", part.units())
                + ", with "
                + PartTerms.CLAUSES.stream()
                    .filter(it -> agreement.content().clause(part.clause(it)).isPresent())
                    .map(it -> it.replace('_', ' '))
                    .collect(Collectors.joining(", "))
                + " of its own.")
        .forEach(words::add);
    return words;
  }

  private static boolean meets(Collection<String> cites, Set<String> units) {
    return cites.stream().anyMatch(units::contains);
  }

  private static String marks(Yaml marks) {
    return marks.entries().entrySet().stream()
        .map(mark -> mark.getKey() + " is " + mark(mark.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String mark(Yaml mark) {
    String code = mark.text("mark");
    String label = mark.text("label");
    return code.isEmpty()
        ? "protected as " + mark.text("as")
        : label.isEmpty() ? code : label + " (" + code + ")";
  }
}
