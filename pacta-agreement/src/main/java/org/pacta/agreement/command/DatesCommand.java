package org.pacta.agreement.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.DeadlineEnd;
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
    Agreement agreement = when.known(read.agreement(file));
    List<TreatyEvent> events = when.events(agreement);
    Map<String, Map<String, @Nullable Object>> dates = new LinkedHashMap<>();
    agreement.dates(events, when.day()).forEach((clause, date) -> dates.put(clause, record(date)));
    List<TreatyEvent> all = agreement.withDerived(events, when.day());
    for (Deadline deadline : agreement.deadlines()) {
      dates.put(deadline.id(), deadline(agreement, deadline, all, events));
    }
    IgnoredEvents ignored = new IgnoredEvents(agreement, when.asOf());
    if (json()) {
      Map<String, Object> record = new LinkedHashMap<>(dates);
      if (!ignored.records(events).isEmpty()) {
        record.put("ignored_events", ignored.records(events));
      }
      print(record);
    } else {
      dates.forEach(this::text);
      ignored.lines(events).forEach(this::line);
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
      Agreement agreement, Deadline deadline, List<TreatyEvent> events, List<TreatyEvent> given) {
    Optional<TreatyEvent> start = start(deadline, events);
    Map<String, DeadlineEnd> ends =
        deadline.stated()
            ? start.map(event -> agreement.ends(deadline, event, given)).orElse(Map.of())
            : Map.of();
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("date", ends.values().stream().map(DeadlineEnd::day).findFirst().orElse(null));
    record.put("waiting_for", ends.isEmpty() ? waitingFor(deadline, start) : List.of());
    Map<String, Instant> startsAt = new LinkedHashMap<>();
    for (Party party : agreement.parties()) {
      DeadlineEnd end = ends.get(party.id());
      if (end != null) {
        startsAt.put(party.id(), passed(end, party));
      }
    }
    record.put("starts_at", startsAt);
    record.put("cite", deadline.cite());
    record.put("legal", deadline.legal());
    record.put("target", deadline.length());
    record.put("target_source", deadline.targetSource());
    record.put("time", deadline.inWords());
    record.put("arithmetic", words(deadline, start, ends));
    record.put("readings", List.of());
    return record;
  }

  /** The instant from which a deadline has passed for a Party. */
  private static Instant passed(DeadlineEnd end, Party party) {
    Instant exact = end.instant();
    return exact == null ? end.day().plusDays(1).atStartOfDay(party.timeZone()).toInstant() : exact;
  }

  private static List<String> waitingFor(Deadline deadline, Optional<TreatyEvent> start) {
    if (deadline.stated() && start.isPresent()) {
      return List.of("the party that owes it, whose working days count");
    }
    String from = deadline.from();
    return List.of(from == null ? "the event that starts the duty" : from);
  }

  private static Optional<TreatyEvent> start(Deadline deadline, List<TreatyEvent> events) {
    return deadline.day() == null
        ? events.stream()
            .filter(event -> event.event().equals(deadline.from()))
            .filter(event -> !deadline.agreed() || event.detail().effective() != null)
            .findFirst()
        : Optional.of(new TreatyEvent("", null, deadline.day()));
  }

  private static String words(
      Deadline deadline, Optional<TreatyEvent> start, Map<String, DeadlineEnd> ends) {
    if (!deadline.stated()) {
      return "'"
          + deadline.term()
          + "' has no length in the text; operational target "
          + deadline.inWords()
          + " ("
          + deadline.targetSource()
          + "), never a breach.";
    }
    if (deadline.day() != null) {
      return "The text states the day: "
          + (ends.isEmpty() ? deadline.inWords() : ended(ends))
          + ", by the clock of whoever owes.";
    }
    if (deadline.agreed()) {
      return start
          .map(event ->
              event.event().replace('_', ' ')
                  + " on "
                  + event.date()
                  + " sets the last day: "
                  + (ends.isEmpty() ? event.detail().effective() : ended(ends))
                  + ".")
          .orElse("No date yet: " + deadline.inWords() + ".");
    }
    if (ends.isEmpty() || start.isEmpty()) {
      return "No date yet: "
          + deadline.inWords()
          + (!deadline.backwards() ? " from " : deadline.length().isZero() ? " of " : " ")
          + waitingFor(deadline, start).getFirst()
          + ".";
    }
    Instant moment = start.get().detail().instant();
    TimeLength length = deadline.length(start.get().detail());
    boolean workingDays = deadline.counting().workingDays() && length.duration().isZero();
    boolean exact = ends.values().stream().allMatch(end -> end.instant() != null);
    return start.get().event().replace('_', ' ')
        + " on "
        + (exact ? moment : start.get().date())
        + (exact ? "" : startDay(deadline, start.get(), ends))
        + (deadline.backwards() ? ", less " : ", plus ")
        + length.inWords()
        + (workingDays ? " (working days)" : "")
        + (deadline.counting().clearDays() ? " (clear days)" : "")
        + ": "
        + ended(ends)
        + "; "
        + (deadline.counting().rollsTo() == null
            ? "no rolling to a working day."
            : "rolled to a working day.");
  }

  /**
   * Whether the day of its start counts; an event that comes as its day begins leaves none of it.
   */
  private static String startDay(
      Deadline deadline, TreatyEvent start, Map<String, DeadlineEnd> ends) {
    boolean dawns =
        deadline.backwards()
            && deadline.length(start.detail()).isZero()
            && !deadline.counting().clearDays()
            && ends.values().stream().allMatch(end -> end.day().isBefore(start.date()));
    return dawns
        ? ", as that day begins"
        : "; that day " + (deadline.startDayCounted() ? "counted" : "not counted");
  }

  /** Where the clock of each Party gives another end, each is said. */
  private static String ended(Map<String, DeadlineEnd> ends) {
    List<DeadlineEnd> different = ends.values().stream().distinct().toList();
    return different.size() == 1 || different.stream().allMatch(end -> end.instant() != null)
        ? different.stream().map(DatesCommand::inWords).distinct().collect(joining(" or "))
        : ends.entrySet().stream()
            .map(end -> inWords(end.getValue()) + " for " + end.getKey())
            .collect(joining(", "));
  }

  private static String inWords(DeadlineEnd end) {
    return end.instant() == null ? end.day() + ", to the end of that day" : "at " + end.instant();
  }
}
