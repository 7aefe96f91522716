package org.pacta.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What besides the status holds on a day.
 *
 * @param provisional true when the agreement is applied before its entry into force
 * @param appliedUnits units applied provisionally; empty when it is in force
 * @param unitsNotApplied units without effect as long as it is only applied provisionally
 * @param reservations ids of the reservations in force
 * @param parties how each party stands, by its id, in the order of the file
 * @param pendingContinues true when it has ended but what was begun before goes on
 * @param pendingUntil last day on which it did, where another end has come since; else null
 * @param parts parts of the text that enter into force or end apart from the rest
 * @param reserved units under reservation
 * @param territories how each territory of a Party stands, in the order of the file
 */
public record Standing(
    boolean provisional,
    List<String> appliedUnits,
    List<String> unitsNotApplied,
    List<String> reservations,
    Map<String, PartyStanding> parties,
    boolean pendingContinues,
    @Nullable LocalDate pendingUntil,
    List<PartStanding> parts,
    Reserved reserved,
    List<TerritoryStanding> territories) {
  public Standing {
    appliedUnits = List.copyOf(appliedUnits);
    unitsNotApplied = List.copyOf(unitsNotApplied);
    reservations = List.copyOf(reservations);
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    parts = List.copyOf(parts);
    territories = List.copyOf(territories);
  }

  /** What holds without provisional application. */
  public static Standing inForce(
      List<String> reservations, Map<String, PartyStanding> parties, Reserved reserved) {
    return new Standing(
        false,
        List.of(),
        List.of(),
        reservations,
        parties,
        false,
        null,
        List.of(),
        reserved,
        List.of());
  }

  /**
   * The same after the agreement has ended for all: it is in force for nobody any more.
   *
   * @param pending true when this end lets go on what was begun before
   * @param until last day on which that went on, as another end has come since; else null
   */
  public Standing ended(LocalDate lastDay, boolean pending, @Nullable LocalDate until) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    parties.forEach((id, party) -> standings.put(id, party.ended(lastDay, pending)));
    return with(standings, pending && until == null, pending ? until : null);
  }

  /** The same where what was begun before an end goes on. */
  public Standing leavingRunning() {
    return with(parties, true, null);
  }

  private Standing of(Map<String, PartyStanding> others) {
    return with(others, pendingContinues, pendingUntil);
  }

  private Standing with(
      Map<String, PartyStanding> others, boolean pending, @Nullable LocalDate until) {
    return new Standing(
        provisional,
        appliedUnits,
        unitsNotApplied,
        reservations,
        others,
        pending,
        until,
        parts,
        reserved,
        territories);
  }

  /** The same while some parties apply some units provisionally. */
  public Standing provisionally(
      List<String> applying, List<String> applied, List<String> notApplied) {
    return new Standing(
        true,
        applied,
        notApplied,
        reservations,
        applying(applying).parties,
        pendingContinues,
        pendingUntil,
        parts,
        reserved,
        territories);
  }

  /** The same where some parties apply it provisionally, though not in the relations looked at. */
  public Standing applying(List<String> applying) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    parties.forEach((id, party) -> standings.put(id, party.provisionally(applying.contains(id))));
    return of(standings);
  }

  /** The same with the units that each party has suspended. */
  public Standing suspending(Map<String, List<String>> units) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    parties.forEach(
        (id, party) -> standings.put(id, party.suspending(units.getOrDefault(id, List.of()))));
    return of(standings);
  }

  /** The same with the parts that enter into force or end apart from the rest. */
  public Standing apart(List<PartStanding> apart) {
    return new Standing(
        provisional,
        appliedUnits,
        unitsNotApplied,
        reservations,
        parties,
        pendingContinues,
        pendingUntil,
        apart,
        reserved,
        territories);
  }

  /** The same with how each territory stands. */
  public Standing located(List<TerritoryStanding> all) {
    return new Standing(
        provisional,
        appliedUnits,
        unitsNotApplied,
        reservations,
        parties,
        pendingContinues,
        pendingUntil,
        parts,
        reserved,
        all);
  }

  /** The same with other units under reservation in the relations looked at. */
  Standing reserving(Reserved other) {
    return new Standing(
        provisional,
        appliedUnits,
        unitsNotApplied,
        reservations,
        parties,
        pendingContinues,
        pendingUntil,
        parts,
        other,
        territories);
  }

  /** Ids of the territories to which it applies. */
  List<String> applied() {
    return territories.stream()
        .filter(TerritoryStanding::applies)
        .map(TerritoryStanding::id)
        .toList();
  }

  /** Units that wait for their entry into force while the agreement, or the rest, has effect. */
  List<String> unitsNotYet() {
    return Stream.concat(unitsNotApplied.stream(), ofParts(StatusCode.NOT_IN_FORCE)).toList();
  }

  /** Units of parts that have ended while the rest has effect. */
  public List<String> unitsEnded() {
    return ofParts(StatusCode.ENDED).toList();
  }

  private Stream<String> ofParts(StatusCode code) {
    return parts.stream()
        .filter(part -> part.status() == code)
        .flatMap(part -> part.units().stream());
  }

  /** Units of parts that have no effect, although the agreement has: not yet, or no longer. */
  public List<String> unitsNotInForce() {
    return parts.stream()
        .filter(
            part -> part.status() == StatusCode.NOT_IN_FORCE || part.status() == StatusCode.ENDED)
        .flatMap(part -> part.units().stream())
        .toList();
  }

  /** Units that a party has suspended; {@code *} for the whole text. */
  public List<String> suspendedBy(String party) {
    PartyStanding of = parties.get(party);
    return of == null ? List.of() : of.suspended();
  }

  /** Parties for which the agreement is in force or provisionally applied. */
  public List<String> members() {
    return parties.entrySet().stream()
        .filter(party -> party.getValue().bound())
        .map(Map.Entry::getKey)
        .toList();
  }
}
