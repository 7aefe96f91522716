package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
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
 * @param atMoment true when the effect begins at a moment, that of the event or some hours after
 *     it, where that is known, and not with its day
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
    boolean atMoment,
    List<ZoneId> zones) {
  public TemporalClause {
    cite = List.copyOf(cite);
    zones = List.copyOf(zones);
  }

  /** The moment from which an event has effect; null where the effect comes with a day. */
  @Nullable Instant moment(TreatyEvent event) {
    Instant moment = event.detail().instant();
    if (!atMoment || atEndOfDay || moment == null) {
      return null;
    }
    return formula instanceof TemporalFormula.LengthAfter(TimeLength length, var _)
        ? length.after(moment, ZoneOffset.UTC)
        : moment;
  }

  /** The day of a moment, where it is earliest: from then on the moment itself is looked at. */
  LocalDate day(Instant moment) {
    return zones.stream()
        .map(zone -> LocalDate.ofInstant(moment, zone))
        .min(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  /** The same clause with another formula. */
  TemporalClause with(TemporalFormula other) {
    return new TemporalClause(
        name, other, atEndOfDay, monthEnd, cite, recorded, recordedSource, null, atMoment, zones);
  }
}
