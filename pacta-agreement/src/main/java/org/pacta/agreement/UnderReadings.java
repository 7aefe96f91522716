package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides by what an agreement itself works out from events, such as its status or what silence has
 * brought about, and names the readings on which that rests: those not agreed whose alternative
 * would let the decision come out otherwise. Safe for many threads.
 */
public final class UnderReadings {
  /** Path of the ids of the readings that what is worked out rests on. */
  public static final String FACT = "agr.readings";

  private final Agreement agreement;
  private final OtherReadings timely;
  private final OtherReadings owing;

  UnderReadings(Agreement agreement) {
    this.agreement = agreement;
    this.timely = new OtherReadings(agreement, Alternative::timely);
    this.owing = new OtherReadings(agreement, Alternative::owing);
  }

  /**
   * Judges an act.
   *
   * @param act id from the vocabulary
   * @param facts all facts, with what the agreement given works out
   * @param at instant the act is meant for
   * @param knownAt instant whose knowledge is used
   */
  public Decision decide(
      String act, Function<Agreement, Facts> facts, Instant at, Instant knownAt) {
    Facts known = facts.apply(agreement.within(new Effort(Effort.DECISION_STEPS_MAX)));
    Decision decision = agreement.decide(act, known, at, knownAt);
    OtherReadings.Tried all = timely.tried();
    Set<String> rests = new TreeSet<>(all.untried());
    Effort effort = new Effort(Effort.DECISION_STEPS_MAX);
    for (OtherReadings.Other other : all.others()) {
      if (!rests.contains(other.reading())
          && otherwise(decision, known, () -> facts.apply(other.agreement().within(effort)))) {
        rests.add(other.reading());
      }
    }
    return rests.isEmpty()
        ? decision
        : agreement.decide(act, known.with(FACT, List.copyOf(rests)), at, knownAt);
  }

  /** True where what is known otherwise changes a decision, or would take too much to work out. */
  private boolean otherwise(Decision decision, Facts known, Supplier<Facts> facts) {
    try {
      Facts other = facts.get();
      return !other.equals(known)
          && !same(
              decision, agreement.decide(decision.act(), other, decision.at(), decision.knownAt()));
    } catch (Effort.Exhausted e) {
      return true;
    }
  }

  /**
   * True where neither the outcome nor what it rests on or starts is another. What no clause
   * permits rests on none: it names those that come nearest.
   */
  private static boolean same(Decision one, Decision other) {
    return one.outcome() == other.outcome()
        && (one.outcome() == Outcome.NO_CLAUSE || one.because().equals(other.because()))
        && one.missing().equals(other.missing())
        && one.dutiesIfDone().equals(other.dutiesIfDone());
  }

  /**
   * What is owed, and what of it would stand otherwise under an alternative.
   *
   * @param known what is owed under the readings in use
   * @param account works out the same under others
   */
  public ReadAccount account(DutyAccount known, Function<Agreement, DutyAccount> account) {
    OtherReadings.Tried all = owing.tried();
    Set<String> untried = new TreeSet<>(all.untried());
    ReadingTrial trial = new ReadingTrial(known);
    Effort effort = new Effort(Effort.DECISION_STEPS_MAX);
    for (OtherReadings.Other other : all.others()) {
      try {
        trial.beside(other, account.apply(other.agreement().within(effort)));
      } catch (Effort.Exhausted e) {
        untried.add(other.reading());
      }
    }
    return trial.result(untried);
  }
}
