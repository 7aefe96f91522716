package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** A withdrawal that every other Party must have received waits for those bound then. */
class ReceivedByBoundTest extends BoundStates {
  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(REPORT)
            .replace(
                "temporal",
                "withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}",
                "withdrawal: {date: {after: P1M, following: {latest_of: withdrawal_notice_received,"
                    + " receipt: last}}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent leaving(String party, String date, String... to) {
    return addressed("withdrawal_notice_received", party, date, to);
  }

  private static TreatyEvent addressed(String name, String party, String date, String... to) {
    TreatyEvent event = event(name, party, date);
    return new TreatyEvent(
        event.event(),
        party,
        event.date(),
        event.units(),
        event.recorded(),
        event.detail().addressedTo(List.of(to)));
  }

  private TemporalResult leaves(String party, TreatyEvent... events) throws AgreementFileException {
    return Objects.requireNonNull(
        agreement()
            .dates(events(events), LocalDate.parse("2027-01-01"))
            .get("withdrawal " + party));
  }

  @Test
  void onePartyThatJoinedIsWaitedFor() throws AgreementFileException {
    TreatyEvent joins = event("accession_unopposed", "DDD", "2026-05-01");
    TreatyEvent first = leaving("AAA", "2026-06-01", "BBB");
    assertThat(leaves("AAA", first).date()).isEqualTo("2026-07-01");
    TemporalResult open = leaves("AAA", joins, first);
    assertThat(open.date()).isNull();
    assertThat(open.arithmetic())
        .endsWith(
            " A note counts once every other Party has received it. That of AAA has not reached"
                + " DDD.");
    assertThat(leaves("AAA", joins, first, leaving("AAA", "2026-06-10", "DDD")).date())
        .isEqualTo("2026-07-10");
  }

  @Test
  void oneThatHasLeftIsNot() throws AgreementFileException {
    TreatyEvent joins = later("CCC", "2026-03-15");
    TreatyEvent left = leaving("CCC", "2026-05-01");
    assertThat(leaves("AAA", joins, left, leaving("AAA", "2026-07-01", "BBB")).date())
        .isEqualTo("2026-08-01");
    List<TreatyEvent> events = events(joins, left, leaving("AAA", "2026-07-01", "BBB"));
    PartyStanding own =
        Objects.requireNonNull(
            agreement()
                .status(events, LocalDate.parse("2026-08-02"))
                .standing()
                .parties()
                .get("AAA"));
    assertThat(own.bound()).isFalse();
    assertThat(own.until()).isEqualTo("2026-08-01");
  }

  @Test
  void norOneThatLeavesBeforeItHasReceivedIt() throws AgreementFileException {
    TemporalResult found =
        leaves(
            "AAA",
            later("CCC", "2026-03-15"),
            leaving("CCC", "2026-05-01"),
            leaving("AAA", "2026-05-20", "BBB"));
    assertThat(found.date()).isEqualTo("2026-07-02");
    assertThat(found.arithmetic())
        .endsWith(
            " It counts from 2 June 2026, from which the agreement no longer binds CCC, which had"
                + " not received it.");
  }

  @Test
  void twoThatWaitForOneAnotherBothLeaveOnceEachHasTheNotice() throws AgreementFileException {
    TreatyEvent one = leaving("AAA", "2026-06-01", "BBB");
    TreatyEvent other = leaving("BBB", "2026-06-05", "AAA");
    assertThat(leaves("AAA", one, other).date()).isEqualTo("2026-07-01");
    assertThat(leaves("BBB", one, other).date()).isEqualTo("2026-07-05");
  }

  @Test
  void ofOneThatHasLeftNeitherNoteNorReceiptOfAnAmendmentIsAwaited() throws AgreementFileException {
    String notice = "amendment_procedures_notice_received";
    TemporalResult amended =
        Objects.requireNonNull(
            AgreementFolder.loadFile(
                    file(REPORT)
                        .replace(
                            "temporal", "per: each_party}}", "per: each_party, receipt: last}}")
                        .replace(
                            "temporal",
                            "after: P10D, following",
                            "first_day_of_month: 1, following")
                        .in(folder, "small.yaml"))
                .dates(
                    events(
                        later("CCC", "2026-03-15"),
                        addressed(notice, "AAA", "2026-05-01", "BBB"),
                        addressed(notice, "BBB", "2026-05-02", "AAA"),
                        addressed(notice, "CCC", "2026-05-03", "AAA", "BBB"),
                        leaves("CCC", "2026-05-05")),
                    LocalDate.parse("2027-01-01"))
                .get("amendment"));
    assertThat(amended.date()).isEqualTo("2026-06-06");
    assertThat(amended.arithmetic())
        .endsWith(
            "from which it no longer binds CCC, of which neither note nor receipt is awaited any"
                + " more.");
  }
}
