package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** What still ends, or suspends, a case that one end or suspension has left alone. */
class PendingEndsTest {
  private static final String ENDS = "termination_notice_received";
  private static final String SUSPENDS = "suspension_notice_received";

  @TempDir Path folder;

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static Outcome outcome(Agreement agreement, List<TreatyEvent> events, String day) {
    Instant at = Instant.parse(day + "T12:00:00Z");
    return PendingCasesTest.decided(agreement, "C-1", events, at).outcome();
  }

  private static TreatyEvent event(String name, String party, String date) {
    return PendingCasesTest.event(name, party, date, null);
  }

  private static List<String> owed(Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.duties(events, LocalDate.parse(day)).stream()
        .filter(it -> it.rule().equals("D3"))
        .map(it -> it.status().code() + released(it.arithmetic()))
        .toList();
  }

  private static String released(String words) {
    int at = words.indexOf(" on ", words.indexOf("Released"));
    return words.contains("Released") ? words.substring(at, words.indexOf(':', at)) : "";
  }

  @Test
  void thePartThatNeverEnteredIntoForceIsNotOpenedByItsEnd() throws AgreementFileException {
    SmallFile file =
        PendingCasesTest.small(
            "parts: [{id: help, units: [\"1\", \"3\"], entry_into_force: {date: {at:"
                + " instrument_deposited, per: each_party}, cite: [\"9\"]}, termination: {date: {at: "
                + ENDS
                + "}, pending: continues, cite: [\"9\"]}, cite: [\"9\"]}]");
    Agreement agreement = load(file);
    TreatyEvent end = event(ENDS, "AAA", "2026-12-01");
    TreatyEvent first = PendingCasesTest.received("2026-10-01", "C-1");
    TreatyEvent later = PendingCasesTest.received("2027-01-10", "C-1");
    List<TreatyEvent> never = List.of(first, end, later);
    assertThat(outcome(agreement, never, "2027-01-10")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, never, "2027-01-10")).isEmpty();
    List<TreatyEvent> entered =
        List.of(
            event("instrument_deposited", "AAA", "2026-09-01"),
            event("instrument_deposited", "BBB", "2026-09-01"),
            first,
            end,
            later);
    assertThat(outcome(agreement, entered, "2027-01-10")).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, entered, "2027-01-10")).containsExactly("open", "open");
  }

  @Test
  void aLaterEndThatLeavesNothingRunningEndsTheCase() throws AgreementFileException {
    SmallFile file =
        PendingCasesTest.small(
                "duration: {term: P1Y, cite: [\"9\"]}, termination: {date: {at: "
                    + ENDS
                    + "}, pending: continues, cite: [\"9\"]}")
            .replace("temporal", "duration: indefinite, ", "");
    Agreement agreement = load(file);
    List<TreatyEvent> events =
        List.of(PendingCasesTest.received("2026-10-01", "C-1"), event(ENDS, "AAA", "2026-12-01"));
    assertThat(outcome(agreement, events, "2027-01-10")).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, events, "2027-01-10")).containsExactly("open");
    assertThat(outcome(agreement, events, "2027-05-10")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, events, "2027-05-10")).containsExactly("released on 1 March 2027");
  }

  @Test
  void anEndOfTheSameDayThatLeavesNothingRunningEndsTheCase() throws AgreementFileException {
    SmallFile file =
        PendingCasesTest.small(
                "duration: {term: P1Y, cite: [\"9\"]}, termination: {date: {at: "
                    + ENDS
                    + "}, pending: continues, cite: [\"9\"]}")
            .replace("temporal", "duration: indefinite, ", "");
    Agreement agreement = load(file);
    List<TreatyEvent> events =
        List.of(PendingCasesTest.received("2026-10-01", "C-1"), event(ENDS, "AAA", "2027-03-01"));
    assertThat(outcome(agreement, events, "2027-03-10")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, events, "2027-03-10")).containsExactly("released on 1 March 2027");
  }

  private static SmallFile lapsing(String date) {
    return PendingCasesTest.small(
        "suspension: {date: " + date + ", lapses_after: P3M, pending: continues, cite: [\"9\"]}");
  }

  @Test
  void aCaseBegunDuringASuspensionStaysSuspendedWhenNoticeIsGivenAnew()
      throws AgreementFileException {
    Agreement agreement = load(lapsing("{at: " + SUSPENDS + "}"));
    List<TreatyEvent> events =
        List.of(
            event(SUSPENDS, "AAA", "2026-12-01"),
            PendingCasesTest.received("2027-01-01", "C-1"),
            event(SUSPENDS, "AAA", "2027-02-15"),
            event(SUSPENDS, "AAA", "2027-08-01"));
    assertThat(outcome(agreement, events, "2027-01-02")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, events, "2027-04-01")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, events, "2027-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, events, "2027-08-02")).as("another").isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aSuspensionThatTakesSeveralEventsLeavesCasesAloneToo() throws AgreementFileException {
    Agreement agreement =
        load(lapsing("{later_of: [{at: " + SUSPENDS + "}, {at: instrument_deposited}]}"));
    List<TreatyEvent> events =
        List.of(
            PendingCasesTest.received("2026-10-01", "C-1"),
            event(SUSPENDS, "AAA", "2026-12-01"),
            event("instrument_deposited", "AAA", "2027-01-01"));
    assertThat(agreement.status(events, LocalDate.parse("2027-01-02")).status().code())
        .isEqualTo("suspended");
    assertThat(outcome(agreement, events, "2027-01-02")).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void withAPartyLeftOutItIsThatWhichIsMissing() throws AgreementFileException {
    SmallFile file =
        PendingCasesTest.many(", pending: continues")
            .replace(
                "parties",
                "parties:\n",
                "parties:\n  - {id: DDD, name: Deland, time_zone: UTC, joins: accession, cite:"
                    + " [\"1\"]}\n");
    Agreement agreement = load(file);
    List<TreatyEvent> events =
        List.of(
            event("withdrawal_notice_received", "BBB", "2026-12-01"),
            PendingCasesTest.received("2027-01-05", "C-1"));
    Map<String, Object> request =
        Map.of("form", "written", "nature", "police_cooperation", "requesting", "AAA");
    Facts stated = new Facts(Map.of("req", request, "case_id", "C-1"));
    Instant at = Instant.parse("2027-03-10T12:00:00Z");
    Facts given =
        TrialFacts.under(agreement, "request.confirm", stated)
            .without("agr")
            .without("req.requested")
            .plus(Statuses.forAct(agreement, "request.confirm", stated, events, at, at));
    assertThat(given.at("agr.status")).isEmpty();
    assertThat(agreement.decide("request.confirm", given, at, at).missing())
        .contains("req.requested")
        .doesNotContain("agr.status");
  }

  @Test
  @Timeout(30)
  void manyCasesUnderManySuspensionsAreWorkedOutAsQuicklyAsWithoutTheKey()
      throws AgreementFileException {
    Agreement agreement =
        load(
            PendingCasesTest.small(
                "suspension: {date: {at: "
                    + SUSPENDS
                    + "}, pending: continues, cite: [\"9\"]}, resumption: {date: {at:"
                    + " resumption_notice_received}, cite: [\"9\"]}"));
    LocalDate first = LocalDate.parse("2026-04-01");
    List<TreatyEvent> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      events.add(PendingCasesTest.received(first.plusDays(i).toString(), "C-" + i));
      events.add(event(SUSPENDS, "AAA", first.plusDays(2 * i).toString()));
      events.add(event("resumption_notice_received", "AAA", first.plusDays(2 * i + 1).toString()));
    }
    assertThat(owed(agreement, events, "2027-09-01")).hasSize(100);
  }
}
