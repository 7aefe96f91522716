package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param atMoment true when the effect begins at the moment of the event, where that is known, and
 *     not with its day
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
    boolean atMoment) {
  public TemporalClause {
    cite = List.copyOf(cite);
  }

  /** The same clause with another formula. */
  TemporalClause with(TemporalFormula other) {
    return new TemporalClause(
        name, other, atEndOfDay, monthEnd, cite, recorded, recordedSource, null, atMoment);
  }
}
