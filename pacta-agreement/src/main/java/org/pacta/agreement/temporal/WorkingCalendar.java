package org.pacta.agreement.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;

/**
 * Working days of a party.
 *
 * @param weekend days of the week on which nobody works
 * @param yearly holidays on the same day each year
 * @param dates holidays of one year
 * @param fromEaster holidays as days from Easter Sunday, Western reckoning
 * @param hours office hours on a working day, or null when the file gives none
 */
public record WorkingCalendar(
    Set<DayOfWeek> weekend,
    Set<MonthDay> yearly,
    Set<LocalDate> dates,
    Set<Integer> fromEaster,
    @Nullable CountedHours hours) {
  /** Saturday and Sunday. */
  public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** A calendar without holidays, for a party whose file gives none. */
  public static final WorkingCalendar WEEKDAYS =
      new WorkingCalendar(WEEKEND, Set.of(), Set.of(), Set.of(), null);

  /** Most days looked through in a row. */
  private static final int DAYS_MAX = 40_000;

  public WorkingCalendar {
    weekend = Set.copyOf(weekend);
    yearly = Set.copyOf(yearly);
    dates = Set.copyOf(dates);
    fromEaster = Set.copyOf(fromEaster);
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a calendar needs at least one working day in the week");
    }
  }

  /** True when people work on a day. */
  public boolean works(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek())
        && !yearly.contains(MonthDay.from(day))
        && !dates.contains(day)
        && fromEaster.stream().noneMatch(days -> easter(day.getYear()).plusDays(days).equals(day));
  }

  /** What counting by it leaves out, in words: no more than it has. */
  String inWords() {
    boolean feasts = !(yearly.isEmpty() && dates.isEmpty() && fromEaster.isEmpty());
    return !weekend.isEmpty() ? " (working days)" : feasts ? " (holidays not counted)" : "";
  }

  /** The day itself if people work on it, else the next on which they do. */
  public LocalDate rolled(LocalDate day) {
    LocalDate rolled = day;
    for (int i = 0; i < DAYS_MAX && !works(rolled); i++) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** The n-th working day after a day. */
  public LocalDate after(LocalDate day, int count) {
    LocalDate reached = day;
    int left = count;
    for (int i = 0; i < DAYS_MAX && left > 0; i++) {
      reached = reached.plusDays(1);
      if (works(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** The n-th working day before a day. */
  public LocalDate before(LocalDate day, int count) {
    LocalDate reached = day;
    int left = count;
    for (int i = 0; i < DAYS_MAX && left > 0; i++) {
      reached = reached.minusDays(1);
      if (works(reached)) {
        left--;
      }
    }
    return reached;
  }

  /** How many working days there are from one day to another, both among them. */
  int between(LocalDate first, LocalDate last) {
    int count = 0;
    LocalDate day = first;
    for (int i = 0; i < DAYS_MAX && !day.isAfter(last); i++, day = day.plusDays(1)) {
      count += works(day) ? 1 : 0;
    }
    return count;
  }

  /** So many working days from a day, or back from it. */
  LocalDate counted(Deadline deadline, LocalDate start, int days) {
    int one = deadline.startDayCounted() ? 1 : 0;
    return deadline.backwards()
        ? before(start.plusDays(one), days)
        : after(start.minusDays(one), days);
  }

  /** The calendar of one party, or of all together when {@code whose} is {@code both}. */
  public static WorkingCalendar of(
      String whose, List<Party> parties, Map<String, WorkingCalendar> calendars) {
    return whose.equals(Counting.BOTH)
        ? parties.stream()
            .map(party -> calendars.getOrDefault(party.id(), WEEKDAYS))
            .reduce(WorkingCalendar::and)
            .orElse(WEEKDAYS)
        : calendars.getOrDefault(whose, WEEKDAYS);
  }

  /** A calendar on whose working days both work. */
  public WorkingCalendar and(WorkingCalendar other) {
    return new WorkingCalendar(
        union(weekend, other.weekend),
        union(yearly, other.yearly),
        union(dates, other.dates),
        union(fromEaster, other.fromEaster),
        hours == null ? other.hours : hours);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
