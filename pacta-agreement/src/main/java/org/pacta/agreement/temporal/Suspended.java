package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * The times in which a suspension relieves of one duty, and what they do to its end.
 *
 * @param times in time
 * @param fixed true when they do not move the end, as the text fixes its day: what falls due in one
 *     of them is then not owed
 * @param zone by whose clock
 */
record Suspended(List<Standstill> times, boolean fixed, ZoneId zone) {
  /** Event with which a suspension takes effect. */
  static final String BEGINS = "suspension_effective";

  /** Event with which it ends. */
  static final String ENDS = "resumption_effective";

  Suspended {
    times = List.copyOf(times);
  }

  /**
   * Those of a duty. They move its end, but for a day of the calendar or one counted back, which
   * the text fixes, and for the end of a time of keeping.
   */
  static Suspended of(
      Duty duty, Start start, DueReckoning reckoning, List<Standstill> suspensions) {
    boolean fixed = start.round() != null || duty.refrain() || !reckoning.deadline().runsOn();
    return new Suspended(suspensions, fixed, reckoning.bearer().zone());
  }

  /** Those that move the end. */
  List<Standstill> moving() {
    return fixed ? List.of() : times;
  }

  /** The one that lasts to the moment looked at, or null. */
  @Nullable Standstill now() {
    return times.isEmpty() || times.getLast().until() != null ? null : times.getLast();
  }

  /** True for what happened meanwhile. */
  boolean holds(TreatyEvent event) {
    return times.stream().anyMatch(time -> time.holds(event, zone));
  }

  /** What must not be done before a time is no breach where it was done meanwhile; or null. */
  @Nullable Release excuse(List<TreatyEvent> done) {
    return done.stream()
        .filter(this::holds)
        .findFirst()
        .map(event ->
            new Release(
                Standstill.Edge.of(event),
                "what it forbids was done while its units were suspended"))
        .orElse(null);
  }

  /** What falls due meanwhile, on a day that does not move, is not owed; or null. */
  @Nullable Release release(@Nullable DueTime due) {
    return due == null || !fixed
        ? null
        : times.stream()
            .filter(time -> time.holds(due, zone))
            .findFirst()
            .map(time -> new Release(time.from(), "its units were suspended when it fell due"))
            .orElse(null);
  }

  /** What they did, as far as they began before the duty fell due or was done. */
  String inWords(@Nullable DueTime due, @Nullable LocalDate done) {
    StringBuilder words = new StringBuilder();
    for (Standstill time : times) {
      LocalDate from = time.from().day();
      boolean counts =
          (due == null || !from.isAfter(due.day())) && (done == null || !from.isAfter(done));
      if (counts) {
        boolean lasts = time.until() == null;
        words
            .append(fixed ? " Its units " + (lasts ? "are" : "were") + " suspended " : " It ")
            .append(fixed ? "" : lasts ? "stands still " : "stood still ")
            .append(time.inWords(zone))
            .append(
                fixed
                    ? "; its day, fixed by the text, does not move."
                    : ", while its units " + (lasts ? "are" : "were") + " suspended.");
      }
    }
    return words.toString();
  }
}
