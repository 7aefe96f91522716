package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** What {@code dates} says of a deadline is what {@code duties} says of it. */
class DatesInHoursTest {
  @TempDir Path folder;

  private String dates(String deadline, String event) throws IOException {
    return ran("dates", deadline, event);
  }

  private String ran(String command, String deadline, String event) throws IOException {
    Path file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {from: request_received, cite: [\"3\"], " + deadline + "}}")
            .rules(
                "{id: D1, kind: duty, bearer: event_party, trigger: request_received, perform:"
                    + " reply_sent, due: D-1, cite: [\"3\"]}")
            .in(folder, "small.yaml");
    Path events = Files.writeString(folder.resolve("events.json"), "[" + event + "]");
    return Ran.of(command, file, "--events", events, "--at", "2026-06-20").out();
  }

  @Test
  void hoursAreCounted() throws IOException {
    String day = "{\"event\": \"request_received\", \"party\": \"BBB\", \"date\": \"2026-06-01\"}";
    assertThat(dates("term: a day, within: PT24H", day)).contains("D-1: 2026-06-02");
    assertThat(dates("term: a day, within: PT25H", day)).contains("D-1: 2026-06-03");
    assertThat(dates("term: two days, within: PT48H", day)).contains("D-1: 2026-06-03");
    assertThat(ran("duties", "term: two days, within: PT48H", day)).contains("3 June 2026");
    assertThat(dates("term: before, before: PT24H", day)).contains("D-1: 2026-05-31");
  }

  @Test
  void fromAMomentTheyEndAtAMoment() throws IOException {
    String moment =
        "{\"event\": \"request_received\", \"party\": \"BBB\", \"date\": \"2026-06-01\", \"at\":"
            + " \"2026-06-01T10:00:00Z\"}";
    assertThat(dates("term: two days, within: PT48H", moment))
        .contains("D-1: 2026-06-03", "at 2026-06-03T10:00:00Z", "  AAA 2026-06-03T10:00:00Z");
  }

  @Test
  void hoursThatDoNotCountAreLeftOut() throws IOException {
    String day = "{\"event\": \"request_received\", \"party\": \"BBB\", \"date\": \"2026-06-01\"}";
    String hours = "term: two days, within: PT24H, hours: {from: \"08:00\", to: \"20:00\"}";
    assertThat(dates(hours, day)).contains("D-1: 2026-06-03");
  }
}
