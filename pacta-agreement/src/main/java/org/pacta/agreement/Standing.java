package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What besides the status holds on a day.
 *
 * @param provisional true when the agreement is applied before its entry into force
 * @param appliedUnits units applied provisionally; empty when it is in force
 * @param unitsNotApplied units without effect as long as it is only applied provisionally
 * @param reservations ids of the reservations in force
 * @param parties how each party stands, by its id, in the order of the file
 */
public record Standing(
    boolean provisional,
    List<String> appliedUnits,
    List<String> unitsNotApplied,
    List<String> reservations,
    Map<String, PartyStanding> parties) {
  public Standing {
    appliedUnits = List.copyOf(appliedUnits);
    unitsNotApplied = List.copyOf(unitsNotApplied);
    reservations = List.copyOf(reservations);
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
  }

  /** What holds without provisional application. */
  public static Standing inForce(List<String> reservations, Map<String, PartyStanding> parties) {
    return new Standing(false, List.of(), List.of(), reservations, parties);
  }

  /** The same while some parties apply some units provisionally. */
  public Standing provisionally(
      List<String> applying, List<String> applied, List<String> notApplied) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    parties.forEach((id, party) -> standings.put(id, party.provisionally(applying.contains(id))));
    return new Standing(true, applied, notApplied, reservations, standings);
  }

  /** The same with the units that each party has suspended. */
  public Standing suspending(Map<String, List<String>> units) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    parties.forEach(
        (id, party) -> standings.put(id, party.suspending(units.getOrDefault(id, List.of()))));
    return new Standing(provisional, appliedUnits, unitsNotApplied, reservations, standings);
  }

  /** Units that a party has suspended; {@code *} for the whole text. */
  public List<String> suspendedBy(String party) {
    PartyStanding of = parties.get(party);
    return of == null ? List.of() : of.suspended();
  }

  /** Parties for which the agreement is in force or provisionally applied. */
  public List<String> members() {
    return parties.entrySet().stream()
        .filter(party -> party.getValue().member() || party.getValue().provisional())
        .map(Map.Entry::getKey)
        .toList();
  }
}
