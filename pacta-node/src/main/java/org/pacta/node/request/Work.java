package org.pacta.node.request;

import java.util.List;

/**
 * What waits for this person, most pressing first; each list holds at most {@link #LIST_ROWS_MAX}
 * and its full count stands in {@code counts}.
 *
 * @param toTake received and not yet taken, urgent first (duty desk)
 * @param overdue open duties of ours past their time
 * @param dueSoon in hand, duty of ours within 7 days
 * @param awaitingRelease waiting for a second pair of eyes that this person may give
 * @param returned drafts and answers of this person's authority still being written
 * @param waitingForPartner sent or delivered, the partner's turn
 * @param unsent messages not yet receipted, by partner
 * @param frozen partners from whom nothing is taken until the operator frees their channel
 */
public record Work(
    List<RequestSummary> toTake,
    List<RequestSummary> overdue,
    List<RequestSummary> dueSoon,
    List<RequestSummary> awaitingRelease,
    List<RequestSummary> returned,
    List<RequestSummary> waitingForPartner,
    List<UnsentMessages> unsent,
    List<String> frozen) {
  /** Rows of one list. */
  public static final int LIST_ROWS_MAX = 20;

  /**
   * Messages on their way to one partner.
   *
   * @param count not yet receipted
   * @param oldestMinutes age of the oldest, in whole minutes
   * @param tooLong whether they have waited longer than the operator allows
   */
  public record UnsentMessages(String partner, int count, long oldestMinutes, boolean tooLong) {}
}
