package org.pacta.node.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;
import org.pacta.node.database.Rows;
import org.pacta.node.officer.Officer;

/** Rows of {@code letter_draft}. */
final class LetterDraftStore {
  private final Database database;

  LetterDraftStore(Database database) {
    this.database = database;
  }

  /** Whose draft of what. */
  record Key(UUID request, String officer, ShortLetter kind) {}

  private record Fields(Map<String, String> typed) {}

  /** The draft, locked until the transaction ends. */
  Optional<LetterDraft> locked(Key key) {
    return database
        .sql()
        .sql("SELECT * FROM letter_draft WHERE request = ? AND officer = ? AND kind = ? FOR UPDATE")
        .params(key.request(), key.officer(), key.kind().name())
        .query(LetterDraftStore::draft)
        .optional();
  }

  /**
   * Writes the draft unless another version than {@code seen} is there.
   *
   * @return the new version, or empty when another one was kept meanwhile
   */
  Optional<Integer> write(Key key, int seen, Map<String, String> fields, Instant now) {
    return database
        .sql()
        .sql(
            """
            INSERT INTO letter_draft (request, officer, kind, saved_at, fields) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (request, officer, kind) DO UPDATE SET
              version = nextval('letter_draft_version'), saved_at = excluded.saved_at, fields = excluded.fields
            WHERE letter_draft.version = ? RETURNING version
            """)
        .params(
            key.request(),
            key.officer(),
            key.kind().name(),
            Rows.timestamp(now),
            Json.write(new Fields(new TreeMap<>(fields))),
            seen)
        .query(Integer.class)
        .optional();
  }

  void delete(Key key, int version) {
    database
        .sql()
        .sql(
            "DELETE FROM letter_draft WHERE request = ? AND officer = ? AND kind = ? AND version = ?")
        .params(key.request(), key.officer(), key.kind().name(), version)
        .update();
  }

  /** What this person has begun on a case that this person may see, newest first. */
  List<LetterDraft> of(UUID request, Officer officer) {
    List<Object> values = new ArrayList<>(List.of(request, officer.id()));
    String visible = new Visibility(officer).condition(values);
    return database
        .sql()
        .sql(
            """
            SELECT letter_draft.* FROM letter_draft JOIN request ON request.id = letter_draft.request
            WHERE letter_draft.request = ? AND letter_draft.officer = ? AND %s
            ORDER BY letter_draft.saved_at DESC
            """
                .formatted(visible))
        .params(values)
        .query(LetterDraftStore::draft)
        .list();
  }

  private static LetterDraft draft(ResultSet row, int number) throws SQLException {
    return new LetterDraft(
        ShortLetter.valueOf(row.getString("kind")),
        row.getInt("version"),
        Rows.instant(row, "saved_at"),
        Json.read(row.getString("fields"), Fields.class).typed());
  }
}
