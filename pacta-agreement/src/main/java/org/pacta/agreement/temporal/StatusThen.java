package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.BoundSince;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/** The facts about the agreement as of an event, worked out once for each moment. */
public final class StatusThen {
  private final Lifecycle lifecycle;
  private final EventRegister past;
  private final String agreement;
  private final Map<String, ZoneId> zones;
  private final Map<Then, Facts> known = new HashMap<>();
  private @Nullable DayParts parts;

  /**
   * The status of an agreement by what happened.
   *
   * @param zones time zone of each Party
   */
  public StatusThen(
      Lifecycle lifecycle, EventRegister past, String agreement, Map<String, ZoneId> zones) {
    this.zones = Map.copyOf(zones);
    this.lifecycle = lifecycle.remembering();
    this.past = past;
    this.agreement = agreement;
  }

  /**
   * The fact {@code agr} on the day of an event, or at its moment, in the relations of some
   * Parties, or else of its own, and the territories it names; in a case that goes on after an end,
   * as before it.
   */
  public Facts of(TreatyEvent event, Set<String> parties) {
    Set<String> between = new LinkedHashSet<>(lifecycle.territories(event));
    between.addAll(parties);
    Stream.ofNullable(parties.isEmpty() ? event.party() : null).forEach(between::add);
    LocalDate begun =
        lifecycle.terms().pending().begun(null, event, past.events(), lifecycle.clocks());
    boolean told = begun != null || knownNotToHaveBegun(event.detail().caseId());
    Then then =
        new Then(lifecycle.clocks().day(event), event.detail().instant(), between, begun, told);
    return known.computeIfAbsent(then, this::status);
  }

  /**
   * The same in each way in which it may have been: where the event says no moment, in each part of
   * a day on which the agreement gains or loses effect.
   */
  public List<Facts> ways(TreatyEvent event, Set<String> parties) {
    return parts().of(event).stream().map(part -> of(part, parties)).distinct().toList();
  }

  private DayParts parts() {
    DayParts its = parts;
    if (its == null) {
      its = new DayParts(lifecycle, past.events(), lifecycle.atAnyTime(past.events()).edges());
      parts = its;
    }
    return its;
  }

  private boolean knownNotToHaveBegun(@Nullable String caseId) {
    return caseId == null || past.completeIn(caseId, lifecycle.terms().pending().awaited(Set.of()));
  }

  private Facts status(Then then) {
    Facts its = status(then, then.begun);
    if (lifecycle.terms().pending().isEmpty()) {
      return its.with(Pending.BEGUN_BEFORE, false); // no case goes on after an end
    }
    Facts fresh = status(then, null);
    boolean goesOn = !its.equals(fresh);
    return goesOn || then.told || fresh.equals(status(then, LocalDate.MIN))
        ? its.with(Pending.BEGUN_BEFORE, goesOn)
        : its;
  }

  /** As it stands for a case that began on a day, or for a new matter. */
  private Facts status(Then then, @Nullable LocalDate begun) {
    Status status =
        new PendingCase(lifecycle, begun).status(past.events(), then.day, then.at, then.between);
    return BoundSince.in(status.asFactsInFull(agreement), status, then.between, zones);
  }

  /**
   * All that the facts depend on.
   *
   * @param begun day on which the case began; null where it has not, or nobody says
   * @param told false where nobody says whether the case has begun
   */
  private record Then(
      LocalDate day,
      @Nullable Instant at,
      Set<String> between,
      @Nullable LocalDate begun,
      boolean told) {}
}
