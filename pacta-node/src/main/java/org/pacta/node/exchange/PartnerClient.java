package org.pacta.node.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.pacta.node.database.Json;
import org.pacta.protocol.Limits;
import org.pacta.protocol.TlsIdentity;
import org.pacta.protocol.TrustCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Carries envelopes to a partner's endpoint and nowhere else: the address and the key come from its
 * trust card, redirects are not followed. Connections are kept and reused.
 */
final class PartnerClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");
  private static final Logger LOG = LoggerFactory.getLogger(PartnerClient.class);
  private final TlsIdentity identity;
  private final Duration requestTimeout;
  private final Clock clock;
  private final Map<String, HttpClient> byPin = new ConcurrentHashMap<>();

  PartnerClient(LocalNode local, Duration requestTimeout, Clock clock) {
    this.identity = local.keys().tls();
    this.requestTimeout = requestTimeout;
    this.clock = clock;
  }

  /** What came back. Only a receipt changes anything; the rest is a reason to try again. */
  sealed interface Reply {
    record Receipted(byte[] jws) implements Reply {}

    /**
     * {@code code}: the partner's, or {@code unreachable}, {@code tls_refused}, {@code no_answer}.
     */
    record Failed(String code) implements Reply {}
  }

  Reply post(TrustCard partner, byte[] envelope) throws InterruptedException {
    URI address = partner.endpoint().resolve(partner.endpoint().getPath() + "/v1/messages");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(requestTimeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
            .build();
    try {
      HttpResponse<byte[]> response =
          byPin
              .computeIfAbsent(partner.tlsPin(), this::client)
              .send(
                  request,
                  BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.RECEIPT_BYTES_MAX));
      return response.statusCode() == OK
          ? new Reply.Receipted(response.body())
          : new Reply.Failed(code(response));
    } catch (SSLException e) {
      return new Reply.Failed("tls_refused");
    } catch (IOException e) {
      return new Reply.Failed("unreachable");
    }
  }

  private HttpClient client(String pin) {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {PinnedTls.VERSION});
    return HttpClient.newBuilder()
        .sslContext(PinnedTls.context(identity, pin::equals, clock))
        .sslParameters(parameters)
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT_TIMEOUT)
        .build();
  }

  // The partner's code if it is one; nothing else of what it says is kept.
  private static String code(HttpResponse<byte[]> response) {
    try {
      Object code = Json.read(response.body(), Map.class).get("code");
      if (code instanceof String text && CODE.matcher(text).matches()) {
        return text;
      }
    } catch (JacksonException e) {
      LOG.debug("the partner's refusal carries no problem document");
    }
    return "http_" + response.statusCode();
  }

  @Override
  public void close() {
    byPin.values().forEach(HttpClient::shutdownNow);
  }
}
