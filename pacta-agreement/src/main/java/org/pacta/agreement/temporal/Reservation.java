package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * A reservation of one party (Vienna Convention on the Law of Treaties, Arts. 19–23).
 *
 * @param id for example {@code RES-1}; guards read it in {@code agr.reservations}
 * @param party party that makes it
 * @param units units it excludes or changes
 * @param says what it says, in plain words
 * @param standing true when made on signature, so that no event is needed
 * @param cite units that allow it
 */
public record Reservation(
    String id, String party, List<String> units, String says, boolean standing, List<String> cite) {
  public Reservation {
    units = List.copyOf(units);
    cite = List.copyOf(cite);
  }

  /** Ids of the reservations in force on a day. */
  static List<String> inForce(
      List<Reservation> reservations, List<TreatyEvent> events, LocalDate on) {
    return reservations.stream()
        .filter(reservation -> {
          LocalDate made = last("reservation_made", reservation, events, on);
          LocalDate withdrawn = last("reservation_withdrawn", reservation, events, on);
          return withdrawn == null
              ? reservation.standing() || made != null
              : made != null && made.isAfter(withdrawn);
        })
        .map(Reservation::id)
        .toList();
  }

  private static @Nullable LocalDate last(
      String event, Reservation reservation, List<TreatyEvent> events, LocalDate on) {
    return events.stream()
        .filter(it -> it.event().equals(event) && !it.date().isAfter(on))
        .filter(it -> reservation.id().equals(it.detail().reservation()))
        .map(TreatyEvent::date)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
