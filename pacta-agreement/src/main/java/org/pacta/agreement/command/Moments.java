package org.pacta.agreement.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.pacta.agreement.file.Years;

/** Days and instants given to a command. */
final class Moments {
  private Moments() {}

  /**
   * A day within the years read.
   *
   * @throws DateTimeException when it is none
   */
  static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (!Years.hold(day.getYear())) {
      throw new DateTimeException("beyond the years read");
    }
    return day;
  }

  /**
   * An instant; a day alone stands for noon UTC, which is that same day for nearly every Party.
   *
   * @throws BadInput when it is neither
   */
  static Instant instant(String option, String text) {
    try {
      if (!text.contains("T")) {
        return day(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      }
      return Years.instant(text);
    } catch (DateTimeException e) {
      // said below, with what to write instead
    }
    throw new BadInput(
        option
            + " must be an instant such as 2026-01-15T09:00:00Z or a day such as 2026-01-15, from "
            + Years.MIN
            + " to "
            + Years.MAX);
  }
}
