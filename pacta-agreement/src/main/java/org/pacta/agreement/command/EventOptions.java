package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import picocli.CommandLine.Option;

/** Events and the day they are looked at from. */
final class EventOptions {
  @Option(names = "--events", description = "JSON file of dated events")
  @Nullable Path events;

  @Option(
      names = "--at",
      paramLabel = "DAY",
      description = "day, for example 2026-01-15, or instant; default today")
  @Nullable String at;

  @Option(
      names = "--known-at",
      paramLabel = "INSTANT",
      description = "instant whose knowledge is used; default all")
  @Nullable String knownAt;

  /** The day, at noon UTC unless an instant is given. */
  Instant moment() {
    return at == null ? Clock.systemUTC().instant() : Moments.instant("--at", at);
  }

  LocalDate day() {
    return LocalDate.ofInstant(moment(), ZoneOffset.UTC);
  }

  /** What duties are looked at from: the instant given, or else the end of the day. */
  AsOf asOf() {
    return atInstant() ? AsOf.instant(moment()) : AsOf.endOf(day());
  }

  /** True when an instant is given, at which the Parties may have different days. */
  boolean atInstant() {
    return at != null && at.contains("T");
  }

  List<TreatyEvent> events(Agreement agreement) {
    return register(agreement).events();
  }

  /** The agreement where conditions know what the events are complete for. */
  Agreement known(Agreement agreement) {
    return bounded(agreement).knowing(register(agreement), asOf());
  }

  /** The agreement where what it works out from events is bounded for the whole command. */
  static Agreement bounded(Agreement agreement) {
    return agreement.within(new Effort(Effort.EVENT_STEPS_MAX));
  }

  /** Those of the events that had happened by the day looked at. */
  List<TreatyEvent> byThen(List<TreatyEvent> events) {
    return events.stream().filter(event -> !event.date().isAfter(day())).toList();
  }

  /** What the Parties owe by what happened, as far as that was known. */
  DutyAccount account(Agreement agreement, EventRegister past) {
    Instant known = knownAt();
    return known == null || !known.isBefore(moment())
        ? agreement.account(past, asOf())
        : agreement.account(past, asOf(), AsOf.instant(known));
  }

  private @Nullable Instant knownAt() {
    return knownAt == null ? null : Moments.instant("--known-at", knownAt);
  }

  /** The events known, and of which of them all that happened is there. */
  EventRegister register(Agreement agreement) {
    Instant known = knownAt();
    EventRegister given = Inputs.register(events, agreement);
    return known == null ? given : given.knownBy(known, moment());
  }
}
