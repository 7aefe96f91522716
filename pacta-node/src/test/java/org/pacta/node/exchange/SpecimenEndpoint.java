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
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.pacta.protocol.TlsIdentity;

/** A plain server with pinned mutual TLS before an inbox; loses requests and answers on order. */
final class SpecimenEndpoint implements AutoCloseable {
  /** What may go wrong on the way of one request. */
  enum Fault {
    REQUEST_LOST,
    ANSWER_LOST
  }

  final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Inbox current;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SpecimenEndpoint(HttpsServer server) {
    this.server = server;
  }

  /** Binds a loopback port, 0 for a free one. */
  static SpecimenEndpoint bind(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return new SpecimenEndpoint(HttpsServer.create(address, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/partner");
  }

  void serve(TlsIdentity identity, Partners partners, Inbox inbox) {
    SSLContext context =
        PinnedTls.context(identity, pin -> partners.partyOfPin(pin).isPresent(), Clock.systemUTC());
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters tls = context.getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
          }
        });
    answerWith(inbox);
    server.createContext(
        "/partner/v1/messages", exchange -> handle(exchange, Objects.requireNonNull(current)));
    server.setExecutor(threads);
    server.start();
  }

  /** Hands what comes from now on to another inbox, as after a restart of the node. */
  void answerWith(Inbox inbox) {
    current = inbox;
  }

  private void handle(HttpExchange exchange, Inbox inbox) throws IOException {
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
  }
}
