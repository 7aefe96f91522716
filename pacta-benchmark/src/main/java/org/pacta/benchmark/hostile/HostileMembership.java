package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events of one State that joins an agreement of many and leaves it, again and again. */
final class HostileMembership {
  private final String agreement;

  /** Events under a lawful agreement of many. */
  HostileMembership(String agreement) {
    this.agreement = agreement;
  }

  Stream<HostileCase> cases() {
    return Stream.of(
        of("before it is in force", "status", _ -> LocalDate.of(2020, 1, 10)),
        of("before it is in force, all dates", "dates", _ -> LocalDate.of(2020, 1, 10)),
        of("of one day", "status", _ -> LocalDate.of(2028, 1, 10)),
        of("of one day, duties", "duties", _ -> LocalDate.of(2028, 1, 10)),
        of("of many days", "status", i -> LocalDate.of(2028, 1, 10).plusDays(i)),
        of("of many days, all dates", "dates", i -> LocalDate.of(2028, 1, 10).plusDays(i)));
  }

  private HostileCase of(String what, String command, IntFunction<LocalDate> day) {
    return HostileCase.of(
        "events: 660 consents and notices to leave " + what,
        List.of(command, agreement, "--at", "2040-01-15", "--events", "FILE"),
        () -> consents(660, day));
  }

  private static String consents(int count, IntFunction<LocalDate> day) {
    return "["
        + Stream.of("NVA", "EMK", "RTV")
            .map(party -> deposited(party, LocalDate.of(2027, 1, 10), "c"))
            .collect(Collectors.joining(","))
        + many(
            count,
            i ->
                ","
                    + event("withdrawal_notice_received", "SLZ", day.apply(i), "w" + i)
                    + ","
                    + deposited("SLZ", day.apply(i), "c" + i))
        + "]";
  }

  /** With both depositaries. */
  private static String deposited(String party, LocalDate day, String of) {
    return Stream.of("norvia", "estmark")
        .map(
            with -> event("instrument_deposited", party, day, of + "\", \"depositary\": \"" + with))
        .collect(Collectors.joining(","));
  }

  private static String event(String event, String party, LocalDate day, String of) {
    return "{\"event\": \"%s\", \"party\": \"%s\", \"date\": \"%s\", \"case\": \"%s\"}"
        .formatted(event, party, day, of);
  }
}
