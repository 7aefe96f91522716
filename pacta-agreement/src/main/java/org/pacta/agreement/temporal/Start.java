package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TreatyEvent;

/**
 * What set a duty going.
 *
 * @param trigger event that started it
 * @param begun day on which it began to be owed
 * @param since first day on which what is done counts for it
 * @param round period of the calendar it is owed for, or null
 */
record Start(
    TreatyEvent trigger, LocalDate begun, LocalDate since, Schedule.@Nullable Round round) {
  /** A duty owed from the event on. */
  static Start with(TreatyEvent trigger) {
    return new Start(trigger, trigger.date(), trigger.date(), null);
  }

  /** The moment from which what is done counts, when the event that started it says one. */
  @Nullable Instant moment() {
    return withTheEvent() ? trigger.detail().instant() : null;
  }

  /** True when it began with the event itself, and not before it or with a day of its own. */
  boolean withTheEvent() {
    return round == null && since.equals(trigger.date()) && begun.equals(since);
  }

  /** True when it began to be owed as the event was announced. */
  boolean announced() {
    return begun.equals(trigger.detail().announced());
  }

  /** The event as one of the day on which the duty began; a period is a case of its own. */
  TreatyEvent onItsDay() {
    return new TreatyEvent(
        trigger.event(),
        trigger.party(),
        begun,
        trigger.units(),
        trigger.recorded(),
        (round == null ? trigger.detail() : trigger.detail().ofCase(round.label()))
            .at(begun.equals(trigger.date()) ? trigger.detail().instant() : null));
  }
}
