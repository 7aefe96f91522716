package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The date a temporal clause gives.
 *
 * @param clause for example {@code entry_into_force}
 * @param date date of effect, or null while something is awaited
 * @param waitingFor what is awaited, in words; empty when there is a date
 * @param startsAt instant of effect per party, at its own midnight, by party id in the order of the
 *     file
 * @param moment from which it has effect for all, where it begins at a moment and not with its day;
 *     or null
 * @param cite units of the text
 * @param arithmetic the reckoning in words
 * @param readings open readings relied on
 * @param recorded true when the date is the officially noted one because no notes are registered
 */
public record TemporalResult(
    String clause,
    @Nullable LocalDate date,
    List<String> waitingFor,
    Map<String, Instant> startsAt,
    @Nullable Instant moment,
    List<String> cite,
    String arithmetic,
    List<String> readings,
    boolean recorded) {
  public TemporalResult {
    waitingFor = List.copyOf(waitingFor);
    startsAt = Collections.unmodifiableMap(new LinkedHashMap<>(startsAt));
    cite = List.copyOf(cite);
    readings = List.copyOf(readings);
  }

  /** The same result under another name. */
  public TemporalResult named(String name) {
    return new TemporalResult(
        name, date, waitingFor, startsAt, moment, cite, arithmetic, readings, recorded);
  }

  /** The same with other words. */
  public TemporalResult saying(String words) {
    return new TemporalResult(
        clause, date, waitingFor, startsAt, moment, cite, words, readings, recorded);
  }

  /** The same clause with another date, or moment on it, and its reckoning. */
  public TemporalResult on(LocalDate other, @Nullable Instant at, String words) {
    return new TemporalResult(
        clause, other, List.of(), startsAt, at, cite, words, readings, recorded);
  }

  /** The same without a date, which nothing gives any more, with why. */
  public TemporalResult never(String why) {
    return new TemporalResult(
        clause, null, List.of(), Map.of(), null, cite, arithmetic + why, readings, recorded);
  }
}
