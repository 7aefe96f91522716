package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Clear days: neither the day of the event nor that of the act counts. */
class ClearDaysTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "meeting_held");

  private DutyState before(String deadline, String day) throws AgreementFileException {
    return duties(RULE, deadline, "2026-04-10", announced("meeting_held", day, "2026-04-01"))
        .getFirst();
  }

  @Test
  void soManyDaysLieBetweenTheActAndTheEvent() throws AgreementFileException {
    DutyState clear = before("before: P10D, clear_days: true", "2026-05-20");
    assertThat(clear.due()).isEqualTo("2026-05-09");
    assertThat(clear.arithmetic()).contains("10 days (clear days)");
    assertThat(before("before: P10D", "2026-05-20").due()).isEqualTo("2026-05-10");
    assertThat(before("before: P1M, clear_days: true", "2026-05-20").due()).isEqualTo("2026-04-19");
    // Tuesday 19 May: Monday is the one clear working day, and the act may fall on a Sunday
    assertThat(before("before: P1D, days: working, clear_days: true", "2026-05-19").due())
        .isEqualTo("2026-05-17");
  }

  @Test
  void anUrgentTimeInHoursKeepsItsHours() throws AgreementFileException {
    String deadline = "before: P10D, urgent_within: PT24H, clear_days: true";
    TreatyEvent held = announced("meeting_held", "2026-05-20", "2026-04-01");
    assertThat(duties(RULE, deadline, "2026-04-10", urgent(held)).getFirst().due())
        .isEqualTo("2026-05-19");
    assertThat(duties(RULE, deadline, "2026-04-10", held).getFirst().due()).isEqualTo("2026-05-09");
  }

  @Test
  void theActWaitsUntilTheyAreOver() throws AgreementFileException {
    String clear = "within: P30D, not_before: P10D, clear_days: true";
    TreatyEvent held = event("meeting_held", "2026-05-01");
    for (String day : List.of("2026-05-11", "2026-05-12")) {
      boolean over = day.endsWith("12");
      assertThat(status(RULE, clear, "2026-05-20", held, event("information_sent", day)))
          .containsExactly(over ? DutyStatus.MET : DutyStatus.OPEN);
      assertThat(
              status(
                  RULE,
                  "within: P30D, not_before: P10D",
                  "2026-05-20",
                  held,
                  event("information_sent", day)))
          .containsExactly(DutyStatus.MET);
    }
  }

  @Test
  void noticeBeforeATermOrATimeEnds() throws AgreementFileException {
    String longer =
        "within: P6M, extension: {by: P3M, event: extension_notified, cite: [\"3\"], before: P15D,"
            + " clear_days: true}";
    TreatyEvent held = event("meeting_held", "2026-05-01");
    assertThat(
            duties(RULE, longer, "2026-11-02", held, event("extension_notified", "2026-10-16"))
                .getFirst()
                .due())
        .isEqualTo("2027-02-01");
    DutyState late =
        duties(RULE, longer, "2026-11-02", held, event("extension_notified", "2026-10-17"))
            .getFirst();
    assertThat(late.due()).isEqualTo("2026-11-01");
    assertThat(late.arithmetic()).contains("clear days: neither the day of receipt nor the last");
    for (String notice : List.of("2027-01-28", "2027-01-29")) {
      SmallFile file =
          file(RULE, "within: P1M")
              .replace(
                  "temporal",
                  "duration: indefinite",
                  "duration: {term: P1Y, renews: P1Y, unless_notice: {event:"
                      + " non_renewal_notice_received, before: P30D, clear_days: true, late_notice:"
                      + " void, effect: all}, cite: [\"9\"]}");
      // the term ends with 28 February: of 30 days before it, 29 January is the first
      assertThat(
              load(file)
                  .status(
                      List.of(
                          new TreatyEvent(
                              "non_renewal_notice_received", "AAA", LocalDate.parse(notice))),
                      LocalDate.parse("2027-03-02"))
                  .status())
          .as(notice)
          .isEqualTo(notice.endsWith("28") ? StatusCode.ENDED : StatusCode.IN_FORCE);
    }
  }

  @Test
  void aClauseOfTimeCountsThemByTheEndOfADay() throws AgreementFileException {
    SmallFile file =
        file(RULE, "within: P1M")
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: indefinite, termination: {effective: {after: P30D, from:"
                    + " termination_notice_received}, ends: end_of_day, cite: [\"9\"]}");
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-05-01"));
    // thirty clear days: 2 to 31 May
    assertThat(load(file).status(List.of(notice), LocalDate.parse("2026-05-31")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(load(file).status(List.of(notice), LocalDate.parse("2026-06-01")).status())
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void whereThereAreNoneItIsNotRead() {
    for (String idle :
        List.of(
            "within: P10D, clear_days: true",
            "before: PT48H, clear_days: true",
            "before: P0D, clear_days: true",
            "before: P10D, start_day: included, clear_days: true",
            "before: P10D, roll: next_working_day_both, clear_days: true",
            "on: \"2026-05-01\", clear_days: true",
            "within: P6M, extension: {by: P3M, event: extension_notified, cite: [\"3\"],"
                + " clear_days: true}",
            "within: P6M, extension: {by: P3M, event: extension_notified, cite: [\"3\"], before:"
                + " P9D, clear_days: true, day_of_receipt: counted}")) {
      assertThat(file(RULE, idle).findings(folder))
          .as(idle)
          .extracting(Finding::code)
          .contains("A010");
    }
    assertThat(file(RULE, "before: P10D, clear_days: true").findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A010");
  }

  @Test
  void explanationsAndComparisonsSayIt() {
    String one = file(RULE, "before: P10D, clear_days: true").in(folder, "one.yaml").toString();
    String other = file(RULE, "before: P10D").in(folder, "other.yaml").toString();
    assertThat(Ran.of("explain", one, "3").out()).contains("10 days before, clear days");
    Ran compared = Ran.of("compare", one, other);
    assertThat(compared.out()).contains("deadline D-1: differs").contains("clear days");
    assertThat(compared.code()).isEqualTo(3);
  }

  @Test
  void theDayOfTheEventIsNotClearThoughItSaysItsMoment() throws AgreementFileException {
    String deadline = "before: P10D, urgent_within: P0D, clear_days: true";
    TreatyEvent held = urgent(announced("meeting_held", "2026-05-20", "2026-04-01"));
    assertThat(duties(RULE, deadline, "2026-04-10", held).getFirst().due()).isEqualTo("2026-05-19");
    TreatyEvent moment = held.at(java.time.Instant.parse("2026-05-20T08:00:00Z"));
    assertThat(duties(RULE, deadline, "2026-04-10", moment).getFirst().due())
        .isEqualTo("2026-05-19");
  }
}
