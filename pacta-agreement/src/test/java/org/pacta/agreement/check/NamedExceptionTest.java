package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Replay;
import org.pacta.agreement.file.SourceFile;

/** A decision names the exception it rests on, not only the permission. */
class NamedExceptionTest {
  private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.nature =="
          + " 'police_cooperation'\", cite: [\"1\"]}";
  private static final String PROHIBITION =
      "{id: X1, kind: prohibition, act: [request.submit], when: \"req.form == 'oral'\", unless:"
          + " [{cite: [\"2\"], when: req.urgent}], cite: [\"3\"]}";

  @TempDir Path folder;

  private static SmallFile file(String... rules) {
    return new SmallFile().rules(rules);
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private Decision decided(SmallFile file, String form, boolean urgent)
      throws AgreementFileException {
    Agreement agreement = load(file);
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.nature", "police_cooperation")
            .with("req.form", form)
            .with("req.urgent", urgent);
    return agreement.decide("request.submit", facts, NOON, NOON);
  }

  @Test
  void aPermissionThatStandsByAnExceptionNamesItsCite() throws AgreementFileException {
    Decision decision = decided(file(PERMISSION, PROHIBITION), "oral", true);
    assertThat(decision.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decision.because())
        .extracting(Because::rule, Because::kind, Because::cite)
        .containsExactly(
            tuple("P1", "permission", List.of("1")), tuple("X1", "exception", List.of("2")));
    assertThat(decision.cites()).containsExactly("1", "2");
    assertThat(decision.toJson()).contains("\"kind\":\"exception\"");
    assertThat(decision.summary()).startsWith("Permitted under 1");
  }

  @Test
  void anExceptionThatNothingNeededIsNotNamed() throws AgreementFileException {
    SmallFile file = file(PERMISSION, PROHIBITION);
    assertThat(decided(file, "written", true).cites()).containsExactly("1");
    assertThat(decided(file, "oral", false).because())
        .extracting(Because::kind)
        .containsExactly("prohibition");
  }

  @Test
  void whatOverridesAConditionIsNamedToo() throws AgreementFileException {
    String condition =
        "{id: C1, kind: condition, act: [request.submit], require: \"req.form == 'written'\","
            + " otherwise: deny, cite: [\"3\"]}";
    String overriding =
        "{id: P2, kind: permission, act: [request.submit], when: req.urgent, overrides: [C1], cite:"
            + " [\"2\"]}";
    SmallFile file = file(PERMISSION, condition, overriding);
    assertThat(decided(file, "oral", true).because())
        .extracting(Because::rule, Because::kind)
        .containsExactly(
            tuple("P1", "permission"), tuple("P2", "permission"), tuple("C1", "exception"));
    assertThat(decided(file, "written", true).because())
        .extracting(Because::kind)
        .doesNotContain("exception");
  }

  @Test
  void aRecordOfBeforeIsReplayedTheSame() throws AgreementFileException {
    SmallFile file = file(PERMISSION, PROHIBITION);
    String record = decided(file, "oral", true).toJson();
    List<Agreement> agreements = List.of(load(file));
    assertThat(Replay.of(SourceFile.ofText("now", record), agreements).identical()).isTrue();
    int from = record.indexOf(",{\"atoms\"");
    int to = record.indexOf("]", record.indexOf("\"rule\":\"X1\""));
    String before = record.substring(0, from) + record.substring(record.lastIndexOf('}', to) + 1);
    assertThat(before).doesNotContain("exception");
    assertThat(Replay.of(SourceFile.ofText("before", before), agreements).identical()).isTrue();
  }

  @Test
  void aUnitCitedForAnExceptionIsShownAndCoveredAsOne() {
    Path written =
        file(PERMISSION, PROHIBITION)
            .tests(
                "{name: urgent, act: request.submit, base: ok, facts: {req: {form: oral, urgent:"
                    + " true, nature: police_cooperation}}, expect: {outcome: permitted}}")
            .in(folder, "small.yaml");
    assertThat(Ran.of("explain", written, "2").out())
        .contains("X1  prohibition", "exception under [2], where: req.urgent");
    assertThat(Ran.of("export", written, "--as", "markdown").out())
        .contains("`X1` exception to the prohibition: Not where req.urgent: A rule.");
    assertThat(Ran.of("coverage", written).out())
        .contains("2  X1")
        .doesNotContain("2  NOT COVERED");
  }
}
