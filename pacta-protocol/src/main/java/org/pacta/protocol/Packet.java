package org.pacta.protocol;

import java.util.Arrays;
import java.util.List;

/**
 * What is inside the seal: the signed manifest, the contents with their salts, and padding.
 *
 * @param manifest text of the general JSON JWS
 * @param padding zeros that round the size up, so that lengths tell an observer little
 */
record Packet(String manifest, List<Content> parts, String padding) {
  /** Ordinary messages are all of this size. */
  static final int BYTES_MIN = 16 * 1024;

  private static final int END_BYTES = 2;

  Packet {
    Checks.that(manifest != null && padding != null, "manifest");
    Checks.that(parts != null && parts.size() == 1 && parts.getFirst() != null, "parts");
  }

  record Content(String salt, String content) {
    Content {
      Checks.that(salt != null && content != null, "content");
    }
  }

  static byte[] padded(String manifest, byte[] salt, byte[] content) {
    Packet bare =
        new Packet(manifest, List.of(new Content(Coding.base64(salt), Coding.base64(content))), "");
    byte[] written = StrictJson.write(bare);
    // The padding is the last field, so its zeros belong before the closing quote and brace.
    byte[] padded = Arrays.copyOf(written, bucket(written.length));
    int from = written.length - END_BYTES;
    Arrays.fill(padded, from, padded.length - END_BYTES, (byte) '0');
    System.arraycopy(written, from, padded, padded.length - END_BYTES, END_BYTES);
    return padded;
  }

  /**
   * The next size with few significant bits (Padmé): at most 12 % more, a handful of sizes per
   * doubling.
   */
  static int bucket(int length) {
    if (length <= BYTES_MIN) {
      return BYTES_MIN;
    }
    int exponent = 31 - Integer.numberOfLeadingZeros(length);
    int significantBits = 32 - Integer.numberOfLeadingZeros(exponent);
    int mask = (1 << (exponent - significantBits)) - 1;
    return (length + mask) & ~mask;
  }
}
