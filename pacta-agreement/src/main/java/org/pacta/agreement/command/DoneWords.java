package org.pacta.agreement.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;

/**
 * When a duty was done, and how late: a breach that was made good, a target that was missed; or
 * what broke one to refrain.
 */
final class DoneWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private DoneWords() {}

  /**
   * For example {@code Done on 1 June 2002, 31 days late.}; empty for what was not done or broken.
   */
  static String of(DutyState duty) {
    LocalDate done = duty.endedOn();
    if (done == null || duty.released()) {
      return "";
    }
    return duty.refrain()
        ? broken(duty, done)
        : how(duty) + done.format(DAY) + late(duty, done) + ".";
  }

  /** What happened although it must not, and when; empty for what was kept. */
  private static String broken(DutyState duty, LocalDate done) {
    return duty.status() == DutyStatus.BREACH || duty.status() == DutyStatus.LATE
        ? " Not kept: " + duty.perform().replace('_', ' ') + " on " + done.format(DAY) + "."
        : "";
  }

  private static String how(DutyState duty) {
    String by = duty.moments().by();
    return by == null ? " Done on " : " Ended by " + by + " on ";
  }

  private static String late(DutyState duty, LocalDate done) {
    LocalDate due = duty.due();
    if (duty.legal() && duty.status() == DutyStatus.MET) {
      return ""; // in time by the clock of whoever owes, whatever its own day
    }
    if (due == null || !done.isAfter(due)) {
      return late(duty) ? ", " + after("late", duty) : "";
    }
    long days = ChronoUnit.DAYS.between(due, done);
    return ", " + days + (days == 1 ? " day " : " days ") + after("late", duty);
  }

  /** True for what was done on the last day, but after its hour. */
  private static boolean late(DutyState duty) {
    Instant due = duty.dueAt();
    Instant done = duty.moments().ended();
    return due != null && done != null && done.isAfter(due);
  }

  private static String after(String late, DutyState duty) {
    boolean target = !duty.legal() && duty.status() == DutyStatus.MET; // a period missed is late
    return target ? late + " for the target, which is no time of the text" : late;
  }
}
