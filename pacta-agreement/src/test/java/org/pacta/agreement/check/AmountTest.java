package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** How much a duty asks for: in a decision, among the duties, and for readers of the text. */
class AmountTest {
  private static final String DUTY =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: requesting_party, trigger:"
          + " cost_threshold_passed, perform: costs_agreed, due: D-1, only_if: cost.amount > 5000,"
          + " AMOUNT}";
  private static final String ABOVE = "amount: {is: cost.amount - 5000, unit: EUR}";
  private static final String PERMITS =
      "{id: P1, kind: permission, act: [cost.allocate], when: cost.exceptional}";

  @TempDir Path folder;

  private static SmallFile file(String amount) {
    return new SmallFile()
        .rules(PERMITS, DUTY.replace("AMOUNT", amount))
        .part(
            "words",
            "words: {acts: {cost.allocate: {brings: [{event: cost_threshold_passed, when:"
                + " cost.exceptional}]}}}")
        .tests(
            "{name: t, act: cost.allocate, base: ok, facts: {cost: {exceptional: true}}, expect:"
                + " {outcome: permitted}}");
  }

  private Agreement load(String amount) throws AgreementFileException {
    return AgreementFolder.loadFile(file(amount).in(folder, "small.yaml"));
  }

  private static @Nullable AmountOwed decided(Agreement agreement, Map<String, ?> cost) {
    Facts stated = new Facts(Map.of("cost", cost));
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    Facts facts = TrialFacts.under(agreement, "cost.allocate", stated).plus(stated);
    Decision decision = agreement.decide("cost.allocate", facts, at, at);
    assertThat(decision.toJson()).contains("\"amount\":");
    return decision.dutiesIfDone().getFirst().amount();
  }

  private static @Nullable AmountOwed owed(Agreement agreement, Map<String, ?> cost) {
    EventDetail detail =
        new EventDetail("C-1", null, false, null, null, null, Facts.ofMap(Map.of("cost", cost)));
    TreatyEvent passed =
        new TreatyEvent(
            "cost_threshold_passed", "AAA", LocalDate.parse("2026-06-01"), List.of(), null, detail);
    return agreement.duties(List.of(passed), LocalDate.parse("2026-06-02")).getFirst().amount();
  }

  @Test
  void whatLiesAboveASumIsReckonedFromTheFacts() throws AgreementFileException {
    Agreement agreement = load(ABOVE);
    Map<String, ?> cost = Map.of("amount", 12_000L, "exceptional", true);
    AmountOwed expected = new AmountOwed(7_000L, "EUR", "cost.amount - 5000", List.of());
    assertThat(decided(agreement, cost)).isEqualTo(expected);
    assertThat(owed(agreement, cost)).isEqualTo(expected);
    assertThat(expected.inWords()).isEqualTo("7000 EUR (cost.amount - 5000)");
  }

  @Test
  void aFixedSumAndAUnitThatAFactNames() throws AgreementFileException {
    Map<String, ?> cost = Map.of("amount", 12_000L, "exceptional", true, "currency", "CZK");
    assertThat(owed(load("amount: {is: 300, unit: SDR}"), cost))
        .isEqualTo(new AmountOwed(300L, "SDR", "300", List.of()));
    assertThat(decided(load("amount: {is: cost.amount, unit_of: cost.currency}"), cost))
        .isEqualTo(new AmountOwed(12_000L, "CZK", "cost.amount", List.of()));
  }

  @Test
  void whatIsNotKnownIsNamedAndNothingIsNeverLess() throws AgreementFileException {
    String always = "amount: {is: cost.amount - 5000, unit_of: cost.currency}";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(always)
                .replace("rules", "only_if: cost.amount > 5000, ", "")
                .in(folder, "small.yaml"));
    assertThat(owed(agreement, Map.of("exceptional", true)))
        .isEqualTo(
            new AmountOwed(
                null, null, "cost.amount - 5000", List.of("cost.amount", "cost.currency")));
    assertThat(owed(agreement, Map.of("amount", 10L, "currency", "EUR")))
        .isEqualTo(new AmountOwed(0L, "EUR", "cost.amount - 5000", List.of()));
  }

  @Test
  void anotherReadingOfAnotherRuleLeavesItKnown() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(ABOVE)
                .part("words", "words: {codes: {colour: [red]}}")
                .part(
                    "interpretations",
                    "interpretations: [{id: I-1, cite: [\"1\"], question: q, reading: r,"
                        + " alternatives: [{id: I-1a, reading: s, changes: {rules: {P1: {when:"
                        + " cost.agreed_beforehand}}}}], basis: test, status: agreed}]")
                .in(folder, "small.yaml"));
    Map<String, ?> cost = Map.of("amount", 12_000L);
    assertThat(owed(agreement, cost)).isNotNull();
    assertThat(owed(agreement.under(Map.of("I-1", "I-1a")), cost)).isEqualTo(owed(agreement, cost));
  }

  @Test
  void aShareIsExactAndRoundedOnceAtTheEnd() throws AgreementFileException {
    assertThat(share("cost.amount / 2", "up", 5_001)).isEqualTo(2_501);
    assertThat(share("cost.amount / 2", "down", 5_001)).isEqualTo(2_500);
    assertThat(share("cost.amount / 3", "half_up", 5_002)).isEqualTo(1_667);
    assertThat(share("cost.amount / 3", "half_up", 5_001)).isEqualTo(1_667);
    assertThat(share("cost.amount * 60 / 100", "half_up", 5_005)).isEqualTo(3_003);
    assertThat(share("cost.amount / 3 * 3", "down", 5_002)).isEqualTo(5_002);
    assertThat(share("cost.amount / (0 - 2) + 10000", "up", 5_001)).isEqualTo(7_500);
    assertThat(share("cost.amount / -2", "up", 5_001)).isZero();
    assertThat(share("cost.amount * 9223372036854775807 / 9223372036854775807", "up", 5_001))
        .isEqualTo(5_001);
  }

  private @Nullable Long share(String is, String round, long amount) throws AgreementFileException {
    AmountOwed owed =
        Objects.requireNonNull(
            decided(load(divided(is, round)), Map.of("amount", amount, "exceptional", true)));
    assertThat(owed.formula()).startsWith(is + ", rounded ");
    return owed.value();
  }

  private static String divided(String is, String round) {
    return "amount: {is: " + is + ", round: " + round + ", unit: EUR}";
  }

  @Test
  void whatCannotBeReckonedSaysSo() throws AgreementFileException {
    Map<String, ?> cost = Map.of("amount", 6_000L, "exceptional", true);
    for (String is :
        List.of("cost.amount / (cost.amount - 6000)", "cost.amount * 9223372036854775807 / 1")) {
      AmountOwed owed = Objects.requireNonNull(decided(load(divided(is, "up")), cost));
      assertThat(owed.value()).isNull();
      assertThat(owed.inWords()).startsWith("cannot be reckoned (");
    }
    assertThat(decided(load("amount: {is: cost.amount * 2, unit: EUR}"), cost))
        .isEqualTo(new AmountOwed(12_000L, "EUR", "cost.amount * 2", List.of()));
  }

  @Test
  void theRoundingIsSaidWhereTheAmountDividesAndOnlyThere() {
    assertThat(messages("amount: {is: cost.amount / 2, unit: EUR}"))
        .anyMatch(it -> it.contains("says how it is rounded"));
    assertThat(messages("amount: {is: cost.amount * 2, round: up, unit: EUR}"))
        .anyMatch(it -> it.contains("round stands where an amount divides"));
  }

  private List<String> messages(String amount) {
    return file(amount).findings(folder).stream().map(Finding::message).toList();
  }

  @Test
  void anAmountThatIsNoNumberIsFound() {
    for (String wrong :
        List.of(
            "amount: {is: cost.currency, unit: EUR}",
            "amount: {is: cost.nothing, unit: EUR}",
            "amount: {is: \"cost.exceptional ? 1 : 2\", unit: EUR}",
            "amount: {is: \"1) >= 0 || (2\", unit: EUR}",
            "amount: {is: 1, unit_of: \"'EUR'\"}")) {
      assertThat(file(wrong).findings(folder))
          .as(wrong)
          .anySatisfy(finding -> {
            assertThat(finding.code()).isIn("A103", "A104");
            assertThat(finding.message()).contains("amount");
            assertThat(finding.line()).isPositive();
          });
    }
    assertThat(file("amount: {is: 1}").findings(folder)).extracting(Finding::code).contains("A010");
  }

  @Test
  void aDutyThatAnEventStartsNeedsNoActThatDoes() {
    for (String only : List.of("cost.amount > 5000", "cost.amount > 5000 && cost.amount < 10")) {
      SmallFile file =
          file(ABOVE)
              .part("words", "words: {codes: {colour: [red]}}")
              .replace("rules", "cost.amount > 5000", only);
      assertThat(
              file.findings(folder).stream()
                  .filter(finding -> finding.unit().equals("D1"))
                  .map(Finding::code)
                  .anyMatch("A106"::equals))
          .isEqualTo(only.contains("<"));
    }
  }

  @Test
  void itIsShownWhereTheDutyIs() {
    String file = file(ABOVE).in(folder, "small.yaml").toString();
    assertThat(Ran.of("explain", file, "D1").out()).contains("amount: cost.amount - 5000 EUR");
    assertThat(Ran.of("export", file, "--as", "markdown").out())
        .contains("amount: cost.amount - 5000 EUR");
    String other = file(ABOVE.replace("5000", "6000")).in(folder, "other.yaml").toString();
    assertThat(Ran.of("compare", file, other).out())
        .contains("amount: cost.amount - 5000 EUR in the first, cost.amount - 6000 EUR");
  }

  @Test
  void aTestOfDutiesMayExpectIt() {
    String test =
        "duty_tests:\n  - {name: t, at: \"2026-06-02\", events: [{event: cost_threshold_passed,"
            + " party: AAA, date: \"2026-06-01\", facts: {req: {requesting: BBB}, cost: {amount: 9000}}}], expect: {D1:"
            + " open}, amounts: {D1: 4000}}";
    Path right = file(ABOVE).part("duty_tests", test).in(folder, "small.yaml");
    assertThat(Ran.of("test", right).out()).contains("2 of 2 tests pass");
    Path wrong =
        file(ABOVE).part("duty_tests", test.replace("4000}", "9000}")).in(folder, "wrong.yaml");
    assertThat(Ran.of("test", wrong).out()).contains("expected D1 to ask for 9000, got [4000]");
  }
}
