package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * Which events count for a duty that asks more of what meets or ends it than its name. Of some it
 * is not known whether they do, for want of facts.
 */
final class WhatCounts {
  private final Duty duty;
  private final Function<TreatyEvent, CaseCondition.Held> asked;
  private final List<String> carried;
  private final Map<TreatyEvent, CaseCondition.Held> known;

  /**
   * Events for a duty.
   *
   * @param asked what the facts of an event say, where the duty asks something of it
   */
  WhatCounts(Duty duty, Function<TreatyEvent, CaseCondition.Held> asked) {
    this(duty, asked, List.of(), new HashMap<>());
  }

  private WhatCounts(
      Duty duty,
      Function<TreatyEvent, CaseCondition.Held> asked,
      List<String> carried,
      Map<TreatyEvent, CaseCondition.Held> known) {
    this.duty = duty;
    this.asked = asked;
    this.carried = List.copyOf(carried);
    this.known = known;
  }

  /** The same where nobody knows whether it is still owed, or since when, for want of facts. */
  WhatCounts carrying(List<String> missing) {
    return new WhatCounts(duty, asked, missing, known);
  }

  /**
   * How a duty stands: where nobody knows whether some events count, what is so either way.
   *
   * @param open those events, for want of facts, or of the moment that says which came first
   * @param nobodys those among them that are open as nobody knows whose they were
   * @param standing how it stands where these events count
   */
  DutyState joined(
      List<TreatyEvent> open,
      List<TreatyEvent> nobodys,
      Function<Predicate<TreatyEvent>, DutyState> standing) {
    if (!carried.isEmpty()) {
      return EitherWay.done(carried).open(standing.apply(this::sure));
    }
    return open.isEmpty()
        ? standing.apply(this::sure)
        : why(open, nobodys).duty(ways(open).stream().map(standing).toList());
  }

  /**
   * Why it is not known of events whether they count: for want of facts, of their moment, or of
   * whose they were.
   */
  private EitherWay why(List<TreatyEvent> open, List<TreatyEvent> nobodys) {
    List<TreatyEvent> sure = open.stream().filter(this::sure).toList();
    if (sure.size() < open.size()) {
      return EitherWay.done(missing(open));
    }
    if (!duty.refrain()) {
      return EitherWay.since(sure);
    }
    List<TreatyEvent> named = sure.stream().filter(event -> !nobodys.contains(event)).toList();
    return named.isEmpty() ? EitherWay.acting(sure) : EitherWay.forbidden(named);
  }

  /** Names of the events of which more is asked. */
  Set<String> events() {
    return duty.countsOnlyIf().keySet();
  }

  /** True for what is known to count. */
  boolean sure(TreatyEvent event) {
    return held(event).truth() == Truth.TRUE;
  }

  /** True for what is known not to count. */
  boolean never(TreatyEvent event) {
    return held(event).truth() == Truth.FALSE;
  }

  /** True for what may count, but is not known to. */
  boolean open(TreatyEvent event) {
    return !sure(event) && !never(event);
  }

  /** What would say whether some events count. */
  List<String> missing(Collection<TreatyEvent> open) {
    return open.stream().flatMap(event -> held(event).missing().stream()).distinct().toList();
  }

  /**
   * Ways in which it may be with some events of which nobody knows whether they count: that none of
   * them does, all, those alone that perform the duty, or those alone that end it otherwise. Of
   * more performances, and of more of the other, each lies between these.
   */
  private List<Predicate<TreatyEvent>> ways(Collection<TreatyEvent> open) {
    Set<TreatyEvent> done =
        open.stream()
            .filter(event -> event.event().equals(duty.perform()))
            .collect(Collectors.toSet());
    Predicate<TreatyEvent> none = event -> sure(event) && !open.contains(event);
    Predicate<TreatyEvent> all = event -> sure(event) || open.contains(event);
    return done.isEmpty() || done.size() == Set.copyOf(open).size()
        ? List.of(none, all)
        : List.of(
            none,
            all,
            event -> none.test(event) || done.contains(event),
            event -> all.test(event) && !done.contains(event));
  }

  private CaseCondition.Held held(TreatyEvent event) {
    return events().contains(event.event())
        ? known.computeIfAbsent(event, asked)
        : CaseCondition.Held.ALWAYS;
  }
}
