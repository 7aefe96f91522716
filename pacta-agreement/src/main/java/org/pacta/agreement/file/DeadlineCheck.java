package org.pacta.agreement.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pacta.agreement.Advance;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Extension;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Party;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Schedule;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.WorkingCalendar;

/** Holds the parts of each deadline against each other. */
record DeadlineCheck(AgreementContent content, Findings findings) {
  /** Longest time counted by hours of the day, in days on which some count. */
  private static final int DAYS_MAX = 3_000;

  private static final TimeLength ZERO = TimeLength.parse("P0D");

  static void check(AgreementContent content, Findings findings) {
    DeadlineCheck check = new DeadlineCheck(content, findings);
    content.deadlines().forEach(check::hours);
    content.deadlines().forEach(check::clock);
    content.deadlines().forEach(check::countable);
    content.deadlines().forEach(check::returns);
    content.deadlines().forEach(check::twoStages);
    content.deadlines().forEach(check::prolonging);
    content.rules().forEach(check::binding);
    content.tree().entries("deadlines").forEach(check::indeterminate);
  }

  /** A word such as "promptly" has a target of practice, and no length that would bind. */
  private void indeterminate(String id, Yaml deadline) {
    if (deadline.flag("indeterminate", false) && deadline.at("target").isEmpty()) {
      findings.error(
          FindingCode.A105,
          deadline.placeOf("indeterminate"),
          id,
          "a word without a length of its own has a target, and no time that binds",
          "Write target and target_source instead of the length, or leave indeterminate out where"
              + " the text states it.");
    }
  }

  /**
   * Whether a time binds follows from the units it cites, so those of the rule that is due in it
   * must be of the same kind; and silence brings nothing about that nobody is bound to.
   */
  private void binding(Rule rule) {
    String due = rule instanceof Duty duty ? duty.due() : rule instanceof Lapse it ? it.due() : "";
    NotBinding unbound = NotBinding.of(content.tree());
    content.deadlines().stream()
        .filter(deadline -> deadline.id().equals(due))
        .filter(deadline ->
            rule instanceof Lapse
                ? Deadline.NOT_BINDING.equals(deadline.targetSource())
                : unbound.reachesAll(rule.restsOn()) != unbound.reachesAll(deadline.cite()))
        .forEach(deadline ->
            error(
                deadline,
                "cite",
                rule instanceof Lapse
                    ? "the silence of " + rule.id() + " rests on a time that does not bind"
                    : "of the time and the units of " + rule.id() + " only one binds",
                "Give the rule a deadline of its own that cites the same units."));
  }

  /** Hours that count are for lengths in hours that run on, by a clock the file knows. */
  private void hours(Deadline deadline) {
    CountedHours hours = deadline.counting().hours();
    if (hours == null) {
      return;
    }
    boolean inHours =
        deadline.length().period().isZero()
            && deadline.variants().values().stream()
                .map(TimeLength::duration)
                .noneMatch(it -> it.isZero());
    if (!deadline.runsOn() || !inHours || deadline.length().isZero()) {
      error(
          deadline,
          "hours",
          "hours that count bear on lengths in hours alone",
          "Write for example within: PT12H, or remove hours.");
    }
    if (hours.equals(CountedHours.OF_THE_CALENDAR)) {
      List<String> whose =
          deadline.counting().calendar().equals(Counting.BEARER)
              ? content.parties().stream().map(Party::id).toList()
              : List.of(deadline.counting().calendar());
      whose.stream()
          .filter(party ->
              content.calendars().getOrDefault(party, WorkingCalendar.WEEKDAYS).hours() == null)
          .forEach(party ->
              error(
                  deadline,
                  "hours",
                  "the calendar of " + party + " gives no hours",
                  "Add calendars: {" + party + ": {hours: {from: \"08:00\", to: \"16:00\"}}}."));
    }
  }

  /** Whose days or hours count is a Party or, for hours of the day, a body with a clock. */
  private void clock(Deadline deadline) {
    String whose = deadline.counting().calendar();
    List<String> known = new ArrayList<>(List.of(Counting.BEARER, Counting.BOTH));
    content.parties().forEach(party -> known.add(party.id()));
    CountedHours hours = deadline.counting().hours();
    if (hours != null && !hours.equals(CountedHours.OF_THE_CALENDAR)) {
      known.remove(Counting.BOTH);
      content.bodies().forEach(body -> known.add(body.id()));
    }
    if (!known.contains(whose)) {
      error(
          deadline,
          "calendar",
          whose + " is nobody by whose clock this is counted",
          DidYouMean.among(whose, known));
    }
  }

  /** Counting hours day by day ends somewhere. */
  private void countable(Deadline deadline) {
    CountedHours hours = deadline.counting().hours();
    if (hours == null) {
      return;
    }
    long day =
        content.calendars().values().stream()
            .map(WorkingCalendar::hours)
            .filter(Objects::nonNull)
            .mapToLong(CountedHours::minutes)
            .min()
            .orElse(hours.minutes());
    Extension extension = deadline.counting().extension();
    boolean tooLong =
        Stream.concat(
                Stream.concat(Stream.of(deadline.length()), deadline.variants().values().stream()),
                Stream.of(deadline.urgentTarget(), extension == null ? null : extension.length())
                    .filter(Objects::nonNull))
            .anyMatch(length ->
                length.duration().toMinutes() / Math.min(day, hours.minutes()) > DAYS_MAX);
    if (tooLong) {
      error(
          deadline,
          "hours",
          "the time would take more than " + DAYS_MAX + " days of counted hours",
          "Write a length in days, months or years, or correct the hours.");
    }
  }

  /** What returns with the calendar has no length that could vary or be prolonged. */
  private void returns(Deadline deadline) {
    Schedule schedule = deadline.schedule();
    TimeLength every = schedule == null ? null : schedule.length();
    if (every != null
        && (every.period().toTotalMonths() + every.period().getDays() == 0
            || !every.duration().isZero())) {
      error(
          deadline,
          "schedule",
          "a period of the schedule is at least a day, and made of whole days",
          "Write for example every: P3M, or every: PT72H for three days.");
    }
    if (schedule != null && !opensInTime(schedule)) {
      error(
          deadline,
          "schedule",
          "from names a day of a period of the calendar, before what is due in that period",
          "Write for example {every: year, from: {day: 1, month: 10}}.");
    }
    boolean varies =
        !deadline.variants().isEmpty()
            || deadline.urgentTarget() != null
            || deadline.from() != null
            || deadline.counting().extension() != null;
    if (schedule != null && varies) {
      error(
          deadline,
          "schedule",
          "a schedule goes with no from, urgent_within, variants or extension",
          "Give the other matters a deadline of their own.");
    }
  }

  /** A period of months of the calendar opens within itself, and before what is owed is due. */
  private static boolean opensInTime(Schedule schedule) {
    if (schedule.window() == null) {
      return true;
    }
    if (schedule.unit() == null
        || schedule.unit() == Schedule.Unit.WEEK
        || schedule.once()
        || schedule.falls().side() != Schedule.Side.WITHIN) {
      return false;
    }
    Schedule.Round round = schedule.round(LocalDate.EPOCH, 0);
    return !round.opens().isAfter(round.last()) && !opensAfterDue(schedule);
  }

  /** By day and month as written: in a shorter month both may fall on its last day. */
  private static boolean opensAfterDue(Schedule schedule) {
    Schedule.Window window = schedule.window();
    Schedule.Falls falls = schedule.falls();
    return window != null
        && falls.day() > 0
        && (window.month() > falls.months()
            || (window.month() == falls.months() && window.day() > falls.day()));
  }

  /** A target beside a period, and a day before which nothing counts, leave time between them. */
  private void twoStages(Deadline deadline) {
    Yaml item =
        content.tree().at("deadlines").flatMap(all -> all.at(deadline.id())).orElse(content.tree());
    boolean within = item.at("within").isPresent();
    boolean sourced = deadline.targetSource() != null;
    if (deadline.legal()
        && (item.at("urgent_target").isPresent()
            || (item.at("target").isPresent() && !(within && sourced)))) {
      error(
          deadline,
          "target",
          "a target stands beside within alone, with its source",
          "Write within, target and target_source, without urgent_target.");
    }
    if (!deadline.stated() && item.at("urgent_within").isPresent()) {
      error(
          deadline,
          "urgent_within",
          "urgent_within stands beside within or before",
          "Write urgent_target for a word without a length.");
    }
    TimeLength wait = deadline.notBefore();
    boolean days = wait == null || (wait.duration().isZero() && wait.longerThan(ZERO));
    if (wait != null && !(deadline.runsOn() && days && deadline.length().longerThan(wait))) {
      error(
          deadline,
          "not_before",
          "not_before is a length in days, months or years shorter than the deadline",
          "Write for example within: P61M, not_before: P60M.");
    }
  }

  /** Notice that must come sooner before the end than the whole time takes prolongs nothing. */
  private void prolonging(Deadline deadline) {
    Extension extension = deadline.counting().extension();
    Advance advance = extension == null ? null : extension.advance();
    boolean inTime =
        advance == null
            || deadline.agreed()
            || Stream.concat(Stream.of(deadline.length()), deadline.variants().values().stream())
                .anyMatch(length -> length.longerThan(advance.length()));
    if (!inTime) {
      error(
          deadline,
          "extension",
          "before of the extension is as long as the time itself, so that nothing prolongs it",
          "Write the length before the end, such as before: P15D.");
    }
  }

  private void error(Deadline deadline, String key, String message, String help) {
    Yaml item =
        content.tree().at("deadlines").flatMap(all -> all.at(deadline.id())).orElse(content.tree());
    findings.error(FindingCode.A105, item.placeOf(key), deadline.id(), message, help);
  }
}
