package org.pacta.node.exchange;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads will do, with a bound. */
final class Patience {
  private static final Duration WAIT_MAX = Duration.ofSeconds(30);

  private Patience() {}

  static void until(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + WAIT_MAX);
      }
      Thread.sleep(10);
    }
  }
}
