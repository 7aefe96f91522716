package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/** One duty that an event started. */
final class Owed {
  private final Duty duty;
  private final Start start;
  private final TreatyEvent trigger;
  private final Bearer bearer;
  private final Bearing bearing;
  private final List<TreatyEvent> announced;
  private final DueReckoning reckoning;

  /**
   * Who owes.
   *
   * @param party party, or empty while only the role is known
   * @param zone zone its days and hours are counted in
   * @param named true when this very party owes, so that only its own performance meets the duty
   * @param alone true when nothing that another does ends or pauses it either; false for a role in
   *     a case, where the one that asks may withdraw
   */
  record Bearer(Optional<String> party, ZoneId zone, boolean named, boolean alone) {
    /** True for what this party did, or nobody by name. */
    boolean did(TreatyEvent event) {
      return !named || event.party() == null || party.filter(event.party()::equals).isPresent();
    }
  }

  /**
   * One duty.
   *
   * @param happened what happened, in time
   * @param announced the same with events whose date is known before they happen
   */
  Owed(
      Duty duty,
      Start start,
      Bearer bearer,
      List<TreatyEvent> happened,
      List<TreatyEvent> announced,
      DueReckoning reckoning) {
    this.duty = duty;
    this.start = start;
    this.trigger = start.trigger();
    this.bearer = bearer;
    this.bearing = new Bearing(happened, trigger.detail().caseId(), bearer, start.since());
    this.announced = announced;
    this.reckoning = reckoning;
  }

  /** How it stands. */
  DutyState state(AsOf when, Status agreement, CaseCondition.Held condition) {
    @Nullable DueTime due = due(when);
    @Nullable TreatyEvent met = met().orElse(null);
    @Nullable LocalDate released = met == null ? released(agreement) : null;
    DutyStatus status = status(due, met, released, when);
    Schedule.Round round = start.round();
    return new DutyState(
        duty.id(),
        duty.bearer(),
        bearer.named() ? bearer.party().orElse(null) : null,
        trigger.party(),
        trigger.detail().caseId(),
        start.begun(),
        trigger.event(),
        duty.perform(),
        due == null ? null : due.day(),
        due == null ? null : due.instant(),
        reckoning.deadline().legal(),
        condition.truth() == Truth.TRUE ? status : unclear(status),
        met != null ? met.date() : status == DutyStatus.MET ? kept(due) : released,
        duty.cite(),
        words(due),
        condition.missing(),
        round == null ? null : round.label(),
        duty.refrain());
  }

  private static @Nullable LocalDate kept(@Nullable DueTime due) {
    return due == null ? null : due.day();
  }

  /** The reckoning in words. */
  String words(@Nullable DueTime due) {
    return new OwedWords(start, anchor().orElse(null), reckoning, bearer.zone(), done()).of(due);
  }

  /** The party whose very own duty it is, or null. */
  @Nullable String party() {
    return bearer.named() ? bearer.party().orElse(null) : null;
  }

  TreatyEvent trigger() {
    return trigger;
  }

  ZoneId zone() {
    return bearer.zone();
  }

  /** What stands when nobody has said whether the duty is owed at all. */
  private static DutyStatus unclear(DutyStatus status) {
    return switch (status) {
      case MET, RELEASED -> status;
      case OPEN, PAUSED, LATE, BREACH, UNCLEAR -> DutyStatus.UNCLEAR;
    };
  }

  private DutyStatus status(
      @Nullable DueTime due, @Nullable TreatyEvent met, @Nullable LocalDate released, AsOf when) {
    if (duty.refrain()) {
      return refrained(due, met, released, when);
    }
    boolean passed =
        due != null
            && (met != null
                ? due.missedBy(met)
                : released != null ? released.isAfter(due.day()) : due.passed(when, bearer.zone()));
    if (passed && reckoning.deadline().legal()) {
      return DutyStatus.BREACH;
    }
    if (met != null) {
      return DutyStatus.MET;
    }
    if (released != null) {
      return DutyStatus.RELEASED;
    }
    if (paused()) {
      return DutyStatus.PAUSED;
    }
    return passed ? DutyStatus.LATE : DutyStatus.OPEN;
  }

  /** What must not be done before a time is met when the time has run out without it. */
  private DutyStatus refrained(
      @Nullable DueTime due, @Nullable TreatyEvent done, @Nullable LocalDate released, AsOf when) {
    if (done != null) {
      boolean tooSoon = done.event().equals(duty.perform()) && (due == null || !due.missedBy(done));
      DutyStatus broken = reckoning.deadline().legal() ? DutyStatus.BREACH : DutyStatus.LATE;
      return tooSoon ? broken : DutyStatus.MET;
    }
    if (due != null && due.passed(when, bearer.zone())) {
      return DutyStatus.MET;
    }
    return released != null ? DutyStatus.RELEASED : DutyStatus.OPEN;
  }

  /** When it falls due; null while the event it is counted from is neither past nor announced. */
  @Nullable DueTime due(AsOf when) {
    Schedule.Round round = start.round();
    if (round != null) {
      return reckoning.endOf(round.due());
    }
    EventDetail matter = trigger.detail();
    return anchor()
        .map(event -> reckoning.due(event, matter))
        .map(due -> reckoning.settled(pushedBack(due, when), matter))
        .map(this::prolonged)
        .orElse(null);
  }

  /** The event its time is counted from, or back from. */
  private Optional<TreatyEvent> anchor() {
    String from = reckoning.deadline().from();
    if (from == null || duty.triggers().contains(from)) {
      return Optional.of(trigger);
    }
    return reckoning.deadline().backwards()
        ? announced.stream()
            .filter(event -> event.event().equals(from) && bearing.sameCase(event))
            .filter(event -> !event.date().isBefore(trigger.date()))
            .findFirst()
        : bearing.own(List.of(from), LocalDate.MIN).findFirst();
  }

  /** A deadline as notices given in time have lengthened it. */
  private DueTime prolonged(DueTime due) {
    Extension extension = reckoning.deadline().counting().extension();
    if (extension == null) {
      return due;
    }
    DueTime last = due;
    int left = extension.times();
    for (TreatyEvent event : bearing.events()) {
      boolean inTime = !event.date().isBefore(trigger.date()) && !last.missedBy(event);
      if (left > 0
          && inTime
          && event.event().equals(extension.event())
          && bearing.sameCase(event)) {
        last = reckoning.prolonged(last, extension.by());
        left--;
      }
    }
    return last;
  }

  /** Later by the time the clock stood still. */
  private DueTime pushedBack(DueTime due, AsOf when) {
    Optional<TreatyEvent> paused = bearing.first(duty.pausedBy());
    if (paused.isEmpty()) {
      return due;
    }
    LocalDate day = paused.get().date();
    Optional<TreatyEvent> end = bearing.own(duty.resumedBy(), day).findFirst();
    LocalDate until = end.map(TreatyEvent::date).orElse(when.day(bearer.zone()));
    return reckoning.afterPause(
        due,
        moment(paused.get()),
        end.map(this::moment).orElse(when.last(bearer.zone())),
        until.toEpochDay() - day.toEpochDay());
  }

  private Instant moment(TreatyEvent event) {
    Instant known = event.detail().instant();
    return known == null ? event.date().atStartOfDay(bearer.zone()).toInstant() : known;
  }

  /** The event that met it, if any: what is owed, done as often as owed, or what else ends it. */
  Optional<TreatyEvent> met() {
    List<String> ends = new ArrayList<>(duty.dischargedAlsoBy());
    ends.add(duty.perform());
    int lacking = times();
    for (TreatyEvent event : bearing.own(ends, start.since()).toList()) {
      if (event.event().equals(duty.perform()) && !bearer.did(event)) {
        continue;
      }
      lacking = event.event().equals(duty.perform()) ? lacking - 1 : 0;
      if (lacking == 0) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private int times() {
    Schedule schedule = reckoning.deadline().schedule();
    return schedule == null ? 1 : schedule.times();
  }

  private int done() {
    return (int) bearing.own(List.of(duty.perform()), start.since()).filter(bearer::did).count();
  }

  private boolean paused() {
    Optional<TreatyEvent> last = bearing.last(duty.pausedBy());
    return last.isPresent()
        && bearing
            .last(duty.resumedBy())
            .filter(resumed -> !resumed.date().isBefore(last.get().date()))
            .isEmpty();
  }

  private @Nullable LocalDate released(Status agreement) {
    boolean outlived =
        switch (agreement.status()) {
          case ENDED -> duty.survives().contains("ended");
          case SUSPENDED -> duty.survives().contains("suspended");
          case NOT_IN_FORCE, IN_FORCE, PARTLY_SUSPENDED -> true;
        };
    return outlived ? null : agreement.since();
  }
}
