package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.TreatyEvent;

/** Which event binds a State that consents after others have brought about the entry into force. */
class WhoseConsentTest extends BoundStates {
  private static final String PAID = "{after: P31D, following: {latest_of: share_paid, count: 2}}";
  private static final String DEPOSITED =
      "{after: P31D, following: {latest_of: instrument_deposited, count: 2}}";

  private static final String LATER =
      "later_ratification: {effective: {after: P1M, from: instrument_deposited}, cite: [\"9\"]}";

  private Agreement entering(String formula, String later) throws AgreementFileException {
    SmallFile file =
        file(REPORT)
            .part(
                "words",
                "words: {events: [share_paid, meeting_requested, report_submitted, accession_unopposed]}")
            .replace("temporal", DEPOSITED, formula)
            .replace("temporal", LATER, later);
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> both(TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(events(more));
    events.add(event("share_paid", "AAA", "2026-02-01"));
    events.add(event("share_paid", "BBB", "2026-03-01"));
    return events;
  }

  private static PartyStanding ccc(Agreement agreement, TreatyEvent own) {
    return standing(agreement, both(own));
  }

  private static PartyStanding standing(Agreement agreement, List<TreatyEvent> events) {
    Status status = agreement.status(events, LocalDate.parse("2026-12-01"));
    return Objects.requireNonNull(status.standing().parties().get("CCC"));
  }

  @Test
  void theEventThatTheClauseOnLaterConsentNamesBindsLater() throws AgreementFileException {
    Agreement agreement = entering(PAID, LATER);
    assertThat(ccc(agreement, later("CCC", "2026-06-10")).since()).isEqualTo("2026-07-10");
    PartyStanding paid = ccc(agreement, event("share_paid", "CCC", "2026-06-10"));
    assertThat(paid.since()).isNull();
    assertThat(paid.arithmetic()).contains("waiting for instrument_deposited (CCC)");
    assertThat(ccc(agreement, event("report_submitted", "CCC", "2026-06-10")).arithmetic())
        .contains("No instrument of CCC is registered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{later_of: [" + PAID + ", " + DEPOSITED + "]}",
        "{later_of: [" + DEPOSITED + ", " + PAID + "]}"
      })
  void theOrderOfSeveralDatesSaysNothing(String formula) throws AgreementFileException {
    Agreement named = entering(formula, LATER);
    assertThat(ccc(named, later("CCC", "2026-06-10")).since()).isEqualTo("2026-07-10");
    assertThat(ccc(named, later("CCC", "2026-03-10")).since()).isEqualTo("2026-04-01");
    assertThat(ccc(named, event("share_paid", "CCC", "2026-06-10")).since()).isNull();
    Agreement unnamed = entering(formula, "");
    assertThat(ccc(unnamed, later("CCC", "2026-06-10")).since()).isNull();
  }

  @Test
  void withoutAClauseOnLaterConsentTheLastOfWhatIsAwaitedOfEachBinds()
      throws AgreementFileException {
    Agreement agreement = entering("{later_of: [" + PAID + ", " + DEPOSITED + "]}", "");
    List<TreatyEvent> events =
        both(later("CCC", "2026-06-10"), event("share_paid", "CCC", "2026-07-01"));
    assertThat(standing(agreement, events).since()).isEqualTo("2026-07-01");
  }

  @Test
  void aDateCommonToAllBindsNobodyWithoutConsent() throws AgreementFileException {
    Agreement agreement = entering("{later_of: [{at: share_paid}, " + DEPOSITED + "]}", LATER);
    List<TreatyEvent> events = events(event("share_paid", null, "2026-01-10"));
    assertThat(agreement.status(events, LocalDate.parse("2026-12-01")).standing().members())
        .containsExactly("AAA", "BBB");
  }

  @Test
  void aDayOfTheTextIsNoConsent() throws AgreementFileException {
    Agreement agreement =
        entering(
            "{earlier_of: [{fixed: \"2026-04-01\"}, {after: P31D, following: {latest_of: instrument_deposited, count: 3}}]}",
            LATER);
    List<TreatyEvent> events = events(later("CCC", "2026-06-10"));
    assertThat(standing(agreement, events).since()).isEqualTo("2026-07-10");
  }
}
