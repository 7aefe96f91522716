package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * A notice by which its Party leaves on the very day of it: what it starts is judged by how the
 * agreement stood when the notice was given.
 */
record LeavingNotice(Lifecycle lifecycle, List<TreatyEvent> events, StatusByDay days) {
  /** As it stands for a duty; with such a notice, as on the last day that bound its Party. */
  Status status(@Nullable Duty duty, TreatyEvent trigger) {
    LocalDate last = leftBy(trigger);
    String party = trigger.party();
    return last == null || party == null
        ? days.status(duty, trigger)
        : days.status(
            new StatusByDay.Day(last, Set.of(party), null, days.leftAlone(duty, trigger)));
  }

  /** Parties bound then, with those that are bound since the very day of such a notice. */
  List<String> members(TreatyEvent trigger, Status then) {
    List<String> members = then.standing().members();
    return leftBy(trigger) == null
        ? members
        : Stream.concat(members.stream(), days.status(null, trigger).standing().members().stream())
            .distinct()
            .toList();
  }

  /** The last day that bound the Party of a notice with which it left on the day of it; or null. */
  @Nullable LocalDate leftBy(TreatyEvent notice) {
    String party = notice.party();
    if (!lifecycle.terms().multilateral() || party == null) {
      return null;
    }
    LocalDate last = notice.date().minusDays(1);
    boolean left =
        lifecycle.memberships(events).getOrDefault(party, List.of()).stream()
            .filter(stay -> last.equals(stay.until()) && stay.begun(last))
            .map(Stay::leaves)
            .filter(leaves -> leaves.clause() != null && leaves.clause().formula().reads(notice))
            .anyMatch(leaves -> leaves.given() == null || notice.date().equals(leaves.given()));
    return left ? last : null;
  }
}
