package org.pacta.agreement.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.Reservation;

/** Which reservation an event makes or withdraws. */
record EventReservation(Agreement agreement, EventsInput input) {
  private static final String KEY = "reservation";

  /** Its id, where the file lists it; null for one of units. */
  @Nullable String of(Yaml item) {
    String reservation = input.text(item, KEY);
    List<String> known =
        agreement.content().terms().reservations().stream().map(Reservation::id).toList();
    if (reservation != null && !known.contains(reservation)) {
      input.unknown(
          EventsInput.place(item, KEY),
          reservation,
          "the agreement has no reservation",
          reservation,
          known);
    }
    if ("reservation_withdrawn".equals(input.text(item, "event"))) {
      withdrawn(item, reservation);
    }
    return reservation;
  }

  /** A reservation is withdrawn as a whole, or in units that it reserves. */
  private void withdrawn(Yaml item, @Nullable String id) {
    List<String> reserved =
        agreement.content().terms().reservations().stream()
            .filter(it -> it.id().equals(id))
            .flatMap(it -> it.units().stream())
            .toList();
    for (Yaml unit : reserved.isEmpty() ? List.<Yaml>of() : item.items("units")) {
      if (reserved.stream().noneMatch(it -> UnitText.contains(it, unit.text()))) {
        input.unknown(unit.place(), unit.text(), id + " does not reserve", unit.text(), reserved);
      }
    }
    if (id == null && item.items("units").isEmpty()) {
      input.wrong(
          item.place(),
          KEY,
          "a withdrawal of a reservation must say which",
          "Name the reservation by its id, or the party and the units that it no longer reserves.");
    }
  }
}
