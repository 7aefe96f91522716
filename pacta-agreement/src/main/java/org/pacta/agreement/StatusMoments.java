package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a status that a suspension begins or ends in the course of a day.
 *
 * @param since moment on its first day from which it is so; null where it is from the beginning of
 *     that day
 * @param until moment on its last day up to which it is so; null where it is to the end of that day
 * @param earlier how it stood before on the day looked at, in time; empty where a moment is looked
 *     at
 */
public record StatusMoments(
    @Nullable Instant since, @Nullable Instant until, List<Earlier> earlier) {
  /** With whole days alone. */
  public static final StatusMoments NONE = new StatusMoments(null, null, List.of());

  public StatusMoments {
    earlier = List.copyOf(earlier);
  }

  /**
   * How it stood up to a moment.
   *
   * @param status what then was so
   * @param until the moment with which that ended
   */
  public record Earlier(StatusCode status, Instant until) {}

  /** The same up to the end of its last day. */
  StatusMoments untilEndOfDay() {
    return new StatusMoments(since, null, earlier);
  }
}
