package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TrialFacts;

/** Units among facts: an id that is the head of units means all of them, one of none is refused. */
class UnitFactsTest {
  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  @TempDir Path folder;

  private static SmallFile file() {
    return new SmallFile()
        .part(
            "text",
            "text: {\"1\": Help., \"2(1)\": Limits., \"2(2)/1\": More., \"2(2)/2\": Most., \"3\": Duties.,"
                + " \"9\": The end.}")
        .replace("channels", "\"2\"", "\"2(1)\", \"2(2)/1\", \"2(2)/2\"")
        .rules(
            "{id: P1, kind: permission, act: [agreement.reserve], when: \"actor == mem.party &&"
                + " mem.written\"}",
            "{id: F1, kind: prohibition, act: [agreement.reserve], when: \"'2(2)/1' in"
                + " mem.units\"}");
  }

  private Outcome reserved(String... units) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file().in(folder, "small.yaml"));
    Facts facts =
        Facts.NONE
            .with("mem.party", "AAA")
            .with("mem.written", true)
            .with("mem.units", List.of(units));
    Facts under = TrialFacts.under(agreement, "agreement.reserve", facts).plus(facts);
    return agreement.decide("agreement.reserve", under, NOON, NOON).outcome();
  }

  @Test
  void theHeadOfUnitsMeansAllBelow() throws AgreementFileException {
    assertThat(reserved("2(1)", "3")).isEqualTo(Outcome.PERMITTED);
    assertThat(reserved("2(2)/1")).isEqualTo(Outcome.DENIED);
    assertThat(reserved("3", "2(2)")).isEqualTo(Outcome.DENIED);
    assertThat(reserved("2")).isEqualTo(Outcome.DENIED);
  }

  private List<Finding> tested(String facts) {
    return file()
        .tests(
            "{name: a, act: agreement.reserve, base: ok, facts: "
                + facts
                + ", expect: {outcome: permitted}}")
        .findings(folder);
  }

  @Test
  void anIdThatNamesNoUnitIsRefused() {
    assertThat(tested("{mem: {party: AAA, units: [\"2\", \"7\"]}}"))
        .filteredOn(finding -> finding.code().equals("A303"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("no unit 7");
    assertThat(tested("{agreed_by: [AAA, BBB, AAA]}"))
        .filteredOn(finding -> finding.code().equals("A302"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("names a Party twice");
  }
}
