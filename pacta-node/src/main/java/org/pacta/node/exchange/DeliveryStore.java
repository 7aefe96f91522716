package org.pacta.node.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.node.database.Database;

/** Rows saying who delivers a channel and when it is tried again. */
final class DeliveryStore {
  private final Database database;

  DeliveryStore(Database database) {
    this.database = database;
  }

  /** A channel with something to deliver. */
  record Due(String channel, String partner, Instant nextAttemptAt) {}

  /**
   * Every channel with unreceipted messages; {@code nextAttemptAt} is the epoch when nothing
   * failed.
   */
  List<Due> due() {
    return database
        .sql()
        .sql(
            """
            SELECT channel, partner, next_attempt_at FROM exchange_delivery JOIN exchange_outgoing_channel USING (channel)
            WHERE EXISTS (SELECT FROM exchange_outgoing message
                          WHERE message.channel = exchange_delivery.channel AND receipt IS NULL)
            """)
        .query((row, number) ->
            new Due(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getTimestamp(3))
                    .map(Timestamp::toInstant)
                    .orElse(Instant.EPOCH)))
        .list();
  }

  /**
   * Takes or renews the lease; false while another process holds it. Only thrift: two senders would
   * deliver nothing twice.
   */
  boolean lease(String channel, UUID holder, Instant now, Instant until) {
    return database
            .sql()
            .sql(
                """
                UPDATE exchange_delivery SET holder = ?, lease_until = ?
                WHERE channel = ? AND (holder = ? OR holder IS NULL OR lease_until < ?)
                """)
            .params(holder, Timestamp.from(until), channel, holder, Timestamp.from(now))
            .update()
        == 1;
  }

  void release(String channel, UUID holder) {
    database
        .sql()
        .sql(
            "UPDATE exchange_delivery SET holder = NULL, lease_until = NULL WHERE channel = ? AND holder = ?")
        .params(channel, holder)
        .update();
  }

  void delivered(String channel) {
    database
        .sql()
        .sql(
            """
            UPDATE exchange_delivery SET failed_attempts = 0, next_attempt_at = NULL, last_code = NULL
            WHERE channel = ? AND last_code IS NOT NULL
            """)
        .param(channel)
        .update();
  }

  /** Counts a failed attempt and returns how many there have been in a row. */
  int failed(String channel, String code) {
    return database
        .sql()
        .sql(
            """
            UPDATE exchange_delivery SET failed_attempts = least(failed_attempts + 1, 1000), last_code = ?
            WHERE channel = ? RETURNING failed_attempts
            """)
        .params(code, channel)
        .query(Integer.class)
        .single();
  }

  void retryAt(String channel, Instant nextAttemptAt) {
    database
        .sql()
        .sql("UPDATE exchange_delivery SET next_attempt_at = ? WHERE channel = ?")
        .params(Timestamp.from(nextAttemptAt), channel)
        .update();
  }
}
