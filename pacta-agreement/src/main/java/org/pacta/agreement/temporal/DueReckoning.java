package org.pacta.agreement.temporal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Advance;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * Counts a deadline for whoever owes: their zone, their working days, their hours.
 *
 * @param zones by whose clock the days of each Party and body are counted
 */
record DueReckoning(
    Deadline deadline,
    Bearer bearer,
    List<Party> parties,
    Map<String, ZoneId> zones,
    Map<String, WorkingCalendar> calendars) {
  private static final WorkingCalendar EVERY_DAY =
      new WorkingCalendar(Set.of(), Set.of(), Set.of(), Set.of(), null);

  /** When a duty that an event started falls due, counted from an event, or back from it. */
  DueTime due(TreatyEvent from, EventDetail matter) {
    return due(from, matter, length(matter));
  }

  /** The same for a length that a notice sets. */
  DueTime due(TreatyEvent from, EventDetail matter, TimeLength length) {
    if (deadline.day() != null) {
      return endOf(deadline.day());
    }
    LocalDate set = deadline.agreed() ? from.detail().effective() : null;
    if (set != null) {
      return endOf(set);
    }
    Instant moment = from.detail().instant();
    if (moment != null && deadline.backwards() && length.isZero() && clear(length) == 0) {
      return DueTime.at(moment, bearer.zone()); // no later than the event itself
    }
    if (length.duration().isZero()
        || (moment == null && (deadline.backwards() || deadline.startDayCounted()))) {
      return endOf(lastDay(length, from.date(), matter));
    }
    if (moment == null) {
      return atTheLatest(from, length);
    }
    HourClock clock = clock();
    if (clock != null) {
      return DueTime.at(clock.after(moment, length.duration()), bearer.zone());
    }
    return DueTime.at(
        deadline.backwards()
            ? length.before(moment, bearer.zone())
            : length.after(moment, bearer.zone()),
        bearer.zone());
  }

  /** Hours from an event whose moment nobody knows: it came before its day was over everywhere. */
  private DueTime atTheLatest(TreatyEvent from, TimeLength length) {
    Stream<ZoneId> clocks =
        from.party() == null
            ? zones.values().stream()
            : Stream.of(
                zones.getOrDefault(from.party(), bearer.zone()),
                zones.getOrDefault(String.valueOf(from.actOf()), bearer.zone()));
    Instant over =
        Stream.concat(clocks, Stream.of(bearer.zone()))
            .map(zone -> from.date().plusDays(1).atStartOfDay(zone).toInstant())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    HourClock clock = clock();
    DueTime end =
        DueTime.at(
            clock == null
                ? length.after(over, bearer.zone())
                : clock.after(over, length.duration()),
            bearer.zone());
    boolean withItsDay = end.day().atStartOfDay(bearer.zone()).toInstant().equals(end.instant());
    return withItsDay ? DueTime.endOf(end.day().minusDays(1)) : end;
  }

  /** The end of a day, or of the working day it rolls to. */
  DueTime endOf(LocalDate day) {
    return DueTime.endOf(rolled(day));
  }

  /** The length for this matter: that of its kind, or shorter when urgent and the text says so. */
  TimeLength length(EventDetail matter) {
    return deadline.length(matter);
  }

  /**
   * True when only working days count; an urgent length in hours runs through nights and feasts
   * unless the text says which hours count.
   */
  boolean workingDays(EventDetail matter) {
    return deadline.counting().workingDays() && length(matter).duration().isZero();
  }

  /** Which days count, in words; empty when all do. */
  String daysInWords(EventDetail matter) {
    return workingDays(matter) ? calendar(deadline.counting().calendar()).inWords() : "";
  }

  /** A time as a notice lengthens it. */
  DueTime prolonged(DueTime due, TimeLength by) {
    Instant exact = due.instant();
    if (exact == null) {
      return endOf(
          deadline.backwards() ? later(due.day(), by) : lastDay(by, due.day(), EventDetail.NONE));
    }
    HourClock clock = by.duration().isZero() ? null : clock();
    return DueTime.at(
        clock == null ? by.after(exact, bearer.zone()) : clock.after(exact, by.duration()),
        bearer.zone());
  }

  /** What lengthens a time that is counted back counts forward all the same. */
  private LocalDate later(LocalDate day, TimeLength by) {
    return workingDays(EventDetail.NONE)
        ? calendar(deadline.counting().calendar()).after(day, by.period().getDays())
        : day.plus(by.period()).plusDays(by.duration().toDays());
  }

  /** Until when what lengthens a time is given in time. */
  DueTime latest(DueTime due, Extension extension) {
    Advance advance = extension.advance();
    Instant exact = due.instant();
    if (advance == null) {
      return due;
    }
    return exact == null
        ? DueTime.endOf(advance.lastDay(due.day()))
        : DueTime.at(advance.length().before(exact, bearer.zone()), bearer.zone());
  }

  /** A time later by what a pause took of it: only days and hours that count are made good. */
  DueTime afterPause(DueTime due, Standstill pause, EventDetail matter, AsOf when) {
    Instant start = pause.from().instant(bearer.zone());
    Instant end = pause.end(when, bearer.zone());
    Instant exact = due.instant();
    if (exact == null) {
      return DueTime.endOf(
          lastDay(due.day(), pause.from().day(), pause.lastDay(when, bearer.zone()), matter));
    }
    HourClock clock = clock();
    if (clock == null) {
      return DueTime.at(exact.plus(Duration.between(start, end)), bearer.zone());
    }
    return exact.isAfter(start)
        ? DueTime.at(clock.after(end, clock.between(start, exact)), bearer.zone())
        : due;
  }

  /** The days left from one on, that one among them, counted from the one with which it goes on. */
  private LocalDate lastDay(LocalDate last, LocalDate from, LocalDate until, EventDetail matter) {
    WorkingCalendar days = countedDays(matter);
    return days == null
        ? last.plusDays(until.toEpochDay() - from.toEpochDay())
        : days.after(until.minusDays(1), days.between(from, days.rolled(last)));
  }

  /** The days that count where not all do; also those on which hours do that have no moment. */
  private @Nullable WorkingCalendar countedDays(EventDetail matter) {
    boolean hours = !length(matter).duration().isZero() && hours() != null;
    return deadline.counting().workingDays() && (hours || workingDays(matter))
        ? calendar(deadline.counting().calendar())
        : null;
  }

  /** A day that a pause moved onto a holiday rolls on when working days count. */
  DueTime settled(DueTime due, EventDetail matter) {
    return due.instant() == null && workingDays(matter) && clear(length(matter)) == 0
        ? DueTime.endOf(calendar(deadline.counting().calendar()).rolled(due.day()))
        : due;
  }

  private LocalDate lastDay(TimeLength length, LocalDate start, EventDetail matter) {
    int one = deadline.startDayCounted() ? 1 : 0;
    if (workingDays(matter)) {
      return calendar(deadline.counting().calendar())
          .counted(deadline, start, length.period().getDays())
          .minusDays(clear(length));
    }
    CountedHours hours = hours();
    long ofDay = hours == null ? Duration.ofDays(1).toMinutes() : hours.minutes();
    long days = (length.duration().toMinutes() + ofDay - 1) / ofDay;
    if (deadline.backwards()) {
      return start.plusDays(one).minus(length.period()).minusDays(days + clear(length));
    }
    LocalDate from = start.minusDays(one).plus(length.period());
    HourClock clock = clock();
    return clock == null ? from.plusDays(days) : clock.calendar().after(from, (int) days);
  }

  /** The day of what must be done before, where it does not count either. */
  private int clear(TimeLength length) {
    boolean clear = deadline.backwards() && deadline.counting().clearDays();
    return clear && length.duration().isZero() ? 1 : 0;
  }

  private LocalDate rolled(LocalDate day) {
    @Nullable String rollsTo = deadline.counting().rollsTo();
    return rollsTo == null ? day : calendar(rollsTo).rolled(day);
  }

  /** The clock of hours that do not all count; null when they do. */
  private @Nullable HourClock clock() {
    CountedHours hours = hours();
    Counting counting = deadline.counting();
    return hours == null
        ? null
        : new HourClock(
            hours, counting.workingDays() ? calendar(counting.calendar()) : EVERY_DAY, zone());
  }

  /** Hours that count: those of the deadline, or of the calendar it names. */
  @Nullable CountedHours hours() {
    CountedHours hours = deadline.counting().hours();
    return hours != null && hours.equals(CountedHours.OF_THE_CALENDAR)
        ? calendar(deadline.counting().calendar()).hours()
        : hours;
  }

  private ZoneId zone() {
    return zones.getOrDefault(deadline.counting().calendar(), bearer.zone());
  }

  /** Working days of the bearer, of all parties together, or of the party named. */
  private WorkingCalendar calendar(String whose) {
    String named = whose.equals(Counting.BEARER) ? bearer.party().orElse("") : whose;
    return WorkingCalendar.of(named, parties, calendars);
  }

  /** How often it is owed in each round. */
  int times() {
    Schedule schedule = deadline.schedule();
    return schedule == null ? 1 : schedule.times();
  }

  /** How many performances an event counts as. */
  long counted(TreatyEvent performance) {
    Schedule schedule = deadline.schedule();
    return schedule == null ? 1 : schedule.counted(performance);
  }
}
