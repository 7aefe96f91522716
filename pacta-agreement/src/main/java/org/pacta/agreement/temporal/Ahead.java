package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/**
 * What starts a duty, with the days on which it may begin to be owed. An event that a time is
 * counted back from may be announced before the agreement has force between those concerned: what
 * it asks for is owed once it has, as long as the last day still lies ahead.
 *
 * @param counted true when the time is counted back from the very event that starts the duty
 * @param days the day of the start; for an announced event also later ones, up to the event, on
 *     which force may have come
 */
record Ahead(Duty duty, Deadline deadline, boolean counted, List<Start> days) {
  Ahead {
    days = List.copyOf(days);
  }

  /** True when the time of a duty is counted back from the very event that starts it. */
  static boolean of(Duty duty, Deadline deadline) {
    return deadline.backwards()
        && (deadline.from() == null || duty.triggers().contains(deadline.from()));
  }

  /**
   * What starts a duty.
   *
   * @param turning days on which suspensions begin and end
   */
  static List<Ahead> of(
      Duty duty, Deadline deadline, Timeline timeline, Collection<LocalDate> turning) {
    boolean counted = of(duty, deadline);
    return Starts.of(duty, deadline, timeline).stream()
        .map(start ->
            new Ahead(
                duty, deadline, counted, counted ? days(start, timeline, turning) : List.of(start)))
        .toList();
  }

  /** Force comes with what happens to the agreement, in no case, or as a suspension ends. */
  private static List<Start> days(Start start, Timeline timeline, Collection<LocalDate> turning) {
    LocalDate event = start.trigger().date();
    Stream<LocalDate> ofNoCase =
        timeline.happened().stream()
            .filter(it -> it.detail().caseId() == null)
            .map(TreatyEvent::date);
    Stream<Start> later =
        Stream.of(ofNoCase, timeline.reached().stream(), turning.stream())
            .flatMap(Function.identity())
            .filter(day -> day.isAfter(start.begun()) && !day.isAfter(event))
            .distinct()
            .sorted()
            .map(day -> new Start(start.trigger(), day, start.since(), null));
    return Stream.concat(Stream.of(start), later).toList();
  }

  /** The start, as of its own day. */
  Start first() {
    return days.getFirst();
  }

  /**
   * True when this one begins to owe it with that start, and does not owe it from an earlier one:
   * one that has left since then, and joined anew, owes it anew.
   */
  boolean begins(DutyStart force, DueReckoning reckoning, Start start) {
    if (refusal(force, reckoning, start).isPresent()) {
      return false;
    }
    for (Start earlier : days.subList(0, days.indexOf(start)).reversed()) {
      if (!bound(force, reckoning.bearer(), earlier)) {
        return true;
      }
      if (owes(force, reckoning, earlier.onItsDay())) {
        return false;
      }
    }
    return true;
  }

  private boolean bound(DutyStart force, Bearer bearer, Start start) {
    Set<String> towards = duty.owedTo().severally() ? bearer.towards() : Set.of();
    return !bearer.named()
        || Stream.concat(bearer.party().stream(), towards.stream())
            .allMatch(it -> force.binds(it, duty, start.onItsDay()));
  }

  /** True when this one, which does not owe it with that start, does with a later one. */
  boolean later(DutyStart force, DueReckoning reckoning, Start start) {
    return days.stream()
        .dropWhile(day -> !day.equals(start))
        .skip(1)
        .anyMatch(day -> begins(force, reckoning, day));
  }

  /** Why this one does not owe it from a day on which the agreement starts it; or empty. */
  Optional<String> refusal(DutyStart force, DueReckoning reckoning, Start start) {
    return force
        .refusal(reckoning.bearer(), duty, start.onItsDay())
        .or(() -> late(force, reckoning, start));
  }

  /**
   * Why it is not owed although the agreement has the force for it on the day of a start: that came
   * after its last day. A late announcement excuses nobody.
   */
  private Optional<String> late(DutyStart force, DueReckoning reckoning, Start start) {
    TreatyEvent event = start.trigger();
    boolean fromIt = deadline.from() == null || deadline.from().equals(event.event());
    if (!counted || !fromIt || start.announced()) {
      return Optional.empty();
    }
    LocalDate last = reckoning.due(event, event.detail()).day();
    boolean ahead = !last.isBefore(start.begun()) || reckoning.dawns(event, event.detail());
    boolean before =
        start.begun().equals(event.date())
            && owes(force, reckoning, new Start(event, last, last, null).onItsDay());
    return ahead || before
        ? Optional.empty()
        : Optional.of(
            "its last day, " + Reckoning.words(last) + ", lies before the agreement had effect");
  }

  private boolean owes(DutyStart force, DueReckoning reckoning, TreatyEvent day) {
    return force.starts(duty, day) && force.refusal(reckoning.bearer(), duty, day).isEmpty();
  }
}
