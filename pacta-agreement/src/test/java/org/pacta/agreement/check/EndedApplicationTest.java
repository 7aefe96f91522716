package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/** What is owed under provisional application, once that has ended for who owes it. */
class EndedApplicationTest extends BoundStates {
  private static final String EACH =
      "{id: D1, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " report_submitted, due: D-30, cite: [\"3\"]}";
  private static final String TOGETHER =
      EACH.replace("D1", "D2").replace("each_party", "all_parties");
  private static final String AT_THE_BEGINNING =
      EACH.replace("meeting_requested", "provisional_application_started");

  /** Between AAA and BBB from 1 January, with a meeting requested on 20 January. */
  private static final List<TreatyEvent> APPLIED =
      List.of(
          event("provisional_application_notified", "AAA", "2026-01-01"),
          event("provisional_application_notified", "BBB", "2026-01-01"),
          event("meeting_requested", null, "2026-01-20"));

  private Agreement agreement(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(rules)
            .part(
                "temporal",
                TEMPORAL
                    + "  provisional_application: {date: {at: provisional_application_notified},"
                    + " begins_for: that_party, ended_by: {event: provisional_application_ended,"
                    + " after: P10D}, cite: [\"9\"]}\n")
            .in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> applied(TreatyEvent... more) {
    return Stream.concat(APPLIED.stream(), Stream.of(more)).toList();
  }

  private static TreatyEvent declares(String party, String date) {
    return event("provisional_application_notified", party, date);
  }

  private static TreatyEvent ends(String party, String date) {
    return event("provisional_application_ended", party, date);
  }

  @Test
  void itIsReleasedWithTheDayOnWhichThatEnds() throws AgreementFileException {
    List<TreatyEvent> events = applied(declares("CCC", "2026-01-01"), ends("CCC", "2026-01-25"));
    assertThat(owing(agreement(EACH), events, "2026-02-03"))
        .containsExactly("AAA open", "BBB open", "CCC open");
    assertThat(owing(agreement(EACH), events, "2026-04-01"))
        .containsExactly("AAA breach", "BBB breach", "CCC released");
    assertThat(agreement(EACH).duties(events, LocalDate.parse("2026-04-01")).getLast())
        .extracting(DutyState::endedOn)
        .isEqualTo(LocalDate.parse("2026-02-04"));
  }

  @Test
  void whatHadRunOutBeforeThatStaysBroken() throws AgreementFileException {
    List<TreatyEvent> events = applied(declares("CCC", "2026-01-01"), ends("CCC", "2026-03-01"));
    assertThat(owing(agreement(EACH), events, "2026-06-01"))
        .containsExactly("AAA breach", "BBB breach", "CCC breach");
  }

  @Test
  void onceASingleStateWouldApplyItNobodyOwesAnything() throws AgreementFileException {
    List<TreatyEvent> events = applied(ends("BBB", "2026-01-25"));
    assertThat(owing(agreement(EACH, TOGETHER), events, "2026-06-01"))
        .containsExactly("AAA released", "BBB released", "null released");
    List<TreatyEvent> anew = applied(ends("BBB", "2026-01-25"), declares("CCC", "2026-03-01"));
    assertThat(owing(agreement(EACH, TOGETHER), anew, "2026-06-01"))
        .as("applied anew between others")
        .containsExactly("AAA released", "BBB released", "null released");
  }

  @Test
  void itPassesIntoWhatIsOwedInForceButForAStateThatIsNotBound() throws AgreementFileException {
    List<TreatyEvent> events =
        applied(
            declares("CCC", "2026-01-01"),
            event("instrument_deposited", "AAA", "2026-01-02"),
            event("instrument_deposited", "BBB", "2026-01-10"));
    assertThat(owing(agreement(EACH), events, "2026-06-01"))
        .as("in force from 10 February for AAA and BBB")
        .containsExactly("AAA breach", "BBB breach", "CCC released");
  }

  @Test
  void oneThatEndedItBeforeAnyOtherBeganIsNoneOfTheFirstTwo() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(
            declares("AAA", "2026-01-01"),
            ends("AAA", "2026-01-05"),
            declares("BBB", "2026-03-01"),
            declares("CCC", "2026-04-01"));
    Agreement agreement = agreement(AT_THE_BEGINNING);
    assertThat(owing(agreement, events, "2026-03-15")).isEmpty();
    assertThat(owing(agreement, events, "2026-04-15")).containsExactly("BBB open", "CCC open");
    assertThat(days(agreement.dates(events, LocalDate.parse("2026-04-15"))))
        .containsEntry("provisional_application", "2026-04-01");
  }
}
