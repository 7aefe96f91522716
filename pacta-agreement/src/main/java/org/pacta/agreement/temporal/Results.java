package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;

/** Puts dates of effect into words and into each party's own midnight. */
final class Results {
  private final List<Party> parties;
  private final List<Reading> readings;

  Results(List<Party> parties, List<Reading> readings) {
    this.parties = parties;
    this.readings = readings;
  }

  static Status status(
      StatusCode code,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      List<String> units,
      TemporalResult from,
      Standing standing) {
    return new Status(
        code, since, until, units, from.cite(), from.arithmetic(), from.readings(), standing);
  }

  static TemporalResult noClause(String name) {
    return new TemporalResult(
        name,
        null,
        List.of("a clause of the text"),
        Map.of(),
        null,
        List.of(),
        noClauseOn(name),
        List.of(),
        false);
  }

  static String noClauseOn(String name) {
    return "The text has no clause on " + name.replace('_', ' ') + ".";
  }

  TemporalResult result(TemporalClause clause, Reckoning reckoning, boolean recorded) {
    Map<String, Instant> startsAt = new LinkedHashMap<>();
    LocalDate date = reckoning.date();
    if (date != null) {
      LocalDate day = clause.atEndOfDay() ? date.plusDays(1) : date;
      parties.forEach(party ->
          startsAt.put(
              party.id(),
              reckoning.moment() == null
                  ? day.atStartOfDay(party.timeZone()).toInstant()
                  : reckoning.moment()));
    }
    List<String> relied =
        readings.stream()
            .filter(
                reading -> reading.status() != ReadingStatus.AGREED || reading.switchedTo() != null)
            .filter(reading -> reading.cite().stream().anyMatch(clause.cite()::contains))
            .map(Reading::label)
            .toList();
    return new TemporalResult(
        clause.name(),
        date,
        reckoning.waitingFor(),
        startsAt,
        reckoning.moment(),
        clause.cite(),
        reckoning.words(),
        relied,
        recorded);
  }

  /** The status after its last day in force. */
  static Status ended(LocalDate lastDay, TemporalResult end, Standing standing) {
    return status(StatusCode.ENDED, lastDay.plusDays(1), null, List.of(), end, standing);
  }

  /** Ended, as a party no longer exists since a day. */
  static Status ceased(LocalDate ceased, Standing standing) {
    String words =
        "A party ceased to exist on "
            + Reckoning.words(ceased)
            + "; nothing is owed under this text.";
    return new Status(
        StatusCode.ENDED,
        ceased,
        null,
        List.of(),
        List.of(),
        words,
        List.of(),
        standing.ended(ceased.minusDays(1), false, null));
  }
}
