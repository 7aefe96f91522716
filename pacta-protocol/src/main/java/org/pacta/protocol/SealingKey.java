package org.pacta.protocol;

/**
 * Public key to which messages for a node are sealed: HPKE KEM 0x647a, ML-KEM-768 with X25519.
 *
 * @param kid base64url SHA-256 of the key
 */
public record SealingKey(String kem, String pub, String kid) {
  static final String KEM = "0x647a";
  private static final int KEY_BYTES = 1216;

  public SealingKey {
    Checks.that(KEM.equals(kem), "kem");
    byte[] key = Coding.bytes(pub);
    Checks.that(key.length == KEY_BYTES, "pub");
    Checks.that(Coding.base64(Coding.sha256(key)).equals(kid), "kid");
  }

  static SealingKey of(byte[] key) {
    return new SealingKey(KEM, Coding.base64(key), Coding.base64(Coding.sha256(key)));
  }

  byte[] key() {
    return Coding.bytes(pub);
  }
}
