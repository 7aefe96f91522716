package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Facts, events, records, overlays and treaty texts made to harm. */
final class HostileInputs {
  private static final int LARGE = 50_000_000;

  private final String agreement;

  /** Inputs for commands on a lawful agreement. */
  HostileInputs(String agreement) {
    this.agreement = agreement;
  }

  Stream<HostileCase> cases() {
    return Stream.of(facts(), events(), records(), texts(), overlays()).flatMap(cases -> cases);
  }

  private Stream<HostileCase> facts() {
    return Stream.of(
        decide("50 MB of facts", () -> "{\"req\": {\"id\": \"" + "x".repeat(LARGE) + "\"}}"),
        decide("50 MB of brackets", () -> "[".repeat(LARGE)),
        decide(
            "just under 1 MiB of facts",
            () -> "{\"req\": {\"topics\": [" + "\"terrorism\",".repeat(85_000) + "\"drugs\"]}}"),
        decide(
            "a list of 490",
            () -> "{\"req\": {\"topics\": [" + "\"terrorism\",".repeat(489) + "\"drugs\"]}}"),
        decide(
            "85,000 unknown facts",
            () -> "{" + many(85_000, i -> "\"f" + i + "\": 1,") + "\"g\": 1}"),
        decide("200,000 levels", () -> "{\"a\":".repeat(200_000)),
        decide(
            "keys whose hashes meet",
            () -> "{" + many(4_000, HostileInputs::colliding) + "\"g\": 1}"),
        decide(
            "a number of a million digits",
            () -> "{\"cost\": {\"amount\": " + "9".repeat(1_000_000) + "}}"),
        decide("a number with a huge exponent", () -> "{\"cost\": {\"amount\": 1e999999999}}"),
        decide("escapes", () -> "{\"req\": {\"id\": \"" + "\\u0041".repeat(3_300) + "\"}}"));
  }

  private Stream<HostileCase> events() {
    return Stream.of(
        status(
            "50 MB of events",
            () ->
                "["
                    + "{\"event\": \"signature\", \"date\": \"2026-01-10\"},".repeat(1_050_000)
                    + "]"),
        status("1,990 events", () -> events(1_990, "signature")),
        status("1,990 suspensions and resumptions", HostileInputs::suspensions),
        status("1,990 suspensions in parts", HostileInputs::parts),
        status("1,990 notices of termination", () -> events(1_990, "termination_notice_received")),
        status("20,000 events", () -> events(20_000, "signature")),
        status("events in 20 levels", () -> "[".repeat(20) + "]".repeat(29)),
        of("1,990 requests, their duties", "duties", "--events", () -> requests(1_990)),
        of("1,990 requests, all dates", "dates", "--events", () -> requests(1_990)));
  }

  private Stream<HostileCase> records() {
    return Stream.of(
        replay("50 MB of a record", () -> "{\"act\": \"" + "x".repeat(LARGE) + "\"}"),
        replay("a record of another shape", () -> "[" + "{},".repeat(90_000) + "{}]"),
        replay(
            "a record of 90,000 facts",
            () -> record("\"facts\": {" + many(90_000, i -> "\"f" + i + "\": 1,") + "\"g\": 1}")),
        replay(
            "a record under readings that are none",
            () ->
                record(
                    "\"facts\": {}, \"basis\": {\"agreement\": \"kz-cz-2017\", \"readings\": {"
                        + many(4_000, i -> "\"I-" + i + "\": \"x\",")
                        + "\"y\": \"z\"}}")));
  }

  private static Stream<HostileCase> texts() {
    return Stream.of(
        text("50 MB on one line", () -> "a ".repeat(LARGE / 2)),
        text("just under 1 MiB on one line", () -> "The Parties shall help. ".repeat(43_000)),
        text("just under 1 MiB without a space", () -> "a".repeat(1_045_000)),
        text("just under 1 MiB of empty lines", () -> "\n".repeat(1_045_000)),
        text("100,000 articles", () -> many(100_000, i -> "Article " + i + "\n")),
        text(
            "4,900 articles",
            () ->
                many(
                    4_900,
                    i -> "Article " + (i + 1) + "\nThe Parties shall help within thirty days.\n")),
        text(
            "no articles, 30,000 lines",
            () ->
                "The Parties shall help one another in such matters as they see fit.\n"
                    .repeat(30_000)),
        text(
            "just under 20,000 lines",
            () -> many(6_600, i -> "Article " + (i + 1) + "\n1. Help in thirty days.\n- so\n")),
        text(
            "just under 300,000 characters",
            () ->
                "The Parties shall help one another in all such matters as they may see fit, at once.\n"
                    .repeat(3_480)),
        text(
            "4,500 sentences about its end",
            () -> many(4_500, i -> "This Agreement shall terminate " + i % 9 + " months after.\n")),
        text(
            "words of 190 letters",
            () -> ("a".repeat(190) + " ").repeat(1_500).replaceAll("(.{9500}) ", "$1\n")),
        text(
            "lines just under 30,000 characters",
            () -> ("(1) (a) (i) 1. 1.1. I. a) ".repeat(1_140) + "\n").repeat(9)),
        text("4,900 dashes", () -> "- a\n".repeat(4_900)),
        text("250,000 dashes", () -> "- a\n".repeat(250_000)),
        text("brackets and numbers", () -> "(1) (a) (i) 1. 1.1. I. a) ".repeat(78_000)),
        text("500,000 times one", () -> "1\n".repeat(500_000)),
        text(
            "Roman numerals without end",
            () -> "M".repeat(500_000) + "\n" + "Article " + "I".repeat(500_000)),
        text("words cut at the end of lines", () -> "abcde-\n".repeat(290_000)),
        text("nothing but signs", () -> "\u00a7 ".repeat(690_000)),
        text(
            "contents without end",
            () -> many(40_000, i -> "Article " + i + " ........................ " + i + "\n")));
  }

  private Stream<HostileCase> overlays() {
    return Stream.of(
        HostileCase.check("national law of 290 rules", () -> national(290, 1)),
        HostileCase.check("national law of 5,000 rules", () -> national(5_000, 1)),
        HostileCase.check("national law of 290 rules for 30 acts", () -> national(290, 30)),
        HostileCase.of(
            "national law of 290 rules, a decision",
            List.of(
                "decide",
                agreement,
                "--national",
                "FILE",
                "--act",
                "request.submit",
                "--facts",
                "-"),
            () -> national(290, 1)),
        HostileCase.of(
            "two agreements, 300 rules against 100",
            List.of("check", "FILE", agreement),
            () ->
                Draft.lawful()
                    .with(
                        "rules",
                        many(
                            300,
                            i ->
                                Draft.rule(
                                    "R" + i,
                                    i % 2 == 0 ? "permission" : "prohibition",
                                    "data.transfer",
                                    "xfer.personal_data || xfer.classified")))
                    .text()));
  }

  private HostileCase decide(String what, Supplier<String> facts) {
    return HostileCase.of(
        "facts: " + what,
        List.of(
            "decide",
            agreement,
            "--act",
            "request.submit",
            "--base",
            "ok",
            "--at",
            "2026-01-15T09:00:00Z",
            "--facts",
            "FILE"),
        facts);
  }

  private HostileCase status(String what, Supplier<String> events) {
    return of(what, "status", "--events", events);
  }

  private HostileCase of(String what, String command, String option, Supplier<String> events) {
    return HostileCase.of(
        "events: " + what,
        List.of(command, agreement, "--at", "2030-01-15", option, "FILE"),
        events);
  }

  private HostileCase replay(String what, Supplier<String> record) {
    return HostileCase.of(what, List.of("replay", "FILE", agreement), record);
  }

  private static HostileCase text(String what, Supplier<String> text) {
    return HostileCase.of(
        "text: " + what, List.of("new", "--from", "FILE", "--id", "made-to-harm", "--force"), text);
  }

  private static String colliding(int number) {
    StringBuilder key = new StringBuilder();
    for (int bit = 0; bit < 12; bit++) {
      key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return "\"" + key + "\": 1,";
  }

  private static String events(int count, String event) {
    return "["
        + many(
            count - 1,
            i ->
                "{\"event\": \""
                    + event
                    + "\", \"party\": \"CZ\", \"date\": \"20%02d-01-10\"},".formatted(18 + i % 20))
        + "{\"event\": \""
        + event
        + "\", \"party\": \"KZ\", \"date\": \"2019-01-10\"}]";
  }

  private static String suspensions() {
    return "["
        + many(
            1_989,
            i ->
                "{\"event\": \""
                    + (i % 2 == 0 ? "suspension" : "resumption")
                    + "_notice_received\", \"party\": \"CZ\", \"date\": \"20%02d-%02d-10\"},"
                        .formatted(19 + i / 12 % 20, 1 + i % 12))
        + "{\"event\": \"internal_procedures_notice_received\", \"party\": \"KZ\", \"date\": \"2018-07-10\"}]";
  }

  /** Each day some units of ten, never the same for long. */
  private static String parts() {
    List<String> units =
        List.of("4(1)", "5(1)", "6(1)", "6(2)", "8(1)", "8(2)", "9(1)", "9(2)", "10(1)", "10(2)");
    return "["
        + many(
            1_989,
            i ->
                "{\"event\": \""
                    + (i % 2 == 0 ? "suspension" : "resumption")
                    + "_notice_received\", \"party\": \"CZ\", \"date\": \""
                    + LocalDate.of(2019, 1, 10).plusDays(i / 2)
                    + "\", \"units\": "
                    + units.stream()
                        .filter(unit -> (i % 1_023 + 1 >> units.indexOf(unit) & 1) == 1)
                        .map(unit -> '"' + unit + '"')
                        .toList()
                    + "},")
        + "{\"event\": \"internal_procedures_notice_received\", \"party\": \"KZ\", \"date\": \"2018-07-10\"}]";
  }

  private static String requests(int count) {
    return "["
        + many(
            count - 1,
            i ->
                "{\"event\": \"request_received\", \"party\": \"CZ\", \"case\": \"C-"
                    + i
                    + "\", \"date\": \"2026-01-%02d\"},".formatted(1 + i % 28))
        + "{\"event\": \"internal_procedures_notice_received\", \"party\": \"KZ\", \"date\": \"2018-07-10\"}]";
  }

  private static String record(String rest) {
    return "{\"act\": \"request.submit\", \"outcome\": \"permitted\", \"at\": \"2026-01-15T09:00:00Z\", \"known_at\": \"2026-01-15T09:00:00Z\", "
        + rest
        + "}";
  }

  private static String national(int rules, int acts) {
    return """
    national: made-to-harm/1
    party: CZ
    example: true
    title: Invented law
    note: Invented. It is nobody's law, was reviewed by nobody, and is not legal advice.
    sources: [{id: invented, what: invented, authentic: false}]
    agreement: kz-cz-2017
    rules:
    """
        + many(
            rules,
            i ->
                "  - {id: N"
                    + i
                    + ", kind: prohibition, cite: [\"1\"], act: ["
                    + "request.submit, data.transfer, ".repeat((acts + 1) / 2)
                    + "request.confirm], when: \"req.max_penalty_months == "
                    + i
                    + "\", mode: attested, says: a}\n");
  }
}
