package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.pacta.node.database.Database;
import org.pacta.protocol.ChannelState;
import org.pacta.protocol.Manifest;
import org.pacta.protocol.OpenedMessage;
import org.pacta.protocol.Receipt;
import org.pacta.protocol.Route;

/** Rows of messages received. */
final class IncomingStore {
  private final Database database;

  IncomingStore(Database database) {
    this.database = database;
  }

  /** A message taken before, and the receipt it got. */
  record Taken(String manifestId, String receipt) {}

  /** The channel's row is the lock: messages of one channel are judged one after the other. */
  ChannelState lock(Route route) {
    Optional<ChannelState> existing = lockExisting(route.channel());
    if (existing.isPresent()) {
      return existing.get();
    }
    database
        .sql()
        .sql(
            """
            INSERT INTO exchange_incoming_channel (channel, agreement, partner, last_sequence) VALUES (?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """)
        .params(route.channel(), route.agreement(), route.from())
        .update();
    return lockExisting(route.channel()).orElseThrow();
  }

  private Optional<ChannelState> lockExisting(String channel) {
    return database
        .sql()
        .sql(
            """
            SELECT last_sequence, last_manifest_id, frozen_at FROM exchange_incoming_channel
            WHERE channel = ? FOR UPDATE
            """)
        .param(channel)
        .query((row, number) ->
            new ChannelState(row.getLong(1), row.getString(2), row.getTimestamp(3) != null))
        .optional();
  }

  long lastSequence(String channel) {
    return database
        .sql()
        .sql("SELECT last_sequence FROM exchange_incoming_channel WHERE channel = ?")
        .param(channel)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  Optional<Taken> taken(String channel, long sequence) {
    return database
        .sql()
        .sql(
            "SELECT manifest_id, receipt FROM exchange_incoming WHERE channel = ? AND sequence = ?")
        .params(channel, sequence)
        .query((row, number) -> new Taken(row.getString(1), row.getString(2)))
        .optional();
  }

  void insert(OpenedMessage message, Receipt receipt, byte[] receiptJws) {
    Manifest manifest = message.manifest();
    Route route = manifest.route();
    database
        .sql()
        .sql(
            """
            WITH message AS (
              INSERT INTO exchange_incoming
                (manifest_id, channel, sequence, agreement, partner, type, conversation, created, received_at,
                 manifest, salt, accepted, code, receipt)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            UPDATE exchange_incoming_channel SET last_sequence = ?, last_manifest_id = ? WHERE channel = ?
            """)
        .params(
            Arrays.asList(
                message.manifestId(),
                route.channel(),
                route.sequence(),
                route.agreement(),
                route.from(),
                manifest.type(),
                manifest.conversation(),
                Timestamp.from(manifest.created()),
                Timestamp.from(receipt.receivedAt()),
                message.manifestJws(),
                message.salt(),
                receipt.accepted(),
                receipt.code(),
                new String(receiptJws, StandardCharsets.UTF_8),
                route.sequence(),
                message.manifestId(),
                route.channel()))
        .update();
  }

  /** Keeps the second of two contradicting messages and freezes the channel. */
  void contradiction(OpenedMessage message, Instant now) {
    Route route = message.manifest().route();
    database
        .sql()
        .sql(
            """
            WITH evidence AS (
              INSERT INTO exchange_contradiction (manifest_id, channel, sequence, manifest, received_at)
              VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING)
            UPDATE exchange_incoming_channel SET frozen_at = ? WHERE channel = ?
            """)
        .params(
            message.manifestId(),
            route.channel(),
            route.sequence(),
            message.manifestJws(),
            Timestamp.from(now),
            Timestamp.from(now),
            route.channel())
        .update();
  }
}
