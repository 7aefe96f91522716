package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;
import static org.pacta.benchmark.hostile.HostileCase.check;

import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Agreements with too many rules, or rules that cost too much to compile, solve or evaluate. */
final class HostileRules {
  /** Guards may have 60,000 characters, counted once for each act. */
  private static final int GUARDS = 59_000;

  private static final String ACT = "request.submit";
  private static final String LOOP =
      "agr.members.all(%1$s, %1$s != 'AAA' || %1$s in agr.reservations)";

  private HostileRules() {}

  static Stream<HostileCase> cases() {
    return Stream.of(rules(), guards()).flatMap(cases -> cases);
  }

  private static Stream<HostileCase> rules() {
    return Stream.of(
        check("5,000 rules", () -> kinds(5_000, i -> "true")),
        check("990 rules, all alike", () -> kinds(990, i -> "req.urgent")),
        check(
            "990 rules, each of its own fact value",
            () -> kinds(990, i -> "req.max_penalty_months > " + i)),
        check(
            "900 rules over many facts",
            () -> kinds(900, i -> FLAGS.get(i % 20) + " && !" + FLAGS.get((i / 20 + i) % 20))),
        check("400 rules, each of eight facts", () -> kinds(400, HostileRules::clause)),
        check("140 rules for 100 acts", () -> allActs(140)),
        check("900 duties of one event", () -> duties(900)));
  }

  private static Stream<HostileCase> guards() {
    return Stream.of(
        check(
            "14 guards just under 4,000 characters",
            () ->
                kinds(
                    14,
                    i ->
                        "req.max_penalty_months == "
                            + i
                            + " || "
                            + "req.urgent || ".repeat(280)
                            + "false")),
        check(
            "14 guards of 130 comparisons",
            () -> kinds(14, i -> joined(130, j -> "req.max_penalty_months != " + (i * 131 + j)))),
        check(
            "14 guards of 130 texts",
            () -> kinds(14, i -> joined(130, j -> "req.id != 'x" + (i * 131 + j) + "'"))),
        check(
            "guards 39 levels deep",
            () -> kinds(300, i -> "!(".repeat(39) + "req.urgent" + ")".repeat(39))),
        check(
            "guards 60 levels deep",
            () -> kinds(300, i -> "!(".repeat(60) + "req.urgent" + ")".repeat(60))),
        check(
            "loops in loops to 20 levels",
            () -> kinds(10, i -> "agr.members.all(a, ".repeat(20) + "true" + ")".repeat(20))),
        check("a loop in a loop, 26 ways", () -> kinds(26, i -> twoLoops(i))),
        check(
            "loops, 600 ways",
            () -> kinds(600, i -> LOOP.formatted("m" + i) + " || req.max_penalty_months > " + i)),
        check("two loops just under the cost", () -> withMembers(190, 12)),
        check(
            "three lists against each other",
            () ->
                kinds(
                    200,
                    i ->
                        "agr.members == req.topics || agr.reservations == agr.suspended_units || size(req.topics) > "
                            + i)),
        check(
            "lists of great length",
            () ->
                kinds(
                    300, i -> "size(agr.members) > " + i + " && size(req.topics) < " + (999 - i))),
        check(
            "times far apart",
            () ->
                kinds(
                    300, i -> "now > timestamp('2000-01-01T00:00:00Z') + duration('" + i + "h')")));
  }

  private static final List<String> FLAGS =
      List.of(
          "req.urgent",
          "req.about_person",
          "req.needs_coercion",
          "req.translation_attached",
          "req.answered_partly",
          "req.addressee_competent",
          "req.other_language_agreed",
          "req.written_confirmation",
          "req.content_allows_electronic",
          "agr.provisional",
          "law.sender_ok",
          "law.receiver_ok",
          "sg.assessed",
          "sg.political_character",
          "sg.military_character",
          "sg.discrimination_ground",
          "sg.ill_treatment_risk",
          "sg.death_penalty_risk",
          "sg.refugee_exposure",
          "sg.intelligence_purpose");

  private static String clause(int number) {
    return joined(
        8,
        j -> ((number >> j & 1) == 0 ? "" : "!") + FLAGS.get((number * 7 + j * 3) % FLAGS.size()));
  }

  /** Permissions and prohibitions in turn, as long as their guards are not too many. */
  private static String kinds(int count, IntFunction<String> guard) {
    StringBuilder rules = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < count; i++) {
      String when = guard.apply(i);
      characters += when.length();
      if (characters > GUARDS && count < 1_000) {
        break;
      }
      rules.append(Draft.rule("R" + i, i % 2 == 0 ? "permission" : "prohibition", ACT, when));
    }
    return Draft.lawful().with("rules", rules.toString()).text();
  }

  static String joined(int count, IntFunction<String> part) {
    return many(count, i -> (i == 0 ? "" : " || ") + part.apply(i));
  }

  private static String twoLoops(int number) {
    return "agr.members.all(a, agr.members.exists(b, a == b || size(agr.members) > "
        + number
        + "))";
  }

  /** Many Parties, so that lists are long, and tests that go through them. */
  private static String withMembers(int parties, int guards) {
    return Draft.lawful()
        .with(
            "parties",
            many(
                parties,
                i ->
                    "  - {id: P"
                        + i
                        + ", name: P"
                        + i
                        + ", time_zone: Europe/Prague, cite: [\"1\"]}\n"))
        .with(
            "rules", many(guards, i -> Draft.rule("R" + i, "permission", ACT, twoLoops(1_000 + i))))
        .with(
            "tests",
            many(
                2_000,
                i ->
                    "  - {name: t"
                        + i
                        + ", act: "
                        + ACT
                        + ", base: ok, facts: {req: {urgent: true}}, expect: {outcome: permitted}}\n"))
        .text();
  }

  private static String allActs(int count) {
    List<String> acts =
        List.of(
            "request.submit",
            "request.confirm",
            "request.ask_more",
            "request.forward",
            "request.withdraw",
            "request.respond",
            "request.refuse",
            "data.transfer",
            "data.use",
            "data.retain",
            "data.destroy",
            "person.second",
            "training.organise",
            "agreement.suspend");
    String all = String.join(", ", Collections.nCopies(7, String.join(", ", acts)));
    return Draft.lawful()
        .with(
            "rules",
            many(
                count,
                i -> Draft.rule("R" + i, i % 2 == 0 ? "permission" : "prohibition", all, "true")))
        .text();
  }

  private static String duties(int count) {
    return Draft.lawful()
        .with(
            "rules",
            many(
                count,
                i ->
                    "  - {id: R"
                        + i
                        + ", kind: duty, cite: [\"1\"], bearer: each_party, trigger: request_received, perform: reply_sent, only_if: \"req.max_penalty_months > "
                        + i
                        + "\", due: D-1, mode: register, says: a}\n"))
        .text();
  }
}
