package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.WorkingCalendar;

/** Holds the parts of each deadline against each other. */
record DeadlineCheck(AgreementContent content, Findings findings) {
  static void check(AgreementContent content, Findings findings) {
    DeadlineCheck check = new DeadlineCheck(content, findings);
    content.deadlines().forEach(check::hours);
    content.deadlines().forEach(check::returns);
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

  /** What returns with the calendar has no length that could vary or be prolonged. */
  private void returns(Deadline deadline) {
    boolean varies =
        !deadline.variants().isEmpty()
            || deadline.from() != null
            || deadline.counting().extension() != null;
    if (deadline.schedule() != null && varies) {
      error(
          deadline,
          "schedule",
          "a schedule goes with no from, variants or extension",
          "Give the other matters a deadline of their own.");
    }
  }

  private void error(Deadline deadline, String key, String message, String help) {
    Yaml item =
        content.tree().at("deadlines").flatMap(all -> all.at(deadline.id())).orElse(content.tree());
    findings.error(FindingCode.A105, item.placeOf(key), deadline.id(), message, help);
  }
}
