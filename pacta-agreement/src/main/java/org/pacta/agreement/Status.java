package org.pacta.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of an agreement on a day, with the reckoning that led to it.
 *
 * @param status whether the agreement has effect
 * @param since first day of this status, or null when unknown
 * @param until last day of this status if an end is already known, else null
 * @param suspendedUnits units under partial suspension
 * @param cite units of the text the status rests on
 * @param arithmetic the reckoning in words
 * @param readings open readings relied on
 * @param standing provisional application, reservations, and how each party stands
 * @param moments since when and until when on these days, where it is not for the whole of them
 */
public record Status(
    StatusCode status,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<String> suspendedUnits,
    List<String> cite,
    String arithmetic,
    List<String> readings,
    Standing standing,
    StatusMoments moments) {
  public Status {
    suspendedUnits = List.copyOf(suspendedUnits);
    cite = List.copyOf(cite);
    readings = List.copyOf(readings);
  }

  /** One that is so for whole days. */
  public Status(
      StatusCode status,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      List<String> suspendedUnits,
      List<String> cite,
      String arithmetic,
      List<String> readings,
      Standing standing) {
    this(
        status,
        since,
        until,
        suspendedUnits,
        cite,
        arithmetic,
        readings,
        standing,
        StatusMoments.NONE);
  }

  /** The same from and to some moments. */
  public Status at(StatusMoments other) {
    return new Status(
        status, since, until, suspendedUnits, cite, arithmetic, readings, standing, other);
  }

  /** The same with other accounts of the Parties, parts and territories. */
  private Status standing(Standing other) {
    return new Status(
        status, since, until, suspendedUnits, cite, arithmetic, readings, other, moments);
  }

  /** The same with other words. */
  public Status saying(String words) {
    return new Status(
        status, since, until, suspendedUnits, cite, words, readings, standing, moments);
  }

  /** The same until a last day known, where none known comes sooner. */
  public Status until(LocalDate last) {
    boolean sooner = until != null && until.isBefore(last);
    return new Status(
        status,
        since,
        sooner ? until : last,
        suspendedUnits,
        cite,
        arithmetic,
        readings,
        standing,
        sooner ? moments : moments.untilEndOfDay());
  }

  /** The same with parts that enter into force or end apart from the rest. */
  public Status apart(List<PartStanding> parts) {
    return standing(standing.apart(parts));
  }

  /**
   * The fact {@code agr} where a Party acts that may not claim what it has reserved, while others
   * may. What any Party concerned has reserved stays named, as it is not owed either way.
   */
  Facts asFactsFor(Collection<String> acting, String agreementId) {
    Standing claimed = standing.reserving(standing.reserved().claimedBy(acting));
    return standing(claimed)
        .asFacts(agreementId)
        .with("agr.units_reserved", standing.reserved().between())
        .with(StatusForAct.RESERVED, standing.reserved().asFacts());
  }

  /**
   * The same with further units without effect for a case that goes on in others.
   *
   * @param suspended those that a suspension reaches
   * @param ended those that have ended
   */
  public Status leaving(List<String> suspended, List<String> ended) {
    List<String> all =
        Stream.concat(suspendedUnits.stream(), suspended.stream()).distinct().toList();
    List<PartStanding> parts = new ArrayList<>(standing.parts());
    if (!ended.isEmpty()) {
      parts.add(PartStanding.left(ended));
    }
    return new Status(
        status, since, until, all, cite, arithmetic, readings, standing.apart(parts), moments);
  }

  /** The same with how each territory stands. */
  public Status located(List<TerritoryStanding> territories) {
    return standing(standing.located(territories));
  }

  /**
   * Units without effect: suspended, not applied provisionally, of a part not in force, or
   * reserved.
   */
  public List<String> unitsWithoutEffect() {
    return Stream.of(
            suspendedUnits,
            standing.unitsNotApplied(),
            standing.unitsNotInForce(),
            standing.reserved().between())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The fact {@code agr} for this status, to be added to the facts of an act. */
  public Facts asFacts(String agreementId) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", agreementId);
    facts.put("status", status.code());
    facts.put("suspended_units", unitsWithoutEffect());
    facts.put("members", standing.members());
    facts.put("reservations", standing.reservations());
    facts.put("provisional", standing.provisional());
    if (!status.hasEffect()) {
      facts.put("status_cite", cite);
    }
    if (!standing.territories().isEmpty()) {
      facts.put("territories", standing.applied());
    }
    if (!unitsWithoutEffect().isEmpty()) {
      facts.putAll(reasons());
    }
    if (!standing.reserved().between().isEmpty()) {
      facts.put("reserved", standing.reserved().asFacts());
    }
    return new Facts(Map.of("agr", facts));
  }

  /** The same with each reason for which units are without effect, also where none are. */
  public Facts asFactsInFull(String agreementId) {
    Facts facts = asFacts(agreementId);
    for (Map.Entry<String, List<String>> reason : reasons().entrySet()) {
      facts = facts.with("agr." + reason.getKey(), reason.getValue());
    }
    return facts.with(StatusForAct.RESERVED, standing.reserved().asFacts());
  }

  /** Units without effect, by the fact that says why. */
  private Map<String, List<String>> reasons() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    reasons.put("units_suspended", suspendedUnits);
    reasons.put("units_not_yet", standing.unitsNotYet());
    reasons.put("units_ended", standing.unitsEnded());
    reasons.put("units_reserved", standing.reserved().between());
    return reasons;
  }
}
