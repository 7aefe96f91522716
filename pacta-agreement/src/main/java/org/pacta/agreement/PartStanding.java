package org.pacta.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the text that enters into force or ends apart from the rest stands on a day.
 *
 * @param id name of the part
 * @param units its units
 * @param status in force, which includes provisional application; not in force; or ended
 * @param provisional true when it is applied before its entry into force
 * @param since first day of this status, or null when unknown
 * @param until last day of this status if known, else null
 * @param pendingContinues true when it has ended but what was begun before goes on
 * @param cite units of the text that say so
 * @param arithmetic the reckoning in words
 */
public record PartStanding(
    String id,
    List<String> units,
    StatusCode status,
    boolean provisional,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean pendingContinues,
    List<String> cite,
    String arithmetic) {
  public PartStanding {
    units = List.copyOf(units);
    cite = List.copyOf(cite);
  }

  /** Units that have ended for a case of which only others go on. */
  static PartStanding left(List<String> units) {
    return new PartStanding(
        "what does not go on", units, StatusCode.ENDED, false, null, null, false, List.of(), "");
  }

  /** The same as before it ended. */
  public PartStanding runningOn() {
    return new PartStanding(
        id, units, StatusCode.IN_FORCE, provisional, null, null, false, cite, arithmetic);
  }
}
