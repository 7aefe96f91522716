package org.pacta.protocol;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A message on the wire: a clear header and the seal bound to it.
 *
 * @param header what it claims; trusted only once {@link #open} has found the same inside the
 *     signature
 */
public record Envelope(OuterHeader header, byte[] headerBytes, byte[] encapsulated, byte[] sealed) {
  record Wire(String header, String encapsulated, String sealed) {
    Wire {
      Checks.that(header != null && encapsulated != null && sealed != null, "header");
    }
  }

  /**
   * Reads the clear part; refuses {@code oversized}, {@code malformed} or {@code
   * unsupported_suite}.
   */
  public static Outcome<Envelope> read(byte[] bytes) {
    return RefusedException.outcome(() -> {
      Wire wire = StrictJson.read(bytes, Limits.ENVELOPE_BYTES_MAX, Wire.class);
      byte[] headerBytes = Coding.bytes(wire.header());
      OuterHeader header = StrictJson.read(headerBytes, OuterHeader.BYTES_MAX, OuterHeader.class);
      RefusedException.require(
          TrustCard.SUITE.equals(header.suite()), RefusalCode.UNSUPPORTED_SUITE);
      return new Envelope(
          header, headerBytes, Coding.bytes(wire.encapsulated()), Coding.bytes(wire.sealed()));
    });
  }

  /**
   * Opens the seal and verifies both signatures, the header and the commitment.
   *
   * @param local our own card: the message must be addressed to it
   * @param sender the version of the sender's card that the header names
   */
  public Outcome<OpenedMessage> open(Opener opener, TrustCard local, TrustCard sender) {
    return RefusedException.outcome(() -> {
      RefusedException.require(
          header.route().to().equals(local.party()), RefusalCode.WRONG_RECIPIENT);
      RefusedException.require(
          header.recipientKid().equals(opener.publicKey().kid()), RefusalCode.WRONG_RECIPIENT);
      RefusedException.require(
          header.route().from().equals(sender.party())
              && header.route().trustListVersion() == sender.version(),
          RefusalCode.UNKNOWN_PARTNER);
      byte[] plaintext = opener.open(new Seal(encapsulated, sealed), Coding.sha256(headerBytes));
      return verified(StrictJson.read(plaintext, Limits.ENVELOPE_BYTES_MAX, Packet.class), sender);
    });
  }

  private OpenedMessage verified(Packet packet, TrustCard sender) {
    byte[] jws = packet.manifest().getBytes(StandardCharsets.UTF_8);
    byte[] payload =
        SignedDocument.read(jws, Limits.MANIFEST_BYTES_MAX).verify(Manifest.SIGNATURE_TYPE, sender);
    Manifest manifest = StrictJson.read(payload, Limits.MANIFEST_BYTES_MAX, Manifest.class);
    RefusedException.require(manifest.route().equals(header.route()), RefusalCode.HEADER_MISMATCH);
    Packet.Content part = packet.parts().getFirst();
    byte[] salt = Coding.bytes(part.salt());
    byte[] content = Coding.bytes(part.content());
    RefusedException.require(
        manifest.parts().getFirst().commitsTo(salt, content), RefusalCode.COMMITMENT_MISMATCH);
    return new OpenedMessage(Coding.sha256Hex(payload), manifest, packet.manifest(), salt, content);
  }

  static byte[] seal(Route route, byte[] packet, TrustCard recipient, SecureRandom random) {
    byte[] header =
        StrictJson.write(new OuterHeader(TrustCard.SUITE, route, recipient.sealing().kid()));
    Seal seal = Seal.to(recipient.sealing(), Coding.sha256(header), packet, random);
    byte[] wire =
        StrictJson.write(
            new Wire(
                Coding.base64(header),
                Coding.base64(seal.encapsulated()),
                Coding.base64(seal.sealed())));
    Checks.that(wire.length <= Limits.ENVELOPE_BYTES_MAX, "envelope");
    return wire;
  }
}
