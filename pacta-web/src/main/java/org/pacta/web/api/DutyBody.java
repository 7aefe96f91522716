package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;

/**
 * A duty with its time limit and where the limit comes from.
 *
 * @param late open past its time, or met late; for a target no breach
 */
record DutyBody(
    UUID id,
    UUID request,
    String rule,
    String bearer,
    boolean ours,
    String says,
    String term,
    List<String> cite,
    Instant startedAt,
    Instant dueAt,
    LimitKind limit,
    @Nullable String targetSource,
    @Nullable Instant pausedAt,
    @Nullable Instant metAt,
    boolean late) {
  static DutyBody of(DutyView duty, Instant now) {
    return new DutyBody(
        duty.id(),
        duty.request(),
        duty.rule(),
        duty.bearer(),
        duty.ours(),
        duty.says(),
        duty.term(),
        duty.cite(),
        duty.startedAt(),
        duty.dueAt(),
        LimitKind.of(duty.legal()),
        duty.legal() ? null : duty.targetSource(),
        duty.pausedAt(),
        duty.metAt(),
        duty.late(now));
  }
}
