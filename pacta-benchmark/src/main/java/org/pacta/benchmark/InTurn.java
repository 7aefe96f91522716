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

  /** Measures uses of things numbered from 0, after warming up. */
  static InTurn of(int count, IntConsumer use) {
    nanos(1, use);
    nanos(count, use);
    return new InTurn(nanos(1, use), nanos(count, use));
  }

  /** Time of a use, each of the next of so many. */
  static double nanos(int count, IntConsumer use) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = processor();
      for (int i = 0; i < USES; i++) {
        use.accept(i % count);
      }
      rounds[round] = (double) (processor() - start) / USES;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  double ratio() {
    return next / again;
  }
}
