package org.pacta.node.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;
import org.pacta.node.database.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Rows of {@code case_event} and {@code case_begun_before}. */
final class CaseEventStore {
  /** Most events given to one decision; those of its own case come first. */
  private static final int EVENTS_MAX = 5_000;

  private final Database database;

  /**
   * Events as asked.
   *
   * @param cut true when older events of the one case may have been left out
   */
  record Named(List<TreatyEvent> events, boolean cut) {
    Named {
      events = List.copyOf(events);
    }
  }

  CaseEventStore(Database database) {
    this.database = database;
  }

  /** Moments are kept to the microsecond, as the column has them, and never later than given. */
  void insert(String agreement, CaseEvent event, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO case_event (request, agreement, event, party, addressee, at, urgent, facts, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.request(),
            agreement,
            event.event(),
            event.party(),
            event.to(),
            Rows.timestamp(event.at().truncatedTo(ChronoUnit.MICROS)),
            event.urgent(),
            Json.write(event.facts().values()),
            Rows.timestamp(now.truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** What has happened round one case, in one query: every page of a case asks it. */
  CasePast past(Agreement agreement, UUID request) {
    List<TreatyEvent> notes = new ArrayList<>();
    List<TreatyEvent> events = new ArrayList<>();
    AtomicBoolean whole = new AtomicBoolean(true);
    database
        .sql()
        .sql(
            """
            SELECT 'note' AS kind, id AS place, event, party, date, units, NULL::uuid AS request,
              NULL AS addressee, NULL::timestamptz AS at, false AS urgent, '' AS facts, recorded_at
            FROM treaty_event WHERE agreement = ?
            UNION ALL SELECT 'event', sequence, event, party, NULL, '{}', request, addressee, at, urgent, facts, recorded_at
            FROM case_event WHERE request = ? AND agreement = ?
            UNION ALL SELECT 'begun_before', 0, '', NULL, NULL, '{}', request, NULL, NULL, false, '', NULL
            FROM case_begun_before WHERE request = ?
            ORDER BY date, place
            """)
        .params(agreement.id(), request, agreement.id(), request)
        .query(
            (RowCallbackHandler)
                row -> {
                  switch (row.getString("kind")) {
                    case "note" -> notes.add(NoteStore.note(row));
                    case "event" -> events.add(event(row, agreement));
                    default -> whole.set(false);
                  }
                });
    return new CasePast(notes, events, whole.get());
  }

  /** Events of these names in all cases under an agreement: of one case first, then the newest. */
  Named named(Agreement agreement, Set<String> names, UUID request) {
    List<TreatyEvent> events = newest(agreement, names, request);
    boolean full = events.size() >= EVENTS_MAX;
    return new Named(events, full && request.toString().equals(events.getLast().detail().caseId()));
  }

  private List<TreatyEvent> newest(Agreement agreement, Set<String> names, UUID request) {
    return database
        .sql()
        .sql(
            """
            SELECT * FROM case_event WHERE agreement = ? AND event = ANY(?)
            ORDER BY request = ? DESC, sequence DESC LIMIT ?
            """)
        .params(agreement.id(), Rows.array(names), request, EVENTS_MAX)
        .query((row, _) -> event(row, agreement))
        .list();
  }

  /** Whether the events of a case are kept from its beginning on. */
  boolean whole(UUID request) {
    return database
        .sql()
        .sql("SELECT NOT EXISTS (SELECT FROM case_begun_before WHERE request = ?)")
        .param(request)
        .query(Boolean.class)
        .single();
  }

  private static TreatyEvent event(ResultSet row, Agreement agreement) throws SQLException {
    String party = row.getString("party");
    Instant at = Rows.instant(row, "at");
    return new TreatyEvent(
        row.getString("event"),
        party,
        LocalDate.ofInstant(at, zone(agreement, party)),
        List.of(),
        Rows.instant(row, "recorded_at"),
        new EventDetail(
                Rows.uuid(row, "request").toString(),
                at,
                row.getBoolean("urgent"),
                null,
                null,
                null,
                Facts.ofMap(Json.read(row.getString("facts"), Map.class)))
            .addressedTo(Stream.ofNullable(row.getString("addressee")).toList()));
  }

  private static ZoneId zone(Agreement agreement, String party) {
    return agreement.party(party).map(Party::timeZone).orElse(ZoneOffset.UTC);
  }
}
