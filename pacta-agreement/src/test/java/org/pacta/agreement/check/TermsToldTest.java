package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** An answer, and a document, tells the units of a rule first and those of its terms shortly. */
class TermsToldTest {
  @TempDir Path folder;

  private Path file() {
    return new SmallFile()
        .part(
            "text",
            "text: {\"1\": Help., \"2\": Limits., \"3\": Duties., \"4\": Arms., \"5\": Parts., \"6\":"
                + " Sights., \"9\": The end.}")
        .part(
            "definitions",
            "definitions: [{term: Letter, id: letter, means: in writing, when: \"req.form =="
                + " 'written'\", cite: [\"3\", \"4\", \"5\", \"6\", \"9\"]}]")
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: 'true'}",
            "{id: F1, kind: prohibition, act: [request.submit], when: letter, unless: [{cite: [\"1\"],"
                + " when: req.urgent}], cite: [\"2\"]}")
        .in(folder, "small.yaml");
  }

  @Test
  void anAnswerNamesTheUnitsOfTheRuleAndItsTermsShortly() throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        "{\"req\": {\"form\": \"written\", \"urgent\": false, \"nature\": \"police_cooperation\"}}");
    List<String> asked =
        List.of(
            "decide",
            file().toString(),
            "--base",
            "ok",
            "--act",
            "request.submit",
            "--facts",
            facts.toString(),
            "--at",
            "2026-06-01");
    assertThat(Ran.of(asked.toArray(String[]::new)).out())
        .contains("Denied under 2: ", "F1 (2) would not stand in the way if req.urgent held (1)")
        .contains("  Term letter (3, 4, 5 and 2 more)")
        .containsOnlyOnce("3, 4");
  }

  @Test
  void aDocumentTellsTheRuleOnceAndAtTheUnitsOfATermWhoUsesIt() {
    String document = Ran.of("export", file().toString(), "--as", "markdown").out();
    assertThat(document.lines().filter(line -> line.startsWith("| 2 |")))
        .singleElement()
        .asString()
        .contains("`F1` prohibition: A rule.");
    assertThat(document.lines().filter(line -> line.startsWith("| 5 |")))
        .singleElement()
        .asString()
        .contains("term: used by F1", "`Letter` term")
        .doesNotContain("A rule.");
  }
}
