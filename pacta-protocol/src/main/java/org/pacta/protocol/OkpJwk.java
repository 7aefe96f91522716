package org.pacta.protocol;

import java.nio.charset.StandardCharsets;

/**
 * Ed25519 public key as a JWK (RFC 8037); {@code kid} is its RFC 7638 thumbprint, so a key cannot
 * pass under another's name.
 */
public record OkpJwk(String kty, String crv, String x, String kid) {
  public OkpJwk {
    Checks.that("OKP".equals(kty) && "Ed25519".equals(crv), "kty");
    Checks.that(Coding.bytes(x).length == 32, "x");
    Checks.that(thumbprint(x).equals(kid), "kid");
  }

  static OkpJwk of(byte[] key) {
    String x = Coding.base64(key);
    return new OkpJwk("OKP", "Ed25519", x, thumbprint(x));
  }

  byte[] key() {
    return Coding.bytes(x);
  }

  private static String thumbprint(String x) {
    String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
    return Coding.base64(Coding.sha256(members.getBytes(StandardCharsets.UTF_8)));
  }
}
