package org.pacta.agreement.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What a decision leaves aside of the events given, so that nobody takes it for asked. */
final class LeftAside {
  /** How the agreement stands, as a fact. */
  private static final String STATUS = "agr.status";

  private LeftAside() {}

  /**
   * A line for each.
   *
   * @param known instant whose knowledge is used where nobody gave one; null where it was given
   */
  static List<String> of(List<TreatyEvent> events, Facts stated, @Nullable Instant known) {
    return Stream.of(
            known == null ? Optional.<String>empty() : later(events, known), status(events, stated))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Events recorded only after the instant decided at, and how to decide with them. */
  private static Optional<String> later(List<TreatyEvent> events, Instant at) {
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

  /** A status that the facts state stands before the one that the events give. */
  private static Optional<String> status(List<TreatyEvent> events, Facts stated) {
    return events.isEmpty()
        ? Optional.empty()
        : stated
            .at(STATUS)
            .map(status ->
                "The facts state "
                    + STATUS
                    + " as "
                    + status
                    + ", so the events are not asked for it. Leave it out to decide by the events.");
  }
}
