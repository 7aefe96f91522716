package org.pacta.agreement.temporal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.pacta.agreement.CountedHours;

/**
 * Counts hours that run only at certain times of the day.
 *
 * @param hours times of the day that count
 * @param calendar whose working days alone count, or one on which every day does
 * @param zone by whose clock
 */
record HourClock(CountedHours hours, WorkingCalendar calendar, ZoneId zone) {
  /** Most days looked through; longer than any length in hours that a text gives. */
  private static final int DAYS_MAX = 40_000;

  /** When so much counted time has gone by after an instant. */
  Instant after(Instant start, Duration length) {
    Duration left = length;
    LocalDate day = LocalDate.ofInstant(start, zone);
    for (int i = 0; i < DAYS_MAX; i++, day = day.plusDays(1)) {
      Instant opens = later(start, opens(day));
      Duration counted = Duration.between(opens, closes(day));
      if (counts(day) && counted.isPositive()) {
        if (left.compareTo(counted) <= 0) {
          return opens.plus(left);
        }
        left = left.minus(counted);
      }
    }
    throw new ArithmeticException("no end within " + DAYS_MAX + " days");
  }

  /** Counted time between two instants. */
  Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDate day = LocalDate.ofInstant(start, zone);
    for (int i = 0; i < DAYS_MAX && opens(day).isBefore(end); i++, day = day.plusDays(1)) {
      Instant opens = later(start, opens(day));
      Instant closes = closes(day).isBefore(end) ? closes(day) : end;
      if (counts(day) && opens.isBefore(closes)) {
        sum = sum.plus(Duration.between(opens, closes));
      }
    }
    return sum;
  }

  private boolean counts(LocalDate day) {
    return calendar.works(day);
  }

  private Instant opens(LocalDate day) {
    return day.atTime(hours.from()).atZone(zone).toInstant();
  }

  private Instant closes(LocalDate day) {
    return hours.to().equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(hours.to()).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
