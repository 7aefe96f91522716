package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Severity;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Rules by reference: what one article says applies in like manner with roles exchanged. */
class LikewiseTest {
  private static final String ASKS =
      "{id: P1, kind: permission, act: [request.submit], when: \"in_writing && req.requesting =="
          + " 'AAA' && req.form != 'oral'\", cite: [\"1\"]}";
  private static final String PLAIN =
      "{id: P2, kind: permission, act: [request.submit], when: \"req.form == 'oral'\", cite:"
          + " [\"1\"]}";
  private static final String ANSWERS =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-1, cite: [\"3\"]}";
  private static final String SWAP =
      "exchange: {req.requesting: req.requested, requesting_party: requested_party}";
  private static final String DEFINITIONS =
      "definitions: [{id: in_writing, term: in writing, means: of the asking Party, when:"
          + " \"req.requesting in agr.members\", cite: [\"2\"]}]";

  @TempDir Path folder;

  private SmallFile file(String likewise, String... rules) {
    return new SmallFile()
        .part("definitions", DEFINITIONS)
        .part(
            "deadlines",
            "deadlines: {D-1: {term: within a month, within: P1M, from: request_received,"
                + " cite: [\"3\"]}}")
        .part("likewise", "likewise: [" + likewise + "]")
        .rules(rules);
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static String entry(String rules, String exchange) {
    return "{id: L9, rules: [" + rules + "], " + exchange + ", cite: [\"9\"], says: Also so.}";
  }

  private List<String> refused(SmallFile file) {
    return file.findings(folder).stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }

  @Test
  void aPathMayHaveSpacesAboutItsDots() throws AgreementFileException {
    String spaced = ASKS.replace("req.requesting ==", "req .requesting ==");
    assertThat(
            load(file(entry("P1", "exchange: {req.requesting: req.requested}"), spaced))
                .rule("L9.P1")
                .map(Object::toString)
                .orElse(""))
        .isEqualTo(
            load(file(entry("P1", "exchange: {req.requesting: req.requested}"), ASKS))
                .rule("L9.P1")
                .map(Object::toString)
                .orElse("none"))
        .contains("req.requested == 'AAA'");
  }

  @Test
  void whatStandsAfterAnEscapedQuoteIsExchangedToo() throws AgreementFileException {
    String escaped =
        "{id: P1, kind: permission, act: [request.submit], when: \"req.urgency_reason != 'it\\\\'s' &&"
            + " req.requesting == 'AAA'\", cite: [\"1\"]}";
    Permission taken =
        (Permission)
            load(file(entry("P1", "exchange: {req.requesting: req.requested}"), escaped))
                .rule("L9.P1")
                .orElseThrow();
    assertThat(taken.when()).isEqualTo("req.urgency_reason != 'it\\'s' && req.requested == 'AAA'");
  }

  @Test
  void aPermissionStandsASecondTimeWithItsFactsExchanged() throws AgreementFileException {
    Agreement agreement =
        load(file(entry("P1", SWAP.replace(", requesting_party: requested_party", "")), ASKS));
    Permission taken = (Permission) agreement.rule("L9.P1").orElseThrow();
    assertThat(taken.when())
        .isEqualTo(
            "(req.requested in agr.members) && req.requested == 'AAA' && req.form != 'oral'");
    assertThat(taken.cite()).containsExactly("9", "1", "2");
    assertThat(taken.says()).isEqualTo("Also so. As P1: A rule.");
    assertThat(((Permission) agreement.rule("P1").orElseThrow()).when()).startsWith("in_writing");
  }

  @Test
  void itJudgesAsIfItWereWritten() throws AgreementFileException {
    Agreement agreement = load(file(entry("P1", "instead: {AAA: BBB}"), ASKS));
    Facts facts =
        Facts.ofMap(
            Map.of(
                "req",
                Map.of("requesting", "BBB", "requested", "AAA", "form", "written"),
                "agr",
                Map.of(
                    "status",
                    "in_force",
                    "suspended_units",
                    List.of(),
                    "members",
                    List.of("AAA", "BBB"))));
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    assertThat(agreement.asIfOperational().decide("request.submit", facts, at, at).wouldPermit())
        .extracting(it -> it.rule())
        .containsExactly("L9.P1");
  }

  @Test
  void aDutyAndItsDeadlineAreTakenOver() throws AgreementFileException {
    SmallFile file =
        file(
            entry(
                "D1",
                "exchange: {requesting_party: requested_party, request_received:"
                    + " more_information_asked}"),
            ASKS,
            ANSWERS);
    Agreement agreement = load(file);
    Duty taken = (Duty) agreement.rule("L9.D1").orElseThrow();
    assertThat(taken.bearer()).isEqualTo("requesting_party");
    assertThat(taken.triggers()).containsExactly("more_information_asked");
    assertThat(taken.due()).isEqualTo("L9.D-1");
    assertThat(agreement.deadlines())
        .filteredOn(it -> it.id().equals("L9.D-1"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.from()).isEqualTo("more_information_asked");
          assertThat(it.cite()).containsExactly("9", "3");
        });
    assertThat(
            agreement.duties(
                List.of(
                    new TreatyEvent("more_information_asked", null, LocalDate.parse("2026-05-01"))),
                AsOf.endOf(LocalDate.parse("2026-05-10"))))
        .extracting(it -> it.rule(), it -> it.due())
        .containsExactly(tuple("L9.D1", LocalDate.parse("2026-06-01")));
  }

  @Test
  void aReadingOfTheRuleReachesTheOneTakenOver() throws AgreementFileException {
    SmallFile file =
        file(entry("P1", "instead: {AAA: BBB}"), ASKS)
            .part(
                "interpretations",
                "interpretations: [{id: I-1, cite: [\"1\"], question: Who?, reading: A., basis: text,"
                    + " alternatives: [{reading: B., changes: {rules: {P1: {when:"
                    + " \"req.requesting == 'AAA'\"}}}}], status: open}]");
    Agreement other = load(file).under(Map.of("I-1", "I-1a"));
    assertThat(((Permission) other.rule("L9.P1").orElseThrow()).when())
        .isEqualTo("req.requesting == 'BBB'");
  }

  @Test
  void aRuleThatIsOverriddenIsMeantAsTakenOver() throws AgreementFileException {
    String never =
        "{id: F1, kind: prohibition, act: [request.submit], when: \"req.requesting == 'AAA'\", cite:"
            + " [\"2\"]}";
    String yet = ASKS.replace("kind: permission", "kind: permission, overrides: [F1]");
    Agreement agreement = load(file(entry("P1, F1", "instead: {AAA: BBB}"), yet, never));
    assertThat(agreement.content().ruleSource("L9.P1").texts("overrides")).containsExactly("L9.F1");
  }

  @Test
  void whatLeadsNowhereIsRefusedInClearWords() {
    assertThat(refused(file(entry("P9", SWAP), ASKS))).contains("there is no rule P9 to take over");
    assertThat(refused(file(entry("P1, L9.P1", "instead: {AAA: BBB}"), ASKS)))
        .containsExactly("there is no rule L9.P1 to take over");
    assertThat(refused(file(entry("P1, P2", "instead: {AAA: BBB}"), ASKS, PLAIN)))
        .containsExactly("P2 names nothing that is exchanged, so it would only stand twice");
    assertThat(refused(file(entry("P1", "instead: {AAA: BBB, CCC: BBB}"), ASKS)))
        .containsExactly("CCC stands in none of the rules taken over");
    assertThat(refused(file(entry("P1", "exchange: {AAA: BBB}, instead: {AAA: BBB}"), ASKS)))
        .containsExactly("AAA is exchanged twice");
    assertThat(
            refused(file(entry("P1", "instead: {AAA: BBB}"), ASKS, PLAIN.replace("P2", "L9.P1"))))
        .containsExactly("the id stands twice under rules");
    String longest = "P" + "1".repeat(58);
    assertThat(refused(file(entry(longest, "instead: {AAA: BBB}"), ASKS.replace("P1", longest))))
        .containsExactly("L9." + longest + " is longer than 60 characters");
    assertThat(refused(file(entry("P1", "instead: {AAA: ZZZ}"), ASKS)))
        .singleElement(STRING)
        .contains("ZZZ");
  }

  @Test
  void termsOfTermsAreWrittenOutOnceAndWithinBounds() {
    String terms =
        IntStream.range(1, 39)
            .mapToObj(n ->
                "{id: t%d, term: t%d, means: it, when: \"t%d && t%d\", cite: [\"2\"]}"
                    .formatted(n, n, n - 1, n - 1))
            .collect(Collectors.joining(", "));
    SmallFile file =
        file(entry("P1", "instead: {AAA: BBB}"), ASKS.replace("in_writing", "t38"))
            .part(
                "definitions",
                "definitions: [{id: t0, term: t0, means: it, when: \"req.requesting == 'AAA'\", cite:"
                    + " [\"2\"]}, "
                    + terms
                    + "]");
    assertThat(refused(file)).isNotEmpty();
    String wide =
        IntStream.rangeClosed(1, 190)
            .mapToObj(n ->
                "{id: t%d, term: t%d, means: it, when: \"%s\", cite: [\"2\"]}"
                    .formatted(n, n, "true ".repeat(90).strip().replace(" ", " || ")))
            .collect(Collectors.joining(", "));
    String all =
        IntStream.rangeClosed(1, 190).mapToObj(n -> "t" + n).collect(Collectors.joining(" || "));
    String again =
        IntStream.range(0, 250)
            .mapToObj(n -> "{id: L" + n + ", rules: [P1], instead: {AAA: BBB}, cite: [\"9\"]}")
            .collect(Collectors.joining(", "));
    assertThat(
            refused(
                file(again, ASKS.replace("in_writing", "t0"))
                    .part(
                        "definitions",
                        "definitions: [{id: t0, term: t0, means: it, when: \""
                            + all
                            + "\", cite: [\"2\"]}, "
                            + wide
                            + "]")))
        .anyMatch(it -> it.startsWith("the guards taken over have more characters"));
    String many =
        IntStream.range(0, 251)
            .mapToObj(n -> "{id: L" + n + ", rules: [P1, P3], instead: {AAA: BBB}, cite: [\"9\"]}")
            .collect(Collectors.joining(", "));
    assertThat(refused(file(many, ASKS, ASKS.replace("P1", "P3"))))
        .containsExactly("502 rules are taken over; at most 500 are read");
  }

  private static String terms(String first, IntFunction<String> others, int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(n ->
            "{id: t%d, term: t%d, means: it, when: \"%s\", cite: [\"2\"]}"
                .formatted(n, n, n == 0 ? first : others.apply(n)))
        .collect(Collectors.joining(", ", "definitions: [", "]"));
  }

  @Test
  void aTermTooLongToBeWrittenOutIsRefusedRatherThanKept() {
    String codes = "req.requesting == 'AAA' && req.form in ['written', 'electronic']";
    IntFunction<String> repeated =
        _ -> IntStream.range(0, 70).mapToObj(_ -> "t0").collect(Collectors.joining(" || "));
    for (String rule : List.of(ASKS, ASKS.replace("req.requesting == 'AAA'", "req.urgent"))) {
      SmallFile file = file(entry("P1", "instead: {AAA: BBB}"), rule.replace("in_writing", "t1"));
      assertThat(refused(file.part("definitions", terms(codes, repeated, 1))))
          .containsExactly(
              "t1, as P1 uses it, would have more than 4000 characters written out with what is"
                  + " exchanged");
    }
    SmallFile none = file(entry("P1", "instead: {AAA: BBB}"), ASKS.replace("in_writing", "t1"));
    assertThat(refused(none.part("definitions", terms("req.urgent", repeated, 1)))).isEmpty();
  }

  @Test
  void aTermTooDeepToBeWrittenOutIsRefusedRatherThanKept() {
    for (String rule : List.of(ASKS, ASKS.replace("req.requesting == 'AAA'", "req.urgent"))) {
      SmallFile file =
          file(
              entry("P1", "instead: {AAA: BBB}"),
              PLAIN.replace("P2", "P3").replace("req.form == 'oral'", "t15"),
              PLAIN.replace("P2", "P4").replace("req.form == 'oral'", "t30"),
              rule.replace("in_writing", "t45"));
      assertThat(
              refused(
                  file.part(
                      "definitions", terms("req.requesting == 'AAA'", n -> "t" + (n - 1), 45))))
          .contains("t5, as P1 uses it, lies under more than 39 terms that lead to each other");
    }
  }

  @Test
  void explainAndCompareShowIt() {
    Path with = file(entry("P1", "instead: {AAA: BBB}"), ASKS).in(folder, "one.yaml");
    Path without = file("", ASKS).in(folder, "other.yaml");
    assertThat(Ran.of("explain", with, "9").out())
        .contains(
            "L9.P1  permission, automated [9, 1, 2]",
            "Also so. As P1: A rule.",
            "likewise: as P1, with BBB instead of AAA");
    assertThat(Ran.of("compare", with, without).out()).contains("L9.P1");
  }
}
