package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Amount;
import org.pacta.agreement.Brings;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Unless;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.CelGrounds;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;
import org.pacta.agreement.guard.GuardLanguage;

/** Compiles the rules of an agreement and of what stands above it, act by act. */
public final class RuleCompiler {
  /** Begins the name of a guard that is asked of an event; the name of that event follows. */
  public static final String OF_EVENT = "only_if of ";

  private final Vocabulary vocabulary;
  private final GuardLanguage language;
  private final GuardProblems problems;
  private final ScopeCompiler scopes;

  /** Duties with a condition that no act starts, until some act has the facts they read. */
  private final Map<String, Optional<GuardException>> unplaced = new LinkedHashMap<>();

  private CountedEvents counted = new CountedEvents(List.of(), Set.of());

  /**
   * A compiler that reports what does not compile.
   *
   * @param definitions guards that a name stands for
   */
  public RuleCompiler(
      Vocabulary vocabulary, Map<String, String> definitions, GuardProblems problems) {
    this(vocabulary, definitions, problems, new CelGrounds(), ScopeCompiler.none(problems));
  }

  /**
   * A compiler that reports what does not compile.
   *
   * @param definitions guards that a name stands for
   * @param grounds CEL's set-up, shared with other agreements
   * @param scopes what the agreement applies to
   */
  public RuleCompiler(
      Vocabulary vocabulary,
      Map<String, String> definitions,
      GuardProblems problems,
      CelGrounds grounds,
      ScopeCompiler scopes) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.scopes = scopes;
    this.language =
        new GuardLanguage(
            vocabulary.types(),
            definitions,
            vocabulary.acts().stream().map(vocabulary::variables).toList(),
            grounds);
  }

  /** Told of every guard that does not compile. */
  @FunctionalInterface
  public interface GuardProblems {
    /**
     * One guard of one rule.
     *
     * @param rule id of the rule, or act for a guard of the vocabulary
     * @param part key of the guard in the file, such as {@code when}
     * @param problem what is wrong with it
     */
    void report(String rule, String part, GuardException problem);
  }

  /** Tables by act, for the rules given. */
  public Map<String, ActRules> compile(List<Rule> rules) {
    Map<String, ActRules> tables = new LinkedHashMap<>();
    unplace(rules);
    for (ActType act : vocabulary.acts()) {
      tables.put(act.id(), new ForAct(act).compile(rules));
    }
    scopes.reportUnplaced(tables.values());
    counted.reportUnplaced(problems);
    unplaced.forEach((id, problem) ->
        problem.ifPresent(it -> problems.report(id, part(rules, id), it.inNoAct())));
    return tables;
  }

  /**
   * Tables by act, for rules of which most were compiled before: an act none of whose rules changed
   * keeps its table.
   *
   * @param before the rules compiled before, on the same vocabulary and definitions
   * @param known their tables
   */
  public Map<String, ActRules> compile(
      List<Rule> rules, List<Rule> before, Map<String, ActRules> known) {
    Set<Rule> changed = new HashSet<>(rules);
    before.forEach(rule -> {
      if (!changed.remove(rule)) {
        changed.add(rule);
      }
    });
    if (changed.stream().anyMatch(rule -> mayReadAnyAct(rule, known.values()))) {
      return compile(rules);
    }
    Map<String, ActRules> tables = new LinkedHashMap<>();
    unplace(rules);
    for (ActType act : vocabulary.acts()) {
      ActRules table = known.get(act.id());
      boolean same = table != null && changed.stream().noneMatch(rule -> table.concernedBy(rule));
      tables.put(act.id(), table != null && same ? table : new ForAct(act).compile(rules));
    }
    return tables;
  }

  /** True for conditions that no act is known to have the facts of, so that each may. */
  private static boolean mayReadAnyAct(Rule rule, Collection<ActRules> tables) {
    Duty duty = Duty.of(rule);
    boolean conditions = duty != null && (duty.readsFacts() || !Duty.countsOnlyIf(rule).isEmpty());
    return conditions && tables.stream().noneMatch(table -> table.concernedBy(rule));
  }

  private static String part(List<Rule> rules, String id) {
    return rules.stream()
            .map(Duty::of)
            .anyMatch(duty -> duty != null && duty.id().equals(id) && duty.onlyIf() == null)
        ? "amount"
        : "only_if";
  }

  /** Notes the duties that need the facts of some act, as none starts them. */
  private void unplace(List<Rule> rules) {
    Set<String> brought = brought(rules);
    counted = new CountedEvents(rules, brought);
    for (Rule rule : rules) {
      Duty duty = Duty.of(rule);
      if (duty != null
          && duty.readsFacts()
          && duty.factsOf() == null
          && duty.triggers().stream().noneMatch(brought::contains)) {
        unplaced.put(duty.id(), Optional.empty());
      }
    }
  }

  /** Events that acts and powers bring about. */
  private Set<String> brought(List<Rule> rules) {
    Set<String> events = new HashSet<>();
    vocabulary.acts().forEach(act -> act.brings().forEach(item -> events.add(item.event())));
    for (Rule rule : rules) {
      if (rule instanceof Power power) {
        events.add(power.effectEvent());
      }
    }
    return events;
  }

  private final class ForAct {
    private final ActType act;
    private final GuardCompiler compiler;
    private final List<CompiledScope> bounds;
    private final List<CompiledRule.Obstacle> obstacles = new ArrayList<>();
    private final List<CompiledRule.Opening> openings = new ArrayList<>();
    private final List<CompiledRule.Obstacle> asked = new ArrayList<>();
    private final Map<String, Guard> holders = new LinkedHashMap<>();

    ForAct(ActType act) {
      this.act = act;
      this.compiler = new GuardCompiler(language, vocabulary.variables(act));
      this.bounds = scopes.on(act.id(), compiler);
    }

    ActRules compile(List<Rule> rules) {
      rules.stream().filter(rule -> rule.acts().contains(act.id())).forEach(this::add);
      List<ActRules.Brought> brought = new ArrayList<>();
      for (Brings item : act.brings()) {
        guard(act.id(), "brings", item.when())
            .ifPresent(when -> brought.add(new ActRules.Brought(item.event(), when)));
      }
      for (CompiledRule.Opening opening : openings) {
        if (opening.rule() instanceof Power power) {
          brought.add(new ActRules.Brought(power.effectEvent(), opening.guard()));
        }
      }
      List<ActRules.Triggered> duties = duties(rules, brought);
      return new ActRules(
          act.id(),
          compiler.variables(),
          bounds,
          obstacles,
          openings,
          brought,
          duties,
          performed(rules, brought),
          counted.on(act.id(), events(brought), compiler, problems),
          asked,
          terms(),
          compiler.table(Suspension.paths(vocabulary.variables(act), vocabulary.types())));
    }

    /** What stands in the guards as one part each. */
    private Map<String, Guard> terms() {
      Map<String, Guard> terms = new LinkedHashMap<>(compiler.terms());
      terms.putAll(holders);
      return terms;
    }

    private static Set<String> events(List<ActRules.Brought> brought) {
      return brought.stream().map(ActRules.Brought::event).collect(Collectors.toSet());
    }

    private List<ActRules.Triggered> duties(List<Rule> rules, List<ActRules.Brought> brought) {
      Set<String> events = events(brought);
      List<ActRules.Triggered> duties = new ArrayList<>();
      for (Rule rule : rules) {
        Duty duty = Duty.of(rule);
        if (duty != null
            && (duty.triggers().stream().anyMatch(events::contains) || speaksOfThis(duty))) {
          starting(duty, events).ifPresent(duties::add);
        } else if (duty != null && unplaced.containsKey(duty.id())) {
          placed(duty).ifPresent(duties::add);
        }
      }
      return duties;
    }

    /** A duty that this act starts, or whose facts are said to be those of this act. */
    private Optional<ActRules.Triggered> starting(Duty duty, Set<String> events) {
      try {
        return Optional.of(triggered(duty));
      } catch (GuardException e) {
        String only = duty.onlyIf();
        String part = only == null || read(only).isPresent() ? "amount" : "only_if";
        List<String> started = duty.triggers().stream().filter(events::contains).toList();
        problems.report(duty.id(), part, e.onAct(act.id(), started));
        return Optional.empty();
      }
    }

    private ActRules.Triggered triggered(Duty duty) throws GuardException {
      String only = duty.onlyIf();
      Amount said = duty.amount();
      Guard onlyIf = only == null ? Guard.ALWAYS : compiler.compile(only);
      return new ActRules.Triggered(
          duty, onlyIf, said == null ? null : CompiledAmount.of(said, compiler));
    }

    private boolean speaksOfThis(Duty duty) {
      return act.id().equals(duty.factsOf());
    }

    /** Duties with a condition that this act meets, as far as it has the facts they read. */
    private List<ActRules.Triggered> performed(List<Rule> rules, List<ActRules.Brought> brought) {
      Set<String> events = events(brought);
      List<ActRules.Triggered> performed = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule instanceof Duty duty && events.contains(duty.perform())) {
          Stream.of(duty.onlyIf(), duty.countsOnlyIf().get(duty.perform()))
              .filter(Objects::nonNull)
              .flatMap(guard -> read(guard).stream())
              .reduce(Guard::and)
              .ifPresent(owed -> performed.add(new ActRules.Triggered(duty, owed, null)));
        }
      }
      return performed;
    }

    /** A guard that is compiled, and its problems reported, elsewhere too. */
    private Optional<Guard> read(String expression) {
      try {
        return Optional.of(compiler.compile(expression));
      } catch (GuardException e) {
        return Optional.empty();
      }
    }

    /** A duty that no act starts, when this act has the facts its condition and amount read. */
    private Optional<ActRules.Triggered> placed(Duty duty) {
      try {
        ActRules.Triggered triggered = triggered(duty);
        unplaced.remove(duty.id());
        return Optional.of(triggered);
      } catch (GuardException e) {
        unplaced.put(duty.id(), Optional.of(e));
        return Optional.empty();
      }
    }

    private void add(Rule rule) {
      switch (rule) {
        case Permission permission ->
            guard(rule.id(), "when", permission.when()).ifPresent(guard -> open(rule, guard));
        case Power power -> power(power);
        case Prohibition prohibition ->
            guard(rule.id(), "when", prohibition.when())
                .flatMap(when -> yielding(rule, when))
                .ifPresent(it -> obstacles.add(it.obstacle(Outcome.DENIED)));
        case Condition condition ->
            failing(condition)
                .flatMap(fails -> yielding(rule, fails))
                .ifPresent(it ->
                    (condition.otherwise() == Outcome.PERMITTED ? asked : obstacles)
                        .add(it.obstacle(condition.otherwise())));
        case Duty _, Lapse _ -> {}
      }
    }

    /** A power works by its own guard, and for the Party that holds it. */
    private void power(Power power) {
      guard(power.id(), "when", power.when())
          .ifPresent(when -> {
            String holds = PowerHolder.condition(power, act, vocabulary).orElse(null);
            if (holds == null) {
              open(power, when);
            } else {
              guard(power.id(), "holder", holds)
                  .ifPresent(holder -> {
                    holders.put(ActRules.HOLDER + power.id(), holder);
                    open(power, when.and(holder));
                  });
            }
          });
    }

    private void open(Rule rule, Guard guard) {
      if (rule.head().disposition() == Disposition.BARRED) {
        // What the safeguards bar opens nothing; it stands in the way instead.
        obstacles.add(
            new CompiledRule.Obstacle(rule, Guard.ALWAYS, guard, Outcome.DENIED, List.of()));
      } else {
        yielding(rule, guard).ifPresent(it -> openings.add(it.opening()));
      }
    }

    private Optional<Guard> failing(Condition condition) {
      Optional<Guard> required = guard(condition.id(), "require", condition.require());
      Optional<Guard> applies = guard(condition.id(), "applies", condition.applies());
      return required.flatMap(met ->
          applies.map(when -> condition.applies() == null ? met.not() : when.and(met.not())));
    }

    private Guard within(Rule rule) {
      return scopes.within(rule, bounds);
    }

    /** A rule with the exceptions by which it gives way on this act. */
    private Optional<Yielding> yielding(Rule rule, Guard alone) {
      Guard within = within(rule);
      Guard otherwise = CompiledScope.within(within, alone);
      Guard written = alone;
      List<CompiledRule.Exempt> exceptions = new ArrayList<>();
      for (Unless exception : Unless.of(rule)) {
        if (exception.on(act.id())) {
          Guard when = guard(rule.id(), "unless", exception.when()).orElse(null);
          if (when == null) {
            return Optional.empty();
          }
          CompiledRule.Exempt exempt = new CompiledRule.Exempt(exception, otherwise, when);
          written = exempt.overrides() ? written : written.and(when.not());
          exceptions.add(exempt);
        }
      }
      return Optional.of(new Yielding(rule, within, written, exceptions));
    }

    private Optional<Guard> guard(String rule, String part, @Nullable String expression) {
      try {
        return Optional.of(expression == null ? Guard.ALWAYS : compiler.compile(expression));
      } catch (GuardException e) {
        problems.report(rule, part, e);
        return Optional.empty();
      }
    }
  }

  /** A rule and when it works, unless one of its exceptions holds. */
  private record Yielding(
      Rule rule, Guard within, Guard written, List<CompiledRule.Exempt> exceptions) {
    CompiledRule.Obstacle obstacle(Outcome effect) {
      return new CompiledRule.Obstacle(rule, within, written, effect, exceptions);
    }

    CompiledRule.Opening opening() {
      return new CompiledRule.Opening(rule, within, written, exceptions);
    }
  }
}
