package org.pacta.node.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets messages that arrive together be verified in parallel and then take effect in their order: a
 * message that is a little early waits for its predecessors instead of being refused. Only thrift,
 * no correctness: the database row decides.
 */
final class Turns {
  /** How far ahead a message may be and still wait; the sender never has more on the way. */
  static final int WINDOW = 16;

  private static final Duration WAIT_MAX = Duration.ofSeconds(1);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<String, Long> lastSequences = new HashMap<>();

  /**
   * Waits while {@code sequence} is early by less than the window; {@code known} is what the
   * database says.
   */
  void await(String channel, long sequence, LongSupplier known) throws InterruptedException {
    lock.lock();
    try {
      lastSequences.computeIfAbsent(channel, unseen -> known.getAsLong());
      long nanosLeft = WAIT_MAX.toNanos();
      while (isLittleEarly(sequence, lastSequences.getOrDefault(channel, 0L)) && nanosLeft > 0) {
        nanosLeft = moved.awaitNanos(nanosLeft);
      }
    } finally {
      lock.unlock();
    }
  }

  void passed(String channel, long sequence) {
    lock.lock();
    try {
      lastSequences.merge(channel, sequence, Math::max);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isLittleEarly(long sequence, long last) {
    return sequence > last + 1 && sequence <= last + WINDOW;
  }
}
