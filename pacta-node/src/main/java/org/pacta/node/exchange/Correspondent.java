package org.pacta.node.exchange;

import java.time.Instant;

/**
 * A room that sends and receives messages of some types. Both methods run inside the exchange's own
 * transaction: what they write is committed together with the receipt, or not at all. They must not
 * call out and must not start transactions of their own.
 */
public interface Correspondent {
  /**
   * Takes a verified message, once for each manifest. What was written before a {@link
   * Reception.Rejected} stays (the decision that denied it, say). An exception rolls everything
   * back and the partner sends again.
   */
  Reception receive(ReceivedMessage message, Instant now);

  /**
   * The partner's receipt for a message of ours has been verified and stored, once for each
   * manifest.
   */
  void receipted(String manifestId, MessageReceipt receipt, Instant now);
}
