package org.pacta.agreement;

import java.time.LocalTime;

/**
 * Hours of the day that count, by the clock of whoever owes or of the Party whose calendar counts:
 * the others, such as those of the night, stand still.
 *
 * @param from first moment that counts
 * @param to first that does not count any more; midnight for the end of the day
 */
public record CountedHours(LocalTime from, LocalTime to) {
  /** Hours that are those of the calendar counted by. */
  public static final CountedHours OF_THE_CALENDAR =
      new CountedHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Counted minutes of one day. */
  public long minutes() {
    int end = to.equals(LocalTime.MIDNIGHT) ? 24 * 3600 : to.toSecondOfDay();
    return (end - from.toSecondOfDay()) / 60;
  }

  /** In plain words, for example {@code 06:00 to 22:00}. */
  public String inWords() {
    return from + " to " + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
  }

  @Override
  public String toString() {
    return inWords();
  }
}
