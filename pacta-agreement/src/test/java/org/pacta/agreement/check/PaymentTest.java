package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** What was paid, held against what is owed. The small agreement is in force from 1 March 2026. */
class PaymentTest {
  private static final String REPAY =
      "{id: D1, kind: duty, bearer: BBB, trigger: cost_threshold_passed, perform: costs_agreed, due:"
          + " D-1, amount: {is: cost.amount, unit: EUR}, cite: [\"3\"]}";

  @TempDir Path folder;

  private List<DutyState> states(String[] rules, TreatyEvent... events)
      throws AgreementFileException {
    return AgreementFolder.loadFile(new SmallFile().rules(rules).in(folder, "small.yaml"))
        .duties(List.of(events), LocalDate.parse("2026-12-01"));
  }

  private List<String> stands(TreatyEvent... events) throws AgreementFileException {
    return states(new String[] {REPAY}, events).stream()
        .map(state -> state.status().code())
        .toList();
  }

  private static TreatyEvent cost(@Nullable Integer amount, String date) {
    return event(
        "cost_threshold_passed",
        date,
        amount == null ? Map.of() : Map.of("cost", Map.of("amount", amount)),
        null);
  }

  private static TreatyEvent paid(@Nullable Long amount, String date) {
    return event("costs_agreed", date, Map.of(), amount);
  }

  private static TreatyEvent event(
      String name, String date, Map<String, ?> facts, @Nullable Long amount) {
    EventDetail detail =
        new EventDetail(
            "K1", null, false, null, null, null, Facts.ofMap(facts), amount, null, null);
    return new TreatyEvent(name, "BBB", LocalDate.parse(date), List.of(), null, detail);
  }

  @Test
  void lessThanIsOwedLeavesItOpenAndSaysHowMuchWasPaid() throws AgreementFileException {
    TreatyEvent owed = cost(7000, "2026-05-01");
    assertThat(stands(owed, paid(1000L, "2026-05-10"))).containsExactly("breach");
    assertThat(states(new String[] {REPAY}, owed, paid(1000L, "2026-05-10")))
        .extracting(DutyState::arithmetic)
        .singleElement()
        .asString()
        .endsWith(" Paid: 1000 of 7000 EUR.");
    assertThat(stands(owed, paid(1000L, "2026-05-10"), paid(6000L, "2026-05-20")))
        .containsExactly("met");
    assertThat(stands(owed, paid(1000L, "2026-05-10"), paid(6000L, "2026-07-20")))
        .containsExactly("breach");
    assertThat(stands(owed, paid(3500L, "2026-05-10"), paid(3500L, "2026-05-10")))
        .containsExactly("met");
  }

  @Test
  void whatIsPaidInAnotherCurrencyIsNotCounted() throws AgreementFileException {
    TreatyEvent owed = cost(7000, "2026-05-01");
    TreatyEvent paid = paid(7000L, "2026-05-10");
    for (String unit : List.of("EUR", "USD")) {
      TreatyEvent stated =
          new TreatyEvent(
              paid.event(),
              paid.party(),
              paid.date(),
              paid.units(),
              null,
              paid.detail().inCurrency(unit));
      DutyState state = states(new String[] {REPAY}, owed, stated).getFirst();
      assertThat(state.status().code()).isEqualTo(unit.equals("EUR") ? "met" : "breach");
      assertThat(state.arithmetic().contains("Not counted, as it is owed in EUR: 7000 USD of"))
          .isEqualTo(unit.equals("USD"));
    }
  }

  @Test
  void nothingToPayIsNoBreach() throws AgreementFileException {
    assertThat(stands(cost(0, "2026-05-01"))).containsExactly("met");
    assertThat(states(new String[] {REPAY}, cost(0, "2026-05-01")))
        .extracting(DutyState::arithmetic)
        .singleElement()
        .asString()
        .endsWith(" Nothing is to be paid.");
    assertThat(stands(cost(0, "2026-05-01"), cost(5, "2026-05-02"), paid(5L, "2026-05-03")))
        .containsExactly("met", "met");
  }

  @Test
  void onePaymentCountsOnceForWhatFallsDueFirst() throws AgreementFileException {
    TreatyEvent one = cost(7000, "2026-05-01");
    TreatyEvent other = cost(3000, "2026-05-03");
    assertThat(stands(one, other, paid(7000L, "2026-05-10"))).containsExactly("met", "breach");
    assertThat(stands(one, other, paid(10_000L, "2026-05-10"))).containsExactly("met", "met");
    assertThat(stands(one, other, paid(8000L, "2026-05-10"), paid(2000L, "2026-05-11")))
        .containsExactly("met", "met");
    assertThat(stands(one, other, paid(7000L, "2026-05-02"), paid(2000L, "2026-05-11")))
        .containsExactly("met", "breach");
    String second = REPAY.replace("D1", "A2");
    for (String[] rules : new String[][] {{REPAY, second}, {second, REPAY}}) {
      assertThat(states(rules, one, paid(7000L, "2026-05-10")))
          .filteredOn(state -> state.status().code().equals("met"))
          .extracting(DutyState::rule)
          .containsExactly("A2");
    }
  }

  @Test
  void whatIsNotKnownToBeOwedTakesNothingFromWhatIs() throws AgreementFileException {
    String perhaps =
        REPAY
            .replace("D1", "A0")
            .replace("is: cost.amount", "is: 3000")
            .replace("due: D-1", "only_if: cost.agreed_beforehand, due: D-1");
    TreatyEvent one = cost(7000, "2026-05-01");
    for (String[] rules : new String[][] {{REPAY, perhaps}, {perhaps, REPAY}}) {
      assertThat(states(rules, one, paid(7000L, "2026-05-10")))
          .extracting(state -> state.rule() + " " + state.status().code())
          .containsExactlyInAnyOrder("D1 met", "A0 unclear");
      assertThat(states(rules, one, paid(10_000L, "2026-05-10")))
          .extracting(state -> state.rule() + " " + state.status().code())
          .containsExactlyInAnyOrder("D1 met", "A0 met");
    }
  }

  @Test
  void whatIsReleasedTakesNothingPaidSince() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                REPAY.replace("due: D-1", "due: D-1, survives: [ended]"),
                REPAY
                    .replace("D1", "A0")
                    .replace("cost_threshold_passed", "dispute_raised")
                    .replace("is: cost.amount", "is: 3000"))
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {termination: {effective: {after: P10D, from:"
                    + " termination_notice_received}, ends: end_of_day, cite: [\"9\"]}, ");
    List<TreatyEvent> events =
        List.of(
            event("dispute_raised", "2026-05-01", Map.of(), null),
            cost(7000, "2026-05-03"),
            new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-05-01")),
            paid(7000L, "2026-05-20"));
    assertThat(
            AgreementFolder.loadFile(file.in(folder, "small.yaml"))
                .duties(events, LocalDate.parse("2026-05-25")))
        .extracting(state -> state.rule() + " " + state.status().code())
        .containsExactlyInAnyOrder("D1 met", "A0 released");
  }

  @Test
  void aPaymentWithoutAnAmountCountsAsTheWholeOfOne() throws AgreementFileException {
    TreatyEvent one = cost(7000, "2026-05-01");
    TreatyEvent other = cost(3000, "2026-05-03");
    assertThat(states(new String[] {REPAY}, one, other, paid(null, "2026-05-10")))
        .extracting(state -> state.status().code())
        .containsExactly("met", "breach");
    assertThat(states(new String[] {REPAY}, one, paid(null, "2026-05-10")))
        .extracting(DutyState::arithmetic)
        .singleElement()
        .asString()
        .endsWith(" Met on 10 May 2026 without an amount, which counts as the whole.");
  }

  @Test
  void aPartPaidOfWhatIsNotKnownIsUnclear() throws AgreementFileException {
    List<DutyState> states =
        states(new String[] {REPAY}, cost(null, "2026-05-01"), paid(100L, "2026-05-10"));
    assertThat(states)
        .singleElement()
        .satisfies(state -> assertThat(state.status().code()).isEqualTo("unclear"))
        .extracting(DutyState::missing)
        .isEqualTo(List.of("cost.amount"));
  }

  private static TreatyEvent inCase(String name, @Nullable String caseId, String date, String at) {
    EventDetail detail = new EventDetail(caseId, null, false, null, null);
    return new TreatyEvent(name, "BBB", LocalDate.parse(date), List.of(), null, detail)
        .at(at.isEmpty() ? null : Instant.parse(at));
  }

  @Test
  void whatIsPaidOnTheDayOfWhatEndedItMayBeLeftForTheNext() throws AgreementFileException {
    String ended = "due: D-1, discharged_also_by: [{event: consent_given, by: BBB}]";
    String all = "due: D-1, discharged_also_by: [{event: consent_given, per: each_party}]";
    for (String ends : List.of(ended, all)) {
      String[] rules = {REPAY.replace("cost.amount", "1000").replace("due: D-1", ends)};
      assertThat(onItsDay(rules, "", "")).as(ends).containsExactly("met", "unclear");
      assertThat(onItsDay(rules, "2026-05-05T08:00:00Z", ""))
          .as(ends)
          .containsExactly("met", "unclear");
      assertThat(onItsDay(rules, "", "2026-05-05T12:00:00Z"))
          .as(ends)
          .containsExactly("met", "unclear");
      assertThat(onItsDay(rules, "2026-05-05T08:00:00Z", "2026-05-05T12:00:00Z"))
          .as(ends + ": ended first")
          .containsExactly("met", "met");
      assertThat(onItsDay(rules, "2026-05-05T12:00:00Z", "2026-05-05T08:00:00Z"))
          .as(ends + ": paid first")
          .containsExactly("met", "breach");
    }
  }

  private static TreatyEvent of(String party, TreatyEvent event) {
    return new TreatyEvent(event.event(), party, event.date(), List.of(), null, event.detail());
  }

  private List<String> onItsDay(String[] rules, String ended, String paid)
      throws AgreementFileException {
    TreatyEvent payment = inCase("costs_agreed", null, "2026-05-05", paid);
    TreatyEvent consent = of("BBB", inCase("consent_given", "K1", "2026-05-05", ended));
    List<DutyState> states =
        states(
            rules,
            inCase("cost_threshold_passed", "K1", "2026-05-01", ""),
            inCase("cost_threshold_passed", "K2", "2026-05-03", ""),
            of("AAA", consent.onDay(LocalDate.parse("2026-05-04"))),
            consent,
            payment);
    assertThat(states)
        .filteredOn(state -> state.status() == DutyStatus.UNCLEAR)
        .allSatisfy(state ->
            assertThat(state.missing())
                .containsExactly("whether costs_agreed of 5 May 2026 came before consent_given"));
    return states.stream().map(state -> state.status().code()).toList();
  }

  @Test
  void whatNobodyPaidByNameMayBeWhatAPartyPaidThatDay() throws AgreementFileException {
    TreatyEvent owed = cost(1000, "2026-05-01");
    TreatyEvent half = paid(500L, "2026-05-05");
    assertThat(states(new String[] {REPAY}, owed, half, half.as(null)))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.status().code()).isEqualTo("unclear");
          assertThat(state.missing())
              .containsExactly(
                  "whether costs_agreed of 5 May 2026 without a Party is another than the one of"
                      + " that day with a Party");
        });
    assertThat(stands(owed, half, half.as(null), paid(500L, "2026-05-06")))
        .as("paid whether it is one or two")
        .containsExactly("met");
    assertThat(stands(owed, half, paid(500L, "2026-05-06").as(null))).containsExactly("met");
    assertThat(stands(owed, half, paid(400L, "2026-05-05").as(null), paid(100L, "2026-05-07")))
        .as("of another sum, so another")
        .containsExactly("met");
    assertThat(stands(owed, half.as(null), half.as(null))).containsExactly("met");
    Instant ten = Instant.parse("2026-05-05T10:00:00Z");
    assertThat(stands(owed, half.at(ten), half.as(null).at(ten.plusSeconds(60))))
        .containsExactly("met");
  }

  @Test
  void whatMayBeAnothersPaysForNobodyAsSure() throws AgreementFileException {
    String each = REPAY.replace("bearer: BBB", "bearer: each_party");
    TreatyEvent owed = cost(1000, "2026-05-01").as(null);
    for (String payer : List.of("AAA", "BBB")) {
      TreatyEvent paid = paid(1000L, "2026-05-05").as(payer);
      assertThat(states(new String[] {each}, owed, paid, paid.as(null)))
          .extracting(state -> state.party() + " " + state.status().code())
          .containsExactlyInAnyOrder(
              payer + " met", (payer.equals("AAA") ? "BBB" : "AAA") + " unclear");
    }
  }
}
