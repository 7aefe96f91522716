package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/**
 * A Party that the facts of an act leave out may be one for which the agreement is not in force.
 */
class PartiesLeftOutTest extends BoundStates {
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final Facts ASKED =
      Facts.NONE
          .with("req.form", "written")
          .with("req.nature", "police_cooperation")
          .with("req.requesting", "AAA")
          .with("req.requested", "BBB");

  @Test
  void aPartyLeftOutLeavesTheStatusOpen() throws AgreementFileException {
    Agreement agreement = load(ASK);
    assertThat(decided(agreement, ASKED).permitted()).isTrue();
    assertThat(decided(agreement, ASKED.with("req.requesting", "CCC")).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Decision open = decided(agreement, ASKED.without("req.requesting"));
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).containsExactly("req.requesting");
    assertThat(decided(agreement, ASKED.with("req.requested", "")).missing())
        .containsExactly("req.requested");
  }

  private static Decision decided(Agreement agreement, Facts facts) {
    return decision(agreement, "request.submit", facts, events(), "2026-06-01");
  }

  @Test
  void whereAllAreBoundNobodyNeedsToBeNamed() throws AgreementFileException {
    TreatyEvent acceded = event("accession_unopposed", "DDD", "2026-04-02");
    Decision decision =
        decision(
            load(ASK),
            "request.submit",
            ASKED.without("req.requesting").without("req.requested"),
            events(later("CCC", "2026-04-02"), acceded),
            "2026-06-01");
    assertThat(decision.outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void anActThatNamesNoPartyNeedsToSayWhoActs() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: P1, kind: permission, act: [agreement.suspend], when: notice.written}",
            "{id: P2, kind: permission, act: [data.retain], when: item.still_necessary}");
    Facts written = Facts.NONE.with("notice.written", true);
    Decision open = decision(agreement, "agreement.suspend", written, events(), "2026-06-01");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).containsExactly("actor");
    Facts kept = Facts.NONE.with("item.from", "CCC").with("item.still_necessary", true);
    assertThat(decision(agreement, "data.retain", kept, events(), "2026-06-01").missing())
        .containsExactly("actor");
    assertThat(
            decision(agreement, "data.retain", kept.with("actor", "AAA"), events(), "2026-06-01")
                .permitted())
        .isTrue();
  }

  @Test
  void whatProtectsAPartyThatIsNotBoundBarsNothing() throws AgreementFileException {
    Agreement agreement =
        load(
            ASK,
            "{id: F1, kind: prohibition, act: [request.submit, data.retain], when: actor == 'AAA'}");
    Facts asked = ASKED.with("actor", "AAA");
    assertThat(decided(agreement, asked).outcome()).isEqualTo(Outcome.DENIED);
    Decision left = decided(agreement, asked.with("req.requested", "CCC"));
    assertThat(left.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(left.because())
        .singleElement()
        .satisfies(because -> assertThat(because.says()).contains("CCC (req.requested)"));
    assertThat(decided(agreement, asked.with("req.requested", "CCC").with("sg.assessed", false)))
        .extracting(Decision::outcome)
        .isNotEqualTo(Outcome.PERMITTED);
    assertThat(
            decided(
                    agreement,
                    asked.with("req.requested", "CCC").with("sg.intelligence_purpose", true))
                .outcome())
        .isEqualTo(Outcome.DENIED);
    Facts kept = Facts.NONE.with("item.from", "CCC").with("actor", "AAA");
    assertThat(decision(agreement, "data.retain", kept, events(), "2026-06-01").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void safeguardsBarWhateverIdsTheAgreementGivesItsRules() throws AgreementFileException {
    Agreement agreement =
        load(
            ASK,
            "{id: SG-1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"req.form =="
                + " 'oral'\"}");
    Facts facts =
        Facts.NONE
            .with("req.form", "written")
            .with("req.requesting", "AAA")
            .with("req.requested", "CCC")
            .with("sg.political_character", true);
    assertThat(decision(agreement, "request.submit", facts, events(), "2026-05-01").outcome())
        .isEqualTo(Outcome.DENIED);
  }
}
