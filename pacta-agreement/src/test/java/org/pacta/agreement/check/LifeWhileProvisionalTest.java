package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;

/**
 * What suspends, ends, replaces or outlasts an agreement does so while it is applied provisionally.
 */
class LifeWhileProvisionalTest {
  private static final String APPLIED =
      "provisional_application: {date: {at: signature}, cite: [\"3\"]}";
  private static final TreatyEvent SIGNED = event("signature", "AAA", "2026-01-10");

  @TempDir Path folder;

  private static TreatyEvent event(String name, String party, String date, String... units) {
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(units), null);
  }

  private SmallFile file(String... clauses) {
    return new SmallFile()
        .part(
            "temporal",
            "temporal: {"
                + (String.join("", clauses).contains("duration:") ? "" : "duration: indefinite, ")
                + "entry_into_force: {date: {at: internal_procedures_notice_received, per:"
                + " each_party}, cite: [\"9\"]}, "
                + APPLIED
                + ", "
                + String.join(", ", clauses)
                + "}");
  }

  private Agreement agreement(String... clauses) throws AgreementFileException {
    return AgreementFolder.loadFile(file(clauses).in(folder, "small.yaml"));
  }

  private static Status on(Agreement agreement, String day, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(day));
  }

  private static final String SUSPENSION =
      "suspension: {date: {at: suspension_notice_received}, cite: [\"2\"]}, resumption: {date: {at:"
          + " resumption_notice_received}, cite: [\"2\"]}";

  @Test
  void noticeSuspendsTheWholeAndLiftsIt() throws AgreementFileException {
    Agreement agreement = agreement(SUSPENSION);
    TreatyEvent notice = event("suspension_notice_received", "AAA", "2026-03-01");
    Status before = on(agreement, "2026-02-28", SIGNED, notice);
    assertThat(before.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(before.until()).isEqualTo("2026-02-28");
    Status suspended = on(agreement, "2026-03-01", SIGNED, notice);
    assertThat(suspended.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(suspended.since()).isEqualTo("2026-03-01");
    assertThat(suspended.cite()).containsExactly("2");
    assertThat(suspended.standing().provisional()).isTrue();
    assertThat(suspended.arithmetic())
        .contains("Suspension notice received (AAA) on 1 March 2026", "Applied provisionally");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-04-01");
    Status resumed = on(agreement, "2026-04-01", SIGNED, notice, lifted);
    assertThat(resumed.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(resumed.standing().provisional()).isTrue();
    assertThat(resumed.since()).isEqualTo("2026-04-01");
  }

  @Test
  void noticeSuspendsSomeUnits() throws AgreementFileException {
    Status suspended =
        on(
            agreement(SUSPENSION),
            "2026-03-02",
            SIGNED,
            event("suspension_notice_received", "AAA", "2026-03-01", "1"));
    assertThat(suspended.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(suspended.suspendedUnits()).containsExactly("1");
    assertThat(suspended.standing().provisional()).isTrue();
  }

  @Test
  void aSuspensionOutlastsTheEntryIntoForce() throws AgreementFileException {
    Status suspended =
        on(
            agreement(SUSPENSION),
            "2026-06-02",
            SIGNED,
            event("suspension_notice_received", "AAA", "2026-03-01"),
            event("internal_procedures_notice_received", "AAA", "2026-06-01"),
            event("internal_procedures_notice_received", "BBB", "2026-06-01"));
    assertThat(suspended.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(suspended.standing().provisional()).isFalse();
  }

  @Test
  void noticeEndsIt() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination: {effective: {after: P30D, from: termination_notice_received}, cite:"
                + " [\"2\"]}");
    TreatyEvent notice = event("termination_notice_received", "BBB", "2026-03-01");
    Status running = on(agreement, "2026-03-30", SIGNED, notice);
    assertThat(running.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(running.until()).isEqualTo("2026-03-30");
    Status ended = on(agreement, "2026-03-31", SIGNED, notice);
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.since()).isEqualTo("2026-03-31");
    assertThat(ended.cite()).containsExactly("2");
    assertThat(ended.arithmetic()).contains("1 March 2026", "applied provisionally");
    assertThat(ended.standing().members()).isEmpty();
    Status never =
        on(
            agreement,
            "2026-06-02",
            SIGNED,
            notice,
            event("internal_procedures_notice_received", "AAA", "2026-06-01"),
            event("internal_procedures_notice_received", "BBB", "2026-06-01"));
    assertThat(never.status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void consentTheLaterAgreementAndAFixedDayEndIt() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination_by_consent: {date: {at: termination_agreed}, cite: [\"2\"]}",
            "superseded_by: {agreement: later, cite: [\"9\"]}",
            "duration: {until: \"2028-01-10\", cite: [\"1\"]}");
    TreatyEvent agreed = new TreatyEvent("termination_agreed", null, LocalDate.parse("2026-05-01"));
    assertThat(on(agreement, "2026-05-01", SIGNED, agreed).cite()).containsExactly("2");
    assertThat(on(agreement, "2026-05-01", SIGNED, agreed).status()).isEqualTo(StatusCode.ENDED);
    TreatyEvent later = new TreatyEvent("superseded", null, LocalDate.parse("2026-07-01"));
    assertThat(on(agreement, "2026-06-30", SIGNED, later).status()).isEqualTo(StatusCode.IN_FORCE);
    Status superseded = on(agreement, "2026-07-01", SIGNED, later);
    assertThat(superseded.status()).isEqualTo(StatusCode.ENDED);
    assertThat(superseded.cite()).containsExactly("9");
    Status last = on(agreement, "2028-01-10", SIGNED);
    assertThat(last.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(last.until()).isEqualTo("2028-01-10");
    Status expired = on(agreement, "2028-01-11", SIGNED);
    assertThat(expired.status()).isEqualTo(StatusCode.ENDED);
    assertThat(expired.since()).isEqualTo("2028-01-11");
    assertThat(expired.cite()).containsExactly("1");
  }

  @Test
  void aTermFromTheEntryIntoForceDoesNotRunYet() throws AgreementFileException {
    Agreement agreement = agreement("duration: {term: P1Y, cite: [\"1\"]}");
    assertThat(on(agreement, "2030-01-01", SIGNED).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatHoldsOnlyOnceInForceDoesNotAct() throws AgreementFileException {
    String only = "only_after: entry_into_force, cite: [\"2\"]}";
    Agreement agreement =
        agreement(
            "termination: {date: {at: termination_notice_received}, " + only,
            "suspension: {date: {at: suspension_notice_received}, " + only,
            "superseded_by: {agreement: later, " + only,
            "duration: {until: \"2028-01-10\", " + only);
    TreatyEvent ended = event("termination_notice_received", "AAA", "2026-02-01");
    TreatyEvent suspended = event("suspension_notice_received", "AAA", "2026-02-01");
    TreatyEvent later = new TreatyEvent("superseded", null, LocalDate.parse("2026-02-01"));
    Status applied = on(agreement, "2029-01-01", SIGNED, ended, suspended, later);
    assertThat(applied.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(applied.until()).isNull();
    TreatyEvent one = event("internal_procedures_notice_received", "AAA", "2026-06-01");
    TreatyEvent other = event("internal_procedures_notice_received", "BBB", "2026-06-01");
    Status inForce = on(agreement, "2026-07-01", SIGNED, ended, suspended, later, one, other);
    assertThat(inForce.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(inForce.until()).isEqualTo("2028-01-10");
    TreatyEvent again = event("termination_notice_received", "AAA", "2026-08-01");
    assertThat(on(agreement, "2026-08-02", SIGNED, ended, one, other, again).status())
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void anEarliestDayCountedFromTheEntryIntoForceIsNotKnownBefore() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination: {date: {at: termination_notice_received}, not_before: {after: P1Y,"
                + " following: {latest_of: entry_into_force, count: 1}}, cite: [\"2\"]}");
    TreatyEvent notice = event("termination_notice_received", "AAA", "2026-02-01");
    assertThat(on(agreement, "2026-03-01", SIGNED, notice).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void amongManyAWithdrawalEndsItForThatPartyAlone() throws AgreementFileException {
    SmallFile file =
        file(
            "withdrawal: {effective: {after: P10D, from: withdrawal_notice_received}, cite: [\"2\"]}");
    file.replace("head", "kind: bilateral", "kind: multilateral")
        .replace(
            "parties",
            "  - {id: BBB",
            "  - {id: CCC, name: Celand, time_zone: Europe/Prague, cite: [\"1\"]}\n  - {id: BBB");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent notice = event("withdrawal_notice_received", "CCC", "2026-02-01");
    assertThat(on(agreement, "2026-02-10", SIGNED, notice).standing().members())
        .containsExactly("AAA", "CCC", "BBB");
    assertThat(on(agreement, "2026-02-11", SIGNED, notice).standing().members())
        .containsExactly("AAA", "BBB");
  }

  @Test
  void whatNoLongerBindsPermitsNothingAndNamesItsClause() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination: {date: {at: termination_notice_received}, cite: [\"2\"]}",
            "duration: {until: \"2028-01-10\", cite: [\"3\"]}");
    Decision expired = decided(agreement, "2028-02-01T12:00:00Z", SIGNED);
    assertThat(expired.permitted()).isFalse();
    Because why = expired.because().getFirst();
    assertThat(why.rule()).isEqualTo("agreement-in-force");
    assertThat(why.cite()).containsExactly("3");
    assertThat(expired.cure().toString()).contains("this one has ended");
    TreatyEvent notice = event("termination_notice_received", "AAA", "2026-02-01");
    assertThat(
            decided(agreement, "2026-03-01T12:00:00Z", SIGNED, notice).because().getFirst().cite())
        .containsExactly("2");
    assertThat(decided(agreement, "2026-03-01T12:00:00Z", SIGNED).permitted()).isTrue();
  }

  private static Decision decided(Agreement agreement, String at, TreatyEvent... events) {
    Instant now = Instant.parse(at);
    Facts said = Facts.NONE.with("req.form", "written").with("req.nature", "police_cooperation");
    Facts clear = agreement.vocabulary().baseFacts().plus(said);
    Facts facts =
        clear
            .without("agr")
            .plus(Statuses.forAct(agreement, "request.submit", clear, List.of(events), now, now));
    return agreement.decide("request.submit", facts, now, now);
  }

  @Test
  void statusSaysThatItIsAppliedProvisionallyAndSuspended() throws IOException {
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"signature\", \"party\": \"AAA\", \"date\": \"2026-01-10\"}, {\"event\":"
                + " \"suspension_notice_received\", \"party\": \"AAA\", \"date\": \"2026-03-01\"}]");
    Ran ran =
        Ran.of(
            "status",
            file(SUSPENSION).in(folder, "small.yaml"),
            "--events",
            events,
            "--at",
            "2026-04-01");
    assertThat(ran.out())
        .contains("provisionally applied, suspended (status suspended, provisional)")
        .contains("since 2026-03-01");
  }

  @Test
  void aTermMayRunFromItsBeginning() throws AgreementFileException {
    for (String from :
        List.of("provisional_application_started", "{at: provisional_application_started}")) {
      Agreement agreement =
          agreement("duration: {term: P1Y, from: " + from + ", ends: end_of_day, cite: [\"2\"]}");
      assertThat(on(agreement, "2027-01-10", SIGNED).until()).isEqualTo("2027-01-10");
      Status ended = on(agreement, "2027-01-11", SIGNED);
      assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
      assertThat(on(agreement, "2029-01-01").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    }
  }

  @Test
  void noticeMayEndNothingForATimeAfterItsBeginning() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination: {effective: {after: P30D, from: termination_notice_received}, not_before:"
                + " {after: P1Y, following: {latest_of: provisional_application_started, count: 1}},"
                + " cite: [\"2\"]}");
    TreatyEvent notice = event("termination_notice_received", "AAA", "2026-05-01");
    Status ended = on(agreement, "2029-01-01", SIGNED, notice);
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.since()).isBetween("2027-01-10", "2027-01-11");
    Status unknown = on(agreement, "2029-01-01", notice, inForce("AAA"), inForce("BBB"));
    assertThat(unknown.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(unknown.arithmetic()).contains("Not before", "which is not known yet");
  }

  private static TreatyEvent inForce(String party) {
    return event("internal_procedures_notice_received", party, "2026-02-01");
  }
}
