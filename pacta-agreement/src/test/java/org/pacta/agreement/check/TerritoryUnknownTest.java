package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;

/** An act that leaves open which territories it concerns may concern any of those listed. */
class TerritoryUnknownTest extends TerritoryStates {
  private static final Instant AT = Instant.parse("2026-09-01T00:00:00Z");
  private static final String TWO =
      "territories:\n"
          + "  ISL: {name: the Isles, of: AAA, applies: by_extension, cite: [\"9\"]}\n"
          + "  CAP: {name: the Cape, of: BBB, applies: from_start, cite: [\"9\"]}\n";

  private Agreement coverable() throws AgreementFileException {
    return AgreementFolder.loadFile(small("").part("territories", TWO).in(folder, "two.yaml"));
  }

  private static Facts stated(Agreement agreement) {
    return asked(agreement, List.of(), events(), "2026-09-01")
        .facts()
        .without("agr")
        .without("territories");
  }

  /** As the command decides from events alone, without a base. */
  private static Decision open(Agreement agreement, List<TreatyEvent> events) {
    Facts stated = stated(agreement);
    Facts all = stated.plus(Statuses.forAct(agreement, "request.submit", stated, events, AT, AT));
    return agreement.decide("request.submit", all, AT, AT);
  }

  @Test
  void anActThatNamesNoTerritoryIsUndeterminedUntilAllAreCovered() throws AgreementFileException {
    Agreement agreement = coverable();
    Decision decision = open(agreement, events());
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).containsExactly("territories");
    assertThat(open(agreement, events(extended("2026-05-10"))).outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked(agreement, List.of(), events(), "2026-09-01").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(open(load(), events(extended("2026-05-10"))).missing())
        .containsExactly("territories");
  }

  @Test
  void soItIsWhereTheStatusIsStatedByHand() throws AgreementFileException {
    Agreement agreement = coverable();
    Facts there = asked(agreement, List.of(), events(), "2026-09-01").facts();
    Decision without = agreement.decide("request.submit", there.without("territories"), AT, AT);
    assertThat(without.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(without.missing()).containsExactly("territories");
    Facts covered = there.with("agr.territories", List.of("ISL", "CAP"));
    assertThat(agreement.decide("request.submit", covered.without("territories"), AT, AT).outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(
            agreement
                .decide(
                    "request.submit",
                    covered.without("territories").without("agr.territories"),
                    AT,
                    AT)
                .missing())
        .containsExactly("territories");
  }

  @Test
  void soItIsWhereOnlySomeUnitsApplyThere() throws AgreementFileException {
    Agreement agreement = coverable();
    List<TreatyEvent> third = events(extended("2026-05-10", "3"));
    assertThat(asked(agreement, List.of("ISL"), third, "2026-09-01").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Decision decision = open(agreement, third);
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).contains("territories");
  }

  @Test
  void whatIsNoListOfTerritoriesStatesNothing() throws AgreementFileException {
    Agreement agreement = coverable();
    Facts stated = stated(agreement);
    for (Object odd : List.of("CAP", List.of("XXX"), Map.of())) {
      Facts asked = stated.with("territories", odd);
      Facts all = asked.plus(Statuses.forAct(agreement, "request.submit", asked, events(), AT, AT));
      assertThat(agreement.decide("request.submit", all, AT, AT).outcome())
          .isNotEqualTo(Outcome.PERMITTED);
    }
  }

  @Test
  void anEndThatComesBeforeAllElseIsSaidAllTheSame() throws AgreementFileException {
    assertThat(open(coverable(), List.of()).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void filesThatListNoneAskForNothing() throws AgreementFileException {
    Agreement none =
        AgreementFolder.loadFile(
            small("").part("territories", "").part("temporal", TEMPORAL).in(folder, "n.yaml"));
    Facts stated = stated(coverable());
    Facts all = stated.plus(Statuses.forAct(none, "request.submit", stated, events(), AT, AT));
    assertThat(none.decide("request.submit", all, AT, AT).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(none.vocabulary().baseFacts().at("territories")).isEmpty();
  }
}
