package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * From when what is done counts for one duty: from a day on; where the moments are known, from a
 * moment on. Days of different clocks overlap, so that what was done under an earlier day than that
 * of the start may have come after it.
 *
 * @param day first day
 * @param moment first moment on it, or null for the whole day
 * @param soonest as early as the duty can have begun, or null where days compare as they are
 * @param trigger name of what started it
 * @param clocks by which days are counted
 */
record CountsFrom(
    LocalDate day,
    @Nullable Instant moment,
    @Nullable Instant soonest,
    String trigger,
    DueReckoning clocks) {
  /** With what started a duty, by whose clock its day is. */
  static CountsFrom of(Start start, DueReckoning clocks) {
    TreatyEvent trigger = start.trigger();
    boolean apart = start.withTheEvent() && !Timeline.atDawn(trigger) && !clocks.one();
    return new CountsFrom(
        start.since(),
        start.moment(),
        apart ? clocks.first(trigger) : null,
        trigger.event(),
        clocks);
  }

  /** The same where days compare as they are. */
  static CountsFrom byDays(Start start, DueReckoning clocks) {
    return new CountsFrom(start.since(), start.moment(), null, start.trigger().event(), clocks);
  }

  /** True for what came since, or may have. */
  boolean reached(TreatyEvent event) {
    if (moment != null && event.detail().instant() != null) {
      return !sooner(event);
    }
    Instant begun = soonest;
    return begun == null || !clocksTell(event)
        ? !event.date().isBefore(day)
        : !clocks.last(event).isBefore(begun);
  }

  /** True for what came since only if its clock was behind that of what started it. */
  boolean early(TreatyEvent event) {
    return soonest != null
        && event.date().isBefore(day)
        && clocksTell(event)
        && reached(event)
        && (moment == null || event.detail().instant() == null);
  }

  /** True for what two moments show to have come before. */
  boolean sooner(TreatyEvent event) {
    Instant at = event.detail().instant();
    return moment != null && at != null && at.isBefore(moment);
  }

  /** What starts a duty anew again and again stands in a series whose days are of one clock. */
  private boolean clocksTell(TreatyEvent event) {
    return DueReckoning.near(day, event.date()) && !event.event().equals(trigger);
  }
}
