package org.pacta.agreement.temporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * The notice that keeps a term from being renewed.
 *
 * @param event event of the notice
 * @param before how long before the end of the term it must be received
 * @param dayCounts whether the day of receipt counts, or null when the file does not say: it does
 *     not
 * @param late what a notice received too late does, or null when the file does not say: it counts
 *     for the next term
 * @param ownPartyOnly true when the term ends only for the Party that gave notice
 */
public record NonRenewal(
    String event,
    TimeLength before,
    @Nullable Boolean dayCounts,
    @Nullable Late late,
    boolean ownPartyOnly) {
  /** What a notice received too late does. */
  public enum Late {
    NEXT_TERM,
    VOID
  }

  /** The last day on which a notice is in time: the whole length still runs within the term. */
  public LocalDate lastDay(LocalDate end) {
    LocalDate limit = counted() ? end.plusDays(1) : end;
    LocalDate day = limit.minus(before.period()).minusDays(before.daysOfHours());
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
    return day.plus(before.period()).plusDays(before.daysOfHours());
  }

  private boolean counted() {
    return Boolean.TRUE.equals(dayCounts);
  }

  /** The last day in time with its arithmetic. */
  String inWords(LocalDate end) {
    return Reckoning.words(lastDay(end))
        + " ("
        + before.inWords()
        + " before the end of the term, the day of receipt "
        + (counted() ? "counted)" : "not counted)");
  }
}
