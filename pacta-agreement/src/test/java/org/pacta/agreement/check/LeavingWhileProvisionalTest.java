package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** A Party that leaves while an agreement is applied before its entry into force. */
class LeavingWhileProvisionalTest {
  private static final Set<String> WITH_IT = Set.of("AAA", "BBB");

  @TempDir Path folder;

  /** BBB withdraws with effect from 1 March 2027. */
  private Agreement load(String pending) throws AgreementFileException {
    return AgreementFolder.loadFile(
        PendingCasesTest.many(pending)
            .replace(
                "temporal",
                "{fixed: \"2026-03-01\"}, cite: [\"9\"]}",
                "{at: instrument_deposited, per: each_party}, cite: [\"9\"]},"
                    + " provisional_application: {date: {at: signature}, ended_by:"
                    + " objection_received, cite: [\"9\"]}")
            .part("words", "words: {events: [objection_received]}")
            .in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> leaving(TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(List.of(more));
    events.add(PendingCasesTest.event("signature", null, "2026-03-01", null));
    events.add(PendingCasesTest.event("withdrawal_notice_received", "BBB", "2026-12-01", null));
    return events;
  }

  private static Status on(Agreement agreement, String day, Set<String> between) {
    return agreement.status(leaving(), LocalDate.parse(day), between);
  }

  private static Outcome decided(Agreement agreement, String caseId, List<TreatyEvent> events) {
    Instant at = Instant.parse("2027-03-10T12:00:00Z");
    return PendingCasesTest.decided(agreement, caseId, events, at).outcome();
  }

  private static List<String> owed(Agreement agreement, List<TreatyEvent> events) {
    return agreement.duties(events, LocalDate.parse("2027-03-10")).stream()
        .filter(it -> it.rule().equals("D3"))
        .map(it -> it.caseId() + " " + it.status().code())
        .toList();
  }

  @Test
  void itHasEndedInRelationsOfThatPartyAndRunsBetweenTheOthers() throws AgreementFileException {
    Agreement agreement = load("");
    assertThat(on(agreement, "2027-02-28", WITH_IT).status()).isEqualTo(StatusCode.IN_FORCE);
    Status status = on(agreement, "2027-03-01", WITH_IT);
    assertThat(status.status()).isEqualTo(StatusCode.ENDED);
    assertThat(status.since()).isEqualTo("2027-03-01");
    assertThat(status.cite()).containsExactly("9");
    assertThat(status.arithmetic()).contains("Until then it was applied provisionally");
    assertThat(status.standing().members()).containsExactly("CCC", "AAA");
    assertThat(on(agreement, "2027-03-01", Set.of("AAA", "CCC")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatWasBegunBeforeGoesOnWhereTheTextSaysSo() throws AgreementFileException {
    List<TreatyEvent> events =
        leaving(
            PendingCasesTest.received("2027-01-05", "C-1"),
            PendingCasesTest.received("2027-03-10", "C-2"));
    Agreement goesOn = load(", pending: continues");
    assertThat(on(goesOn, "2027-03-01", WITH_IT).standing().pendingContinues()).isTrue();
    assertThat(decided(goesOn, "C-1", events)).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(goesOn, "C-2", events)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(goesOn, events)).containsExactly("C-1 open");
    Agreement ends = load("");
    assertThat(on(ends, "2027-03-01", WITH_IT).standing().pendingContinues()).isFalse();
    assertThat(decided(ends, "C-1", events)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(ends, events)).containsExactly("C-1 released");
  }

  @Test
  void anEventOfAnOldCaseStillStartsWhatThePartyOwes() throws AgreementFileException {
    List<TreatyEvent> events =
        leaving(
            PendingCasesTest.event("information_sent", "AAA", "2027-01-05", "C-1"),
            PendingCasesTest.received("2027-03-10", "C-1"),
            PendingCasesTest.received("2027-03-10", "C-2"));
    assertThat(owed(load(", pending: continues"), events)).containsExactly("C-1 open");
    assertThat(owed(load(""), events)).isEmpty();
  }

  @Test
  void whoeverOnlyAppliesItNoLongerHasNotLeftIt() throws AgreementFileException {
    Agreement agreement = load(", pending: continues");
    List<TreatyEvent> events =
        List.of(
            PendingCasesTest.event("signature", null, "2026-03-01", null),
            PendingCasesTest.event("objection_received", "BBB", "2027-01-01", null));
    assertThat(agreement.status(events, LocalDate.parse("2027-03-01"), WITH_IT).status())
        .isEqualTo(StatusCode.NOT_IN_FORCE);
  }
}
