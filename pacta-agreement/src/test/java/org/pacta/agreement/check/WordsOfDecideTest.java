package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** What {@code decide} and {@code explain} print for people. */
class WordsOfDecideTest {
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"police_matter\", cite: [\"1\"]}";
  private static final String HOLDING =
      "{id: C1, kind: condition, act: [request.submit], require: \"police_matter && req.form =="
          + " 'written'\", otherwise: hold, cite: [\"1\"]}";
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
          + " reply_sent, cite: [\"1\"]}";

  @TempDir Path folder;

  private String decided(String form) throws IOException {
    Path file =
        new SmallFile()
            .rules(PERMISSION, HOLDING, DUTY)
            .part(
                "definitions",
                "definitions: [{id: police_matter, term: police matter, means: it, when: \"req.nature"
                    + " == 'police_cooperation'\", cite: [\"2\", \"3\"]}]")
            .in(folder, "small.yaml");
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"req\": {\"form\": \"" + form + "\", \"nature\": \"police_cooperation\"}}");
    return Ran.of(
            "decide",
            file,
            "--base",
            "ok",
            "--act",
            "request.submit",
            "--facts",
            facts,
            "--at",
            "2026-06-01")
        .out();
  }

  @Test
  void whatAHeldActStartsItStartsOnlyOnceItGoesThrough() throws IOException {
    assertThat(decided("oral"))
        .startsWith("request.submit: held")
        .contains("  Starts only once the act goes through: D1 for requested_party");
    assertThat(decided("written"))
        .startsWith("request.submit: permitted")
        .contains("  Starts D1 for requested_party");
  }

  @Test
  void aTermIsNamedOnceWithItsUnits() throws IOException {
    assertThat(decided("written"))
        .contains("  P1 (1): A rule.", "  Term police_matter (2, 3)")
        .containsOnlyOnce("(2, 3)");
  }

  @Test
  void aParagraphIsExplainedWithItsSentences() {
    Path file = Path.of("../agreements/kz-cz-2017.yaml");
    assertThat(Ran.of("explain", file, "9(4)").out())
        .contains("9(4)/1  ", "9(4)/2  ")
        .doesNotContain("9(5)  ");
  }

  @Test
  void theBaseSaysNothingOfWhatTheEventsLeaveOpen() throws IOException {
    // An hour in which it is another year, and another's turn, by the clock of some Parties.
    Ran ran =
        Ran.of(
            "decide",
            Path.of("../agreements/examples/roles.yaml"),
            "--base",
            "ok",
            "--act",
            "meeting.convene",
            "--facts",
            Files.writeString(folder.resolve("facts.json"), "{}"),
            "--events",
            Files.writeString(folder.resolve("events.json"), "[]"),
            "--at",
            "2025-12-31T22:30:00Z");
    assertThat(ran.out())
        .startsWith("meeting.convene: undetermined")
        .contains("  Missing: agr.turns.presidency");
  }
}
