package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** How agreements start, stop and end beyond the plain case. */
class TimeClausesTest {
  private static final String START =
      "entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}";
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: each_party, trigger: dispute_raised, perform:"
          + " consultations_opened, due: D-1, cite: [\"3\"]}";

  private static final String OWN =
      ", suspension: {date: {at: suspension_notice_received}, suspends: own_obligations, cite:"
          + " [\"9\"]}";

  @TempDir Path folder;

  private Agreement load(String temporal) throws AgreementFileException {
    return AgreementFolder.loadFile(file(temporal).in(folder, "small.yaml"));
  }

  private static SmallFile file(String temporal) {
    return new SmallFile()
        .rules(DUTY)
        .part("temporal", "temporal: {duration: indefinite, " + temporal + "}");
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static Status status(Agreement agreement, String on, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(on));
  }

  @Test
  void aSuspensionLapsesUnlessNoticeIsGivenAnew() throws AgreementFileException {
    Agreement agreement =
        load(
            START
                + ", suspension: {date: {at: suspension_notice_received}, lapses_after: P3M, cite:"
                + " [\"9\"]}");
    TreatyEvent notice = event("suspension_notice_received", "AAA", "2026-04-01");
    assertThat(status(agreement, "2026-06-30", notice))
        .satisfies(on -> {
          assertThat(on.status()).isEqualTo(StatusCode.SUSPENDED);
          assertThat(on.until()).isEqualTo("2026-06-30");
        });
    Status lapsed = status(agreement, "2026-07-01", notice);
    assertThat(lapsed.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(lapsed.arithmetic()).contains("lapses by itself 3 months later");
    TreatyEvent renewed = event("suspension_notice_received", "AAA", "2026-06-20");
    assertThat(status(agreement, "2026-07-01", notice, renewed).status())
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(agreement, "2026-09-20", notice, renewed).status())
        .isEqualTo(StatusCode.IN_FORCE);
    TreatyEvent other = event("suspension_notice_received", "BBB", "2026-06-20");
    assertThat(status(agreement, "2026-07-01", notice, other).status())
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void aPartySuspendsItsOwnObligationsOnly() throws AgreementFileException {
    Agreement agreement = load(START + OWN);
    TreatyEvent notice = event("suspension_notice_received", "AAA", "2026-04-01");
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    Status status = status(agreement, "2026-05-01", notice);
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.standing().suspendedBy("AAA")).containsExactly("*");
    assertThat(status.standing().suspendedBy("BBB")).isEmpty();
    assertThat(agreement.duties(List.of(notice, raised), LocalDate.parse("2026-05-02")))
        .extracting(DutyState::party)
        .containsExactly("BBB");
  }

  @Test
  void noticeAnewKeepsOnlyWhatItNamesSuspended() throws AgreementFileException {
    Agreement agreement = lapsing("");
    TreatyEvent whole = event("suspension_notice_received", "AAA", "2026-04-01");
    TreatyEvent anew = suspending("2026-06-20", "3");
    assertThat(status(agreement, "2026-06-30", whole, anew).status())
        .isEqualTo(StatusCode.SUSPENDED);
    Status after = status(agreement, "2026-07-01", whole, anew);
    assertThat(after.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(after.suspendedUnits()).containsExactly("3");
    assertThat(after.until()).isEqualTo("2026-09-19");
    assertThat(status(lapsing("never: [\"9\"],"), "2026-07-01", whole, anew).suspendedUnits())
        .containsExactly("3");
  }

  @Test
  void theTimeOfASuspensionLiftedBeforeChangesNothing() throws AgreementFileException {
    Agreement agreement = lapsing("");
    TreatyEvent notice = event("suspension_notice_received", "AAA", "2026-04-01");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-05-01");
    for (String on : List.of("2026-05-02", "2026-08-01")) {
      Status status = status(agreement, on, notice, lifted);
      assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
      assertThat(status.since()).isEqualTo("2026-05-01");
      assertThat(status.until()).isNull();
    }
  }

  private Agreement lapsing(String more) throws AgreementFileException {
    return load(
        START
            + ", suspension: {date: {at: suspension_notice_received}, lapses_after: P3M, "
            + more
            + " cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received}, cite:"
            + " [\"9\"]}");
  }

  private static TreatyEvent suspending(String date, String unit) {
    return new TreatyEvent(
        "suspension_notice_received", "AAA", LocalDate.parse(date), List.of(unit), null);
  }

  @Test
  void aPartySuspendsWhatItOwesUnderSomeUnits() throws AgreementFileException {
    Agreement agreement = load(START + OWN);
    TreatyEvent raised = event("dispute_raised", "BBB", "2026-05-01");
    assertThat(
            agreement.duties(
                List.of(suspending("2026-04-01", "2"), raised), LocalDate.parse("2026-05-02")))
        .hasSize(2);
    assertThat(
            agreement.duties(
                List.of(suspending("2026-04-01", "3"), raised), LocalDate.parse("2026-05-02")))
        .extracting(DutyState::party)
        .containsExactly("BBB");
  }

  @Test
  void howASuspensionReachesSaysNothingElsewhere() {
    assertThat(
            file(START
                    + ", resumption: {date: {at: resumption_notice_received}, lapses_after:"
                    + " P3M, suspends: relations, cite: [\"9\"]}")
                .findings(folder))
        .extracting(Finding::message)
        .contains(
            "lapses_after says nothing under resumption", "suspends says nothing under resumption");
  }

  @Test
  void aTermIsProlongedByAgreement() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(term("exchange_of_instruments"));
    assertThat(status(agreement, "2028-03-01").status()).isEqualTo(StatusCode.ENDED);
    TreatyEvent agreed = event("exchange_of_instruments", null, "2028-02-01");
    Status prolonged = status(agreement, "2028-03-01", agreed);
    assertThat(prolonged.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(prolonged.until()).isEqualTo("2031-02-28");
    assertThat(status(agreement, "2031-03-01", agreed).arithmetic())
        .contains("prolonged on 1 February 2028 by 3 years: to the end of 28 February 2031");
    TreatyEvent again = event("exchange_of_instruments", null, "2030-02-01");
    assertThat(status(agreement, "2031-03-01", agreed, again).status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void whatOnePartyWantsOrCameTooLateOrTooEarlyProlongsNothing() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(term("exchange_of_instruments"));
    assertThat(
            List.of(
                event("exchange_of_instruments", "AAA", "2028-02-01"),
                event("exchange_of_instruments", null, "2028-03-01"),
                event("exchange_of_instruments", null, "2026-02-28")))
        .allSatisfy(event ->
            assertThat(status(agreement, "2028-03-05", event).status())
                .isEqualTo(StatusCode.ENDED));
    assertThat(new SmallFile().part("temporal", termOf("banana")).findings(folder))
        .extracting(Finding::message)
        .contains("unknown event banana");
  }

  private Path term(String event) {
    return new SmallFile().part("temporal", termOf(event)).in(folder, "small.yaml");
  }

  private static String termOf(String event) {
    return "temporal: {duration: {term: P2Y, extended_by: {event: "
        + event
        + ", by: P3Y, times: 1}, cite: [\"9\"]}, "
        + START
        + "}";
  }
}
