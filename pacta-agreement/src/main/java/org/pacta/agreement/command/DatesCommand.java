package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Works out every date of an agreement. */
@Command(name = "dates", description = "Every date of the agreement, with the reckoning in words.")
final class DatesCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Mixin EventOptions when = new EventOptions();

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = read.agreement(file);
    List<TreatyEvent> events = when.events(agreement);
    Map<String, Map<String, @Nullable Object>> dates = new LinkedHashMap<>();
    agreement.dates(events, when.day()).forEach((clause, date) -> dates.put(clause, record(date)));
    List<TreatyEvent> all = agreement.withDerived(events, when.day());
    for (Deadline deadline : agreement.deadlines()) {
      dates.put(deadline.id(), deadline(agreement, deadline, all));
    }
    if (json()) {
      print(dates);
    } else {
      dates.forEach(this::text);
    }
    return ExitCode.FINE;
  }

  private void text(String clause, Map<String, @Nullable Object> record) {
    Object date = record.get("date");
    line(clause + ": " + (date == null ? "no date" : date) + " " + record.get("cite"));
    line("  " + record.get("arithmetic"));
    if (record.get("readings") instanceof List<?> readings && !readings.isEmpty()) {
      line("  Relies on readings: " + readings);
    }
    if (record.get("starts_at") instanceof Map<?, ?> starts) {
      starts.forEach((party, instant) -> line("  " + party + " " + instant));
    }
  }

  private static Map<String, @Nullable Object> record(TemporalResult result) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("date", result.date());
    record.put("waiting_for", result.waitingFor());
    record.put("starts_at", result.startsAt());
    record.put("cite", result.cite());
    record.put("arithmetic", result.arithmetic());
    record.put("readings", result.readings());
    record.put("recorded", result.recorded());
    return record;
  }

  private static Map<String, @Nullable Object> deadline(
      Agreement agreement, Deadline deadline, List<TreatyEvent> events) {
    Optional<LocalDate> start = start(deadline, events);
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    LocalDate last =
        deadline.legal()
            ? start.flatMap(day -> agreement.lastDay(deadline, day)).orElse(null)
            : null;
    record.put("date", last);
    record.put("waiting_for", last == null ? waitingFor(deadline, start) : List.of());
    Map<String, Instant> startsAt = new LinkedHashMap<>();
    if (last != null) {
      agreement
          .parties()
          .forEach(party ->
              startsAt.put(
                  party.id(), last.plusDays(1).atStartOfDay(party.timeZone()).toInstant()));
    }
    record.put("starts_at", startsAt);
    record.put("cite", deadline.cite());
    record.put("legal", deadline.legal());
    record.put("target", deadline.length());
    record.put("target_source", deadline.targetSource());
    record.put("time", deadline.inWords());
    record.put("arithmetic", words(deadline, start, last));
    record.put("readings", List.of());
    return record;
  }

  private static List<String> waitingFor(Deadline deadline, Optional<LocalDate> start) {
    if (deadline.legal() && start.isPresent()) {
      return List.of("the party that owes it, whose working days count");
    }
    String from = deadline.from();
    return List.of(from == null ? "the event that starts the duty" : from);
  }

  private static Optional<LocalDate> start(Deadline deadline, List<TreatyEvent> events) {
    String from = deadline.from();
    if (from == null) {
      return Optional.empty();
    }
    return events.stream()
        .filter(event -> event.event().equals(from))
        .map(TreatyEvent::date)
        .findFirst();
  }

  private static String words(
      Deadline deadline, Optional<LocalDate> start, @Nullable LocalDate last) {
    if (!deadline.legal()) {
      return "'"
          + deadline.term()
          + "' has no length in the text; operational target "
          + deadline.inWords()
          + " ("
          + deadline.targetSource()
          + "), never a breach.";
    }
    String counted = deadline.startDayCounted() ? "counted" : "not counted";
    return last == null
        ? "No date yet: "
            + deadline.inWords()
            + (deadline.backwards() ? " " : " from ")
            + waitingFor(deadline, start).getFirst()
            + "."
        : Objects.requireNonNull(deadline.from()).replace('_', ' ')
            + " on "
            + start.orElseThrow()
            + "; that day "
            + counted
            + (deadline.backwards() ? ", less " : ", plus ")
            + deadline.length().inWords()
            + (deadline.counting().workingDays() ? " (working days)" : "")
            + ": "
            + last
            + ", to the end of that day; "
            + (deadline.counting().rollsTo() == null
                ? "no rolling to a working day."
                : "rolled to a working day.");
  }
}
