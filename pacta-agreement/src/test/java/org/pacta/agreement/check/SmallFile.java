package org.pacta.agreement.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Finding;

/**
 * A small invented agreement without anything for a check to find, written part by part, so that a
 * test can seed one error and nothing else.
 */
final class SmallFile {
  private final Map<String, String> parts = new LinkedHashMap<>();

  SmallFile() {
    parts.put(
        "head",
        """
        pacta: 1
        vocabulary: pacta-core/1
        safeguards: pacta-safeguards/2
        agreement:
          id: small
          edition: 1.0.0
          title: Small
          kind: bilateral
          operational: true
          signed: {date: "2026-01-10", place: Utopia, cite: ["9"]}
          default: deny
          languages: {authentic: [en], encoded_from: en, cite: ["9"]}
          review: {drafted_by: a test, legal_review: null, technical_review: null}
        sources: [{id: own, what: invented for a test, authentic: false}]
        """);
    parts.put("text", "text: {\"1\": Help., \"2\": Limits., \"3\": Duties., \"9\": The end.}");
    parts.put("definitions", "definitions: []");
    parts.put(
        "parties",
        """
        parties:
          - {id: AAA, name: Aland, time_zone: Europe/Prague, cite: ["1"]}
          - {id: BBB, name: Beland, time_zone: Europe/Prague, cite: ["1"]}
        """);
    parts.put("authorities", "authorities: {source: text, cite: [\"1\"]}");
    parts.put(
        "channels",
        "channels: [{id: direct, between: all, for: all, cite: [\"1\", \"2\", \"3\"]}]");
    parts.put(
        "topics",
        "topics: {open: true, cite: [\"1\"], codes: {drugs: {cite: [\"1\"]}, arms: {cite: [\"1\"]}}}");
    parts.put(
        "categories", "categories: {open: true, cite: [\"1\"], codes: {any: {cite: [\"1\"]}}}");
    parts.put("deadlines", "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}}");
    rules("{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}");
    parts.put(
        "temporal",
        "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
            + " [\"9\"]}}");
    parts.put("savings", "savings: {other_treaties_unaffected: true, cite: [\"9\"]}");
    parts.put("interpretations", "interpretations: []");
    parts.put("not_encoded", "not_encoded: []");
    parts.put(
        "tests",
        """
        tests:
          - {name: written, act: request.submit, base: ok, facts: {req: {form: written, nature: police_cooperation}}, expect: {outcome: permitted}}
          - {name: oral, act: request.submit, base: ok, facts: {req: {form: oral, nature: police_cooperation}}, expect: {outcome: no_clause}}
        """);
  }

  /** The file with other rules, which cite unit 1 unless they say otherwise. */
  SmallFile rules(String... rules) {
    StringBuilder all = new StringBuilder("rules:\n");
    for (String rule : rules) {
      String cited = rule.contains("cite:") ? rule : rule.replaceFirst("\\{", "{cite: [\"1\"], ");
      all.append("  - ")
          .append(cited.replaceFirst("\\{", "{mode: automated, says: A rule., "))
          .append('\n');
    }
    return part("rules", all.toString());
  }

  /** The file with other tests, each a YAML mapping. */
  SmallFile tests(String... tests) {
    return part("tests", "tests:\n  - " + String.join("\n  - ", tests));
  }

  /** The file with another part. */
  SmallFile part(String key, String yaml) {
    parts.put(key, yaml);
    return this;
  }

  /** The file as another agreement. */
  SmallFile named(String id) {
    return part("head", parts.getOrDefault("head", "").replace("id: small", "id: " + id));
  }

  /** A part with something in it replaced. */
  SmallFile replace(String key, String what, String by) {
    return part(key, parts.getOrDefault(key, "").replace(what, by));
  }

  /** The whole file. */
  String text() {
    return String.join("\n", parts.values()) + "\n";
  }

  /** Writes the file. */
  Path in(Path folder, String name) {
    try {
      return Files.writeString(folder.resolve(name), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the checks find in it. */
  List<Finding> findings(Path folder) {
    return AgreementChecks.ofFiles(List.of(in(folder, "small.yaml")));
  }
}
