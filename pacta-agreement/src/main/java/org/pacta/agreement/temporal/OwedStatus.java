package org.pacta.agreement.temporal;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.TreatyEvent;

/**
 * How a duty stands, once it is known when it falls due, what met it and what released it.
 *
 * @param duty what is owed
 * @param reckoning how its time is counted
 * @param stopped true while an event has stopped its clock
 * @param suspended true while a suspension relieves of it
 */
record OwedStatus(Duty duty, DueReckoning reckoning, boolean stopped, boolean suspended) {
  /**
   * How it stands at a moment.
   *
   * @param due when it falls due, or null
   * @param met the event that met it, or null
   * @param released why it is no longer owed, or null
   */
  DutyStatus of(
      @Nullable DueTime due, @Nullable TreatyEvent met, @Nullable Release released, AsOf when) {
    if (duty.refrain()) {
      return refrained(due, met, released, when);
    }
    ZoneId zone = reckoning.bearer().zone();
    boolean passed =
        due != null
            && (met != null
                ? reckoning.missed(due, met)
                : released != null ? released.missed(due, zone) : due.passed(when, zone));
    Deadline deadline = reckoning.deadline();
    if (passed && deadline.legal()) {
      return DutyStatus.BREACH;
    }
    if (met != null) {
      return passed && deadline.stated() ? DutyStatus.LATE : DutyStatus.MET;
    }
    if (released != null) {
      return DutyStatus.RELEASED;
    }
    if (stopped || suspended) {
      return DutyStatus.PAUSED;
    }
    boolean missed = due != null && due.aim() != null && due.aim().passed(when, zone);
    return passed || missed ? DutyStatus.LATE : DutyStatus.OPEN;
  }

  /** What must not be done before a time is met when the time has run out without it. */
  private DutyStatus refrained(
      @Nullable DueTime due, @Nullable TreatyEvent done, @Nullable Release released, AsOf when) {
    ZoneId zone = reckoning.bearer().zone();
    Deadline deadline = reckoning.deadline();
    if (done != null) {
      boolean tooSoon =
          done.event().equals(duty.perform()) && (due == null || !reckoning.missed(due, done));
      boolean target = !deadline.legal() && !deadline.equals(Deadline.NONE);
      return !tooSoon ? DutyStatus.MET : target ? DutyStatus.LATE : DutyStatus.BREACH;
    }
    if (due != null && due.passed(when, zone) && (released == null || released.missed(due, zone))) {
      return DutyStatus.MET;
    }
    return released != null ? DutyStatus.RELEASED : suspended ? DutyStatus.PAUSED : DutyStatus.OPEN;
  }
}
