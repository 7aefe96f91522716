package org.pacta.agreement.temporal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Whether the agreement has the force to start a duty on the day of an event. */
final class DutyStart {
  private final Lifecycle lifecycle;
  private final List<TreatyEvent> events;
  private final Map<TreatyEvent, Status> statuses = new HashMap<>();

  DutyStart(Lifecycle lifecycle, List<TreatyEvent> events) {
    this.lifecycle = lifecycle;
    this.events = events;
  }

  /** Parties bound on that day; empty when it binds none yet. */
  List<String> members(TreatyEvent trigger) {
    return status(trigger).standing().members();
  }

  /** True when the duty starts: the agreement has effect then, or the duty outlasts that. */
  boolean starts(Duty duty, TreatyEvent trigger) {
    Status status = status(trigger);
    StatusCode code = status.status();
    Set<StatusCode> also = duty.head().alsoWhile();
    return switch (code) {
      case IN_FORCE ->
          also.contains(StatusCode.NOT_IN_FORCE)
              || !without(duty, status.standing().unitsNotApplied());
      case PARTLY_SUSPENDED ->
          survives(duty, StatusCode.SUSPENDED) || !without(duty, status.suspendedUnits());
      case SUSPENDED, ENDED -> survives(duty, code);
      case NOT_IN_FORCE -> also.contains(code);
    };
  }

  /** True when a party owes the duty: it has not suspended what it owes by the units of it. */
  boolean owes(@Nullable String party, Duty duty, TreatyEvent trigger) {
    return party == null
        || survives(duty, StatusCode.SUSPENDED)
        || !SuspensionTerms.holds(status(trigger).standing().suspendedBy(party), duty.cite());
  }

  private static boolean survives(Duty duty, StatusCode code) {
    return duty.survives().contains(code.code()) || duty.head().alsoWhile().contains(code);
  }

  private static boolean without(Duty duty, List<String> units) {
    return LifeTerms.within(units, duty.cite());
  }

  private Status status(TreatyEvent trigger) {
    return statuses.computeIfAbsent(
        trigger,
        event ->
            lifecycle.status(
                events, event.date(), event.party() == null ? Set.of() : Set.of(event.party())));
  }
}
