package org.pacta.protocol;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/** A node's sealing key: opens what was sealed to it. Safe to share between threads. */
public final class Opener {
  private final AsymmetricCipherKeyPair pair;
  private final SealingKey publicKey;

  Opener(byte[] seed) {
    HPKE hpke = Seal.hpke();
    this.pair = hpke.deserializePrivateKey(seed, null);
    this.publicKey = SealingKey.of(hpke.serializePublicKey(pair.getPublic()));
  }

  SealingKey publicKey() {
    return publicKey;
  }

  byte[] open(Seal seal, byte[] info) {
    try {
      return Seal.hpke()
          .setupBaseR(seal.encapsulated(), pair, info)
          .open(Seal.NO_ASSOCIATED_DATA, seal.sealed());
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      // The library throws the last two for an encapsulation of the wrong length or a low-order
      // point.
      throw new RefusedException(RefusalCode.BAD_SEAL);
    }
  }
}
