package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What meets or ends a duty, or breaks a silence, only where its own facts bear a guard out. */
class CountsOnlyIfTest extends DutyTimes {
  private static final String WHOLE = "{event: reply_sent, only_if: \"!req.answered_partly\"}";
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: "
          + WHOLE
          + ", due: D-1, cite: [\"3\"]}";
  private static final String WITHIN = "within: P10D";
  private static final TreatyEvent ASKED = of("request_received", "2026-04-01", Map.of());

  private static TreatyEvent reply(@Nullable Boolean partly, String date) {
    return of(
        "reply_sent",
        date,
        partly == null ? Map.of() : Map.of("req", Map.of("answered_partly", partly)));
  }

  private DutyState one(String rule, TreatyEvent... events) throws AgreementFileException {
    List<DutyState> states = duties(rule, WITHIN, "2026-05-01", events);
    assertThat(states).hasSize(1);
    return states.getFirst();
  }

  @Test
  void onlyWhatTheTextAsksForMeetsIt() throws AgreementFileException {
    assertThat(one(ANSWER, ASKED, reply(false, "2026-04-05")).status()).isEqualTo(DutyStatus.MET);
    DutyState partly = one(ANSWER, ASKED, reply(true, "2026-04-05"));
    assertThat(partly.status()).isEqualTo(DutyStatus.BREACH);
    assertThat(partly.arithmetic())
        .contains(
            "What the rule asks of reply sent is not so of that of 5 April 2026, which does not"
                + " count.");
    DutyState later = one(ANSWER, ASKED, reply(true, "2026-04-05"), reply(false, "2026-04-08"));
    assertThat(later.status()).isEqualTo(DutyStatus.MET);
    assertThat(later.endedOn()).isEqualTo(LocalDate.parse("2026-04-08"));
  }

  @Test
  void ofWhichNobodyKnowsItLeavesItUnclear() throws AgreementFileException {
    DutyState unclear = one(ANSWER, ASKED, reply(null, "2026-04-05"));
    assertThat(unclear.status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(unclear.missing()).containsExactly("req.answered_partly");
    assertThat(one(ANSWER, ASKED, reply(null, "2026-04-05"), reply(false, "2026-04-08")).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(one(ANSWER, ASKED, reply(false, "2026-04-08"), reply(null, "2026-04-09")).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(one(ANSWER, ASKED, reply(null, "2026-04-05"), reply(false, "2026-04-20")).status())
        .isEqualTo(DutyStatus.UNCLEAR);
    assertThat(one(ANSWER, ASKED, reply(null, "2026-04-20")).status()).isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void theCaseSaysWhatTheEventLeavesOut() throws AgreementFileException {
    String inItsLanguage =
        ANSWER.replace("!req.answered_partly", "req.language == 'en' && !req.answered_partly");
    TreatyEvent asked =
        of("request_received", "2026-04-01", Map.of("req", Map.of("language", "en")));
    assertThat(one(inItsLanguage, asked, reply(false, "2026-04-05")).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(one(inItsLanguage, ASKED, reply(false, "2026-04-05")).missing())
        .containsExactly("req.language");
  }

  @Test
  void whatMustNotBeDoneUnderAConditionAlone() throws AgreementFileException {
    String kept = ANSWER.replace("perform:", "refrain:").replace("!req.", "req.");
    assertThat(one(kept, ASKED, reply(true, "2026-04-05")).status()).isEqualTo(DutyStatus.BREACH);
    assertThat(one(kept, ASKED, reply(false, "2026-04-05")).status()).isEqualTo(DutyStatus.MET);
    assertThat(one(kept, ASKED, reply(null, "2026-04-05")).status()).isEqualTo(DutyStatus.UNCLEAR);
    String ended =
        kept.replace(
            "due: D-1",
            "discharged_also_by: [{event: request_withdrawn, only_if: req.urgent}], due: D-1");
    TreatyEvent withdrawn = of("request_withdrawn", "2026-04-03", Map.of());
    assertThat(one(ended, ASKED, withdrawn, reply(true, "2026-04-05")).status())
        .isEqualTo(DutyStatus.UNCLEAR);
    assertThat(one(ended, ASKED, withdrawn, reply(null, "2026-04-05")).status())
        .isEqualTo(DutyStatus.UNCLEAR);
  }

  @Test
  void whatEndsItOtherwise() throws AgreementFileException {
    String ended =
        ANSWER
            .replace(WHOLE, "reply_sent")
            .replace(
                "due: D-1",
                "discharged_also_by: [{event: request_withdrawn, only_if: req.urgent}], due: D-1");
    for (Boolean urgent : List.of(true, false)) {
      Map<String, ?> facts = Map.of("req", Map.of("urgent", urgent));
      assertThat(one(ended, ASKED, of("request_withdrawn", "2026-04-03", facts)).status())
          .isEqualTo(urgent ? DutyStatus.MET : DutyStatus.BREACH);
    }
    assertThat(one(ended, ASKED, of("request_withdrawn", "2026-04-03", Map.of())).status())
        .isEqualTo(DutyStatus.UNCLEAR);
  }

  @Test
  void whatBreaksASilence() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: requested_party, trigger: request_received, prevented_by:"
            + " [{event: reply_sent, by: requested_party, only_if: \"!req.answered_partly\"}], due:"
            + " D-1, effect: {event: consent_given}, cite: [\"3\"]}";
    Agreement read = load(file(lapse, WITHIN));
    assertThat(outcome(read, reply(false, "2026-04-05"))).isEqualTo(Lapsed.Outcome.KEPT);
    assertThat(outcome(read, reply(true, "2026-04-05"))).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(outcome(read, reply(null, "2026-04-05"))).isEqualTo(Lapsed.Outcome.UNCLEAR);
  }

  private static Lapsed.Outcome outcome(Agreement read, TreatyEvent reply) {
    List<Lapsed> lapses =
        read.lapses(List.of(ASKED, reply), AsOf.endOf(LocalDate.parse("2026-05-01")));
    assertThat(lapses).hasSize(1);
    return lapses.getFirst().outcome();
  }

  @Test
  void whatReturnsCountsFromWhatCounts() throws AgreementFileException {
    String again = ANSWER.replace("due: D-1", "recurring: true, due: D-1");
    assertThat(
            duties(
                    again,
                    WITHIN,
                    "2026-04-12",
                    ASKED,
                    reply(true, "2026-04-03"),
                    reply(false, "2026-04-05"))
                .stream()
                .map(DutyState::due))
        .containsExactly(LocalDate.parse("2026-04-11"), LocalDate.parse("2026-04-15"));
    assertThat(
            status(
                again,
                WITHIN,
                "2026-04-12",
                ASKED,
                reply(null, "2026-04-03"),
                reply(false, "2026-04-05")))
        .containsExactly(DutyStatus.MET, DutyStatus.UNCLEAR);
  }

  @Test
  void thatEndsASeriesOfPeriods() throws AgreementFileException {
    String monthly =
        ANSWER
            .replace(WHOLE, "reply_sent")
            .replace(
                "due: D-1",
                "discharged_also_by: [{event: request_withdrawn, only_if: req.urgent}], due: D-1");
    TreatyEvent withdrawn = of("request_withdrawn", "2026-06-10", Map.of());
    assertThat(status(monthly, "schedule: {every: month}", "2026-07-15", ASKED, withdrawn))
        .containsExactly(
            DutyStatus.BREACH, DutyStatus.BREACH, DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
  }

  @Test
  void paymentsOfWhichNobodyKnowsItPayNothing() throws AgreementFileException {
    String pay = ANSWER.replace("due: D-1", "amount: {is: 7000, unit: EUR}, due: D-1");
    Map<String, ?> whole = Map.of("req", Map.of("answered_partly", false));
    TreatyEvent open = of("reply_sent", "2026-04-04", Map.of(), 7000L);
    assertThat(one(pay, ASKED, of("reply_sent", "2026-04-04", whole, 7000L)).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(one(pay, ASKED, open).status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(one(pay, ASKED, open).missing()).containsExactly("req.answered_partly");
    assertThat(one(pay, ASKED, open, of("reply_sent", "2026-04-06", whole, 7000L)).status())
        .isEqualTo(DutyStatus.MET);
    TreatyEvent late = of("reply_sent", "2026-04-20", Map.of(), 7000L);
    assertThat(one(pay, ASKED, late).status()).isEqualTo(DutyStatus.BREACH);
    String also = pay.replace("D1", "D2").replace(WHOLE, "reply_sent").replace("7000", "6000");
    Agreement both = load(file(pay, WITHIN).rules(pay, also));
    assertThat(
            both.duties(List.of(ASKED, open), AsOf.endOf(LocalDate.parse("2026-05-01"))).stream()
                .map(DutyState::status))
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
  }

  @Test
  void anotherReadingAsksOtherwise() throws AgreementFileException {
    String reading =
        "interpretations: [{id: I-1, cite: [\"3\"], question: q, reading: r, basis: test, status:"
            + " open, alternatives: [{id: I-1a, reading: o, changes: {rules: {D1: {%s}}}}]}]";
    String counted = "perform: {event: reply_sent, only_if: req.answered_partly}";
    Agreement read = load(file(ANSWER, WITHIN).part("interpretations", reading.formatted(counted)));
    List<TreatyEvent> events = List.of(ASKED, reply(true, "2026-04-05"));
    assertThat(stands(read, events)).isEqualTo(DutyStatus.BREACH);
    assertThat(stands(read.under(Map.of("I-1", "I-1a")), events)).isEqualTo(DutyStatus.MET);
    String ofNoAct =
        DUTY.replace("TRIGGER", "own_event").replace("due:", "only_if: req.urgent, due:");
    read =
        load(
            file(ofNoAct, WITHIN)
                .part("words", "words: {events: [own_event]}")
                .part("interpretations", reading.formatted("only_if: \"!req.urgent\"")));
    events = List.of(of("own_event", "2026-04-01", Map.of("req", Map.of("urgent", true))));
    assertThat(stands(read, events)).isEqualTo(DutyStatus.BREACH);
    assertThat(
            read.under(Map.of("I-1", "I-1a"))
                .duties(events, AsOf.endOf(LocalDate.parse("2026-05-01"))))
        .isEmpty();
  }

  private static DutyStatus stands(Agreement read, List<TreatyEvent> events) {
    return read.duties(events, AsOf.endOf(LocalDate.parse("2026-05-01"))).getFirst().status();
  }

  @Test
  void whatCanNeverBeSoIsFound() {
    assertThat(
            file(ANSWER.replace("!req.answered_partly", "req.urgent && !req.urgent"), WITHIN)
                .findings(folder))
        .extracting(Finding::code)
        .contains("A106");
    List<Finding> misspelt =
        file(ANSWER.replace("req.answered_partly", "req.answered"), WITHIN).findings(folder);
    assertThat(misspelt).extracting(Finding::code).containsExactly("A103");
    assertThat(misspelt.getFirst().message()).contains("only_if of reply_sent");
  }

  @Test
  void mutationsComparisonAndExplanationsSeeIt() {
    SmallFile file =
        file(ANSWER, WITHIN)
            .part(
                "duty_tests",
                """
                duty_tests:
                  - {name: whole, at: "2026-05-01", events: [
                      {event: request_received, party: BBB, date: "2026-04-01", case: K1},
                      {event: reply_sent, party: BBB, date: "2026-04-05", case: K1, facts: {req: {answered_partly: false}}}],
                      expect: {D1: met}}
                """);
    String path = file.in(folder, "small.yaml").toString();
    assertThat(Ran.of("test", path, "--mutate").out())
        .contains("widen D1 reply_sent")
        .doesNotContain("negate D1 reply_sent");
    assertThat(Ran.of("explain", path, "D1").out())
        .contains("reply_sent only if !req.answered_partly");
    String other =
        file.rules(ANSWER.replace("!req.answered_partly", "req.answered_partly"))
            .in(folder, "other.yaml")
            .toString();
    Ran compared = Ran.of("compare", path, other);
    assertThat(compared.out()).contains("D1").contains("counts only if reply_sent");
    assertThat(compared.code()).isEqualTo(3);
  }

  @Test
  void whatIsOverTakesNothingOfWhatIsPaidLater() throws AgreementFileException {
    String first =
        "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
            + " costs_agreed, amount: {is: 1000, unit: EUR}, discharged_also_by:"
            + " [{event: request_withdrawn, only_if: req.urgent}], due: D-1, cite: [\"3\"]}";
    String next =
        "{id: D2, mode: automated, says: The next., kind: duty, bearer: requested_party, trigger: request_received, perform:"
            + " costs_agreed, amount: {is: 1000, unit: EUR}, due: D-1, cite: [\"3\"]}";
    TreatyEvent paid = of("costs_agreed", "2026-04-05", Map.of(), 1000L);
    for (Boolean urgent : new Boolean[] {true, false, null}) {
      TreatyEvent withdrawn =
          of(
              "request_withdrawn",
              "2026-04-03",
              urgent == null ? Map.of() : Map.of("req", Map.of("urgent", urgent)));
      List<DutyState> states =
          duties(first + "\n  - " + next, WITHIN, "2026-05-01", ASKED, withdrawn, paid);
      assertThat(states.getFirst().status()).isEqualTo(DutyStatus.MET);
      assertThat(states.getLast().status())
          .isEqualTo(
              urgent == null ? DutyStatus.UNCLEAR : urgent ? DutyStatus.MET : DutyStatus.BREACH);
    }
  }
}
