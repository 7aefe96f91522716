package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;

/**
 * A request in one line.
 *
 * @param version raised by each change; sent back with each act, so that a stale edit is noticed
 * @param ourReference our reference, with check character
 * @param theirReference the partner's reference, or empty while unknown
 * @param partner id of the other Party
 * @param subject one line without personal data
 * @param holder display name of whoever has it in hand, or empty
 * @param holderId officer id, or empty
 * @param due the open duty that comes first, or null
 */
public record RequestSummary(
    UUID id,
    Side side,
    int version,
    String ourReference,
    String theirReference,
    String agreement,
    String partner,
    String subject,
    List<String> topics,
    RequestState state,
    boolean urgent,
    boolean oralUnconfirmed,
    String ourAuthority,
    String theirAuthority,
    String holder,
    String holderId,
    @Nullable DutyView due,
    Instant createdAt,
    Instant updatedAt) {
  public RequestSummary {
    topics = List.copyOf(topics);
  }
}
