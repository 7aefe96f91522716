package org.pacta.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * How a duty returns with the calendar: every month, quarter, half-year, year or week, or each time
 * a length has gone by since it started.
 *
 * @param unit calendar period, or null when {@code length} is given
 * @param length length of each period, counted from the day it started, or null
 * @param times performances owed in each period
 * @param summed true when it is the sum of their amounts that is owed so many times
 * @param falls when in, before or after the period they are due
 * @param running true when the period in which the duty starts counts too
 * @param window day of each period before which nothing done counts for it, or null when it is open
 *     from its first day on
 * @param only which one period alone counts, from 1, so that the duty never returns; 0 for each
 */
public record Schedule(
    @Nullable Unit unit,
    @Nullable TimeLength length,
    int times,
    boolean summed,
    Falls falls,
    boolean running,
    @Nullable Window window,
    int only) {
  /** Beyond any number owed; sums stay far from overflow. */
  private static final long AMOUNT_MAX = 1_000_000_000L;

  /** Calendar periods. */
  public enum Unit {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
  }

  /** From where a due day is counted. */
  public enum Side {
    /** In the months before the period, or a length before it begins. */
    BEFORE,
    /** In a month of the period, or at its end. */
    WITHIN,
    /** In the months after the period, or a length after it ends. */
    AFTER
  }

  /**
   * When a performance is due.
   *
   * @param side from where it is counted
   * @param months which month, counted from 1; 0 when it is no day of a month
   * @param day day of that month, its last when it is shorter; 0 when it is no day of a month
   * @param length length before or after the period, or null
   */
  public record Falls(Side side, int months, int day, @Nullable TimeLength length) {
    /** The last day of the period. */
    public static final Falls AT_ITS_END = new Falls(Side.WITHIN, 0, 0, null);
  }

  /**
   * The day of a period from which on what is done counts, such as the first of the tenth month.
   *
   * @param month month of the period, from 1
   * @param day day of that month, its last when it is shorter
   */
  public record Window(int month, int day) {
    LocalDate opens(LocalDate first) {
      YearMonth of = YearMonth.from(first).plusMonths(month - 1L);
      return of.atDay(Math.min(day, of.lengthOfMonth()));
    }
  }

  /**
   * One period.
   *
   * @param opens first day on which what is done counts, where it is due within the period
   * @param first first day
   * @param last last day
   * @param due last day for what is owed for it
   * @param label name, such as {@code 2026-Q2}
   */
  public record Round(
      LocalDate opens, LocalDate first, LocalDate last, LocalDate due, String label) {}

  /** For how many a performance counts: one, or the amount it states where amounts are summed. */
  public long counted(TreatyEvent performance) {
    Long amount = performance.detail().amount();
    return !summed || amount == null ? 1 : Math.clamp(amount, 0, AMOUNT_MAX);
  }

  /** True for what is owed once, such as by the end of the second year that follows. */
  public boolean once() {
    return only > 0;
  }

  /** The n-th period, counted from 0, of a duty that starts on a day. */
  public Round round(LocalDate start, int n) {
    if (length != null) {
      LocalDate first = start.plus(length.period().multipliedBy(n)).plusDays(1);
      LocalDate last = start.plus(length.period().multipliedBy(n + 1));
      return new Round(first, first, last, due(first, last), String.valueOf(n + 1));
    }
    Unit calendar = unit == null ? Unit.YEAR : unit;
    LocalDate holding = first(calendar, start);
    boolean next = !running && opens(holding).isBefore(start);
    LocalDate first = plus(calendar, holding, next ? n + 1L : n);
    LocalDate last = plus(calendar, first, 1).minusDays(1);
    return new Round(opens(first), first, last, due(first, last), label(calendar, first));
  }

  private LocalDate opens(LocalDate first) {
    return window == null ? first : window.opens(first);
  }

  /** What a period is called in words: one that only its number names, period 1. */
  public static String called(String label) {
    return label.matches("[0-9]{1,3}") ? "period " + label : label;
  }

  /** True for what can be the name of one of its periods, such as {@code 2026-Q2}. */
  public boolean names(String text) {
    if (length != null || unit == null) {
      return text.matches("[0-9]{1,4}");
    }
    return text.matches(
        "[0-9]{4}"
            + switch (unit) {
              case WEEK -> "-W[0-9]{2}";
              case MONTH -> "-[0-9]{2}";
              case QUARTER -> "-Q[1-4]";
              case HALF_YEAR -> "-H[12]";
              case YEAR -> "";
            });
  }

  private LocalDate due(LocalDate first, LocalDate last) {
    TimeLength away = falls.length();
    return switch (falls.side()) {
      case BEFORE ->
          away == null
              ? dayOf(YearMonth.from(first).minusMonths(falls.months()))
              : first.minus(away.period());
      case WITHIN ->
          falls.day() == 0 ? last : dayOf(YearMonth.from(first).plusMonths(falls.months() - 1L));
      case AFTER ->
          away == null
              ? dayOf(YearMonth.from(last).plusMonths(falls.months()))
              : last.plus(away.period());
    };
  }

  private LocalDate dayOf(YearMonth month) {
    return month.atDay(Math.min(falls.day(), month.lengthOfMonth()));
  }

  private static LocalDate first(Unit unit, LocalDate day) {
    return switch (unit) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate plus(Unit unit, LocalDate first, long count) {
    return switch (unit) {
      case WEEK -> first.plusWeeks(count);
      case MONTH -> first.plusMonths(count);
      case QUARTER -> first.plusMonths(3 * count);
      case HALF_YEAR -> first.plusMonths(6 * count);
      case YEAR -> first.plusYears(count);
    };
  }

  private static String label(Unit unit, LocalDate first) {
    int year = first.getYear();
    return switch (unit) {
      case WEEK ->
          "%d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case HALF_YEAR -> year + "-H" + (first.getMonthValue() > 6 ? 2 : 1);
      case YEAR -> String.valueOf(year);
    };
  }

  /** The schedule in plain words, for example {@code 4 times each month}. */
  public String inWords() {
    String each =
        length == null
            ? "each " + (unit == null ? "year" : Codes.of(unit).replace('_', '-'))
            : "every " + length.inWords();
    String often = times == 1 ? "once " : times == 2 ? "twice " : times + " times ";
    if (once()) {
      String one = each.startsWith("each ") ? each.substring("each ".length()) : "period, " + each;
      return (summed ? times + " in all " : often)
          + "by the end of "
          + one
          + " "
          + only
          + fallsInWords();
    }
    return (summed ? times + " in all " : often) + each + opensInWords() + fallsInWords();
  }

  private String opensInWords() {
    return window == null
        ? ""
        : ", from day " + window.day() + " of its month " + window.month() + " on";
  }

  private String fallsInWords() {
    TimeLength away = falls.length();
    if (away != null) {
      String where = falls.side() == Side.BEFORE ? "before it begins" : "after it ends";
      return ", by " + away.inWords() + " " + where;
    }
    if (falls.day() == 0) {
      return "";
    }
    String months = falls.months() + (falls.months() == 1 ? " month" : " months");
    return ", by day "
        + falls.day()
        + switch (falls.side()) {
          case BEFORE -> ", " + months + " before it";
          case WITHIN -> " of its month " + falls.months();
          case AFTER -> ", " + months + " after it";
        };
  }

  @Override
  public String toString() {
    return inWords();
  }
}
