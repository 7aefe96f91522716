package org.pacta.node.treaty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Outcome;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Rows of {@code decision} and {@code decision_count}. */
final class DecisionStore {
  private final Database database;

  DecisionStore(Database database) {
    this.database = database;
  }

  void insert(UUID id, Decision decision, String agreement, Treaties.Matter matter, Instant now) {
    List<String> cites = decision.cites().stream().distinct().toList();
    List<String> rules = decision.because().stream().map(Because::rule).distinct().toList();
    database
        .sql()
        .sql(
            """
            INSERT INTO decision (id, at, actor, agreement, act, outcome, subject, cites, rules, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            Rows.timestamp(now),
            matter.actor(),
            agreement,
            decision.act(),
            decision.outcome().code(),
            matter.subject(),
            Rows.array(cites),
            Rows.array(rules),
            decision.toJson())
        .update();
    // Every decision counts on the same few rows, so they are locked last.
    cites.forEach(unit -> database.lastly(this, new Cited(agreement, unit), this::count));
  }

  private record Cited(String agreement, String unit) {}

  private void count(List<Cited> cited) {
    database
        .sql()
        .sql(
            """
            INSERT INTO decision_count (agreement, unit, decisions)
            SELECT agreement, unit, count(*) FROM unnest(?, ?) AS cited (agreement, unit)
            GROUP BY agreement, unit ORDER BY agreement, unit
            ON CONFLICT (agreement, unit) DO UPDATE
            SET decisions = decision_count.decisions + excluded.decisions
            """)
        .param(cited.stream().map(Cited::agreement).toArray(String[]::new))
        .param(cited.stream().map(Cited::unit).toArray(String[]::new))
        .update();
  }

  List<DecisionLine> newest(String agreement, String unit, int rowCountMax) {
    return database
        .sql()
        .sql(
            """
            SELECT id, at, actor, act, outcome, subject, cites, rules FROM decision
            WHERE agreement = ? AND (? = '' OR cites @> ARRAY[?::text]) ORDER BY at DESC LIMIT ?
            """)
        .params(agreement, unit, unit, rowCountMax)
        .query(DecisionStore::line)
        .list();
  }

  Optional<DecisionLine> line(UUID id) {
    return database
        .sql()
        .sql("SELECT id, at, actor, act, outcome, subject, cites, rules FROM decision WHERE id = ?")
        .param(id)
        .query(DecisionStore::line)
        .optional();
  }

  Map<String, Integer> countByUnit(String agreement) {
    Map<String, Integer> counts = new TreeMap<>();
    database
        .sql()
        .sql("SELECT unit, decisions FROM decision_count WHERE agreement = ?")
        .param(agreement)
        .query(
            (RowCallbackHandler) row -> counts.put(row.getString("unit"), row.getInt("decisions")));
    return counts;
  }

  Optional<String> record(UUID id) {
    return database
        .sql()
        .sql("SELECT record FROM decision WHERE id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  private static DecisionLine line(ResultSet row, int number) throws SQLException {
    return new DecisionLine(
        Rows.uuid(row, "id"),
        Rows.instant(row, "at"),
        row.getString("actor"),
        row.getString("act"),
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        row.getString("subject"),
        Rows.texts(row, "cites"),
        Rows.texts(row, "rules"));
  }
}
