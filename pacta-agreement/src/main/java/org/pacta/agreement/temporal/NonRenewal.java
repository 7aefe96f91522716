package org.pacta.agreement.temporal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Advance;

/**
 * The notice that keeps a term from being renewed.
 *
 * @param event event of the notice
 * @param before how long before the end of the term it must be received
 * @param late what a notice received too late does, or null when the file does not say: it counts
 *     for the next term
 * @param ownPartyOnly true when the term ends only for the Party that gave notice
 */
public record NonRenewal(String event, Advance before, @Nullable Late late, boolean ownPartyOnly) {
  /** What a notice received too late does. */
  public enum Late {
    NEXT_TERM,
    VOID
  }

  /** The last day on which a notice is in time: the whole length still runs within the term. */
  public LocalDate lastDay(LocalDate end) {
    return before.lastDay(end);
  }

  /** The last day in time with its arithmetic. */
  String inWords(LocalDate end) {
    return before.inWords(end);
  }
}
