package org.pacta.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What it costs that each use is of another one among many: the median processor time of a use, in
 * nanoseconds.
 *
 * @param again of the same one again and again
 * @param next of the next one every time
 */
record InTurn(double again, double next) {
  private static final int ROUNDS = 15;
  private static final int USES = 20_000;

  /** A slow peer is used less often in a round, as its median is as steady. */
  private static final long ROUND_NANOS = 100_000_000;

  /** Measures uses of things numbered from 0, after warming up. */
  static InTurn of(int count, IntConsumer use) {
    nanos(1, use);
    nanos(count, use);
    return new InTurn(nanos(1, use), nanos(count, use));
  }

  /** Time of a use, each of the next of so many. */
  static double nanos(int count, IntConsumer use) {
    double once = round(count, Math.min(USES, 2 * count + 100), use);
    int uses = (int) Math.clamp((long) (ROUND_NANOS / once), Math.min(USES, 2 * count), USES);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = round(count, uses, use);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static double round(int count, int uses, IntConsumer use) {
    long start = processor();
    for (int i = 0; i < uses; i++) {
      use.accept(i % count);
    }
    return Math.max(1, (double) (processor() - start) / uses);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  double ratio() {
    return next / again;
  }
}
