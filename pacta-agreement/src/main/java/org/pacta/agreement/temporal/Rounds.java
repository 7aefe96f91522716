package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TreatyEvent;

/**
 * The duty as an event started it, and as often as it returns.
 *
 * @param earlier events that have started it for the same bearer before
 * @param counting which events count for it
 */
record Rounds(
    Duty duty,
    DueReckoning reckoning,
    Timeline timeline,
    DutyStart force,
    AsOf when,
    List<TreatyEvent> earlier,
    WhatCounts counting) {
  /** Most rounds of one duty that returns. */
  static final int ROUNDS_MAX = 2_000;

  List<Owed> of(Start start) {
    Schedule schedule = reckoning.deadline().schedule();
    if (schedule == null) {
      return anew(start);
    }
    return schedule.once() ? once(start.trigger(), schedule) : scheduled(start.trigger(), schedule);
  }

  private Owed owed(Start start, List<TreatyEvent> events) {
    return owed(start, events, counting);
  }

  private Owed owed(Start start, List<TreatyEvent> events, WhatCounts counted) {
    List<Standstill> suspended = force.relieving().from(duty, reckoning.bearer(), start, when);
    Release reserved = force.between(duty, reckoning.bearer(), start, when);
    return new Owed(
        duty,
        start,
        reckoning.bearer(),
        prolonging(force.relieving().seenBy(duty, reckoning.bearer(), start, events, when)),
        timeline,
        reckoning,
        bound(start),
        duty.metByEach() ? force.excused(duty, reckoning.bearer(), start, when) : null,
        suspended,
        reserved,
        earlier,
        counted);
  }

  /** Where another makes the time longer, without notices of who was not bound then. */
  private List<TreatyEvent> prolonging(List<TreatyEvent> events) {
    Extension extension = reckoning.deadline().counting().extension();
    return extension == null || extension.notifiedBy() != Extension.Notifier.OTHER_PARTY
        ? events
        : events.stream()
            .filter(
                event -> !event.event().equals(extension.event()) || force.members().bound(event))
            .toList();
  }

  private List<String> bound(Start start) {
    List<String> members = force.members().owing(duty, start.onItsDay());
    return members.isEmpty() ? reckoning.parties().stream().map(Party::id).toList() : members;
  }

  /** Once, or anew from each event that met it. */
  private List<Owed> anew(Start first) {
    List<Owed> rounds = new ArrayList<>();
    List<TreatyEvent> left = timeline.happened();
    @Nullable Start start = first;
    Set<String> carried = new LinkedHashSet<>();
    while (start != null && rounds.size() < ROUNDS_MAX) {
      Owed owed = owed(start, left, counting.carrying(List.copyOf(carried)));
      rounds.add(owed);
      TreatyEvent met =
          duty.recurring()
              ? owed.met().filter(it -> it.event().equals(duty.perform())).orElse(null)
              : null;
      start = met == null || !owedAnew(met) ? null : Start.with(met);
      if (met != null) {
        owed.open().stream()
            .filter(event -> !Bearing.before(met, event))
            .forEach(event -> carried.addAll(counting.missing(List.of(event))));
        owed.done().early().map(owed.done()::whetherSince).forEach(carried::add);
        left = left.subList(left.indexOf(met) + 1, left.size());
      }
    }
    return rounds;
  }

  /** What falls due anew from each performance does so only while the agreement has effect. */
  private boolean owedAnew(TreatyEvent met) {
    Start start = Start.with(met);
    return force.starts(duty, start.onItsDay())
        && Obligations.owes(force, reckoning.bearer(), duty, start);
  }

  /** For one period alone: owed from the start, and whatever is done from then on counts. */
  private List<Owed> once(TreatyEvent trigger, Schedule schedule) {
    Schedule.Round round = schedule.round(trigger.date(), schedule.only() - 1);
    Start start = new Start(trigger, trigger.date(), trigger.date(), round);
    return force.starts(duty, start.onItsDay())
            && Obligations.owes(force, reckoning.bearer(), duty, start)
        ? List.of(owed(start, timeline.happened()))
        : List.of();
  }

  /** For each period of the calendar, until what ends the duty. */
  private List<Owed> scheduled(TreatyEvent trigger, Schedule schedule) {
    LocalDate today = when.day(reckoning.bearer().zone());
    LocalDate end = seriesEnds(trigger).orElse(today);
    List<Owed> rounds = new ArrayList<>();
    for (int n = 0; n < ROUNDS_MAX; n++) {
      Schedule.Round round = schedule.round(trigger.date(), n);
      LocalDate opens = opens(schedule, trigger, n);
      if (opens.isAfter(today) || opens.isAfter(end)) {
        break;
      }
      Start start = new Start(trigger, opens, opens, round);
      if (!round.due().isBefore(trigger.date()) && inForce(start, round, schedule, today)) {
        LocalDate closes = opens(schedule, trigger, n + 1);
        rounds.add(
            owed(
                start,
                timeline.happened().stream()
                    .filter(event -> belongs(event, round, opens, closes, schedule, trigger))
                    .toList(),
                counting.carrying(mayHaveEnded(trigger, opens))));
      }
    }
    return rounds;
  }

  /** What would say whether something has ended the series before a day. */
  private List<String> mayHaveEnded(TreatyEvent trigger, LocalDate day) {
    return counting.events().isEmpty()
        ? List.of()
        : counting.missing(
            ofSeries(trigger)
                .own(duty.dischargedAlsoBy())
                .filter(event -> !event.equals(trigger) && event.date().isBefore(day))
                .filter(counting::open)
                .toList());
  }

  private Bearing ofSeries(TreatyEvent trigger) {
    return new Bearing(
        timeline.happened(),
        trigger.detail().caseId(),
        trigger.detail().item(),
        reckoning.bearer(),
        CountsFrom.byDays(Start.with(trigger), reckoning));
  }

  /** The day of what ends it: one event, or that with which each Party has given its own. */
  private Optional<LocalDate> seriesEnds(TreatyEvent trigger) {
    Bearing bearing = ofSeries(trigger);
    return Stream.of(
            bearing
                .own(duty.dischargedAlsoBy())
                .filter(event -> !event.equals(trigger))
                .filter(counting::sure)
                .findFirst(),
            bearing.together(duty.dischargedByEach(), bound(Start.with(trigger)), trigger.date()))
        .flatMap(Optional::stream)
        .map(TreatyEvent::date)
        .min(LocalDate::compareTo);
  }

  /** Owed on the day its time opens; what is due before a period, on the day it is due. */
  private boolean inForce(Start start, Schedule.Round round, Schedule schedule, LocalDate today) {
    boolean ahead = schedule.falls().side() == Schedule.Side.BEFORE;
    LocalDate day = !ahead ? start.begun() : round.due().isAfter(today) ? today : round.due();
    Start on = new Start(start.trigger(), day, day, round);
    return force.starts(duty, on.onItsDay())
        && Obligations.owes(force, reckoning.bearer(), duty, on)
        && !cameBack(start.trigger(), on);
  }

  /** What began with its first joining does not go on when a Party has joined anew. */
  private boolean cameBack(TreatyEvent trigger, Start on) {
    return reckoning.bearer().named()
        && Lifecycle.OF_LIFE.contains(trigger.event())
        && reckoning
            .bearer()
            .party()
            .filter(party -> force.cameBack(party, trigger.date(), on.onItsDay()))
            .isPresent();
  }

  /** The first day on which what is done counts for a period. */
  private static LocalDate opens(Schedule schedule, TreatyEvent trigger, int n) {
    LocalDate day =
        switch (schedule.falls().side()) {
          case WITHIN -> schedule.round(trigger.date(), n).opens();
          case AFTER -> schedule.round(trigger.date(), n).last().plusDays(1);
          case BEFORE ->
              n == 0 ? trigger.date() : schedule.round(trigger.date(), n - 1).due().plusDays(1);
        };
    return day.isBefore(trigger.date()) ? trigger.date() : day;
  }

  /**
   * An event belongs to the period it names as its case, or else in whose time it falls: what is
   * done counts in whatever case it is done, but for a duty of another case.
   */
  private boolean belongs(
      TreatyEvent event,
      Schedule.Round round,
      LocalDate opens,
      LocalDate closes,
      Schedule schedule,
      TreatyEvent trigger) {
    String named = event.detail().caseId();
    boolean performs = event.event().equals(duty.perform());
    if (duty.dischargedByEach().contains(event.event())) {
      return event.date().isBefore(closes); // one Party may give its own in an earlier period
    }
    boolean inTime = !event.date().isBefore(opens) && event.date().isBefore(closes);
    boolean ofPeriod =
        performs
            && named != null
            && !named.equals(trigger.detail().caseId())
            && schedule.names(named);
    return ofPeriod ? round.label().equals(named) : inTime;
  }
}
