package org.pacta.agreement.guard;

import java.util.List;
import org.pacta.agreement.guard.Past.Happening;

/** What several events come to. */
final class Sums {
  /** Beyond any amount of money or heads; sums stay far from overflow. */
  private static final long AMOUNT_MAX = 1_000_000_000_000_000L;

  private Sums() {}

  /** True for amounts in several currencies or other units, which nobody can add up. */
  static boolean mixed(List<Happening> events) {
    return events.stream().map(Happening::currency).distinct().limit(2).count() > 1;
  }

  /** Sum of the amounts, held within {@link #AMOUNT_MAX} both ways. */
  static long total(List<Happening> events) {
    long total = 0;
    for (Happening event : events) {
      total =
          Math.clamp(
              total + Math.clamp(event.amount(), -AMOUNT_MAX, AMOUNT_MAX), -AMOUNT_MAX, AMOUNT_MAX);
    }
    return total;
  }
}
