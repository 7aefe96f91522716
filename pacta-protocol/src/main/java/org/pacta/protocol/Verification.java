package org.pacta.protocol;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The two signature checks of suite PS1. False for anything that is not a valid signature, whatever
 * its shape.
 */
final class Verification {
  private static final int ED25519_SIGNATURE_BYTES = 64;

  private Verification() {}

  static boolean ed25519(byte[] key, byte[] message, byte[] signature) {
    if (signature.length != ED25519_SIGNATURE_BYTES) {
      return false;
    }
    try {
      Ed25519Signer verifier = new Ed25519Signer();
      verifier.init(false, new Ed25519PublicKeyParameters(key));
      verifier.update(message, 0, message.length);
      return verifier.verifySignature(signature);
    } catch (IllegalArgumentException e) {
      return false; // the key is not a point of the curve
    }
  }

  static boolean mlDsa65(byte[] key, byte[] message, byte[] signature) {
    return MlDsa65.verifies(key, message, signature);
  }
}
