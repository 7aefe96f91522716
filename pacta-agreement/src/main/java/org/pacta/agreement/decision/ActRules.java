package org.pacta.agreement.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Rule;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.GuardTable;

/**
 * Everything compiled for one act.
 *
 * @param act id
 * @param variables types of the facts its guards may read
 * @param scopes what the agreement applies to, as far as it is asked of the act
 * @param obstacles prohibitions and conditions
 * @param openings permissions and powers
 * @param brought events that doing the act brings about
 * @param duties duties those events, or a power's effect, may start
 * @param performed duties with a condition that the act meets, where it has the facts they read
 * @param counted what duties and lapses ask of the events that meet, end or break them, where these
 *     events have the facts of this act
 * @param asked what the act is asked to state; they hold while it is not stated, and bar nothing
 * @param terms guards that stand as one part in these: what defined terms stand for, by their name,
 *     and whose acts a power works for
 * @param guards the atoms of the guards and the facts they read
 */
public record ActRules(
    String act,
    Map<String, FactType> variables,
    List<CompiledScope> scopes,
    List<CompiledRule.Obstacle> obstacles,
    List<CompiledRule.Opening> openings,
    List<Brought> brought,
    List<Triggered> duties,
    List<Triggered> performed,
    List<Counted> counted,
    List<CompiledRule.Obstacle> asked,
    Map<String, Guard> terms,
    GuardTable guards) {
  /** Begins the name of the term for whose acts a power works; the id of the power follows. */
  static final String HOLDER = "holder of ";

  public ActRules {
    variables = Map.copyOf(variables);
    scopes = List.copyOf(scopes);
    obstacles = List.copyOf(obstacles);
    openings = List.copyOf(openings);
    brought = List.copyOf(brought);
    duties = List.copyOf(duties);
    performed = List.copyOf(performed);
    counted = List.copyOf(counted);
    asked = List.copyOf(asked);
    terms = Map.copyOf(terms);
  }

  /** Number of different atoms. */
  public int atomCount() {
    return guards.atoms().size();
  }

  /** These rules with others in their place, made of the same atoms. */
  public ActRules with(
      List<CompiledScope> otherScopes,
      List<CompiledRule.Obstacle> otherObstacles,
      List<CompiledRule.Opening> otherOpenings,
      List<CompiledRule.Obstacle> otherAsked) {
    return new ActRules(
        act,
        variables,
        otherScopes,
        otherObstacles,
        otherOpenings,
        brought,
        duties,
        performed,
        counted,
        otherAsked,
        terms,
        guards);
  }

  /** These rules with others as what starts duties, made of the same atoms. */
  public ActRules starting(List<Triggered> others) {
    return with(others, counted);
  }

  /** These rules asking otherwise of what meets duties, with parts made of the same atoms. */
  public ActRules counting(List<Counted> others) {
    return with(duties, others);
  }

  private ActRules with(List<Triggered> starting, List<Counted> counting) {
    return new ActRules(
        act, variables, scopes, obstacles, openings, brought, starting, performed, counting, asked,
        terms, guards);
  }

  /** These rules within other scopes, those that were within any. */
  public ActRules within(List<CompiledScope> others) {
    Guard within = CompiledScope.within(others);
    return with(
        others,
        obstacles.stream().map(it -> it.bounded() ? it.within(within) : it).toList(),
        openings.stream().map(it -> it.bounded() ? it.within(within) : it).toList(),
        asked.stream().map(it -> it.bounded() ? it.within(within) : it).toList());
  }

  /** True when a rule judges the act, or is a duty that it starts, meets or has the facts of. */
  boolean concernedBy(Rule rule) {
    Duty duty = Duty.of(rule);
    boolean started =
        duty != null
            && brought.stream()
                .map(Brought::event)
                .anyMatch(it -> duty.triggers().contains(it) || duty.perform().equals(it));
    boolean spoken = duty != null && act.equals(duty.factsOf());
    boolean read =
        duties.stream().anyMatch(it -> it.is(rule.id()))
            || counted.stream().anyMatch(it -> it.rule().equals(rule.id()))
            || brought.stream().anyMatch(it -> Duty.countsOnlyIf(rule).containsKey(it.event()));
    return started || spoken || read || rule.acts().contains(act);
  }

  /**
   * When a duty is owed at all, by the facts of this act; always where it asks for none of them.
   */
  public Guard owed(Duty duty) {
    return performed.stream()
        .filter(it -> it.duty().id().equals(duty.id()))
        .map(Triggered::onlyIf)
        .findFirst()
        .orElse(Guard.ALWAYS);
  }

  /** True when a rule or scope reads a fact, but for who may use a power. */
  public boolean asks(String fact) {
    Set<GuardAtom> holders =
        terms.entrySet().stream()
            .filter(term -> term.getKey().startsWith(HOLDER))
            .flatMap(term -> term.getValue().atoms())
            .collect(Collectors.toSet());
    return Stream.of(
            obstacles.stream().map(CompiledRule::guard),
            openings.stream().map(CompiledRule::guard),
            asked.stream().map(CompiledRule::guard),
            scopes.stream().map(CompiledScope::guard))
        .flatMap(guards -> guards)
        .flatMap(Guard::atoms)
        .filter(atom -> !holders.contains(atom))
        .anyMatch(atom -> atom.paths().contains(fact));
  }

  /** An event that the act brings about when its guard is true. */
  public record Brought(String event, Guard when) {}

  /**
   * What a rule asks of an event that meets, ends or breaks it.
   *
   * @param rule id of the duty or lapse
   * @param event name of the event
   * @param onlyIf its guard over the facts of that event
   */
  public record Counted(String rule, String event, Guard onlyIf) {
    /** True for what this rule asks of such an event. */
    public boolean is(String id, String name) {
      return rule.equals(id) && event.equals(name);
    }
  }

  /**
   * A duty as it works on the act.
   *
   * @param onlyIf its own guard
   * @param amount how much it asks for, or null
   */
  public record Triggered(Duty duty, Guard onlyIf, @Nullable CompiledAmount amount) {
    /** True for the duty, or the time of a lapse, with this id. */
    public boolean is(String id) {
      return duty.id().equals(id);
    }
  }
}
