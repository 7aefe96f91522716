package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * What an end of the agreement keeps from starting.
 *
 * @param given what happened; nothing is said of what only follows from the dates
 */
record AfterTheEnd(DutyStart force, StatusByDay days, Set<TreatyEvent> given) {
  /** Why nobody owes a duty of which what would start it came after the end; or empty. */
  Optional<String> why(Duty duty, TreatyEvent trigger) {
    Status status = on(trigger.date()); // reckoned once a day: asked first, cheap
    LocalDate since = status.since();
    return since == null
            || status.status() != StatusCode.ENDED
            || force.starts(duty, trigger)
            || !given.contains(trigger)
            || on(since.minusDays(1)).status() == StatusCode.NOT_IN_FORCE
        ? Optional.empty()
        : Optional.of(
            "the agreement had ended by then, on "
                + Reckoning.words(since)
                + (status.cite().isEmpty() ? "" : " " + status.cite()));
  }

  private Status on(LocalDate day) {
    return days.status(new StatusByDay.Day(day, Set.of(), null, null));
  }
}
