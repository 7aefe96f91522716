package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * The status for one case: where an end lets cases go on that were begun before it, that of the day
 * before, until an end comes that does not; a suspension can leave such cases alone too. Where only
 * some units go on, the others stand as for a case that begins now.
 *
 * @param begun day on which the case began; null for one that has not begun
 */
record PendingCase(Lifecycle lifecycle, @Nullable LocalDate begun) {
  /** True when a suspension leaves cases alone that were begun before it. */
  static boolean outlastsSuspension(LifeTerms terms) {
    return terms.suspensions().keySet().stream().anyMatch(terms.pending()::under);
  }

  /** On a day, or at an instant of it. */
  Status status(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    Status its = goingOn(events, on, at, between);
    return begun == null || lifecycle.terms().pending().units().isEmpty()
        ? its
        : leaving(its, lifecycle.status(events, on, at, between, null));
  }

  private Status goingOn(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    Status now = lifecycle.status(events, on, at, between, begun);
    LocalDate since = now.since();
    boolean leaves =
        now.status() == StatusCode.ENDED && now.standing().pendingContinues() && before(since);
    return leaves && since != null
        ? goingOn(events, since.minusDays(1), null, between)
        : now.apart(now.standing().parts().stream().map(this::running).toList());
  }

  /**
   * The same without the units that do not go on with such a case: they stand as for a new one.
   *
   * @param fresh how it stands for a case that begins now
   */
  private Status leaving(Status its, Status fresh) {
    if (its.equals(fresh)) {
      return its;
    }
    List<String> left =
        lifecycle.terms().text().stream()
            .filter(unit -> !lifecycle.terms().pending().reaches(List.of(unit)))
            .toList();
    boolean whole = fresh.status() == StatusCode.SUSPENDED;
    List<String> suspended = whole ? left : within(left, fresh.suspendedUnits());
    List<String> ended =
        fresh.status() == StatusCode.ENDED ? left : within(left, fresh.standing().unitsEnded());
    return its.leaving(suspended, ended);
  }

  private static List<String> within(List<String> units, List<String> outer) {
    return units.stream().filter(unit -> LifeTerms.within(outer, List.of(unit))).toList();
  }

  private PartStanding running(PartStanding part) {
    return part.pendingContinues() && before(part.since()) ? part.runningOn() : part;
  }

  private boolean before(@Nullable LocalDate day) {
    return begun != null && day != null && begun.isBefore(day);
  }

  /** True when no later suspension relieves anybody in a case once it is not suspended. */
  static boolean leftAloneByAll(LifeTerms terms) {
    return !terms.multilateral()
        && terms.suspensions().keySet().stream().allMatch(terms.pending()::under);
  }
}
