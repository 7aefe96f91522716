package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pacta.agreement.check.Accepted;
import org.pacta.agreement.check.AgreementChecks;
import org.pacta.agreement.check.Coverage;
import org.pacta.agreement.check.Mutation;
import org.pacta.agreement.check.TestRun;

/** The tests that travel with every agreement file, and what they leave open. */
class ScenarioTest {
  @TestFactory
  Stream<DynamicTest> tests() {
    return Agreements.ALL.agreements().stream()
        .flatMap(agreement ->
            TestRun.all(agreement).stream()
                .map(run ->
                    DynamicTest.dynamicTest(
                        agreement.id() + ": " + run.name(),
                        () -> assertThat(run.failures()).isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> checksFindNothingUnexplained() {
    return Agreements.ALL.agreements().stream()
        .map(agreement ->
            DynamicTest.dynamicTest(
                agreement.id(),
                () -> {
                  assertThat(
                          AgreementChecks.of(agreement).stream()
                              .filter(finding -> finding.severity() != Severity.NOTE)
                              .map(Finding::inWords))
                      .isEmpty();
                  assertThat(Coverage.of(agreement).percent()).isEqualTo(100);
                }));
  }

  @TestFactory
  Stream<DynamicTest> noMutationSurvivesWithoutAReason() {
    return Agreements.ALL.agreements().stream()
        .map(agreement ->
            DynamicTest.dynamicTest(
                agreement.id(),
                () -> {
                  Accepted accepted = Accepted.in(agreement);
                  List<Mutation> unexplained =
                      Mutation.all(agreement).stream()
                          .filter(Mutation::survived)
                          .filter(it -> accepted.reason(it).isEmpty())
                          .toList();
                  assertThat(unexplained).isEmpty();
                }));
  }
}
