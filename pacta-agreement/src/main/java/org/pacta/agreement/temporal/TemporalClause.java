package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * A clause that starts, stops, resumes or ends an agreement.
 *
 * @param name for example {@code entry_into_force}
 * @param formula how the date is found
 * @param atEndOfDay true when the effect comes at the end of the day, false at its start
 * @param monthEnd what to do in a short month
 * @param cite units of the text
 * @param recorded officially noted date, or null
 * @param recordedSource where it is noted, or null
 * @param notBefore earliest date of effect whatever the notices, or null
 * @param onset when on its day the effect begins
 * @param zones of the Parties, in whose days a moment falls
 */
public record TemporalClause(
    String name,
    TemporalFormula formula,
    boolean atEndOfDay,
    MonthEnd monthEnd,
    List<String> cite,
    @Nullable LocalDate recorded,
    @Nullable String recordedSource,
    @Nullable TemporalFormula notBefore,
    Onset onset,
    List<ZoneId> zones) {
  public TemporalClause {
    cite = List.copyOf(cite);
    zones = List.copyOf(zones);
  }

  /** When on its day an effect begins. */
  public enum Onset {
    /** With its day. */
    DAY,
    /** With its day, or hours after the moment of an event where hours are counted. */
    AS_COUNTED,
    /** The same, or at the moment of the event that is the date itself. */
    MOMENT
  }

  /** True when an effect can begin at a moment, where that is known, and not with its day. */
  public boolean atMoment() {
    return onset == Onset.MOMENT || (onset == Onset.AS_COUNTED && formula.inHours());
  }

  /** The moment from which an event has effect by one date; null where it comes with a day. */
  @Nullable Instant moment(TemporalFormula own, TreatyEvent event) {
    Instant moment = event.detail().instant();
    if (atEndOfDay || moment == null) {
      return null;
    }
    return switch (own) {
      case TemporalFormula.LengthAfter(TimeLength length, var _) ->
          onset != Onset.DAY && length.inHours() ? length.after(moment, ZoneOffset.UTC) : null;
      case TemporalFormula.SameDay _ -> onset == Onset.MOMENT ? moment : null;
      case TemporalFormula.FirstDayOfMonth _,
          TemporalFormula.Agreed _,
          TemporalFormula.Stated _,
          TemporalFormula.Latest _,
          TemporalFormula.Earliest _ ->
          null;
    };
  }

  /** True when an event of a day has effect on that day, but only after an instant on it. */
  boolean lies(TreatyEvent event, Instant at, LocalDate on) {
    return event.detail().instant() != null
        && formula.reads(event)
        && gives(formula, event, date -> !date.day().isAfter(on))
        && !gives(formula, event, date -> date.reached(on, at));
  }

  /** True when what an event gives by itself is so: of several dates all, or one, as they count. */
  private boolean gives(TemporalFormula own, TreatyEvent event, Predicate<Standstill.Edge> effect) {
    return switch (own) {
      case TemporalFormula.Latest(List<TemporalFormula> parts) ->
          parts.stream()
              .filter(part -> part.reads(event))
              .allMatch(part -> gives(part, event, effect));
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          parts.stream()
              .filter(part -> part.reads(event))
              .anyMatch(part -> gives(part, event, effect));
      case TemporalFormula.SameDay _,
          TemporalFormula.LengthAfter _,
          TemporalFormula.FirstDayOfMonth _,
          TemporalFormula.Agreed _,
          TemporalFormula.Stated _ -> {
        Reckoning given = Reckoning.from(this, own, event);
        LocalDate date = given.date();
        yield date != null && effect.test(new Standstill.Edge(date, given.moment()));
      }
    };
  }

  /** The day of a moment, where it is earliest: from then on the moment itself is looked at. */
  LocalDate day(Instant moment) {
    return zones.stream()
        .map(zone -> LocalDate.ofInstant(moment, zone))
        .min(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  /** Events that some clauses await: of these all that happened is taken to be given. */
  public static Set<String> awaited(Collection<TemporalClause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.formula().awaiting().stream())
        .map(TemporalFormula.Awaited::event)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True for one that ends the agreement or a part of it. */
  boolean ends() {
    return name.startsWith("termination") || name.equals(LifeTerms.Superseded.CLAUSE);
  }

  /** True for one that suspends, or resumes. */
  public boolean suspends() {
    return name.startsWith("suspension") || name.startsWith("resumption");
  }

  /** The same clause with another formula. */
  TemporalClause with(TemporalFormula other) {
    return new TemporalClause(
        name, other, atEndOfDay, monthEnd, cite, recorded, recordedSource, null, onset, zones);
  }
}
