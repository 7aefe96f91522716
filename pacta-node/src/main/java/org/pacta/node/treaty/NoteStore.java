package org.pacta.node.treaty;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;
import org.pacta.node.database.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Rows of {@code treaty_event} and {@code national_law}. */
final class NoteStore {
  private final Database database;

  NoteStore(Database database) {
    this.database = database;
  }

  void insert(String agreement, TreatyEvent note, Instant now) {
    database
        .sql()
        .sql(
            "INSERT INTO treaty_event (agreement, event, date, units, recorded_at, party) VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            agreement,
            note.event(),
            Date.valueOf(note.date()),
            Rows.array(note.units()),
            Rows.timestamp(now))
        .param(note.party())
        .update();
  }

  List<TreatyEvent> notes(String agreement) {
    return database
        .sql()
        .sql("SELECT * FROM treaty_event WHERE agreement = ? ORDER BY date, id")
        .param(agreement)
        .query((row, _) -> note(row))
        .list();
  }

  static TreatyEvent note(ResultSet row) throws SQLException {
    return new TreatyEvent(
        row.getString("event"),
        row.getString("party"),
        row.getDate("date").toLocalDate(),
        Rows.texts(row, "units"),
        Rows.instant(row, "recorded_at"));
  }

  void recordLaw(String agreement, String party, NationalLaw law, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO national_law (agreement, party, allows, source, findings, recorded_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (agreement, party) DO UPDATE
            SET allows = excluded.allows, source = excluded.source, findings = excluded.findings,
                recorded_at = excluded.recorded_at
            """)
        .params(
            agreement,
            party,
            law.allows(),
            law.source(),
            Json.write(law.findings()),
            Rows.timestamp(now))
        .update();
  }

  Map<String, NationalLaw> lawByParty(String agreement) {
    Map<String, NationalLaw> laws = new TreeMap<>();
    database
        .sql()
        .sql("SELECT party, allows, source, findings FROM national_law WHERE agreement = ?")
        .param(agreement)
        .query((RowCallbackHandler) row -> laws.put(row.getString("party"), law(row)));
    return laws;
  }

  @SuppressWarnings("unchecked") // the column holds only what recordLaw wrote
  private static NationalLaw law(ResultSet row) throws SQLException {
    return new NationalLaw(
        row.getBoolean("allows"),
        row.getString("source"),
        Json.read(row.getString("findings"), Map.class));
  }
}
