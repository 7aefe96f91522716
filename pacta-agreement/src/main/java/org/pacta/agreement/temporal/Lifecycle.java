package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** The life of an agreement: when it starts, stops, resumes and ends. */
public final class Lifecycle {
  private final Map<String, TemporalClause> clauses;
  private final List<Party> parties;
  private final List<Reading> readings;
  private final @Nullable LocalDate ceased;

  /**
   * The life of an agreement with these clauses, parties and readings.
   *
   * @param ceased first day on which a party no longer existed, or null
   */
  public Lifecycle(
      Map<String, TemporalClause> clauses,
      List<Party> parties,
      List<Reading> readings,
      @Nullable LocalDate ceased) {
    this.ceased = ceased;
    this.clauses = Map.copyOf(clauses);
    this.parties = List.copyOf(parties);
    this.readings = List.copyOf(readings);
  }

  /** Date of entry into force. */
  public TemporalResult entryIntoForce(List<TreatyEvent> events) {
    TemporalClause clause = clauses.get("entry_into_force");
    if (clause == null) {
      return noClause("entry_into_force");
    }
    boolean noted =
        events.stream().anyMatch(event -> event.event().equals(clause.formula().event()));
    LocalDate recorded = clause.recorded();
    if (!noted && recorded != null) {
      String words =
          "No notes are registered here; the officially noted date "
              + Reckoning.words(recorded)
              + " is used ("
              + clause.recordedSource()
              + ")."
              + followsFrom(clause, recorded);
      return result(clause, new Reckoning(recorded, List.of(), words), true);
    }
    Reckoning reckoning = Reckoning.of(clause, events, parties);
    if (recorded != null && reckoning.date() != null && !recorded.equals(reckoning.date())) {
      String words =
          reckoning.words()
              + " This differs from the officially noted "
              + Reckoning.words(recorded)
              + ".";
      reckoning = new Reckoning(reckoning.date(), List.of(), words);
    }
    return result(clause, reckoning, false);
  }

  /**
   * Which receipts the formula of the text would give the noted date for: its arithmetic backwards.
   */
  private static String followsFrom(TemporalClause clause, LocalDate recorded) {
    return switch (clause.formula()) {
      case TemporalFormula.FirstDayOfMonth(int ordinal, TemporalFormula.Awaited _)
          when recorded.getDayOfMonth() == 1 -> {
        LocalDate first = recorded.minusMonths(ordinal);
        yield " By the formula, the first day of month "
            + ordinal
            + " after the month of the last receipt, it follows from a last notice received from "
            + Reckoning.words(first)
            + " to "
            + Reckoning.words(first.plusMonths(1).minusDays(1))
            + ".";
      }
      case TemporalFormula.FirstDayOfMonth _ ->
          " By the formula it cannot be reached: it is not the first day of a month.";
      case TemporalFormula.LengthAfter _, TemporalFormula.SameDay _ -> "";
    };
  }

  /** Date of effect of the last notice under a clause of which each notice counts by itself. */
  public TemporalResult latest(String name, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    if (clause == null) {
      return noClause(name);
    }
    return events.stream()
        .filter(event -> event.event().equals(clause.formula().event()))
        .max(Comparator.comparing(TreatyEvent::date))
        .map(event -> result(clause, Reckoning.from(clause, event), false))
        .orElseGet(() -> result(clause, Reckoning.of(clause, List.of(), parties), false));
  }

  /** Last day in force after the first notice of termination. */
  public TemporalResult termination(List<TreatyEvent> events) {
    return allNotices("termination", events);
  }

  /** Date of a clause that waits for all its notices together. */
  public TemporalResult allNotices(String name, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    return clause == null
        ? noClause(name)
        : result(clause, Reckoning.of(clause, events, parties), false);
  }

  /** Status on a calendar day. */
  public Status status(List<TreatyEvent> events, LocalDate on) {
    TemporalResult entry = entryIntoForce(events);
    TemporalResult end = termination(events);
    LocalDate start = entry.date();
    if (start == null || on.isBefore(start)) {
      LocalDate until = start == null ? null : start.minusDays(1);
      return status(StatusCode.NOT_IN_FORCE, null, until, List.of(), entry);
    }
    if (ceased != null && !on.isBefore(ceased)) {
      String words =
          "A party ceased to exist on "
              + Reckoning.words(ceased)
              + "; nothing is owed under this text.";
      return new Status(StatusCode.ENDED, ceased, null, List.of(), List.of(), words, List.of());
    }
    LocalDate lastDay = lastDay(end);
    if (lastDay != null && on.isAfter(lastDay)) {
      return status(StatusCode.ENDED, lastDay.plusDays(1), null, List.of(), end);
    }
    return running(events, on, entry, lastDay);
  }

  /** Status at an instant by what was known then; the strictest over the parties' own dates. */
  public Status statusAt(List<TreatyEvent> events, Instant at, Instant knownAt) {
    List<TreatyEvent> known =
        events.stream()
            .filter(event -> event.recorded() == null || !event.recorded().isAfter(knownAt))
            .toList();
    return parties.stream()
        .map(party -> at.atZone(party.timeZone()).toLocalDate())
        .distinct()
        .map(on -> status(known, on))
        .max(Comparator.comparingInt(status -> strictness(status.status())))
        .orElseThrow();
  }

  private static int strictness(StatusCode status) {
    return switch (status) {
      case IN_FORCE -> 0;
      case PARTLY_SUSPENDED -> 1;
      case SUSPENDED -> 2;
      case NOT_IN_FORCE -> 3;
      case ENDED -> 4;
    };
  }

  private @Nullable LocalDate lastDay(TemporalResult end) {
    LocalDate date = end.date();
    TemporalClause clause = clauses.get("termination");
    return date == null || clause == null ? null : clause.atEndOfDay() ? date : date.minusDays(1);
  }

  private Status running(
      List<TreatyEvent> events, LocalDate on, TemporalResult entry, @Nullable LocalDate lastDay) {
    Suspensions suspensions = new Suspensions();
    LocalDate since = Objects.requireNonNull(entry.date());
    LocalDate until = lastDay;
    TemporalResult decisive = entry;
    for (Effect effect : effects(events)) {
      LocalDate date = Objects.requireNonNull(effect.result.date());
      if (date.isAfter(on)) {
        LocalDate before = date.minusDays(1);
        until = until == null || before.isBefore(until) ? before : until;
        break;
      }
      suspensions.apply(effect.event, effect.suspends);
      since = date.isBefore(since) ? since : date;
      decisive = effect.result;
    }
    return status(suspensions.status(), since, until, suspensions.units(), decisive);
  }

  private List<Effect> effects(List<TreatyEvent> events) {
    List<Effect> effects = new ArrayList<>();
    for (String name : List.of("suspension", "resumption")) {
      TemporalClause clause = clauses.get(name);
      if (clause != null) {
        events.stream()
            .filter(event -> event.event().equals(clause.formula().event()))
            .map(event ->
                new Effect(
                    event,
                    name.equals("suspension"),
                    result(clause, Reckoning.from(clause, event), false)))
            .filter(effect -> effect.result.date() != null)
            .forEach(effects::add);
      }
    }
    effects.sort(
        Comparator.comparing((Effect effect) -> Objects.requireNonNull(effect.result.date()))
            .thenComparing(effect -> effect.event.date()));
    return effects;
  }

  private record Effect(TreatyEvent event, boolean suspends, TemporalResult result) {}

  private static Status status(
      StatusCode code,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      List<String> units,
      TemporalResult from) {
    return new Status(code, since, until, units, from.cite(), from.arithmetic(), from.readings());
  }

  private TemporalResult noClause(String name) {
    return new TemporalResult(
        name,
        null,
        List.of("a clause of the text"),
        Map.of(),
        List.of(),
        "The text has no clause on " + name.replace('_', ' ') + ".",
        List.of(),
        false);
  }

  private TemporalResult result(TemporalClause clause, Reckoning reckoning, boolean recorded) {
    Map<String, Instant> startsAt = new LinkedHashMap<>();
    LocalDate date = reckoning.date();
    if (date != null) {
      LocalDate day = clause.atEndOfDay() ? date.plusDays(1) : date;
      parties.forEach(
          party -> startsAt.put(party.id(), day.atStartOfDay(party.timeZone()).toInstant()));
    }
    List<String> relied =
        readings.stream()
            .filter(reading -> reading.status() != ReadingStatus.AGREED)
            .filter(reading -> reading.cite().stream().anyMatch(clause.cite()::contains))
            .map(Reading::id)
            .toList();
    return new TemporalResult(
        clause.name(),
        date,
        reckoning.waitingFor(),
        startsAt,
        clause.cite(),
        reckoning.words(),
        relied,
        recorded);
  }
}
