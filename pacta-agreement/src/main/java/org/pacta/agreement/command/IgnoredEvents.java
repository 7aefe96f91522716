package org.pacta.agreement.command;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.Uncounted;

/**
 * Events given to a command that nothing in the file reads, such as a notice of suspension where
 * the text has no clause on it: whoever gives one is told, and does not take it for heard.
 */
final class IgnoredEvents {
  /** Events that follow from the dates; given, they stand in their place. */
  private static final Set<String> OF_LIFE =
      Set.of(
          "entry_into_force",
          "provisional_application_started",
          "suspension_effective",
          "resumption_effective",
          "term_expires",
          "ended");

  /** Clause of the text that each notice belongs to. */
  private static final Map<String, String> CLAUSES =
      Map.of(
          "suspension_notice_received", "suspension",
          "resumption_notice_received", "resumption",
          "termination_notice_received", "termination",
          "withdrawal_notice_received", "withdrawal",
          "amendment_procedures_notice_received", "amendment");

  /** Parts of a file by which nothing is decided or reckoned. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "text",
          "words",
          "bases",
          "tests",
          "temporal_tests",
          "duty_tests",
          "accepted",
          "interpretations");

  private final Agreement agreement;
  private final AsOf when;
  private final Set<String> read = new HashSet<>(OF_LIFE);

  /** Of events under an agreement, as things stand then. */
  IgnoredEvents(Agreement agreement, AsOf when) {
    this.agreement = agreement;
    this.when = when;
    agreement
        .content()
        .tree()
        .entries()
        .forEach((key, part) -> {
          if (!SAY_NOTHING.contains(key)) {
            texts(part).forEach(read::add);
          }
        });
    read.addAll(TemporalClause.awaited(agreement.content().temporal().values()));
    Stream.concat(
            agreement.rules().stream(),
            agreement.overlays().stream().flatMap(law -> law.duties().stream()))
        .filter(Duty.class::isInstance)
        .map(Duty.class::cast)
        .flatMap(IgnoredEvents::events)
        .forEach(read::add);
    read.addAll(agreement.eventsAsked());
    LifeTerms terms = agreement.content().terms();
    if (terms.reserving() != null || !terms.reservations().isEmpty()) {
      read.addAll(List.of("reservation_made", "reservation_withdrawn"));
    }
  }

  private static Stream<String> texts(Yaml part) {
    return switch (part) {
      case Yaml.Mapping mapping ->
          mapping.entries().values().stream().flatMap(IgnoredEvents::texts);
      case Yaml.Sequence sequence -> sequence.items().stream().flatMap(IgnoredEvents::texts);
      case Yaml.Scalar scalar -> Stream.ofNullable(scalar.value()).map(String::valueOf);
    };
  }

  private static Stream<String> events(Duty duty) {
    return Stream.of(
            duty.triggers(),
            List.of(duty.perform()),
            duty.dischargedAlsoBy(),
            duty.dischargedByEach(),
            duty.pausedBy(),
            duty.resumedBy(),
            duty.deferredBy(),
            duty.owedTo().events())
        .flatMap(List::stream);
  }

  /** Those not read, and those of which nobody can say whether they count, as lines. */
  List<String> lines(List<TreatyEvent> events) {
    return Stream.concat(
            all(events).map(it -> line("ignored", it)),
            unclear(events).map(it -> line("not known whether it counts", it)))
        .toList();
  }

  private static String line(String what, Uncounted ignored) {
    TreatyEvent event = ignored.event();
    return what
        + ": "
        + event.event()
        + " of "
        + event.date()
        + (event.party() == null ? "" : " (" + event.party() + ")")
        + ": "
        + ignored.reason();
  }

  /** Those not read, as records. */
  List<Map<String, @Nullable Object>> records(List<TreatyEvent> events) {
    return all(events).map(IgnoredEvents::record).toList();
  }

  /** Those of which nobody can say whether they count, as records. */
  List<Map<String, @Nullable Object>> unclearRecords(List<TreatyEvent> events) {
    return unclear(events).map(IgnoredEvents::record).toList();
  }

  /** Parties of which one is. */
  Set<String> unclearOf(List<TreatyEvent> events) {
    return unclear(events)
        .flatMap(it -> Stream.ofNullable(it.event().party()))
        .collect(Collectors.toSet());
  }

  private Stream<Uncounted> unclear(List<TreatyEvent> events) {
    return Uncounted.unclear(events, agreement.content()).stream();
  }

  /** Those that nothing reads, and those that the text does not admit, or not then. */
  private Stream<Uncounted> all(List<TreatyEvent> events) {
    return Stream.concat(
        ignored(events).map(event -> new Uncounted(event, reason(event))), uncounted(events));
  }

  /** Those that count for nothing, whatever time has brought about besides. */
  private Stream<Uncounted> uncounted(List<TreatyEvent> events) {
    List<List<Uncounted>> ways =
        agreement.ways(events, when).stream()
            .map(way -> Uncounted.among(way, agreement.content()))
            .toList();
    Set<TreatyEvent> entered = Set.copyOf(events);
    List<Set<TreatyEvent>> untold =
        ways.stream()
            .map(way ->
                way.stream()
                    .flatMap(it -> asUntold(it.event()))
                    .collect(Collectors.toUnmodifiableSet()))
            .toList();
    return ways.getFirst().stream()
        .filter(it -> entered.contains(it.event()))
        .filter(it -> untold.stream().allMatch(way -> way.contains(it.event())));
  }

  /**
   * An event, and as it may have been entered: without word of whose it was, or when on its day.
   */
  private static Stream<TreatyEvent> asUntold(TreatyEvent event) {
    return Stream.of(event, event.as(null), event.at(null), event.as(null).at(null)).distinct();
  }

  private static Map<String, @Nullable Object> record(Uncounted ignored) {
    TreatyEvent event = ignored.event();
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("event", event.event());
    record.put("party", event.party());
    record.put("date", event.date());
    record.put("reason", ignored.reason());
    return record;
  }

  /**
   * An event of a case with others can say which Party has which role in it, and one that carries
   * facts what those that come later leave out.
   */
  private Stream<TreatyEvent> ignored(List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> !read.contains(event.event()))
        .filter(event -> {
          String named = event.detail().caseId();
          return named == null
              || event.detail().facts().values().isEmpty()
                  && events.stream()
                      .noneMatch(it -> it != event && named.equals(it.detail().caseId()));
        });
  }

  private String reason(TreatyEvent event) {
    String clause = CLAUSES.get(event.event());
    return clause != null && agreement.content().clause(clause).isEmpty()
        ? "the text has no clause on " + clause + ", so this has no effect here"
        : "no clause, duty, deadline or guard of the file reads it";
  }
}
