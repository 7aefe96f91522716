package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes requests: accepts all but the ones that read "reject", and remembers what it was told.
 * Breaks down on order.
 */
final class SpecimenRoom implements Correspondent {
  static final String DIGEST = "0d".repeat(32);
  final Queue<String> received = new ConcurrentLinkedQueue<>();
  final Queue<MessageReceipt> receipts = new ConcurrentLinkedQueue<>();
  final AtomicInteger breakdowns = new AtomicInteger();

  Correspondents correspondents() {
    return new Correspondents(Map.of(MessageType.REQUEST, this));
  }

  @Override
  public Reception receive(ReceivedMessage message, Instant now) {
    breakDown();
    String content = new String(message.content(), StandardCharsets.UTF_8);
    received.add(content);
    return content.equals("reject")
        ? new Reception.Rejected("out_of_scope", List.of("2(1)", "2(1)"))
        : new Reception.Accepted(DIGEST);
  }

  @Override
  public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
    breakDown();
    receipts.add(receipt);
  }

  private void breakDown() {
    if (breakdowns.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("ordered breakdown");
    }
  }
}
