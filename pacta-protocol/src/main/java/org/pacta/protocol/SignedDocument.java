package org.pacta.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * A general JSON JWS (RFC 7515 section 7.2.1) with exactly the two signatures of suite PS1. Each
 * protected header names both keys in a critical {@code sigset}, so that neither signature can be
 * stripped and none can be moved to another kind of document.
 */
record SignedDocument(String payload, List<Signature> signatures) {
  private static final String ED25519 = "Ed25519";
  private static final String MLDSA65 = "ML-DSA-65";
  private static final List<String> CRITICAL = List.of("sigset");
  private static final int HEADER_BYTES_MAX = 1024;
  private static final int SIGNATURES = 2;

  record Signature(@JsonProperty("protected") String header, String signature) {}

  record Header(String alg, String kid, String typ, List<String> crit, List<String> sigset) {
    static Header expected(String alg, String kid, String type, SigningKeys keys) {
      return new Header(alg, kid, type, CRITICAL, keys.sigset());
    }
  }

  /** The two public keys a document must be signed by. */
  record SigningKeys(OkpJwk ed25519, AkpJwk mlDsa65) {
    List<String> sigset() {
      return List.of(ED25519 + ":" + ed25519.kid(), MLDSA65 + ":" + mlDsa65.kid());
    }
  }

  static byte[] sign(String type, byte[] payload, Signatory signatory, SecureRandom random) {
    SigningKeys keys = new SigningKeys(signatory.ed25519(), signatory.mlDsa65());
    String body = Coding.base64(payload);
    String edHeader =
        Coding.base64(StrictJson.write(Header.expected(ED25519, keys.ed25519().kid(), type, keys)));
    String mlHeader =
        Coding.base64(StrictJson.write(Header.expected(MLDSA65, keys.mlDsa65().kid(), type, keys)));
    return StrictJson.write(
        new SignedDocument(
            body,
            List.of(
                new Signature(
                    edHeader, Coding.base64(signatory.signEd25519(input(edHeader, body)))),
                new Signature(
                    mlHeader,
                    Coding.base64(signatory.signMlDsa65(input(mlHeader, body), random))))));
  }

  static SignedDocument read(byte[] bytes, int bytesMax) {
    SignedDocument document = StrictJson.read(bytes, bytesMax, SignedDocument.class);
    RefusedException.require(
        document.payload != null && document.signatures != null, RefusalCode.MALFORMED);
    return document;
  }

  /** The payload as it claims to be; nothing in it may be trusted before {@link #verify}. */
  byte[] unverifiedPayload() {
    return Coding.bytes(payload);
  }

  /** The payload, once both signatures by the keys of {@code card} have been verified. */
  byte[] verify(String type, TrustCard card) {
    RefusedException.require(!signatures.isEmpty(), RefusalCode.UNSIGNED);
    RefusedException.require(signatures.size() >= SIGNATURES, RefusalCode.HALF_SIGNED);
    RefusedException.require(signatures.size() == SIGNATURES, RefusalCode.MALFORMED);
    SigningKeys keys = new SigningKeys(card.ed25519(), card.mlDsa65());
    Header first = header(signatures.get(0));
    Header second = header(signatures.get(1));
    RefusedException.require(
        !String.valueOf(first.alg()).equals(second.alg()), RefusalCode.HALF_SIGNED);
    check(first, Header.expected(ED25519, keys.ed25519().kid(), type, keys));
    check(second, Header.expected(MLDSA65, keys.mlDsa65().kid(), type, keys));
    RefusedException.require(
        Verification.ed25519(
                keys.ed25519().key(), input(signatures.get(0)), signature(signatures.get(0)))
            && Verification.mlDsa65(
                keys.mlDsa65().key(), input(signatures.get(1)), signature(signatures.get(1))),
        RefusalCode.BAD_SIGNATURE);
    return unverifiedPayload();
  }

  private static Header header(Signature signature) {
    RefusedException.require(
        signature != null && signature.header() != null && signature.signature() != null,
        RefusalCode.MALFORMED);
    return StrictJson.read(Coding.bytes(signature.header()), HEADER_BYTES_MAX, Header.class);
  }

  private static void check(Header header, Header expected) {
    RefusedException.require(expected.alg().equals(header.alg()), RefusalCode.BAD_SIGNATURE);
    RefusedException.require(expected.kid().equals(header.kid()), RefusalCode.UNKNOWN_KEY);
    RefusedException.require(expected.equals(header), RefusalCode.BAD_SIGNATURE);
  }

  private byte[] input(Signature signature) {
    return input(signature.header(), payload);
  }

  private static byte[] input(String header, String payload) {
    return (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] signature(Signature signature) {
    return Coding.bytes(signature.signature());
  }
}
