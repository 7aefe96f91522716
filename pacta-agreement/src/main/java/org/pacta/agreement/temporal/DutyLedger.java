package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * Duties as events start, pause, meet and end them. A role such as {@code each_party} owes once per
 * party; an event that names no party counts for all.
 */
public final class DutyLedger {
  private final List<Duty> duties;
  private final List<Deadline> deadlines;
  private final List<Party> parties;
  private final Lifecycle lifecycle;
  private final Map<String, WorkingCalendar> calendars;

  /** A ledger for these duties. */
  public DutyLedger(
      List<Duty> duties,
      List<Deadline> deadlines,
      List<Party> parties,
      Lifecycle lifecycle,
      Map<String, WorkingCalendar> calendars) {
    this.calendars = Map.copyOf(calendars);
    this.duties = List.copyOf(duties);
    this.deadlines = List.copyOf(deadlines);
    this.parties = List.copyOf(parties);
    this.lifecycle = lifecycle;
  }

  /** Every duty started by a day, as it stands on that day. */
  public List<DutyState> on(List<TreatyEvent> events, LocalDate day) {
    List<TreatyEvent> happened = new ArrayList<>(events);
    happened.addAll(derived(events, day));
    happened.removeIf(event -> event.date().isAfter(day));
    happened.sort(Comparator.comparing(TreatyEvent::date));
    List<DutyState> states = new ArrayList<>();
    for (Duty duty : duties) {
      for (TreatyEvent event : happened) {
        if (duty.triggers().contains(event.event())) {
          owedBy(duty, event)
              .forEach(party -> states.add(new Owed(duty, event, party, happened).on(day, events)));
        }
      }
    }
    return states;
  }

  /** Events that follow from the dates of the agreement. */
  private List<TreatyEvent> derived(List<TreatyEvent> events, LocalDate day) {
    List<TreatyEvent> derived = new ArrayList<>();
    add(derived, "entry_into_force", lifecycle.entryIntoForce(events));
    add(derived, "suspension_effective", lifecycle.latest("suspension", events));
    add(derived, "resumption_effective", lifecycle.latest("resumption", events));
    Status status = lifecycle.status(events, day);
    if (status.status() == StatusCode.ENDED && status.since() != null) {
      derived.add(new TreatyEvent("ended", null, status.since()));
    }
    derived.removeIf(
        event -> events.stream().anyMatch(given -> given.event().equals(event.event())));
    List<TreatyEvent> all = new ArrayList<>(events);
    all.addAll(derived);
    lifecycle.periodic().forEach(item -> derived.addAll(item.returns(all, day)));
    return derived;
  }

  private static void add(List<TreatyEvent> derived, String event, TemporalResult result) {
    LocalDate date = result.date();
    if (date != null) {
      derived.add(new TreatyEvent(event, null, date));
    }
  }

  /** Parties that owe a duty; a role tied to the case stays a role. */
  private List<Optional<String>> owedBy(Duty duty, TreatyEvent trigger) {
    if (!duty.bearer().equals("each_party") || trigger.party() != null) {
      return List.of(Optional.ofNullable(trigger.party()));
    }
    return parties.stream().map(Party::id).map(Optional::of).toList();
  }

  /** One duty owed. */
  private final class Owed {
    private final Duty duty;
    private final TreatyEvent trigger;
    private final Optional<String> party;
    private final List<TreatyEvent> happened;

    Owed(Duty duty, TreatyEvent trigger, Optional<String> party, List<TreatyEvent> happened) {
      this.duty = duty;
      this.trigger = trigger;
      this.party = party;
      this.happened = happened;
    }

    DutyState on(LocalDate day, List<TreatyEvent> events) {
      Deadline deadline =
          deadlines.stream().filter(it -> it.id().equals(duty.due())).findFirst().orElseThrow();
      Optional<LocalDate> counted = due(deadline).map(date -> date.plusDays(pausedDays(day)));
      LocalDate due = counted.map(date -> new Prolonged(deadline).from(date)).orElse(null);
      @Nullable LocalDate met = met().map(TreatyEvent::date).orElse(null);
      @Nullable LocalDate released = met == null ? released(events, day) : null;
      return new DutyState(
          duty.id(),
          duty.bearer(),
          duty.bearer().equals("each_party") ? party.orElse(null) : null,
          trigger.date(),
          trigger.event(),
          duty.perform(),
          due,
          deadline.legal(),
          status(deadline, due, met, released, day),
          met == null ? released : met,
          duty.cite(),
          words(deadline, due));
    }

    private DutyStatus status(
        Deadline deadline,
        @Nullable LocalDate due,
        @Nullable LocalDate met,
        @Nullable LocalDate released,
        LocalDate day) {
      LocalDate until = met != null ? met : released != null ? released : day;
      boolean passed = due != null && until.isAfter(due);
      if (passed && deadline.legal()) {
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

    private Optional<LocalDate> due(Deadline deadline) {
      String from = deadline.from();
      Optional<LocalDate> start =
          from == null || duty.triggers().contains(from)
              ? Optional.of(trigger.date())
              : first(List.of(from), LocalDate.MIN).map(TreatyEvent::date);
      TimeLength length = length(deadline);
      return start.map(date -> rolled(deadline, lastDay(deadline, length, date)));
    }

    /** The length for this matter: shorter when it is urgent and the text says so. */
    private TimeLength length(Deadline deadline) {
      TimeLength urgent = deadline.urgentTarget();
      return trigger.detail().urgent() && urgent != null ? urgent : deadline.length();
    }

    private LocalDate lastDay(Deadline deadline, TimeLength length, LocalDate start) {
      LocalDate from = deadline.startDayCounted() ? start.minusDays(1) : start;
      if (deadline.counting().workingDays()) {
        return calendar(deadline.counting().calendar()).after(from, length.period().getDays());
      }
      Instant moment = trigger.detail().instant();
      if (!length.duration().isZero() && moment != null) {
        return LocalDate.ofInstant(moment.plus(length.duration()), zone()).plus(length.period());
      }
      long hours = length.duration().toHours();
      return from.plus(length.period()).plusDays((hours + 23) / 24);
    }

    private LocalDate rolled(Deadline deadline, LocalDate day) {
      String rollsTo = deadline.counting().rollsTo();
      return rollsTo == null ? day : calendar(rollsTo).rolled(day);
    }

    /** Working days of the bearer, of all parties together, or of the party named. */
    private WorkingCalendar calendar(String whose) {
      String named = whose.equals(Counting.BEARER) ? party.orElse("") : whose;
      return WorkingCalendar.of(named, parties, calendars);
    }

    private ZoneId zone() {
      return parties.stream()
          .filter(it -> party.isPresent() && it.id().equals(party.get()))
          .map(Party::timeZone)
          .findFirst()
          .orElse(ZoneOffset.UTC);
    }

    /** A deadline as notices given in time have lengthened it. */
    private final class Prolonged {
      private final Deadline deadline;

      Prolonged(Deadline deadline) {
        this.deadline = deadline;
      }

      LocalDate from(LocalDate due) {
        Extension extension = deadline.counting().extension();
        if (extension == null) {
          return due;
        }
        LocalDate last = due;
        int left = extension.times();
        for (TreatyEvent event : happened) {
          boolean inTime = !event.date().isBefore(trigger.date()) && !event.date().isAfter(last);
          if (left > 0 && inTime && event.event().equals(extension.event()) && sameCase(event)) {
            last = rolled(deadline, lastDay(deadline, extension.by(), last));
            left--;
          }
        }
        return last;
      }
    }

    /** An event that names another case has nothing to do with this duty. */
    private boolean sameCase(TreatyEvent event) {
      String one = trigger.detail().caseId();
      String other = event.detail().caseId();
      return one == null || other == null || one.equals(other);
    }

    private Optional<TreatyEvent> met() {
      List<String> ends = new ArrayList<>(duty.dischargedAlsoBy());
      ends.add(duty.perform());
      return first(ends, trigger.date());
    }

    private Optional<TreatyEvent> first(List<String> names, LocalDate from) {
      return happened.stream()
          .filter(event -> names.contains(event.event()) && !event.date().isBefore(from))
          .filter(event -> party.isEmpty() || event.party() == null || eachOwn(event))
          .filter(this::sameCase)
          .findFirst();
    }

    private boolean eachOwn(TreatyEvent event) {
      return !duty.bearer().equals("each_party") || party.get().equals(event.party());
    }

    private boolean paused() {
      Optional<TreatyEvent> last = last(duty.pausedBy());
      return last.isPresent()
          && last(duty.resumedBy())
              .filter(resumed -> !resumed.date().isBefore(last.get().date()))
              .isEmpty();
    }

    private long pausedDays(LocalDate day) {
      Optional<TreatyEvent> start = first(duty.pausedBy(), trigger.date());
      if (start.isEmpty()) {
        return 0;
      }
      LocalDate end =
          first(duty.resumedBy(), start.get().date()).map(TreatyEvent::date).orElse(day);
      return end.toEpochDay() - start.get().date().toEpochDay();
    }

    private Optional<TreatyEvent> last(List<String> names) {
      return happened.stream()
          .filter(event -> names.contains(event.event()))
          .filter(event -> !event.date().isBefore(trigger.date()))
          .filter(this::sameCase)
          .reduce((_, later) -> later);
    }

    private @Nullable LocalDate released(List<TreatyEvent> events, LocalDate day) {
      Status status = lifecycle.status(events, day);
      boolean outlived =
          switch (status.status()) {
            case ENDED -> duty.survives().contains("ended");
            case SUSPENDED -> duty.survives().contains("suspended");
            case NOT_IN_FORCE, IN_FORCE, PARTLY_SUSPENDED -> true;
          };
      return outlived ? null : status.since();
    }

    private String words(Deadline deadline, @Nullable LocalDate due) {
      String start = trigger.event().replace('_', ' ') + " on " + Reckoning.words(trigger.date());
      if (due == null) {
        return start + "; '" + deadline.term() + "' runs from an event that has not happened.";
      }
      return start
          + "; '"
          + deadline.term()
          + "' "
          + (deadline.legal()
              ? "is a period of the text, "
              : "has no length in the text; operational target ")
          + length(deadline).inWords()
          + (deadline.counting().workingDays() ? " (working days)" : "")
          + ": "
          + Reckoning.words(due)
          + ".";
    }
  }
}
