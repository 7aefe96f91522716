package org.pacta.node.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The signed record of one message, identical at both nodes.
 *
 * @param manifest the sender's general JSON JWS
 * @param receipt the receiver's general JSON JWS; null until it is there
 */
public record MessageProof(String manifestId, String manifest, @Nullable String receipt) {}
