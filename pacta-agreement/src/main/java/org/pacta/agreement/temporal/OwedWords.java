package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TreatyEvent;

/**
 * The reckoning of one duty in words.
 *
 * @param start what set it going
 * @param refrain true for what must not be done
 * @param anchor event its time is counted from, or null when that has not happened
 * @param matter which of its lengths applies
 * @param deferral what puts its end off, or null
 * @param lengthened its end as notices have lengthened it, or null when none can
 * @param reckoning how it is counted
 * @param zone by whose clock
 * @param done how often it was performed
 * @param opens first day on which a performance meets it
 */
record OwedWords(
    Start start,
    boolean refrain,
    @Nullable TreatyEvent anchor,
    EventDetail matter,
    DueEnd.@Nullable Deferral deferral,
    @Nullable Prolonged lengthened,
    DueReckoning reckoning,
    ZoneId zone,
    long done,
    LocalDate opens) {
  static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'in' VV", Locale.ENGLISH);

  /** What stays owed after it was done for the first time. */
  static String goesOn(TreatyEvent begun) {
    return " Done first on "
        + Reckoning.words(begun.date())
        + "; it goes on being owed, as it is never done once and for all.";
  }

  /** What bears on it by its name and does not count. */
  static String uncounted(List<TreatyEvent> bearing, WhatCounts counting) {
    StringBuilder words = new StringBuilder();
    for (TreatyEvent event : bearing) {
      if (counting.never(event)) {
        words
            .append(" What the rule asks of ")
            .append(event.event().replace('_', ' '))
            .append(" is not so of that of ")
            .append(Reckoning.words(event.date()))
            .append(", which does not count.");
      }
    }
    return words.toString();
  }

  String of(@Nullable DueTime due) {
    Deadline deadline = reckoning.deadline();
    TreatyEvent trigger = start.trigger();
    String from = named(trigger);
    if (deadline.equals(Deadline.NONE)) {
      return from
          + "; no time is set: "
          + (refrain ? "it binds without an end." : "owed until it is met.");
    }
    if (due == null && deadline.agreed()) {
      return from
          + "; '"
          + deadline.term()
          + "' ends on a day that is set case by case: no "
          + String.valueOf(deadline.from()).replace('_', ' ')
          + " says which (effective).";
    }
    if (due == null) {
      return from
          + "; '"
          + deadline.term()
          + "' runs from an event that has not happened"
          + (deadline.backwards() ? " and is not announced." : ".");
    }
    return from
        + "; '"
        + deadline.term()
        + "' "
        + length(deadline)
        + prolonged(due, deadline.counting().extension())
        + ": "
        + (deferral == null ? end(due) : later(due, deferral))
        + (lengthened == null ? "" : lengthened.inWords(deadline.counting().extension(), this))
        + (opens.equals(LocalDate.MIN) ? "" : "; not before " + Reckoning.words(opens))
        + (due.aim() == null ? "" : "; " + aim(deadline, due.aim()))
        + ".";
  }

  private static String prolonged(DueTime due, @Nullable Extension extension) {
    if (extension == null || due.prolonged() == 0) {
      return "";
    }
    String often = due.prolonged() == 1 ? "" : due.prolonged() + " times ";
    return ", prolonged " + often + extension.inWords();
  }

  /** Where its end waits for something, the day looked at is no end; what it waits for is said. */
  private String later(DueTime due, DueEnd.Deferral put) {
    String words =
        "put off by " + put.reason().event().replace('_', ' ') + " on " + moment(put.reason());
    TreatyEvent over = put.over();
    if (over != null) {
      return end(due)
          + ", "
          + words
          + " until "
          + over.event().replace('_', ' ')
          + " on "
          + moment(over);
    }
    String awaited = String.join(" or ", put.awaited()).replace('_', ' ');
    return "no end yet, " + words + (awaited.isEmpty() ? "" : " until " + awaited);
  }

  private String aim(Deadline deadline, DueTime target) {
    Deadline first = deadline.atFirst();
    return "operational target "
        + (first == null ? "" : first.length().inWords() + ": ")
        + end(target);
  }

  private String length(Deadline deadline) {
    String nature =
        deadline.legal()
            ? "is a period of the text, "
            : deadline.stated()
                ? "is a period of the text, whose words do not bind, "
                : "has no length in the text; operational target ";
    Schedule.Round round = start.round();
    Schedule schedule = deadline.schedule();
    if (round != null && schedule != null) {
      String often = schedule.times() == 1 ? "" : ", " + done + " of " + schedule.times() + " done";
      return nature + schedule.inWords() + "; for " + Schedule.called(round.label()) + often;
    }
    if (deadline.day() != null) {
      return nature + "no later than a day it names";
    }
    if (deadline.agreed()) {
      return nature + "no later than the day set in " + anchored();
    }
    if (deadline.backwards() && reckoning.length(matter).isZero()) {
      boolean dawns = reckoning.dawns(anchor == null ? start.trigger() : anchor, matter);
      return nature
          + "no later than "
          + anchored()
          + (dawns ? ", which comes as that day begins" : "");
    }
    return nature
        + reckoning.length(matter).inWords()
        + reckoning.daysInWords(matter)
        + (deadline.counting().clearDays() ? " (clear days)" : "")
        + hours()
        + (deadline.backwards() ? " back from " + anchored() : "");
  }

  private String hours() {
    CountedHours hours = reckoning.hours();
    String days = reckoning.deadline().counting().workingDays() ? " on working days" : "";
    return hours == null ? "" : ", counted from " + hours.inWords() + days;
  }

  private String anchored() {
    TreatyEvent from = anchor == null ? start.trigger() : anchor;
    return named(from);
  }

  /** An event with its day; one announced before has perhaps not happened yet. */
  private String named(TreatyEvent event) {
    LocalDate announced = event.detail().announced();
    String name = event.event().replace('_', ' ');
    return announced == null || !announced.isBefore(event.date())
        ? name + " on " + moment(event)
        : name + " (" + moment(event) + ", announced on " + Reckoning.words(announced) + ")";
  }

  String moment(TreatyEvent event) {
    Instant moment = event.detail().instant();
    return moment == null ? Reckoning.words(event.date()) : MOMENT.format(moment.atZone(zone));
  }

  /** Says that nobody knows whether what was done on the last day came before its moment. */
  static String untimed(@Nullable DueTime due, @Nullable TreatyEvent met, DueReckoning reckoning) {
    boolean open =
        due != null
            && met != null
            && met.detail().instant() == null
            && reckoning.mayMiss(due, met)
            && !reckoning.missed(due, met);
    return open ? " No moment of it is given, so it counts as in time." : "";
  }

  /** An end counted in hours from a day alone, or back from it, is the latest, and says so. */
  String end(DueTime due) {
    Instant exact = due.instant();
    boolean hours = start.round() == null && !reckoning.length(matter).duration().isZero();
    boolean untold = hours && anchor != null && anchor.detail().instant() == null;
    return (exact == null ? Reckoning.words(due.day()) : MOMENT.format(exact.atZone(zone)))
        + (untold
            ? " at the latest (the moment "
                + (reckoning.deadline().backwards() ? "it is counted back from" : "it started")
                + " is not known, only its day)"
            : "");
  }
}
