package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/** One duty that an event started. */
final class Owed {
  /** Not done in time, which is said of nobody who may not owe it. */
  private static final Set<DutyStatus> MISSED = Set.of(DutyStatus.BREACH, DutyStatus.LATE);

  private final Duty duty;
  private final Start start;
  private final TreatyEvent trigger;
  private final Bearer bearer;
  private final Bearing bearing;
  private final DueEnd end;
  private final Performances done;
  private final @Nullable Excused excused;
  private final Suspended suspended;
  private final @Nullable Release reserved;
  private final DueReckoning reckoning;
  private final Payments.@Nullable Paid paid;
  private final WhatCounts counting;

  /**
   * One duty.
   *
   * @param happened what happened, in time
   * @param timeline events whose date is known before they happen
   * @param bound Parties that the agreement binds when it starts
   * @param excused who need not do what each must do, or null where one performance is enough
   * @param suspensions times in which a suspension relieves of it
   * @param reserved from when its units are reserved between those concerned, or null
   * @param earlier events that have started it for the same bearer before, where that counts
   * @param counting which events count for it
   */
  Owed(
      Duty duty,
      Start start,
      Bearer bearer,
      List<TreatyEvent> happened,
      Timeline timeline,
      DueReckoning reckoning,
      List<String> bound,
      @Nullable Excused excused,
      List<Standstill> suspensions,
      @Nullable Release reserved,
      List<TreatyEvent> earlier,
      WhatCounts counting) {
    this.duty = duty;
    this.start = start;
    this.trigger = start.trigger();
    this.bearer = bearer;
    this.bearing =
        new Bearing(
            happened,
            trigger.detail().caseId(),
            trigger.detail().item(),
            bearer,
            duty.alsoBefore() && trigger.detail().caseId() != null
                ? CountsFrom.byDays(start, reckoning) // in its case it counts either way
                : CountsFrom.of(start, reckoning));
    this.suspended = Suspended.of(duty, start, reckoning, suspensions);
    this.end =
        new DueEnd(duty, start, bearing, timeline, reckoning, suspended.moving(), counting::sure);
    this.reckoning = reckoning;
    this.done =
        new Performances(duty, start, bearing, end, bound, suspended, earlier, counting::sure);
    this.counting = counting;
    this.excused = excused;
    this.reserved = reserved;
    this.paid = null;
  }

  private Owed(Owed same, Performances done, Payments.@Nullable Paid paid, WhatCounts counting) {
    this.duty = same.duty;
    this.start = same.start;
    this.trigger = same.trigger;
    this.bearer = same.bearer;
    this.bearing = same.bearing;
    this.end = done.end();
    this.reckoning = same.reckoning;
    this.done = done;
    this.counting = counting;
    this.excused = same.excused;
    this.reserved = same.reserved;
    this.suspended = same.suspended;
    this.paid = paid;
  }

  /** The same with what was paid for it. */
  Owed paying(Payments.Paid settled) {
    return new Owed(this, done, settled, counting);
  }

  /** The same where nobody knows whether what was done counts, for want of some facts. */
  Owed carrying(String missing) {
    return new Owed(this, done, paid, counting.carrying(List.of(missing)));
  }

  /** What meets or ends it. */
  Performances done() {
    return done;
  }

  /** Which events count for it. */
  WhatCounts counting() {
    return counting;
  }

  /** What whoever owes it has done of which nobody knows whether it counts. */
  List<TreatyEvent> open() {
    return doubts().open();
  }

  private Doubts doubts() {
    return new Doubts(duty, trigger, done, end, counting, reckoning.parties().size() > 2);
  }

  Duty duty() {
    return duty;
  }

  /** True when nothing is owed because the end it was counted back from was put off before. */
  boolean putOff() {
    return end.putOff();
  }

  /** Who owes it. */
  Bearer bearer() {
    return bearer;
  }

  /** The event that ended it otherwise than by doing what was owed; null where that was done. */
  private @Nullable String otherwise(TreatyEvent met) {
    String event = met.event();
    return event.equals(duty.perform()) || duty.dischargedByEach().contains(event) ? null : event;
  }

  /** How it stands: where nobody knows whether some events count, what is so either way. */
  DutyState state(AsOf when, StatusNow agreement, CaseCondition.Held condition) {
    Doubts doubts = doubts();
    DutyState state =
        doubts.joined(
            paid != null,
            () -> duty.refrain() ? span(when) : null,
            way ->
                new Owed(this, done.counting(way), paid, counting)
                    .standing(when, agreement, condition));
    if (MISSED.contains(state.status()) && bearer.mayBeAnother(duty, trigger)) {
      return EitherWay.acting(List.of(trigger)).open(state);
    }
    List<TreatyEvent> resumed = bearing.unordered(duty);
    return !resumed.isEmpty() && state.status().unclear() == DutyStatus.UNCLEAR
        ? EitherWay.resumed(resumed).open(state)
        : state;
  }

  private DutyState standing(AsOf when, StatusNow agreement, CaseCondition.Held condition) {
    @Nullable DueTime counted = due(when);
    @Nullable TreatyEvent begun = done.begun();
    boolean inTime = begun != null && (counted == null || !reckoning.missed(counted, begun));
    @Nullable DueTime due = inTime ? null : counted;
    @Nullable LocalDate last = due == null ? null : due.day();
    Map<String, LocalDate> freed = freed(due, agreement, when);
    @Nullable TreatyEvent met =
        meanwhile(due, agreement, when)
            .or(() -> done.met(paid, freed))
            .filter(event -> !over(event, agreement, when))
            .orElse(null);
    @Nullable Release excused =
        met == null && duty.refrain() ? suspended.excuse(inTime(due)) : null;
    Release release = met == null && excused == null ? release(due, agreement, when) : excused;
    @Nullable LocalDate released = release == null ? null : release.day();
    DutyStatus status = excused == null ? status(due, met, release, when) : DutyStatus.RELEASED;
    Schedule.Round round = start.round();
    Certainty certain = new Certainty(bearer, condition, paid);
    return new DutyState(
        duty.id(),
        duty.bearer(),
        bearer.named() ? bearer.party().orElse(null) : null,
        duty.owedTo().severally() ? bearer.towards().stream().findFirst().orElse(null) : null,
        duty.owedTo().severally() || duty.ofNobody() ? null : bearer.facing(),
        trigger.party(),
        trigger.detail().caseId(),
        trigger.detail().item(),
        start.begun(),
        trigger.event(),
        duty.perform(),
        last,
        due == null ? null : due.instant(),
        reckoning.deadline().legal(),
        certain.holds(status) ? status : status.unclear(),
        met != null ? met.date() : status == DutyStatus.MET ? last : released,
        released != null && status != DutyStatus.MET,
        duty.cite(),
        words(counted, end.deferral(when).orElse(null), end.prolonged(when))
            + (begun == null ? "" : OwedWords.goesOn(begun))
            + (met == null ? done.awaited(freed) : done.beforehand(met))
            + OwedWords.untimed(due, met, reckoning)
            + (paid == null ? "" : paid.inWords(condition.amount()))
            + OwedWords.uncounted(doubts().asked(), counting)
            + suspended.inWords(
                due, met != null ? met.date() : excused == null ? null : excused.day())
            + (release == null
                ? ""
                : release.inWords(
                    bearer.zone(), status == DutyStatus.BREACH && certain.holds(status))),
        certain.missing(met != null, status),
        round == null ? null : round.label(),
        duty.refrain(),
        condition.amount(),
        due == null ? null : due.target(),
        bearer.together(),
        certain.owed(),
        new DutyState.Moments(
            start.moment(),
            status == DutyStatus.PAUSED ? stopped() : null,
            met == null ? null : moment(met),
            met == null ? null : otherwise(met)));
  }

  /** Who is awaited no more by now, or when a time of the text ran out: else it has missed it. */
  private Map<String, LocalDate> freed(@Nullable DueTime due, StatusNow agreement, AsOf when) {
    if (excused == null) {
      return Map.of();
    }
    boolean ranOut = due != null && reckoning.deadline().legal() && due.passed(when, bearer.zone());
    return due != null && ranOut
        ? excused.freed(done.owing(), agreement.at(trigger, due), due.day())
        : excused.freed(done.owing(), agreement.of(trigger), when.day(bearer.zone()));
  }

  /** What met it while some that have not done it had suspended its units, though not for good. */
  private Optional<TreatyEvent> meanwhile(@Nullable DueTime due, StatusNow agreement, AsOf when) {
    LocalDate today = when.day(bearer.zone());
    LocalDate until = due != null && due.day().isBefore(today) ? due.day() : today;
    return excused == null
        ? Optional.empty()
        : excused.looks(done.all(), until).stream()
            .flatMap(day -> {
              Status then = agreement.at(trigger, DueTime.endOf(day));
              return done.byEach(excused.freed(done.owing(), then, day), day).stream();
            })
            .findFirst();
  }

  private @Nullable Release ended(StatusNow agreement, AsOf when) {
    return Release.of(
        duty, bearer, start, end.timeline(), agreement, when.day(bearer.zone()), reserved);
  }

  private @Nullable Release release(@Nullable DueTime due, StatusNow agreement, AsOf when) {
    Release ended = ended(agreement, when);
    boolean passed = due != null && due.passed(when, bearer.zone());
    return ended == null && passed && !duty.refrain() ? suspended.release(due) : ended;
  }

  /** Why, and from when, it is no longer owed where nothing has met it, or null. */
  @Nullable Release released(StatusNow agreement, AsOf when) {
    return release(due(when), agreement, when);
  }

  /** True for what was no longer forbidden, or no longer owed, when it happened. */
  private boolean over(TreatyEvent done, StatusNow agreement, AsOf when) {
    Release ended = duty.refrain() ? released(agreement, when) : ended(agreement, when);
    boolean binding = !duty.refrain() && reckoning.deadline().legal();
    @Nullable DueTime due = binding ? due(when) : null; // a target that has passed breaks nothing
    return ended != null
        && !ended.after(done)
        && (due == null || !ended.missed(due, bearer.zone()));
  }

  /** Moment at which its clock stopped, or null. */
  private @Nullable Instant stopped() {
    Standstill now = suspended.now();
    return now == null
        ? paused().map(Owed::moment).orElse(null)
        : now.from().instant(bearer.zone());
  }

  private static @Nullable Instant moment(TreatyEvent event) {
    return event.detail().instant();
  }

  /** The reckoning in words. */
  String words(@Nullable DueTime due) {
    return words(due, null, null);
  }

  private String words(
      @Nullable DueTime due, DueEnd.@Nullable Deferral deferral, @Nullable Prolonged lengthened) {
    return new OwedWords(
            start,
            duty.refrain(),
            end.anchor().orElse(null),
            end.matter(),
            deferral,
            lengthened,
            reckoning,
            bearer.zone(),
            done.count(),
            end.opens())
        .of(due);
  }

  /** The party whose very own duty it is, or null. */
  @Nullable String party() {
    return bearer.named() ? bearer.party().orElse(null) : null;
  }

  Start start() {
    return start;
  }

  TreatyEvent trigger() {
    return trigger;
  }

  private DutyStatus status(
      @Nullable DueTime due, @Nullable TreatyEvent met, @Nullable Release released, AsOf when) {
    boolean stopped = paused().isPresent();
    return new OwedStatus(duty, reckoning, stopped, suspended.now() != null)
        .of(due, met, released, when);
  }

  /** When it falls due; null while the event it is counted from is neither past nor announced. */
  @Nullable DueTime due(AsOf when) {
    return end.on(when);
  }

  /** Between which moments it falls due; null as long as that is. */
  @Nullable DueSpan span(AsOf when) {
    return DueSpan.of(end, when);
  }

  /** What was done in time, as far as anybody knows. */
  private List<TreatyEvent> inTime(@Nullable DueTime due) {
    return done.all().stream().filter(it -> due == null || !reckoning.missed(due, it)).toList();
  }

  /** The event that met it, if any. */
  Optional<TreatyEvent> met() {
    return done.met(paid, Map.of());
  }

  /**
   * True where what met it came for sure after what set it going, and before its time ran out. A
   * duty is met in time as early as the day of what was done allows; a silence is kept only so.
   */
  boolean surelyMet(DueSpan span) {
    List<TreatyEvent> toOthers = doubts().toOthers();
    return done.counting(event ->
            counting.sure(event)
                && !span.leavesOpen(event)
                && !done.ofTheDayOfItsStart(event)
                && !toOthers.contains(event))
        .met(paid, Map.of())
        .filter(event -> !reckoning.mayMiss(span.soonest(), event))
        .isPresent();
  }

  /** What stopped its clock, while it stands still. */
  private Optional<TreatyEvent> paused() {
    return bearing
        .last(Stream.concat(duty.pausedBy().stream(), duty.deferredBy().stream()).toList())
        .or(() -> bearing.lasting(duty.pausedBy(), duty.resumedBy()))
        .filter(last ->
            bearing
                .last(duty.resumedBy())
                .filter(resumed -> bearing.resumes(resumed, last, duty))
                .isEmpty());
  }
}
