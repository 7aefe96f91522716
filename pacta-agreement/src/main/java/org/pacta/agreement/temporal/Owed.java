package org.pacta.agreement.temporal;

import java.time.Duration;
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
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/** One duty that an event started. */
final class Owed {
  private final Duty duty;
  private final TreatyEvent trigger;
  private final Bearer bearer;
  private final List<TreatyEvent> happened;
  private final DueReckoning reckoning;

  /**
   * Who owes.
   *
   * @param party party, or empty while only the role is known
   * @param zone zone its days and hours are counted in
   * @param named true when this very party owes, so that only its own acts meet the duty
   */
  record Bearer(Optional<String> party, ZoneId zone, boolean named) {}

  Owed(
      Duty duty,
      TreatyEvent trigger,
      Bearer bearer,
      List<TreatyEvent> happened,
      DueReckoning reckoning) {
    this.duty = duty;
    this.trigger = trigger;
    this.bearer = bearer;
    this.happened = happened;
    this.reckoning = reckoning;
  }

  /** How it stands. */
  DutyState state(AsOf when, Status agreement, CaseCondition.Held condition) {
    @Nullable DueTime due = due(when);
    @Nullable TreatyEvent met = met().orElse(null);
    @Nullable LocalDate released = met == null ? released(agreement) : null;
    DutyStatus status = status(due, met, released, when);
    return new DutyState(
        duty.id(),
        duty.bearer(),
        bearer.named() ? bearer.party().orElse(null) : null,
        trigger.party(),
        trigger.detail().caseId(),
        trigger.date(),
        trigger.event(),
        duty.perform(),
        due == null ? null : due.day(),
        due == null ? null : due.instant(),
        reckoning.deadline().legal(),
        condition.truth() == Truth.TRUE ? status : unclear(status),
        met == null ? released : met.date(),
        duty.cite(),
        new OwedWords(trigger, reckoning, bearer.zone()).of(due),
        condition.missing());
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

  private @Nullable DueTime due(AsOf when) {
    String from = reckoning.deadline().from();
    boolean fromTrigger = from == null || duty.triggers().contains(from);
    Optional<TreatyEvent> start =
        fromTrigger ? Optional.of(trigger) : first(List.of(from), LocalDate.MIN);
    EventDetail matter = trigger.detail();
    return start
        .map(event -> reckoning.due(event, matter))
        .map(due -> reckoning.settled(pushedBack(due, when), matter))
        .map(this::prolonged)
        .orElse(null);
  }

  /** A deadline as notices given in time have lengthened it. */
  private DueTime prolonged(DueTime due) {
    Extension extension = reckoning.deadline().counting().extension();
    if (extension == null) {
      return due;
    }
    DueTime last = due;
    int left = extension.times();
    for (TreatyEvent event : happened) {
      boolean inTime = !event.date().isBefore(trigger.date()) && !last.missedBy(event);
      if (left > 0 && inTime && event.event().equals(extension.event()) && sameCase(event)) {
        last = reckoning.prolonged(last, extension.by());
        left--;
      }
    }
    return last;
  }

  /** Later by the time the clock stood still. */
  private DueTime pushedBack(DueTime due, AsOf when) {
    Optional<TreatyEvent> start = first(duty.pausedBy(), trigger.date());
    if (start.isEmpty()) {
      return due;
    }
    Optional<TreatyEvent> end = first(duty.resumedBy(), start.get().date());
    LocalDate until = end.map(TreatyEvent::date).orElse(when.day(bearer.zone()));
    long days = until.toEpochDay() - start.get().date().toEpochDay();
    Duration exactly =
        Duration.between(
            moment(start.get()), end.map(this::moment).orElse(when.last(bearer.zone())));
    return due.later(days, exactly, bearer.zone());
  }

  private Instant moment(TreatyEvent event) {
    Instant known = event.detail().instant();
    return known == null ? event.date().atStartOfDay(bearer.zone()).toInstant() : known;
  }

  /** The event that met it, if any. */
  Optional<TreatyEvent> met() {
    List<String> ends = new ArrayList<>(duty.dischargedAlsoBy());
    ends.add(duty.perform());
    return first(ends, trigger.date());
  }

  private Optional<TreatyEvent> first(List<String> names, LocalDate from) {
    return happened.stream()
        .filter(event -> names.contains(event.event()) && !event.date().isBefore(from))
        .filter(event -> bearer.party().isEmpty() || event.party() == null || eachOwn(event))
        .filter(this::sameCase)
        .findFirst();
  }

  private boolean eachOwn(TreatyEvent event) {
    return !bearer.named()
        || bearer.party().filter(party -> party.equals(event.party())).isPresent();
  }

  /** An event that names another case has nothing to do with this duty. */
  private boolean sameCase(TreatyEvent event) {
    String one = trigger.detail().caseId();
    String other = event.detail().caseId();
    return one == null || other == null || one.equals(other);
  }

  private boolean paused() {
    Optional<TreatyEvent> last = last(duty.pausedBy());
    return last.isPresent()
        && last(duty.resumedBy())
            .filter(resumed -> !resumed.date().isBefore(last.get().date()))
            .isEmpty();
  }

  private Optional<TreatyEvent> last(List<String> names) {
    return happened.stream()
        .filter(event -> names.contains(event.event()))
        .filter(event -> !event.date().isBefore(trigger.date()))
        .filter(this::sameCase)
        .reduce((_, later) -> later);
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
