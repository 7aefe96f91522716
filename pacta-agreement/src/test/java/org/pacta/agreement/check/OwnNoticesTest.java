package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/**
 * Among many, what each Party does by itself: its own notices, its own time, and one left alone.
 */
class OwnNoticesTest extends BoundStates {
  private static final LocalDate DAY = LocalDate.parse("2027-06-01");

  private Agreement with(String what, String by) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(REPORT)
            .part(
                "words",
                "words: {events: [meeting_requested, report_submitted, parent_left, accession_unopposed]}")
            .replace("temporal", what, by)
            .in(folder, "small.yaml"));
  }

  private static Map<String, String> dates(Agreement agreement, TreatyEvent... more) {
    return days(agreement.dates(events(more), DAY));
  }

  @Test
  void aPartyLeavesWithTheEarlierOfItsOwnNotices() throws AgreementFileException {
    Agreement agreement =
        with(
            "{effective: {after: P1M, from: withdrawal_notice_received}, ends",
            "{date: {earlier_of: [{after: P1M, following: {latest_of: withdrawal_notice_received}},"
                + " {at: parent_left}]}, ends");
    assertThat(dates(agreement, event("parent_left", "BBB", "2026-06-10")))
        .containsEntry("withdrawal BBB", "2026-06-10")
        .containsEntry("withdrawal AAA", "null");
    assertThat(dates(agreement, leaves("BBB", "2026-06-01")))
        .containsEntry("withdrawal BBB", "2026-07-01");
    assertThat(
            dates(
                agreement, leaves("BBB", "2026-06-01"), event("parent_left", "BBB", "2026-06-10")))
        .containsEntry("withdrawal BBB", "2026-06-10");
    assertThat(
            dates(
                agreement, leaves("AAA", "2026-06-01"), event("parent_left", "BBB", "2026-06-10")))
        .containsEntry("withdrawal AAA", "2026-07-01")
        .containsEntry("withdrawal BBB", "2026-06-10");
    assertThat(agreement.status(events(event("parent_left", "BBB", "2026-06-10")), DAY).standing())
        .satisfies(standing -> assertThat(standing.members()).containsExactly("AAA"));
  }

  @Test
  void aPartyThatLeavesOnADateOfTheTextStaysAwayUntilItJoinsAnew() throws AgreementFileException {
    Agreement agreement =
        with(
            "{effective: {after: P1M, from: withdrawal_notice_received}, ends",
            "{date: {earlier_of: [{after: P12M, following: {latest_of:"
                + " withdrawal_notice_received}}, {fixed: \"2026-09-01\"}]}, ends");
    TreatyEvent notice = leaves("BBB", "2026-04-05");
    assertThat(agreement.status(events(notice), DAY).standing().members()).containsExactly("AAA");
    assertThat(dates(agreement, notice))
        .containsEntry("withdrawal BBB", "2026-09-01")
        .doesNotContainKeys("accession BBB 2", "entry_into_force BBB 2");
  }

  @Test
  void theLaterOfItsOwnNoticesNeedsBoth() throws AgreementFileException {
    Agreement agreement =
        with(
            "{effective: {after: P1M, from: withdrawal_notice_received}, ends",
            "{date: {later_of: [{at: withdrawal_notice_received}, {at: parent_left}]}, ends");
    assertThat(dates(agreement, leaves("BBB", "2026-06-01")))
        .containsEntry("withdrawal BBB", "null");
    assertThat(
            dates(
                agreement, leaves("BBB", "2026-06-01"), event("parent_left", "BBB", "2026-06-10")))
        .containsEntry("withdrawal BBB", "2026-06-10");
  }

  @Test
  void aPartySuspendsWithEitherOfTwoNotices() throws AgreementFileException {
    Agreement agreement =
        with(
            "withdrawal: {",
            "suspension: {date: {earlier_of: [{at: suspension_notice_received}, {at:"
                + " parent_left}]}, cite: [\"9\"]}\n  withdrawal: {");
    List<TreatyEvent> left = events(event("parent_left", "BBB", "2026-06-10"));
    assertThat(agreement.status(left, DAY).standing().suspendedBy("BBB")).containsExactly("*");
    assertThat(agreement.status(left, DAY, List.of("AAA", "BBB")).status().code())
        .isEqualTo("suspended");
  }

  @Test
  void anAmendmentWithoutADateOfItsOwnWaitsForAllBound() throws AgreementFileException {
    SmallFile file =
        file(REPORT)
            .replace(
                "temporal",
                "amendment: {date: {after: P10D, following: {latest_of:"
                    + " amendment_procedures_notice_received, per: each_party}}, cite",
                "amendment: {cite");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent first = event("amendment_procedures_notice_received", "AAA", "2026-09-01");
    TreatyEvent second = event("amendment_procedures_notice_received", "BBB", "2026-10-01");
    TreatyEvent third = event("amendment_procedures_notice_received", "CCC", "2026-11-01");
    TreatyEvent joins = later("CCC", "2026-03-10");
    assertThat(dates(agreement, joins, first, second)).containsEntry("amendment", "null");
    assertThat(dates(agreement, joins, first, second, third))
        .containsEntry("amendment", "2026-12-02");
    assertThat(found(file)).contains("A130 amendment");
    assertThat(found(file(REPORT))).doesNotContain("A130 amendment");
  }

  @Test
  void oneNoticeThatEndsItForAllIsFound() {
    String ends =
        "termination: {effective: {after: P1M, from: termination_notice_received}, cite: [\"9\"]}";
    String leaves =
        "withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, ends:"
            + " end_of_day, cite: [\"9\"]}";
    assertThat(found(file(REPORT).replace("temporal", leaves, ends))).contains("A130 termination");
    assertThat(found(file(REPORT).replace("temporal", leaves, leaves + "\n  " + ends)))
        .doesNotContain("A130 termination");
    assertThat(
            found(
                file(REPORT)
                    .replace(
                        "temporal",
                        leaves,
                        "termination_by_consent: {date: {agreed_in:"
                            + " termination_agreed}, cite: [\"9\"]}")))
        .doesNotContain("A130 termination");
  }

  private List<String> found(SmallFile file) {
    return file.findings(folder).stream().map((Finding it) -> it.code() + " " + it.unit()).toList();
  }

  private static final String DECLARES =
      "{id: D3, kind: duty, bearer: event_party, trigger: signature, perform: report_submitted,"
          + " due: D-own, also_while: [not_in_force], cite: [\"3\"]}";

  @Test
  void theTimeOfAPartyCountsFromItsOwnEvent() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(DECLARES)
                .part(
                    "deadlines",
                    "deadlines: {D-own: {term: when depositing, within: P0D, from:"
                        + " instrument_deposited, cite: [\"3\"]}}")
                .in(folder, "small.yaml"));
    List<TreatyEvent> events =
        events(event("signature", "AAA", "2026-01-10"), event("signature", "CCC", "2026-01-10"));
    assertThat(agreement.duties(events, DAY))
        .extracting(DutyState::party, duty -> String.valueOf(duty.due()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("AAA", "2026-02-01"),
            org.assertj.core.groups.Tuple.tuple("CCC", "null"));
  }

  @Test
  void oneLeftAloneOwesNobodyWhatAllOwe() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D4, kind: duty, bearer: all_parties, trigger: entry_into_force, perform:"
                + " report_submitted, due: D-30, cite: [\"3\"]}");
    List<TreatyEvent> left = events(leaves("BBB", "2026-03-10"));
    Status status = agreement.status(left, LocalDate.parse("2026-06-01"));
    assertThat(status.arithmetic()).contains("It binds AAA alone");
    assertThat(agreement.status(events(), LocalDate.parse("2026-06-01")).arithmetic())
        .doesNotContain("alone");
    assertThat(agreement.duties(left, LocalDate.parse("2026-06-01")))
        .extracting(duty -> duty.status().code())
        .containsExactly("released");
    assertThat(agreement.duties(events(), LocalDate.parse("2026-06-01")))
        .extracting(duty -> duty.status().code())
        .containsExactly("breach");
    List<TreatyEvent> lateLeft = events(leaves("BBB", "2026-05-10"));
    assertThat(agreement.duties(lateLeft, LocalDate.parse("2026-07-01")))
        .extracting(duty -> duty.status().code())
        .containsExactly("breach");
  }
}
