package org.pacta.agreement.temporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time for which the agreement is in force for a party.
 *
 * @param joins how it begins
 * @param leaves how it ends, if it does
 */
record Stay(Membership.Step joins, Membership.Step leaves) {
  @Nullable LocalDate since() {
    return joins.date().date();
  }

  @Nullable LocalDate until() {
    return leaves.lastDay();
  }

  boolean binds(LocalDate day) {
    return begun(day) && !over(day);
  }

  boolean begun(LocalDate day) {
    LocalDate since = since();
    return since != null && !day.isBefore(since);
  }

  boolean over(LocalDate day) {
    LocalDate until = until();
    return until != null && day.isAfter(until);
  }

  /** True on a day on which it is not over, or on which the notice was given that ended it. */
  boolean leftOrBound(LocalDate day) {
    return !over(day) || day.equals(leaves.given());
  }

  String words() {
    return until() == null
        ? joins.date().words()
        : joins.date().words() + " " + leaves.date().words();
  }
}
