package org.pacta.agreement.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.command.AgreementCommand;

/** The two commands that read a plain text: exit codes, files written, bad input. */
class NewAndAttachTest {
  private static final String TREATY =
      """
      Agreement between Utopia and Atlantis on lost dogs

      Article 1
      1. A lost dog is returned within thirty days.
      2. The finder may keep it until then. Food is paid by the owner.

      Article 2
      This Agreement enters into force upon signature.
      """;

  @TempDir Path folder;
  private final StringWriter printed = new StringWriter();

  @Test
  void newRefusesToWriteOverAFileUnlessForced() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isZero();
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isEqualTo(2);
    assertThat(printed.toString()).contains("--force");
    assertThat(run("new", "--from", text.toString(), "--id", "dogs", "--force")).isZero();
    assertThat(run("check", folder.resolve("dogs.yaml").toString())).isEqualTo(3);
    assertThat(printed.toString()).doesNotContain("error");
    String same = text.toString();
    assertThat(run("new", "--from", same, "--id", "dogs", "--out", same, "--force")).isEqualTo(2);
    assertThat(Files.readString(text)).isEqualTo(TREATY);
  }

  @Test
  void newSaysFirstWhatItFoundThenTheWorkThenTheNotes() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isZero();
    assertThat(printed.toString().lines().map(line -> line.split(":")[0]))
        .startsWith("Title", "Articles", "Units", "Written");
    assertThat(printed.toString())
        .containsSubsequence(
            "Articles: 2 articles, 1 to 2; missing: none",
            "Units: 5 (",
            "Work list",
            "1. Replace each gist",
            "Warnings: 0.",
            "note A201");
  }

  @Test
  void newSaysInJsonWhatWasLeftOut() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs", "--output", "json")).isZero();
    assertThat(printed.toString())
        .contains("\"articles\":{", "\"labels\":[\"1\",\"2\"]", "\"missing\":[]")
        .contains("\"findings\":[{", "\"code\":\"A201\"", "\"severity\":\"note\"")
        .contains(
            "\"left_out\":[", "\"why\":\"article_heading\"", "\"why\":\"marker\"", "\"line\":3")
        .contains(
            "\"language\":\"en\"", "\"looks_like\":[\"duty in the present tense\",\"deadline\"]");
  }

  @Test
  void newRefusesWhatIsNoText() throws IOException {
    assertThat(run("new", "--from", folder.resolve("none.txt").toString(), "--id", "a"))
        .isEqualTo(3);
    assertThat(run("new", "--from", folder.toString(), "--id", "a")).isEqualTo(3);
    Path empty = write("empty.txt", "\n\n");
    assertThat(run("new", "--from", empty.toString(), "--id", "a")).isEqualTo(3);
    assertThat(printed.toString()).contains("the text is empty");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Article 1\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("new", "--from", latin.toString(), "--id", "a")).isEqualTo(3);
    assertThat(printed.toString()).contains("not UTF-8");
    Path huge = write("huge.txt", "- a\n".repeat(21_000));
    assertThat(run("new", "--from", huge.toString(), "--id", "a")).isEqualTo(3);
    assertThat(printed.toString()).contains("20,000 lines");
    Path many = write("many.txt", "The Parties help. They do so at once.\n".repeat(2_600));
    assertThat(run("new", "--from", many.toString(), "--id", "a")).isEqualTo(3);
    assertThat(printed.toString()).contains("more than 5000");
    assertThat(Files.exists(folder.resolve("a.yaml"))).isFalse();
    assertThat(run("new", "--from", empty.toString(), "--id", "Not An Id")).isEqualTo(2);
    Path prose = write("prose.txt", "Stir the flour. Bake it.");
    assertThat(run("new", "--from", prose.toString(), "--id", "b")).isEqualTo(3);
    assertThat(Files.exists(folder.resolve("b.yaml"))).isTrue();
    String nowhere = folder.resolve("no/such/c.yaml").toString();
    assertThat(run("new", "--from", prose.toString(), "--id", "c", "--out", nowhere)).isEqualTo(2);
  }

  @Test
  void attachTellsDriftUnitByUnitAndWhatChangedSince() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isZero();
    Path file = folder.resolve("dogs.yaml");
    String before = Files.readString(file);
    assertThat(run("attach-text", file.toString(), text.toString())).isZero();
    assertThat(printed.toString()).contains("5 of 5 units attached in dogs.text.json");
    assertThat(Files.readString(folder.resolve("dogs.text.json")))
        .contains("A lost dog is returned");
    assertThat(run("attach-text", file.toString(), text.toString())).isZero();
    assertThat(printed.toString()).contains("nothing changed");

    Path drifted = write("later.txt", TREATY.replace("thirty days", "forty days"));
    assertThat(run("attach-text", file.toString(), drifted.toString())).isEqualTo(3);
    assertThat(printed.toString())
        .contains("A205 [1(1)]", "under this id stands: A lost dog is returned within forty days")
        .contains("attached before: A lost dog is returned within thirty days")
        .contains("Another text was attached before", "No longer attached: 1(1).")
        .contains("4 of 5 units attached");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void attachRecognisesTheSameWordingInAnotherLayout() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isZero();
    Path other =
        write(
            "other.txt",
            """
            Agreement between Utopia and Atlantis on lost dogs

            ARTICLE 1 – Dogs
            (1) A lost dog is returned within
            thirty days.
            (2) The finder may keep it until then.
            Food is paid by the owner.

            ARTICLE 2: This Agreement enters into force upon signature.
            """);
    assertThat(run("attach-text", folder.resolve("dogs.yaml").toString(), other.toString()))
        .isZero();
  }

  @Test
  void attachRefusesWhatIsNoTextOrNoAgreement() throws IOException {
    Path text = write("dogs.txt", TREATY);
    assertThat(run("new", "--from", text.toString(), "--id", "dogs")).isZero();
    String file = folder.resolve("dogs.yaml").toString();
    assertThat(run("attach-text", file, folder.resolve("none.txt").toString())).isEqualTo(3);
    assertThat(run("attach-text", text.toString(), text.toString())).isEqualTo(3);
    assertThat(run("attach-text", file, write("empty.txt", " ").toString())).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("dogs.text.json"))).isFalse();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int run(String... arguments) {
    printed.getBuffer().setLength(0);
    return AgreementCommand.withCommands()
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(printed))
        .execute(arguments);
  }
}
