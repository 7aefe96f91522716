package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;

/**
 * Of which events it is known that all are given, so that a silence which one of them would have
 * broken is known to have lasted.
 *
 * @param complete events of which all that happened are given, or null for every event
 * @param earlier events of which all that happened until {@code until} are given, or null for every
 *     event
 * @param until moment up to which those are complete, or null where there is none
 */
record SilenceKnown(
    @Nullable Set<String> complete, @Nullable Set<String> earlier, @Nullable AsOf until) {
  /** Whatever is given is all that happened. */
  static final SilenceKnown ALL = new SilenceKnown(null, Set.of(), null);

  /** All that happened is given of these alone. */
  static SilenceKnown of(Set<String> complete) {
    return new SilenceKnown(Set.copyOf(complete), Set.of(), null);
  }

  /** The same where of others it is given until a moment; null for all others. */
  SilenceKnown andUntil(@Nullable Set<String> names, AsOf moment) {
    return new SilenceKnown(complete, names == null ? null : Set.copyOf(names), moment);
  }

  /** True where one that has lasted as far as is given has lasted for sure. */
  boolean lasted(Collection<String> broken, Obligations.Found one, StatusNow status) {
    return complete == null
        || complete.containsAll(broken)
        || (until != null
            && (earlier == null
                || broken.stream().allMatch(it -> complete.contains(it) || earlier.contains(it)))
            && one.owed().state(until, status, one.condition()).status() == DutyStatus.BREACH);
  }

  /**
   * How a duty stands: what only the time after that moment has made of it nobody knows, as what
   * was done then is not given.
   */
  DutyState known(DutyState state, Obligations.Found one, StatusNow status) {
    boolean byTime =
        switch (state.status()) {
          case BREACH, LATE -> true;
          case MET -> state.refrain();
          case OPEN, PAUSED, RELEASED, UNCLEAR -> false;
        };
    return until == null
            || !byTime
            || one.owed().state(until, status, one.condition()).status() == state.status()
        ? state
        : state.unclear(
            " What was done after " + Reckoning.words(until.day()) + " was not known yet.",
            List.of(),
            true);
  }
}
