package org.pacta.web.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;

/** Puts time limits in words; a target is always shown as a target, with its source. */
public final class DutyViews {
  private static final long HOURS_OF_A_LONG_TARGET = 72;

  private final Words words;
  private final Clauses clauses;

  /** Times in {@code words}, sources from {@code clauses}. */
  public DutyViews(Words words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** A duty's time limit under {@code agreement}, as it stands at {@code now}. */
  public Deadline of(String agreement, DutyView duty, Instant now) {
    return new Deadline(
        duty.dueAt().toString(),
        words.moment(duty.dueAt()),
        duty.metAt() == null && duty.late(now),
        source(duty),
        clauses.of(agreement, duty.cite()));
  }

  /** The same, or null when there is no duty. */
  public @Nullable Deadline ofNullable(String agreement, @Nullable DutyView duty, Instant now) {
    return duty == null ? null : of(agreement, duty, now);
  }

  private static String source(DutyView duty) {
    String who = duty.ours() ? "We owe it. " : "The partner owes it. ";
    String paused = duty.pausedAt() != null && duty.metAt() == null ? " Paused." : "";
    String length = length(Duration.between(duty.startedAt(), duty.dueAt()));
    String kind =
        duty.legal()
            ? "Legal deadline: " + length
            : "Target: " + length + " (platform target, not a legal deadline)";
    return who + kind + " for “" + duty.term() + "”." + paused;
  }

  private static String length(Duration duration) {
    long hours = duration.toHours();
    return hours < HOURS_OF_A_LONG_TARGET
        ? hours + (hours == 1 ? " hour" : " hours")
        : duration.toDays() + " days";
  }
}
