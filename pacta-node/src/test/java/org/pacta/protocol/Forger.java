package org.pacta.protocol;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes what a hostile or broken partner could send: rightly sealed, wrong inside. Lives here to
 * reach the package's parts.
 */
public final class Forger {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Forger() {}

  /** Seals the message again after changing how many of its signatures are left. */
  public static byte[] withSignatures(
      Composer.Composed message, Route route, TrustCard recipient, String content, int left) {
    return resealed(
        message,
        route,
        recipient,
        content,
        jws -> {
          SignedDocument document = SignedDocument.read(jws, Limits.MANIFEST_BYTES_MAX);
          return StrictJson.write(
              new SignedDocument(
                  document.payload(), List.copyOf(document.signatures().subList(0, left))));
        });
  }

  /** Seals the message again under another route, or with another content, than was signed. */
  public static byte[] resealed(
      Composer.Composed message,
      Route route,
      TrustCard recipient,
      String content,
      UnaryOperator<byte[]> change) {
    byte[] jws = change.apply(message.manifest().getBytes(StandardCharsets.UTF_8));
    byte[] packet =
        Packet.padded(
            new String(jws, StandardCharsets.UTF_8),
            message.salt(),
            content.getBytes(StandardCharsets.UTF_8));
    return Envelope.seal(route, packet, recipient, RANDOM);
  }
}
