package org.pacta.server.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.pacta.node.database.Database;
import org.pacta.node.database.EmbeddedPostgres;
import org.pacta.node.exchange.Correspondent;
import org.pacta.node.exchange.Correspondents;
import org.pacta.node.exchange.Exchange;
import org.pacta.node.exchange.Inbox;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.MessageReceipt;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.Partners;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.exchange.Reception;
import org.pacta.node.exchange.Sender;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;
import org.pacta.web.partner.PartnerAddress;
import org.pacta.web.partner.PartnerConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The exchange of one invented node with its own durable database, keys and partner endpoint. */
final class BenchNode implements AutoCloseable {
  static final String AGREEMENT = "bench";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int CONNECTIONS_MAX = 20;
  private final EmbeddedPostgres server;
  private final HikariDataSource source;
  private final Database database;
  private final Exchange exchange;
  private final LocalNode local;
  private final ConfigurableApplicationContext web;
  private final Sender sender;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
  @Import(PartnerConfiguration.class)
  static class Endpoint {}

  BenchNode(String party, Path folder, Clock clock, LongConsumer receipted) {
    this.server = EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.production());
    this.source = pool(server);
    Database.migrate(source);
    this.database = new Database(source);
    SecureRandom random = new SecureRandom();
    NodeKeys keys = NodeKeys.generate(party, random, clock.instant());
    int port = freePort();
    URI endpoint = URI.create("https://" + LOOPBACK + ":" + port + "/partner");
    this.local = new LocalNode(keys.card(party, 1, party, endpoint, List.of(AGREEMENT)), keys);
    this.exchange = new Exchange(database, new Journal(database), local, random);
    var rooms = new Correspondents(Map.of(MessageType.LOAD_PROBE, new Probe(receipted)));
    this.web = serve(exchange.inbox(rooms), new PartnerAddress(LOOPBACK, port), clock);
    this.sender = exchange.sender(rooms, SenderSettings.quick(), clock);
  }

  Database database() {
    return database;
  }

  Exchange exchange() {
    return exchange;
  }

  void trusts(BenchNode other, Instant now) {
    exchange.partners().trust(other.local.card(), "bench", now);
  }

  String party() {
    return local.card().party();
  }

  void start() {
    sender.start();
  }

  @Override
  public void close() {
    sender.close();
    web.close();
    source.close();
    server.close();
  }

  /** Takes every probe and reports every receipt. */
  private record Probe(LongConsumer receipted) implements Correspondent {
    @Override
    public Reception receive(ReceivedMessage message, Instant now) {
      return new Reception.Accepted(null);
    }

    @Override
    public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
      receipted.accept(1);
    }
  }

  private ConfigurableApplicationContext serve(Inbox inbox, PartnerAddress address, Clock clock) {
    var application = new SpringApplication(Endpoint.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.of(
            "server.address",
            LOOPBACK,
            "server.port",
            "0",
            "spring.threads.virtual.enabled",
            "true"));
    application.addInitializers(made -> {
      var context = (GenericApplicationContext) made;
      context.registerBean(Inbox.class, () -> inbox);
      context.registerBean(Partners.class, exchange::partners);
      context.registerBean(LocalNode.class, () -> local);
      context.registerBean(PartnerAddress.class, () -> address);
      context.registerBean(Clock.class, () -> clock);
    });
    return application.run();
  }

  private static HikariDataSource pool(EmbeddedPostgres server) {
    var config = new HikariConfig();
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    return new HikariDataSource(config);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port on this machine", e);
    }
  }
}
