package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * The moment duties are looked at: an instant, or the end of a day wherever somebody is.
 *
 * @param day the day
 * @param instant the instant on it, or null for its end
 */
public record AsOf(LocalDate day, @Nullable Instant instant) {
  /** The end of a day. */
  public static AsOf endOf(LocalDate day) {
    return new AsOf(day, null);
  }

  /** An instant; its day is that of UTC where no party's zone matters. */
  public static AsOf instant(Instant instant) {
    return new AsOf(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
  }

  /** An instant; its day is that of some zones, where it is the same in all, and else of UTC. */
  public static AsOf instant(Instant instant, Collection<ZoneId> zones) {
    List<LocalDate> days =
        zones.stream().map(zone -> LocalDate.ofInstant(instant, zone)).distinct().toList();
    return days.size() == 1 ? new AsOf(days.getFirst(), instant) : instant(instant);
  }

  /** The same moment, by the clocks of some zones. */
  public AsOf by(Collection<ZoneId> zones) {
    return instant == null ? this : instant(instant, zones);
  }

  /** The day of an instant where, of some zones, it is latest; of none, in UTC. */
  public static LocalDate lastDay(Instant at, Collection<ZoneId> zones) {
    return zones.stream()
        .map(zone -> LocalDate.ofInstant(at, zone))
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  LocalDate day(ZoneId zone) {
    return instant == null ? day : LocalDate.ofInstant(instant, zone);
  }

  /** The last instant looked at, in a zone. */
  Instant last(ZoneId zone) {
    return instant == null ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1) : instant;
  }

  /** True when an event has happened by then, in the zone of whoever it concerns. */
  public boolean reaches(TreatyEvent event, ZoneId zone) {
    Instant moment = event.detail().instant();
    return instant != null && moment != null
        ? !moment.isAfter(instant)
        : !event.date().isAfter(day(zone));
  }
}
