package org.pacta.node.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One channel as it stands.
 *
 * @param outgoing true for the one we send in
 * @param nextSequence number of the next message
 * @param waiting our messages without a receipt; 0 for an incoming channel
 * @param oldestWaiting when the oldest of them was queued; null when none waits
 * @param lastCode why the last attempt did not end in a receipt; null when it did
 * @param escalatedAt when messages had waited too long; null while they have not
 * @param frozenAt when two messages contradicted each other; null while none have
 */
public record ChannelStatus(
    String channel,
    String agreement,
    String partner,
    boolean outgoing,
    long nextSequence,
    int waiting,
    @Nullable Instant oldestWaiting,
    @Nullable String lastCode,
    @Nullable Instant escalatedAt,
    @Nullable Instant frozenAt) {

  /** In one word: frozen, overdue, waiting or open. */
  public String state() {
    if (frozenAt != null) {
      return "frozen";
    }
    if (escalatedAt != null) {
      return "overdue";
    }
    return waiting > 0 ? "waiting" : "open";
  }
}
