package org.pacta.protocol;

import java.nio.charset.StandardCharsets;

/** ML-DSA-65 public key as a JWK (RFC 9964); {@code kid} is its RFC 7638 thumbprint. */
public record AkpJwk(String kty, String alg, String pub, String kid) {
  private static final int KEY_BYTES = 1952;

  public AkpJwk {
    Checks.that("AKP".equals(kty) && "ML-DSA-65".equals(alg), "kty");
    Checks.that(Coding.bytes(pub).length == KEY_BYTES, "pub");
    Checks.that(thumbprint(pub).equals(kid), "kid");
  }

  static AkpJwk of(byte[] key) {
    String pub = Coding.base64(key);
    return new AkpJwk("AKP", "ML-DSA-65", pub, thumbprint(pub));
  }

  byte[] key() {
    return Coding.bytes(pub);
  }

  private static String thumbprint(String pub) {
    String members = "{\"alg\":\"ML-DSA-65\",\"kty\":\"AKP\",\"pub\":\"" + pub + "\"}";
    return Coding.base64(Coding.sha256(members.getBytes(StandardCharsets.UTF_8)));
  }
}
