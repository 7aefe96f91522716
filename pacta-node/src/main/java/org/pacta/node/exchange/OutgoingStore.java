package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.database.Json;
import org.pacta.protocol.Composer;
import org.pacta.protocol.Draft;
import org.pacta.protocol.Receipt;

/** Rows of messages on their way out. */
final class OutgoingStore {
  private static final String SENT =
      """
      SELECT manifest_id, agreement, partner, sequence, type, conversation, created,
             receipt, accepted, code, cites, record_digest, received_at, recorded_at
      FROM exchange_outgoing
      """;
  private final Database database;

  OutgoingStore(Database database) {
    this.database = database;
  }

  /** The last number given out in a channel and the message that got it. */
  record Head(long sequence, @Nullable String manifestId) {}

  /** A message that still needs its receipt. */
  record Unreceipted(String manifestId, MessageType type, long sequence, byte[] envelope) {}

  Head lock(String channel, String agreement, String partner) {
    Optional<Head> head = lockExisting(channel);
    if (head.isPresent()) {
      return head.get();
    }
    database
        .sql()
        .sql(
            """
            INSERT INTO exchange_outgoing_channel (channel, agreement, partner, last_sequence) VALUES (?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """)
        .params(channel, agreement, partner)
        .update();
    database
        .sql()
        .sql("INSERT INTO exchange_delivery (channel) VALUES (?) ON CONFLICT DO NOTHING")
        .param(channel)
        .update();
    return lockExisting(channel).orElseThrow();
  }

  private Optional<Head> lockExisting(String channel) {
    return database
        .sql()
        .sql(
            "SELECT last_sequence, last_manifest_id FROM exchange_outgoing_channel WHERE channel = ? FOR UPDATE")
        .param(channel)
        .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
        .optional();
  }

  void insert(Draft draft, Composer.Composed composed, byte[] ownCopy) {
    var route = draft.route();
    database
        .sql()
        .sql(
            """
            WITH message AS (
              INSERT INTO exchange_outgoing
                (manifest_id, channel, sequence, agreement, partner, type, conversation, created, manifest, salt, envelope,
                 own_copy)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            UPDATE exchange_outgoing_channel SET last_sequence = ?, last_manifest_id = ? WHERE channel = ?
            """)
        .params(
            composed.manifestId(),
            route.channel(),
            route.sequence(),
            route.agreement(),
            route.to(),
            draft.type(),
            draft.conversation(),
            Timestamp.from(draft.created()),
            composed.manifest(),
            composed.salt(),
            composed.envelope(),
            ownCopy,
            route.sequence(),
            composed.manifestId(),
            route.channel())
        .update();
  }

  List<Unreceipted> unreceipted(String channel, int messagesMax) {
    return database
        .sql()
        .sql(
            """
            SELECT manifest_id, type, sequence, envelope FROM exchange_outgoing
            WHERE channel = ? AND receipt IS NULL ORDER BY sequence LIMIT ?
            """)
        .params(channel, messagesMax)
        .query((row, number) ->
            new Unreceipted(
                row.getString(1),
                MessageType.valueOf(row.getString(2)),
                row.getLong(3),
                row.getBytes(4)))
        .list();
  }

  /** What is needed to seal a waiting message again. */
  record WaitingContent(byte[] envelope, String manifest, byte[] salt, byte[] ownCopy) {}

  /** Locks the row; empty when the message is receipted or its content cannot be read again. */
  Optional<WaitingContent> waitingContent(String manifestId) {
    return database
        .sql()
        .sql(
            """
            SELECT envelope, manifest, salt, own_copy FROM exchange_outgoing
            WHERE manifest_id = ? AND receipt IS NULL AND salt IS NOT NULL AND own_copy IS NOT NULL FOR UPDATE
            """)
        .param(manifestId)
        .query((row, number) ->
            new WaitingContent(row.getBytes(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .optional();
  }

  void sealedAgain(String manifestId, byte[] envelope) {
    database
        .sql()
        .sql("UPDATE exchange_outgoing SET envelope = ? WHERE manifest_id = ?")
        .params(envelope, manifestId)
        .update();
  }

  /**
   * Stores a verified receipt; false when one was there already. The sealed copy of the content
   * goes with it.
   */
  boolean receipt(Receipt receipt, byte[] jws, Instant now) {
    return database
            .sql()
            .sql(
                """
                UPDATE exchange_outgoing
                SET receipt = ?, accepted = ?, code = ?, cites = ?, record_digest = ?, received_at = ?, recorded_at = ?,
                    envelope = NULL, own_copy = NULL
                WHERE manifest_id = ? AND receipt IS NULL
                """)
            .params(
                Arrays.asList(
                    new String(jws, StandardCharsets.UTF_8),
                    receipt.accepted(),
                    receipt.code(),
                    Json.write(receipt.cites()),
                    receipt.recordDigest(),
                    Timestamp.from(receipt.receivedAt()),
                    Timestamp.from(now),
                    receipt.manifestId()))
            .update()
        == 1;
  }

  List<SentMessage> ofConversation(UUID conversation) {
    return database
        .sql()
        .sql(SENT + "WHERE conversation = ? ORDER BY created, sequence")
        .param(conversation)
        .query(OutgoingStore::sent)
        .list();
  }

  Optional<SentMessage> message(String manifestId) {
    return database
        .sql()
        .sql(SENT + "WHERE manifest_id = ?")
        .param(manifestId)
        .query(OutgoingStore::sent)
        .optional();
  }

  List<Waiting> waiting() {
    return database
        .sql()
        .sql(
            """
            SELECT partner, agreement, count(*) AS messages, min(created) AS oldest, max(delivery.last_code) AS last_code,
                   bool_or(delivery.escalated_at IS NOT NULL) AS too_long
            FROM exchange_outgoing JOIN exchange_delivery delivery USING (channel)
            WHERE receipt IS NULL GROUP BY partner, agreement ORDER BY partner, agreement
            """)
        .query((row, number) ->
            new Waiting(
                row.getString("partner"),
                row.getString("agreement"),
                row.getInt("messages"),
                row.getTimestamp("oldest").toInstant(),
                row.getString("last_code"),
                row.getBoolean("too_long")))
        .list();
  }

  private static SentMessage sent(ResultSet row, int number) throws SQLException {
    return new SentMessage(
        row.getString("manifest_id"),
        row.getString("agreement"),
        row.getString("partner"),
        row.getLong("sequence"),
        MessageType.valueOf(row.getString("type")),
        row.getObject("conversation", UUID.class),
        row.getTimestamp("created").toInstant(),
        row.getString("receipt") == null ? null : messageReceipt(row));
  }

  private static MessageReceipt messageReceipt(ResultSet row) throws SQLException {
    return new MessageReceipt(
        row.getString("manifest_id"),
        row.getBoolean("accepted"),
        row.getString("code"),
        List.of(Json.read(row.getString("cites"), String[].class)),
        row.getString("record_digest"),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant());
  }
}
