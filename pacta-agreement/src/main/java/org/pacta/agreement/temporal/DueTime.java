package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyState;

/**
 * When a duty falls due: at the end of a day, or at an instant when its length counts hours and the
 * moment it runs from is known.
 *
 * @param day last day, by the calendar of whoever owes
 * @param instant exact end, or null for the end of the day
 * @param prolonged how often a notice lengthened it
 * @param aim end of an operational target that comes before it, or null
 */
record DueTime(LocalDate day, @Nullable Instant instant, int prolonged, @Nullable DueTime aim) {
  static DueTime endOf(LocalDate day) {
    return new DueTime(day, null, 0, null);
  }

  static DueTime at(Instant instant, ZoneId zone) {
    return new DueTime(LocalDate.ofInstant(instant, zone), instant, 0, null);
  }

  DueTime prolonged(int times) {
    return new DueTime(day, instant, times, aim);
  }

  DueTime aiming(DueTime target) {
    return new DueTime(day, instant, prolonged, target);
  }

  /** The operational target before it, as it is told. */
  DutyState.@Nullable Target target() {
    return aim == null ? null : new DutyState.Target(aim.day, aim.instant);
  }

  /** True when the time has run out at the moment looked at. */
  boolean passed(AsOf when, ZoneId zone) {
    return instant == null ? when.day(zone).isAfter(day) : when.last(zone).isAfter(instant);
  }

  /** The moment at which it is over. */
  Instant over(ZoneId zone) {
    return instant == null ? day.plusDays(1).atStartOfDay(zone).toInstant() : instant;
  }

  /** True for a day, or a moment on it, that is too late by the clock of whoever owes. */
  boolean missedBy(Standstill.Edge edge, ZoneId zone) {
    Instant moment = edge.moment();
    if (moment == null) { // nothing of a day is in time for its very beginning
      return edge.day()
          .isAfter(instant == null ? day : LocalDate.ofInstant(instant.minusNanos(1), zone));
    }
    return instant == null
        ? LocalDate.ofInstant(moment, zone).isAfter(day)
        : moment.isAfter(instant);
  }
}
