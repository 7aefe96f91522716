package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.UnitText;

/**
 * Terms of the life of an agreement besides its dated clauses.
 *
 * @param multilateral true when parties join and leave one by one
 * @param acceding parties that are not original signatories
 * @param partiesMin fewest parties with which it goes on; 0 when the text names none
 * @param fixedTerm time for which it is concluded, or null when without limit
 * @param reservations reservations of the parties
 * @param periodic events that return
 * @param provisionalUnits units applied before the entry into force; empty for all
 * @param provisionalEndedBy event that ends the provisional application, or null
 * @param neverSuspended units that no suspension reaches
 * @param units all units of the text
 */
public record LifeTerms(
    boolean multilateral,
    Set<String> acceding,
    int partiesMin,
    @Nullable FixedTerm fixedTerm,
    List<Reservation> reservations,
    List<Periodic> periodic,
    List<String> provisionalUnits,
    @Nullable String provisionalEndedBy,
    List<String> neverSuspended,
    List<String> units) {
  public LifeTerms {
    acceding = Set.copyOf(acceding);
    reservations = List.copyOf(reservations);
    periodic = List.copyOf(periodic);
    provisionalUnits = List.copyOf(provisionalUnits);
    neverSuspended = List.copyOf(neverSuspended);
    units = List.copyOf(units);
  }

  /** True when no suspension reaches a unit or anything in it. */
  public boolean neverReached(String unit) {
    return neverSuspended.stream()
        .anyMatch(never -> UnitText.contains(never, unit) || UnitText.contains(unit, never));
  }

  /** Units that a suspension of the whole reaches. */
  List<String> suspendable() {
    return units.stream()
        .filter(unit -> neverSuspended.stream().noneMatch(never -> UnitText.contains(never, unit)))
        .toList();
  }
}
