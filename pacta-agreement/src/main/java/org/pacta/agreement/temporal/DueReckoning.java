package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Party;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/** Counts a deadline for whoever owes: their zone, their working days. */
record DueReckoning(
    Deadline deadline,
    Owed.Bearer bearer,
    List<Party> parties,
    Map<String, WorkingCalendar> calendars) {

  /** When a duty that an event started falls due, counted from an event. */
  DueTime due(TreatyEvent from, EventDetail matter) {
    TimeLength length = length(matter);
    Instant moment = from.detail().instant();
    return moment == null || workingDays(matter) || length.duration().isZero()
        ? DueTime.endOf(rolled(lastDay(length, from.date(), matter)))
        : DueTime.at(length.after(moment, bearer.zone()), bearer.zone());
  }

  /** The length for this matter: that of its kind, or shorter when urgent and the text says so. */
  TimeLength length(EventDetail matter) {
    TimeLength shorter = deadline.urgentTarget();
    TimeLength usual = matter.urgent() && shorter != null ? shorter : deadline.length();
    String variant = matter.variant();
    return variant == null ? usual : deadline.variants().getOrDefault(variant, usual);
  }

  /**
   * True when only working days count; an urgent length in hours runs through nights and feasts.
   */
  boolean workingDays(EventDetail matter) {
    return deadline.counting().workingDays() && length(matter).duration().isZero();
  }

  /** A time as a notice lengthens it. */
  DueTime prolonged(DueTime due, TimeLength by) {
    Instant exact = due.instant();
    return exact == null
        ? DueTime.endOf(rolled(lastDay(by, due.day(), EventDetail.NONE)))
        : DueTime.at(by.after(exact, bearer.zone()), bearer.zone());
  }

  /** A day that a pause moved onto a holiday rolls on when working days count. */
  DueTime settled(DueTime due, EventDetail matter) {
    return due.instant() == null && workingDays(matter)
        ? DueTime.endOf(calendar(deadline.counting().calendar()).rolled(due.day()))
        : due;
  }

  private LocalDate lastDay(TimeLength length, LocalDate start, EventDetail matter) {
    LocalDate from = deadline.startDayCounted() ? start.minusDays(1) : start;
    if (workingDays(matter)) {
      return calendar(deadline.counting().calendar()).after(from, length.period().getDays());
    }
    long hours = length.duration().toHours();
    return from.plus(length.period()).plusDays((hours + 23) / 24);
  }

  private LocalDate rolled(LocalDate day) {
    @Nullable String rollsTo = deadline.counting().rollsTo();
    return rollsTo == null ? day : calendar(rollsTo).rolled(day);
  }

  /** Working days of the bearer, of all parties together, or of the party named. */
  private WorkingCalendar calendar(String whose) {
    String named = whose.equals(Counting.BEARER) ? bearer.party().orElse("") : whose;
    return WorkingCalendar.of(named, parties, calendars);
  }
}
