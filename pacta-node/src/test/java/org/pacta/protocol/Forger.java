package org.pacta.protocol;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  /** Seals the message again with signatures of the right form that fit another document. */
  public static byte[] withForeignSignatures(
      Composer.Composed message, Route route, TrustCard recipient, String content) {
    return resealed(
        message,
        route,
        recipient,
        content,
        jws -> {
          SignedDocument document = SignedDocument.read(jws, Limits.MANIFEST_BYTES_MAX);
          List<SignedDocument.Signature> changed =
              document.signatures().stream()
                  .map(signature -> {
                    byte[] bytes = Coding.bytes(signature.signature());
                    bytes[0] ^= 1;
                    return new SignedDocument.Signature(signature.header(), Coding.base64(bytes));
                  })
                  .toList();
          return StrictJson.write(new SignedDocument(document.payload(), changed));
        });
  }

  /** A sound message under the first number of a channel, with an origin of its own. */
  public static byte[] another(NodeKeys keys, Route route, TrustCard recipient, Instant now) {
    Marking marking =
        new Marking(
            "investigation", false, List.of(), null, null, List.of(), List.of(route.from()));
    Draft draft =
        new Draft(route, null, "REQUEST", UUID.randomUUID(), now, marking, new byte[] {'x'});
    return new Composer(keys.signatory(), RANDOM).compose(draft, recipient).envelope();
  }

  /** The envelope with another suite in its clear header. */
  public static byte[] ofSuite(String suite, byte[] envelope) {
    Envelope read = Envelope.read(envelope).orThrow();
    byte[] header =
        StrictJson.write(
            new OuterHeader(suite, read.header().route(), read.header().recipientKid()));
    return StrictJson.write(
        new Envelope.Wire(
            Coding.base64(header),
            Coding.base64(read.encapsulated()),
            Coding.base64(read.sealed())));
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
