package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * What meets or ends one owed duty.
 *
 * @param duty what is owed
 * @param start what set it going
 * @param bearing events of its case
 * @param end when its time ends
 * @param bound Parties that the agreement binds when it starts
 * @param suspended times in which a suspension relieves of it
 * @param earlier events that have started it for the same bearer before, where that counts
 * @param counts which events count, of those of which more is asked than their name
 */
record Performances(
    Duty duty,
    Start start,
    Bearing bearing,
    DueEnd end,
    List<String> bound,
    Suspended suspended,
    List<TreatyEvent> earlier,
    Predicate<TreatyEvent> counts) {
  Performances {
    bound = List.copyOf(bound);
    earlier = List.copyOf(earlier);
  }

  /** What whoever owes it has done since it started, each of which may meet it. */
  List<TreatyEvent> all() {
    return bearing.own(List.of(duty.perform())).filter(this::performs).toList();
  }

  /** The same where other events count. */
  Performances counting(Predicate<TreatyEvent> others) {
    return new Performances(
        duty, start, bearing, end.counting(others), bound, suspended, earlier, others);
  }

  /** Events of some names that bear on it, whether or not they count. */
  List<TreatyEvent> bearing(Set<String> names) {
    List<String> all = List.copyOf(names);
    Stream<TreatyEvent> before =
        duty.alsoBefore()
            ? bearing.before(all, start.trigger()).filter(bearing.bearer()::bears)
            : Stream.empty();
    return names.isEmpty()
        ? List.of()
        : Stream.concat(before, bearing.own(all))
            .filter(event -> !event.equals(start.trigger()))
            .filter(counting(_ -> true)::settles)
            .toList();
  }

  private boolean performs(TreatyEvent event) {
    return !event.equals(start.trigger())
        && counts.test(event)
        && bearing.bearer().did(event)
        && !event.date().isBefore(end.opens());
  }

  /** What was done first for a duty that is never done once and for all, or null. */
  @Nullable TreatyEvent begun() {
    List<TreatyEvent> done = endless() ? all() : List.of();
    return done.isEmpty() ? null : done.getFirst();
  }

  /** True when no performance ends it. */
  private boolean endless() {
    return duty.continuing() && !duty.refrain();
  }

  /** How often it was performed. */
  long count() {
    return bearing
        .own(List.of(duty.perform()))
        .filter(counts)
        .filter(bearing.bearer()::did)
        .mapToLong(end.reckoning()::counted)
        .sum();
  }

  /**
   * The event that met it, if any: what is owed, done as often as owed, or what else ends it.
   *
   * @param paid what was paid for it, or null
   * @param freed who need not do what each must do, with the day since when
   */
  Optional<TreatyEvent> met(Payments.@Nullable Paid paid, Map<String, LocalDate> freed) {
    if (paid != null && paid.settling() == start.trigger()) {
      return Optional.of(start.trigger());
    }
    Optional<TreatyEvent> before = before();
    if (before.isPresent()) {
      return before;
    }
    return Stream.of(ended(paid), together(), byEach(freed, LocalDate.MAX))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(TreatyEvent::date));
  }

  /** The event of the last of all those of which each ends it. */
  private Optional<TreatyEvent> together() {
    LocalDate since = start.round() == null ? start.since() : start.trigger().date();
    return bearing.together(duty.dischargedByEach(), bound, since);
  }

  /** What has ended it, other than doing what is owed. */
  Optional<TreatyEvent> endedOtherwise() {
    return others().min(Comparator.comparing(TreatyEvent::date));
  }

  private Stream<TreatyEvent> others() {
    return Stream.concat(
        bearing
            .own(duty.dischargedAlsoBy())
            .filter(event -> !event.equals(start.trigger()) && counts.test(event)),
        together().stream());
  }

  /** True when what was done before it started would meet it. */
  boolean beforehand() {
    return before().isPresent();
  }

  /** Says that what met it came before it started. */
  String beforehand(TreatyEvent met) {
    return before().filter(met::equals).isPresent() && Bearing.before(met, start.trigger())
        ? " What met it, " + met.event().replace('_', ' ') + ", came before it began, which counts."
        : "";
  }

  /**
   * The performance with which each of those that owe it together has done it, where all must; on
   * the day on which the last that had not was awaited no more, where that came later.
   *
   * @param until last day of what is looked at
   */
  Optional<TreatyEvent> byEach(Map<String, LocalDate> freed, LocalDate until) {
    if (!duty.metByEach()) {
      return Optional.empty();
    }
    Set<String> awaited = new HashSet<>(owing());
    Set<String> needed = new HashSet<>(awaited(owing(), freed.keySet()));
    for (TreatyEvent event : all().stream().filter(it -> !it.date().isAfter(until)).toList()) {
      awaited.removeIf(party -> isOf(event, party));
      needed.retainAll(awaited);
      if (needed.isEmpty()) {
        return Optional.of(onceFree(event, awaited, freed));
      }
    }
    return Optional.empty();
  }

  private static TreatyEvent onceFree(
      TreatyEvent last, Set<String> left, Map<String, LocalDate> freed) {
    LocalDate day =
        left.stream()
            .flatMap(party -> Stream.ofNullable(freed.get(party)))
            .max(LocalDate::compareTo)
            .filter(last.date()::isBefore)
            .orElse(last.date());
    return day.equals(last.date()) ? last : last.onDay(day);
  }

  /** Who of those that owe it together, and each must do it, has not yet. */
  String awaited(Map<String, LocalDate> freed) {
    List<TreatyEvent> done = duty.metByEach() ? all() : List.of();
    List<String> awaited =
        awaited(owing(), freed.keySet()).stream()
            .filter(party -> done.stream().noneMatch(event -> isOf(event, party)))
            .toList();
    return duty.metByEach() && !awaited.isEmpty()
        ? " Each must do it; awaited: " + String.join(", ", awaited) + "."
        : "";
  }

  /** What names no Party was done by all. */
  private static boolean isOf(TreatyEvent event, String party) {
    return event.party() == null || event.isActOf(party);
  }

  /** Those that owe it together. */
  List<String> owing() {
    List<String> together = bearing.bearer().together();
    return together.isEmpty() ? bound : together;
  }

  /** Those that still must do it; all where nobody must, as then something else ends it. */
  private static List<String> awaited(List<String> owing, Set<String> freed) {
    List<String> awaited = owing.stream().filter(party -> !freed.contains(party)).toList();
    return awaited.isEmpty() ? owing : awaited;
  }

  /** What was done for it, or ended it, before it started, where that counts. */
  private Optional<TreatyEvent> before() {
    if (!duty.alsoBefore()) {
      return Optional.empty();
    }
    return bearing.spare(duty, start.trigger(), earlier, this::settles);
  }

  private boolean settles(TreatyEvent event) {
    return duty.dischargedAlsoBy().contains(event.event()) ? counts.test(event) : performs(event);
  }

  /**
   * What must not be done, done when nobody knows whether that had begun, or was over in its last
   * hours: unless both say their moment, days alone leave it open.
   *
   * @param span when it ends to be forbidden, or null
   */
  List<TreatyEvent> unordered(@Nullable DueSpan span) {
    TreatyEvent trigger = start.trigger();
    boolean begins = start.withTheEvent() && !Timeline.atDawn(trigger);
    return !duty.refrain()
        ? List.of()
        : all().stream()
            .filter(event ->
                (begins && mayPrecede(event, trigger)) || (span != null && span.leavesOpen(event)))
            .toList();
  }

  /**
   * What must not be done and nobody is said to have done: it may be the act of another, so no sure
   * breach, unless no Party may do it.
   */
  List<TreatyEvent> nobodys() {
    Bearer bearer = bearing.bearer();
    List<String> together = bearer.together();
    boolean whosever = !bearer.named() && (together.isEmpty() || together.containsAll(bound));
    return !duty.refrain() || whosever
        ? List.of()
        : all().stream().filter(event -> event.party() == null).toList();
  }

  /**
   * True for what may have come before it began, as that says its moment, and this only its day;
   * unless it counts beforehand, too.
   */
  boolean ofTheDayOfItsStart(TreatyEvent event) {
    boolean beforehand = duty.alsoBefore() && bearing.ofVeryCase(event, start.trigger());
    return !beforehand && mayPrecedeItsStart(event);
  }

  /**
   * True for what may have come before it began, as that says its moment, and this only its day.
   */
  boolean mayPrecedeItsStart(TreatyEvent event) {
    TreatyEvent trigger = start.trigger();
    boolean begins = start.withTheEvent() && !Timeline.atDawn(trigger);
    boolean one = event.detail().instant() == null && trigger.detail().instant() != null;
    return begins && one && mayPrecede(event, trigger);
  }

  /** True where one event may have come before another, as they do not both say their moment. */
  private boolean mayPrecede(TreatyEvent one, TreatyEvent other) {
    boolean told = one.detail().instant() != null && other.detail().instant() != null;
    DueReckoning days = end.reckoning();
    return !told
        && (DueReckoning.near(one.date(), other.date())
            ? days.first(one).isBefore(days.last(other))
            : one.date().isBefore(other.date()));
  }

  /** What was done for it, or ended it, before it began or after: clocks differ about its day. */
  Stream<TreatyEvent> early() {
    return bearing
        .early(Stream.concat(duty.dischargedAlsoBy().stream(), Stream.of(duty.perform())).toList())
        .filter(this::settles);
  }

  /** What would say whether something like that counts. */
  String whetherSince(TreatyEvent early) {
    return "whether "
        + early.event()
        + " of "
        + Reckoning.words(early.date())
        + " came before "
        + start.trigger().event();
  }

  private Optional<TreatyEvent> ended(Payments.@Nullable Paid paid) {
    List<String> ends = new ArrayList<>(duty.dischargedAlsoBy());
    ends.add(duty.perform());
    long lacking = end.reckoning().times();
    for (TreatyEvent event : bearing.own(ends).toList()) {
      if (event.equals(start.trigger())) {
        continue; // what starts a duty does not meet it; the next of its kind may
      }
      boolean performs = event.event().equals(duty.perform());
      if (performs ? !counts(event, paid) : !counts.test(event)) {
        continue;
      }
      TreatyEvent over = performs && duty.refrain() ? overByThen(event) : null;
      if (over != null) {
        return Optional.of(over);
      }
      lacking = performs ? lacking - end.reckoning().counted(event) : 0;
      if (lacking <= 0) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /**
   * What had ended by then what must not be done, or may have: on one day nobody knows which came
   * first unless both say their moment, and what is not known is no breach.
   */
  private @Nullable TreatyEvent overByThen(TreatyEvent done) {
    return others()
        .filter(event ->
            mayPrecede(event, done)
                || (event.date().equals(done.date()) && !Bearing.before(done, event)))
        .findFirst()
        .orElse(null);
  }

  /** What must not be done is no breach while a suspension relieves of it; what follows may be. */
  private boolean counts(TreatyEvent performance, Payments.@Nullable Paid paid) {
    boolean excused = duty.refrain() && suspended.holds(performance);
    boolean settles = paid == null || performance == paid.settling();
    return settles && !excused && !endless() && !duty.metByEach() && performs(performance);
  }
}
