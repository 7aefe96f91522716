package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.exchange.MessageType;

/**
 * One letter of the case, sent or received, or being written.
 *
 * @param outgoing true: from us
 * @param by display name of the author (ours) or name of the authority (theirs)
 * @param releasedBy display name of the second person, or empty
 * @param at when it was sent (theirs: as signed; ours: released) or last changed
 * @param deliveredAt when the partner's signed receipt says it took it, or null
 * @param manifestId id of the signed message; empty until sent
 * @param decisionId the decision that let it go (or in), or null
 * @param cites the units that decision rests on
 * @param refusalCode why the partner's node declined it; empty otherwise
 */
public record Correspondence(
    UUID id,
    MessageType type,
    boolean outgoing,
    LetterState state,
    String by,
    String releasedBy,
    Instant at,
    @Nullable Instant deliveredAt,
    String manifestId,
    @Nullable UUID decisionId,
    List<String> cites,
    String refusalCode,
    Letter letter) {

  /** Where a letter stands. */
  public enum LetterState {
    DRAFT,
    AWAITING_RELEASE,
    SENT,
    DELIVERED,
    NOT_ACCEPTED,
    RECEIVED
  }

  public Correspondence {
    cites = List.copyOf(cites);
  }
}
