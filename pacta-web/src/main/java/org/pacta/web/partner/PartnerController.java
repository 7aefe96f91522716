package org.pacta.web.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pacta.node.exchange.Inbox;
import org.pacta.protocol.Limits;
import org.pacta.protocol.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a partner's envelope and answers with the signed receipt, or says with a code why nothing
 * happened.
 */
@RestController
final class PartnerController {
  static final String PATH = "/partner/v1/messages";
  private static final Logger LOG = LoggerFactory.getLogger(PartnerController.class);
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final Duration BODY_READ_MAX = Duration.ofSeconds(30);
  private static final int BUFFER_BYTES = 16 * 1024;
  private final Inbox inbox;
  private final Clock clock;

  PartnerController(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @PostMapping(
      path = PATH,
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException, InterruptedException {
    Optional<String> pin = pin(request);
    if (pin.isEmpty()) {
      return PartnerProblem.of("unknown_partner", null).response();
    }
    Optional<byte[]> envelope = body(request);
    if (envelope.isEmpty()) {
      return PartnerProblem.of("timed_out", null).response();
    }
    return switch (inbox.accept(envelope.get(), pin.get(), clock.instant())) {
      case Inbox.Answer.Receipted(byte[] receipt) ->
          ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(receipt);
      case Inbox.Answer.Refused refused ->
          PartnerProblem.of(refused.code(), refused.expectedSequence()).response();
    };
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<byte[]> bug(RuntimeException e) {
    LOG.error("a partner's message could not be taken; it will be sent again", e);
    return PartnerProblem.of("internal", null).response();
  }

  /** The key the TLS handshake has just proven possession of. */
  private static Optional<String> pin(HttpServletRequest request) {
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
        ? Optional.of(TlsIdentity.pin(chain[0].getPublicKey()))
        : Optional.empty();
  }

  /**
   * The body, cut one byte above the limit so that the inbox counts it as oversized; empty when it
   * drips in too slowly.
   */
  private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
    int bytesMax = Limits.ENVELOPE_BYTES_MAX + 1;
    long end = System.nanoTime() + BODY_READ_MAX.toNanos();
    ByteArrayOutputStream read = new ByteArrayOutputStream(BUFFER_BYTES);
    byte[] buffer = new byte[BUFFER_BYTES];
    InputStream body = request.getInputStream();
    while (read.size() < bytesMax) {
      int count = body.read(buffer, 0, Math.min(buffer.length, bytesMax - read.size()));
      if (count < 0) {
        return Optional.of(read.toByteArray());
      }
      if (System.nanoTime() > end) {
        return Optional.empty();
      }
      read.write(buffer, 0, count);
    }
    return Optional.of(read.toByteArray());
  }
}
