package org.pacta.protocol;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** A node's two signing keys, expanded from their seeds. Safe to share between threads. */
public final class Signatory {
  private final Ed25519PrivateKeyParameters ed25519;
  private final MLDSAPrivateKeyParameters mlDsa65;
  private final OkpJwk ed25519Public;
  private final AkpJwk mlDsa65Public;

  Signatory(byte[] ed25519Seed, byte[] mlDsa65Seed) {
    this.ed25519 = new Ed25519PrivateKeyParameters(ed25519Seed);
    this.mlDsa65 = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_65, mlDsa65Seed);
    this.ed25519Public = OkpJwk.of(ed25519.generatePublicKey().getEncoded());
    this.mlDsa65Public = AkpJwk.of(mlDsa65.getPublicKey());
  }

  OkpJwk ed25519() {
    return ed25519Public;
  }

  AkpJwk mlDsa65() {
    return mlDsa65Public;
  }

  byte[] signEd25519(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, ed25519);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }

  /**
   * Hedged signing of FIPS 204: {@code random} protects against faults, the signature verifies
   * without it.
   */
  byte[] signMlDsa65(byte[] message, SecureRandom random) {
    try {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, new ParametersWithRandom(mlDsa65, random));
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("ML-DSA-65 could not sign", e);
    }
  }
}
