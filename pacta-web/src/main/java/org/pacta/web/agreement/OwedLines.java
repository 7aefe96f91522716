package org.pacta.web.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Rule;
import org.pacta.node.treaty.AgreementToday;
import org.pacta.web.agreement.AgreementPage.OwedLine;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Words;

/** Puts in words what the Parties owe by the agreement itself, outside any case. */
final class OwedLines {
  private final Agreement agreement;
  private final PageTools tools;

  private OwedLines(Agreement agreement, PageTools tools) {
    this.agreement = agreement;
    this.tools = tools;
  }

  static List<OwedLine> of(AgreementToday today, PageTools tools) {
    OwedLines lines = new OwedLines(today.agreement(), tools);
    return Stream.concat(
            today.duties().stream().map(lines::duty), today.lapses().stream().map(lines::lapse))
        .toList();
  }

  private OwedLine duty(DutyState duty) {
    String period = duty.period() == null ? "" : " For " + named(duty.period()) + ".";
    return new OwedLine(
        agreement.rule(duty.rule()).map(Rule::says).orElse(duty.rule()) + period + amount(duty),
        owing(duty),
        when(duty),
        standing(duty),
        Words.plain(duty.arithmetic()),
        tools.clauses().of(agreement.id(), duty.cite()));
  }

  /** A period of the calendar by its name; one without is numbered, which is no name yet. */
  private static String named(String period) {
    return period.matches("\\d{1,3}") ? "period " + period : period;
  }

  /** Who owes, and to whom where that is one alone, or each of the others by itself. */
  private String owing(DutyState duty) {
    String who = duty.party() == null ? Words.code(duty.bearer()) : party(duty.party());
    return duty.owedTo() == null ? who : who + " to " + party(duty.owedTo());
  }

  private static String amount(DutyState duty) {
    return duty.amount() == null ? "" : " Amount: " + duty.amount().inWords() + ".";
  }

  private String party(String id) {
    return tools.clauses().party(agreement.id(), id);
  }

  private String when(DutyState duty) {
    LocalDate due = duty.due();
    if (due == null) {
      boolean untimed =
          agreement.rule(duty.rule()).orElse(null) instanceof Duty rule && rule.due().isEmpty();
      return untimed ? "No time set" : "Its time does not run yet";
    }
    return (duty.refrain() ? "Not before the end of " : "By ")
        + Words.day(due)
        + (duty.legal() ? "" : binding(duty))
        + (duty.target() == null ? "" : "; to be aimed at: " + Words.day(duty.target().day()));
  }

  private String binding(DutyState duty) {
    return notBinding(duty)
        ? " (a period of the text that does not bind)"
        : " (target, not a legal deadline)";
  }

  private boolean notBinding(DutyState duty) {
    return !duty.legal()
        && agreement.rule(duty.rule()).orElse(null) instanceof Duty rule
        && agreement.deadline(rule.due()).filter(Deadline::stated).isPresent();
  }

  /** What no note says may have been done all the same, so a time that has passed is said so. */
  private String standing(DutyState duty) {
    LocalDate ended = duty.endedOn();
    String none = "; no note that it was done is registered here";
    return switch (duty.status()) {
      case OPEN -> duty.refrain() ? "To be kept" : "Open";
      case PAUSED -> "Stands still: an answer is awaited, or its units are suspended";
      case MET -> duty.refrain() ? "Kept" : ended == null ? "Done" : "Done on " + Words.day(ended);
      case LATE ->
          (notBinding(duty) ? "Past a period of the text that does not bind" : "Past its target")
              + (ended == null ? none : "");
      case BREACH -> duty.refrain() ? "Not kept" : broken(duty, none);
      case RELEASED -> "No longer owed" + (ended == null ? "" : " since " + Words.day(ended));
      case UNCLEAR ->
          (duty.certain()
                  ? "Owed, but it is not known how it stands"
                  : "Not known whether it is owed")
              + Words.notKnown(String.join(", ", duty.missing()));
    };
  }

  private static String broken(DutyState duty, String none) {
    LocalDate ended = duty.endedOn();
    if (ended == null) {
      return "Its time has passed" + none;
    }
    return duty.released()
        ? "Its time passed" + none + "; no longer owed since " + Words.day(ended)
        : "Done late, on " + Words.day(ended);
  }

  private OwedLine lapse(Lapsed lapse) {
    String party = lapse.event().party();
    return new OwedLine(
        agreement.rule(lapse.rule()).map(Rule::says).orElse(lapse.rule()),
        party == null ? "Silence of the Parties" : "Silence: " + party(party),
        Words.code(lapse.event().event()) + ": " + Words.day(lapse.event().date()),
        switch (lapse.outcome()) {
          case RUNNING -> "The time runs";
          case KEPT -> "Did not come about: what the text asks for was done in time";
          case CAME_ABOUT -> "Came about";
          case RELEASED -> "Ended with the agreement, or with what it rests on; nothing came about";
          case UNCLEAR -> "Not known whether the time runs, or whose silence counts";
        },
        Words.plain(lapse.arithmetic()),
        tools.clauses().of(agreement.id(), lapse.cite()));
  }
}
