package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Rule;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.ActRules.Counted;
import org.pacta.agreement.decision.ActRules.Triggered;
import org.pacta.agreement.decision.CompiledRule;
import org.pacta.agreement.decision.CompiledRule.Exempt;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.decision.CompiledScope;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardParts;

/**
 * A change to one rule, condition of a duty or lapse, scope or defined term, not yet tried.
 *
 * @param rule id of what is changed
 * @param kind {@code delete}, {@code negate}, {@code widen} or {@code drop}
 * @param part what is left out of its guard by {@code drop}; else empty
 * @param change gives the same table where it changes nothing
 */
record Mutant(String rule, String kind, String part, UnaryOperator<ActRules> change) {
  private static final String DELETE = "delete";
  private static final String NEGATE = "negate";
  static final String WIDEN = "widen";
  private static final String DROP = "drop";

  /** A part by its text, and its number among parts of one text. */
  private record Part(String text, int number) {}

  /** All changes to a file, one at a time. */
  static List<Mutant> of(Subject subject, Collection<ActRules> tables) {
    return Stream.of(
            subject.rules().stream()
                .filter(rule -> !rule.acts().isEmpty())
                .flatMap(rule -> of(rule, tables)),
            subject.rules().stream()
                .flatMap(rule -> Stream.ofNullable(Duty.of(rule)))
                .filter(duty -> duty.onlyIf() != null)
                .flatMap(duty -> ofCondition(duty.id(), tables)),
            subject.rules().stream()
                .flatMap(rule ->
                    Duty.countsOnlyIf(rule).keySet().stream()
                        .flatMap(event -> ofCounted(rule.id(), event, tables))),
            Scope.of(subject.tree()).stream().flatMap(scope -> of(scope, tables)),
            subject.tree().items("definitions").stream()
                .flatMap(definition -> ofTerm(definition.text("id"), tables)))
        .flatMap(all -> all)
        .toList();
  }

  /** The parts come last: where nobody misses the whole guard, they are not tried. */
  private static Stream<Mutant> of(Rule rule, Collection<ActRules> tables) {
    return Stream.concat(
        Stream.of(
                new Mutant(rule.id(), DELETE, "", it -> rule(it, rule, _ -> null)),
                new Mutant(rule.id(), NEGATE, "", it -> rule(it, rule, Guard::not)),
                new Mutant(rule.id(), WIDEN, "", it -> rule(it, rule, _ -> Guard.ALWAYS)))
            .filter(it -> !it.kind().equals(WIDEN) || !Rule.atAnyTime(rule)),
        drops(rule.id(), tables, it -> own(it, rule), (it, change) -> rule(it, rule, change)));
  }

  /** When a duty, or the time of a lapse, starts at all. */
  private static Stream<Mutant> ofCondition(String id, Collection<ActRules> tables) {
    return Stream.concat(
        Stream.of(
            new Mutant(id, NEGATE, "", it -> condition(it, id, Guard::not)),
            new Mutant(id, WIDEN, "", it -> condition(it, id, _ -> Guard.ALWAYS))),
        drops(
            id,
            tables,
            it -> it.duties().stream().filter(one -> one.is(id)).map(Triggered::onlyIf),
            (it, change) -> condition(it, id, change)));
  }

  /** What is asked of an event that meets or ends it. */
  private static Stream<Mutant> ofCounted(String rule, String event, Collection<ActRules> tables) {
    String id = rule + " " + event;
    return Stream.concat(
        Stream.of(
            new Mutant(id, NEGATE, "", it -> counted(it, rule, event, Guard::not)),
            new Mutant(id, WIDEN, "", it -> counted(it, rule, event, _ -> Guard.ALWAYS))),
        drops(
            id,
            tables,
            it -> it.counted().stream().filter(one -> one.is(rule, event)).map(Counted::onlyIf),
            (it, change) -> counted(it, rule, event, change)));
  }

  private static Stream<Mutant> of(Scope scope, Collection<ActRules> tables) {
    return Stream.concat(
        Stream.of(
            new Mutant(scope.id(), DELETE, "", it -> scope(it, scope, _ -> null)),
            new Mutant(scope.id(), NEGATE, "", it -> scope(it, scope, Guard::not))),
        drops(
            scope.id(), tables, it -> asked(it, scope), (it, change) -> scope(it, scope, change)));
  }

  private static Stream<Mutant> ofTerm(String id, Collection<ActRules> tables) {
    return drops(
        id,
        tables,
        it -> Stream.ofNullable(it.terms().get(id)),
        (it, change) -> term(it, id, change));
  }

  /** How a change to guards reaches a table. */
  private interface Reach {
    ActRules in(ActRules table, Change change);
  }

  /** A change to a guard in which defined terms stand; null where it falls away. */
  private interface Change {
    @Nullable Guard of(Guard guard);
  }

  private static Stream<Mutant> drops(
      String id,
      Collection<ActRules> tables,
      Function<ActRules, Stream<Guard>> guards,
      Reach reach) {
    Set<Part> parts = new LinkedHashSet<>();
    for (ActRules table : tables) {
      guards.apply(table).forEach(guard -> parts.addAll(parts(guard, table)));
    }
    return parts.stream()
        .map(part ->
            new Mutant(id, DROP, part.text, it -> reach.in(it, guard -> without(guard, part, it))));
  }

  private static List<Part> parts(Guard guard, ActRules table) {
    List<Part> parts = new ArrayList<>();
    for (GuardParts.Lacking lacking : lacking(guard, table)) {
      int number = (int) parts.stream().filter(it -> it.text.equals(lacking.part())).count();
      parts.add(new Part(lacking.part(), number));
    }
    return parts;
  }

  private static Guard without(Guard guard, Part part, ActRules table) {
    List<Part> parts = parts(guard, table);
    return parts.contains(part) ? lacking(guard, table).get(parts.indexOf(part)).guard() : guard;
  }

  private static List<GuardParts.Lacking> lacking(Guard guard, ActRules table) {
    return GuardParts.lackingOne(guard, table.terms());
  }

  private static Stream<Guard> asked(ActRules table, Scope scope) {
    return table.scopes().stream()
        .filter(it -> it.scope().id().equals(scope.id()))
        .map(CompiledScope::guard);
  }

  private static Stream<Guard> own(ActRules table, Rule rule) {
    return Stream.of(table.openings(), table.obstacles(), table.asked())
        .flatMap(List::stream)
        .filter(it -> it.rule().id().equals(rule.id()))
        .map(CompiledRule::written);
  }

  /** A rule stays within its scope, whatever becomes of it; what it overrides feels the change. */
  private static ActRules rule(ActRules table, Rule rule, Change change) {
    return rule.acts().contains(table.act())
        ? rules(table, table.scopes(), it -> it.equals(rule.id()) ? change : null)
        : table;
  }

  private static ActRules condition(ActRules table, String id, Change change) {
    return table.duties().stream().anyMatch(it -> it.is(id))
        ? conditions(table, it -> it.is(id) ? change : null)
        : table;
  }

  private static ActRules counted(ActRules table, String rule, String event, Change change) {
    return table.counted().stream().anyMatch(it -> it.is(rule, event))
        ? counted(table, it -> it.is(rule, event) ? change : null)
        : table;
  }

  private static ActRules counted(ActRules table, Function<Counted, @Nullable Change> changes) {
    List<Counted> counted = new ArrayList<>();
    for (Counted it : table.counted()) {
      Change change = changes.apply(it);
      Guard onlyIf = change == null ? it.onlyIf() : change.of(it.onlyIf());
      counted.add(onlyIf == null ? it : new Counted(it.rule(), it.event(), onlyIf));
    }
    return counted.equals(table.counted()) ? table : table.counting(counted);
  }

  private static ActRules conditions(
      ActRules table, Function<Triggered, @Nullable Change> changes) {
    List<Triggered> duties = new ArrayList<>();
    for (Triggered it : table.duties()) {
      Change change = changes.apply(it);
      Guard onlyIf = change == null ? it.onlyIf() : change.of(it.onlyIf());
      duties.add(onlyIf == null ? it : new Triggered(it.duty(), onlyIf, it.amount()));
    }
    return table.starting(duties);
  }

  private static ActRules term(ActRules table, String id, Change change) {
    Guard term = table.terms().get(id);
    Guard by = term == null ? null : change.of(term);
    if (term == null || by == null) {
      return table;
    }
    Change everywhere = guard -> GuardParts.replaced(guard, term, by);
    List<CompiledScope> scopes =
        table.scopes().stream()
            .map(it -> new CompiledScope(it.scope(), GuardParts.replaced(it.guard(), term, by)))
            .toList();
    return counted(
        conditions(rules(table, scopes, _ -> everywhere).within(scopes), _ -> everywhere),
        _ -> everywhere);
  }

  private static ActRules rules(
      ActRules table, List<CompiledScope> scopes, Function<String, @Nullable Change> change) {
    List<Opening> openings = new ArrayList<>();
    for (Opening it : table.openings()) {
      Guard written = changed(it.rule().id(), it.written(), change);
      if (written != null) {
        openings.add(
            new Opening(it.rule(), it.within(), written, exceptions(it.exceptions(), change)));
      }
    }
    return table.with(
        scopes, obstacles(table.obstacles(), change), openings, obstacles(table.asked(), change));
  }

  private static List<Obstacle> obstacles(
      List<Obstacle> obstacles, Function<String, @Nullable Change> change) {
    List<Obstacle> changed = new ArrayList<>();
    for (Obstacle it : obstacles) {
      Guard written = changed(it.rule().id(), it.written(), change);
      if (written != null) {
        List<Exempt> exceptions = exceptions(it.exceptions(), change);
        changed.add(new Obstacle(it.rule(), it.within(), written, it.effect(), exceptions));
      }
    }
    return changed;
  }

  /** What a permission overrides gives way to it as it is changed. */
  private static List<Exempt> exceptions(
      List<Exempt> exceptions, Function<String, @Nullable Change> change) {
    List<Exempt> changed = new ArrayList<>();
    for (Exempt it : exceptions) {
      RuleHead permission = it.exception().permission();
      Guard when = permission == null ? it.when() : changed(permission.id(), it.when(), change);
      if (when != null) {
        changed.add(new Exempt(it.exception(), it.otherwise(), when));
      }
    }
    return changed;
  }

  private static @Nullable Guard changed(
      String rule, Guard guard, Function<String, @Nullable Change> changes) {
    Change change = changes.apply(rule);
    return change == null ? guard : change.of(guard);
  }

  /** A scope is one thing, however many rules it bounds. */
  private static ActRules scope(ActRules table, Scope scope, Change change) {
    List<CompiledScope> scopes = new ArrayList<>();
    for (CompiledScope it : table.scopes()) {
      Guard guard = it.scope().id().equals(scope.id()) ? change.of(it.guard()) : it.guard();
      if (guard != null) {
        scopes.add(new CompiledScope(it.scope(), guard));
      }
    }
    return scopes.equals(table.scopes()) ? table : table.within(scopes);
  }
}
