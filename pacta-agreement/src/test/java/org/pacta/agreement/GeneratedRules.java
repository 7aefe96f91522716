package org.pacta.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.pacta.agreement.file.SourceFile;

/**
 * Agreement files with rules drawn at random: permissions, prohibitions with exceptions, conditions
 * and powers, over a few acts, with guards of every shape, some of which err.
 */
final class GeneratedRules {
  private static final String FRAME =
      """
      pacta: 1
      vocabulary: pacta-core/1
      safeguards: pacta-safeguards/2
      agreement: {id: drawn, edition: %s, title: Drawn, kind: bilateral, operational: true, signed: {date: "2026-01-10", place: Utopia, cite: ["1"]}, default: deny, languages: {authentic: [en], encoded_from: en, cite: ["1"]}, review: {drafted_by: a test, legal_review: null, technical_review: null}}
      sources: [{id: own, what: drawn for a test, authentic: false}]
      text: {"1": Drawn at random.}
      definitions: []
      parties: [{id: AAA, name: Aland, time_zone: Europe/Prague, cite: ["1"]}, {id: BBB, name: Beland, time_zone: Asia/Almaty, cite: ["1"]}]
      authorities: {source: text, cite: ["1"]}
      channels: []
      topics: {open: true, cite: ["1"], codes: {any_crime: {cite: ["1"]}}}
      categories: {open: true, cite: ["1"], codes: {any_information: {cite: ["1"]}}}
      temporal: {duration: indefinite, entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["1"]}}
      costs: {cite: ["1"]}
      languages_of_work: {default: en}
      disputes: {}
      savings: {}
      interpretations: []
      not_encoded: []
      tests: [{name: none, act: data.use, facts: {}, expect: {outcome: undetermined}}]
      rules:
      %s\
      """;

  /** Parts of guards over facts of two acts; the last ones err on most texts. */
  private static final Map<String, List<String>> ATOMS =
      Map.of(
          "request.submit",
          List.of(
              "req.urgent",
              "req.about_person",
              "req.form == 'written'",
              "req.form in ['oral', 'electronic']",
              "req.topics.size() > 0",
              "req.topics.exists(t, t == 'any_crime')",
              "req.max_penalty_months >= 36",
              "agr.status == 'in_force'",
              "timestamp(req.urgency_reason) < now",
              "duration(req.id) > duration('1h')"),
          "data.use",
          List.of(
              "use.as_evidence",
              "use.consent.given",
              "use.purpose == 'evidence'",
              "use.consent.expires_at > now",
              "item.held_days + 1 > 30",
              "item.sample ? item.classified : item.reviewed",
              "law.sender_ok",
              "item.from == 'AAA'",
              "timestamp(item.originator) < now"));

  static final List<String> ACTS = ATOMS.keySet().stream().sorted().toList();

  private final Random random;

  GeneratedRules(long seed) {
    this.random = new Random(seed);
  }

  /** One rule as a line of the file. */
  List<String> rules(int most) {
    List<String> rules = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      String act = ACTS.get(random.nextInt(ACTS.size()));
      rules.add(
          switch (random.nextInt(6)) {
            case 0, 1 -> rule("P" + i, "permission", act, "when: \"" + guard(act, 2) + "\"");
            case 2 ->
                rule(
                    "W" + i,
                    "power",
                    act,
                    "when: \""
                        + guard(act, 1)
                        + "\", holder: each_party, effect: {event: signature}");
            case 3 -> condition("C" + i, act);
            default -> prohibition("F" + i, act);
          });
    }
    return rules;
  }

  String prohibition(String id, String act) {
    String unless =
        random.nextBoolean() ? "" : ", unless: [{cite: [\"1\"], when: \"" + guard(act, 1) + "\"}]";
    return rule(id, "prohibition", act, "when: \"" + guard(act, 2) + "\"" + unless);
  }

  String condition(String id, String act) {
    String applies = random.nextBoolean() ? "" : ", applies: \"" + guard(act, 1) + "\"";
    String otherwise = ", otherwise: " + (random.nextBoolean() ? "deny" : "hold");
    return rule(id, "condition", act, "require: \"" + guard(act, 1) + "\"" + applies + otherwise);
  }

  /** A file of national law that adds rules above the agreement. */
  SourceFile overlay() {
    String act = ACTS.get(random.nextInt(ACTS.size()));
    boolean forbids = random.nextBoolean();
    String rule =
        forbids
            ? rule("N1", "prohibition", act, "when: \"" + guard(act, 2) + "\"")
            : condition("N1", act);
    return SourceFile.ofText(
        "overlay.yaml",
        """
        national: drawn-law/1
        party: AAA
        example: true
        title: Drawn law
        note: Drawn at random for a test of properties.
        vocabulary: pacta-core/1
        sources: [{id: own, what: drawn for a test, authentic: false}]
        agreement: drawn.yaml
        tests: [{name: none, act: data.use, facts: {}, expect: {outcome: undetermined}}]
        rules:
        """
            + rule);
  }

  static SourceFile file(String edition, List<String> rules) {
    return SourceFile.ofText("drawn.yaml", FRAME.formatted(edition, String.join("", rules)));
  }

  static String rule(String id, String kind, String act, String rest) {
    return "  - {id: %s, kind: %s, cite: [\"1\"], act: [%s], %s, mode: automated, says: Drawn.}\n"
        .formatted(id, kind, act, rest);
  }

  /** A guard of parts joined by and, or and not. */
  private String guard(String act, int depth) {
    List<String> atoms = ATOMS.getOrDefault(act, List.of());
    if (depth == 0 || random.nextInt(4) == 0) {
      return atoms.get(random.nextInt(atoms.size()));
    }
    String left = guard(act, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> "!(" + left + ")";
      case 1 -> "(" + left + " || " + guard(act, depth - 1) + ")";
      default -> "(" + left + " && " + guard(act, depth - 1) + ")";
    };
  }

  /** Facts of which each is unknown about once in four. */
  Facts facts() {
    Facts facts = maybe(Facts.NONE, "agr.status", "in_force", "ended");
    facts = maybe(facts, "agr.suspended_units", List.of(), List.of());
    facts = maybe(facts, "req.urgent", true, false);
    facts = maybe(facts, "req.about_person", true, false);
    facts = maybe(facts, "req.form", "written", "oral");
    facts = maybe(facts, "req.topics", List.of("any_crime"), List.of());
    facts = maybe(facts, "req.max_penalty_months", 12, 60);
    facts = maybe(facts, "req.urgency_reason", "no instant", "2026-01-01T00:00:00Z");
    facts = maybe(facts, "req.id", "no length", "2h");
    facts = maybe(facts, "use.as_evidence", true, false);
    facts = maybe(facts, "use.consent.given", true, false);
    facts = maybe(facts, "use.consent.expires_at", "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
    facts = maybe(facts, "use.purpose", "evidence", "public_order");
    facts = maybe(facts, "item.held_days", 3, 300);
    facts = maybe(facts, "item.sample", true, false);
    facts = maybe(facts, "item.classified", true, false);
    facts = maybe(facts, "item.reviewed", true, false);
    facts = maybe(facts, "item.from", "AAA", "BBB");
    facts = maybe(facts, "item.originator", "nobody", "2026-01-01T00:00:00Z");
    facts = maybe(facts, "law.sender_ok", true, false);
    return safeguards(facts);
  }

  /** The safeguards clear, most of the time, so that something is permitted at all. */
  private Facts safeguards(Facts facts) {
    return random.nextInt(5) == 0
        ? facts
        : new Facts(Map.of("sg", Agreements.KZ_CZ.vocabulary().baseFacts().at("sg").orElseThrow()))
            .plus(facts);
  }

  private Facts maybe(Facts facts, String path, Object one, Object other) {
    return switch (random.nextInt(4)) {
      case 0 -> facts;
      case 1 -> facts.with(path, one);
      default -> facts.with(path, other);
    };
  }

  /** Paths of all facts given. */
  static List<String> paths(Facts facts) {
    return facts.values().entrySet().stream()
        .flatMap(entry -> paths(entry.getKey(), entry.getValue()).stream())
        .collect(Collectors.toList());
  }

  private static List<String> paths(String path, Object value) {
    List<String> paths = new ArrayList<>(List.of(path));
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> paths.addAll(paths(path + "." + key, inner)));
    }
    return paths;
  }
}
