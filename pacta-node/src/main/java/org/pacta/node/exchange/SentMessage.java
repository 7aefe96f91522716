package org.pacta.node.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours and where it stands.
 *
 * @param receipt null while no receipt has come back
 */
public record SentMessage(
    String manifestId,
    String agreement,
    String partner,
    long sequence,
    MessageType type,
    UUID conversation,
    Instant created,
    @Nullable MessageReceipt receipt) {}
