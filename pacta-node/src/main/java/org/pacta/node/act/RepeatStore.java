package org.pacta.node.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.pacta.node.database.Database;

/** Rows of {@code repeatable_call}. */
final class RepeatStore {
  /** Each call clears away at most this many old rows, so that none waits long. */
  private static final int FORGOTTEN_ROWS_MAX = 100;

  private final Database database;

  RepeatStore(Database database) {
    this.database = database;
  }

  record Row(String path, String bodySha256, KeptAnswer answer) {
    boolean matches(KeyedCall call) {
      return path.equals(call.path()) && bodySha256.equals(call.bodySha256());
    }
  }

  /** Holds the key until the transaction ends; false when another transaction holds it. */
  boolean lock(KeyedCall call) {
    return database
        .sql()
        .sql("SELECT pg_try_advisory_xact_lock(hashtextextended('repeatable_call ' || ?, 0))")
        .param(call.officer() + " " + call.key())
        .query(Boolean.class)
        .single();
  }

  void forgetBefore(Instant oldest) {
    database
        .sql()
        .sql(
            """
            DELETE FROM repeatable_call WHERE (officer, call_key) IN (
              SELECT officer, call_key FROM repeatable_call WHERE called_at < ?
              LIMIT ? FOR UPDATE SKIP LOCKED)
            """)
        .params(Timestamp.from(oldest), FORGOTTEN_ROWS_MAX)
        .update();
  }

  Optional<Row> find(KeyedCall call) {
    return database
        .sql()
        .sql("SELECT * FROM repeatable_call WHERE officer = ? AND call_key = ?")
        .params(call.officer(), call.key())
        .query(RepeatStore::row)
        .optional();
  }

  void insert(KeyedCall call, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO repeatable_call (officer, call_key, path, body_sha256, called_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(call.officer(), call.key(), call.path(), call.bodySha256(), Timestamp.from(now))
        .update();
  }

  void keep(KeyedCall call, KeptAnswer answer) {
    database
        .sql()
        .sql(
            """
            UPDATE repeatable_call SET status = ?, content_type = ?, etag = ?, location = ?, body = ?
            WHERE officer = ? AND call_key = ?
            """)
        .params(
            answer.status(),
            answer.contentType(),
            answer.etag(),
            answer.location(),
            answer.body(),
            call.officer(),
            call.key())
        .update();
  }

  void forget(KeyedCall call) {
    database
        .sql()
        .sql("DELETE FROM repeatable_call WHERE officer = ? AND call_key = ?")
        .params(call.officer(), call.key())
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("path"),
        row.getString("body_sha256"),
        new KeptAnswer(
            row.getInt("status"),
            row.getString("content_type"),
            row.getString("etag"),
            row.getString("location"),
            row.getString("body")));
  }
}
