package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.agreement.AlsoChecked;
import org.pacta.agreement.Because;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.WouldPermit;
import org.pacta.agreement.decision.Judgement.Says;
import org.pacta.agreement.file.Unstated;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Truth;

/** Why a judgement came out as it did, and what follows: the parts of a decision's explanation. */
final class Grounds {
  private final ActPlan plan;
  private final Judgement judgement;
  private final Evaluation values;
  private final FactValues facts;
  private final Outcome outcome;
  private final Where where;
  private final List<Nearest> nearest;
  private final List<PreparedRule> settling;
  private final List<String> unnamed;
  private final List<CompiledScope> scopes;
  private final List<CompiledScope> outside;
  private final Unpermitted unpermitted;
  private final List<PreparedRule> ranOut;

  /**
   * The grounds of a judgement.
   *
   * @param where for whom and where the agreement has no effect
   * @param unnamed facts that would settle a status left open
   * @param scopes what the agreement applies to, as far as it is asked of the act
   * @param unpermitted what is said of an act that no clause permits
   */
  Grounds(
      ActPlan plan,
      Judgement judgement,
      Evaluation values,
      FactValues facts,
      Where where,
      List<String> unnamed,
      List<CompiledScope> scopes,
      Unpermitted unpermitted) {
    this.unpermitted = unpermitted;
    this.scopes = scopes;
    this.outside = scopes.stream().filter(it -> it.leavesOut(values)).toList();
    this.where = where;
    this.unnamed = unnamed;
    this.plan = plan;
    this.judgement = judgement;
    this.values = values;
    this.facts = facts;
    this.outcome = judgement.outcome();
    this.nearest =
        (outcome == Outcome.NO_CLAUSE || outcome == Outcome.DENIED) && judgement.ready().isEmpty()
            ? Nearest.of(judgement.saying(Says.CLOSED), values)
            : List.of();
    this.settling =
        switch (outcome) {
          case DENIED -> judgement.saying(Says.DENIES);
          case HELD -> judgement.saying(Says.HOLDS);
          case UNDETERMINED -> judgement.awaiting();
          case PERMITTED -> judgement.saying(Says.OPENS);
          case NO_CLAUSE ->
              judgement.nothingToSay() || !outside.isEmpty() ? List.of() : openings(nearest);
        };
    this.ranOut =
        outcome == Outcome.NO_CLAUSE
            ? Unpermitted.ranOut(judgement.saying(Says.NOTHING), values)
            : List.of();
  }

  private static List<PreparedRule> openings(List<Nearest> nearest) {
    return nearest.stream().map(Nearest::opening).toList();
  }

  Outcome outcome() {
    return outcome;
  }

  /**
   * Rules that settled it, with their facts.
   *
   * @param force why nothing is given in a status
   * @param begun why an act in this case can be permitted although the agreement has ended, or why
   *     it cannot though others can
   */
  List<Because> because(
      Map<String, String> gists,
      Function<StatusCode, Because> force,
      List<Unstated> unstated,
      Optional<Because> begun) {
    List<Because> because = new ArrayList<>(settling.size() + 1);
    if (!withoutForce().isEmpty() || judgement.nothingToSay()) {
      because.addAll(where.because(judgement.status, judgement.territories, force, gists));
    }
    if (!judgement.suspendedCodes.isEmpty()) {
      because.add(Explanation.suspendedCodes(judgement, gists));
    }
    because.addAll(judgement.beyond.because());
    for (PreparedRule rule : suspended()) {
      because.add(Explanation.suspended(rule, judgement));
    }
    for (PreparedRule rule : settling) {
      because.add(Explanation.because(rule, values, facts));
      rule.exceptions().stream()
          .filter(lifting -> judgement.wouldLift(lifting.exempt(), values, facts))
          .map(lifting -> Explanation.withoutEffect(rule.rule(), lifting, judgement))
          .forEach(because::add);
    }
    for (CompiledScope scope : outside) {
      because.add(Explanation.outside(scope, values, facts, gists));
    }
    if (outcome == Outcome.NO_CLAUSE) {
      because.addAll(unpermitted.because(ranOut, settling, values, facts));
    }
    if (outcome == Outcome.PERMITTED) {
      exceptions(because);
    }
    if (outcome == Outcome.PERMITTED || outcome == Outcome.NO_CLAUSE) {
      judgement.saying(Says.FALLEN_AWAY).stream()
          .map(rule -> FallenAway.because(rule, plan, facts))
          .forEach(because::add);
    }
    if (outcome == Outcome.PERMITTED || !withoutForce().isEmpty() || !suspended().isEmpty()) {
      begun.ifPresent(because::add);
    }
    if (facts.anyUnstated()) {
      unstated.stream()
          .filter(this::heldHere)
          .forEach(held -> because.add(Explanation.unstated(held, gists)));
    }
    return because;
  }

  /**
   * What stands in the way although the agreement, or all its units, have no effect.
   *
   * @param own ids of the rules that are the agreement's own
   */
  Stream<Because> runningOn(Set<String> own) {
    return FallenAway.runningOn(settling, judgement, own);
  }

  /** What keeps the obstacles out of the way that would stand in it otherwise. */
  private void exceptions(List<Because> because) {
    for (PreparedRule rule : plan.givingWay()) {
      for (PreparedRule.PreparedException lifting : rule.exceptions()) {
        if (judgement.lifts(lifting.exempt(), values, facts)) {
          because.add(Explanation.exception(rule.rule(), lifting, values, facts));
        }
      }
    }
  }

  /**
   * True for a value that held because nothing was stated, where a rule or scope that settled it
   * reads it.
   */
  private boolean heldHere(Unstated held) {
    int slot = plan.table().slot(held.fact());
    return slot >= 0
        && facts.heldUnstated(slot)
        && Stream.concat(
                settling.stream().map(PreparedRule::guard),
                outside.stream().map(CompiledScope::guard))
            .flatMap(Guard::atoms)
            .anyMatch(atom -> atom.paths().contains(held.fact()));
  }

  /** Permissions that would hold, or might, if the agreement had effect. */
  private List<PreparedRule> withoutForce() {
    return outcome == Outcome.NO_CLAUSE ? judgement.saying(Says.WITHOUT_FORCE) : List.of();
  }

  private List<PreparedRule> suspended() {
    return outcome == Outcome.NO_CLAUSE ? judgement.saying(Says.SUSPENDED) : List.of();
  }

  /**
   * What would change it, one sentence each: what settles it first, then what would still stand in
   * the way once that is cured, so that nobody cures one thing only to run into the next.
   */
  List<String> cures() {
    return switch (outcome) {
      case DENIED ->
          all(
              judgement.beyond.cures(),
              lifting(settling),
              besides(lifting(judgement.saying(Says.HOLDS))),
              opened(settling) ? List.of() : besides(openings().all()));
      case HELD -> lifting(settling);
      case NO_CLAUSE ->
          all(
              openings().first(),
              openings().notYet() ? besides(lifting(judgement.saying(Says.DENIES))) : List.of(),
              besides(openings().further()),
              openings().others(),
              besides(lifting(judgement.saying(Says.HOLDS))));
      case UNDETERMINED -> stating();
      case PERMITTED -> List.of();
    };
  }

  private List<String> stating() {
    Set<String> second = Settling.second(judgement.awaiting(), values, facts);
    return Stream.of(false, true)
        .flatMap(later ->
            missing().stream()
                .filter(path -> second.contains(path) == later)
                .map(path -> later ? Cures.otherwise(path) : Cures.state(path)))
        .toList();
  }

  private List<String> lifting(List<PreparedRule> obstacles) {
    return obstacles.stream()
        .map(rule -> rule.cure() != null ? rule.cure() : Cures.lift(rule, values).sentence())
        .toList();
  }

  /** True when what takes some rules out of the way is what a permission asks for, too. */
  private boolean opened(List<PreparedRule> obstacles) {
    if (judgement.opens()) {
      return false;
    }
    Set<Flips.Flip> turned = new HashSet<>();
    obstacles.forEach(rule -> turned.addAll(Cures.lift(rule, values).flips()));
    return !turned.isEmpty()
        && judgement.saying(Says.CLOSED).stream()
            .filter(rule -> judgement.effect(rule.rule().head(), facts) != Truth.FALSE)
            .map(rule -> Flips.fewest(rule, true, values))
            .anyMatch(lacking -> lacking != null && turned.containsAll(lacking));
  }

  /** What would open the way where no permission does. */
  private Openings openings() {
    return new Openings(judgement, values, facts, where, outside, nearest);
  }

  private static List<String> besides(List<String> cures) {
    return cures.stream().map(Cures::besides).toList();
  }

  @SafeVarargs
  private static List<String> all(List<String>... cures) {
    return Stream.of(cures).flatMap(List::stream).distinct().toList();
  }

  /** Permissions that stand ready, or the nearest ones. */
  List<WouldPermit> wouldPermit() {
    List<PreparedRule> openings =
        switch (outcome) {
          case PERMITTED -> List.of();
          case NO_CLAUSE ->
              !outside.isEmpty()
                  ? openings(nearest)
                  : withoutForce().isEmpty() ? settling : withoutForce();
          case DENIED -> judgement.ready().isEmpty() ? openings(nearest) : judgement.ready();
          case HELD, UNDETERMINED -> judgement.ready();
        };
    return openings.stream().map(PreparedRule::wouldPermit).toList();
  }

  /** Paths of the facts that are not known and matter. */
  List<String> missing() {
    Set<String> missing = new TreeSet<>();
    if (outcome == Outcome.UNDETERMINED || outcome == Outcome.HELD) {
      for (PreparedRule rule : judgement.awaiting()) {
        rule.guard().unsettled(values).forEach(atom -> missing.addAll(atom.value(facts).missing()));
      }
    }
    boolean open = outcome == Outcome.UNDETERMINED || outcome == Outcome.HELD;
    if (open && judgement.forceUnknown()) {
      missing.add(Force.STATUS);
    }
    if (open && judgement.territoriesUnknown()) {
      missing.addAll(judgement.territories.missing());
    }
    if (outcome == Outcome.UNDETERMINED && judgement.unitsAwaited()) {
      missing.add(Suspension.UNITS);
    }
    if (outcome == Outcome.UNDETERMINED) {
      missing.addAll(judgement.unstated());
    }
    if (outcome == Outcome.NO_CLAUSE) {
      missing.addAll(unpermitted.missing(judgement, values, facts));
    }
    if (!unnamed.isEmpty()
        && (missing.remove(Force.STATUS) || missing.contains(Suspension.UNITS))) {
      missing.addAll(unnamed);
    }
    return List.copyOf(missing);
  }

  /** Duties, and times of silence, that doing the act starts. */
  StartedByAct started() {
    return new StartedByAct(plan, judgement, values, facts, outcome);
  }

  /** Numbers of the open or switched readings relied on. */
  BitSet readings(ReadingsInUse readings) {
    BitSet numbers = readings.always();
    settling.forEach(rule -> numbers.or(rule.readings()));
    suspended().forEach(rule -> numbers.or(rule.readings()));
    scopes.forEach(it -> numbers.or(readings.bearingOn(it.scope().id(), it.scope().cite())));
    if (!judgement.suspendedCodes.isEmpty()) {
      numbers.or(readings.bearingOn("", judgement.suspendedCodes));
    }
    readings.addOfCodes(plan.codes(), facts, numbers);
    return numbers;
  }

  /** Counts of the other rules. */
  AlsoChecked alsoChecked() {
    List<PreparedRule> named = new ArrayList<>(settling);
    named.addAll(suspended());
    named.addAll(ranOut);
    return judgement.besides(named);
  }
}
