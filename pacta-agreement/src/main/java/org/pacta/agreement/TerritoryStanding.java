package org.pacta.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the agreement applies to a territory of a Party on a day.
 *
 * @param id of the territory
 * @param name in the text
 * @param of the Party whose territory it is
 * @param status that of the agreement there: not in force where it has never applied, ended where
 *     it applies no longer
 * @param since first day of this status, or null when unknown
 * @param until last day of this status if known, else null
 * @param units the only units that apply there; empty for all, or for none
 * @param unitsNotYet units to which it has not been extended, while others apply there
 * @param unitsEnded units that apply there no longer, while others do
 * @param cite units of the text that say so
 * @param arithmetic the reckoning in words
 */
public record TerritoryStanding(
    String id,
    String name,
    String of,
    StatusCode status,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<String> units,
    List<String> unitsNotYet,
    List<String> unitsEnded,
    List<String> cite,
    String arithmetic) {
  public TerritoryStanding {
    units = List.copyOf(units);
    unitsNotYet = List.copyOf(unitsNotYet);
    unitsEnded = List.copyOf(unitsEnded);
    cite = List.copyOf(cite);
  }

  /** True when some of it applies there, suspended or not. */
  public boolean applies() {
    return status != StatusCode.NOT_IN_FORCE && status != StatusCode.ENDED;
  }
}
