package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.Ran.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other people's scripts rely on: dates, status and duties from events. */
class EventContractTest {
  private static final Path FILE = Ran.file("kz-cz-2017");
  private static final String NOTES =
      """
      {"event": "internal_procedures_notice_received", "party": "CZ", "date": "2018-07-16"},
      {"event": "internal_procedures_notice_received", "party": "KZ", "date": "2018-05-10"}
      """;
  private static final String STOP =
      "{\"event\": \"suspension_notice_received\", \"party\": \"CZ\", \"date\": \"2025-03-01\"}";
  private static final String GO =
      "{\"event\": \"resumption_notice_received\", \"party\": \"CZ\", \"date\": \"2025-05-01\"}";
  private static final String END =
      "{\"event\": \"termination_notice_received\", \"party\": \"KZ\", \"date\": \"2026-01-10\"}";

  @TempDir Path folder;

  @Test
  void datesAreAnObjectKeyedByClauseAndDeadline() throws IOException {
    JsonNode dates = dates(NOTES + "," + STOP + "," + GO + "," + END);
    String shape =
        "arithmetic string, cite array, date string, readings array, recorded boolean,"
            + " starts_at object, waiting_for array";
    keys(dates.get("entry_into_force"), shape);
    assertThat(dates.at("/entry_into_force/date").stringValue()).isEqualTo("2018-09-01");
    assertThat(dates.at("/entry_into_force/starts_at").toString())
        .isEqualTo("{\"CZ\":\"2018-08-31T22:00:00Z\",\"KZ\":\"2018-08-31T18:00:00Z\"}");
    assertThat(dates.at("/entry_into_force/cite").toString()).isEqualTo("[\"18(1)\"]");
    assertThat(dates.at("/entry_into_force/readings").toString()).isEqualTo("[\"I-10\"]");
    assertThat(dates.at("/suspension/date").stringValue()).isEqualTo("2025-03-16");
    assertThat(dates.at("/resumption/date").stringValue()).isEqualTo("2025-05-16");
    assertThat(dates.at("/termination/date").stringValue()).isEqualTo("2026-07-10");
    assertThat(dates.at("/D-30-eif/date").stringValue()).isEqualTo("2018-10-01");
    assertThat(dates.at("/D-30-eif/legal").booleanValue()).isTrue();
    keys(
        dates.get("D-immediate"),
        "arithmetic string, cite array, date null, legal boolean, readings array,"
            + " starts_at object, target string, target_source string, waiting_for array");
    assertThat(dates.at("/D-immediate/legal").booleanValue()).isFalse();
  }

  @Test
  void aDateThatWaitsIsNullAndSaysForWhat() throws IOException {
    JsonNode dates = dates(NOTES.lines().toList().getFirst().replaceAll(",$", ""));
    for (String clause : new String[] {"entry_into_force", "suspension", "termination"}) {
      assertThat(dates.at("/" + clause + "/date").isNull()).as(clause).isTrue();
      assertThat(dates.at("/" + clause + "/starts_at")).as(clause).isEmpty();
      assertThat(dates.at("/" + clause + "/waiting_for")).as(clause).isNotEmpty();
    }
    assertThat(dates.at("/entry_into_force/waiting_for/0").stringValue())
        .isEqualTo("internal_procedures_notice_received (KZ)");
    assertThat(dates.at("/D-30-eif/date").isNull()).isTrue();
    assertThat(dates.at("/D-30-eif/waiting_for/0").stringValue()).isEqualTo("entry_into_force");
  }

  @Test
  void statusIsOneOfFive() throws IOException {
    String life = NOTES + "," + STOP + "," + GO + "," + END;
    status(life, "2018-08-31", "not_in_force", null, "2018-08-31");
    status(life, "2018-09-01", "in_force", "2018-09-01", "2025-03-15");
    status(life, "2025-03-16", "suspended", "2025-03-16", "2025-05-15");
    status(life, "2025-05-16", "in_force", "2025-05-16", "2026-07-10");
    status(life, "2026-07-11", "ended", "2026-07-11", null);
    String part = STOP.replace("}", ", \"units\": [\"6(1)\", \"3(2)\"]}");
    String back = GO.replace("}", ", \"units\": [\"3(2)\"]}");
    JsonNode partly =
        status(part + "," + back, "2025-03-16", "partly_suspended", "2025-03-16", "2025-05-15");
    assertThat(partly.get("suspended_units").toString()).isEqualTo("[\"3(2)\",\"6(1)\"]");
    JsonNode less = status(part + "," + back, "2025-05-16", "partly_suspended", "2025-05-16", null);
    assertThat(less.get("suspended_units").toString()).isEqualTo("[\"6(1)\"]");
  }

  private JsonNode status(
      String events, String at, String status, @Nullable String since, @Nullable String until)
      throws IOException {
    JsonNode record = run("status", events, "--at", at).exits(0).json();
    assertThat(record.properties().stream().map(Map.Entry::getKey))
        .contains("status", "suspended_units", "since", "until", "cite", "arithmetic", "readings");
    assertThat(record.get("status").stringValue()).as(at).isEqualTo(status);
    assertThat(record.get("since").stringValue(null)).as(at).isEqualTo(since);
    assertThat(record.get("until").stringValue(null)).as(at).isEqualTo(until);
    assertThat(record.get("cite")).isNotEmpty();
    assertThat(record.get("suspended_units").isArray()).isTrue();
    return record;
  }

  @Test
  void whatBecameKnownLaterCountsFromThen() throws IOException {
    String late = STOP.replace("}", ", \"recorded\": \"2025-06-01T00:00:00Z\"}");
    for (String[] known :
        new String[][] {
          {"2025-05-31T23:59:59Z", "in_force"}, {"2025-06-01T00:00:00Z", "suspended"}
        }) {
      JsonNode status =
          run("status", late, "--at", "2025-05-01", "--known-at", known[0]).exits(0).json();
      assertThat(status.get("status").stringValue()).isEqualTo(known[1]);
    }
    JsonNode before = run("dates", late, "--known-at", "2025-05-01T00:00:00Z").exits(0).json();
    assertThat(before.at("/suspension/date").isNull()).isTrue();
    JsonNode after = run("dates", late).exits(0).json();
    assertThat(after.at("/suspension/date").stringValue()).isEqualTo("2025-03-16");
  }

  @Test
  void aNoticeThatEndsTheWholeNamesNoUnits() throws IOException {
    String part = END.replace("}", ", \"units\": [\"6(1)\"]}");
    assertThat(run("status", NOTES + "," + part, "--at", "2027-01-01").exits(2).out())
        .contains("the text does not let a part be ended by such a notice", "Leave units out");
  }

  /** Of what a decision of a day in the past leaves aside it says what, and how to take it in. */
  @Test
  void whatIsLeftAsideAsKnownLaterIsTold() throws IOException {
    String late = STOP.replace("}", ", \"recorded\": \"2025-06-01T00:00:00Z\"}");
    Path facts = folder.resolve("facts.json");
    Files.writeString(facts, "{\"req\": {\"form\": \"written\"}}");
    String[] asked = {"--act", "request.submit", "--facts", facts.toString(), "--at", "2025-05-01"};
    assertThat(run("decide", late, asked).err())
        .contains("so without suspension_notice_received of 2025-03-01")
        .contains("give --known-at");
    assertThat(run("decide", STOP, asked).err()).doesNotContain("known-at", "agr.status");
    Files.writeString(facts, "{\"agr\": {\"status\": \"in_force\"}}");
    assertThat(run("decide", STOP, asked).err())
        .contains("The facts state agr.status as in_force, so the events are not asked for it.");
  }

  @Test
  void dutiesAreOpenMetLateOrInBreach() throws IOException {
    String report =
        "{\"event\": \"document_reported\", \"party\": \"KZ\", \"date\": \"2025-01-02\"}";
    JsonNode duties = run("duties", report, "--at", "2025-01-20").exits(3).json();
    keys(duties, "at string, duties array");
    JsonNode late = byRule(duties, "R6.1-duty");
    assertThat(late.get("status").stringValue()).isEqualTo("late");
    assertThat(late.get("legal").booleanValue()).isFalse();
    assertThat(late.get("cite").toString()).contains("6(1)");
    String sent = report + "," + report.replace("reported", "information_sent");
    JsonNode met = byRule(run("duties", sent, "--at", "2025-01-20").json(), "R6.1-duty");
    assertThat(met.get("status").stringValue()).isEqualTo("met");
  }

  private static JsonNode byRule(JsonNode duties, String rule) {
    return duties
        .get("duties")
        .valueStream()
        .filter(duty -> duty.get("rule").stringValue().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode dates(String events) throws IOException {
    return run("dates", events).exits(0).json();
  }

  private Ran run(String command, String events, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("events.json"), "[" + events + "]");
    return Ran.of(command, FILE, "--events", file, "--output", "json", List.of(more));
  }
}
