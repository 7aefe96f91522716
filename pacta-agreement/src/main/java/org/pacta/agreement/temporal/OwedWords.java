package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.TreatyEvent;

/** The reckoning of one duty in words. */
record OwedWords(TreatyEvent trigger, DueReckoning reckoning, ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'in' VV", Locale.ENGLISH);

  String of(@Nullable DueTime due) {
    Deadline deadline = reckoning.deadline();
    String start = trigger.event().replace('_', ' ') + " on " + start();
    if (due == null) {
      return start + "; '" + deadline.term() + "' runs from an event that has not happened.";
    }
    return start
        + "; '"
        + deadline.term()
        + "' "
        + (deadline.legal()
            ? "is a period of the text, "
            : "has no length in the text; operational target ")
        + reckoning.length(trigger.detail()).inWords()
        + (reckoning.workingDays(trigger.detail()) ? " (working days)" : "")
        + ": "
        + end(due)
        + ".";
  }

  private String start() {
    Instant moment = trigger.detail().instant();
    return moment == null ? Reckoning.words(trigger.date()) : MOMENT.format(moment.atZone(zone));
  }

  /** An end counted in hours from a day alone is settled to the day, and says so. */
  private String end(DueTime due) {
    Instant exact = due.instant();
    if (exact != null) {
      return MOMENT.format(exact.atZone(zone));
    }
    boolean hours = !reckoning.length(trigger.detail()).duration().isZero();
    return Reckoning.words(due.day())
        + (hours ? " (the moment it started is not known, so the whole day counts)" : "");
  }
}
