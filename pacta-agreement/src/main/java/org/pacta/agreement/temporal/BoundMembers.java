package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Which Parties the agreement binds on the days of events. */
record BoundMembers(Lifecycle lifecycle, StatusByDay days, DayParts parts, LeavingNotice noticed) {
  /** Owed by some Parties together, so that none of them is asked by itself. */
  private static final Set<String> TOGETHER =
      Set.of(
          PartyRole.ALL_PARTIES.code(),
          PartyRole.BOTH_PARTIES.code(),
          PartyRole.PARTIES_CONCERNED.code());

  /** Parties bound on that day, or on its last once it has ended; empty when it binds none yet. */
  List<String> on(TreatyEvent trigger) {
    List<TreatyEvent> all = parts.of(trigger);
    return all.size() == 1
        ? then(all.getFirst())
        : all.stream().flatMap(part -> then(part).stream()).distinct().toList();
  }

  /** The same, of what several owe together without who is not bound yet by its own clock. */
  List<String> owing(Duty duty, TreatyEvent trigger) {
    List<String> members = on(trigger);
    return TOGETHER.contains(duty.bearer()) && lifecycle.terms().multilateral()
        ? members.stream().filter(party -> !days.yetToCome(duty, trigger, party)).toList()
        : members;
  }

  /** True for what several owe together, of which but one is bound yet by its own clock. */
  boolean alone(Duty duty, TreatyEvent trigger) {
    return TOGETHER.contains(duty.bearer())
        && on(trigger).size() > 1
        && owing(duty, trigger).size() < 2;
  }

  /**
   * True where those of whom it matters who they are owe something together at a moment of the day
   * of an event as they do by the whole of it.
   */
  boolean alike(Duty duty, Bearer bearer, TreatyEvent then, TreatyEvent whole) {
    List<String> owing = owing(duty, then);
    boolean each = duty.metByEach() || !duty.dischargedByEach().isEmpty();
    return owing.containsAll(owing.isEmpty() ? List.of() : bearer.together())
        && (!each || Set.copyOf(owing).equals(Set.copyOf(owing(duty, whole))));
  }

  private List<String> then(TreatyEvent trigger) {
    Status status = noticed.status(null, trigger);
    List<String> bound = noticed.members(trigger, status);
    LocalDate since = status.since();
    return !bound.isEmpty() || status.status() != StatusCode.ENDED || since == null
        ? bound
        : days.status(new StatusByDay.Day(since.minusDays(1), Set.of(), null, null))
            .standing()
            .members();
  }

  /** True when the Party of an event is bound on its day, or it is no Party's, or binds nobody. */
  boolean bound(TreatyEvent event) {
    List<String> members = on(event);
    return members.isEmpty()
        || event.party() == null
        || lifecycle.terms().bodies().bound(event.party(), members);
  }
}
