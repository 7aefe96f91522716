/**
 * The message protocol between two nodes: manifests, signatures, sealing, receipts, order in a
 * channel, trust cards.
 *
 * <p>No input or output, no clock, no threads: bytes, keys, time and randomness come in as
 * arguments, values come out. One suite, fixed and never negotiated (PS1): Ed25519 and ML-DSA-65
 * over one general JSON JWS (RFC 7515, RFC 8032, FIPS 204, RFC 9964), sealed by hybrid HPKE (RFC
 * 9180 with ML-KEM-768 and X25519, HKDF-SHA256, AES-256-GCM). Every failure is a {@link
 * org.pacta.protocol.RefusalCode}; none carries what was received.
 */
@NullMarked
package org.pacta.protocol;

import org.jspecify.annotations.NullMarked;
