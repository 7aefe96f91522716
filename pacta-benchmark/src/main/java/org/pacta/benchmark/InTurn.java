package org.pacta.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What it costs that each use is of another one among many: the median processor time of a use, in
 * nanoseconds, the least of four.
 *
 * @param again of the same one again and again
 * @param next of the next one every time
 */
record InTurn(double again, double next) {
  private static final int MEDIANS = 4;
  private static final int ROUNDS = 15;
  private static final int USES = 20_000;

  /** A slow peer is used less often in a round, as its median is as steady. */
  private static final long ROUND_NANOS = 100_000_000;

  /** Measures uses of things numbered from 0, after warming up. */
  static InTurn of(int count, IntConsumer use) {
    return new InTurn(steady(1, use), steady(count, use));
  }

  /**
   * The least of some medians: what else the machine, or the compiler in the process, was busy with
   * at one of them is no time of the use.
   */
  static double steady(int count, IntConsumer use) {
    return IntStream.range(0, MEDIANS).mapToDouble(_ -> nanos(count, use)).min().orElseThrow();
  }

  /** Time of a use, each of the next of so many. */
  private static double nanos(int count, IntConsumer use) {
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
