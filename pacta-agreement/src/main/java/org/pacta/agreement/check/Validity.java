package org.pacta.agreement.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.temporal.FixedTerm;

/**
 * The time an agreement is in force, as far as its file says.
 *
 * @param from first day, or null when the file does not tell
 * @param until first day no longer, or null when nothing in the file ends it
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  static Validity of(Agreement agreement) {
    LocalDate from = agreement.entryIntoForce(List.of()).date();
    LocalDate until = agreement.content().ceased();
    until = earlier(until, termEnd(agreement, from));
    LocalDate ended =
        agreement.content().clause("termination").map(clause -> clause.recorded()).orElse(null);
    return new Validity(from, earlier(until, ended == null ? null : ended.plusDays(1)));
  }

  /** End of a fixed term that nothing renews or prolongs. */
  private static @Nullable LocalDate termEnd(Agreement agreement, @Nullable LocalDate from) {
    FixedTerm term = agreement.content().terms().fixedTerm();
    if (term == null || term.renews() != null || term.prolonging() != null) {
      return null;
    }
    return from == null || term.from() != null ? null : term.firstEnd(from);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** False when one had surely ended before the other began. */
  boolean meets(Validity other) {
    return !endedBefore(other) && !other.endedBefore(this);
  }

  private boolean endedBefore(Validity later) {
    return until != null && later.from != null && !until.isAfter(later.from);
  }
}
