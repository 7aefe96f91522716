package org.pacta.agreement.temporal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/** One time in which something comes about: what it is of, and how it stands. */
record Timed(Duty duty, TreatyEvent trigger, @Nullable String party, Lapsed lapsed) {
  /** True for one that has run out, or may have, with nothing known to have kept it. */
  boolean over() {
    return lapsed.outcome() == Lapsed.Outcome.CAME_ABOUT
        || lapsed.outcome() == Lapsed.Outcome.UNCLEAR;
  }

  boolean same(Timed other) {
    return duty == other.duty
        && trigger.equals(other.trigger)
        && Objects.equals(party, other.party);
  }
}
