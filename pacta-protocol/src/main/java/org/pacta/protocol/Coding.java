package org.pacta.protocol;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Base64url without padding and SHA-256, in the one form the protocol writes them. */
final class Coding {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Coding() {}

  static String base64(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** Strict: no padding, no other alphabet, and only the canonical text of the bytes. */
  static byte[] bytes(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      RefusedException.require(canonical(base64, bytes), RefusalCode.MALFORMED);
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new RefusedException(RefusalCode.MALFORMED);
    }
  }

  // Only the last group can differ from the canonical text, so only it is coded again.
  private static boolean canonical(String base64, byte[] bytes) {
    int tail = bytes.length % 3;
    int length = bytes.length / 3 * 4 + (tail == 0 ? 0 : tail + 1);
    if (base64.length() != length) {
      return false;
    }
    byte[] last = Arrays.copyOfRange(bytes, bytes.length - tail, bytes.length);
    return base64.endsWith(base64(last));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  static byte[] hmacSha256(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
