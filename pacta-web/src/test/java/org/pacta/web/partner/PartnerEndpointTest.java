package org.pacta.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pacta.node.database.Database;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.exchange.Correspondent;
import org.pacta.node.exchange.Correspondents;
import org.pacta.node.exchange.Exchange;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.MessageReceipt;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.OutgoingMessage;
import org.pacta.node.exchange.PinnedTls;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.exchange.Reception;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.exchange.Terms;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.Limits;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TlsIdentity;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The real connector over real TLS: who gets in, what is served where, and a message all the way.
 */
class PartnerEndpointTest {
  private static final String AGREEMENT = "uto-specimen-2017";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(PartnerConfiguration.class)
  static class TestApplication {}

  private static final NodeKeys SERVER_KEYS = NodeKeys.generate("Node XXA", RANDOM, Instant.now());
  private static final NodeKeys CLIENT_KEYS = NodeKeys.generate("Node UTO", RANDOM, Instant.now());
  private static final LocalNode CLIENT = local("UTO", CLIENT_KEYS, 1);
  private static final Exchange SERVER_EXCHANGE = exchange(local("XXA", SERVER_KEYS, 1));
  private static final Exchange CLIENT_EXCHANGE;
  private static final Database CLIENT_DATABASE = new Database(TestDatabase.fresh().source());
  private static final ConfigurableApplicationContext SERVER = start();
  private static final int PARTNER_PORT = SERVER.getBean(PartnerConnector.class).port();
  private static final int PUBLIC_PORT =
      Integer.parseInt(SERVER.getEnvironment().getRequiredProperty("local.server.port"));

  static {
    CLIENT_EXCHANGE = new Exchange(CLIENT_DATABASE, new Journal(CLIENT_DATABASE), CLIENT, RANDOM);
    SERVER_EXCHANGE.partners().trust(CLIENT.card(), "officer-1", Instant.now());
    CLIENT_EXCHANGE
        .partners()
        .trust(local("XXA", SERVER_KEYS, PARTNER_PORT).card(), "officer-1", Instant.now());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aMessageGoesAllTheWayAndComesBackReceipted() throws InterruptedException {
    var sender =
        CLIENT_EXCHANGE.sender(
            new Correspondents(Map.of()), SenderSettings.quick(), Clock.systemUTC());
    String id =
        CLIENT_DATABASE.transaction(() ->
            CLIENT_EXCHANGE
                .outbox()
                .enqueue(
                    new OutgoingMessage(
                        AGREEMENT,
                        "XXA",
                        MessageType.LOAD_PROBE,
                        UUID.randomUUID(),
                        Terms.plain("probe"),
                        new byte[Limits.CONTENT_BYTES_MAX]),
                    Instant.now())
                .manifestId());
    try (sender) {
      sender.start();
      long end = System.nanoTime() + 20_000_000_000L;
      while (CLIENT_EXCHANGE.outbox().receipt(id).isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    }
    assertThat(CLIENT_EXCHANGE.outbox().receipt(id))
        .get()
        .extracting(MessageReceipt::accepted)
        .isEqualTo(true);
  }

  @Test
  void garbageIsAnsweredByAProblemWithAStableCode() throws Exception {
    HttpResponse<String> response =
        post(
            partner("/partner/v1/messages"),
            CLIENT_KEYS.tls(),
            "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).contains("\"type\":\"urn:pacta:problem:exchange:malformed\"");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void moreBytesThanAllowedAreRefused() throws Exception {
    HttpResponse<String> response =
        post(
            partner("/partner/v1/messages"),
            CLIENT_KEYS.tls(),
            new byte[Limits.ENVELOPE_BYTES_MAX + 100]);
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("oversized");
  }

  @Test
  void aKeyOnNoTrustCardDoesNotGetIn() {
    TlsIdentity stranger = NodeKeys.generate("Node XXB", RANDOM, Instant.now()).tls();
    assertThatThrownBy(() -> post(partner("/partner/v1/messages"), stranger, new byte[0]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aClientWithoutACertificateDoesNotGetIn() throws Exception {
    SSLContext bare = SSLContext.getInstance("TLSv1.3");
    bare.init(
        null, PinnedTls.trustManagers(SERVER_KEYS.tls().pin()::equals, Clock.systemUTC()), null);
    assertThatThrownBy(() -> post(partner("/partner/v1/messages"), bare, new byte[0]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anOlderTlsVersionIsNotSpoken() throws Exception {
    SSLContext tls = context(CLIENT_KEYS.tls());
    try (SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket("127.0.0.1", PARTNER_PORT)) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void nothingElseIsServedThere() throws Exception {
    for (String path :
        List.of(
            "/",
            "/sign-in",
            "/error",
            "/partner",
            "/partner/v1/messages/x",
            "/partner/../sign-in",
            "/partner/v1/%6dessages/..")) {
      assertThat(post(partner(path), CLIENT_KEYS.tls(), new byte[0]).statusCode())
          .as(path)
          .isIn(400, 404);
    }
  }

  @Test
  void theEndpointIsNotServedOnThePublicDoor() throws Exception {
    for (String path :
        List.of(
            "/partner/v1/messages",
            "/%70artner/v1/messages",
            "//partner/v1/messages",
            "/partner;a=b/v1/messages")) {
      URI address = URI.create("http://127.0.0.1:" + PUBLIC_PORT + path);
      assertThat(post(address, CLIENT_KEYS.tls(), new byte[0]).statusCode())
          .as(path)
          .isIn(400, 404);
    }
  }

  private static HttpResponse<String> post(URI address, TlsIdentity identity, byte[] body)
      throws IOException, InterruptedException {
    return post(address, context(identity), body);
  }

  private static SSLContext context(TlsIdentity identity) {
    return PinnedTls.context(identity, SERVER_KEYS.tls().pin()::equals, Clock.systemUTC());
  }

  private static HttpResponse<String> post(URI address, SSLContext tls, byte[] body)
      throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static URI partner(String path) {
    return URI.create("https://127.0.0.1:" + PARTNER_PORT + path);
  }

  private static LocalNode local(String party, NodeKeys keys, int port) {
    URI endpoint = URI.create("https://127.0.0.1:" + port + "/partner");
    return new LocalNode(keys.card(party, 1, "Node " + party, endpoint, List.of(AGREEMENT)), keys);
  }

  private static Exchange exchange(LocalNode local) {
    Database database = new Database(TestDatabase.fresh().source());
    return new Exchange(database, new Journal(database), local, RANDOM);
  }

  private static ConfigurableApplicationContext start() {
    Correspondents rooms = new Correspondents(Map.of(MessageType.LOAD_PROBE, new Probe()));
    return new SpringApplicationBuilder(TestApplication.class)
        .properties(
            Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "spring.main.banner-mode",
                "off"))
        .initializers(made -> {
          var beans = made.getBeanFactory();
          beans.registerSingleton("inbox", SERVER_EXCHANGE.inbox(rooms));
          beans.registerSingleton("partners", SERVER_EXCHANGE.partners());
          beans.registerSingleton("local", local("XXA", SERVER_KEYS, 1));
          beans.registerSingleton("partnerAddress", new PartnerAddress("127.0.0.1", 0));
          beans.registerSingleton("clock", Clock.systemUTC());
        })
        .run();
  }

  private static final class Probe implements Correspondent {
    @Override
    public Reception receive(ReceivedMessage message, Instant now) {
      return new Reception.Accepted(null);
    }

    @Override
    public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
      throw new IllegalStateException("this side only receives");
    }
  }
}
