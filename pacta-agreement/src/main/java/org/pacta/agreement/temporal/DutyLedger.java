package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
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

  /** A ledger for these duties. */
  public DutyLedger(
      List<Duty> duties, List<Deadline> deadlines, List<Party> parties, Lifecycle lifecycle) {
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
      LocalDate due = due(deadline).map(date -> date.plusDays(pausedDays(day))).orElse(null);
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
      if (deadline.legal()) {
        return start.map(deadline::lastDay);
      }
      TimeLength target = deadline.length();
      long hours = target.duration().toHours();
      return start.map(date -> date.plus(target.period()).plusDays((hours + 23) / 24));
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
          + deadline.length().inWords()
          + ": "
          + Reckoning.words(due)
          + ".";
    }
  }
}
