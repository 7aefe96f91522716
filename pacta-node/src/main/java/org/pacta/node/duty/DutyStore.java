package org.pacta.node.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pacta.agreement.DutyStatus;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;

/**
 * Rows of {@code duty}: reckoned ones, replaced with each event of their case, and those of cases
 * begun before duties were reckoned.
 */
final class DutyStore {
  private final Database database;

  DutyStore(Database database) {
    this.database = database;
  }

  /** Puts the open duties of a case in place of those reckoned before. */
  void replace(UUID request, List<DutyView> duties) {
    database.sql().sql("DELETE FROM duty WHERE request = ? AND reckoned").param(request).update();
    duties.stream().filter(duty -> !duty.standing().reckoning().isEmpty()).forEach(this::insert);
  }

  private void insert(DutyView duty) {
    DutyView.Limit limit = duty.limit();
    DutyView.Standing standing = duty.standing();
    database
        .sql()
        .sql(
            """
            INSERT INTO duty (id, request, rule, bearer, ours, says, term, cite, ended_by, paused_by, started_at,
              legal, target_source, reckoned, length, period, status, missing, reckoning, due_at, target_at, paused_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', '{}', ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            duty.id(),
            duty.request(),
            duty.rule(),
            duty.bearer(),
            duty.ours(),
            duty.says(),
            limit.term(),
            Rows.array(duty.cite()),
            Rows.timestamp(standing.startedAt()),
            limit.legal(),
            limit.targetSource(),
            limit.length(),
            limit.period(),
            standing.status().name(),
            Rows.array(standing.missing()),
            standing.reckoning())
        .param(Rows.timestampOrNull(limit.dueAt()))
        .param(Rows.timestampOrNull(limit.targetAt()))
        .param(Rows.timestampOrNull(standing.pausedAt()))
        .update();
  }

  /**
   * Ends the duties begun before they were reckoned that name this event; a withdrawal ends all.
   */
  void endBegunBefore(UUID request, String event, Instant at) {
    database
        .sql()
        .sql(
            """
            UPDATE duty SET met_at = ?, status = 'MET' WHERE request = ? AND NOT reckoned AND met_at IS NULL
              AND (? = ANY(ended_by) OR ? = 'request_withdrawn')
            """)
        .params(Rows.timestamp(at), request, event, event)
        .update();
  }

  List<DutyView> begunBefore(UUID request) {
    return database
        .sql()
        .sql("SELECT * FROM duty WHERE request = ? AND NOT reckoned")
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
            ORDER BY request, ours DESC, status IN ('PAUSED', 'UNCLEAR'), coalesce(target_at, due_at) NULLS LAST, id
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
        Rows.texts(row, "cite"),
        new DutyView.Limit(
            row.getString("term"),
            row.getBoolean("legal"),
            row.getString("length"),
            row.getString("target_source"),
            Rows.instantOrNull(row, "due_at"),
            Rows.instantOrNull(row, "target_at"),
            false,
            row.getString("period")),
        new DutyView.Standing(
            DutyStatus.valueOf(row.getString("status")),
            Rows.instant(row, "started_at"),
            Rows.instantOrNull(row, "paused_at"),
            Rows.instantOrNull(row, "met_at"),
            false,
            Rows.texts(row, "missing"),
            row.getString("reckoning")));
  }
}
