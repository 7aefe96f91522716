package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/** Finds what events make the Parties owe. */
final class Obligations {
  /** Most rounds of one duty that returns. */
  static final int ROUNDS_MAX = 2_000;

  /** Most steps of one account: for each duty started, the events looked through. */
  private static final long STEPS_MAX = 5_000_000;

  private final List<Deadline> deadlines;
  private final List<Party> parties;
  private final Lifecycle lifecycle;
  private final Map<String, WorkingCalendar> calendars;
  private final Function<List<TreatyEvent>, CaseCondition> conditions;
  private final CaseParties cases;

  Obligations(
      List<Deadline> deadlines,
      List<Party> parties,
      Lifecycle lifecycle,
      Map<String, WorkingCalendar> calendars,
      Function<List<TreatyEvent>, CaseCondition> conditions,
      CaseParties cases) {
    this.deadlines = List.copyOf(deadlines);
    this.parties = List.copyOf(parties);
    this.lifecycle = lifecycle;
    this.calendars = Map.copyOf(calendars);
    this.conditions = conditions;
    this.cases = cases;
  }

  /** An owed duty with what its condition says. */
  record Found(Owed owed, CaseCondition.Held condition) {}

  /** What one account may take. */
  static Effort effort() {
    return new Effort(STEPS_MAX);
  }

  /** Every duty that has started by then, in the order of the duties and of time. */
  List<Found> of(List<Duty> duties, List<TreatyEvent> events, AsOf when, Effort effort) {
    Timeline timeline = Timeline.of(events, lifecycle, when, this::zone);
    DutyStart force = new DutyStart(lifecycle, events, effort);
    CaseCondition given = conditions.apply(timeline.happened());
    List<Found> found = new ArrayList<>();
    for (Duty duty : duties) {
      Deadline deadline = deadline(duty);
      for (Start start : starts(duty, deadline, timeline)) {
        CaseCondition.Held held = given.of(duty, start.trigger());
        boolean started = deadline.schedule() != null || force.starts(duty, start.onItsDay());
        if (started && held.truth() != Truth.FALSE) {
          bearers(duty, start.trigger(), force.members(start.onItsDay()), timeline).stream()
              .filter(bearer ->
                  deadline.schedule() == null
                      ? owes(force, bearer, duty, start)
                      : begins(force, bearer, duty, start))
              .flatMap(bearer ->
                  new Rounds(duty, reckoning(deadline, bearer), timeline, force, when)
                      .of(start).stream())
              .filter(Predicate.not(Owed::putOff))
              .forEach(owed -> {
                effort.spend(timeline.happened().size());
                found.add(new Found(owed, held));
              });
        }
      }
    }
    return found;
  }

  /** A party that is not bound, or has suspended what it owes, owes nothing new. */
  private static boolean owes(DutyStart force, Owed.Bearer bearer, Duty duty, Start start) {
    return !bearer.named() || force.owes(bearer.party().orElse(null), duty, start.onItsDay());
  }

  /**
   * Periods that an event of the agreement's life sets going begin for a party with its own event,
   * or with that of all which it is bound by; each period then asks anew.
   */
  private static boolean begins(DutyStart force, Owed.Bearer bearer, Duty duty, Start start) {
    TreatyEvent event = start.trigger();
    return !bearer.named()
        || !Lifecycle.OF_LIFE.contains(event.event())
        || (event.party() == null
            ? owes(force, bearer, duty, start)
            : bearer.party().filter(event.party()::equals).isPresent());
  }

  private DueReckoning reckoning(Deadline deadline, Owed.Bearer bearer) {
    return new DueReckoning(deadline, bearer, parties, calendars);
  }

  /**
   * What starts a duty. Counted back from the very event that starts it, it is owed before that
   * happens: from the day it is announced, or from the last such event.
   */
  private static List<Start> starts(Duty duty, Deadline deadline, Timeline timeline) {
    boolean ahead =
        deadline.backwards()
            && (deadline.from() == null || duty.triggers().contains(deadline.from()));
    List<Start> starts = new ArrayList<>();
    @Nullable LocalDate last = null;
    for (TreatyEvent event : ahead ? timeline.announced() : timeline.happened()) {
      if (duty.triggers().contains(event.event())) {
        starts.add(ahead ? ahead(event, last) : Start.with(event));
        last = event.date();
      }
    }
    return starts;
  }

  private static Start ahead(TreatyEvent event, @Nullable LocalDate last) {
    LocalDate announced = event.detail().announced();
    LocalDate since = last == null ? LocalDate.MIN : last.plusDays(1);
    return announced == null
        ? new Start(event, event.date(), since, null)
        : new Start(event, announced, announced, null);
  }

  /** Events that prolong the time of a duty. */
  List<String> prolonging(Duty duty) {
    Extension extension = deadline(duty).counting().extension();
    return extension == null ? List.of() : List.of(extension.event());
  }

  private Deadline deadline(Duty duty) {
    if (duty.due().isEmpty()) {
      return Deadline.NONE;
    }
    return deadlines.stream().filter(it -> it.id().equals(duty.due())).findFirst().orElseThrow();
  }

  /** Whoever owes a duty; a role stays a role where nothing says which Party has it. */
  private List<Owed.Bearer> bearers(
      Duty duty, TreatyEvent trigger, List<String> members, Timeline timeline) {
    List<String> bound = members.isEmpty() ? parties.stream().map(Party::id).toList() : members;
    @Nullable String named = trigger.party();
    return switch (duty.bearer()) {
      case "each_party" ->
          each(
              named != null && Lifecycle.OF_LIFE.contains(trigger.event()) ? List.of(named) : bound,
              bound);
      case "event_party" -> each(named == null ? bound : List.of(named));
      case "other_party" -> each(others(trigger, bound, timeline));
      case "each_party_concerned", "parties_concerned" ->
          concerned(duty.bearer(), trigger, bound, timeline);
      default ->
          parties.stream().anyMatch(party -> party.id().equals(duty.bearer()))
              ? each(List.of(duty.bearer()))
              : List.of(withRole(duty.bearer(), trigger, bound, timeline));
    };
  }

  /** Each Party but the one that the event names, of the two of the case where it names them. */
  private List<String> others(TreatyEvent trigger, List<String> bound, Timeline timeline) {
    @Nullable String named = trigger.party();
    Set<String> concerned = cases.concerned(trigger, timeline.happened(), bound);
    boolean theirs = !concerned.isEmpty() && (named == null || concerned.contains(named));
    return bound.stream()
        .filter(party -> !party.equals(named))
        .filter(party -> !theirs || concerned.contains(party))
        .toList();
  }

  /** The Parties of the case, each by itself or together; the role while they are not known. */
  private List<Owed.Bearer> concerned(
      String code, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    List<String> named = List.copyOf(cases.all(trigger, timeline.happened(), bound));
    return !named.isEmpty() && code.equals(PartyRole.EACH_PARTY_CONCERNED.code())
        ? each(named)
        : List.of(
            new Owed.Bearer(
                Optional.ofNullable(trigger.party()),
                zone(trigger.party()),
                false,
                Set.of(),
                named));
  }

  private Owed.Bearer withRole(
      String code, TreatyEvent trigger, List<String> bound, Timeline timeline) {
    return PartyRole.of(code)
        .flatMap(role -> cases.with(role, trigger, timeline.happened(), bound))
        .map(party -> new Owed.Bearer(Optional.of(party), zone(party), true, Set.of()))
        .orElseGet(() ->
            new Owed.Bearer(
                Optional.ofNullable(trigger.party()), zone(trigger.party()), false, Set.of()));
  }

  private List<Owed.Bearer> each(List<String> bearers) {
    return each(bearers, bearers);
  }

  /** Bearers that owe each by itself what all of some Parties owe. */
  private List<Owed.Bearer> each(List<String> bearers, List<String> owing) {
    return bearers.stream()
        .map(party -> new Owed.Bearer(Optional.of(party), zone(party), true, but(party, owing)))
        .toList();
  }

  private static Set<String> but(String party, List<String> parties) {
    return parties.stream().filter(it -> !it.equals(party)).collect(Collectors.toSet());
  }

  private ZoneId zone(@Nullable String party) {
    return parties.stream()
        .filter(it -> it.id().equals(party))
        .map(Party::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** The duty as an event started it, and as often as it returns. */
  private record Rounds(
      Duty duty, DueReckoning reckoning, Timeline timeline, DutyStart force, AsOf when) {
    List<Owed> of(Start start) {
      Schedule schedule = reckoning.deadline().schedule();
      return schedule == null ? anew(start) : scheduled(start.trigger(), schedule);
    }

    private Owed owed(Start start, List<TreatyEvent> events) {
      return new Owed(duty, start, reckoning.bearer(), events, timeline, reckoning, bound(start));
    }

    private List<String> bound(Start start) {
      List<String> members = force.members(start.onItsDay());
      return members.isEmpty() ? reckoning.parties().stream().map(Party::id).toList() : members;
    }

    /** Once, or anew from each event that met it. */
    private List<Owed> anew(Start first) {
      List<Owed> rounds = new ArrayList<>();
      List<TreatyEvent> left = timeline.happened();
      @Nullable Start start = first;
      while (start != null && rounds.size() < ROUNDS_MAX) {
        Owed owed = owed(start, left);
        rounds.add(owed);
        TreatyEvent met =
            duty.recurring()
                ? owed.met().filter(it -> it.event().equals(duty.perform())).orElse(null)
                : null;
        start = met == null ? null : Start.with(met);
        if (met != null) {
          left = left.subList(left.indexOf(met) + 1, left.size());
        }
      }
      return rounds;
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
                      .toList()));
        }
      }
      return rounds;
    }

    /** The day of what ends it: one event, or that with which each Party has given its own. */
    private Optional<LocalDate> seriesEnds(TreatyEvent trigger) {
      Bearing bearing =
          new Bearing(
              timeline.happened(),
              trigger.detail().caseId(),
              reckoning.bearer(),
              trigger.date(),
              trigger.detail().instant());
      return Stream.of(
              bearing
                  .own(duty.dischargedAlsoBy())
                  .filter(event -> !event.equals(trigger))
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
      return force.starts(duty, on.onItsDay()) && owes(force, reckoning.bearer(), duty, on);
    }

    /** The first day on which what is done counts for a period. */
    private static LocalDate opens(Schedule schedule, TreatyEvent trigger, int n) {
      LocalDate day =
          switch (schedule.falls().side()) {
            case WITHIN -> schedule.round(trigger.date(), n).first();
            case AFTER -> schedule.round(trigger.date(), n).last().plusDays(1);
            case BEFORE ->
                n == 0 ? trigger.date() : schedule.round(trigger.date(), n - 1).due().plusDays(1);
          };
      return day.isBefore(trigger.date()) ? trigger.date() : day;
    }

    /** An event belongs to the period it names as its case, or else in whose time it falls. */
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
      if (!performs || named == null || named.equals(trigger.detail().caseId())) {
        return inTime;
      }
      return named.equals(round.label());
    }
  }
}
