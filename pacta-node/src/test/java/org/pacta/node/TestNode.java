package org.pacta.node;

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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.database.TestDatabase;
import org.pacta.node.exchange.Inbox;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.PinnedTls;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.treaty.NationalLaw;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TlsIdentity;

/**
 * A whole node of one Party to the 2017 agreement, with invented people, on a real database and
 * real HTTPS.
 */
public final class TestNode implements AutoCloseable {
  public static final String AGREEMENT = "kz-cz-2017";
  private static final SenderSettings QUICK =
      new SenderSettings(
          Duration.ofMillis(10),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          SenderSettings.WAITING_MAX);

  public final TestDatabase test = TestDatabase.fresh();
  public final Node node;
  public final LocalNode local;
  public final Officer caseOfficer;
  public final Officer dutyDesk;
  public final Officer approver;
  public final Officer protection;
  public final Officer administrator;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public TestNode(String party, AgreementFolder agreements) {
    try {
      NodeKeys keys = NodeKeys.generate("Node " + party, new SecureRandom(), Instant.now());
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      URI endpoint = URI.create("https://localhost:" + server.getAddress().getPort() + "/partner");
      local =
          new LocalNode(keys.card(party, 1, "Node " + party, endpoint, List.of(AGREEMENT)), keys);
      node =
          new Node(
              new NodeSettings(party, local, QUICK),
              agreements,
              test.source(),
              new SecureRandom(),
              Clock.systemUTC());
      register();
      String own = party.equals("KZ") ? "kz-cp" : "cz-cp";
      caseOfficer = person("case", own, Role.CASE_OFFICER);
      dutyDesk = person("desk", own, Role.DUTY_DESK);
      approver = person("approver", own, Role.APPROVER);
      protection = person("dpo", own, Role.DATA_PROTECTION_OFFICER);
      administrator = person("admin", own, Role.ADMINISTRATOR);
      serve(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another person of this node. */
  public Officer person(String name, String authority, Role... roles) {
    return node.officers()
        .add(name, "Specimen " + name, authority, Set.of(roles), "specimen", Instant.now());
  }

  public void trusts(TestNode other) {
    node.partners().trust(other.local.card(), "officer-1", Instant.now());
  }

  private void register() {
    Instant now = Instant.now();
    node.authorities().enter("kz-cp", "KZ", "KZ contact point", true, now);
    node.authorities().enter("kz-econ", "KZ", "KZ economic investigations", false, now);
    node.authorities().enter("cz-cp", "CZ", "CZ contact point", true, now);
    node.authorities().enter("cz-customs", "CZ", "CZ customs", false, now);
    for (String party : List.of("KZ", "CZ")) {
      node.treaties()
          .recordNationalLaw(
              AGREEMENT, party, NationalLaw.verdict(true, "specimen finding"), "officer-1", now);
    }
  }

  private void serve(NodeKeys keys) {
    SSLContext context =
        PinnedTls.context(
            keys.tls(), pin -> node.partners().partyOfPin(pin).isPresent(), Clock.systemUTC());
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
      byte[] envelope = exchange.getRequestBody().readAllBytes();
      String pin =
          TlsIdentity.pin(
              ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0].getPublicKey());
      switch (node.inbox().accept(envelope, pin, Instant.now())) {
        case Inbox.Answer.Receipted(byte[] receipt) -> {
          exchange.sendResponseHeaders(200, receipt.length);
          exchange.getResponseBody().write(receipt);
        }
        case Inbox.Answer.Refused _ -> exchange.sendResponseHeaders(409, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    node.close();
    server.stop(0);
    threads.shutdownNow();
    test.close();
  }
}
