package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;

/** Whoever looks at a historical agreement sees that it is one, in every form. */
final class HistoricalTest {
  private static final String NOTICE =
      "Historical, not operational: kept for study, no act is ever decided under it. The States are"
          + " gone.";

  @TempDir Path folder;

  private static SmallFile file(String rule) {
    return new SmallFile()
        .replace(
            "head",
            "operational: true",
            "operational: false\n  why_not_operational: The States are gone.")
        .rules(
            "{id: P1, kind: permission, "
                + rule
                + "act: [request.submit], when: \"req.form =="
                + " 'written'\"}");
  }

  private List<Finding> findings(String rule) {
    return file(rule).findings(folder);
  }

  @Test
  void everyCommandThatShowsItSaysSo() {
    String path = file("disposition: barred, flags: [military], ").in(folder, "h.yaml").toString();
    for (List<String> command :
        List.of(
            List.of("status", path, "--at", "2026-06-01"),
            List.of("duties", path, "--at", "2026-06-01"),
            List.of("coverage", path),
            List.of("explain", path, "P1"))) {
      assertThat(Ran.of(command.toArray(String[]::new)).out())
          .as(command.getFirst())
          .startsWith(NOTICE);
      List<String> json = new ArrayList<>(command);
      json.addAll(List.of("--output", "json"));
      assertThat(Ran.of(json.toArray(String[]::new)).out())
          .as(command.getFirst())
          .contains("\"operational\":false", "\"why_not_operational\":\"The States are gone.\"");
    }
    assertThat(Ran.of("explain", path, "P1", "--output", "json").out())
        .contains("\"disposition\":\"barred\"", "\"flags\":[\"military\"]");
  }

  @Test
  void anOperationalOneIsShownAsBefore() {
    String path = new SmallFile().in(folder, "o.yaml").toString();
    assertThat(Ran.of("status", path, "--at", "2026-06-01").out()).doesNotContain("Historical");
    assertThat(Ran.of("explain", path, "P1", "--output", "json").out())
        .contains("\"operational\":true")
        .doesNotContain("disposition", "why_not_operational");
  }

  @Test
  void aRuleWithoutADispositionIsToldWhatToWrite() {
    assertThat(findings(""))
        .filteredOn(it -> it.code().equals("A010"))
        .singleElement()
        .satisfies(it -> assertThat(it.unit()).isEqualTo("P1"))
        .satisfies(it ->
            assertThat(it.message()).startsWith("the rule has no disposition, which every rule of"))
        .extracting(Finding::help)
        .asString()
        .contains("disposition: barred", "disposition: inert");
  }

  @Test
  void flagsOnAnInertRuleRaiseANote() {
    assertThat(findings("disposition: inert, flags: [military], "))
        .extracting(Finding::message)
        .contains("the rule is inert, but its flags [military] say that the safeguards look at it");
    assertThat(findings("disposition: inert, "))
        .extracting(Finding::message)
        .noneMatch(it -> it.contains("inert"));
    assertThat(findings("disposition: barred, flags: [military], "))
        .extracting(Finding::message)
        .noneMatch(it -> it.contains("inert"));
  }
}
