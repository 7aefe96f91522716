package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;
import static org.pacta.benchmark.hostile.HostileCase.check;

import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Agreements with too many terms, words of their own, or readings, or such that lead nowhere. */
final class HostileWords {
  private static final String ACT = "request.submit";

  private HostileWords() {}

  static Stream<HostileCase> cases() {
    return Stream.of(terms(), words(), readings()).flatMap(cases -> cases);
  }

  private static Stream<HostileCase> terms() {
    return Stream.of(
        check(
            "1,000 terms, each by the one before",
            () -> terms(1_000, i -> "t" + (i - 1) + " || req.urgent")),
        check(
            "199 terms, each by the one before",
            () -> terms(199, i -> "t" + (i - 1) + " || req.urgent")),
        check(
            "19 terms deep, ten at a time",
            () ->
                terms(
                    199,
                    i ->
                        i % 19 == 0
                            ? "req.urgent"
                            : "t" + (i - 1) + " || req.max_penalty_months > " + i)),
        check("terms that double", () -> terms(199, i -> "t%1$d && t%1$d".formatted(i - 1))),
        check("a term by itself", () -> terms(1, i -> "t0")),
        check(
            "199 terms of 3,900 characters",
            () ->
                terms(199, i -> HostileRules.joined(130, j -> "req.max_penalty_months != " + j))));
  }

  private static Stream<HostileCase> words() {
    return Stream.of(
        check(
            "90 code lists of 1,000",
            () ->
                words(
                    "  codes:\n"
                        + many(
                            90,
                            i -> "    l" + i + ": [" + many(1_000, j -> "c" + j + ",") + "]\n"))),
        check(
            "290 acts over 90 code lists of 900",
            () ->
                words(
                    "  codes:\n"
                        + many(90, i -> "    l" + i + ": [" + many(900, j -> "c" + j + ",") + "]\n")
                        + acts(290))),
        check(
            "190 types of 190 facts",
            () ->
                words(
                    "  types:\n"
                        + many(
                            190,
                            i ->
                                "    T"
                                    + i
                                    + ": {"
                                    + many(190, j -> "f" + j + ": bool, ")
                                    + "}\n"))),
        check(
            "types within types",
            () ->
                words(
                    "  types:\n"
                        + many(
                            190,
                            i ->
                                "    T"
                                    + i
                                    + ": {a: T"
                                    + (i + 1) % 190
                                    + ", b: T"
                                    + (i + 2) % 190
                                    + "}\n"))),
        check(
            "290 acts, each of its own facts",
            () -> words("  types:\n" + many(190, i -> "    T" + i + ": {a: bool}\n") + acts(290))));
  }

  private static Stream<HostileCase> readings() {
    return Stream.of(
        check("300 readings of 20", () -> readings(300, 20, false)),
        check("290 readings of 20 that change a rule", () -> readings(290, 20, true)),
        check(
            "40 readings of 20, 4,000 units",
            () ->
                Draft.lawful()
                    .with("text", many(4_000, i -> "  \"" + (i + 1) + "\": Help.\n"))
                    .with("interpretations", readingsText(40, 20, true))
                    .text()),
        check("2,000 readings", () -> readings(2_000, 1, true)));
  }

  private static String terms(int count, IntFunction<String> guard) {
    return Draft.lawful()
        .with(
            "definitions",
            many(
                count,
                i ->
                    "  - {term: t, id: t"
                        + i
                        + ", means: m, when: \""
                        + (i == 0 && count > 1 ? "req.urgent" : guard.apply(i))
                        + "\", cite: [\"1\"]}\n"))
        .with(
            "rules",
            many(Math.min(count, 190), i -> Draft.rule("R" + i, "permission", ACT, "t" + i)))
        .text();
  }

  private static String words(String words) {
    return Draft.lawful().with("words", words).text();
  }

  private static String acts(int count) {
    return "  acts:\n"
        + many(count, i -> "    own.act" + i + ": {facts: {f" + i + ": Request, req: Request}}\n");
  }

  private static String readings(int count, int alternatives, boolean changing) {
    return Draft.lawful()
        .with("interpretations", readingsText(count, alternatives, changing))
        .text();
  }

  private static String readingsText(int count, int alternatives, boolean changing) {
    return many(
        count,
        i ->
            "  - {id: I-"
                + i
                + ", cite: [\"1\"], question: q, reading: r, basis: b, status: open, alternatives: ["
                + many(
                    alternatives,
                    j ->
                        "{id: I-"
                            + i
                            + "-"
                            + j
                            + ", reading: o"
                            + (changing
                                ? ", changes: {rules: {R1: {when: \"req.max_penalty_months > "
                                    + (i * 20 + j)
                                    + "\"}}}"
                                : "")
                            + "},")
                + "]}\n");
  }
}
