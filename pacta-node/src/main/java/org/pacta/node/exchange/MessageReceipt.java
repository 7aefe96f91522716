package org.pacta.node.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partner's verified answer to a message of ours.
 *
 * @param code why it was rejected; null when accepted
 * @param cites clauses the partner named
 * @param recordDigest hex SHA-256 of the record the message made at the partner
 * @param receivedAt the partner's clock
 * @param recordedAt our clock when the receipt was stored
 */
public record MessageReceipt(
    String manifestId,
    boolean accepted,
    @Nullable String code,
    List<String> cites,
    @Nullable String recordDigest,
    Instant receivedAt,
    Instant recordedAt) {
  public MessageReceipt {
    cites = List.copyOf(cites);
  }
}
