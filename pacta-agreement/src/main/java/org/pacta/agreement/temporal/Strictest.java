package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TerritoryStanding;

/**
 * One status for hours that belong to different days by the clocks of the Parties: as strict as
 * that of each day, so that nothing has effect that one of them says has none.
 */
final class Strictest {
  private static final Comparator<StatusCode> OF_CODE = Comparator.comparingInt(Strictest::rank);

  /** From what gives most to what gives least. */
  static final Comparator<Status> ORDER =
      Comparator.comparing(Status::status, OF_CODE)
          .thenComparing(status -> status.standing().provisional())
          .thenComparingInt(status -> status.unitsWithoutEffect().size());

  private Strictest() {}

  /**
   * The strictest in every respect.
   *
   * @param byDay statuses, at least one, in the order of their days
   */
  static Status of(List<Status> byDay) {
    Status base = byDay.stream().max(ORDER).orElseThrow();
    if (byDay.stream().allMatch(base::equals)) {
      return base;
    }
    Standing standing = base.standing();
    List<PartStanding> parts = parts(byDay);
    return new Status(
        base.status(),
        base.since(),
        base.until(),
        all(byDay, Status::suspendedUnits),
        base.cite(),
        base.arithmetic(),
        base.readings(),
        new Standing(
            standing.provisional(),
            standing.appliedUnits(),
            all(byDay, status -> status.standing().unitsNotApplied()),
            standing.reservations(),
            parties(byDay, standing),
            standing.pendingContinues(),
            standing.pendingUntil(),
            parts,
            new Reserved(
                standing.reserved().acting(),
                reserved(byDay),
                all(byDay, status -> status.standing().reserved().between())),
            territories(byDay)),
        base.moments());
  }

  /** What each Party has reserved on any of these days. */
  private static Map<String, List<String>> reserved(List<Status> byDay) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    byDay.stream()
        .flatMap(status -> status.standing().reserved().byParty().entrySet().stream())
        .forEach(its ->
            units.merge(
                its.getKey(),
                its.getValue(),
                (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList()));
    return units;
  }

  /** Each Party bound only if it is on all these days. */
  private static Map<String, PartyStanding> parties(List<Status> byDay, Standing base) {
    Map<String, PartyStanding> parties = new LinkedHashMap<>();
    base.parties()
        .forEach((id, party) ->
            parties.put(
                id,
                byDay.stream()
                    .flatMap(status -> Stream.ofNullable(status.standing().parties().get(id)))
                    .filter(Predicate.not(PartyStanding::bound))
                    .findFirst()
                    .orElse(party)));
    return parties;
  }

  /** Each part as it stands on the day that gives it least. */
  private static List<PartStanding> parts(List<Status> byDay) {
    Map<String, PartStanding> parts = new LinkedHashMap<>();
    byDay.stream()
        .flatMap(status -> status.standing().parts().stream())
        .forEach(part ->
            parts.merge(
                part.id(),
                part,
                (one, other) -> OF_CODE.compare(other.status(), one.status()) > 0 ? other : one));
    return new ArrayList<>(parts.values());
  }

  /** Each territory as it stands on the day that gives it least. */
  private static List<TerritoryStanding> territories(List<Status> byDay) {
    Map<String, TerritoryStanding> territories = new LinkedHashMap<>();
    byDay.stream()
        .flatMap(status -> status.standing().territories().stream())
        .forEach(it ->
            territories.merge(
                it.id(),
                it,
                (one, other) -> OF_CODE.compare(other.status(), one.status()) > 0 ? other : one));
    return new ArrayList<>(territories.values());
  }

  private static List<String> all(List<Status> byDay, Function<Status, List<String>> units) {
    return byDay.stream().map(units).flatMap(Collection::stream).distinct().toList();
  }

  private static int rank(StatusCode status) {
    return switch (status) {
      case IN_FORCE -> 0;
      case PARTLY_SUSPENDED -> 1;
      case SUSPENDED -> 2;
      case NOT_IN_FORCE -> 3;
      case ENDED -> 4;
    };
  }
}
