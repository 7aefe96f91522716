package org.pacta.node.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.pacta.protocol.Outcome;
import org.pacta.protocol.RefusalCode;
import org.pacta.protocol.TrustCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers one channel at a time until nothing waits in it or an attempt fails. Its rows say all
 * there is to know.
 */
final class Delivery {
  // Short, so that a killed process holds a channel up for a few seconds only.
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final Duration LEASE_LEFT_MIN = Duration.ofSeconds(2);
  private static final int BACK_OFF_DOUBLINGS_MAX = 16;
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private final UUID holder;
  private final Outbox outbox;
  private final DeliveryStore deliveries;
  private final Courier courier;
  private final SenderSettings settings;

  Delivery(
      UUID holder,
      Outbox outbox,
      DeliveryStore deliveries,
      Courier courier,
      SenderSettings settings) {
    this.holder = holder;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.courier = courier;
    this.settings = settings;
  }

  /** What carries messages: connections, receipts, threads, time and chance. */
  record Courier(
      Partners partners,
      PartnerClient client,
      ReceiptBook receipts,
      ExecutorService threads,
      Clock clock,
      RandomGenerator random) {}

  /** False when another process is delivering the channel. */
  boolean run(DeliveryStore.Due due) throws InterruptedException {
    String channel = due.channel();
    // After a failure one message probes the way before the window opens again.
    boolean failedBefore = !due.nextAttemptAt().equals(Instant.EPOCH);
    Instant leasedUntil = Instant.EPOCH;
    while (!courier.threads().isShutdown()) {
      Instant now = courier.clock().instant();
      if (leasedUntil.isBefore(now.plus(LEASE_LEFT_MIN))) {
        leasedUntil = now.plus(LEASE);
        if (!deliveries.lease(channel, holder, now, leasedUntil)) {
          return false;
        }
      }
      int window = failedBefore ? 1 : Turns.WINDOW;
      List<OutgoingStore.Unreceipted> batch = outbox.store().unreceipted(channel, window);
      if (batch.isEmpty()) {
        deliveries.release(channel, holder);
        return true;
      }
      Optional<String> failure = deliver(due.partner(), batch);
      if (failure.isPresent()) {
        int failedAttempts = deliveries.failed(channel, failure.get());
        deliveries.retryAt(channel, courier.clock().instant().plus(delay(failedAttempts)));
        deliveries.release(channel, holder);
        return true;
      }
      if (failedBefore) {
        deliveries.delivered(channel);
        failedBefore = false;
      }
    }
    return true;
  }

  /**
   * Sends a batch, enters what was receipted and returns the first reason why something was not.
   */
  private Optional<String> deliver(String partner, List<OutgoingStore.Unreceipted> batch)
      throws InterruptedException {
    Optional<TrustCard> card = courier.partners().current(partner);
    if (card.isEmpty()) {
      return Optional.of("unknown_partner");
    }
    List<Callable<Delivered>> tasks = new ArrayList<>();
    batch.forEach(message -> tasks.add(() -> deliver(card.get(), message)));
    List<ReceiptBook.Verified> receipts = new ArrayList<>();
    Optional<String> failure = Optional.empty();
    for (Future<Delivered> task : courier.threads().invokeAll(tasks)) {
      switch (result(task)) {
        case Delivered.Receipted(ReceiptBook.Verified receipt) -> receipts.add(receipt);
        case Delivered.SealedAgain _ -> LOG.info("sealed again for the key on the newest card");
        case Delivered.Failed(String code) -> failure = failure.or(() -> Optional.of(code));
      }
    }
    if (!receipts.isEmpty()) {
      courier.receipts().enter(receipts, courier.clock().instant());
    }
    return failure;
  }

  private sealed interface Delivered {
    record Receipted(ReceiptBook.Verified receipt) implements Delivered {}

    /** Not delivered, but ready for the next attempt, which need not wait. */
    record SealedAgain() implements Delivered {}

    record Failed(String code) implements Delivered {}
  }

  private Delivered deliver(TrustCard partner, OutgoingStore.Unreceipted message)
      throws InterruptedException {
    return switch (courier.client().post(partner, message.envelope())) {
      case PartnerClient.Reply.Failed(String code) -> {
        // The partner opens with another key by now. Sealed for the one on its newest card, the
        // message goes with the next attempt; until that card is here, it waits.
        boolean sealedAgain =
            code.equals(RefusalCode.WRONG_RECIPIENT.code())
                && outbox.sealAgain(message.manifestId(), partner, courier.clock().instant());
        yield sealedAgain ? new Delivered.SealedAgain() : new Delivered.Failed(code);
      }
      case PartnerClient.Reply.Receipted(byte[] jws) ->
          switch (courier.receipts().verify(partner.party(), message, jws)) {
            case Outcome.Sound<ReceiptBook.Verified>(var receipt) ->
                new Delivered.Receipted(receipt);
            case Outcome.Refused<ReceiptBook.Verified>(var code) ->
                new Delivered.Failed("receipt_" + code.code());
          };
    };
  }

  private static Delivered result(Future<Delivered> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery ended in a bug", e);
    }
  }

  /** Full jitter: anything from nothing to the bound, which doubles with each failure. */
  private Duration delay(int failedAttempts) {
    long doublings = Math.min(failedAttempts - 1, BACK_OFF_DOUBLINGS_MAX);
    long boundMillis =
        Math.min(
            settings.retryDelayMax().toMillis(), settings.retryDelayMin().toMillis() << doublings);
    return Duration.ofMillis(courier.random().nextLong(boundMillis + 1));
  }
}
