package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** An instrument that names no Party binds nobody; what had force for hours had force. */
class NobodysConsentTest extends BoundStates {
  private static final String ORAL =
      "{id: X1, kind: prohibition, act: [request.submit], when: \"req.form == 'oral'\"}";

  private static StatusCode status(Agreement agreement, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse("2026-06-01")).status();
  }

  @Test
  void anInstrumentOfNobodyIsNotTheSecondOfTwo() throws AgreementFileException {
    Agreement agreement = load(ORAL);
    TreatyEvent first = event("instrument_deposited", "AAA", "2026-02-01");
    TreatyEvent nobodys = event("instrument_deposited", null, "2026-03-01");
    assertThat(status(agreement, first, event("instrument_deposited", "BBB", "2026-03-01")))
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(agreement, first, nobodys)).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(status(agreement, nobodys, nobodys)).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(Uncounted.among(List.of(first, nobodys), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "it names no Party, so it is nobody's consent: give the event with party for each");
  }

  @Test
  void norThatOfAllWhereEachJoinsByItsOwn() throws AgreementFileException {
    SmallFile file =
        file("{id: P1, kind: permission, act: [request.submit]}")
            .replace(
                "temporal",
                "{after: P31D, following: {latest_of: instrument_deposited, count: 2}}",
                "{at: instrument_deposited}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> nobodys = List.of(event("instrument_deposited", null, "2026-02-01"));
    assertThat(
            decision(agreement, "request.submit", asking("BBB", "CCC"), nobodys, "2026-06-01")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatHadForceForSomeHoursBindsStill() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(ORAL)
            .part("words", "words: {events: [ended_by_consent]}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-04-10\"},"
                    + " cite: [\"9\"]}, termination_by_consent: {date: {at: ended_by_consent},"
                    + " starts: moment, cite: [\"9\"]}}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent ends =
        event("ended_by_consent", null, "2026-04-10").at(Instant.parse("2026-04-10T14:00:00Z"));
    assertThat(
            decision(
                    agreement,
                    "request.submit",
                    asking("AAA", "BBB").with("req.form", "oral"),
                    List.of(ends),
                    "2026-05-15")
                .outcome())
        .isEqualTo(Outcome.DENIED);
  }
}
