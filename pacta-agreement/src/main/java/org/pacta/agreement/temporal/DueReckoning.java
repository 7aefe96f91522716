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
 * @param dawning events that come as their day begins
 */
record DueReckoning(
    Deadline deadline,
    Bearer bearer,
    List<Party> parties,
    Map<String, ZoneId> zones,
    Map<String, WorkingCalendar> calendars,
    Set<TreatyEvent> dawning) {
  private static final long DAYS_APART_MAX = 2;

  private static final WorkingCalendar EVERY_DAY =
      new WorkingCalendar(Set.of(), Set.of(), Set.of(), Set.of(), null);

  /** The same for another deadline. */
  DueReckoning of(Deadline other) {
    return new DueReckoning(other, bearer, parties, zones, calendars, dawning);
  }

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
    if (dawns(from, length)) {
      return endOf(from.date().minusDays(1)); // what is done on its day comes after it
    }
    if (length.duration().isZero()) {
      return endOf(lastDay(length, from.date(), matter));
    }
    if (moment != null) {
      return inHours(moment, length);
    }
    DueTime end = inHours(over(from), length);
    boolean withItsDay = end.day().atStartOfDay(bearer.zone()).toInstant().equals(end.instant());
    return withItsDay ? DueTime.endOf(end.day().minusDays(1)) : end;
  }

  /** True for a time that ends with an event that comes as its day begins. */
  boolean dawns(TreatyEvent from, EventDetail matter) {
    return dawns(from, length(matter));
  }

  private boolean dawns(TreatyEvent from, TimeLength length) {
    return deadline.backwards() && length.isZero() && dawning.contains(from);
  }

  private DueTime inHours(Instant from, TimeLength length) {
    HourClock clock = clock();
    Instant end =
        clock != null
            ? clock.after(from, length.duration())
            : deadline.backwards()
                ? length.before(from, bearer.zone())
                : length.after(from, bearer.zone());
    return DueTime.at(end, bearer.zone());
  }

  /** True when it is counted in hours from an event, or back from it, whose moment nobody knows. */
  boolean untold(TreatyEvent from, EventDetail matter) {
    boolean set =
        deadline.day() != null || (deadline.agreed() && from.detail().effective() != null);
    return !set && from.detail().instant() == null && !length(matter).duration().isZero();
  }

  /** The moment before which an event did not come that says only its day: it begins nowhere. */
  Instant begun(TreatyEvent from) {
    return everywhere(from)
        .map(zone -> from.date().atStartOfDay(zone).toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The moment by which an event has come that says only its day: that is over everywhere. */
  private Instant over(TreatyEvent from) {
    return everywhere(from)
        .map(zone -> from.date().plusDays(1).atStartOfDay(zone).toInstant())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** By whose clocks the day of an event may be counted; by any for one of nobody. */
  private Stream<ZoneId> everywhere(TreatyEvent from) {
    ZoneId act = zones.getOrDefault(String.valueOf(from.actOf()), bearer.zone());
    return from.party() == null
        ? Stream.concat(zones.values().stream(), Stream.of(bearer.zone()))
        : Stream.of(own(from), act, bearer.zone());
  }

  private ZoneId own(TreatyEvent event) {
    return zones.getOrDefault(String.valueOf(event.party()), bearer.zone());
  }

  /** By whose clock the day of what was done is counted: of nobody's that may be any. */
  private Stream<ZoneId> clocks(TreatyEvent event) {
    return event.party() == null ? everywhere(event) : Stream.of(own(event));
  }

  /** True where all days are of one clock. */
  boolean one() {
    return zones.values().stream().allMatch(bearer.zone()::equals);
  }

  /** The moment of an event, or the first at which its day may have begun. */
  Instant first(TreatyEvent event) {
    Instant moment = event.detail().instant();
    return moment != null
        ? moment
        : clocks(event)
            .map(zone -> event.date().atStartOfDay(zone).toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** The moment of an event, or the last at which its day may not have been over. */
  Instant last(TreatyEvent event) {
    Instant moment = event.detail().instant();
    return moment != null
        ? moment
        : clocks(event)
            .map(zone -> event.date().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1))
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** True for days that may overlap, as clocks are less than two days apart. */
  static boolean near(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay()) <= DAYS_APART_MAX;
  }

  /**
   * True when an event came too late, where its moment is known whatever day it was entered under;
   * one without a moment counts as early as its day allows, by the clock of whose event it is, or
   * by any where it is nobody's.
   */
  boolean missed(DueTime due, TreatyEvent event) {
    if (event.detail().instant() != null) {
      return due.missedBy(Standstill.Edge.of(event), bearer.zone());
    }
    return byDays(due, event)
        ? event.date().isAfter(due.day())
        : !first(event).isBefore(due.over(bearer.zone()));
  }

  /** True when an event may have come too late: without a moment as late as its day allows. */
  boolean mayMiss(DueTime due, TreatyEvent event) {
    if (event.detail().instant() != null) {
      return due.missedBy(Standstill.Edge.of(event), bearer.zone());
    }
    return byDays(due, event)
        ? event.date().isAfter(due.day())
        : !last(event).isBefore(due.over(bearer.zone()));
  }

  /**
   * Days of one clock compare as they are, and so do days far apart of any; their moments are dear
   * where events are many.
   */
  private boolean byDays(DueTime due, TreatyEvent event) {
    return !near(due.day(), event.date())
        || (due.instant() == null && clocks(event).allMatch(bearer.zone()::equals));
  }

  /** What stops a clock: as early as its day allows, on the clock of whoever owes. */
  Standstill.Edge stops(TreatyEvent event) {
    Instant moment = first(event);
    boolean day = event.detail().instant() == null && clocks(event).allMatch(bearer.zone()::equals);
    return new Standstill.Edge(LocalDate.ofInstant(moment, bearer.zone()), day ? null : moment);
  }

  /**
   * What lets a length in hours run again: where its moment is not known, with the last of its day.
   */
  Standstill.Edge runsAgain(TreatyEvent event, EventDetail matter) {
    Standstill.Edge edge = runsAgain(event);
    return edge.moment() == null && length(matter).inHours()
        ? new Standstill.Edge(edge.day(), last(event))
        : edge;
  }

  /**
   * What lets it run again: on the last day that this may be on the clock of whoever owes, which is
   * the clock of what nobody is said to have done.
   */
  Standstill.Edge runsAgain(TreatyEvent event) {
    Instant moment = event.detail().instant();
    boolean nobodys = moment == null && event.party() == null;
    return new Standstill.Edge(
        nobodys ? event.date() : LocalDate.ofInstant(last(event), bearer.zone()), moment);
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
