package org.pacta.node.exchange;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.pacta.node.database.Database;
import org.pacta.node.database.EmbeddedPostgres;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TrustCard;

/**
 * A process that can be killed at any moment: a durable database of its own, an endpoint, a sender,
 * and an act that sends one numbered message in the same transaction as its own row. Says "done"
 * when every message of its own is receipted.
 */
final class KillableNode {
  static final int MESSAGES = 120;
  private static final int PAUSE_MILLISECONDS = 20;

  private KillableNode() {}

  /** Arguments: own folder with {@code keys} and {@code card}, the partner's card file. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    NodeKeys keys = NodeKeys.fromJson(Files.readAllBytes(folder.resolve("keys"))).orThrow();
    TrustCard card = TrustCard.fromJson(Files.readAllBytes(folder.resolve("card"))).orThrow();
    TrustCard partner = TrustCard.fromJson(Files.readAllBytes(Path.of(arguments[1]))).orThrow();
    EmbeddedPostgres server = start(folder);
    DataSource source = source(server);
    Database.migrate(source);
    Database database = new Database(source);
    for (String table : new String[] {"sent", "taken", "told"}) {
      database
          .sql()
          .sql("CREATE TABLE IF NOT EXISTS specimen_" + table + " (content text)")
          .update();
    }
    Exchange exchange =
        new Exchange(
            database, new Journal(database), new LocalNode(card, keys), new SecureRandom());
    exchange.partners().trust(partner, "officer-1", Instant.now());
    Correspondents rooms = new Correspondents(Map.of(MessageType.REQUEST, new Ledger(database)));
    SpecimenEndpoint endpoint = SpecimenEndpoint.bind(card.endpoint().getPort());
    endpoint.serve(keys.tls(), exchange.partners(), exchange.inbox(rooms));
    exchange.sender(rooms, Station.SETTINGS, Clock.systemUTC()).start();
    send(database, exchange, partner.party());
    while (!exchange.outbox().waiting().isEmpty()) { // the parent bounds this and every other wait
      Thread.sleep(PAUSE_MILLISECONDS);
    }
    System.out.println("done");
    System.in.read(); // until killed: the partner may still need us
  }

  static EmbeddedPostgres start(Path folder) {
    return EmbeddedPostgres.start(
        folder.resolve("database"), EmbeddedPostgres.Settings.production());
  }

  static HikariDataSource source(EmbeddedPostgres server) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    return new HikariDataSource(config);
  }

  private static void send(Database database, Exchange exchange, String partner)
      throws InterruptedException {
    int next =
        database.sql().sql("SELECT count(*) FROM specimen_sent").query(Integer.class).single();
    for (int number = next; number < MESSAGES; number++) {
      String content = "message " + number;
      database.transaction(() -> {
        database.sql().sql("INSERT INTO specimen_sent VALUES (?)").param(content).update();
        return exchange.outbox().enqueue(message(partner, content), Instant.now());
      });
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  private static OutgoingMessage message(String partner, String content) {
    return new OutgoingMessage(
        Station.AGREEMENT,
        partner,
        MessageType.REQUEST,
        UUID.randomUUID(),
        Terms.plain("investigation"),
        content.getBytes(StandardCharsets.UTF_8));
  }

  /** No unique key on purpose: a message that took effect twice must show. */
  private record Ledger(Database database) implements Correspondent {
    @Override
    public Reception receive(ReceivedMessage message, Instant now) {
      String content = new String(message.content(), StandardCharsets.UTF_8);
      database.sql().sql("INSERT INTO specimen_taken VALUES (?)").param(content).update();
      return new Reception.Accepted(null);
    }

    @Override
    public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
      database.sql().sql("INSERT INTO specimen_told VALUES (?)").param(manifestId).update();
    }
  }
}
