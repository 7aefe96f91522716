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
 * @param kind what it does
 * @param result when, and why then; with a date
 * @param back notices that take back a suspension before it begins; of a lapse, those that keep
 *     suspended what they name
 * @param notices those it is said of when it changes nothing, as they were given
 * @param lapsing of a lapse, what ends of what the notice suspended; else nothing
 */
record SuspensionEffect(
    String clause,
    TreatyEvent event,
    Kind kind,
    TemporalResult result,
    List<TreatyEvent> back,
    List<TreatyEvent> notices,
    Set<String> lapsing) {
  enum Kind {
    SUSPENDS,
    RESUMES,
    LAPSES
  }

  /** In time: what has no moment takes effect as the day begins, so before what has one. */
  static final Comparator<SuspensionEffect> IN_TIME =
      Comparator.comparing(SuspensionEffect::date)
          .thenComparing(SuspensionEffect::moment, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(LastWord.of(SuspensionEffect::event, it -> it.kind() == Kind.SUSPENDS));

  /** The same with more words. */
  SuspensionEffect saying(String more) {
    return new SuspensionEffect(
        clause, event, kind, result.saying(result.arithmetic() + more), back, notices, lapsing);
  }

  /** The same with what takes it back. */
  SuspensionEffect with(List<TreatyEvent> taken) {
    return taken.isEmpty()
        ? this
        : new SuspensionEffect(clause, event, kind, result, taken, notices, lapsing);
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
