package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** What a file says of time, levels and facts not stated is shown wherever its rules are. */
class ShownTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: each_party, trigger: dispute_raised, perform:"
          + " consultations_opened, due: D-1, cite: [\"3\"]}";
  private static final String RULE =
      "{id: P1, kind: permission, act: [request.submit], when: \"at_least(item.level, 'secret')\"}";

  @TempDir Path folder;

  private static SmallFile levels(String value, String levels) {
    return new SmallFile()
        .rules(RULE)
        .part(
            "words",
            "words: {types: {Item: {level: code(classification)}}, acts: {request.submit: {facts:"
                + " {item: Item}}}, scales: {classification: {levels: ["
                + levels
                + "], cite: [\"2\"]}}}")
        .part(
            "unstated",
            "unstated: [{id: U1, fact: item.level, value: "
                + value
                + ", cite: [\"2\"], says: Else it is the lowest.}]");
  }

  private String file(SmallFile file, String name) {
    return file.in(folder, name).toString();
  }

  @Test
  void explainNamesTheFirstDayOnWhichAPerformanceCounts() {
    SmallFile file =
        new SmallFile()
            .rules(DUTY)
            .part(
                "deadlines",
                "deadlines: {D-1: {term: not at once, within: P1M, not_before: P5D, cite:"
                    + " [\"3\"]}}");
    assertThat(Ran.of("explain", file(file, "small.yaml"), "3").out())
        .contains("1 month, not before 5 days");
  }

  @Test
  void datesAndExplainNameTheEarliestDateOfAClause() {
    SmallFile file =
        new SmallFile()
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {at: signature}, cite:"
                    + " [\"9\"]}, termination: {effective: {after: P6M, from:"
                    + " termination_notice_received}, not_before: {after: P5Y, following:"
                    + " {latest_of: entry_into_force, count: 1}}, cite: [\"9\"]}}");
    assertThat(Ran.of("explain", file(file, "small.yaml"), "9").out())
        .contains("Not before 5 years after entry into force");
  }

  @Test
  void anEntryIntoForceKeepsItsEarliestDateAndOthersMayNotNameOne() throws AgreementFileException {
    String temporal =
        "temporal: {duration: indefinite, entry_into_force: {date: {at: signature}, not_before:"
            + " {fixed: \"2026-09-01\"}, cite: [\"9\"]}";
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile().part("temporal", temporal + "}").in(folder, "small.yaml"));
    TreatyEvent signed = new TreatyEvent("signature", null, LocalDate.parse("2026-02-01"));
    assertThat(agreement.entryIntoForce(List.of(signed)).date()).isEqualTo("2026-09-01");
    assertThat(agreement.entryIntoForce(List.of()).arithmetic())
        .contains("Not before 1 September 2026");
    assertThat(
            new SmallFile()
                .part(
                    "temporal",
                    temporal
                        + ", suspension: {effective: {after: P1D, from:"
                        + " suspension_notice_received}, not_before: {fixed: \"2027-01-01\"}, cite:"
                        + " [\"9\"]}}")
                .findings(folder))
        .extracting(it -> it.message())
        .contains("not_before says nothing under suspension");
  }

  @Test
  void compareNamesLevelsAndValuesOfFactsNotStated() {
    String one = file(levels("open", "open, secret"), "one.yaml");
    String other = file(levels("secret", "secret, open"), "other.yaml");
    assertThat(Ran.of("compare", one, other).out())
        .contains("unstated U1: differs", "scale classification: differs");
    assertThat(Ran.of("compare", one, one).out()).doesNotContain("unstated", "scale");
  }

  @Test
  void exportNamesThemWhereTheyAreCited() {
    String file = file(levels("open", "open, secret"), "small.yaml");
    assertThat(Ran.of("export", file, "--as", "markdown").out())
        .contains("item.level not stated", "open < secret");
  }
}
