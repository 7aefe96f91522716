package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/**
 * What bears on one owed duty of which nobody knows whether it counts.
 *
 * @param trigger what started it
 * @param done what meets or ends it
 * @param end when its time ends
 * @param counting which events count for it
 * @param many true among more than two Parties
 */
record Doubts(
    Duty duty,
    TreatyEvent trigger,
    Performances done,
    DueEnd end,
    WhatCounts counting,
    boolean many) {

  /** What whoever owes it has done of which some fact is lacking. */
  List<TreatyEvent> open() {
    return asked().stream().filter(counting::open).toList();
  }

  /** What bears on it of which more is asked than its name. */
  List<TreatyEvent> asked() {
    Set<String> names = counting.events();
    return Stream.concat(
            done.bearing(names).stream(),
            end.notices().stream().filter(event -> names.contains(event.event())))
        .toList();
  }

  /** What was done for some by name, where nothing says to whom it is owed. */
  List<TreatyEvent> toOthers() {
    return many && done.bearing().bearer().toWhomever(duty)
        ? done.bearing(Set.of(duty.perform())).stream()
            .filter(event -> !event.detail().to().isEmpty())
            .toList()
        : List.of();
  }

  /**
   * How it stands, as far as that is so either way.
   *
   * @param paid true where it is a debt towards which something was paid, which says what counts
   * @param span when what must not be done ends to be forbidden, or nothing
   * @param standing how it stands where these events count
   */
  DutyState joined(
      boolean paid,
      Supplier<@Nullable DueSpan> span,
      Function<Predicate<TreatyEvent>, DutyState> standing) {
    if (paid) {
      return counting.joined(List.of(), done.nobodys(), standing);
    }
    List<TreatyEvent> unsure = unsure(span);
    List<TreatyEvent> toOthers = toOthers();
    DutyState all = counting.joined(unsure, done.nobodys(), standing);
    return toOthers.isEmpty()
        ? all
        : EitherWay.done(List.of("to whom " + trigger.event() + " made it owed"))
            .duty(
                List.of(
                    all,
                    counting.joined(
                        unsure,
                        done.nobodys(),
                        way -> standing.apply(way.and(event -> !toOthers.contains(event))))));
  }

  /**
   * The same with what nobody knows to have been done since it began, or while it was forbidden, or
   * by whoever must not do it.
   */
  private List<TreatyEvent> unsure(Supplier<@Nullable DueSpan> span) {
    Stream<TreatyEvent> unordered =
        duty.refrain() // else its end need not be reckoned for that, which is the dear part
            ? forbidden(span.get())
            : end.notices().stream().filter(done::mayPrecedeItsStart);
    return Stream.of(open().stream(), done.early(), unordered)
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  private Stream<TreatyEvent> forbidden(@Nullable DueSpan span) {
    return Stream.concat(
        done.unordered(span).stream(),
        done.nobodys().stream()
            .filter(event -> span == null || !end.reckoning().missed(span.latest(), event)));
  }
}
