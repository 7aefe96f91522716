package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Effort;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.solve.Answer;
import org.pacta.agreement.solve.FactSpace;
import org.pacta.agreement.solve.Wish;

/** What the rules of two agreements, or editions, do differently, found by solving. */
final class RuleComparison {
  private final Agreement first;
  private final Agreement second;
  private final Map<String, FactSpace> spaces = new LinkedHashMap<>();
  private final Map<String, Set<String>> unsearched = new LinkedHashMap<>();

  RuleComparison(Agreement first, Agreement second) {
    this.first = first;
    this.second = second;
    Map<String, List<String>> codes = new HashMap<>(first.vocabulary().types().codes());
    second
        .vocabulary()
        .types()
        .codes()
        .forEach((list, members) -> codes.merge(list, members, RuleComparison::united));
    Effort effort = Effort.ofChecks();
    Set<String> acts = new LinkedHashSet<>(first.decider().tables().keySet());
    acts.addAll(second.decider().tables().keySet());
    for (String act : acts) {
      List<FactSpace.Side> sides = new ArrayList<>();
      Stream.of(first, second)
          .flatMap(agreement -> table(agreement, act).stream())
          .forEach(table -> sides.add(new FactSpace.Side(table.guards(), Map.of())));
      spaces.put(act, new FactSpace(sides, codes, effort.share(Effort.ACT_STEPS_MAX)));
    }
  }

  private static List<String> united(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static Optional<ActRules> table(Agreement agreement, String act) {
    return Optional.ofNullable(agreement.decider().tables().get(act));
  }

  /** What the change of a rule does, act by act; nothing where it works in the same cases. */
  List<String> effects(String rule) {
    List<String> effects = new ArrayList<>();
    spaces
        .keySet()
        .forEach(act -> {
          Optional<Guard> one = guard(first, act, rule);
          Optional<Guard> other = guard(second, act, rule);
          if (one.isPresent() != other.isPresent()) {
            effects.add(
                "judges " + act + " in the " + (one.isPresent() ? "first" : "second") + " only");
          } else if (one.isPresent() && other.isPresent()) {
            effect(act, rule, "first", one.get(), other.get())
                .ifPresent(words -> effects.add("on " + act + " " + words));
            effect(act, rule, "second", other.get(), one.get())
                .ifPresent(words -> effects.add("on " + act + " " + words));
          }
        });
    return effects;
  }

  private Optional<String> effect(String act, String rule, String where, Guard here, Guard there) {
    Answer answer = find(act, rule, List.of(Wish.holds(here), Wish.fails(there)));
    return answer.possible()
        ? Optional.of("works in the " + where + " only when " + answer.inWords())
        : Optional.empty();
  }

  private Answer find(String act, String rule, List<Wish> wishes) {
    Answer answer = Objects.requireNonNull(spaces.get(act)).find(wishes);
    if (answer.stopped()) {
      unsearched.computeIfAbsent(act, _ -> new LinkedHashSet<>()).add(rule);
    }
    return answer;
  }

  /** What was not searched to the end, in words, one sentence for each act. */
  List<String> unsearched() {
    return unsearched.entrySet().stream()
        .map(act -> Unsearched.inWords(act.getKey(), act.getValue()))
        .toList();
  }

  private static Optional<Guard> guard(Agreement agreement, String act, String rule) {
    return table(agreement, act).stream()
        .flatMap(table ->
            Stream.of(table.obstacles(), table.openings(), table.asked()).flatMap(List::stream))
        .filter(compiled -> compiled.rule().id().equals(rule))
        .map(CompiledRule::guard)
        .findFirst();
  }

  /** What an act allows under one only. */
  List<Comparison.Allowance> allowances() {
    List<Comparison.Allowance> allowances = new ArrayList<>();
    for (String act : spaces.keySet()) {
      allowance(act, "first", first, second).ifPresent(allowances::add);
      allowance(act, "second", second, first).ifPresent(allowances::add);
    }
    return allowances;
  }

  private Optional<Comparison.Allowance> allowance(
      String act, String where, Agreement here, Agreement there) {
    Optional<ActRules> allowing = table(here, act).filter(_ -> here.operational());
    Optional<ActRules> other = table(there, act).filter(_ -> there.operational());
    List<String> rules = new ArrayList<>();
    @Nullable String example = null;
    for (Opening opening : allowing.map(ActRules::openings).orElse(List.of())) {
      Optional<Answer> only = only(opening, allowing.orElseThrow(), other);
      if (only.isPresent()) {
        rules.add(opening.rule().id());
        example = example == null ? only.get().inWords() : example;
      }
    }
    return example == null
        ? Optional.empty()
        : Optional.of(new Comparison.Allowance(act, where, rules, example));
  }

  private static List<Guard> guards(
      Optional<ActRules> table, Function<ActRules, List<? extends CompiledRule>> rules) {
    List<Guard> guards = new ArrayList<>();
    table.ifPresent(it -> rules.apply(it).forEach(rule -> guards.add(rule.guard())));
    return guards;
  }

  /** Those of some guards that stand among others in the same words. */
  private List<Guard> alike(String act, List<Guard> own, List<Guard> others) {
    FactSpace space = Objects.requireNonNull(spaces.get(act));
    Set<Integer> forms = own.stream().map(space::form).collect(Collectors.toSet());
    return others.stream().filter(guard -> forms.contains(space.form(guard))).toList();
  }

  /** A case in which a permission permits, and the other either stands in the way or is silent. */
  private Optional<Answer> only(Opening opening, ActRules here, Optional<ActRules> there) {
    List<Wish> permitted = new ArrayList<>(ActSpace.unobstructed(here));
    permitted.add(Wish.holds(opening.guard()));
    List<List<Wish>> ways = new ArrayList<>();
    List<Guard> openings = guards(there, ActRules::openings);
    if (alike(here.act(), List.of(opening.guard()), openings).isEmpty()) {
      ways.add(openings.stream().map(Wish::fails).toList());
    }
    List<Guard> obstacles = guards(there, ActRules::obstacles);
    List<Guard> own = guards(Optional.of(here), ActRules::obstacles);
    List<Guard> same = alike(here.act(), own, obstacles); // a permission that permits meets none
    obstacles.stream()
        .filter(guard -> !same.contains(guard))
        .forEach(guard -> ways.add(List.of(Wish.holds(guard))));
    for (List<Wish> way : ways) {
      List<Wish> wishes = new ArrayList<>(permitted);
      wishes.addAll(way);
      Answer answer = find(here.act(), opening.rule().id(), wishes);
      if (answer.possible()) {
        List<Guard> told = new ArrayList<>(List.of(opening.guard()));
        way.stream().map(Wish::guard).forEach(told::add);
        return Optional.of(answer.about(told));
      }
    }
    return Optional.empty();
  }
}
