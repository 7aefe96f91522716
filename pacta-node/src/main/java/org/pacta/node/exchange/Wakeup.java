package org.pacta.node.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Tells the sender after a commit that there is something to do; signals given meanwhile count as
 * one.
 */
final class Wakeup {
  private final Semaphore signals = new Semaphore(0);
  private volatile Predicate<String> isServed = channel -> false;

  void signal() {
    signals.release();
  }

  /**
   * A message was queued. A channel that is being served needs no signal: its worker looks again.
   */
  void queued(String channel) {
    if (!isServed.test(channel)) {
      signals.release();
    }
  }

  void skipWhen(Predicate<String> channelIsServed) {
    isServed = channelIsServed;
  }

  /** Waits for a signal, at most {@code longest}. */
  void await(Duration longest) throws InterruptedException {
    if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      signals.drainPermits();
    }
  }
}
