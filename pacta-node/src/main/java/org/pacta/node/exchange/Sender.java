package org.pacta.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers queued messages in order, again and again until each has its receipt: woken by the
 * outbox after a commit, by the end of a back-off, and by a slow safety poll. No number of failures
 * and no length of time ends in giving up.
 */
public final class Sender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int CHANNELS_AT_ONCE_MAX = 32;
  private static final int STOP_SECONDS_MAX = 3;
  private final DeliveryStore deliveries;
  private final Delivery delivery;
  private final Delivery.Courier courier;
  private final Escalation escalation;
  private final Wakeup wakeup;
  private final Duration safetyPoll;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Semaphore slots = new Semaphore(CHANNELS_AT_ONCE_MAX);
  private volatile boolean stopping;
  private @Nullable Thread dispatcher;

  Sender(
      Outbox outbox,
      DeliveryStore deliveries,
      Delivery.Courier courier,
      Escalation escalation,
      SenderSettings settings) {
    this.escalation = escalation;
    this.deliveries = deliveries;
    this.courier = courier;
    this.wakeup = outbox.wakeup();
    this.safetyPoll = settings.safetyPoll();
    this.delivery = new Delivery(UUID.randomUUID(), outbox, deliveries, courier, settings);
  }

  /** Starts the workers. */
  public void start() {
    wakeup.skipWhen(running::contains);
    dispatcher = Thread.ofVirtual().name("exchange-sender").start(this::dispatch);
  }

  /**
   * Stops the workers; what they had not finished is sent again after the next start. They are
   * given a moment first, because an interrupt in the middle of a statement costs the pool its
   * connection.
   */
  @Override
  public void close() {
    stopping = true;
    wakeup.signal();
    courier.threads().shutdown();
    try {
      if (!courier.threads().awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        courier.threads().shutdownNow();
      }
      if (dispatcher != null) {
        dispatcher.join(Duration.ofSeconds(STOP_SECONDS_MAX));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    courier.client().close();
  }

  private void dispatch() {
    while (!stopping) {
      try {
        wakeup.await(startWhatIsDue());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Starts a worker for every channel that is due and returns how long nothing else can become due.
   */
  private Duration startWhatIsDue() {
    Duration longest = safetyPoll;
    try {
      for (DeliveryStore.Due due : deliveries.due()) {
        Instant now = courier.clock().instant();
        if (due.nextAttemptAt().isAfter(now)) {
          Duration wait = Duration.between(now, due.nextAttemptAt()).plusMillis(1);
          longest = wait.compareTo(longest) < 0 ? wait : longest;
        } else {
          work(due);
        }
      }
      escalation.look(courier.clock().instant());
    } catch (RuntimeException e) {
      // The database may be away for a while; rows wait, and so does the next poll.
      LOG.warn("channels cannot be read, trying again: {}", e.getClass().getSimpleName());
    }
    return longest;
  }

  private void work(DeliveryStore.Due due) {
    if (stopping || !running.add(due.channel())) {
      return;
    }
    if (!slots.tryAcquire()) {
      running.remove(due.channel());
      return;
    }
    try {
      courier.threads().execute(() -> deliver(due));
    } catch (RejectedExecutionException e) {
      ended(due.channel());
    }
  }

  private void deliver(DeliveryStore.Due due) {
    boolean again = false;
    try {
      again = delivery.run(due);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      LOG.debug("stopping; the rest of the channel waits for the next start");
    } catch (RuntimeException e) {
      LOG.warn("delivery interrupted, trying again at the next poll", e);
    } finally {
      ended(due.channel());
      if (again) {
        wakeup.signal(); // a message may have been queued after the last look, and a back-off has
        // begun or ended
      }
    }
  }

  private void ended(String channel) {
    running.remove(channel);
    slots.release();
  }
}
