package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/**
 * A State where a person lives counts as a Party of the act while it is bound, with what it has
 * reserved, and as an outsider while it is not.
 */
class OutsideUnlessBoundTest extends ReservingStates {
  private static final String WORDS =
      "words: {types: {Request: {lives_in: code(party)}}, acts: {request.submit:"
          + " {outside_unless_bound: [req.lives_in]}}, events: [meeting_requested, report_submitted,"
          + " accession_unopposed, annex_notified, objection_made, annex_amended]}";

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(ASK.replace(" also_while: [not_in_force, suspended, ended],", ""))
            .part("temporal", TEMPORAL + RESERVING)
            .part("words", WORDS)
            .in(folder, "small.yaml"));
  }

  private static Facts of(String livesIn) {
    return asking("AAA", "BBB").with("req.lives_in", livesIn);
  }

  private Decision decided(Facts facts, TreatyEvent... more) throws AgreementFileException {
    return decision(agreement(), "request.submit", facts, events(more), "2026-06-01");
  }

  private Outcome outcome(String livesIn, TreatyEvent... more) throws AgreementFileException {
    return decided(of(livesIn), more).outcome();
  }

  @Test
  void whoIsNotBoundIsAnOutsider() throws AgreementFileException {
    assertThat(outcome("CCC")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("DDD")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("")).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(asking("AAA", "CCC").with("req.lives_in", "CCC")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(of("CCC").with("actor", "CCC")).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whoIsBoundCountsWithItsReservation() throws AgreementFileException {
    TreatyEvent joins = later("CCC", "2026-03-15");
    TreatyEvent reserves = made("CCC", "2026-03-15", "2");
    assertThat(outcome("CCC", joins)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("CCC", joins, reserves)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome("", joins, reserves)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("CCC", joins, reserves, leaves("CCC", "2026-04-10")))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whoIsLeftOutMayBeOneThatIsBound() throws AgreementFileException {
    Facts left = asking("AAA", "BBB");
    assertThat(decided(left).outcome()).isEqualTo(Outcome.PERMITTED);
    Decision open = decided(left, later("CCC", "2026-03-15"), made("CCC", "2026-03-15", "2"));
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).contains("req.lives_in");
  }

  @Test
  void theFactMustNameAParty() {
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                small(RESERVING)
                    .part("words", WORDS.replace("[req.lives_in]", "[req.form]"))
                    .in(folder, "small.yaml")))
        .hasMessageContaining("the act has no fact req.form that names a Party");
  }

  @ParameterizedTest
  @ValueSource(strings = {"outside", "outside_unless_bound"})
  void aSharedFactOfASharedActGoesOnNamingAParty(String key) {
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                file(ASK)
                    .part(
                        "words",
                        WORDS.replace(
                            "outside_unless_bound: [req.lives_in]", key + ": [req.requested]"))
                    .in(folder, "small.yaml")))
        .hasMessageContaining("req.requested names a Party of the shared act");
  }
}
