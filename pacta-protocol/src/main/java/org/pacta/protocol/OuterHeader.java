package org.pacta.protocol;

/**
 * What a node must know before it can open a message. Clear, but bound into the seal: HPKE's {@code
 * info} is the SHA-256 of its bytes.
 *
 * @param recipientKid {@link SealingKey#kid()} of the key it is sealed to
 */
public record OuterHeader(String suite, Route route, String recipientKid) {
  static final int BYTES_MAX = 2048;

  public OuterHeader {
    Checks.text(suite, "suite");
    Checks.that(route != null, "route");
    Checks.text(recipientKid, "recipientKid");
  }
}
