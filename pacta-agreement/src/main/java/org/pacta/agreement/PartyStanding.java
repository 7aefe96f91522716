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
 * @param pendingContinues true when what was begun before {@code until} goes on
 * @param periods every time for which the agreement is in force for it, as far as known: one that
 *     has left can join anew
 */
public record PartyStanding(
    boolean member,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean provisional,
    String arithmetic,
    List<String> suspended,
    boolean pendingContinues,
    List<Period> periods) {
  public PartyStanding {
    suspended = List.copyOf(suspended);
    periods = List.copyOf(periods);
  }

  /**
   * A time for which the agreement is in force for a party.
   *
   * @param since first day
   * @param until last day, if it is known
   * @param pendingContinues true when what was begun before this end goes on
   * @param consented day on which it consented to be bound, where an instrument of its own says it
   */
  public record Period(
      LocalDate since,
      @Nullable LocalDate until,
      boolean pendingContinues,
      @Nullable LocalDate consented) {}

  /** A standing without provisional application or suspension. */
  public PartyStanding(
      boolean member,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      String arithmetic,
      boolean pendingContinues,
      List<Period> periods) {
    this(member, since, until, false, arithmetic, List.of(), pendingContinues, periods);
  }

  /** True when the agreement is in force for it, or provisionally applied. */
  public boolean bound() {
    return member || provisional;
  }

  /** True for a day in a time for which the agreement is in force for it. */
  public boolean inForce(LocalDate day) {
    return periods.stream()
        .anyMatch(period ->
            !day.isBefore(period.since())
                && (period.until() == null || !day.isAfter(period.until())));
  }

  /**
   * The last day for which the agreement bound it without a break from a day on, or before it was
   * bound: the end of the first period that ends on that day or later; null while that has no end.
   */
  public @Nullable LocalDate boundUntil(LocalDate day) {
    LocalDate end = until;
    boolean found = false;
    for (Period period : periods) {
      boolean goesOn = found && end != null && period.since().equals(end.plusDays(1));
      if (goesOn || (!found && (period.until() == null || !day.isAfter(period.until())))) {
        end = period.until();
        found = true;
      }
    }
    return end;
  }

  /** The day since which it has bound it without a break, or will; null while unknown. */
  @Nullable LocalDate boundSince() {
    LocalDate first = since;
    for (Period period : periods.reversed()) {
      LocalDate last = period.until();
      if (first != null && last != null && last.plusDays(1).equals(first)) {
        first = period.since();
      }
    }
    return first;
  }

  /** True when what was begun before the end with that last day goes on. */
  public boolean leavesRunning(LocalDate lastDay) {
    return (pendingContinues && lastDay.equals(until))
        || periods.stream()
            .anyMatch(period -> lastDay.equals(period.until()) && period.pendingContinues());
  }

  /** The same after the agreement itself has ended for all, or but for what was begun before. */
  PartyStanding ended(LocalDate lastDay, boolean pendingContinues) {
    LocalDate last = until == null || until.isAfter(lastDay) ? lastDay : until;
    boolean joined = since != null && !since.isAfter(last);
    List<Period> past =
        periods.stream()
            .filter(period -> !period.since().isAfter(lastDay))
            .map(period ->
                period.until() == null || period.until().isAfter(lastDay)
                    ? new Period(period.since(), lastDay, pendingContinues, period.consented())
                    : period)
            .toList();
    return new PartyStanding(
        false,
        since,
        joined ? last : until,
        false,
        arithmetic,
        List.of(),
        pendingContinues && last.equals(until),
        past);
  }

  /** The same, provisionally applied or not. */
  PartyStanding provisionally(boolean applied) {
    return new PartyStanding(
        member, since, until, applied, arithmetic, suspended, pendingContinues, periods);
  }

  /** The same with the units it has suspended. */
  PartyStanding suspending(List<String> units) {
    return new PartyStanding(
        member, since, until, provisional, arithmetic, units, pendingContinues, periods);
  }
}
