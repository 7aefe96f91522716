package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.TreatyEvent;
import picocli.CommandLine.Option;

/** Events and the day they are looked at from. */
final class EventOptions {
  @Option(names = "--events", description = "JSON file of dated events")
  @Nullable Path events;

  @Option(names = "--at", description = "day, for example 2026-01-15; default today")
  @Nullable String at;

  @Option(names = "--known-at", description = "instant whose knowledge is used; default all")
  @Nullable Instant knownAt;

  LocalDate day() {
    if (at == null) {
      return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }
    try {
      return at.contains("T")
          ? LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC)
          : LocalDate.parse(at);
    } catch (DateTimeException e) {
      throw new BadInput("--at must be a day such as 2026-01-15");
    }
  }

  List<TreatyEvent> events() throws AgreementFileException {
    Instant known = knownAt;
    return Inputs.events(events).stream()
        .filter(
            event -> known == null || event.recorded() == null || !event.recorded().isAfter(known))
        .toList();
  }
}
