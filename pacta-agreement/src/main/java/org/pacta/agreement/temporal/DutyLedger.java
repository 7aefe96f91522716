package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Party;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * Duties as events start, pause, meet and end them. A bearer such as {@code each_party} owes once
 * per party, whoever brought the event about; an event that names no party counts for all. A
 * recurring duty falls due anew from each event that met it. Nothing starts while the agreement has
 * no effect, or where the condition of the duty is false.
 */
public final class DutyLedger {
  /** Most rounds of one recurring duty. */
  static final int ROUNDS_MAX = 2_000;

  private static final Comparator<TreatyEvent> IN_TIME =
      Comparator.comparing(TreatyEvent::date)
          .thenComparing(
              event -> event.detail().instant(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Duty> duties;
  private final List<Deadline> deadlines;
  private final List<Party> parties;
  private final Lifecycle lifecycle;
  private final Map<String, WorkingCalendar> calendars;
  private final CaseCondition conditions;

  /** A ledger for these duties. */
  public DutyLedger(
      List<Duty> duties,
      List<Deadline> deadlines,
      List<Party> parties,
      Lifecycle lifecycle,
      Map<String, WorkingCalendar> calendars,
      CaseCondition conditions) {
    this.conditions = conditions;
    this.calendars = Map.copyOf(calendars);
    this.duties = List.copyOf(duties);
    this.deadlines = List.copyOf(deadlines);
    this.parties = List.copyOf(parties);
    this.lifecycle = lifecycle;
  }

  /** Every duty started by then, as it stands then. */
  public List<DutyState> on(List<TreatyEvent> events, AsOf when) {
    List<TreatyEvent> happened = new ArrayList<>(events);
    happened.addAll(derived(events, when.day()));
    happened.removeIf(event -> !when.reaches(event, zone(event.party())));
    happened.sort(IN_TIME);
    Status status = lifecycle.status(events, when.day());
    DutyStart start = new DutyStart(lifecycle, events);
    List<DutyState> states = new ArrayList<>();
    for (Duty duty : duties) {
      for (TreatyEvent event : happened) {
        if (!duty.triggers().contains(event.event()) || !start.starts(duty, event)) {
          continue;
        }
        CaseCondition.Held held = conditions.of(duty, event);
        if (held.truth() != Truth.FALSE) {
          bearers(duty, event, start.members(event)).stream()
              .flatMap(bearer -> rounds(duty, event, bearer, happened).stream())
              .forEach(owed -> states.add(owed.state(when, status, held)));
        }
      }
    }
    return states;
  }

  /** The duty as the event started it, and as often as it fell due anew. */
  private List<Owed> rounds(
      Duty duty, TreatyEvent trigger, Owed.Bearer bearer, List<TreatyEvent> happened) {
    DueReckoning reckoning = new DueReckoning(deadline(duty), bearer, parties, calendars);
    List<Owed> rounds = new ArrayList<>();
    List<TreatyEvent> left = happened;
    @Nullable TreatyEvent start = trigger;
    while (start != null && rounds.size() < ROUNDS_MAX) {
      Owed owed = new Owed(duty, start, bearer, left, reckoning);
      rounds.add(owed);
      start =
          duty.recurring()
              ? owed.met().filter(met -> met.event().equals(duty.perform())).orElse(null)
              : null;
      if (start != null) {
        left = left.subList(left.indexOf(start) + 1, left.size());
      }
    }
    return rounds;
  }

  private Deadline deadline(Duty duty) {
    return deadlines.stream().filter(it -> it.id().equals(duty.due())).findFirst().orElseThrow();
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

  /** Whoever owes a duty; a role tied to the case stays a role. */
  private List<Owed.Bearer> bearers(Duty duty, TreatyEvent trigger, List<String> members) {
    List<String> bound = members.isEmpty() ? parties.stream().map(Party::id).toList() : members;
    @Nullable String named = trigger.party();
    return switch (duty.bearer()) {
      case "each_party" -> each(bound);
      case "event_party" -> each(named == null ? bound : List.of(named));
      case "other_party" -> each(bound.stream().filter(party -> !party.equals(named)).toList());
      default ->
          parties.stream().anyMatch(party -> party.id().equals(duty.bearer()))
              ? each(List.of(duty.bearer()))
              : List.of(new Owed.Bearer(Optional.ofNullable(named), zone(named), false));
    };
  }

  private List<Owed.Bearer> each(List<String> bound) {
    return bound.stream()
        .map(party -> new Owed.Bearer(Optional.of(party), zone(party), true))
        .toList();
  }

  private ZoneId zone(@Nullable String party) {
    return zone(Optional.ofNullable(party));
  }

  private ZoneId zone(Optional<String> party) {
    return parties.stream()
        .filter(it -> party.isPresent() && it.id().equals(party.get()))
        .map(Party::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}
