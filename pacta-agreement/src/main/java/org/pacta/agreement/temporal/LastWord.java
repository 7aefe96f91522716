package org.pacta.agreement.temporal;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/** Which of two notices of one day that undo each other comes last, and so counts. */
final class LastWord {
  private LastWord() {}

  /**
   * Notices in time. Within a day their moments tell; where one has none, that comes last which
   * bars, since what is not known permits nothing.
   *
   * @param event the notice of each
   * @param bars true for one that leaves units without effect, false for one that gives them back
   */
  static <T> Comparator<T> of(Function<T, TreatyEvent> event, Predicate<T> bars) {
    return Comparator.comparing((T it) -> event.apply(it).date())
        .thenComparing(it -> moment(event.apply(it).detail().instant(), bars.test(it)))
        .thenComparing(bars::test)
        .thenComparing(event, TreatyEvent.IN_TIME);
  }

  /** True when what bars has the last word over what gives back. */
  static boolean bars(TreatyEvent givesBack, TreatyEvent bars) {
    Instant moment = givesBack.detail().instant();
    Instant then = bars.detail().instant();
    return moment != null && then != null
        ? moment.isBefore(then)
        : !givesBack.date().isAfter(bars.date());
  }

  private static Instant moment(@Nullable Instant known, boolean bars) {
    return known != null ? known : bars ? Instant.MAX : Instant.MIN;
  }
}
