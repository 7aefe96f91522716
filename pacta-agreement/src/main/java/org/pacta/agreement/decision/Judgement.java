package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AlsoChecked;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/**
 * The rules of an act sorted by what they say to some facts; the outcome follows from the sorting
 * alone, so the order of rules cannot matter.
 */
final class Judgement {
  /** What a rule says to the facts. */
  enum Says {
    DENIES,
    HOLDS,
    UNSETTLED,
    FALLEN_AWAY,
    NOTHING,
    OPENS,
    MAY_OPEN,
    SUSPENDED,
    WITHOUT_FORCE,
    CLOSED
  }

  final List<String> suspendedUnits;
  final Suspension suspension;
  List<String> suspendedCodes;
  private List<String> codesMissing;
  private boolean spared;
  private boolean perhapsSpared;
  final @Nullable UnitsUnknown unknown;
  final @Nullable StatusCode status;
  final Beyond beyond;
  final TerritoryReach.Named territories;
  private final Silence silent;
  private final ActPlan plan;
  private final Truth[] truths;
  private final Says[] says;
  private final int[] counts = new int[Says.values().length];

  private Judgement(
      ActPlan plan,
      FactValues facts,
      Suspension suspension,
      TerritoryReach.Named territories,
      Silence silent) {
    this.silent = silent;
    this.beyond = suspension.beyond(plan.act(), plan.table(), facts);
    this.territories = territories;
    this.plan = plan;
    this.suspension = suspension;
    this.truths = new Truth[plan.rules().length];
    this.says = new Says[plan.rules().length];
    this.suspendedUnits = Suspension.units(plan.unitsSlot(), facts);
    this.status = Force.status(plan.statusSlot(), facts);
    this.unknown =
        suspension.unitsUnknown(plan.unitsSlot(), facts)
            ? UnitsUnknown.of(plan, facts, suspension)
            : null;
    this.suspendedCodes =
        suspendedUnits.isEmpty()
            ? List.of()
            : suspension.suspendedCodes(plan.codes(), facts, suspendedUnits);
    this.codesMissing =
        suspendedUnits.isEmpty()
            ? List.of()
            : suspension.codesMissing(plan.codes(), facts, suspendedUnits);
  }

  /**
   * The judgement of some facts.
   *
   * @param territories what the facts say of territories
   * @param silent rules that bar nothing by themselves
   */
  static Judgement of(
      ActPlan plan,
      FactValues facts,
      Evaluation values,
      Suspension suspension,
      TerritoryReach.Named territories,
      Silence silent) {
    Judgement judgement = new Judgement(plan, facts, suspension, territories, silent);
    Says[] standing = plan.standing();
    for (int i = 0; i < judgement.says.length; i++) {
      PreparedRule rule = plan.rules()[i];
      Truth truth = plan.guards().value(i, values);
      if (truth != Truth.TRUE && rule.overridden()) {
        truth = judgement.stands(rule, truth, values, facts);
      }
      Says word =
          i < standing.length
              ? judgement.obstacle(rule, says(standing[i], truth), facts)
              : judgement.opening(rule, truth, facts);
      judgement.truths[i] = truth;
      judgement.says[i] = word;
      judgement.counts[word.ordinal()]++;
      if (word == Says.OPENS || word == Says.MAY_OPEN) {
        judgement.outlasting(rule.rule().head(), word, facts);
      }
    }
    judgement.spare();
    return judgement;
  }

  /** Nor does a matter without effect bar where the agreement has nothing to say of any. */
  private void spare() {
    if (spared || (silent.is() && !opens())) {
      suspendedCodes = List.of();
      codesMissing = List.of();
    }
  }

  /** What a rule lets while its matter is without effect, its matter does not bar. */
  private void outlasting(RuleHead rule, Says word, FactValues facts) {
    if (rule.alsoWhile().isEmpty() || (suspendedCodes.isEmpty() && codesMissing.isEmpty())) {
      return;
    }
    List<String> without = without(rule, facts);
    if (suspension.suspendedCodes(plan.codes(), facts, without).isEmpty()
        && suspension.codesMissing(plan.codes(), facts, without).isEmpty()) {
      spared |= word == Says.OPENS;
      perhapsSpared |= word == Says.MAY_OPEN;
    }
  }

  /** Units without effect for a rule: those that it outlasts for every reason do not count. */
  private List<String> without(RuleHead rule, FactValues facts) {
    Set<StatusCode> also = rule.alsoWhile();
    return suspendedUnits.isEmpty() || also.isEmpty()
        ? suspendedUnits
        : suspension.notOutlasted(suspendedUnits, also, plan.reasonSlots(), facts);
  }

  private static Says says(Says standing, Truth stands) {
    return switch (stands) {
      case TRUE -> standing;
      case ERROR -> Says.DENIES; // a guard that errs denies and names itself
      case UNKNOWN -> Says.UNSETTLED;
      case FALSE -> Says.NOTHING;
    };
  }

  /** What an obstacle says: it has fallen away where it is sure that its units have no effect. */
  private Says obstacle(PreparedRule obstacle, Says word, FactValues facts) {
    RuleHead head = obstacle.rule().head();
    return word != Says.NOTHING
            && !head.onlyWhile().isEmpty()
            && FallenAway.has(head, facts.at(plan.surelySlot()))
        ? Says.FALLEN_AWAY
        : word;
  }

  /**
   * Whether a rule works that a permission overrides: one that gives nothing lifts nothing.
   *
   * @param truth what it says where all of them have effect
   */
  private Truth stands(PreparedRule rule, Truth truth, Evaluation values, FactValues facts) {
    CompiledRule compiled = rule.compiled();
    Truth stands = CompiledScope.within(compiled.within(), compiled.written()).value(values);
    for (CompiledRule.Exempt exempt : compiled.exceptions()) {
      RuleHead permission = exempt.exception().permission();
      if (permission != null) {
        stands = stands.and(exempt.when().value(values).and(effect(permission, facts)).not());
      }
    }
    return truth == Truth.ERROR ? truth : stands;
  }

  /** True when an exception keeps an obstacle out of the way, or helps to. */
  boolean lifts(CompiledRule.Exempt exempt, Evaluation values, FactValues facts) {
    RuleHead permission = exempt.exception().permission();
    return exempt.lifts(values) && (permission == null || effect(permission, facts) == Truth.TRUE);
  }

  /** True when an exception would do so, had the units of its permission effect. */
  boolean wouldLift(CompiledRule.Exempt exempt, Evaluation values, FactValues facts) {
    RuleHead permission = exempt.exception().permission();
    return permission != null
        && exempt.lifts(values)
        && suspension.inert(permission, without(permission, facts));
  }

  /** Whether a permission gives anything. */
  Truth effect(RuleHead permission, FactValues facts) {
    if (suspension.inert(permission, without(permission, facts))) {
      return Truth.FALSE;
    }
    return mayBeInert(permission) ? gives(permission).and(Truth.UNKNOWN) : gives(permission);
  }

  /** What would give the units of a permission effect; empty where they have it. */
  Optional<String> unitsCure(RuleHead permission, FactValues facts) {
    List<String> without = without(permission, facts);
    return suspension.inert(permission, without)
        ? Optional.of(suspension.cure(permission, without, plan.reasonSlots(), facts))
        : Optional.empty();
  }

  /** True where what a permission rests on has ended. */
  boolean over(RuleHead permission, FactValues facts) {
    return status == StatusCode.ENDED
        || suspension.reason(permission, without(permission, facts), plan.reasonSlots(), facts)
            == Suspension.Reason.ENDED;
  }

  private boolean mayBeInert(RuleHead permission) {
    return unknown != null && unknown.concerns(permission);
  }

  /** What an opening says; the rule itself is looked at only where its guard lets it open. */
  private Says opening(PreparedRule opening, Truth opens, FactValues facts) {
    if (opens == Truth.FALSE || opens == Truth.ERROR) {
      return Says.CLOSED;
    }
    RuleHead rule = opening.rule().head();
    Truth gives = gives(rule);
    if (gives == Truth.FALSE) {
      return Says.WITHOUT_FORCE;
    }
    if (suspension.inert(rule, without(rule, facts))) {
      return Says.SUSPENDED;
    }
    return opens.and(gives) == Truth.TRUE && !mayBeInert(rule) ? Says.OPENS : Says.MAY_OPEN;
  }

  /** Whether the agreement has effect for a rule, and applies to the territories named. */
  Truth gives(RuleHead rule) {
    Truth force = Force.gives(rule, status);
    return Force.without(status) ? force : force.and(territories.gives(rule));
  }

  /**
   * True when nobody has said which territories are concerned, or to which the agreement applies,
   * and something hangs on it.
   */
  boolean territoriesUnknown() {
    return territories.unknown()
        && awaiting().stream()
            .filter(rule -> rule.compiled() instanceof CompiledRule.Opening)
            .anyMatch(rule -> gives(rule.rule().head()) == Truth.UNKNOWN);
  }

  /** True when nobody has said which units are without effect, and something hangs on it. */
  boolean unitsAwaited() {
    return unknown != null
        && (unknown.among() == null
            || awaiting().stream().anyMatch(rule -> unknown.concerns(rule.rule().head())));
  }

  /** True when nobody has said whether the agreement is in force and something hangs on it. */
  boolean forceUnknown() {
    return awaiting().stream()
        .filter(rule -> rule.compiled() instanceof CompiledRule.Opening)
        .anyMatch(rule -> Force.gives(rule.rule().head(), status) == Truth.UNKNOWN);
  }

  /**
   * True when only rules of an agreement that does not hold between the Parties named would deny,
   * and no permission outlasts that: the agreement has nothing to say.
   */
  boolean nothingToSay() {
    return silent.is()
        && any(Says.DENIES)
        && !opens()
        && saying(Says.DENIES).stream().allMatch(rule -> silent.of(rule.rule().id()));
  }

  Outcome outcome() {
    boolean barred = !suspendedCodes.isEmpty();
    if ((any(Says.DENIES) && !nothingToSay()) || (barred && !perhapsSpared) || beyond.denies()) {
      return Outcome.DENIED;
    }
    if (!opens()) {
      return Outcome.NO_CLAUSE;
    }
    if (any(Says.HOLDS)) {
      return Outcome.HELD;
    }
    return !any(Says.UNSETTLED)
            && any(Says.OPENS)
            && beyond.missing().isEmpty()
            && codesMissing.isEmpty()
            && !barred
        ? Outcome.PERMITTED
        : Outcome.UNDETERMINED;
  }

  /** Facts not stated on which it hangs whether the act lies within what has effect. */
  List<String> unstated() {
    return Stream.concat(beyond.missing().stream(), codesMissing.stream()).toList();
  }

  /** True when a permission holds, or may. */
  boolean opens() {
    return any(Says.OPENS) || any(Says.MAY_OPEN);
  }

  /** True for units that are all without effect, in some relation at least. */
  boolean wholly(List<String> cite) {
    return !suspendedUnits.isEmpty() && !cite.isEmpty() && suspension.wholly(cite, suspendedUnits);
  }

  private boolean any(Says word) {
    return counts[word.ordinal()] > 0;
  }

  /** Rules that say a word. */
  List<PreparedRule> saying(Says word) {
    if (!any(word)) {
      return List.of();
    }
    List<PreparedRule> rules = new ArrayList<>(counts[word.ordinal()]);
    for (int i = 0; i < says.length; i++) {
      if (says[i] == word) {
        rules.add(plan.rules()[i]);
      }
    }
    return rules;
  }

  /** Permissions that stand ready, or may. */
  List<PreparedRule> ready() {
    List<PreparedRule> ready = new ArrayList<>(saying(Says.OPENS));
    ready.addAll(saying(Says.MAY_OPEN));
    ready.addAll(saying(Says.WITHOUT_FORCE));
    return ready;
  }

  /**
   * Rules not settled, as far as they matter: other permissions do not once one holds, unless they
   * outlast what bars it.
   */
  List<PreparedRule> awaiting() {
    List<PreparedRule> awaiting = new ArrayList<>(saying(Says.UNSETTLED));
    if (!any(Says.MAY_OPEN)) {
      return awaiting;
    }
    boolean sparing = perhapsSpared && !(suspendedCodes.isEmpty() && codesMissing.isEmpty());
    saying(Says.MAY_OPEN).stream()
        .filter(rule -> !any(Says.OPENS) || (sparing && !rule.rule().head().alsoWhile().isEmpty()))
        .forEach(awaiting::add);
    return awaiting;
  }

  /** Rules not settled that would bar it: not those of an agreement that has nothing to say. */
  List<PreparedRule> mayBar() {
    return saying(Says.UNSETTLED).stream().filter(rule -> !silent.of(rule.rule().id())).toList();
  }

  /** Counts of the rules that are not among those named. */
  AlsoChecked besides(List<PreparedRule> named) {
    int[] found = new int[4];
    for (Truth truth : truths) {
      found[truth.ordinal()]++;
    }
    for (PreparedRule rule : named) {
      found[truths[rule.number()].ordinal()]--;
    }
    return new AlsoChecked(
        found[Truth.TRUE.ordinal()],
        found[Truth.FALSE.ordinal()],
        found[Truth.UNKNOWN.ordinal()] + found[Truth.ERROR.ordinal()]);
  }
}
