package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;

/**
 * When a deadline ends that runs from an event, or back from it.
 *
 * @param day last day
 * @param instant exact end, or null for the end of the day
 */
public record DeadlineEnd(LocalDate day, @Nullable Instant instant) {
  /**
   * The end for each Party that may owe, counted as for a duty of that Party.
   *
   * @param given events that do not follow from the dates of the agreement
   */
  public static Map<String, DeadlineEnd> of(
      Deadline deadline,
      TreatyEvent from,
      List<TreatyEvent> given,
      List<Party> parties,
      Map<String, ZoneId> zones,
      Map<String, WorkingCalendar> calendars) {
    Map<String, DeadlineEnd> ends = new LinkedHashMap<>();
    Set<TreatyEvent> dawning = Timeline.dawning(List.of(from), given);
    for (Party party : parties) {
      Bearer bearer = new Bearer(Optional.of(party.id()), party.timeZone(), true, Set.of());
      DueReckoning reckoning =
          new DueReckoning(deadline, bearer, parties, zones, calendars, dawning);
      DueTime due = reckoning.due(from, from.detail());
      ends.put(party.id(), new DeadlineEnd(due.day(), due.instant()));
    }
    return ends;
  }
}
