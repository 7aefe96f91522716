package org.pacta.agreement.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Events left aside as they were recorded only after the instant decided at. */
final class RecordedLater {
  private RecordedLater() {}

  /** Which they are, and how to decide with them; empty where there is none. */
  static Optional<String> note(List<TreatyEvent> events, Instant at) {
    String names =
        events.stream()
            .filter(event -> AsOf.instant(at).reaches(event, ZoneOffset.UTC))
            .filter(event -> event.recorded() != null && event.recorded().isAfter(at))
            .map(event ->
                event.event() + " of " + event.date() + " (recorded " + event.recorded() + ")")
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Decided by what was known at "
                + at
                + ", so without "
                + names
                + ". To decide by what is known now, give --known-at.");
  }
}
