package org.pacta.node.request;

import java.time.Instant;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.treaty.Judged;

/**
 * Answering a request: per question, in whole, in part or not at all (Arts. 9(2), 9(4), 9(5), 10).
 */
public final class Replies {
  /** Keeps what was typed, complete or not. */
  public Answer<CaseView> save(
      Officer officer, UUID request, int version, ReplyContent content, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** What the agreement would say to the answer as it stands; changes nothing. */
  public Answer<Judged> preview(Officer officer, UUID request, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Hands the answer to a second person. */
  public Answer<CaseView> submit(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The second person sends it back with a reason. */
  public Answer<CaseView> returnToAuthor(
      Officer officer, UUID request, int version, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * The second person releases it; a refusal in whole or part sends the notice of Art. 9(5) by
   * itself.
   */
  public Answer<CaseView> release(Officer officer, UUID request, int version, Instant now) {
    throw new UnsupportedOperationException();
  }
}
