package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** Who owes and may act among many: only a Party for which the agreement is in force. */
class BoundPartiesTest extends BoundStates {
  @Test
  void nobodyOwesBeforeItIsBound() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-05-01");
    assertThat(owing(agreement, events(asked), "2026-07-01")).isEmpty();
    assertThat(owing(agreement, events(later("CCC", "2026-03-15"), asked), "2026-05-02"))
        .containsExactly("CCC open");
    assertThat(owing(agreement, events(later("CCC", "2026-04-15"), asked), "2026-07-01")).isEmpty();
  }

  @Test
  void nobodyOwesAfterItHasLeft() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-07-01");
    List<TreatyEvent> left = events(later("CCC", "2026-03-15"), leaves("CCC", "2026-05-15"), asked);
    assertThat(owing(load(REPORT), left, "2026-12-01")).isEmpty();
    List<TreatyEvent> before =
        events(
            later("CCC", "2026-03-15"),
            leaves("CCC", "2026-05-15"),
            event("meeting_requested", "AAA", "2026-06-10"));
    assertThat(owing(load(REPORT), before, "2026-06-12")).containsExactly("CCC open");
    assertThat(owing(load(REPORT), before, "2026-12-01")).containsExactly("CCC released");
    String lasting = REPORT.replace("cite:", "survives: [ended], cite:");
    assertThat(owing(load(lasting), before, "2026-12-01")).containsExactly("CCC breach");
    assertThat(owing(load(lasting), events(later("AAA", "2026-03-15"), asked), "2026-12-01"))
        .isEmpty();
  }

  @Test
  void whatIsOwedEveryYearIsOwedFromJoiningToLeaving() throws AgreementFileException {
    for (String bearer : List.of("CCC", "each_party")) {
      Agreement agreement = load(DUES.formatted(bearer));
      List<TreatyEvent> joined =
          events(
              later("CCC", "2027-03-10"), leaves("CCC", "2028-06-01"), leaves("AAA", "2026-03-01"));
      assertThat(owing(agreement, joined, "2031-01-01").stream().filter(it -> it.startsWith("CCC")))
          .as(bearer)
          .containsExactly("CCC breach");
    }
    assertThat(owing(load(DUES.formatted("CCC")), events(), "2031-01-01")).isEmpty();
    String lasting = DUES.formatted("CCC").replace("cite:", "survives: [ended], cite:");
    List<TreatyEvent> left = events(later("CCC", "2026-03-15"), leaves("CCC", "2027-02-10"));
    assertThat(owing(load(lasting), left, "2031-01-01")).containsExactly("CCC breach");
  }

  private static Outcome decide(
      Agreement agreement, String act, Facts facts, List<TreatyEvent> events, String day) {
    return decision(agreement, act, facts, events, day).outcome();
  }

  @Test
  void aPowerIsThatOfAPartyBound() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: W1, kind: power, holder: each_party, act: [agreement.suspend], when:"
                + " notice.written, effect: {event: suspension_notice_received}}");
    Facts written = Facts.NONE.with("notice.written", true);
    Map<String, Outcome> by =
        Map.of("AAA", Outcome.PERMITTED, "CCC", Outcome.NO_CLAUSE, "DDD", Outcome.NO_CLAUSE);
    by.forEach((actor, outcome) ->
        assertThat(
                decide(
                    agreement,
                    "agreement.suspend",
                    written.with("actor", actor),
                    events(),
                    "2026-05-01"))
            .as(actor)
            .isEqualTo(outcome));
  }

  @Test
  void whoIsNotBoundIsNamedWithTheFactThatNamesIt() throws AgreementFileException {
    Agreement agreement =
        load("{id: P1, kind: permission, act: [data.transfer], when: xfer.needed}");
    Facts facts =
        Facts.NONE
            .with("xfer.needed", true)
            .with("xfer.from", "AAA")
            .with("xfer.to", "DDD")
            .with("actor", "AAA");
    Decision decision = decision(agreement, "data.transfer", facts, events(), "2026-05-01");
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decision.because().getFirst().says())
        .startsWith(
            "The agreement is not in force for DDD (xfer.to), though it has effect between others.");
    assertThat(decision.because().getFirst().atoms())
        .extracting(Atom::source)
        .containsExactly("agr.status", "xfer.to");
    assertThat(decision.cure())
        .containsExactly("Wait until the agreement is in force for DDD (xfer.to).");
    Decision nobody = decision(agreement, "data.transfer", facts, List.of(), "2026-05-01");
    assertThat(nobody.because().getFirst().says()).startsWith("The agreement is not in force. ");
  }

  @Test
  void aStateAccedesWhileItIsNotBound() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: P1, kind: permission, act: [agreement.accede], when: mem.accepted_by_all}",
            "{id: W1, kind: power, holder: each_party, act: [agreement.withdraw], when:"
                + " mem.written, effect: {event: withdrawal_notice_received}}");
    Facts accession = Facts.NONE.with("mem.party", "DDD").with("mem.accepted_by_all", true);
    for (Facts facts : List.of(accession.with("actor", "DDD"))) {
      assertThat(decide(agreement, "agreement.accede", facts, events(), "2026-05-01"))
          .isEqualTo(Outcome.PERMITTED);
      assertThat(decide(agreement, "agreement.accede", facts, List.of(), "2026-05-01"))
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    Facts leaving = Facts.NONE.with("mem.written", true);
    assertThat(
            decide(
                agreement,
                "agreement.withdraw",
                leaving.with("mem.party", "BBB"),
                events(),
                "2026-05-01"))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(
            decide(
                agreement,
                "agreement.withdraw",
                leaving.with("mem.party", "CCC"),
                events(),
                "2026-05-01"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatStartsAPeriodDoesNotEndItButTheNextOfItsKindDoes() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: AAA, trigger: annex_notified, perform: report_submitted,"
                + " discharged_also_by: [annex_notified], due: D-30, cite: [\"3\"]}");
    TreatyEvent one = event("annex_notified", "AAA", "2026-05-01");
    TreatyEvent other = event("annex_notified", "AAA", "2026-05-20");
    assertThat(owing(agreement, events(one), "2026-05-10")).containsExactly("AAA open");
    assertThat(owing(agreement, events(one), "2026-06-10")).containsExactly("AAA breach");
    assertThat(owing(agreement, events(one, other), "2026-06-10"))
        .containsExactly("AAA met", "AAA open");
    assertThat(owing(agreement, events(one, other), "2026-06-20"))
        .containsExactly("AAA met", "AAA breach");
  }
}
