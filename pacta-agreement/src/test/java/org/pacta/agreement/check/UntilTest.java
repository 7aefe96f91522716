package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import tools.jackson.databind.json.JsonMapper;

/** Guards that ask for the day that an event states, and amounts in the unit that one states. */
class UntilTest {
  private static final String WITHIN =
      "happened('consent_given', case_id) && now < until('consent_given', case_id)";

  @TempDir Path folder;

  private static String consent(String date, String more) {
    return "{\"event\": \"consent_given\", \"party\": \"BBB\", \"case\": \"K1\", \"date\": \""
        + date
        + "\""
        + more
        + "}";
  }

  private static String until(String day) {
    return ", \"effective\": \"" + day + "\"";
  }

  private static SmallFile file(String guard) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"GUARD\"}"
                .replace("GUARD", guard));
  }

  private String outcome(SmallFile file, String at, String... events) throws Exception {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"case_id\": \"K1\", \"req\": {\"form\": \"written\", \"nature\":"
                + " \"police_cooperation\"}}");
    Path past =
        Files.writeString(
            folder.resolve("events.json"),
            "{\"events\": ["
                + String.join(", ", events)
                + "], \"complete\": [\"consent_given\", \"costs_agreed\"]}");
    Ran ran =
        Ran.of(
            "decide",
            file.in(folder, "small.yaml"),
            "--act",
            "request.submit",
            "--base",
            "ok",
            "--facts",
            facts,
            "--events",
            past,
            "--at",
            at,
            "--output",
            "json");
    assertThat(ran.err()).isEmpty();
    return JsonMapper.shared().readTree(ran.out()).path("outcome").asString("");
  }

  @Test
  void theDayThatTheEventStatesCountsToItsEnd() throws Exception {
    String given = consent("2026-04-01", until("2026-04-20"));
    // the end of 20 April in Prague
    assertThat(outcome(file(WITHIN), "2026-04-20T21:59:59Z", given)).isEqualTo("permitted");
    assertThat(outcome(file(WITHIN), "2026-04-20T22:00:00Z", given)).isEqualTo("no_clause");
  }

  @Test
  void theLastOneSays() throws Exception {
    String first = consent("2026-04-01", until("2026-04-20"));
    String second = consent("2026-04-10", until("2026-04-30"));
    assertThat(outcome(file(WITHIN), "2026-04-25T12:00:00Z", first, second)).isEqualTo("permitted");
    String sameDay = consent("2026-04-01", until("2026-04-30"));
    assertThat(outcome(file(WITHIN), "2026-04-25T12:00:00Z", first, sameDay))
        .isEqualTo("undetermined");
    assertThat(outcome(file(WITHIN), "2026-04-15T12:00:00Z", first, sameDay))
        .isEqualTo("permitted");
    assertThat(outcome(file(WITHIN), "2026-05-01T12:00:00Z", first, sameDay))
        .isEqualTo("no_clause");
  }

  @Test
  void whereItStatesNoneItIsNotKnown() throws Exception {
    assertThat(outcome(file(WITHIN), "2026-04-15T12:00:00Z", consent("2026-04-01", "")))
        .isEqualTo("undetermined");
    assertThat(outcome(file(WITHIN), "2026-04-15T12:00:00Z")).isEqualTo("no_clause");
  }

  @Test
  void itTakesNoSpan() {
    assertThat(file("now < until('consent_given', 'P1Y')").findings(folder))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("only times, total and parties count over one"));
    assertThat(file(WITHIN).findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A103", "A106", "A107");
  }

  @Test
  void amountsInSeveralUnitsAreNotAddedUp() throws Exception {
    String paid =
        "{\"event\": \"costs_agreed\", \"party\": \"BBB\", \"case\": \"K1\", \"date\":"
            + " \"2026-04-01\", \"amount\": 400, \"currency\": \"UNIT\"}";
    SmallFile file = file("total('costs_agreed', case_id) <= 1000");
    String euro = paid.replace("UNIT", "EUR");
    assertThat(outcome(file, "2026-04-15T12:00:00Z", euro, euro)).isEqualTo("permitted");
    assertThat(outcome(file, "2026-04-15T12:00:00Z", euro, paid.replace("UNIT", "USD")))
        .isEqualTo("undetermined");
  }

  @Test
  void aCurrencyStandsBesideAnAmount() throws Exception {
    Path past =
        Files.writeString(
            folder.resolve("events.json"),
            "[" + consent("2026-04-01", ", \"currency\": \"EUR\"") + "]");
    Ran ran = Ran.of("duties", file(WITHIN).in(folder, "small.yaml"), "--events", past);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out() + ran.err()).contains("currency says of what the amount is");
  }

  @Test
  void whetherAnotherDayLiesBeforeItHangsOnNoTimeOfAsking() throws Exception {
    String first = consent("2026-04-01", until("2026-06-01"));
    String sameDay = consent("2026-04-01", until("2026-12-01"));
    String after =
        "happened('consent_given', case_id) && timestamp('2026-09-01T00:00:00Z') >"
            + " until('consent_given', case_id)";
    for (String at :
        new String[] {"2026-05-02T12:00:00Z", "2026-09-02T00:00:00Z", "2027-01-01T00:00:00Z"}) {
      for (String guard :
          new String[] {
            after, after.replace(") > until", ") < until").replace("> until", "< until")
          }) {
        assertThat(outcome(file(guard), at, first, sameDay))
            .as(guard + at)
            .isEqualTo("undetermined");
      }
    }
    assertThat(outcome(file(after), "2026-05-02T12:00:00Z", first, first)).isEqualTo("permitted");
  }

  @Test
  void aLengthThatNoGuardReadsIsRefusedWithOneThatItDoes() {
    assertThat(file("now < timestamp('2026-09-01T00:00:00Z') + duration('PT48H')").findings(folder))
        .extracting(Finding::message)
        .anyMatch(
            message -> message.contains("'PT48H' is no length that duration reads: write '48h'"));
    assertThat(
            file("now < timestamp('2026-09-01T00:00:00Z') + duration('47h60m')").findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A103");
  }
}
