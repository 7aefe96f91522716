package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What is counted back from an event announced before a Party has joined, or joined anew. */
class AnnouncedBeforeJoiningTest extends BoundStates {
  private static final TreatyEvent MEETING =
      event("meeting_requested", null, "2026-10-20").announcedOn(LocalDate.parse("2026-04-10"));

  private Agreement agreement() throws AgreementFileException {
    return agreement(REPORT, TEMPORAL);
  }

  private Agreement agreement(String rule, String temporal) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(rule)
            .part("temporal", temporal)
            .part(
                "deadlines",
                "deadlines: {D-30: {term: ten days before, before: P10D, cite: [\"3\"]}}")
            .in(folder, "small.yaml"));
  }

  private static List<DutyNotStarted> notStarted(
      Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.dutiesNotStarted(
        new EventRegister(events, Set.of()), AsOf.endOf(LocalDate.parse(day)));
  }

  @Test
  void onceItHasJoinedNothingSaysThatItHasNotStarted() throws AgreementFileException {
    List<TreatyEvent> events = events(later("CCC", "2026-05-10"), MEETING);
    assertThat(notStarted(agreement(), events, "2026-06-01"))
        .extracting(DutyNotStarted::party)
        .containsExactly("CCC");
    assertThat(owing(agreement(), events, "2026-06-01")).isEmpty();
    assertThat(owing(agreement(), events, "2026-06-20")).containsExactly("CCC open");
    assertThat(notStarted(agreement(), events, "2026-06-20")).isEmpty();
  }

  @Test
  void oneThatJoinsAfterTheLastDayIsToldWhyItOwesNothing() throws AgreementFileException {
    List<TreatyEvent> events = events(later("CCC", "2026-09-15"), MEETING);
    assertThat(owing(agreement(), events, "2026-12-01")).isEmpty();
    assertThat(notStarted(agreement(), events, "2026-12-01"))
        .extracting(DutyNotStarted::party)
        .containsExactly("CCC");
  }

  @Test
  void itIsOwedAnewToOneThatLeftAndJoinedAnew() throws AgreementFileException {
    Agreement agreement =
        agreement(
            REPORT.replace("bearer: CCC", "bearer: AAA, owed_to: each_other_party"), TEMPORAL);
    List<TreatyEvent> events =
        events(
            later("CCC", "2026-03-01"),
            leaves("CCC", "2026-05-01"),
            later("CCC", "2026-07-01"),
            MEETING);
    assertThat(agreement.duties(events, LocalDate.parse("2026-09-01")))
        .extracting(it -> it.creditor() + " " + it.status().code())
        .containsExactly("BBB open", "CCC released", "CCC open");
  }

  @Test
  void itIsOwedFromTheDayOnWhichItsPartIsAppliedProvisionally() throws AgreementFileException {
    String part =
        "  parts: [{id: arms, units: [\"3\"], entry_into_force: {date: {at: annex_amended}, cite:"
            + " [\"9\"]}, provisional_application: {date: {after: P10D, following: {latest_of:"
            + " annex_notified, count: 1}}, cite: [\"9\"]}, cite: [\"9\"]}]\n";
    Agreement agreement = agreement(REPORT.replace("CCC", "AAA"), TEMPORAL + part);
    List<TreatyEvent> events = events(MEETING, event("annex_notified", "AAA", "2026-05-05"));
    assertThat(owing(agreement, events, "2026-05-14")).isEmpty();
    assertThat(owing(agreement, events, "2026-05-15")).containsExactly("AAA open");
  }

  @Test
  void oneThatLeftAndJoinedAnewOwesItAnew() throws AgreementFileException {
    List<TreatyEvent> events =
        events(
            later("CCC", "2026-03-01"),
            leaves("CCC", "2026-05-01"),
            later("CCC", "2026-07-01"),
            MEETING);
    assertThat(owing(agreement(), events, "2026-07-01")).containsExactly("CCC released");
    assertThat(owing(agreement(), events, "2026-12-01"))
        .containsExactly("CCC released", "CCC breach");
  }
}
