package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;

/** A Party suspends no more than the clause of suspension lets it. */
class SuspensionReachTest {
  private static final Facts WHOLE = naming().with("sus.partial", false);

  @TempDir Path folder;

  private Agreement load(String bounds) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .rules(
                "{id: W1, kind: power, holder: each_party, act: [agreement.suspend], when:"
                    + " notice.written, effect: {event: suspension_notice_received}}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}, suspension: {date: {at:"
                    + " suspension_notice_received}, "
                    + bounds
                    + " cite: [\"9\"]}}")
            .in(folder, "small.yaml"));
  }

  private static Decision suspend(Agreement agreement, Facts units) {
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    Facts facts =
        Facts.NONE
            .with("agr.status", "in_force")
            .with("agr.suspended_units", List.of())
            .with("notice.written", true)
            .plus(units);
    return agreement.decide("agreement.suspend", facts, at, at);
  }

  private static Facts naming(String... units) {
    return Facts.NONE.with("sus.units", List.of(units));
  }

  @Test
  void whatTheTextNeverLetsBeSuspendedIsDeniedByItsClause() throws AgreementFileException {
    Agreement agreement = load("never: [\"3\"],");
    assertThat(suspend(agreement, naming("2")).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(suspend(agreement, WHOLE).outcome()).isEqualTo(Outcome.PERMITTED);
    Decision denied = suspend(agreement, naming("2", "3"));
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.because()).extracting(Because::rule).containsExactly("suspension-reach");
    assertThat(denied.because().getFirst().cite()).containsExactly("9");
    assertThat(denied.because().getFirst().says()).contains("all units except 3");
    assertThat(denied.cure()).containsExactly("Leave out of the suspension: 3.");
  }

  @Test
  void onlyTheUnitsNamedCanBeSuspended() throws AgreementFileException {
    Agreement agreement = load("units: [\"2\"],");
    assertThat(suspend(agreement, naming("2")).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(suspend(agreement, naming("1")).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(suspend(agreement, naming("no such")).outcome()).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whereNoPartCanBeSuspendedNoneIsNamed() throws AgreementFileException {
    Agreement agreement = load("partial_allowed: false,");
    assertThat(suspend(agreement, WHOLE).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(suspend(agreement, naming("2")).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(suspend(agreement, naming().with("sus.partial", true)).outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @ParameterizedTest
  @CsvSource({"'never: [\"3\"],'", "'units: [\"2\"],'", "'partial_allowed: false,'"})
  void unitsThatNobodyNamedPermitNothing(String bounds) throws AgreementFileException {
    Decision open = suspend(load(bounds), Facts.NONE);
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.missing()).containsExactly("sus.units");
    assertThat(suspend(load(bounds), naming()).missing()).containsExactly("sus.partial");
  }

  @Test
  void aTextThatBoundsNothingAsksNothing() throws AgreementFileException {
    assertThat(suspend(load(""), Facts.NONE).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(suspend(load(""), naming("3")).outcome()).isEqualTo(Outcome.PERMITTED);
  }
}
