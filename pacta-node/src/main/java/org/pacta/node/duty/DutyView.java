package org.pacta.node.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyStatus;

/**
 * A duty of a case and how it stands.
 *
 * @param request the case it belongs to
 * @param rule rule that started it, such as {@code R9.2-duty}
 * @param bearer id of the Party that owes it; the role, such as {@code both_parties}, where no one
 *     Party does
 * @param ours whether this node's Party owes it, alone or with others
 * @param says the duty in words
 * @param cite units it rests on
 */
public record DutyView(
    UUID id,
    UUID request,
    String rule,
    String bearer,
    boolean ours,
    String says,
    List<String> cite,
    Limit limit,
    Standing standing) {
  /** Which open duty of a case comes first: ours, what does not stand still, by time. */
  public static final Comparator<DutyView> FIRST =
      Comparator.comparing(DutyView::ours)
          .reversed()
          .thenComparing(DutyView::waits)
          .thenComparing(
              DutyView::firstAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  public DutyView {
    cite = List.copyOf(cite);
  }

  /**
   * Its time limit.
   *
   * @param term the words of the text, such as "in urgent manner"; empty when no time is set
   * @param legal true: a period in the text, missing it is a breach; false: an operational target,
   *     missing it is late
   * @param length its length in words, such as "8 hours"; empty when no time is set
   * @param targetSource where a target's length comes from; empty for a legal deadline alone
   * @param dueAt when it should be done; null when no time is set, or it cannot be told yet
   * @param targetAt operational target before a legal deadline, or null
   * @param refrain true when it is what must not be done before {@code dueAt}
   * @param period period of the calendar it is owed for, such as {@code 2026-Q2}; else empty
   */
  public record Limit(
      String term,
      boolean legal,
      String length,
      String targetSource,
      @Nullable Instant dueAt,
      @Nullable Instant targetAt,
      boolean refrain,
      String period) {}

  /**
   * How it stands.
   *
   * @param pausedAt when its clock stopped, while it stands still
   * @param endedAt when it was met or released; null while it is open
   * @param released true when it ended without being met, though its time may have passed before
   * @param missing facts without which nobody knows whether it is owed
   * @param reckoning the reckoning of its time in words; empty for one begun before duties were
   *     reckoned
   */
  public record Standing(
      DutyStatus status,
      Instant startedAt,
      @Nullable Instant pausedAt,
      @Nullable Instant endedAt,
      boolean released,
      List<String> missing,
      String reckoning) {
    public Standing {
      missing = List.copyOf(missing);
    }
  }

  /** Whether it still stands. */
  public boolean open() {
    return standing.endedAt() == null;
  }

  /** Whether something is to be done about it. */
  boolean toDo() {
    return open() && !limit.refrain();
  }

  private boolean waits() {
    return standing.status() == DutyStatus.PAUSED || standing.status() == DutyStatus.UNCLEAR;
  }

  /**
   * When its time first runs out: at its target or at its legal deadline; null when it has none.
   */
  public @Nullable Instant firstAt() {
    return limit.targetAt() == null ? limit.dueAt() : limit.targetAt();
  }

  /**
   * Whether it stands open past its time at {@code now}, or was met late. A late target is not a
   * breach. What nobody knows to be owed is never late, nor what stands still.
   */
  public boolean late(Instant now) {
    Instant first = firstAt();
    boolean broken = standing.status() == DutyStatus.LATE || standing.status() == DutyStatus.BREACH;
    if (limit.refrain() || first == null) {
      return broken;
    }
    Instant then = standing.endedAt() == null ? now : standing.endedAt();
    return !waits() && standing.status() != DutyStatus.RELEASED && then.isAfter(first);
  }

  /** The open duty that comes first. */
  public static Optional<DutyView> first(Stream<DutyView> duties) {
    return duties.filter(DutyView::toDo).min(FIRST);
  }
}
