package org.pacta.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long before an end something must have come, such as notice against the renewal of a term, or
 * the request to lengthen a time.
 *
 * @param length how long before; hours count as days, every day begun as a whole one
 * @param dayCounts whether the day of receipt counts, or null when the file does not say: it does
 *     not
 * @param clearDays true when the last day counts as little as that of receipt
 */
public record Advance(TimeLength length, @Nullable Boolean dayCounts, boolean clearDays) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /**
   * The last day in time before an end: the whole length still runs until the end of that day, or
   * of the one before where clear days count.
   */
  public LocalDate lastDay(LocalDate end) {
    LocalDate limit = counted() ? end.plusDays(1) : clearDays ? end.minusDays(1) : end;
    LocalDate day = limit.minus(length.period()).minusDays(length.daysOfHours());
    // Months differ in length, so the way back may miss days from which the way forth still fits.
    while (!after(day.plusDays(1)).isAfter(limit)) {
      day = day.plusDays(1);
    }
    while (after(day).isAfter(limit)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private LocalDate after(LocalDate day) {
    return day.plus(length.period()).plusDays(length.daysOfHours());
  }

  private boolean counted() {
    return Boolean.TRUE.equals(dayCounts);
  }

  /** The last day in time with its arithmetic. */
  public String inWords(LocalDate end) {
    return DAY.format(lastDay(end)) + " (" + inWords("the end of the term") + ")";
  }

  /** The arithmetic alone, with what it is counted back from. */
  public String inWords(String end) {
    return length.inWords()
        + " before "
        + end
        + (clearDays
            ? ", clear days: neither the day of receipt nor the last day counted"
            : ", the day of receipt " + (counted() ? "counted" : "not counted"));
  }
}
