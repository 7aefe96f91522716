package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case.
 *
 * @param act what happened, as a stable code such as {@code request.released}
 * @param by display name or authority
 * @param words what happened, in words, without case content
 * @param cites the units it rests on
 * @param decisionId the decision, or null when none was needed
 */
public record TimelineEntry(
    Instant at,
    String act,
    String by,
    String words,
    List<String> cites,
    @Nullable UUID decisionId) {
  public TimelineEntry {
    cites = List.copyOf(cites);
  }
}
