package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Among many, each Party bound must do what all must do, and one that has left is not awaited. */
class JointActOfManyTest extends BoundStates {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: all_parties, trigger: meeting_requested, perform:"
          + " report_submitted, done_by: each_party, due: D-30, cite: [\"3\"]}";

  /** CCC, which has not done it, gives notice ten days after the last day and leaves in August. */
  private static final TreatyEvent[] LEFT_LATE = {
    later("CCC", "2026-05-01"),
    event("meeting_requested", null, "2026-06-10"),
    event("report_submitted", "AAA", "2026-06-12"),
    event("report_submitted", "BBB", "2026-06-15"),
    event("withdrawal_notice_received", "CCC", "2026-07-20")
  };

  /** In which a Party may suspend what it owes itself, and resume it. */
  private Agreement suspending() throws AgreementFileException {
    String temporal =
        TEMPORAL
            + "  suspension: {date: {at: suspension_notice_received}, suspends: own_obligations,"
            + " cite: [\"9\"]}\n  resumption: {date: {at: resumption_notice_received}, cite:"
            + " [\"9\"]}\n";
    return AgreementFolder.loadFile(file(DUTY).part("temporal", temporal).in(folder, "small.yaml"));
  }

  private DutyState duty(String day, TreatyEvent... more) throws AgreementFileException {
    return load(DUTY).duties(events(more), AsOf.endOf(LocalDate.parse(day))).getFirst();
  }

  @Test
  void aPartyThatIsNotBoundIsNotAwaited() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    TreatyEvent one = event("report_submitted", "AAA", "2026-06-10");
    TreatyEvent outsider = event("report_submitted", "CCC", "2026-06-11");
    assertThat(duty("2026-06-12", asked, one, outsider).arithmetic()).endsWith("awaited: BBB.");
    assertThat(duty("2026-06-12", asked, one, event("report_submitted", "BBB", "2026-06-11")))
        .extracting(DutyState::status)
        .isEqualTo(DutyStatus.MET);
  }

  @Test
  void oneThatHasLeftIsAwaitedNoMore() throws AgreementFileException {
    TreatyEvent[] given = {
      later("CCC", "2026-05-01"),
      event("withdrawal_notice_received", "CCC", "2026-05-20"),
      event("meeting_requested", null, "2026-06-10"),
      event("report_submitted", "AAA", "2026-06-12"),
      event("report_submitted", "BBB", "2026-06-15")
    };
    assertThat(duty("2026-06-16", given).arithmetic()).endsWith("awaited: CCC.");
    assertThat(duty("2026-06-30", given).status()).isEqualTo(DutyStatus.MET);
  }

  @Test
  void oneThatLeavesAfterTheLastDayHasStillMissedIt() throws AgreementFileException {
    for (String day : List.of("2026-07-15", "2026-10-01")) {
      assertThat(duty(day, LEFT_LATE))
          .as(day)
          .satisfies(it -> assertThat(it.status()).isEqualTo(DutyStatus.BREACH))
          .satisfies(it -> assertThat(it.arithmetic()).endsWith("awaited: CCC."));
    }
  }

  @Test
  void oneThatLeavesAfterATargetIsAwaitedNoMore() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(DUTY)
                .part(
                    "deadlines",
                    "deadlines: {D-30: {term: without delay, indeterminate: true, target: P30D,"
                        + " target_source: a test, cite: [\"3\"]}}")
                .in(folder, "target.yaml"));
    assertThat(agreement.duties(events(LEFT_LATE), AsOf.endOf(LocalDate.parse("2026-07-15"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.LATE);
    assertThat(agreement.duties(events(LEFT_LATE), AsOf.endOf(LocalDate.parse("2026-10-01"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void oneThatJoinsAnewAfterItLeftIsNotAwaitedAgain() throws AgreementFileException {
    TreatyEvent[] given = {
      later("CCC", "2026-05-01"),
      event("meeting_requested", null, "2026-06-10"),
      event("report_submitted", "AAA", "2026-06-12"),
      event("withdrawal_notice_received", "CCC", "2026-05-15"),
      event("report_submitted", "BBB", "2026-06-13"),
      later("CCC", "2026-05-25")
    };
    assertThat(duty("2026-06-14", given).status()).isEqualTo(DutyStatus.OPEN);
    for (String day : List.of("2026-06-20", "2026-07-05", "2026-08-01")) {
      assertThat(duty(day, given))
          .as(day)
          .satisfies(it -> assertThat(it.status()).isEqualTo(DutyStatus.MET))
          .satisfies(it -> assertThat(it.endedOn()).isEqualTo("2026-06-16"));
    }
  }

  @Test
  void whatTheLastDoesWhileAnotherSuspendsMeetsItForGood() throws AgreementFileException {
    Agreement agreement = suspending();
    List<TreatyEvent> given =
        events(
            later("CCC", "2026-05-01"),
            event("meeting_requested", null, "2026-06-10"),
            event("report_submitted", "AAA", "2026-06-12"),
            event("suspension_notice_received", "BBB", "2026-06-13"),
            event("report_submitted", "CCC", "2026-06-17"),
            event("resumption_notice_received", "BBB", "2026-06-22"));
    for (String day : List.of("2026-06-18", "2026-06-23", "2026-08-01")) {
      assertThat(agreement.duties(given, LocalDate.parse(day)))
          .as(day)
          .extracting(DutyState::status, DutyState::endedOn)
          .containsExactly(tuple(DutyStatus.MET, LocalDate.parse("2026-06-17")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspension_notice_received", "reservation_made"})
  void oneThatOwesNothingItselfIsNotAwaited(String event) throws AgreementFileException {
    String temporal =
        TEMPORAL
            + "  suspension: {date: {at: suspension_notice_received}, suspends: own_obligations,"
            + " cite: [\"9\"]}\n  reserving: {except: [\"1\"], cite: [\"9\"]}\n";
    Agreement agreement =
        AgreementFolder.loadFile(file(DUTY).part("temporal", temporal).in(folder, "small.yaml"));
    for (String since : List.of("2026-06-05", "2026-06-20")) {
      TreatyEvent frees = new TreatyEvent(event, "CCC", LocalDate.parse(since), List.of("3"), null);
      List<TreatyEvent> events =
          events(
              later("CCC", "2026-05-01"),
              frees,
              event("meeting_requested", null, "2026-06-10"),
              event("report_submitted", "AAA", "2026-06-12"),
              event("report_submitted", "BBB", "2026-06-13"));
      assertThat(agreement.duties(events, AsOf.endOf(LocalDate.parse("2026-08-01"))))
          .as(since)
          .extracting(DutyState::status)
          .containsExactly(DutyStatus.MET);
    }
  }

  @Test
  void whatTheOthersHadDoneWhileOneHadSuspendedItStaysMet() throws AgreementFileException {
    Agreement agreement = suspending();
    List<TreatyEvent> events =
        events(
            later("CCC", "2026-05-01"),
            event("meeting_requested", null, "2026-06-10"),
            event("report_submitted", "AAA", "2026-06-12"),
            event("report_submitted", "BBB", "2026-06-13"),
            event("suspension_notice_received", "CCC", "2026-06-20"),
            event("resumption_notice_received", "CCC", "2026-06-25"));
    for (String day : List.of("2026-06-22", "2026-06-27", "2026-08-01")) {
      assertThat(agreement.duties(events, AsOf.endOf(LocalDate.parse(day))))
          .as(day)
          .extracting(DutyState::status, DutyState::endedOn)
          .containsExactly(tuple(DutyStatus.MET, LocalDate.parse("2026-06-20")));
    }
    List<TreatyEvent> late = new ArrayList<>(events);
    late.set(late.size() - 3, event("report_submitted", "BBB", "2026-06-26"));
    assertThat(agreement.duties(late, AsOf.endOf(LocalDate.parse("2026-06-27"))))
        .as("done only once the third owes it again")
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.OPEN);
  }
}
