package org.pacta.node.information;

import java.time.Instant;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.treaty.Judged;

/** Passing on what was received under an agreement. */
public final class Disclosures {
  /**
   * Asks to pass the answer of a case on.
   *
   * @param recipientKind code of list {@code recipient_kind}
   * @param recipient who would get it: a State, organisation or authority
   * @param reason the official's reason
   * @return the decision; when it is not permitted nothing is passed on, and the attempt is in the
   *     journal
   */
  public Answer<Judged> passOn(
      Officer officer,
      UUID request,
      String recipientKind,
      String recipient,
      String reason,
      Instant now) {
    throw new UnsupportedOperationException();
  }
}
