package org.pacta.node.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TlsIdentity;

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
          Duration.ofSeconds(5));

  /** What may go wrong on the way of one request. */
  enum Fault {
    REQUEST_LOST,
    ANSWER_LOST
  }

  final TestDatabase test = TestDatabase.fresh();
  final Database database = new Database(test.source());
  final Journal journal = new Journal(database);
  final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  final SpecimenRoom room = new SpecimenRoom();
  final Correspondents rooms = room.correspondents();
  final LocalNode local;
  final Exchange exchange;
  final Inbox inbox;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Station(String party, String... agreements) {
    try {
      NodeKeys keys = NodeKeys.generate("Node " + party, new SecureRandom(), Instant.now());
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      URI endpoint = URI.create("https://localhost:" + server.getAddress().getPort() + "/partner");
      local =
          new LocalNode(keys.card(party, 1, "Node " + party, endpoint, List.of(agreements)), keys);
      exchange = new Exchange(database, journal, local, new SecureRandom());
      inbox = exchange.inbox(rooms);
      serve(
          PinnedTls.context(
              keys.tls(),
              pin -> exchange.partners().partyOfPin(pin).isPresent(),
              Clock.systemUTC()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private void serve(SSLContext context) {
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters tls = context.getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
          }
        });
    server.createContext("/partner/v1/messages", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Fault fault = faults.poll();
      byte[] envelope = exchange.getRequestBody().readAllBytes();
      if (fault == Fault.REQUEST_LOST) {
        return;
      }
      Inbox.Answer answer = inbox.accept(envelope, pin(exchange), Instant.now());
      if (fault == Fault.ANSWER_LOST) {
        return;
      }
      switch (answer) {
        case Inbox.Answer.Receipted(byte[] receipt) -> answer(exchange, 200, receipt);
        case Inbox.Answer.Refused refused ->
            answer(
                exchange,
                409,
                ("{\"code\":\"" + refused.code() + "\"}").getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String pin(HttpExchange exchange) throws IOException {
    return TlsIdentity.pin(
        ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0].getPublicKey());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    test.close();
  }
}
