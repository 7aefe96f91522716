package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** What ends at a moment that is not told, and acts of one State under the days of two clocks. */
class UntoldEndOfLifeTest extends BoundStates {
  private static final String PERMITTED =
      "{id: P1, kind: permission, cite: [\"3\"], act: [request.submit], when: \"req.form =="
          + " 'written'\"}";

  private Agreement under(String temporal, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .replace("head", "kind: bilateral", "kind: multilateral")
            .part(
                "parties",
                """
                parties:
                  - {id: AAA, name: Aland, time_zone: Europe/Prague, cite: ["1"]}
                  - {id: BBB, name: Beland, time_zone: America/New_York, joins: accession, cite: ["1"]}
                  - {id: CCC, name: Celand, time_zone: Asia/Almaty, cite: ["1"]}
                """)
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, "
                    + temporal
                    + "}")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static Outcome outcome(
      Agreement agreement, String other, String at, TreatyEvent... events) {
    Instant instant = Instant.parse(at);
    Facts facts = asking("AAA", other).with("req.form", "written");
    Facts known =
        TrialFacts.under(agreement, "request.submit", facts)
            .without("agr")
            .plus(
                Statuses.forAct(
                    agreement, "request.submit", facts, List.of(events), instant, instant))
            .plus(facts);
    return agreement.decide("request.submit", known, instant, instant).outcome();
  }

  private static TreatyEvent event(
      String name, String party, String date, @Nullable String at, String... units) {
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(units), null)
        .at(at == null ? null : Instant.parse(at));
  }

  @Test
  void aReservationGivenUpAtAMomentNotToldMayStand() throws AgreementFileException {
    Agreement agreement = under("reserving: {units: [\"3\"], cite: [\"9\"]}", PERMITTED);
    TreatyEvent made = event("reservation_made", "CCC", "2026-04-01", null, "3");
    String then = "2026-05-15T08:00:00Z";
    TreatyEvent untold = event("reservation_withdrawn", "CCC", "2026-05-15", null, "3");
    assertThat(outcome(agreement, "CCC", then, made, untold)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, "CCC", then, made, untold.at(Instant.parse(then))))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "CCC", "2026-05-16T08:00:00Z", made, untold))
        .as("on the next day")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aSuspensionOfHoursFromAMomentNotToldMayBeOver() throws AgreementFileException {
    Agreement agreement =
        under(
            "suspension: {date: {at: suspension_notice_received}, starts: moment, lapses_after:"
                + " PT36H, renewal: from_notice, cite: [\"9\"]}",
            PERMITTED.replace("when:", "also_while: [suspended], when:"),
            "{id: F1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"req.form =="
                + " 'written'\", only_while: [in_force]}");
    TreatyEvent untold = event("suspension_notice_received", "CCC", "2026-05-14", null);
    String early = "2026-05-13T20:00:00Z"; // 1 a.m. of 14 May where it was given
    String then = "2026-05-15T12:00:00Z";
    assertThat(outcome(agreement, "CCC", then, untold.at(Instant.parse(early))))
        .isEqualTo(Outcome.DENIED);
    assertThat(outcome(agreement, "CCC", then, untold)).isEqualTo(Outcome.DENIED);
    assertThat(outcome(agreement, "CCC", "2026-05-14T20:00:00Z", untold))
        .as("surely suspended")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aNoticeAfterTheConsentLeavesUnderWhicheverDaysTheyWereEntered()
      throws AgreementFileException {
    Agreement agreement =
        under(
            "accession: {date: {at: accession_deposited}, cite: [\"9\"]}, withdrawal: {date: {at:"
                + " withdrawal_notice_received}, cite: [\"9\"]}",
            PERMITTED);
    String then = "2026-05-15T10:00:00Z";
    // 2 May where it is deposited, 1 May still where it acts
    TreatyEvent joins = event("accession_deposited", "BBB", "2026-05-02", "2026-05-01T20:00:00Z");
    TreatyEvent leaves =
        event("withdrawal_notice_received", "BBB", "2026-05-01", "2026-05-01T21:00:00Z");
    assertThat(outcome(agreement, "BBB", then, joins)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "BBB", then, joins, leaves)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, "BBB", then, joins, leaves.at(null)))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            outcome(
                agreement, "BBB", then, joins, leaves.at(Instant.parse("2026-05-01T19:00:00Z"))))
        .as("before it acceded")
        .isEqualTo(Outcome.PERMITTED);
  }
}
