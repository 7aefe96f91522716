package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;

/**
 * One invented node with its own database, keys, TLS server and room that remembers what it was
 * told; with faults to order.
 */
final class Station implements AutoCloseable {
  static final String AGREEMENT = "uto-specimen-2017";
  static final SenderSettings SETTINGS =
      new SenderSettings(
          Duration.ofMillis(10),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          SenderSettings.WAITING_MAX);

  final TestDatabase test = TestDatabase.fresh();
  final Database database = new Database(test.source());
  final Journal journal = new Journal(database);
  final SpecimenEndpoint endpoint = SpecimenEndpoint.bind(0);
  final SpecimenRoom room = new SpecimenRoom();
  final Correspondents rooms = room.correspondents();
  final LocalNode local;
  final Exchange exchange;
  final Inbox inbox;

  Station(String party, String... agreements) {
    NodeKeys keys = NodeKeys.generate("Node " + party, new SecureRandom(), Instant.now());
    local =
        new LocalNode(
            keys.card(party, 1, "Node " + party, endpoint.address(), List.of(agreements)), keys);
    exchange = new Exchange(database, journal, local, new SecureRandom());
    inbox = exchange.inbox(rooms);
    endpoint.serve(keys.tls(), exchange.partners(), inbox);
  }

  static Station of(String party) {
    return new Station(party, AGREEMENT);
  }

  void trusts(Station other) {
    exchange.partners().trust(other.local.card(), "officer-1", Instant.now());
  }

  Sender sender() {
    return exchange.sender(rooms, SETTINGS, Clock.systemUTC());
  }

  QueuedMessage enqueue(Station partner, String content) {
    return enqueue(partner, content, Instant.now());
  }

  QueuedMessage enqueue(Station partner, String content, Instant now) {
    return database.transaction(() -> exchange.outbox().enqueue(message(partner, content), now));
  }

  static OutgoingMessage message(Station partner, String content) {
    return new OutgoingMessage(
        AGREEMENT,
        partner.local.card().party(),
        MessageType.REQUEST,
        UUID.randomUUID(),
        Terms.plain("investigation"),
        content.getBytes(StandardCharsets.UTF_8));
  }

  byte[] envelope(QueuedMessage message) {
    return database
        .sql()
        .sql("SELECT envelope FROM exchange_outgoing WHERE manifest_id = ?")
        .param(message.manifestId())
        .query(byte[].class)
        .single();
  }

  long count(String table) {
    return database.sql().sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  @Override
  public void close() {
    endpoint.close();
    test.close();
  }
}
