package org.pacta.protocol;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A node's two signing keys, expanded from their seeds. Safe to share between threads. */
public final class Signatory {
  private final Ed25519PrivateKeyParameters ed25519;
  private final MlDsa65.Keys mlDsa65;
  private final OkpJwk ed25519Public;
  private final AkpJwk mlDsa65Public;

  Signatory(byte[] ed25519Seed, byte[] mlDsa65Seed) {
    this.ed25519 = new Ed25519PrivateKeyParameters(ed25519Seed);
    this.mlDsa65 = MlDsa65.of(mlDsa65Seed);
    this.ed25519Public = OkpJwk.of(ed25519.generatePublicKey().getEncoded());
    this.mlDsa65Public = AkpJwk.of(mlDsa65.publicKey());
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

  byte[] signMlDsa65(byte[] message, SecureRandom random) {
    return MlDsa65.sign(mlDsa65.privateKey(), message, random);
  }
}
