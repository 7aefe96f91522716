package org.pacta.protocol;

import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * HPKE in base mode (RFC 9180) with KEM 0x647a, HKDF-SHA256 and AES-256-GCM: post-quantum
 * protection sits in the message because the platform's TLS has none. Base mode authenticates
 * nobody; the signatures inside do.
 */
record Seal(byte[] encapsulated, byte[] sealed) {
  static final byte[] NO_ASSOCIATED_DATA = new byte[0];
  private static final int EPHEMERAL_SEED_BYTES = 64;

  static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_MLKEM768_X25519, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }

  static Seal to(SealingKey recipient, byte[] info, byte[] plaintext, SecureRandom random) {
    byte[] seed = new byte[EPHEMERAL_SEED_BYTES];
    random.nextBytes(seed);
    HPKE hpke = hpke();
    var context = hpke.setupBaseS(hpke.deserializePublicKey(recipient.key()), info, seed);
    try {
      return new Seal(context.getEncapsulation(), context.seal(NO_ASSOCIATED_DATA, plaintext));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing cannot fail on plaintext", e);
    }
  }
}
