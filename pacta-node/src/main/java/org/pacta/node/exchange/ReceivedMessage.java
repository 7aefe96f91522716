package org.pacta.node.exchange;

import java.time.Instant;
import java.util.UUID;

/** A message whose signatures, seal, order and commitment have been verified. */
public record ReceivedMessage(
    String manifestId,
    String agreement,
    String partner,
    String channel,
    long sequence,
    MessageType type,
    UUID conversation,
    Instant created,
    Terms terms,
    byte[] content) {}
