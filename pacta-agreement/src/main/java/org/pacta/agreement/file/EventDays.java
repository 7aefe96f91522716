package org.pacta.agreement.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an event says of its own day against itself: some lengths are counted from its date,
 * others from its moment, so that two days in one event would give two ends.
 */
public final class EventDays {
  private EventDays() {}

  /**
   * Adds a finding for a moment on another day than the date of the event, and for a day on which
   * it became known that comes after it.
   *
   * @param zones where the days of each Party and body begin; the date is that at the place of
   *     receipt, so any of them may be meant, and of an event of nobody the day in UTC
   */
  public static void check(
      Yaml event, String unit, Collection<? extends ZoneId> zones, Findings findings) {
    if (event.at("at").isEmpty() && event.at("announced").isEmpty()) {
      return; // as nearly all events: a file can hold thousands
    }
    LocalDate date = read(event, "date", LocalDate::parse);
    Instant moment = read(event, "at", Years::instant);
    LocalDate announced = read(event, "announced", LocalDate::parse);
    Stream<? extends ZoneId> clocks =
        event.at("party").isPresent()
            ? zones.stream()
            : Stream.concat(zones.stream(), Stream.of(ZoneOffset.UTC));
    if (date != null
        && moment != null
        && clocks.noneMatch(zone -> moment.atZone(zone).toLocalDate().equals(date))) {
      findings.error(
          FindingCode.A302,
          event.placeOf("at"),
          unit,
          "at, " + moment + ", is not on " + date + " by the clock of any Party",
          "Write in date the day on which that moment fell where it was received.");
    }
    if (date != null && announced != null && announced.isAfter(date)) {
      findings.error(
          FindingCode.A302,
          event.placeOf("announced"),
          unit,
          "announced on " + announced + ", later than the event itself on " + date,
          "Write the day from which the date was known beforehand, or leave announced out.");
    }
  }

  /** What a key says; null where it is absent, or does not fit, which is said elsewhere. */
  private static <T> @Nullable T read(Yaml event, String key, Function<String, T> reader) {
    try {
      String text = event.at(key).map(Yaml::text).orElse(null);
      return text == null ? null : reader.apply(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
