package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Party;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/** Finds what events make the Parties owe. */
final class Obligations {
  /** Steps that asking one condition of facts takes, as long as looking at so many events. */
  private static final long CONDITION_STEPS = 300;

  private final List<Deadline> deadlines;
  private final List<Party> parties;
  private final Lifecycle lifecycle;
  private final Map<String, WorkingCalendar> calendars;
  private final Function<List<TreatyEvent>, CaseCondition> conditions;
  private final Bearers bearers;

  /** What is owed. */
  Obligations(
      List<Deadline> deadlines,
      List<Party> parties,
      Lifecycle lifecycle,
      Map<String, WorkingCalendar> calendars,
      Function<List<TreatyEvent>, CaseCondition> conditions,
      Bearers bearers) {
    this.deadlines = List.copyOf(deadlines);
    this.parties = List.copyOf(parties);
    this.lifecycle = lifecycle;
    this.calendars = Map.copyOf(calendars);
    this.conditions = conditions;
    this.bearers = bearers;
  }

  /** The same where something else says whether the conditions of duties hold. */
  Obligations asking(Function<List<TreatyEvent>, CaseCondition> others) {
    return new Obligations(deadlines, parties, lifecycle, calendars, others, bearers);
  }

  /** An owed duty with what its condition says. */
  record Found(Owed owed, CaseCondition.Held condition) {
    /** True where nobody knows whether the event that starts it came while the text had effect. */
    boolean untold() {
      return condition.missing().contains(CaseCondition.moment(owed.trigger()));
    }
  }

  /** True where the time of a duty can be a length in hours. */
  boolean countsHours(Duty duty) {
    Deadline deadline = deadline(duty);
    return Stream.of(
            Stream.of(deadline.length()),
            Stream.ofNullable(deadline.urgentTarget()),
            deadline.variants().values().stream())
        .flatMap(Function.identity())
        .anyMatch(TimeLength::inHours);
  }

  /** What one account may take. */
  static Effort effort() {
    return new Effort(Effort.EVENT_STEPS_MAX);
  }

  /**
   * Every duty that has started by then, in the order of the duties and of time.
   *
   * @param status how the agreement stands then
   */
  List<Found> of(
      List<Duty> duties, List<TreatyEvent> events, StatusNow status, AsOf when, Effort effort) {
    Timeline timeline = Timeline.of(events, lifecycle, when, bearers::zone);
    DutyStart force = new DutyStart(lifecycle, events, effort);
    Turns turns = new Turns(lifecycle, effort);
    CaseCondition given = conditions.apply(timeline.happened());
    List<Found> found = new ArrayList<>();
    for (Duty duty : duties) {
      Deadline deadline = deadline(duty);
      for (Ahead ahead : Ahead.of(duty, deadline, timeline, force.turning())) {
        Condition held = condition(given, duty, ahead.first());
        effort.spend(duty.readsFacts() ? CONDITION_STEPS : 1);
        for (Start start : held.canHold() ? ahead.days() : List.<Start>of()) {
          if (deadline.schedule() == null && !force.starts(duty, start.onItsDay())) {
            continue;
          }
          Turn turn = turns.named(duty.bearer()).orElse(null);
          bearers
              .of(
                  duty,
                  turn,
                  start.trigger(),
                  force.members().owing(duty, start.onItsDay()),
                  timeline)
              .stream()
              .filter(held::holds)
              .filter(bearer ->
                  deadline.schedule() == null
                      ? ahead.begins(force, reckoning(deadline, bearer, timeline), start)
                      : turn == null ? begins(force, bearer, duty, start) : ofAll(start))
              .flatMap(bearer ->
                  new Rounds(
                          duty,
                          reckoning(deadline, bearer, timeline),
                          timeline,
                          force,
                          when,
                          earlier(found, duty, bearer),
                          held.counting(bearer, () -> effort.spend(CONDITION_STEPS)))
                      .of(start).stream())
              .filter(Predicate.not(Owed::putOff))
              .filter(owed -> turn == null || turns.falls(turn, owed, timeline, events))
              .forEach(owed -> {
                effort.spend(timeline.happened().size());
                Owed its =
                    perhapsMet(found, owed)
                        .map(it -> owed.carrying("to whom " + it.event() + " made it owed"))
                        .orElse(owed);
                boolean sure =
                    force.sure(duty, owed.bearer(), owed.start())
                        && (turn == null || turns.sure(turn, owed, timeline, events));
                found.add(new Found(its, held(held, owed, sure)));
              });
        }
      }
    }
    return Payments.settled(found, status, when);
  }

  /**
   * What has not started, although its event happened: as it lies outside the scope, as the
   * agreement or a part of it had ended, for want of a Party that is bound, or as its units were
   * suspended.
   */
  List<DutyNotStarted> unstarted(
      List<Duty> duties, List<TreatyEvent> events, AsOf when, Effort effort) {
    Timeline timeline = Timeline.of(events, lifecycle, when, bearers::zone);
    DutyStart force = new DutyStart(lifecycle, events, effort);
    AfterTheEnd over =
        new AfterTheEnd(
            force,
            new StatusByDay(lifecycle.remembering(), events, effort),
            Set.copyOf(lifecycle.terms().attribution(lifecycle.clauses()).of(events)));
    Turns turns = new Turns(lifecycle, effort);
    CaseCondition given = conditions.apply(timeline.happened());
    List<DutyNotStarted> found = new ArrayList<>();
    for (Duty duty : duties) {
      Deadline deadline = deadline(duty);
      boolean once = deadline.schedule() == null && turns.named(duty.bearer()).isEmpty();
      for (Ahead ahead :
          once ? Ahead.of(duty, deadline, timeline, force.turning()) : List.<Ahead>of()) {
        Condition held = condition(given, duty, ahead.first());
        Optional<DutyNotStarted> outside = outside(duty, ahead, held, over);
        outside.ifPresent(found::add);
        boolean can = outside.isEmpty() && held.canHold();
        for (Start start : can ? ahead.days() : List.<Start>of()) {
          TreatyEvent event = start.onItsDay();
          Optional<String> ended = over.why(duty, event);
          Optional<String> suspended = force.suspended(duty, event);
          boolean asked =
              ended.isPresent()
                  || suspended.isPresent()
                  || force.starts(duty, event)
                  || !force.members().bound(event);
          if (asked) {
            effort.spend(timeline.happened().size());
            bearers
                .of(duty, null, start.trigger(), force.members().owing(duty, event), timeline)
                .stream()
                .filter(held::holds)
                .forEach(bearer ->
                    ended
                        .or(() ->
                            ahead.refusal(force, reckoning(deadline, bearer, timeline), start))
                        .or(() -> suspended)
                        .filter(
                            _ -> !ahead.later(force, reckoning(deadline, bearer, timeline), start))
                        .ifPresent(why ->
                            found.add(
                                DutyNotStarted.of(
                                    duty,
                                    bearer.named() ? bearer.party() : Optional.empty(),
                                    event,
                                    why))));
            break;
          }
        }
      }
    }
    return found;
  }

  /** What a scope keeps from starting, where it would start otherwise, whoever would owe it. */
  private static Optional<DutyNotStarted> outside(
      Duty duty, Ahead ahead, Condition held, AfterTheEnd over) {
    List<String> scopes = held.outside();
    return scopes.isEmpty()
        ? Optional.empty()
        : ahead.days().stream()
            .map(Start::onItsDay)
            .filter(event -> over.given().contains(event) && over.force().starts(duty, event))
            .findFirst()
            .map(event ->
                DutyNotStarted.of(
                    duty,
                    Optional.empty(),
                    event,
                    "it lies outside the scope " + String.join(", ", scopes)));
  }

  /**
   * What the facts say; not known where the event that starts it may have come while nobody owed
   * it, or another.
   */
  private static CaseCondition.Held held(Condition condition, Owed owed, boolean sure) {
    CaseCondition.Held held = condition.of(owed.bearer());
    return sure ? held : held.lacking(CaseCondition.moment(owed.trigger()));
  }

  private Condition condition(CaseCondition given, Duty duty, Start start) {
    return new Condition(given, duty, start.trigger(), lifecycle.terms().multilateral());
  }

  /** A party that is not bound, or has suspended what it owes, owes nothing new. */
  static boolean owes(DutyStart force, Bearer bearer, Duty duty, Start start) {
    return force.refusal(bearer, duty, start.onItsDay()).isEmpty();
  }

  /**
   * Periods that an event of the agreement's life sets going begin for a party with its own event,
   * or with that of all which it is bound by; each period then asks anew.
   */
  private static boolean begins(DutyStart force, Bearer bearer, Duty duty, Start start) {
    TreatyEvent event = start.trigger();
    return !bearer.named()
        || !Lifecycle.OF_LIFE.contains(event.event())
        || (event.party() == null
            ? owes(force, bearer, duty, start)
            : bearer.party().filter(event.party()::equals).isPresent());
  }

  /** Periods of what is done in turn run for all Parties at once. */
  private static boolean ofAll(Start start) {
    return !Lifecycle.ofOneParty(start.trigger());
  }

  /** Events that have started a duty for the same bearer before, where one asks for these. */
  private List<TreatyEvent> earlier(List<Found> found, Duty duty, Bearer bearer) {
    return before(found, duty)
        .filter(owed ->
            parties.size() > 2 // else it is owed to the other of two
                ? owed.bearer().same(bearer) && !bearer.toWhomever(duty)
                : owed.bearer().maybe(bearer))
        .map(Owed::trigger)
        .toList();
  }

  private static Stream<Owed> before(List<Found> found, Duty duty) {
    return !duty.alsoBefore()
        ? Stream.of()
        : found.stream().map(Found::owed).filter(owed -> owed.duty() == duty);
  }

  /**
   * What nobody knows of a duty that what was done before it would meet: to whom another of its
   * case was owed, which that may have met instead.
   */
  private Optional<TreatyEvent> perhapsMet(List<Found> found, Owed owed) {
    return before(found, owed.duty())
        .filter(_ -> parties.size() > 2 && owed.done().beforehand())
        .filter(other -> other.bearer().maybe(owed.bearer()))
        .filter(
            other -> !other.bearer().same(owed.bearer()) || owed.bearer().toWhomever(owed.duty()))
        .map(Owed::trigger)
        .filter(other -> Objects.equals(other.detail().caseId(), owed.trigger().detail().caseId()))
        .findFirst();
  }

  private DueReckoning reckoning(Deadline deadline, Bearer bearer, Timeline timeline) {
    return new DueReckoning(
        deadline, bearer, parties, bearers.zones(), calendars, timeline.dawning());
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
}
