package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** What is said of an act that no clause permits: what might forbid it, and what ran out. */
class UnpermittedTest {
  private static final String WORDS =
      "words: {events: [told, asked, safe_conduct_ended], types: {Restraint: {appeared: bool, earlier:"
          + " bool}}, acts: {person.restrict: {facts: {act: Restraint}}}}";
  private static final String SAFE =
      "{id: S1, kind: prohibition, act: [person.restrict], when: \"act.appeared && act.earlier &&"
          + " !happened('safe_conduct_ended', case_id)\", cite: [\"2\"]}";
  private static final String LETS =
      "{id: S2, kind: permission, act: [person.restrict], when: \"act.appeared &&"
          + " !happened('safe_conduct_ended', case_id)\", cite: [\"2\"]}";
  private static final String ENDS =
      "{id: S3, kind: lapse, trigger: told, prevented_by: [], due: D-1, effect: {event:"
          + " safe_conduct_ended}, cite: [\"3\"]}";
  private static final String TOLD =
      "{\"events\": [{\"event\": \"told\", \"date\": \"2026-03-10\", \"case\": \"C-1\"}],"
          + " \"complete\": [\"told\", \"safe_conduct_ended\"]}";

  @TempDir Path folder;

  private String decided(String rule, String facts, String at) throws IOException {
    Path file =
        new SmallFile()
            .part("words", WORDS)
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
                rule,
                ENDS)
            .in(folder, "small.yaml");
    Path given =
        Files.writeString(
            folder.resolve("facts.json"), "{\"case_id\": \"C-1\", \"act\": {" + facts + "}}");
    Path events = Files.writeString(folder.resolve("events.json"), TOLD);
    return Ran.of(
            "decide",
            file,
            "--base",
            "ok",
            "--act",
            "person.restrict",
            "--facts",
            given,
            "--events",
            events,
            "--at",
            at)
        .out();
  }

  @Test
  void aProhibitionNotSettledNamesWhatItLacks() throws IOException {
    assertThat(decided(SAFE, "\"appeared\": true", "2026-03-20"))
        .startsWith("person.restrict: no_clause")
        .contains("Whether a clause forbids it is not known; missing: act.earlier.")
        .contains("  Missing: act.earlier");
  }

  @Test
  void whatIsSettledLacksNothing() throws IOException {
    assertThat(decided(SAFE, "\"appeared\": true, \"earlier\": false", "2026-03-20"))
        .startsWith("person.restrict: no_clause")
        .doesNotContain("issing")
        .doesNotContain("S1", "S3");
    assertThat(decided(SAFE, "\"appeared\": true, \"earlier\": true", "2026-03-20"))
        .startsWith("person.restrict: denied");
  }

  @Test
  void aProhibitionThatRanOutIsNamedWithWhatEndedIt() throws IOException {
    assertThat(decided(SAFE, "\"appeared\": true, \"earlier\": true", "2026-06-20"))
        .startsWith("person.restrict: no_clause")
        .contains(
            "  S1 (2): Forbids it no longer: A rule.", "  S3 (3): What may have ended it: A rule.")
        .contains("happened('safe_conduct_ended', case_id) is true");
    assertThat(decided(SAFE, "\"appeared\": true, \"earlier\": false", "2026-06-20"))
        .doesNotContain("S1", "S3");
  }

  @Test
  void aPermissionThatRanOutNamesWhatEndedIt() throws IOException {
    assertThat(decided(LETS, "\"appeared\": true, \"earlier\": true", "2026-06-20"))
        .startsWith("person.restrict: no_clause")
        .contains("  S2 (2): A rule.", "  S3 (3): What may have ended it: A rule.");
  }

  @Test
  void eachClauseThatMayHaveEndedItIsNamed() throws IOException {
    String other =
        ENDS.replace("{id: S3", "\n  - {mode: automated, says: Another rule., id: S4")
            .replace("trigger: told", "trigger: asked");
    assertThat(decided(LETS + other, "\"appeared\": true, \"earlier\": true", "2026-06-20"))
        .contains("  S3 (3): What may have ended it: A rule.")
        .contains("  S4 (3): What may have ended it: Another rule.");
  }
}
