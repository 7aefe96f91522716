package org.pacta.protocol;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The secret keys of one node. Signing and sealing keys are kept as their seeds (RFC 9964: {@code
 * priv} is the seed), TLS as PKCS #8 with its self-signed certificate. Whoever stores the JSON must
 * seal the file.
 *
 * @param ed25519Seed 32 bytes, base64url
 * @param mlDsa65Seed 32 bytes, base64url
 * @param sealingSeed 32 bytes, base64url
 * @param tlsPrivateKey PKCS #8, base64url
 * @param tlsCertificate X.509 DER, base64url
 */
public record NodeKeys(
    String ed25519Seed,
    String mlDsa65Seed,
    String sealingSeed,
    String tlsPrivateKey,
    String tlsCertificate) {
  private static final int SEED_BYTES = 32;
  private static final int JSON_BYTES_MAX = 16 * 1024;

  public NodeKeys {
    Checks.that(Coding.bytes(ed25519Seed).length == SEED_BYTES, "ed25519Seed");
    Checks.that(Coding.bytes(mlDsa65Seed).length == SEED_BYTES, "mlDsa65Seed");
    Checks.that(Coding.bytes(sealingSeed).length == SEED_BYTES, "sealingSeed");
    Checks.that(Coding.bytes(tlsPrivateKey).length > 0, "tlsPrivateKey");
    Checks.that(Coding.bytes(tlsCertificate).length > 0, "tlsCertificate");
  }

  /** New keys, with a TLS certificate in the node's name. */
  public static NodeKeys generate(String nodeName, SecureRandom random, Instant now) {
    TlsIdentity tls = TlsIdentity.generate(nodeName, random, now);
    return new NodeKeys(
        seed(random), seed(random), seed(random), tls.privateKeyText(), tls.certificateText());
  }

  /** Reads stored keys; refuses with {@code malformed} or {@code oversized}. */
  public static Outcome<NodeKeys> fromJson(byte[] json) {
    return RefusedException.outcome(() -> StrictJson.read(json, JSON_BYTES_MAX, NodeKeys.class));
  }

  /** The keys as UTF-8 JSON. Secret. */
  public byte[] toJson() {
    return StrictJson.write(this);
  }

  /** The TLS key and certificate. */
  public TlsIdentity tls() {
    return TlsIdentity.of(Coding.bytes(tlsPrivateKey), Coding.bytes(tlsCertificate));
  }

  /** The public card partners import. */
  public TrustCard card(
      String party, int version, String nodeName, URI endpoint, List<String> agreements) {
    Signatory signatory = signatory();
    return new TrustCard(
        party,
        version,
        nodeName,
        endpoint,
        tls().pin(),
        TrustCard.SUITE,
        signatory.ed25519(),
        signatory.mlDsa65(),
        opener().publicKey(),
        agreements);
  }

  /** Expands the signing keys, once for many signatures. */
  public Signatory signatory() {
    return new Signatory(Coding.bytes(ed25519Seed), Coding.bytes(mlDsa65Seed));
  }

  /** Expands the sealing key, once for many messages. */
  public Opener opener() {
    return new Opener(Coding.bytes(sealingSeed));
  }

  /** Opens and closes the node's own copies of what it has queued. */
  public OwnCopy ownCopy() {
    return new OwnCopy(Coding.bytes(sealingSeed));
  }

  /** Never the keys. */
  @Override
  public String toString() {
    return "NodeKeys[secret]";
  }

  private static String seed(SecureRandom random) {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    String text = Coding.base64(seed);
    Arrays.fill(seed, (byte) 0);
    return text;
  }
}
