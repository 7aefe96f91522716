package org.pacta.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides by what an agreement itself works out from events, such as its status or what silence has
 * brought about, and names the readings on which that rests: those not agreed whose alternative
 * would let the decision come out otherwise. Safe for many threads.
 */
public final class UnderReadings {
  /** Path of the ids of the readings that what is worked out rests on. */
  public static final String FACT = "agr.readings";

  /** So much of a file is read again for all its alternatives together. */
  private static final int BYTES_READ_MAX = 2 << 20;

  private final Agreement agreement;
  private @Nullable Tried tried;

  UnderReadings(Agreement agreement) {
    this.agreement = agreement;
  }

  /**
   * The agreement under one alternative.
   *
   * @param reading id of the reading
   */
  private record Other(String reading, Agreement agreement) {}

  /**
   * What is tried, once.
   *
   * @param others every alternative by which something else would be worked out
   * @param untried ids of readings left out as there are too many: named without a trial
   */
  private record Tried(List<Other> others, Set<String> untried) {}

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
    Tried all = tried();
    Set<String> rests = new TreeSet<>(all.untried);
    Effort effort = new Effort(Effort.DECISION_STEPS_MAX);
    for (Other other : all.others) {
      if (!rests.contains(other.reading)
          && otherwise(decision, known, () -> facts.apply(other.agreement.within(effort)))) {
        rests.add(other.reading);
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

  private synchronized Tried tried() {
    if (tried == null) {
      List<Other> read = new ArrayList<>();
      Set<String> untried = new TreeSet<>();
      int most = BYTES_READ_MAX / Math.max(1, agreement.content().source().size());
      for (Reading reading : agreement.content().readings()) {
        List<Alternative> alternatives =
            reading.status() == ReadingStatus.AGREED || reading.switchedTo() != null
                ? List.of()
                : reading.alternatives().stream().filter(Alternative::timely).toList();
        most -= alternatives.size();
        if (most >= 0) {
          alternatives.forEach(it -> read.addAll(under(reading.id(), it.id())));
        } else if (!alternatives.isEmpty()) {
          untried.add(reading.id());
        }
      }
      tried = new Tried(List.copyOf(read), untried);
    }
    return tried;
  }

  /** None where the alternative cannot be read: {@code check} says why. */
  private List<Other> under(String reading, String alternative) {
    Map<String, String> choices = new TreeMap<>(agreement.basis().readings());
    choices.put(reading, alternative);
    try {
      return List.of(new Other(reading, agreement.under(choices)));
    } catch (AgreementFileException e) {
      return List.of();
    }
  }
}
