package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guards that count where one event names its Party and another, which may be the same, names none.
 */
class CountedOnceTest {
  private static final List<String> ZONES =
      List.of("Europe/Prague", "Asia/Almaty", "America/New_York", "Pacific/Kiritimati");

  @TempDir Path folder;

  private static String meeting(String party, String date, String more) {
    return "{\"event\": \"meeting_held\", \"date\": \"%s\"%s%s}"
        .formatted(date, party.isEmpty() ? "" : ", \"party\": \"" + party + "\"", more);
  }

  private static String at(String moment) {
    return ", \"at\": \"" + moment + "\"";
  }

  private String outcome(String zone, String guard, String... events) throws Exception {
    SmallFile file =
        new SmallFile()
            .replace(
                "parties",
                "AAA, name: Aland, time_zone: Europe/Prague",
                "AAA, name: Aland, time_zone: " + zone)
            .part(
                "bodies",
                "bodies: {office: {name: the Office, time_zone: America/Los_Angeles, cite: [\"1\"]}}")
            .tests(
                "{name: none, act: request.submit, base: ok, facts: {req: {form: written, nature:"
                    + " police_cooperation}}, expect: {outcome: undetermined}}")
            .rules(
                "{id: P1, kind: permission, act: [request.submit], when: \"GUARD\"}"
                    .replace("GUARD", guard));
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"case_id\": \"K1\", \"req\": {\"form\": \"written\", \"nature\":"
                + " \"police_cooperation\"}}");
    Path past =
        Files.writeString(
            folder.resolve("events.json"),
            "{\"events\": [" + String.join(", ", events) + "], \"complete\": [\"meeting_held\"]}");
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
            "2026-06-01T12:00:00Z",
            "--output",
            "json");
    assertThat(ran.err()).as(ran.out()).isEmpty();
    return JsonMapper.shared().readTree(ran.out()).path("outcome").asString("");
  }

  private void mayBeOne(String zone, String one, String other) throws Exception {
    assertThat(outcome(zone, "times('meeting_held') >= 2", one, other))
        .as(zone)
        .isEqualTo("undetermined");
    assertThat(outcome(zone, "times('meeting_held') == 1", other, one))
        .as(zone)
        .isEqualTo("undetermined");
    assertThat(outcome(zone, "total('meeting_held') >= 2", one, other))
        .as(zone)
        .isEqualTo("undetermined");
  }

  private void areTwo(String zone, String one, String other) throws Exception {
    assertThat(outcome(zone, "times('meeting_held') == 2", one, other))
        .as(zone)
        .isEqualTo("permitted");
  }

  @Test
  void ofOneDayTheyMayBeOneWhereverTheOtherPartiesLie() throws Exception {
    String nameless = meeting("", "2026-05-02", "");
    for (String zone : ZONES) {
      for (String who : List.of("AAA", "BBB", "office")) {
        mayBeOne(zone, meeting(who, "2026-05-02", ""), nameless);
      }
    }
  }

  @Test
  void aMomentOfThatDayMayBeItsMoment() throws Exception {
    String noon = at("2026-05-02T10:00:00Z"); // of 2 May in Prague
    for (String zone : ZONES) {
      mayBeOne(zone, meeting("BBB", "2026-05-02", noon), meeting("", "2026-05-02", ""));
      mayBeOne(zone, meeting("BBB", "2026-05-02", ""), meeting("", "2026-05-02", noon));
      mayBeOne(zone, meeting("BBB", "2026-05-02", noon), meeting("", "2026-05-02", noon));
    }
    String last = at("2026-05-02T21:59:59.500Z");
    mayBeOne("Europe/Prague", meeting("BBB", "2026-05-02", last), meeting("", "2026-05-02", ""));
  }

  @Test
  void ofTwoDaysMomentsOrCasesTheyAreTwo() throws Exception {
    String noon = at("2026-05-02T10:00:00Z");
    for (String zone : ZONES) {
      for (String other : List.of("2026-05-01", "2026-05-03")) {
        areTwo(zone, meeting("BBB", other, ""), meeting("", "2026-05-02", ""));
        areTwo(zone, meeting("AAA", other, ""), meeting("", "2026-05-02", ""));
        areTwo(zone, meeting("BBB", "2026-05-02", noon), meeting("", other, ""));
      }
      areTwo(
          zone,
          meeting("BBB", "2026-05-02", noon),
          meeting("", "2026-05-02", at("2026-05-02T10:00:01Z")));
      areTwo(
          zone,
          meeting("BBB", "2026-05-02", ", \"case\": \"K1\""),
          meeting("", "2026-05-02", ", \"case\": \"K2\""));
      areTwo(zone, meeting("BBB", "2026-05-02", ""), meeting("AAA", "2026-05-02", ""));
      areTwo(zone, meeting("", "2026-05-02", ""), meeting("", "2026-05-02", noon));
    }
  }
}
