package org.pacta.benchmark.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small lawful agreement, any part of which can be put otherwise. Immutable. */
final class Draft {
  private static final String HEAD =
      """
      pacta: 1
      vocabulary: pacta-core/1
      safeguards: pacta-safeguards/2
      agreement:
        id: made-to-harm
        edition: 1.0.0
        title: Invented agreement of two States
        kind: bilateral
        operational: true
        signed: {date: "2026-01-10", place: Utopia, cite: ["1"]}
        default: deny
        languages: {authentic: [en], encoded_from: en, cite: ["1"]}
        review: {drafted_by: this project, legal_review: null, technical_review: null}
      sources: [{id: own, what: invented to measure, authentic: false}]
      """;
  private static final String MIDDLE =
      """
      authorities: {source: text, cite: ["1"]}
      channels: [{id: direct, between: competent_authorities, for: all, cite: ["1"]}]
      topics: {open: true, cite: ["1"], codes: {any_crime: {cite: ["1"]}}}
      categories: {open: true, cite: ["1"], codes: {any_information: {cite: ["1"]}}}
      refusal_grounds: {open: true, cite: ["1"], codes: {sovereignty: {cite: ["1"]}}}
      costs: {cite: ["1"]}
      languages_of_work: {default: en}
      disputes: {}
      savings: {other_treaties_unaffected: true, cite: ["1"]}
      """;
  private static final Map<String, String> PARTS =
      parts(
          "text", "  \"1\": The Parties help each other.\n",
          "definitions", "  []\n",
          "parties",
              """
                - {id: AAA, name: Aland, time_zone: Europe/Prague, cite: ["1"]}
                - {id: BBB, name: Beland, time_zone: Asia/Almaty, cite: ["1"]}
              """,
          "deadlines", "  D-1: {term: within a month, within: P1M, cite: [\"1\"]}\n",
          "rules", rule("R1", "permission", "request.submit", "req.urgent"),
          "interpretations", "  []\n",
          "tests",
              "  - {name: a, act: request.submit, base: ok, facts: {req: {urgent: true, nature: police_cooperation}}, expect: {outcome: permitted}}\n",
          "not_encoded", "  []\n",
          "temporal",
              "  duration: indefinite\n  entry_into_force: {date: {at: exchange_of_instruments}, cite: [\"1\"]}\n");

  private final Map<String, String> parts;

  private Draft(Map<String, String> parts) {
    this.parts = parts;
  }

  static Draft lawful() {
    return new Draft(PARTS);
  }

  /** The same with a top-level part in its place; the text of the part is indented. */
  Draft with(String part, String content) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, content);
    return new Draft(changed);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    parts.forEach((part, content) -> text.append(part).append(":\n").append(content));
    return text.append(MIDDLE).toString();
  }

  /** A line for each number from nought. */
  static String many(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  /** A rule of one line; a prohibition, or a permission. */
  static String rule(String id, String kind, String act, String guard) {
    return "  - {id: "
        + id
        + ", kind: "
        + kind
        + ", cite: [\"1\"], act: ["
        + act
        + "], when: \""
        + guard
        + "\", mode: automated, says: a}\n";
  }

  private static Map<String, String> parts(String... namesAndContents) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      parts.put(namesAndContents[i], namesAndContents[i + 1]);
    }
    return parts;
  }
}
