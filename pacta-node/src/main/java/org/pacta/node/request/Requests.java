package org.pacta.node.request;

import java.time.Instant;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;

/**
 * Reading cases, and what happens to them between the request and its answer. Each method is one
 * transaction.
 */
public final class Requests {
  /** A whole case, for one page. The access is journalled. */
  public Answer<CaseView> find(Officer officer, UUID request, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** One page of the requests this person may see. */
  public RequestPage list(Officer officer, RequestFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** What waits for this person. */
  public Work work(Officer officer, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Takes a received request in hand. */
  public Answer<CaseView> take(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks the requesting authority for additional information (Art. 9(2), second sentence); leaves
   * at once.
   */
  public Answer<CaseView> askForInformation(
      Officer officer, UUID request, int version, String text, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Writes the additional information that was asked for and hands it to a second person. */
  public Answer<CaseView> giveInformation(
      Officer officer, UUID request, int version, String text, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The second person releases the additional information. */
  public Answer<CaseView> releaseInformation(
      Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The second person sends the additional information back with a reason. */
  public Answer<CaseView> returnInformation(
      Officer officer, UUID request, int version, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Passes a request on to the competent authority of the own Party and tells the asker (Art. 9(2),
   * third sentence).
   */
  public Answer<CaseView> forward(
      Officer officer, UUID request, int version, String authority, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Takes back a request that has been sent. */
  public Answer<CaseView> withdraw(
      Officer officer, UUID request, int version, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Closes a finished case. */
  public Answer<CaseView> close(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }
}
