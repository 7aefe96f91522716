package org.pacta.protocol;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Signs and seals outgoing messages. Safe to share between threads when {@code random} is. */
public final class Composer {
  private final Signatory signatory;
  private final SecureRandom random;

  /** Signs with the node's keys, salts and seals with {@code random}. */
  public Composer(Signatory signatory, SecureRandom random) {
    this.signatory = signatory;
    this.random = random;
  }

  /**
   * A signed and sealed message.
   *
   * @param manifestId lower-case hex SHA-256 of the manifest's bytes
   * @param manifest the general JSON JWS, to be kept as evidence
   * @param salt of the content's commitment, to be kept with the content
   * @param envelope the bytes for the wire
   */
  public record Composed(String manifestId, String manifest, byte[] salt, byte[] envelope) {}

  /**
   * Signs first, then seals, so that nobody can pass a signed message off as sealed for another.
   */
  public Composed compose(Draft draft, TrustCard recipient) {
    Checks.that(draft.content().length <= Limits.CONTENT_BYTES_MAX, "content");
    byte[] salt = new byte[Part.SALT_BYTES];
    random.nextBytes(salt);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            draft.route(),
            draft.previous(),
            draft.type(),
            draft.conversation(),
            draft.created(),
            draft.marking(),
            List.of(Part.of(salt, draft.content())));
    byte[] payload = StrictJson.write(manifest);
    byte[] signed = SignedDocument.sign(Manifest.SIGNATURE_TYPE, payload, signatory, random);
    String text = new String(signed, StandardCharsets.UTF_8);
    byte[] packet = Packet.padded(text, salt, draft.content());
    return new Composed(
        Coding.sha256Hex(payload),
        text,
        salt,
        Envelope.seal(draft.route(), packet, recipient, random));
  }

  /**
   * Seals a message again, for a key the recipient has now: the same signed manifest, so the same
   * message under the same number.
   *
   * @param sealed as {@link #compose} made it, for the route
   * @param manifest {@link Composed#manifest}
   * @param salt {@link Composed#salt}
   * @return empty when it is sealed for that key already
   */
  public Optional<byte[]> sealAgain(
      byte[] sealed, String manifest, byte[] salt, byte[] content, TrustCard recipient) {
    OuterHeader header = Envelope.read(sealed).orThrow().header();
    return header.recipientKid().equals(recipient.sealing().kid())
        ? Optional.empty()
        : Optional.of(
            Envelope.seal(
                header.route(), Packet.padded(manifest, salt, content), recipient, random));
  }
}
