package org.pacta.web.page;

import static org.pacta.agreement.Deadline.NOT_BINDING;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyStatus;
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
    Instant due = duty.limit().dueAt();
    return new Deadline(
        due == null ? "" : due.toString(),
        when(duty, due),
        duty.open() && duty.late(now),
        source(duty),
        clauses.of(agreement, duty.cite()));
  }

  /** The same, or null when there is no duty. */
  public @Nullable Deadline ofNullable(String agreement, @Nullable DutyView duty, Instant now) {
    return duty == null ? null : of(agreement, duty, now);
  }

  /** How a duty stands, such as "Open" or "Done 3 Mar 2026, 12:00". */
  public String standing(DutyView duty, Instant now) {
    DutyView.Standing standing = duty.standing();
    Instant ended = standing.endedAt();
    String when = ended == null ? "" : " " + words.moment(ended);
    String late = duty.late(now) ? lateWords(duty, now) : "";
    return switch (standing.status()) {
      case UNCLEAR -> "Not known how it stands" + Words.notKnown(names(duty));
      case PAUSED -> "Stands still: an answer is awaited, or its units are suspended";
      case RELEASED -> "No longer owed" + (ended == null ? "" : " since" + when);
      case OPEN, LATE, BREACH, MET ->
          duty.limit().refrain() ? kept(duty) : done(standing, when) + late;
    };
  }

  private static String done(DutyView.Standing standing, String when) {
    if (standing.released()) {
      return "Not done; no longer owed since" + when;
    }
    return standing.endedAt() == null ? "Open" : "Done" + when;
  }

  private static String kept(DutyView duty) {
    return switch (duty.standing().status()) {
      case MET -> "Kept";
      case LATE, BREACH -> "Not kept";
      case OPEN, PAUSED, RELEASED, UNCLEAR -> "To be kept";
    };
  }

  private static String lateWords(DutyView duty, Instant now) {
    Instant due = duty.limit().dueAt();
    Instant ended = duty.standing().endedAt();
    boolean passed = due != null && (ended == null ? now : ended).isAfter(due);
    if (notBinding(duty)) {
      return ", past a period of the text that does not bind";
    }
    return duty.limit().legal() && passed ? ", past its legal deadline" : ", past its target";
  }

  private static boolean notBinding(DutyView duty) {
    return !duty.limit().legal() && NOT_BINDING.equals(duty.limit().targetSource());
  }

  private static String names(DutyView duty) {
    return String.join(", ", duty.standing().missing());
  }

  private String when(DutyView duty, @Nullable Instant due) {
    boolean untimed = duty.limit().term().isEmpty();
    String time =
        due != null
            ? words.moment(due)
            : untimed ? "No time set: owed until it is done" : "Its time does not run yet";
    return duty.limit().refrain() && due != null ? "Not before " + time : time;
  }

  private String source(DutyView duty) {
    DutyView.Limit limit = duty.limit();
    String who = who(duty);
    String paused = duty.open() && duty.standing().status() == DutyStatus.PAUSED ? " Paused." : "";
    String unclear =
        duty.standing().status() == DutyStatus.UNCLEAR ? " Not known how it stands." : "";
    String period = limit.period().isEmpty() ? "" : ", for " + limit.period();
    if (limit.term().isEmpty()) {
      return who + "The text sets no time." + unclear + paused;
    }
    return who
        + kind(duty)
        + " for “"
        + limit.term()
        + "”"
        + period
        + "."
        + aim(duty)
        + unclear
        + paused;
  }

  private static String kind(DutyView duty) {
    if (notBinding(duty)) {
      return "Period of the text that does not bind: " + length(duty);
    }
    return duty.limit().legal()
        ? "Legal deadline: " + length(duty)
        : "Target: " + length(duty) + " (platform target, not a legal deadline)";
  }

  private static String who(DutyView duty) {
    return duty.ours() ? "We owe it. " : "The partner owes it. ";
  }

  private String aim(DutyView duty) {
    Instant target = duty.limit().targetAt();
    return target == null
        ? ""
        : " To be aimed at: " + words.moment(target) + " (target, not a legal deadline).";
  }

  private static String length(DutyView duty) {
    Instant due = duty.limit().dueAt();
    if (!duty.limit().length().isEmpty() || due == null) {
      return duty.limit().length();
    }
    Duration duration = Duration.between(duty.standing().startedAt(), due);
    long hours = duration.toHours();
    return hours < HOURS_OF_A_LONG_TARGET
        ? hours + (hours == 1 ? " hour" : " hours")
        : duration.toDays() + " days";
  }
}
