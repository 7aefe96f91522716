package org.pacta.benchmark.hostile;

import static org.pacta.benchmark.hostile.Draft.many;
import static org.pacta.benchmark.hostile.HostileCase.check;

import java.util.stream.Stream;

/** Agreements whose tests, dates and time limits take long to work out. */
final class HostileTests {
  private static final String PARTIES =
      "{req: {requesting: AAA, requested: BBB, nature: police_cooperation, urgent: true}}";

  private static final String DECIDED = "act: data.transfer, base: ok, facts: {case_id: C-1}, ";

  private HostileTests() {}

  static Stream<HostileCase> cases() {
    return Stream.of(decisions(), dates()).flatMap(cases -> cases);
  }

  private static Stream<HostileCase> decisions() {
    return Stream.of(
        check("5,000 tests", () -> tests(5_000, PARTIES)),
        check("2,900 tests", () -> tests(2_900, PARTIES)),
        check(
            "190 tests with lists of 490",
            () -> tests(190, "{req: {topics: [" + "any_crime, ".repeat(490) + "]}}")),
        check("tests that all fail", () -> tests(2_900, "{}")),
        check("tests with unknown facts", () -> tests(2_900, "{req: {no_such: 1, urgnet: true}}")),
        check("2,900 tests under 20 readings", HostileTests::underReadings),
        check("250 silences nobody can settle, a decision", () -> silences("tests", 1, DECIDED)),
        check("250 silences nobody can settle, 40 decisions", () -> silences("tests", 40, DECIDED)),
        check("250 silences nobody can settle, 40 accounts", () -> silences("duty_tests", 40, "")));
  }

  private static Stream<HostileCase> dates() {
    return Stream.of(
        check(
            "4,900 tests of dates",
            () -> temporal(4_900, "{event: exchange_of_instruments, date: \"2026-02-01\"}", "")),
        check(
            "450 tests of dates with 40 events each",
            () ->
                temporal(
                    450, "{event: exchange_of_instruments, date: \"2026-02-01\"},".repeat(40), "")),
        check(
            "a term renewed daily, 4,900 tests",
            () ->
                temporal(
                    4_900,
                    "{event: exchange_of_instruments, date: \"2026-02-01\"}",
                    "  duration: {term: P1D, from: entry_into_force, renews: P1D, unless_notice: {event: non_renewal_notice_received, before: P1D}, cite: [\"1\"]}\n")),
        check("4,900 tests of working days", HostileTests::workingDays),
        check("a meeting every day, 900 duties", () -> periodic(900, 300)),
        check("a meeting every day, 4,900 tests", () -> periodic(3, 4_900)),
        check("190 Parties, 400 tests of dates", HostileTests::manyParties));
  }

  private static String tests(int count, String facts) {
    return Draft.lawful().with("tests", testsText(count, facts, "")).text();
  }

  private static String testsText(int count, String facts, String more) {
    return many(
        count,
        i ->
            "  - {name: t"
                + i
                + ", act: request.submit, base: ok, facts: "
                + facts
                + more
                + ", expect: {outcome: permitted, rule: R1}}\n");
  }

  private static String underReadings() {
    return Draft.lawful()
        .with(
            "interpretations",
            "  - {id: I-1, cite: [\"1\"], question: q, reading: r, basis: b, status: open, alternatives: ["
                + many(
                    20,
                    j ->
                        "{id: A"
                            + j
                            + ", reading: o, changes: {rules: {R1: {when: \"req.max_penalty_months > "
                            + j
                            + "\"}}}},")
                + "]}\n")
        .with("tests", many(20, j -> testsText(145, PARTIES, ", readings: {I-1: A" + j + "}")))
        .text();
  }

  /** Times of silence whose conditions the events leave open, by tests of one kind. */
  private static String silences(String kind, int tests, String of) {
    String events =
        many(
            20,
            i ->
                "{event: request_received, party: BBB, case: C-%d, date: \"2026-03-%02d\"},"
                    .formatted(i, 1 + i));
    String expect = of.isEmpty() ? "{R1: unclear}" : "{outcome: undetermined}";
    return Draft.lawful()
        .with(
            "rules",
            many(
                    250,
                    i ->
                        "  - {id: R%d, kind: lapse, cite: [\"1\"], silent: each_party, trigger: request_received, prevented_by: [{event: consent_refused, by: any_party}], due: D-1, only_if: \"req.urgent\", facts_of: request.submit, effect: {event: consent_given}, mode: register, says: a}\n"
                            .formatted(i))
                + Draft.rule(
                    "P", "permission", "data.transfer", "!happened('consent_given', case_id)"))
        .with(
            kind,
            many(
                tests,
                i ->
                    "  - {name: t%d, %sat: \"2027-01-15\", events: [{event: exchange_of_instruments, date: \"2026-02-01\"}, %s], complete: [consent_given, consent_refused], expect: %s}\n"
                        .formatted(i, of, events, expect)))
        .text();
  }

  private static String temporal(int count, String events, String more) {
    return Draft.lawful()
        .with(
            "temporal",
            duration(more)
                + "  entry_into_force: {date: {at: exchange_of_instruments}, cite: [\"1\"]}\n"
                + more)
        .with(
            "temporal_tests",
            many(
                count,
                i ->
                    "  - {name: t"
                        + i
                        + ", events: ["
                        + events
                        + "], at: \"2499-01-20\", status: in_force}\n"))
        .text();
  }

  private static String duration(String more) {
    return more.contains("duration:") ? "" : "  duration: indefinite\n";
  }

  private static String workingDays() {
    return Draft.lawful()
        .with(
            "calendars",
            "  BBB: {weekend: [saturday, sunday], holidays: ["
                + many(360, i -> "\"" + "%02d-%02d".formatted(1 + i / 28 % 12, 1 + i % 28) + "\",")
                + "]}\n")
        .with(
            "deadlines",
            "  D-1: {term: many days, within: P9000D, days: working, calendar: BBB, cite: [\"1\"]}\n")
        .with(
            "temporal_tests",
            many(
                4_900,
                i ->
                    "  - {name: t"
                        + i
                        + ", deadline: D-1, given: \"2026-03-10\", expect: \"2026-03-25\"}\n"))
        .text();
  }

  private static String periodic(int duties, int tests) {
    return Draft.lawful()
        .with(
            "rules",
            many(
                duties,
                i ->
                    "  - {id: R"
                        + i
                        + ", kind: duty, cite: [\"1\"], bearer: each_party, trigger: meeting_due, perform: meeting_held, due: D-1, mode: register, says: a}\n"))
        .with(
            "temporal",
            "  duration: indefinite\n  entry_into_force: {date: {at: exchange_of_instruments}, cite: [\"1\"]}\n  periodic: [{id: daily, event: meeting_due, every: P1D, from: entry_into_force, cite: [\"1\"]}]\n")
        .with(
            "duty_tests",
            many(
                tests,
                i ->
                    "  - {name: t"
                        + i
                        + ", at: \"2100-03-15\", events: [{event: exchange_of_instruments, date: \"2026-02-01\"}], expect: {R0: open}}\n"))
        .text();
  }

  private static String manyParties() {
    return Draft.lawful()
        .with(
            "parties",
            many(
                190,
                i ->
                    "  - {id: P"
                        + i
                        + ", name: P"
                        + i
                        + ", time_zone: Europe/Prague, cite: [\"1\"]}\n"))
        .with(
            "temporal",
            "  duration: indefinite\n  minimum_parties: {count: 100, event: instrument_deposited}\n  entry_into_force: {date: {after: P30D, from: instrument_deposited}, cite: [\"1\"]}\n")
        .with(
            "temporal_tests",
            many(
                400,
                i ->
                    "  - {name: t"
                        + i
                        + ", events: ["
                        + many(
                            30,
                            j ->
                                "{event: instrument_deposited, party: P"
                                    + j
                                    + ", date: \"2026-02-01\"},")
                        + "], at: \"2099-01-20\", status: in_force}\n"))
        .text();
  }
}
