package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a rule or a time word can say is shown by {@code explain} and {@code export}: a key that
 * the schema has and this test has not, or that is not shown, fails it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKeyShownTest {
  /** Always the same where it stands, so that there is nothing to show. */
  private static final Set<String> WITHOUT_WORDS = Set.of("last_day");

  @TempDir Path folder;

  private JsonNode schema = JsonMapper.shared().createObjectNode();

  /** Rules of each kind, which together have every key, and what shows each. */
  enum Kind {
    PERMISSION(
        Map.of(
            "when", "req.form == 'written'",
            "act", "request.submit",
            "overrides", "F1",
            "also_while", "not_in_force",
            "cure", "Ask again.",
            "flags", "military",
            "disposition", "inert"),
        "act: [request.submit], when: \"req.form == 'written'\", overrides: [F1], also_while:"
            + " [not_in_force], cure: Ask again., flags: [military], disposition: inert"),
    PROHIBITION(
        Map.of(
            "when", "req.form == 'oral'",
            "act", "request.submit",
            "unless", "req.urgent",
            "redirect", "The courts.",
            "cure", "Ask again.",
            "only_while", "in_force",
            "flags", "military",
            "disposition", "inert"),
        "act: [request.submit], when: \"req.form == 'oral'\", unless: [{cite: [\"2\"], when:"
            + " req.urgent}], redirect: The courts., cure: Ask again., only_while: [in_force], flags: [military],"
            + " disposition: inert"),
    CONDITION(
        Map.of(
            "applies", "req.urgent",
            "act", "request.submit",
            "require", "req.form == 'written'",
            "otherwise", "held",
            "cure", "Ask again.",
            "only_while", "in_force",
            "flags", "military",
            "disposition", "inert"),
        "act: [request.submit], applies: req.urgent, require: \"req.form == 'written'\", otherwise:"
            + " hold, cure: Ask again., only_while: [in_force], flags: [military], disposition: inert"),
    POWER(
        Map.ofEntries(
            Map.entry("when", "req.form == 'written'"),
            Map.entry("act", "request.refuse"),
            Map.entry("holder", "requested_party"),
            Map.entry("effect", "binds the other, attaches to the request"),
            Map.entry("also_while", "not_in_force"),
            Map.entry("record", "the reasons"),
            Map.entry("channel", "direct"),
            Map.entry("form", "in writing"),
            Map.entry("cure", "Ask again."),
            Map.entry("flags", "military"),
            Map.entry("disposition", "inert")),
        "act: [request.refuse], when: \"req.form == 'written'\", holder: requested_party, effect:"
            + " {event: own_event, binds: the other, attaches_to: the request},"
            + " also_while: [not_in_force], record: [the reasons], channel: direct, form: in"
            + " writing, cure: Ask again., flags: [military], disposition: inert"),
    DUTY(
        Map.ofEntries(
            Map.entry("bearer", "each_party"),
            Map.entry("through", "through: police_a"),
            Map.entry("owed_to", "owed to: each_other_party"),
            Map.entry("trigger", "request_received"),
            Map.entry("also_trigger", "meeting_held"),
            Map.entry("perform", "reply_sent"),
            Map.entry("discharged_also_by", "request_withdrawn, event consent_refused"),
            Map.entry("paused_by", "paused by: more_information_asked"),
            Map.entry("resumed_by", "resumed by: more_information_given"),
            Map.entry("deferred_by", "put off by: consultations_opened"),
            Map.entry("extended_by", "event extension_notified"),
            Map.entry("due", "D-1"),
            Map.entry("lapse", "brings, when its time runs out: own_event"),
            Map.entry("only_if", "req.urgent"),
            Map.entry("facts_of", "facts of: request.submit"),
            Map.entry("amount", "7"),
            Map.entry("continuing", "continuing: true"),
            Map.entry("recurring", "recurring: true"),
            Map.entry("also_before", "also before: true"),
            Map.entry("done_by", "done by: each_party"),
            Map.entry("refrain", "must not happen before: reply_sent"),
            Map.entry("needs", "needs: consent_given"),
            Map.entry("survives", "survives: ended"),
            Map.entry("also_while", "also while: not_in_force"),
            Map.entry("record", "the reasons"),
            Map.entry("channel", "direct"),
            Map.entry("form", "in writing"),
            Map.entry("flags", "military"),
            Map.entry("disposition", "inert")),
        "bearer: each_party, trigger: request_received, also_trigger: [meeting_held], perform:"
            + " reply_sent, discharged_also_by: [request_withdrawn, {event: consent_refused, per:"
            + " each_party}], paused_by: [more_information_asked], resumed_by:"
            + " [more_information_given], also_before: true, due: D-1, lapse: own_event, only_if: req.urgent,"
            + " facts_of: request.submit, needs: [consent_given], survives:"
            + " [ended], also_while: [not_in_force], record: [the reasons], channel: direct, form:"
            + " in writing, flags: [military], disposition: inert",
        "bearer: each_party, trigger: request_received, perform: reply_sent, deferred_by:"
            + " [consultations_opened], resumed_by: [more_information_given], due: D-1, recurring:"
            + " true",
        "bearer: each_party, trigger: request_received, perform: reply_sent, due: D-2,"
            + " extended_by: {event: extension_notified, only_if: req.urgent}",
        "bearer: each_party, through: [police_a], owed_to: each_other_party, trigger:"
            + " request_received, perform: reply_sent, continuing: true, due: D-1",
        "bearer: each_party, trigger: request_received, perform: reply_sent, due: D-1, amount: {is:"
            + " 7, unit: EUR}",
        "bearer: both_parties, trigger: request_received, perform: reply_sent, done_by: each_party,"
            + " due: D-1",
        "bearer: each_party, trigger: request_received, refrain: reply_sent, due: D-1"),
    LAPSE(
        Map.ofEntries(
            Map.entry("silent", "requested_party"),
            Map.entry("through", "through: police_a"),
            Map.entry("trigger", "request_received"),
            Map.entry("also_trigger", "meeting_held"),
            Map.entry("prevented_by", "reply_sent"),
            Map.entry("extended_by", "event extension_notified"),
            Map.entry("also_before", "also before: true"),
            Map.entry("only_if", "req.urgent"),
            Map.entry("facts_of", "facts of: request.submit"),
            Map.entry("due", "D-2"),
            Map.entry("effect", "own_event, on last_day"),
            Map.entry("survives", "survives: ended"),
            Map.entry("also_while", "also while: not_in_force"),
            Map.entry("flags", "military"),
            Map.entry("disposition", "inert")),
        "silent: requested_party, through: [police_a], trigger: request_received, also_trigger:"
            + " [meeting_held],"
            + " prevented_by: [reply_sent], extended_by: {event: extension_notified, only_if:"
            + " req.urgent}, also_before: true, only_if: req.urgent, facts_of: request.submit, due: D-2,"
            + " effect: {event: own_event, on: last_day}, survives: [ended], also_while:"
            + " [not_in_force], flags: [military], disposition: inert");

    private final Map<String, String> shown;
    private final List<String> rules;

    Kind(Map<String, String> shown, String... rules) {
      this.shown = shown;
      this.rules = List.of(rules);
    }
  }

  @BeforeAll
  void read() throws IOException {
    try (var stream = Agreement.class.getResourceAsStream("common/agreement.schema.json")) {
      schema = JsonMapper.shared().readTree(stream);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void ofARule(Kind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    Set<String> keys =
        schema
            .path("$defs")
            .path("rule")
            .path("allOf")
            .valueStream()
            .filter(it ->
                it.path("if")
                    .path("properties")
                    .path("kind")
                    .path("const")
                    .asString("")
                    .equals(name))
            .flatMap(it -> it.path("then").path("propertyNames").path("enum").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    keys.removeAll(Set.of("id", "kind", "cite", "mode", "says"));
    assertThat(kind.shown.keySet()).isEqualTo(keys);
    seen(kind.shown, kind.rules.stream().map(rule -> outputs(name, rule)).toList());
  }

  private static void seen(Map<String, String> expected, List<Map<String, String>> outputs) {
    for (String form : List.of("explain", "export")) {
      String all = outputs.stream().map(it -> it.get(form)).collect(Collectors.joining("\n"));
      expected.forEach((key, words) -> assertThat(all).as(form + " " + key).contains(words));
    }
  }

  private Map<String, String> outputs(String kind, String rule) {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {events: [own_event]}")
            .part(
                "bodies",
                "bodies: {police_a: {of: AAA, name: Police, time_zone: Europe/Prague, cite:"
                    + " [\"3\"]}}")
            .part(
                "deadlines",
                "deadlines: {D-1: {term: within a month, within: P1M, cite: [\"3\"]}, D-2: {term: as"
                    + " long again, within: P1M, extension: {by: P1M, event: extension_notified,"
                    + " cite: [\"3\"]}, cite: [\"3\"]}}")
            .rules(
                "{id: F1, kind: prohibition, act: [request.submit], when: req.urgent, cite:"
                    + " [\"9\"]}",
                "{id: X1, cite: [\"1\"], kind: " + kind + ", " + rule + "}");
    return outputs(file, "X1");
  }

  private Map<String, String> outputs(SmallFile file, String subject) {
    String path = file.in(folder, "small.yaml").toString();
    Ran explained = Ran.of("explain", path, subject);
    Ran exported = Ran.of("export", path, "--as", "markdown");
    assertThat(explained.err()).isEmpty();
    assertThat(exported.err()).isEmpty();
    return Map.of("explain", explained.out(), "export", exported.out());
  }

  @Test
  void ofATimeWord() {
    Map<String, String> words =
        Map.ofEntries(
            Map.entry("term", "in good time"),
            Map.entry("within", "9 days"),
            Map.entry("before", "8 days before"),
            Map.entry("on", "no later than 31 December 2026"),
            Map.entry("agreed_in", "no later than the day that is set in meeting held"),
            Map.entry("start_day", "that day counted"),
            Map.entry("clear_days", "clear days"),
            Map.entry("roll", "rolling to the next working day of all Parties"),
            Map.entry("indeterminate", "no length in the text"),
            Map.entry("target", "target 4 hours"),
            Map.entry("urgent_target", "urgent 2 hours"),
            Map.entry("target_source", "our practice"),
            Map.entry("days", "working days"),
            Map.entry("calendar", "of BBB"),
            Map.entry("not_before", "not before 3 days"),
            Map.entry("urgent_within", "urgent 1 day"),
            Map.entry(
                "extension",
                "by 5 days up to 2 times by extension notified given at least 2 days before it ends"),
            Map.entry("variants", "arms 7 days"),
            Map.entry("hours", "counted from 06:00 to 22:00"),
            Map.entry("schedule", "once each year, from day 1 of its month 10 on"),
            Map.entry("from", "from meeting held"));
    Set<String> keys = new HashSet<>();
    schema
        .path("properties")
        .path("deadlines")
        .path("additionalProperties")
        .path("properties")
        .propertyNames()
        .forEach(keys::add);
    keys.removeAll(WITHOUT_WORDS);
    keys.remove("cite");
    assertThat(words.keySet()).isEqualTo(keys);
    List<Map<String, String>> outputs =
        Stream.of(
                "within: P9D, start_day: included, from: meeting_held, roll: next_working_day_both,"
                    + " not_before: P3D, urgent_within: P1D, extension: {by: P5D, event:"
                    + " extension_notified, times: 2, before: P2D, cite: [\"3\"]}, variants: {arms:"
                    + " P7D}",
                "before: P8D, days: working, calendar: BBB, from: meeting_held",
                "before: P8D, clear_days: true",
                "on: \"2026-12-31\"",
                "agreed_in: meeting_held",
                "indeterminate: true, target: PT4H, urgent_target: PT2H, target_source: our practice",
                "within: PT12H, hours: {from: \"06:00\", to: \"22:00\"}",
                "schedule: {every: year, from: {day: 1, month: 10}}")
            .map(deadline ->
                new SmallFile()
                    .part(
                        "deadlines",
                        "deadlines: {D-1: {term: in good time, cite: [\"3\"], " + deadline + "}}"))
            .map(file -> outputs(file, "3"))
            .toList();
    seen(words, outputs);
  }
}
