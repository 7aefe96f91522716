package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.agreement.file.Scenario;

/** The scenarios that travel with every agreement file. */
class ScenarioTest {
  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Agreements.ALL.agreements().stream()
        .flatMap(agreement ->
            agreement.content().scenarios().stream()
                .map(scenario ->
                    DynamicTest.dynamicTest(
                        agreement.id() + ": " + scenario.name(),
                        () -> check(agreement, scenario))));
  }

  private static void check(Agreement agreement, Scenario scenario) {
    Agreement judged = scenario.pretendOperational() ? agreement.asIfOperational() : agreement;
    Facts base = scenario.onBase() ? agreement.vocabulary().baseFacts() : Facts.NONE;
    Decision decision =
        judged.decide(scenario.act(), base.plus(scenario.facts()), Agreements.NOW, Agreements.NOW);
    assertThat(decision.outcome()).as(decision.toJson()).isEqualTo(scenario.outcome());
    if (scenario.rule() != null) {
      assertThat(decision.because()).extracting(Because::rule).contains(scenario.rule());
    }
    assertThat(decision.cites()).containsAll(scenario.cites());
    if (scenario.missing() != null) {
      assertThat(decision.missing()).isEqualTo(scenario.missing());
    }
  }
}
