package org.pacta.node.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;

/** Rows of {@code duty}. */
final class DutyStore {
  private final Database database;

  DutyStore(Database database) {
    this.database = database;
  }

  void insert(DutyView duty, List<String> endedBy, List<String> pausedBy) {
    database
        .sql()
        .sql(
            """
            INSERT INTO duty (id, request, rule, bearer, ours, says, term, cite, ended_by, paused_by, started_at,
              due_at, legal, target_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            duty.id(),
            duty.request(),
            duty.rule(),
            duty.bearer(),
            duty.ours(),
            duty.says(),
            duty.term(),
            Rows.array(duty.cite()),
            Rows.array(endedBy),
            Rows.array(pausedBy),
            Rows.timestamp(duty.startedAt()),
            Rows.timestamp(duty.dueAt()),
            duty.legal(),
            duty.targetSource())
        .update();
  }

  void meet(UUID request, String event, Instant now) {
    database
        .sql()
        .sql(
            "UPDATE duty SET met_at = ? WHERE request = ? AND met_at IS NULL AND ? = ANY(ended_by)")
        .params(Rows.timestamp(now), request, event)
        .update();
  }

  void pause(UUID request, String event, Instant now) {
    database
        .sql()
        .sql(
            """
            UPDATE duty SET paused_at = ?
            WHERE request = ? AND met_at IS NULL AND paused_at IS NULL AND ? = ANY(paused_by)
            """)
        .params(Rows.timestamp(now), request, event)
        .update();
  }

  void resume(UUID request, Instant now) {
    database
        .sql()
        .sql(
            """
            UPDATE duty SET due_at = due_at + (?::timestamptz - paused_at), paused_at = NULL
            WHERE request = ? AND paused_at IS NOT NULL AND met_at IS NULL
            """)
        .params(Rows.timestamp(now), request)
        .update();
  }

  void release(UUID request, Instant now) {
    database
        .sql()
        .sql("UPDATE duty SET met_at = ? WHERE request = ? AND met_at IS NULL")
        .params(Rows.timestamp(now), request)
        .update();
  }

  List<DutyView> of(UUID request) {
    return database
        .sql()
        .sql("SELECT * FROM duty WHERE request = ? ORDER BY met_at IS NOT NULL, due_at")
        .param(request)
        .query(DutyStore::duty)
        .list();
  }

  List<DutyView> firstOpen(List<UUID> requests) {
    return database
        .sql()
        .sql(
            """
            SELECT DISTINCT ON (request) * FROM duty WHERE request = ANY(?) AND met_at IS NULL
            ORDER BY request, ours DESC, paused_at IS NOT NULL, due_at
            """)
        .param(requests.toArray(UUID[]::new))
        .query(DutyStore::duty)
        .list();
  }

  private static DutyView duty(ResultSet row, int number) throws SQLException {
    return new DutyView(
        Rows.uuid(row, "id"),
        Rows.uuid(row, "request"),
        row.getString("rule"),
        row.getString("bearer"),
        row.getBoolean("ours"),
        row.getString("says"),
        row.getString("term"),
        Rows.texts(row, "cite"),
        Rows.instant(row, "started_at"),
        Rows.instant(row, "due_at"),
        row.getBoolean("legal"),
        row.getString("target_source"),
        Rows.instantOrNull(row, "paused_at"),
        Rows.instantOrNull(row, "met_at"));
  }
}
