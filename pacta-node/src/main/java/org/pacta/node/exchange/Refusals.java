package org.pacta.node.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.node.database.Database;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * How often messages were refused, by code and partner: all that a refusal leaves behind, and what
 * counts a rejection by receipt beside its line in the journal.
 */
public final class Refusals {
  /** Stands for a sender whose TLS key no card knows. */
  public static final String NOBODY = "-";

  private final Database database;

  /** Counters kept in {@code database}. */
  public Refusals(Database database) {
    this.database = database;
  }

  /** Refusals by code, over all partners. */
  public Map<String, Long> byCode() {
    Map<String, Long> counts = new LinkedHashMap<>();
    database
        .sql()
        .sql("SELECT code, sum(refusals)::bigint FROM exchange_refusal GROUP BY code ORDER BY code")
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  /** Counts inside the caller's transaction, as one of the last things before its commit. */
  void countLastly(String code, String partner, Instant now) {
    // The row is the same for every rejection, so it is locked last.
    database.lastly(
        this,
        new Counted(code, partner, now),
        all -> all.forEach(one -> count(one.code(), one.partner(), one.now())));
  }

  private record Counted(String code, String partner, Instant now) {}

  void count(String code, String partner, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO exchange_refusal AS known (code, partner, refusals, last_at) VALUES (?, ?, 1, ?)
            ON CONFLICT (code, partner) DO UPDATE SET refusals = known.refusals + 1, last_at = excluded.last_at
            """)
        .params(code, partner, Timestamp.from(now))
        .update();
  }
}
