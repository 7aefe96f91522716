package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;
import static org.pacta.benchmark.hostile.HostileCase.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Files that are no agreement at all, or hide that they are none; several just under a limit. */
final class HostileShapes {
  private static final int MILLION = 1_000_000;
  private static final int LARGE = 50 * MILLION;
  private static final int UNDER_SIZE = 1_045_000;

  private HostileShapes() {}

  static Stream<HostileCase> cases(Random random) {
    return Stream.of(large(random), nested(), repeated(), characters(random))
        .flatMap(cases -> cases);
  }

  private static Stream<HostileCase> large(Random random) {
    return Stream.of(
        check("50 MB of letters", () -> "a".repeat(LARGE)),
        check("50 MB of rules", () -> "rules:\n" + "- {id: R}\n".repeat(LARGE / 10)),
        check("just under 1 MiB, one line of numbers", () -> "x: [" + "1,".repeat(520_000) + "1]"),
        check("just under 1 MiB of comments", () -> "# c\n".repeat(UNDER_SIZE / 4) + draft()),
        check("just under 1 MiB of blank lines", () -> "\n".repeat(UNDER_SIZE - 5_000) + draft()),
        check("just under 1 MiB, a quoted text", () -> "a: \"" + "x\\\n ".repeat(250_000) + "\""),
        check("just under 1 MiB, escapes", () -> "a: \"" + "\\u0041".repeat(170_000) + "\""),
        check("just under 1 MiB, a folded text", () -> "a: >\n" + "  b\n".repeat(260_000)),
        check("just under 1 MiB, one key", () -> "k".repeat(UNDER_SIZE) + ": 1"),
        check("just under 1 MiB, a plain text", () -> "a: k" + "kkk\n ".repeat(UNDER_SIZE / 5)),
        HostileCase.checkBytes("just under 1 MiB of noise", () -> noise(random, UNDER_SIZE)),
        check("100,000 values", () -> many(4_900, i -> "k" + i + ": [" + "1,".repeat(18) + "]\n")),
        check("100,000 values of 20 letters", HostileShapes::fullUnits));
  }

  private static Stream<HostileCase> nested() {
    return Stream.of(
        check("a million brackets", () -> "x: " + "[".repeat(MILLION)),
        check("300,000 braces", () -> "x: " + "{a: ".repeat(300_000)),
        check("400,000 dashes", () -> "- ".repeat(400_000) + "x"),
        check("500,000 question marks", () -> "? ".repeat(MILLION / 2)),
        check("500,000 colons", () -> ": ".repeat(MILLION / 2)),
        check(
            "23 levels, 4,000 times",
            () -> ("- " + "[".repeat(22) + "]".repeat(22) + "\n").repeat(4_000)),
        check("24 levels that widen", () -> "x: " + "[[],".repeat(20) + "]".repeat(20)),
        check("an indentation of 1 MB", () -> " ".repeat(1_000_000) + "a: 1"),
        check("deeper and deeper", () -> many(1_400, i -> " ".repeat(i) + "a:\n")));
  }

  private static Stream<HostileCase> repeated() {
    return Stream.of(
        check("an alias to itself", () -> "a: &a [*a]\n"),
        check(
            "a billion laughs",
            () -> "a: &a [x, x]\n" + many(60, i -> "b" + i + ": &b" + i + " [*a, *a]\n")),
        check("75,000 anchors", () -> many(75_000, i -> "- &a" + i + " x\n")),
        check("a key 5,000 times", () -> draft() + "costs: {}\n".repeat(5_000)),
        check("keys whose hashes meet", () -> many(4_096, HostileShapes::colliding)),
        check(
            "a tag that names a class", () -> "a: !!java/object:java.net.URL [x]\n".repeat(20_000)),
        check("documents without end", () -> "---\na\n".repeat(170_000)),
        check("directives without end", () -> "%TAG ! tag:a,2000:\n".repeat(52_000) + "---\na"));
  }

  private static Stream<HostileCase> characters(Random random) {
    return Stream.of(
        check("a turn of direction at the end", () -> draft() + "# x".repeat(340_000) + "\u202e"),
        check("a million control characters", () -> "\u0001".repeat(MILLION)),
        check("a name of another alphabet, 900 times", () -> cyrillic(900)),
        check("letters beyond the first plane", () -> "a: " + "\ud835\udc00".repeat(250_000)),
        HostileCase.checkBytes(
            "UTF-16", () -> draft().repeat(300).getBytes(StandardCharsets.UTF_16)),
        HostileCase.checkBytes("a broken letter at the end", HostileShapes::brokenEnd),
        check("3,000 lines of a real file in disorder", () -> shuffled(random)));
  }

  private static String draft() {
    return Draft.lawful().text();
  }

  /** As many units as a file may have, each with a text. */
  private static String fullUnits() {
    return Draft.lawful()
        .with("text", many(4_900, i -> "  \"" + (i + 1) + "\": The Parties help, " + i + ".\n"))
        .text();
  }

  /** Of 12 pairs of letters each, every pair with the same hash. */
  private static String colliding(int number) {
    StringBuilder key = new StringBuilder();
    for (int bit = 0; bit < 12; bit++) {
      key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return key.append(": 1\n").toString();
  }

  private static String cyrillic(int count) {
    return Draft.lawful()
        .with(
            "rules",
            many(count, i -> Draft.rule("R\u0430" + i, "permission", "request.submit", "true")))
        .text();
  }

  private static byte[] noise(Random random, int size) {
    byte[] noise = new byte[size];
    for (int i = 0; i < size; i++) {
      noise[i] = (byte) (' ' + random.nextInt(95));
    }
    return noise;
  }

  private static byte[] brokenEnd() {
    byte[] bytes = "# comment\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
    broken[bytes.length] = (byte) 0xC3;
    return broken;
  }

  private static String shuffled(Random random) {
    String[] lines = draft().split("\n");
    return many(3_000, i -> lines[random.nextInt(lines.length)] + "\n");
  }
}
