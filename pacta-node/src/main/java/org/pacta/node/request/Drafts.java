package org.pacta.node.request;

import java.time.Instant;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.treaty.Judged;

/**
 * Writing a request: nothing typed is ever lost, nothing leaves without a second person. Each
 * method is one transaction. {@code version} is the version the person saw.
 */
public final class Drafts {
  /** Opens an empty draft under an agreement. */
  public Answer<CaseView> start(Officer officer, String agreement, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Keeps what was typed, complete or not. */
  public Answer<CaseView> save(
      Officer officer, UUID request, int version, RequestContent content, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** What the agreement would say to the draft as it stands; changes nothing. */
  public Answer<Judged> preview(Officer officer, UUID request, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Hands the draft to a second person; declined with field problems or with the agreement's
   * decision.
   */
  public Answer<CaseView> submit(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The second person sends it back with a reason. */
  public Answer<CaseView> returnToAuthor(
      Officer officer, UUID request, int version, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * The second person releases it: judged again, signed, queued for the partner in the same
   * transaction.
   */
  public Answer<CaseView> release(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Drops a draft that never left. */
  public Answer<UUID> discard(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Confirms an oral request in writing (Art. 9(1), third sentence). */
  public Answer<CaseView> confirmInWriting(
      Officer officer, UUID request, int version, String text, Instant now) {
    throw new UnsupportedOperationException();
  }
}
