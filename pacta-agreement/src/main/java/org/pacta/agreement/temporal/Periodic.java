package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * An event that returns, such as a yearly meeting.
 *
 * @param id for example {@code annual-meeting}
 * @param event event that falls due
 * @param every how often
 * @param from event it is counted from
 * @param on day it falls on, or null when counted from the event
 * @param cite units of the text
 */
public record Periodic(
    String id, String event, TimeLength every, String from, @Nullable Day on, List<String> cite) {
  /** Most returns worked out. */
  static final int RETURNS_MAX = 2_000;

  private static final int MONTHS_OF_YEAR = 12;

  public Periodic {
    cite = List.copyOf(cite);
  }

  /**
   * A day of a month; in a shorter month its last day.
   *
   * @param month one of the months it falls in, 1 to 12, or null for any
   * @param day day of the month, 1 to 31
   */
  public record Day(@Nullable Integer month, int day) {
    LocalDate in(YearMonth of) {
      return of.atDay(Math.min(day, of.lengthOfMonth()));
    }

    String inWords() {
      String whole = month == null ? "" : " " + name(month);
      return whole.isEmpty() ? "day " + day + " of the month" : day + whole;
    }

    private static String name(int month) {
      return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
  }

  /** True when the day can fall in every return: whole months that meet the month named. */
  public boolean dayFits() {
    if (on == null) {
      return true;
    }
    int months = months();
    boolean whole = months > 0 && every.period().getDays() == 0 && every.duration().isZero();
    boolean meets = months % MONTHS_OF_YEAR == 0 || MONTHS_OF_YEAR % Math.max(months, 1) == 0;
    return whole && (on.month() == null || meets);
  }

  private int months() {
    return (int) every.period().toTotalMonths();
  }

  /** The first event it is counted from, among what is known. */
  Optional<LocalDate> start(List<TreatyEvent> events) {
    return events.stream()
        .filter(it -> it.event().equals(from))
        .map(TreatyEvent::date)
        .min(LocalDate::compareTo);
  }

  /**
   * The returns up to a day and the next one after it, from the first event they are counted from;
   * the day of each is known since the one before.
   */
  List<TreatyEvent> returns(List<TreatyEvent> events, LocalDate day) {
    List<TreatyEvent> returns = new ArrayList<>();
    start(events)
        .ifPresent(start -> {
          LocalDate known = start;
          for (int i = 1; i <= RETURNS_MAX && !every.isZero(); i++) {
            LocalDate due = due(start, i);
            returns.add(new TreatyEvent(event, null, due).announcedOn(known));
            if (due.isAfter(day)) {
              return;
            }
            known = due;
          }
        });
    return returns;
  }

  /** The i-th return after a start, counted from 1. */
  private LocalDate due(LocalDate start, int i) {
    return on == null
        ? start.plus(every.period().multipliedBy(i)).plusDays(every.daysOfHours() * i)
        : on.in(first(on, start).plusMonths((long) months() * (i - 1)));
  }

  /** Month of the first return: the first such day after the start. */
  private YearMonth first(Day day, LocalDate start) {
    YearMonth month = YearMonth.from(start);
    while (!day.in(month).isAfter(start) || !meets(day, month)) {
      month = month.plusMonths(1);
    }
    return month;
  }

  /** Twice a year on 25 June also falls on 25 December. */
  private boolean meets(Day day, YearMonth month) {
    Integer named = day.month();
    int step = Math.min(months(), MONTHS_OF_YEAR);
    return named == null || Math.floorMod(month.getMonthValue() - named, step) == 0;
  }

  /** How it returns, in words. */
  String inWords() {
    return "Every "
        + every.inWords().replaceFirst("^1 (\\w+)s?$", "$1")
        + (on == null ? "" : ", on " + on.inWords())
        + ", from "
        + from.replace('_', ' ');
  }
}
