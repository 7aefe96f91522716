package org.pacta.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the content of a queued message readable for its sender alone, so that it can be sealed
 * again when the partner has changed its key: AES-256-GCM under a key derived from the node's
 * sealing seed, bound to the manifest. Safe to share between threads when {@code random} is.
 */
public final class OwnCopy {
  private static final String LABEL = "pacta own copy 1";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;

  OwnCopy(byte[] sealingSeed) {
    byte[] derived = Coding.hmacSha256(sealingSeed, LABEL.getBytes(StandardCharsets.US_ASCII));
    this.key = new SecretKeySpec(derived, "AES");
  }

  /** The content, closed to everybody without the node's keys. */
  public byte[] keep(String manifestId, byte[] content, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, manifestId, nonce).doFinal(content);
      byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
      System.arraycopy(closed, 0, kept, NONCE_BYTES, closed.length);
      return kept;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("encryption cannot fail on plaintext", e);
    }
  }

  /** The content again; empty when it was altered, belongs to another manifest or to other keys. */
  public Optional<byte[]> content(String manifestId, byte[] kept) {
    if (kept.length < NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, manifestId, Arrays.copyOf(kept, NONCE_BYTES));
      return Optional.of(cipher.doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String manifestId, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(manifestId.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
