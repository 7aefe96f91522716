package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/**
 * What a notice does under a clause of suspension.
 *
 * @param clause name of the clause
 * @param event the notice
 * @param does what it does
 * @param result when, and why then; with a date
 */
record SuspensionEffect(String clause, TreatyEvent event, Does does, TemporalResult result) {
  /** What can be done about a suspension. */
  sealed interface Does {}

  /**
   * Suspends.
   *
   * @param back what takes it back, or some of it, before it begins
   */
  record Suspends(List<Lifting> back) implements Does {
    Suspends {
      back = List.copyOf(back);
    }
  }

  /**
   * Lets go on.
   *
   * @param lifting by which notices
   */
  record Resumes(Lifting lifting) implements Does {}

  /**
   * Ends by itself, its time having run out.
   *
   * @param anew notices that keep suspended what they name of it
   * @param units what ends of what the notice suspended
   */
  record Lapses(List<TreatyEvent> anew, Set<String> units) implements Does {
    Lapses {
      anew = List.copyOf(anew);
      units = Set.copyOf(units);
    }
  }

  /** In time: what has no moment takes effect as the day begins, so before what has one. */
  static final Comparator<SuspensionEffect> IN_TIME =
      Comparator.comparing(SuspensionEffect::date)
          .thenComparing(SuspensionEffect::moment, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(LastWord.of(SuspensionEffect::event, SuspensionEffect::suspends));

  boolean suspends() {
    return does instanceof Suspends;
  }

  /** The same with more words. */
  SuspensionEffect saying(String more) {
    return new SuspensionEffect(clause, event, does, result.saying(result.arithmetic() + more));
  }

  /** A suspension with what takes it back. */
  SuspensionEffect with(List<Lifting> back) {
    return back.isEmpty() ? this : new SuspensionEffect(clause, event, new Suspends(back), result);
  }

  LocalDate date() {
    return Objects.requireNonNull(result.date());
  }

  @Nullable Instant moment() {
    return result.moment();
  }

  Standstill.Edge edge() {
    return new Standstill.Edge(date(), moment());
  }
}
