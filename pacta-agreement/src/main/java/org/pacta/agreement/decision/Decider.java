package org.pacta.agreement.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AlsoChecked;
import org.pacta.agreement.Basis;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.NotStated;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Rule;
import org.pacta.agreement.SilenceStarted;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.UnitFacts;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/** Decides acts under one agreement. Immutable; safe for many threads. */
public final class Decider {
  private final Vocabulary vocabulary;
  private final AgreementContent content;
  private final Map<String, ActRules> tables;
  private final Map<String, ActPlan> plans = new ConcurrentHashMap<>();
  private final Map<String, Deadline> deadlines = new HashMap<>();
  private final Map<String, String> gists;
  private final Basis basis;
  private final Suspension suspension;
  private final Force force;
  private final TerritoryReach reach;
  private final ReadingsInUse readings;
  private final PendingCases pendingCases;
  private final ReservedUnits reservedUnits;
  private final List<Unstated> unstated;
  private final Set<String> own;
  private final Unpermitted unpermitted;
  private final Silences silences;
  private final List<Lapse> lapses;

  /** A decider over compiled rules. */
  public Decider(
      Vocabulary vocabulary,
      Map<String, ActRules> tables,
      Basis basis,
      AgreementContent content,
      List<Overlay> overlays) {
    this.vocabulary = vocabulary;
    this.content = content;
    this.tables = Map.copyOf(tables);
    this.basis = basis;
    this.readings = new ReadingsInUse(content);
    overlays.stream()
        .flatMap(law -> law.deadlines().stream())
        .forEach(deadline -> deadlines.put(deadline.id(), deadline));
    content.deadlines().forEach(deadline -> deadlines.put(deadline.id(), deadline));
    this.suspension = new Suspension(content);
    this.force = new Force(content, vocabulary);
    this.reach = new TerritoryReach(content);
    this.pendingCases = new PendingCases(content, vocabulary);
    this.reservedUnits = new ReservedUnits(content, vocabulary);
    this.unstated = Unstated.of(content.tree());
    Set<String> above =
        overlays.stream()
            .flatMap(law -> law.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    // What stands above the agreement bars, whatever ids the agreement gives its own rules.
    this.own =
        content.rules().stream()
            .map(Rule::id)
            .filter(id -> !above.contains(id))
            .collect(Collectors.toSet());
    this.gists = content.units().stream().collect(Collectors.toMap(TextUnit::id, TextUnit::gist));
    this.unpermitted = new Unpermitted(content, overlays, gists);
    this.silences = new Silences(content, own);
    this.lapses =
        content.rules().stream().filter(Lapse.class::isInstance).map(Lapse.class::cast).toList();
  }

  /** Compiled rules by act. */
  public Map<String, ActRules> tables() {
    return tables;
  }

  /** Only the outcome, without the explanation; for bulk use. */
  public Outcome outcome(String act, Facts facts, Instant at) {
    ActPlan plan = plan(act);
    if (plan == null) {
      return Outcome.NO_CLAUSE;
    }
    FactValues known = known(plan, facts, at);
    Evaluation values = new Evaluation(plan.table(), known);
    TerritoryReach.Named located = reach.of(act, plan.table(), known);
    Silence silent =
        silences.of(plan, facts, status(plan, known), located, unbound(plan, act, facts, known));
    return Judgement.of(plan, known, values, suspension, located, silent).outcome();
  }

  /** The decision with its explanation. */
  public Decision decide(String act, Facts facts, Instant at, Instant knownAt) {
    ActPlan plan = plan(act);
    if (plan == null) {
      return unknownAct(act, facts, at, knownAt);
    }
    FactValues known = known(plan, facts, at);
    Evaluation values = new Evaluation(plan.table(), known);
    List<Force.Unbound> unbound = unbound(plan, act, facts, known);
    TerritoryReach.Named located = reach.of(act, plan.table(), known);
    Silence silent = silences.of(plan, facts, status(plan, known), located, unbound);
    Judgement judgement = Judgement.of(plan, known, values, suspension, located, silent);
    List<String> unnamed = settled(plan, known) ? List.of() : unnamed(act, facts);
    Where where = new Where(unbound, Silences.bindsSomebody(facts), reach);
    Grounds grounds =
        new Grounds(plan, judgement, values, known, where, unnamed, plan.scopes(), unpermitted);
    StartedByAct started = grounds.started();
    return new Decision(
        act,
        grounds.outcome(),
        at,
        knownAt,
        facts,
        basis,
        reservedUnits.named(
            Stream.concat(
                    grounds
                        .because(
                            gists,
                            status -> force.because(status, unbound, facts, gists),
                            unstated,
                            pendingCases.because(act, facts, gists))
                        .stream(),
                    grounds.runningOn(own))
                .toList(),
            act,
            facts),
        pendingCases.cures(grounds.cures(), facts),
        grounds.wouldPermit(),
        started.duties(),
        started.unclear(),
        SilenceStarted.of(started.silences(), lapses),
        readings.labels(grounds.readings(readings), facts),
        grounds.missing(),
        notStated(plan, values, silent),
        grounds.alsoChecked());
  }

  private FactValues known(ActPlan plan, Facts facts, Instant at) {
    FactValues known = plan.table().fit(inFull(facts).values(), at);
    Suspension.settle(known, plan.unitsSlot(), plan.reasonsRead());
    return known;
  }

  /** True where the status, and which units are without effect, are among the facts. */
  private static boolean settled(ActPlan plan, FactValues known) {
    return status(plan, known) != null
        && plan.unitsSlot() >= 0
        && known.at(plan.unitsSlot()) != null;
  }

  /**
   * Facts that would say for which Parties and where the agreement must be in force, or when the
   * case began, where the status hangs on that: it was worked out, and yet left open.
   */
  private List<String> unnamed(String act, Facts facts) {
    if (PendingCases.open(facts)) {
      return List.of(PendingCases.missing(facts));
    }
    boolean open =
        (facts.at("agr.members").isPresent() || PendingCases.asked(facts))
            && (facts.at(Force.STATUS).isEmpty() || facts.at(Suspension.UNITS).isEmpty());
    boolean whoever = content.terms().oneSided() && facts.at("actor").isEmpty();
    return open
        ? Stream.of(
                vocabulary.act(act).stream()
                    .flatMap(type -> vocabulary.unnamed(type, facts).stream()),
                reach.unnamed(facts),
                Stream.of("actor").filter(_ -> whoever))
            .flatMap(it -> it)
            .distinct()
            .toList()
        : List.of();
  }

  private List<Force.Unbound> unbound(ActPlan plan, String act, Facts facts, FactValues known) {
    return force.unbound(act, facts, status(plan, known));
  }

  private static @Nullable StatusCode status(ActPlan plan, FactValues known) {
    return Force.status(plan.statusSlot(), known);
  }

  /** A head of units among the facts means all units below it. */
  private Facts inFull(Facts facts) {
    return UnitFacts.expanded(facts, vocabulary.codes(Vocabulary.UNIT));
  }

  /** What the act is asked to state and, as far as is known, does not. */
  private static List<NotStated> notStated(ActPlan plan, Evaluation values, Silence silent) {
    return plan.asked().stream()
        .filter(asked -> asked.guard().value(values) == Truth.TRUE)
        .map(CompiledRule.Obstacle::rule)
        .filter(rule -> !silent.of(rule.id()))
        .sorted(Comparator.comparing(Rule::id))
        .map(rule -> new NotStated(rule.id(), rule.cite(), rule.says()))
        .toList();
  }

  private @Nullable ActPlan plan(String act) {
    ActPlan plan = plans.get(act);
    ActRules table = plan == null ? tables.get(act) : null;
    return table == null
        ? plan
        : plans.computeIfAbsent(
            act, _ -> ActPlan.of(table, gists, readings, deadlines, lapses, suspension));
  }

  private Decision unknownAct(String act, Facts facts, Instant at, Instant knownAt) {
    return new Decision(
        act,
        Outcome.NO_CLAUSE,
        at,
        knownAt,
        facts,
        basis,
        List.of(),
        List.of("The vocabulary has no such act."),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new AlsoChecked(0, 0, 0));
  }
}
