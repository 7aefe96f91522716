package org.pacta.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;
import org.pacta.node.journal.Journal;

/** The channels with all partners, for those who operate the node. */
public final class Channels {
  /** Characters of the reason for which a channel is freed. */
  public static final int REASON_CHARACTERS_MAX = 1_000;

  private final Database database;
  private final Journal journal;

  /** Channels kept in {@code database}. */
  public Channels(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** What came of freeing a channel. */
  public enum Freed {
    /** Messages are taken again, from the number at which it was frozen. */
    FREED,
    /** It is not frozen; nothing was changed. */
    NOT_FROZEN,
    /** Nothing has come in on a channel of this name. */
    UNKNOWN,
    /** The reason is empty or longer than {@link #REASON_CHARACTERS_MAX}. */
    REASON_MISSING
  }

  /** Every channel, by name. */
  public List<ChannelStatus> all() {
    return database
        .sql()
        .sql(
            """
            SELECT channel, agreement, partner, true AS outgoing, last_sequence, waiting, oldest, last_code,
                   escalated_at, NULL::timestamptz AS frozen_at
            FROM exchange_outgoing_channel JOIN exchange_delivery USING (channel)
            CROSS JOIN LATERAL (
              SELECT count(*) AS waiting, min(created) AS oldest FROM exchange_outgoing message
              WHERE message.channel = exchange_outgoing_channel.channel AND receipt IS NULL) AS message
            UNION ALL
            SELECT channel, agreement, partner, false, last_sequence, 0, NULL, NULL, NULL, frozen_at
            FROM exchange_incoming_channel
            ORDER BY channel
            """)
        .query(Channels::status)
        .list();
  }

  /**
   * Takes messages of a frozen channel again. Both contradicting messages stay as evidence; if the
   * partner's next message contradicts what was received, the channel freezes again.
   *
   * @param channel name of an incoming channel
   * @param reason why, in writing; goes to the journal
   * @param by who, for the journal
   */
  public Freed free(String channel, String reason, String by, Instant now) {
    String written = reason.strip();
    if (written.isEmpty() || written.length() > REASON_CHARACTERS_MAX) {
      return Freed.REASON_MISSING;
    }
    return database.transaction(() -> {
      Optional<Boolean> frozen = lockFrozen(channel);
      if (frozen.isEmpty()) {
        return Freed.UNKNOWN;
      }
      if (!frozen.get()) {
        return Freed.NOT_FROZEN;
      }
      database
          .sql()
          .sql("UPDATE exchange_incoming_channel SET frozen_at = NULL WHERE channel = ?")
          .param(channel)
          .update();
      journal.append(by, "exchange.channel-freed", channel, Map.of("reason", written), now);
      return Freed.FREED;
    });
  }

  /** Whether the channel is frozen; empty when there is none. The row stays locked. */
  private Optional<Boolean> lockFrozen(String channel) {
    return database
        .sql()
        .sql(
            "SELECT frozen_at IS NOT NULL FROM exchange_incoming_channel WHERE channel = ? FOR UPDATE")
        .param(channel)
        .query(Boolean.class)
        .optional();
  }

  /**
   * Makes it known, once for each time, that messages have waited since before {@code limit}: a
   * line in the journal and a mark on the channel, which goes when they are receipted. Gives the
   * channels newly marked.
   *
   * @param by the own Party, for the journal
   */
  List<ChannelStatus> escalate(Instant limit, String by, Instant now) {
    return database.transaction(() -> {
      mark(limit, now);
      List<ChannelStatus> marked =
          all().stream().filter(channel -> now.equals(channel.escalatedAt())).toList();
      marked.forEach(channel ->
          journal.append(
              by,
              "exchange.waiting-too-long",
              channel.channel(),
              Map.of(
                  "waiting", Integer.toString(channel.waiting()),
                  "oldest", String.valueOf(channel.oldestWaiting()),
                  "code", String.valueOf(channel.lastCode())),
              now));
      return marked;
    });
  }

  private void mark(Instant limit, Instant now) {
    database
        .sql()
        .sql(
            """
            UPDATE exchange_delivery SET escalated_at = CASE WHEN overdue THEN ?::timestamptz END
            FROM (SELECT channel AS name, EXISTS (
                    SELECT FROM exchange_outgoing message
                    WHERE message.channel = delivery.channel AND receipt IS NULL AND created < ?) AS overdue
                  FROM exchange_delivery delivery) AS seen
            WHERE channel = name AND overdue <> (escalated_at IS NOT NULL)
            """)
        .params(Timestamp.from(now), Timestamp.from(limit))
        .update();
  }

  private static ChannelStatus status(ResultSet row, int number) throws SQLException {
    return new ChannelStatus(
        row.getString("channel"),
        row.getString("agreement"),
        row.getString("partner"),
        row.getBoolean("outgoing"),
        row.getLong("last_sequence") + 1,
        row.getInt("waiting"),
        Rows.instantOrNull(row, "oldest"),
        row.getString("last_code"),
        Rows.instantOrNull(row, "escalated_at"),
        Rows.instantOrNull(row, "frozen_at"));
  }
}
