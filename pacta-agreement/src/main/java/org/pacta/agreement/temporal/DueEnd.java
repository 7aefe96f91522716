package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Extension;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * When the time of one owed duty ends: as counted, paused, prolonged and put off.
 *
 * @param duty what is owed
 * @param start what set it going
 * @param bearing events of its case
 * @param timeline events whose date is known before they happen
 * @param reckoning how it is counted
 * @param suspended times in which a suspension stops its clock
 * @param counts which events count, of those of which more is asked than their name
 */
record DueEnd(
    Duty duty,
    Start start,
    Bearing bearing,
    Timeline timeline,
    DueReckoning reckoning,
    List<Standstill> suspended,
    Predicate<TreatyEvent> counts) {
  DueEnd {
    suspended = List.copyOf(suspended);
  }

  /** The same where other notices count. */
  DueEnd counting(Predicate<TreatyEvent> others) {
    return new DueEnd(duty, start, bearing, timeline, reckoning, suspended, others);
  }

  /** Notices that make it longer, or do if they count. */
  List<TreatyEvent> notices() {
    Extension extension = reckoning.deadline().counting().extension();
    return extension == null ? List.of() : counting(_ -> true).notices(extension);
  }

  /** When it falls due; null while the event it is counted from is neither past nor announced. */
  @Nullable DueTime on(AsOf when) {
    Schedule.Round round = start.round();
    if (round != null) {
      return reckoning.endOf(round.due());
    }
    if (duty.due().isEmpty()) {
      return null;
    }
    return anchor().map(event -> on(event, when)).orElse(null);
  }

  /** The same counted from that event. */
  DueTime on(TreatyEvent anchor, AsOf when) {
    DueTime counted = reached(reckoning, reckoning.due(anchor, matter()), when);
    DueTime end = putOff(reckoning, prolonged(anchor, counted, when).due(), when);
    Deadline aim = reckoning.deadline().atFirst();
    if (aim == null) {
      return end;
    }
    DueReckoning sooner = reckoning.of(aim);
    return end.aiming(putOff(sooner, reached(sooner, sooner.due(anchor, matter()), when), when));
  }

  /** The event its time is counted from, or back from. */
  Optional<TreatyEvent> anchor() {
    TreatyEvent trigger = start.trigger();
    String from = reckoning.deadline().from();
    if (from == null || ofTrigger(from)) {
      return Optional.of(trigger).filter(this::saysUntilWhen);
    }
    return reckoning.deadline().backwards()
        ? timeline.announced().stream()
            .filter(event -> event.event().equals(from) && bearing.sameCase(event))
            .filter(this::ofBearer)
            .filter(event -> !event.date().isBefore(trigger.date()))
            .filter(event -> !putOff(event))
            .findFirst()
        : bearing
            .own(List.of(from), LocalDate.MIN)
            .filter(this::ofBearer)
            .filter(this::saysUntilWhen)
            .findFirst();
  }

  /** A day that is set is that of one event alone, whatever else starts the duty. */
  private boolean ofTrigger(String from) {
    return reckoning.deadline().agreed()
        ? from.equals(start.trigger().event())
        : duty.triggers().contains(from);
  }

  private boolean saysUntilWhen(TreatyEvent event) {
    LocalDate set = event.detail().effective();
    return !reckoning.deadline().agreed() || (set != null && !set.isBefore(start.begun()));
  }

  /**
   * True unless the time of whoever did something of its own would be counted from what another
   * did: only a case that both events name ties these together.
   */
  private boolean ofBearer(TreatyEvent event) {
    TreatyEvent trigger = start.trigger();
    boolean own = duty.bearer().equals(PartyRole.EVENT_PARTY.code()) && trigger.actOf() != null;
    boolean sameCase =
        event.detail().caseId() != null
            && event.detail().caseId().equals(trigger.detail().caseId());
    return !own
        || event.party() == null
        || Objects.equals(trigger.actOf(), event.actOf())
        || sameCase;
  }

  /** True when its time is counted back from an end that was put off before the time ran out. */
  boolean putOff() {
    return reckoning.deadline().backwards() && anchor().filter(this::putOff).isPresent();
  }

  private ZoneId zone() {
    return reckoning.bearer().zone();
  }

  private boolean putOff(TreatyEvent event) {
    return timeline.putOff(event, reckoning.due(event, matter(event)));
  }

  /** First day on which a performance meets it. */
  LocalDate opens() {
    TimeLength wait = reckoning.deadline().notBefore();
    Schedule schedule = reckoning.deadline().schedule();
    Schedule.Round round = start.round();
    if (wait == null) {
      return round == null || schedule == null || schedule.window() == null
          ? LocalDate.MIN
          : round.opens();
    }
    int clear = reckoning.deadline().counting().clearDays() ? 1 : 0;
    return anchor()
        .map(event -> event.date().plus(wait.period()).plusDays(clear))
        .orElse(LocalDate.MAX);
  }

  /**
   * What the event that starts it says of the matter; where it says nothing, what the one says that
   * time is counted back from, such as the operation itself.
   */
  EventDetail matter() {
    return anchor().map(this::matter).orElse(start.trigger().detail());
  }

  private EventDetail matter(TreatyEvent anchor) {
    EventDetail own = start.trigger().detail();
    boolean said = own.urgent() || own.variant() != null;
    return said || !reckoning.deadline().backwards() ? own : anchor.detail();
  }

  private DueTime reached(DueReckoning counting, DueTime due, AsOf when) {
    return counting.settled(pushedBack(counting, due, null, when), matter());
  }

  /** Its end as notices have lengthened it; null where no time runs, or none can lengthen it. */
  @Nullable Prolonged prolonged(AsOf when) {
    boolean runs = start.round() == null && !duty.due().isEmpty();
    return !runs || reckoning.deadline().counting().extension() == null
        ? null
        : anchor()
            .map(it -> prolonged(it, reached(reckoning, reckoning.due(it, matter()), when), when))
            .orElse(null);
  }

  /** A deadline as notices given in time have lengthened it. */
  private Prolonged prolonged(TreatyEvent anchor, DueTime due, AsOf when) {
    Extension extension = reckoning.deadline().counting().extension();
    Prolonged last = Prolonged.none(due);
    if (extension == null) {
      return last;
    }
    if (extension.agreed()) {
      return agreed(extension, last, reckoning.due(anchor, matter()), when);
    }
    for (TreatyEvent event : notices(extension)) {
      DueTime end = last.due();
      if (end.prolonged() < extension.times()) {
        DueTime latest = reckoning.latest(end, extension);
        last =
            reckoning.missed(latest, event)
                ? last.missed(event, latest)
                : last.to(longer(anchor, end, extension, when));
      }
    }
    return last;
  }

  /** Notices of whoever may give them. */
  private List<TreatyEvent> notices(Extension extension) {
    List<String> names = List.of(extension.event());
    Stream<TreatyEvent> given =
        extension.notifiedBy() == Extension.Notifier.OTHER_PARTY
            ? bearing.given(names) // of others that owe the same, too: to this one they are others
            : bearing.own(names);
    return given
        .filter(event -> bearing.bearer().notifies(extension.notifiedBy(), event))
        .filter(counts)
        .toList();
  }

  /**
   * A time made longer to the days that notices set: each is held against the end as it stood when
   * it was given, and what stops the clock from then on puts off the day that it sets.
   *
   * @param counted the end as counted, before anything stopped its clock
   */
  private Prolonged agreed(Extension extension, Prolonged before, DueTime counted, AsOf when) {
    Prolonged last = before;
    DueTime end = counted;
    @Nullable TreatyEvent since = null;
    for (TreatyEvent event : notices(extension)) {
      LocalDate set = event.detail().effective();
      DueTime then = paused(end, since, event, when);
      if (set != null && set.isAfter(then.day()) && end.prolonged() < extension.times()) {
        DueTime latest = reckoning.latest(then, extension);
        if (reckoning.missed(latest, event)) {
          last = last.missed(event, latest);
        } else {
          end = reckoning.endOf(set).prolonged(end.prolonged() + 1);
          since = event;
          last = last.to(paused(end, since, null, when).prolonged(end.prolonged()));
        }
      }
    }
    return last;
  }

  /** An end, later by what stopped the clock from one event on and before another. */
  private DueTime paused(
      DueTime end, @Nullable TreatyEvent since, @Nullable TreatyEvent until, AsOf when) {
    ZoneId zone = zone();
    DueTime last = end;
    for (Standstill time : standstills(zone)) {
      Instant from = time.from().instant(zone);
      boolean counts =
          (since == null || !from.isBefore(reckoning.first(since)))
              && (until == null || from.isBefore(reckoning.first(until)));
      if (counts && !last.missedBy(time.from(), zone)) {
        last = reckoning.afterPause(last, time, matter(), when);
      }
    }
    return last.equals(end) ? end : reckoning.settled(last, matter());
  }

  private DueTime longer(TreatyEvent anchor, DueTime end, Extension extension, AsOf when) {
    DueTime longer =
        extension.total()
            ? reached(reckoning, reckoning.due(anchor, matter(), extension.length()), when)
            : stillAfter(reckoning, end, reckoning.prolonged(end, extension.length()), when);
    return (longer.day().isBefore(end.day()) ? end : longer).prolonged(end.prolonged() + 1);
  }

  /** Not before the end of what it waits for; while that lasts, not before the day looked at. */
  private DueTime putOff(DueReckoning counting, DueTime due, AsOf when) {
    DueTime last = due;
    for (TreatyEvent reason : reasons().toList()) {
      if (!reckoning.missed(last, reason)) {
        Standstill.Edge over =
            bearing
                .next(duty.resumedBy(), reason)
                .map(reckoning::runsAgain)
                .orElse(new Standstill.Edge(when.day(zone()), when.instant()));
        last = isLater(over, last) ? waited(counting, last, over, when) : last;
      }
    }
    return last;
  }

  /** True for what comes after an end, or may: of the day of one in hours nobody knows it. */
  private boolean isLater(Standstill.Edge over, DueTime end) {
    boolean untold = end.instant() != null && over.moment() == null && over.day().equals(end.day());
    return untold || end.missedBy(over, zone());
  }

  /** The day on which what it waited for was over, later by what stopped its clock from then on. */
  private DueTime waited(DueReckoning counting, DueTime before, Standstill.Edge over, AsOf when) {
    ZoneId zone = zone();
    DueTime last = DueTime.endOf(over.day());
    for (Standstill time : standstills(zone)) {
      Standstill left = time.after(over, zone);
      if (left != null && !last.missedBy(left.from(), zone)) {
        last = counting.settled(counting.afterPause(last, left, matter(), when), matter());
      }
    }
    return last.prolonged(before.prolonged());
  }

  /** What put the end off, with what it waited for, where that came and is why it is later. */
  Optional<Deferral> deferral(AsOf when) {
    return anchor()
        .flatMap(anchor -> {
          DueTime counted = reached(reckoning, reckoning.due(anchor, matter()), when);
          DueTime before = prolonged(anchor, counted, when).due();
          return !putOff(reckoning, before, when).equals(before)
              ? reasons()
                  .filter(reason -> !reckoning.missed(before, reason))
                  .map(this::deferral)
                  .reduce(DueEnd::later)
              : Optional.<Deferral>empty();
        });
  }

  /** The one that lasts longer. */
  private static Deferral later(Deferral one, Deferral other) {
    return one.over() == null || other.over() != null && !Bearing.before(one.over(), other.over())
        ? one
        : other;
  }

  /** What puts it off: since it started, and what lasts in its case from before. */
  private Stream<TreatyEvent> reasons() {
    return Stream.concat(
        bearing.lasting(duty.deferredBy(), duty.resumedBy()).stream(),
        bearing.own(duty.deferredBy(), start.since()));
  }

  private Deferral deferral(TreatyEvent reason) {
    return new Deferral(
        reason, bearing.next(duty.resumedBy(), reason).orElse(null), duty.resumedBy());
  }

  /**
   * Why an end is later.
   *
   * @param reason what put it off
   * @param over the end of what it waits for, or null while that lasts
   * @param awaited events that end it
   */
  record Deferral(TreatyEvent reason, @Nullable TreatyEvent over, List<String> awaited) {}

  /** A later end, pushed back by what stopped the clock after the earlier one and before it. */
  private DueTime stillAfter(DueReckoning counting, DueTime earlier, DueTime end, AsOf when) {
    DueTime pushed = pushedBack(counting, end, earlier, when);
    return pushed.equals(end) ? end : counting.settled(pushed, matter());
  }

  /**
   * Later by the time the clock stood still, as often as it did before the time ran out.
   *
   * @param earlier an end that what began before it has pushed back already, or null
   */
  private DueTime pushedBack(
      DueReckoning counting, DueTime due, @Nullable DueTime earlier, AsOf when) {
    ZoneId zone = zone();
    DueTime last = due;
    for (Standstill time : standstills(zone)) {
      boolean counts = earlier == null || earlier.missedBy(time.from(), zone);
      if (counts && !last.missedBy(time.from(), zone)) {
        last = counting.afterPause(last, time, matter(), when);
      }
    }
    return last;
  }

  /** Adds a standstill, unless it ran again before it stopped, as days of two clocks can say. */
  private static void still(
      List<Standstill> all, Standstill.Edge from, Standstill.@Nullable Edge until, ZoneId zone) {
    if (until == null || until.instant(zone).isAfter(from.instant(zone))) {
      all.add(new Standstill(from, until));
    }
  }

  /** Every time its clock stood still, for whatever reason, once. */
  private List<Standstill> standstills(ZoneId zone) {
    List<Standstill> all = new ArrayList<>(suspended);
    @Nullable TreatyEvent resumed = null;
    Standstill.Edge begun = new Standstill.Edge(start.since(), start.moment());
    if (bearing.lasting(duty.pausedBy(), duty.resumedBy()).isPresent()) {
      resumed = bearing.own(duty.resumedBy()).findFirst().orElse(null);
      still(all, begun, resumed == null ? null : reckoning.runsAgain(resumed, matter()), zone);
      if (resumed == null) {
        return Standstill.merged(all, zone); // it has stood still from its beginning
      }
    }
    for (TreatyEvent pause : bearing.own(duty.pausedBy()).toList()) {
      if (resumed == null || !bearing.surelyBefore(pause, resumed)) {
        resumed = bearing.next(duty.resumedBy(), pause, resumed).orElse(null);
        Standstill.Edge over = resumed == null ? null : reckoning.runsAgain(resumed, matter());
        Standstill.Edge stop = reckoning.stops(pause); // nothing stands still before it runs
        still(all, stop.day().isBefore(begun.day()) ? begun : stop, over, zone);
        if (resumed == null) {
          break; // it stands still to this day
        }
      }
    }
    return Standstill.merged(all, zone);
  }
}
