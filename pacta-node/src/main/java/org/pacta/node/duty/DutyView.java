package org.pacta.node.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty with its time limit.
 *
 * @param request the case it belongs to
 * @param rule rule of the agreement that started it, such as {@code R9.2-duty}
 * @param bearer id of the Party that owes it
 * @param ours whether this node's Party owes it
 * @param says the duty in words
 * @param term the words of the text, such as "in urgent manner"
 * @param cite units it rests on
 * @param dueAt when it should be done
 * @param legal true: a period in the text, missing it is a breach; false: an operational target,
 *     missing it is late
 * @param targetSource where a target's length comes from; empty for a legal deadline
 * @param metAt when it was met, or null while open
 */
public record DutyView(
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
    boolean legal,
    String targetSource,
    @Nullable Instant pausedAt,
    @Nullable Instant metAt) {
  public DutyView {
    cite = List.copyOf(cite);
  }

  /**
   * Whether it stood open past its time at {@code now} (or was met late). A late target is not a
   * breach.
   */
  public boolean late(Instant now) {
    if (pausedAt != null && metAt == null) {
      return false;
    }
    return (metAt == null ? now : metAt).isAfter(dueAt);
  }
}
