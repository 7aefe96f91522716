package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * The events that bear on one owed duty: of its case, from when what is done counts.
 *
 * @param events what happened, in time
 * @param caseId case of the duty, or null
 * @param item which matter of that case it concerns, or null
 * @param bearer who owes it
 * @param since from when what is done counts
 */
record Bearing(
    List<TreatyEvent> events,
    @Nullable String caseId,
    @Nullable String item,
    Bearer bearer,
    CountsFrom since) {

  /** Events of these names, but for what others did for the same duty of their own. */
  Stream<TreatyEvent> own(List<String> names, LocalDate from) {
    return of(names).filter(event -> from(event, from)).filter(bearer::bears);
  }

  /** Such events since the duty started. */
  Stream<TreatyEvent> own(List<String> names) {
    return given(names).filter(bearer::bears);
  }

  /** Events of these names since the duty started, whoever's. */
  Stream<TreatyEvent> given(List<String> names) {
    return of(names).filter(this::inTime);
  }

  /** The first such event that did not come before another. */
  Optional<TreatyEvent> next(List<String> names, TreatyEvent after) {
    return next(names, after, null);
  }

  /** The same but for one that has ended something before that other. */
  Optional<TreatyEvent> next(List<String> names, TreatyEvent after, @Nullable TreatyEvent used) {
    return of(names)
        .filter(bearer::bears)
        .filter(event -> !before(event, after) && event != used)
        .findFirst();
  }

  /**
   * True for what ends a pause: it came after it, or may have where it ended no earlier one; a
   * pause lasts as late as the days allow.
   */
  boolean resumes(TreatyEvent resumed, TreatyEvent pause, Duty duty) {
    return surelyBefore(pause, resumed)
        || (!before(resumed, pause)
            && own(duty.pausedBy())
                .filter(earlier -> surelyBefore(earlier, resumed))
                .noneMatch(earlier ->
                    next(duty.resumedBy(), earlier).filter(it -> it == resumed).isPresent()));
  }

  /**
   * What is taken to have ended a pause, and may have come before it: nobody knows then whether the
   * clock of a duty runs.
   */
  List<TreatyEvent> unordered(Duty duty) {
    return duty.resumedBy().isEmpty()
        ? List.of()
        : own(Stream.concat(duty.pausedBy().stream(), duty.deferredBy().stream()).toList())
            .filter(pause -> !Timeline.atDawn(pause))
            .flatMap(pause ->
                next(duty.resumedBy(), pause)
                    .filter(resumed -> resumes(resumed, pause, duty))
                    .filter(resumed -> mayPrecede(resumed, pause))
                    .stream())
            .distinct()
            .toList();
  }

  /** True where one event may have come before another, as they do not both say their moment. */
  private boolean mayPrecede(TreatyEvent one, TreatyEvent other) {
    boolean told = one.detail().instant() != null && other.detail().instant() != null;
    return !told && !surelyBefore(other, one);
  }

  /** True when one event came before another, be the days that they give of different clocks. */
  boolean surelyBefore(TreatyEvent one, TreatyEvent other) {
    DueReckoning clocks = since.clocks();
    return before(one, other) && clocks.last(one).isBefore(clocks.first(other));
  }

  /** True when one event came before another: by their moments, or else by their days. */
  static boolean before(TreatyEvent one, TreatyEvent other) {
    Instant moment = one.detail().instant();
    Instant then = other.detail().instant();
    return moment != null && then != null
        ? moment.isBefore(then)
        : one.date().isBefore(other.date());
  }

  /** Of such events, those entered under an earlier day than the start, perhaps of a later hour. */
  Stream<TreatyEvent> early(List<String> names) {
    return since.soonest() == null
        ? Stream.empty()
        : events.stream()
            .filter(since::early)
            .filter(event -> names.contains(event.event()) && sameCase(event))
            .filter(bearer::bears);
  }

  private boolean inTime(TreatyEvent event) {
    return since.reached(event);
  }

  /** True for what happened from a day on, which the start of the duty may be. */
  private boolean from(TreatyEvent event, LocalDate day) {
    return day.equals(since.day()) ? since.reached(event) : !event.date().isBefore(day);
  }

  /** The event of one of these names with which each Party has given its own, from a day on. */
  Optional<TreatyEvent> together(List<String> names, List<String> parties, LocalDate from) {
    Map<String, Set<String>> given = new HashMap<>();
    return of(names)
        .filter(event -> from(event, from) && !since.sooner(event))
        .filter(event -> event.actOf() != null)
        .filter(event -> {
          Set<String> by = given.computeIfAbsent(event.event(), _ -> new HashSet<>());
          by.add(String.valueOf(event.actOf()));
          return by.containsAll(parties);
        })
        .findFirst();
  }

  /**
   * What happened in the very same case before the duty started; nothing where none is named, but
   * what names none either for a duty that the dates of the agreement start.
   */
  Stream<TreatyEvent> before(List<String> names, TreatyEvent trigger) {
    return of(names).filter(event -> ofVeryCase(event, trigger)).filter(event -> !inTime(event));
  }

  /** True for what counts although it came before the duty started. */
  boolean ofVeryCase(TreatyEvent event, TreatyEvent trigger) {
    return (caseId != null || Timeline.ofDates(trigger))
        && Objects.equals(caseId, event.detail().caseId());
  }

  /**
   * What was done for a duty, or ends it, in the very same case before it started, unless that met
   * it as an earlier event had started it there.
   *
   * @param trigger what started it
   * @param earlier events that have started it for the same bearer
   * @param settles what counts as done for it, or ends it
   */
  Optional<TreatyEvent> spare(
      Duty duty, TreatyEvent trigger, List<TreatyEvent> earlier, Predicate<TreatyEvent> settles) {
    boolean owed = false;
    TreatyEvent spare = null;
    List<String> names =
        Stream.of(duty.triggers(), duty.dischargedAlsoBy(), List.of(duty.perform()))
            .flatMap(List::stream)
            .toList();
    for (TreatyEvent event : before(names, trigger).toList()) {
      boolean starts = duty.triggers().contains(event.event());
      if (starts && earlier.contains(event) && !ofOther(event, trigger)) {
        owed = spare == null;
        spare = null;
      } else if (!starts && bearer.bears(event) && settles.test(event)) {
        spare = owed ? null : spare == null ? event : spare;
        owed = false;
      }
    }
    return Optional.ofNullable(spare);
  }

  /** True when the agreement began or ended for another, as what started this for one Party. */
  private static boolean ofOther(TreatyEvent earlier, TreatyEvent trigger) {
    return Lifecycle.ofOneParty(trigger) && !Objects.equals(earlier.party(), trigger.party());
  }

  /** The last such event since it started. */
  Optional<TreatyEvent> last(List<String> names) {
    return own(names).reduce((_, later) -> later);
  }

  /** What of the very same case began before the duty, and was not over when it started. */
  Optional<TreatyEvent> lasting(List<String> names, List<String> overBy) {
    return of(names)
        .filter(event -> Objects.equals(caseId, event.detail().caseId()))
        .filter(event -> !inTime(event) && bearer.bears(event))
        .reduce((_, later) -> later)
        .filter(begun ->
            of(overBy)
                .filter(bearer::bears)
                .noneMatch(over -> !inTime(over) && !before(over, begun)));
  }

  private Stream<TreatyEvent> of(List<String> names) {
    return names.isEmpty()
        ? Stream.empty() // most duties have no such key, and none looks through all that happened
        : events.stream().filter(event -> names.contains(event.event())).filter(this::sameCase);
  }

  /** An event that names another case, or another matter, has nothing to do with this duty. */
  boolean sameCase(TreatyEvent event) {
    return same(caseId, event.detail().caseId()) && same(item, event.detail().item());
  }

  private static boolean same(@Nullable String own, @Nullable String other) {
    return own == null || other == null || own.equals(other);
  }
}
