package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader sees what else the text could mean, and what the acts of a file's own are. */
class ShownReadingsAndActsTest {
  private static final String WORDS =
      """
      words:
        events: [visit_made, visit_reported]
        types: {Visit: {from: code(party), to: code(party), urgent: bool}}
        acts:
          visit.make: {facts: {vis: Visit}, roles: {sending_party: vis.from, host_party: vis.to}, by: sending_party, same_party: [[host_party, sending_party]], brings: [{event: visit_made, when: pressing}]}
          request.submit: {facts: {weather: string}, brings: [{event: meeting_due}]}
          visit.cancel: {facts: {vis: Visit}}
      """;
  private static final String READINGS =
      """
      interpretations:
        - id: I-1
          cite: ["1"]
          question: When does it begin?
          reading: On 1 March.
          basis: ours
          status: open
          alternatives:
            - {id: I-1x, reading: On 1 April., changes: {temporal: {entry_into_force: {date: {fixed: "2026-04-01"}, ends: null}}}}
            - {reading: On a day to be told., no_effect: Nothing is owed before.}
            - On no day.
      """;

  @TempDir Path folder;

  private Path file() {
    return new SmallFile()
        .part("words", WORDS)
        .part(
            "definitions",
            "definitions: [{term: Pressing, id: pressing, means: in haste, when: vis.urgent, cite: [\"1\"]}]")
        .part("interpretations", READINGS)
        .rules(
            "{id: P1, kind: permission, act: [visit.make], when: vis.urgent, cite: [\"1\"]}",
            "{id: P2, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
                + " cite: [\"2\"]}",
            "{id: D1, kind: duty, bearer: sending_party, trigger: visit_made, perform:"
                + " visit_reported, due: D-1, cite: [\"3\"]}")
        .in(folder, "small.yaml");
  }

  @Test
  void anExplanationNamesTheAlternativesOfAReading() {
    assertThat(Ran.of("explain", file(), "1").out())
        .contains(
            "Reading I-1 (open): When does it begin? Read as: On 1 March.",
            "  alternative I-1x: On 1 April. Under it the file says: temporal entry into force date"
                + " fixed 2026-04-01, ends left out",
            "  alternative I-1b: On a day to be told. Without effect: Nothing is owed before.",
            "  alternative I-1c: On no day.")
        .doesNotContain("in use");
    assertThat(Ran.of("explain", file(), "1", "--reading", "I-1=I-1x").out())
        .contains("  alternative I-1x, in use: On 1 April.");
  }

  @Test
  void programsReadThemToo() {
    JsonNode reading =
        new JsonMapper()
            .readTree(Ran.of("explain", file(), "1", "--output", "json").out())
            .at("/readings/0");
    assertThat(reading.at("/alternatives/0/id").stringValue()).isEqualTo("I-1x");
    assertThat(reading.at("/alternatives/0/changes").stringValue())
        .contains("entry into force date fixed 2026-04-01");
    assertThat(reading.at("/alternatives/0/in_use").booleanValue()).isFalse();
    assertThat(reading.at("/alternatives/1/no_effect").stringValue())
        .isEqualTo("Nothing is owed before.");
    assertThat(reading.at("/alternatives/2/reading").stringValue()).isEqualTo("On no day.");
  }

  @Test
  void anExplanationNamesTheOwnActsOfItsRules() {
    String act =
        "Act visit.make: facts: vis Visit; roles: sending_party vis.from, host_party vis.to; by:"
            + " sending_party; same party: host_party and sending_party; brings: event visit_made,"
            + " when pressing";
    assertThat(Ran.of("explain", file(), "1").out())
        .contains(act, "Term pressing stands for: vis.urgent")
        .doesNotContain("visit.cancel");
    assertThat(Ran.of("explain", file(), "3").out()).as("brings what starts it").contains(act);
    assertThat(Ran.of("explain", file(), "2").out())
        .contains(
            "Act request.submit, beside what it is by the vocabulary: facts: weather string;"
                + " brings: event meeting_due")
        .doesNotContain("visit.make");
    assertThat(Ran.of("explain", file(), "1", "--output", "json").out()).contains(act);
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "html", "akoma-ntoso"})
  void everyExportShowsBoth(String form) {
    assertThat(Ran.of("export", file(), "--as", form).out())
        .contains(
            "I-1x",
            "alternative to I-1: On 1 April. Under it the file says: temporal entry into force date"
                + " fixed 2026-04-01, ends left out",
            "I-1b",
            "Without effect: Nothing is owed before.",
            "Act visit.make: facts: vis Visit; roles: sending_party vis.from");
  }
}
