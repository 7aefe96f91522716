package org.pacta.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.Territorial;

/**
 * What an act on the life of an agreement brings about, such as the day on which a notice would end
 * it.
 *
 * @param event event that the act is, or brings about
 * @param received day on which it is taken to be received: that of the act
 * @param dates dates that it settles or moves; none where more is awaited
 */
public record TakesEffect(String event, LocalDate received, List<TemporalResult> dates) {
  /** Key beside a decision. */
  public static final String KEY = "takes_effect";

  public TakesEffect {
    dates = List.copyOf(dates);
  }

  /**
   * The effects of an act that is not barred; none for an act within a case.
   *
   * @param agreement looked up where there may be some
   * @param events what has happened before
   */
  public static List<TakesEffect> of(
      Decision decision, Supplier<Agreement> agreement, List<TreatyEvent> events) {
    boolean barred =
        decision.outcome() == Outcome.DENIED || decision.outcome() == Outcome.NO_CLAUSE;
    return barred || !ActType.ofLife(decision.act())
        ? List.of()
        : of(decision, agreement.get(), events);
  }

  private static List<TakesEffect> of(
      Decision decision, Agreement agreement, List<TreatyEvent> events) {
    return events(decision, agreement).stream()
        .map(event -> of(event, decision, agreement, events))
        .toList();
  }

  /** Events that the powers that let the act happen bring about. */
  private static Set<String> events(Decision decision, Agreement agreement) {
    Set<String> events = new TreeSet<>();
    decision.because().stream()
        .flatMap(because -> agreement.rule(because.rule()).stream())
        .forEach(rule -> {
          if (rule instanceof Power power) {
            events.add(power.effectEvent());
          }
        });
    return events;
  }

  private static TakesEffect of(
      String event, Decision decision, Agreement agreement, List<TreatyEvent> events) {
    LocalDate day = LocalDate.ofInstant(decision.at(), ZoneOffset.UTC);
    String party = decision.facts().at("actor").map(Object::toString).orElse(null);
    List<TreatyEvent> then = new ArrayList<>(events);
    Facts where = Territorial.among(decision.facts());
    then.add(
        new TreatyEvent(
            event,
            party,
            day,
            List.of(),
            null,
            new EventDetail(null, null, false, null, null, null, where)));
    Map<String, TemporalResult> before = agreement.dates(events, day);
    List<TemporalResult> moved =
        agreement.dates(then, day).values().stream()
            .filter(date -> date.date() != null)
            .filter(date -> !Objects.equals(date.date(), date(before.get(date.clause()))))
            .toList();
    return new TakesEffect(event, day, moved);
  }

  private static @Nullable LocalDate date(@Nullable TemporalResult result) {
    return result == null ? null : result.date();
  }

  /** A line for each date, or one that says that none is settled yet. */
  public List<String> lines() {
    String brings = "Brings about " + event + "; received on " + received + ": ";
    return dates.isEmpty()
        ? List.of(brings + "no date follows yet, or more is awaited.")
        : dates.stream()
            .map(date ->
                brings
                    + date.clause()
                    + " "
                    + date.date()
                    + " ("
                    + String.join(", ", date.cite())
                    + "). "
                    + date.arithmetic()
                    + relies(date.readings()))
            .toList();
  }

  private static String relies(List<String> readings) {
    return readings.isEmpty()
        ? ""
        : " Relies on open readings: " + String.join(", ", readings) + ".";
  }

  /** The same for programs. */
  public Map<String, Object> record() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("event", event);
    record.put("received", received.toString());
    record.put(
        "dates",
        dates.stream()
            .map(date ->
                Map.of(
                    "clause",
                    date.clause(),
                    "date",
                    String.valueOf(date.date()),
                    "cite",
                    date.cite(),
                    "arithmetic",
                    date.arithmetic(),
                    "readings",
                    date.readings()))
            .toList());
    return record;
  }
}
