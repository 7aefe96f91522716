package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyStatus;
import org.pacta.node.duty.DutyView;

/**
 * A duty with its time limit and where the limit comes from.
 *
 * @param dueAt left out when no time is set, or it does not run yet
 * @param targetAt operational target before a legal deadline
 * @param limit left out when no time is set
 * @param metAt when it was met or released
 * @param late open past its time, or met late; for a target no breach
 * @param missing facts without which nobody knows whether it is owed
 * @param refrain what must not be done before {@code dueAt}
 * @param reckoning the reckoning of its time in words
 */
record DutyBody(
    UUID id,
    UUID request,
    String rule,
    String bearer,
    boolean ours,
    String says,
    DutyStatus status,
    @Nullable String term,
    List<String> cite,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant targetAt,
    @Nullable LimitKind limit,
    @Nullable String targetSource,
    @Nullable Instant pausedAt,
    @Nullable Instant metAt,
    boolean late,
    List<String> missing,
    boolean refrain,
    @Nullable String period,
    @Nullable String reckoning) {
  static DutyBody of(DutyView duty, Instant now) {
    DutyView.Limit limit = duty.limit();
    DutyView.Standing standing = duty.standing();
    return new DutyBody(
        duty.id(),
        duty.request(),
        duty.rule(),
        duty.bearer(),
        duty.ours(),
        duty.says(),
        standing.status(),
        orAbsent(limit.term()),
        duty.cite(),
        standing.startedAt(),
        limit.dueAt(),
        limit.targetAt(),
        limit.term().isEmpty() ? null : LimitKind.of(limit.legal()),
        orAbsent(limit.targetSource()),
        standing.pausedAt(),
        standing.endedAt(),
        duty.late(now),
        standing.missing(),
        limit.refrain(),
        orAbsent(limit.period()),
        orAbsent(standing.reckoning()));
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
