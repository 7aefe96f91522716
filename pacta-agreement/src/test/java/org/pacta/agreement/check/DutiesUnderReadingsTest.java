package org.pacta.agreement.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** The command on duties names the readings on which it rests how a duty stands, and no others. */
class DutiesUnderReadingsTest {
  private static final String REPORT =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: BBB, trigger: entry_into_force, perform:"
          + " reply_sent, due: D-1}";
  private static final String LATER =
      "{temporal: {entry_into_force: {date: {fixed: \"2026-03-02\"}}}}";

  @TempDir Path folder;

  private static SmallFile file(String... readings) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            REPORT)
        .part("interpretations", "interpretations: [" + String.join(", ", readings) + "]");
  }

  /** A reading with one alternative. */
  private static String reading(String id, String status, String changes) {
    return "{id: "
        + id
        + ", cite: [\"3\"], question: a, reading: b, alternatives: [{id: "
        + id
        + "a, reading: c, changes: "
        + changes
        + "}], basis: d, status: "
        + status
        + "}";
  }

  private static String open(String id, String changes) {
    return reading(id, "open", changes);
  }

  private Ran ran(SmallFile file, String day, List<String> events, Object... more)
      throws IOException {
    Path list = Files.writeString(folder.resolve("events.json"), events.toString());
    return Ran.of(
        "duties",
        file.in(folder, "small.yaml"),
        "--events",
        list,
        "--at",
        day,
        Arrays.asList(more));
  }

  private static List<String> done(String day) {
    return List.of("{\"event\": \"reply_sent\", \"party\": \"BBB\", \"date\": \"" + day + "\"}");
  }

  @Test
  void aBreachByOneReadingAloneNamesIt() throws IOException {
    SmallFile file =
        file(
            open("I-1", LATER),
            open("I-2", "{rules: {P1: {when: \"req.form == 'oral'\"}}}"),
            reading("I-3", "agreed", LATER));
    Ran ran = ran(file, "2026-06-01", done("2026-04-02"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith("breach  D1 [3] owed by BBB")
        .contains("1 day late.\n  Rests on I-1: met under I-1a.\n")
        .doesNotContain("I-2", "I-3");
    assertThat(ran(file, "2026-06-01", done("2026-04-02"), "--output", "json").out())
        .contains("\"readings\":[\"I-1\"]", "\"under_alternatives\":{\"I-1a\":\"met\"}");
    assertThat(ran(file, "2026-06-01", done("2026-04-01")).out())
        .as("met by either")
        .startsWith("met")
        .doesNotContain("I-1");
    assertThat(ran(file, "2026-06-01", done("2026-04-01"), "--output", "json").out())
        .contains("\"readings\":[]")
        .doesNotContain("I-1");
  }

  @Test
  void eachAlternativeIsTriedByItself() throws IOException {
    SmallFile file =
        file(
            open("I-1", "{deadlines: {D-1: {within: P2M}}}"),
            open("I-2", "{drop_rules: [D1]}"),
            open(
                "I-3",
                "{add_rules: [{id: D2, kind: duty, cite: [\"3\"], bearer: AAA, trigger:"
                    + " entry_into_force, perform: information_sent, mode: register, says: a}]}"));
    assertThat(ran(file, "2026-06-01", done("2026-04-20")).out())
        .startsWith("breach  D1")
        .contains(
            "late.\n  Rests on I-1: met under I-1a.\n  Rests on I-2: not owed under I-2a.\n",
            "\nunder I-3a alone, open  D2 [3] owed by AAA: information_sent\n");
    assertThat(ran(file, "2026-06-01", done("2026-04-20"), "--output", "json").out())
        .contains(
            "\"readings\":[\"I-1\",\"I-2\"]",
            "\"owed_under_alternatives\":[{\"alternative\":\"I-3a\",\"duty\":{");
  }

  @Test
  void whileItIsOpenItsDayRestsOnAReadingToo() throws IOException {
    assertThat(ran(file(open("I-1", LATER)), "2026-03-10", List.of()).out())
        .startsWith("open  D1")
        .contains("\n  Rests on I-1: due on 2 April 2026 under I-1a.\n");
  }

  @Test
  void soDoesASilence() throws IOException {
    SmallFile file =
        file(open("I-1", "{deadlines: {D-1: {within: P2M}}}"))
            .part("words", "words: {events: [one]}")
            .rules(
                "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, due: D-1,"
                    + " prevented_by: [consent_refused], effect: {event: one}, cite: [\"3\"]}");
    assertThat(
            ran(
                    file,
                    "2026-04-20",
                    List.of(done("2026-03-10").getFirst().replace("reply_sent", "consent_asked")))
                .out())
        .contains("came about  L1", "\n  Rests on I-1: running under I-1a.\n");
  }

  @Test
  void aReadingInUseInsteadIsNamed() throws IOException {
    SmallFile file = file(open("I-1", LATER));
    Ran ran = ran(file, "2026-06-01", done("2026-04-02"), "--reading", "I-1=I-1a");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("met")
        .contains("\nRelies on readings: I-1=I-1a\n")
        .doesNotContain("Rests on");
    assertThat(
            ran(file, "2026-06-01", done("2026-04-02"), "--reading", "I-1=I-1a", "--output", "json")
                .out())
        .contains("\"readings\":[\"I-1=I-1a\"]");
  }

  /** A file so long that only some of its many alternatives are read. */
  @Test
  void whatIsNotTriedIsNamedToo() throws IOException {
    String long_ = "x".repeat(100);
    SmallFile file =
        file(
            Stream.concat(
                    Stream.of(open("I-1", LATER)),
                    IntStream.range(2, 100)
                        .mapToObj(i ->
                            open("I-" + i, LATER)
                                .replace("question: a", "question: " + long_.repeat(4))))
                .toArray(String[]::new));
    Ran ran = ran(file, "2026-06-01", done("2026-04-02"));
    assertThat(ran.out())
        .contains("Rests on I-1: met under I-1a.\n")
        .contains("Not known what would be owed under alternatives of ", "I-99", "takes too much.");
    assertThat(ran.out().lines().collect(joining())).doesNotContain("met under I-99a");
  }
}
