package org.pacta.protocol;

import java.security.MessageDigest;

/**
 * Commitment to one part of the content. The salt lives and dies with the record, so that the
 * evidence that outlives it cannot be used to guess what was in it.
 *
 * @param length bytes
 * @param commitment HMAC-SHA-256 of the plaintext under a random 32-byte salt, base64url
 */
public record Part(int length, String commitment) {
  static final int SALT_BYTES = 32;
  private static final int COMMITMENT_BYTES = 32;

  public Part {
    Checks.that(length >= 0 && length <= Limits.CONTENT_BYTES_MAX, "length");
    Checks.that(Coding.bytes(commitment).length == COMMITMENT_BYTES, "commitment");
  }

  static Part of(byte[] salt, byte[] content) {
    return new Part(content.length, Coding.base64(Coding.hmacSha256(salt, content)));
  }

  /** Whether {@code content} is what was committed to under {@code salt}. */
  public boolean commitsTo(byte[] salt, byte[] content) {
    return salt.length == SALT_BYTES
        && content.length == length
        && MessageDigest.isEqual(Coding.bytes(commitment), Coding.hmacSha256(salt, content));
  }
}
