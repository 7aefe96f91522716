package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** A Party suspends no more than the clause of suspension lets it. */
class SuspensionReachTest {
  private static final Facts WHOLE = naming().with("sus.partial", false);

  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

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
  void aWholeSuspensionWithExceptionsLeavesWhatSaysHowTheAgreementLives() throws Exception {
    SmallFile file =
        new SmallFile()
            .part(
                "text",
                "text: {title: Small., pre/1: Wishing., \"1\": Help., \"2\": Words., \"3(1)\": Duties.,"
                    + " \"3(2)\": More., \"4\": Data., \"5\": Costs., \"9(1)\": Start., \"9(2)\": End.,"
                    + " fin: Done.}")
            .part(
                "not_encoded",
                "not_encoded: [{cite: [title, pre/1, \"3(2)\", \"4\", \"5\", fin], reason: none in this"
                    + " test}]")
            .part("definitions", "definitions: [{term: help, means: this, cite: [\"2\"]}]")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9(1)\"]}, suspension: {date: {at: suspension_notice_received}, never:"
                    + " [\"4\"], cite: [\"9(1)\"]}}")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                "{id: W1, kind: power, holder: each_party, act: [agreement.terminate], when:"
                    + " notice.written, effect: {event: termination_notice_received}, cite:"
                    + " [\"9(2)\"]}");
    for (String part : List.of("head", "parties", "savings", "authorities", "channels")) {
      file.replace(part, "\"9\"", "\"9(1)\"").replace(part, "\"3\"", "\"3(1)\"");
    }
    file.part("deadlines", "deadlines: {D-1: {term: in time, within: P1M, cite: [\"3(1)\"]}}");
    Path written = file.in(folder, "small.yaml");
    TreatyEvent notice = new TreatyEvent("suspension_notice_received", null, DAY);
    assertThat(AgreementFolder.loadFile(written).status(List.of(notice), DAY).suspendedUnits())
        .containsExactly("1", "3(1)", "3(2)", "5");
    Path events =
        Files.writeString(
            folder.resolve("e.json"),
            "[{\"event\": \"suspension_notice_received\", \"date\": \"2026-06-01\"}]");
    assertThat(
            Ran.of(
                    "status",
                    written.toString(),
                    "--events",
                    events.toString(),
                    "--at",
                    "2026-06-01")
                .out())
        .contains("suspended: 1, 3, 5\n");
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
