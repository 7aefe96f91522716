package org.pacta.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one party stands to an agreement on a day.
 *
 * @param member true when the agreement is in force for it
 * @param since first day in force for it, or null while unknown
 * @param until last day in force for it, if its withdrawal is known, else null
 * @param provisional true when the agreement is provisionally applied for it
 * @param arithmetic the reckoning in words
 * @param suspended units that this party has suspended; {@code *} for the whole text
 */
public record PartyStanding(
    boolean member,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean provisional,
    String arithmetic,
    List<String> suspended) {
  public PartyStanding {
    suspended = List.copyOf(suspended);
  }

  /** A standing without provisional application or suspension. */
  public PartyStanding(
      boolean member, @Nullable LocalDate since, @Nullable LocalDate until, String arithmetic) {
    this(member, since, until, false, arithmetic, List.of());
  }

  /** The same after the agreement itself has ended for all. */
  PartyStanding ended(LocalDate lastDay) {
    LocalDate last = until == null || until.isAfter(lastDay) ? lastDay : until;
    boolean joined = since != null && !since.isAfter(last);
    return new PartyStanding(false, since, joined ? last : until, false, arithmetic, suspended);
  }

  /** The same, provisionally applied or not. */
  PartyStanding provisionally(boolean applied) {
    return new PartyStanding(member, since, until, applied, arithmetic, suspended);
  }

  /** The same with the units it has suspended. */
  PartyStanding suspending(List<String> units) {
    return new PartyStanding(member, since, until, provisional, arithmetic, units);
  }
}
