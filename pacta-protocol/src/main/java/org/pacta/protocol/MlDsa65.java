package org.pacta.protocol;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * ML-DSA-65 (FIPS 204) by the platform, which is twice as fast as the library, with keys in the raw
 * forms of RFC 9964.
 */
final class MlDsa65 {
  static final int SEED_BYTES = 32;
  static final int KEY_BYTES = 1952;
  static final int SIGNATURE_BYTES = 3309;
  private static final String NAME = "ML-DSA-65";
  private static final AlgorithmIdentifier IDENTIFIER =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_65);

  private MlDsa65() {}

  /** A private key and the raw bytes of its public key. */
  record Keys(PrivateKey privateKey, byte[] publicKey) {}

  /**
   * The keys of a seed. The platform cannot read a seed, but generates from the random bytes it is
   * given: exactly one seed.
   */
  static Keys of(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ML_DSA_65, new SeedOnly(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return new Keys(
          pair.getPrivate(),
          Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no ML-DSA-65", e);
    }
  }

  /** Hedged signing: {@code random} protects against faults, the signature verifies without it. */
  static byte[] sign(PrivateKey key, byte[] message, SecureRandom random) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key, random);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ML-DSA-65 could not sign", e);
    }
  }

  /** False for anything that is not a valid signature, whatever its shape. */
  static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    if (key.length != KEY_BYTES || signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      byte[] encoded = new SubjectPublicKeyInfo(IDENTIFIER, key).getEncoded();
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException | IOException e) {
      return false; // not a signature at all
    }
  }

  private static final class SeedOnly extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    private SeedOnly(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("key generation asked for something else than one seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
