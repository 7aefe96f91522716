package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartStanding;
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
    return ofWhole(duty, trigger).or(() -> ofParts(duty, trigger));
  }

  /** The same of the parts of the text on which it rests. */
  private Optional<String> ofParts(Duty duty, TreatyEvent trigger) {
    List<PartStanding> ended =
        on(days.day(trigger)).standing().parts().stream()
            .filter(part -> part.status() == StatusCode.ENDED && part.since() != null)
            .toList();
    List<String> units = ended.stream().flatMap(part -> part.units().stream()).toList();
    return ended.isEmpty()
            || !LifeTerms.within(units, duty.restsOn())
            || force.starts(duty, trigger)
            || !given.contains(trigger)
        ? Optional.empty()
        : Optional.of(
            ended.stream()
                .filter(part ->
                    duty.restsOn().stream()
                        .anyMatch(unit -> LifeTerms.within(part.units(), List.of(unit))))
                .map(part ->
                    "the part "
                        + part.id()
                        + " had ended by then, on "
                        + Reckoning.words(Objects.requireNonNull(part.since()))
                        + (part.cite().isEmpty() ? "" : " " + part.cite()))
                .collect(Collectors.joining(", and ")));
  }

  private Optional<String> ofWhole(Duty duty, TreatyEvent trigger) {
    Status status = on(days.day(trigger)); // reckoned once a day: asked first, cheap
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
