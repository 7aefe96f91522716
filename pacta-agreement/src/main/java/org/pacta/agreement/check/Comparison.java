package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.Scenario;

/**
 * How two agreements, or two editions of one, differ.
 *
 * @param units units that differ
 * @param rules rules that differ
 * @param terms time limits, dates, terms of the agreement's life, acts and other parts that differ
 * @param allowances what an act allows under one only
 * @param outcomes scenarios whose outcome differs
 * @param obliges whether duties, legal time limits, dates or acts differ in more than their words
 * @param unsearched what was not searched to the end, so that more may differ, in words
 * @param edition what that asks of the number of the second's edition
 */
public record Comparison(
    List<Difference> units,
    List<Difference> rules,
    List<Difference> terms,
    List<Allowance> allowances,
    List<OutcomeChange> outcomes,
    boolean obliges,
    List<String> unsearched,
    EditionStep edition) {
  private static final String DIFFERS = "differs";

  /**
   * A unit or rule that one has and the other has not, or that changed.
   *
   * @param id of the unit or rule
   * @param kind {@code only in the first}, {@code only in the second} or {@code differs}
   * @param effects what the change of a rule does, act by act, each with an example; empty when the
   *     rule works in the same cases
   */
  public record Difference(String id, String kind, List<String> effects) {}

  /**
   * Something allowed under one and not under the other.
   *
   * @param act the act
   * @param where {@code first} or {@code second}: which of them allows it
   * @param rules permissions that allow it there
   * @param example facts of a case, in words
   */
  public record Allowance(String act, String where, List<String> rules, String example) {}

  /** A scenario that ends differently. */
  public record OutcomeChange(String scenario, String act, String first, String second) {}

  /** Compares, deciding the scenarios given under both. */
  public static Comparison of(Agreement first, Agreement second, List<Scenario> scenarios) {
    RuleComparison bySolving = new RuleComparison(first, second);
    List<Difference> units = units(first, second);
    List<Difference> rules = rules(first, second, bySolving);
    List<Allowance> allowances = bySolving.allowances();
    List<OutcomeChange> outcomes = outcomes(first, second, scenarios);
    TermComparison terms = TermComparison.of(first, second);
    boolean obliges =
        terms.binding()
            || rules.stream()
                .anyMatch(rule -> duty(first, second, rule) || otherwise(first, second, rule));
    boolean changed = !outcomes.isEmpty() || !allowances.isEmpty() || obliges;
    boolean added = !units.isEmpty() || !rules.isEmpty() || !terms.terms().isEmpty();
    EditionStep step = EditionStep.between(first, second, changed, added);
    return new Comparison(
        units, rules, terms.terms(), allowances, outcomes, obliges, bySolving.unsearched(), step);
  }

  /** True when something ends, is allowed, or is owed differently. */
  public boolean changesOutcomes() {
    return obliges || !outcomes.isEmpty() || !allowances.isEmpty();
  }

  private static List<Difference> units(Agreement first, Agreement second) {
    Set<String> ids = new LinkedHashSet<>();
    first.units().stream().map(TextUnit::id).forEach(ids::add);
    second.units().stream().map(TextUnit::id).forEach(ids::add);
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      Optional<String> one = first.unit(id).map(TextUnit::sha256);
      Optional<String> other = second.unit(id).map(TextUnit::sha256);
      difference(id, one, other, List.of()).ifPresent(differences::add);
    }
    return differences;
  }

  private static List<Difference> rules(
      Agreement first, Agreement second, RuleComparison bySolving) {
    Set<String> ids = new LinkedHashSet<>();
    first.rules().stream().map(Rule::id).forEach(ids::add);
    second.rules().stream().map(Rule::id).forEach(ids::add);
    List<Difference> differences = new ArrayList<>();
    for (String id : ids) {
      Optional<Rule> one = own(first, id);
      Optional<Rule> other = own(second, id);
      boolean both = one.isPresent() && other.isPresent() && !one.equals(other);
      List<String> effects = both ? effects(one.get(), other.get(), bySolving) : List.of();
      difference(id, one, other, effects).ifPresent(differences::add);
    }
    return differences;
  }

  private static List<String> effects(Rule one, Rule other, RuleComparison bySolving) {
    if (TermComparison.timed(one) && one.getClass() == other.getClass()) {
      return TermComparison.ofTimed(one, other);
    }
    List<String> effects = new ArrayList<>(bySolving.effects(one.id()));
    effects.addAll(TermComparison.besidesGuards(one, other));
    return effects;
  }

  /** A rule in both that says something else besides its guards: what it outlasts, whose it is. */
  private static boolean otherwise(Agreement first, Agreement second, Difference rule) {
    Optional<Rule> one = own(first, rule.id());
    Optional<Rule> other = own(second, rule.id());
    return one.isPresent()
        && other.isPresent()
        && (one.get().getClass() != other.get().getClass()
            || !TermComparison.besidesGuards(one.get(), other.get()).isEmpty());
  }

  /** A duty or lapse that one has and the other has not, or that asks for something else. */
  private static boolean duty(Agreement first, Agreement second, Difference rule) {
    boolean either =
        own(first, rule.id()).filter(TermComparison::timed).isPresent()
            || own(second, rule.id()).filter(TermComparison::timed).isPresent();
    return either && (!rule.kind().equals(DIFFERS) || !rule.effects().isEmpty());
  }

  private static Optional<Rule> own(Agreement agreement, String id) {
    return agreement.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static Optional<Difference> difference(
      String id, Optional<?> one, Optional<?> other, List<String> effects) {
    if (one.isEmpty()) {
      return Optional.of(new Difference(id, "only in the second", effects));
    }
    if (other.isEmpty()) {
      return Optional.of(new Difference(id, "only in the first", effects));
    }
    return one.equals(other) ? Optional.empty() : Optional.of(new Difference(id, DIFFERS, effects));
  }

  private static List<OutcomeChange> outcomes(
      Agreement first, Agreement second, List<Scenario> scenarios) {
    Readings one = new Readings(first);
    Readings other = new Readings(second);
    Set<OutcomeChange> changes = new LinkedHashSet<>();
    for (Scenario scenario : scenarios) {
      String here = ScenarioRun.of(one, scenario).decision().outcome().code();
      String there = ScenarioRun.of(other, scenario).decision().outcome().code();
      if (!here.equals(there)) {
        changes.add(new OutcomeChange(scenario.name(), scenario.act(), here, there));
      }
    }
    return List.copyOf(changes);
  }
}
