package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands say who is bound, who has left, and which events given nothing reads. */
class WhoIsBoundShownTest {
  private static final String DEPOSITS =
      """
      [{"event": "instrument_deposited", "party": "NVA", "date": "2024-08-01", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "NVA", "date": "2024-08-01", "depositary": "norvia"},
       {"event": "instrument_deposited", "party": "EMK", "date": "2024-09-10", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "EMK", "date": "2024-09-10", "depositary": "norvia"},
       {"event": "instrument_deposited", "party": "SLZ", "date": "2024-11-20", "depositary": "estmark"},
       {"event": "instrument_deposited", "party": "SLZ", "date": "2024-12-05", "depositary": "norvia"},
       {"event": "withdrawal_notice_received", "party": "EMK", "date": "2025-06-10"},
       {"event": "suspension_notice_received", "party": "SLZ", "date": "2025-07-01"},
       {"event": "request_received", "party": "NVA", "date": "2025-08-01"},
       {"event": "information_sent", "party": "NVA", "date": "2025-08-01"}]
      """;

  @TempDir Path folder;

  private Ran ran(String command, String... more) throws IOException {
    Path events = Files.writeString(folder.resolve("events.json"), DEPOSITS);
    Object[] arguments = new Object[6 + more.length];
    arguments[0] = command;
    arguments[1] = Ran.file("model-multilateral");
    arguments[2] = "--events";
    arguments[3] = events;
    arguments[4] = "--at";
    arguments[5] = "2026-08-01";
    System.arraycopy(more, 0, arguments, 6, more.length);
    return Ran.of(arguments);
  }

  @Test
  void statusNamesWhoIsBoundAndWhoHasLeft() throws IOException {
    assertThat(ran("status").exits(0).out())
        .contains("  bound: NVA, SLZ\n", "  left: EMK (last day 2026-06-10)\n")
        .contains("  not joined: RTV, TRN\n");
    JsonNode record = ran("status", "--output", "json").exits(0).json();
    assertThat(record.at("/bound").toString()).isEqualTo("[\"NVA\",\"SLZ\"]");
    assertThat(record.at("/left/EMK").stringValue()).isEqualTo("2026-06-10");
    assertThat(record.at("/not_joined").toString()).isEqualTo("[\"RTV\",\"TRN\"]");
    assertThat(record.at("/parties/EMK/periods/0/until").stringValue()).isEqualTo("2026-06-10");
  }

  @Test
  void whatNothingReadsIsNamed() throws IOException {
    for (String command : new String[] {"status", "dates", "duties"}) {
      assertThat(ran(command).out())
          .as(command)
          .contains(
              "ignored: suspension_notice_received of 2025-07-01 (SLZ): the text has no clause")
          .contains("ignored: information_sent of 2025-08-01 (NVA): no clause, duty, deadline")
          .doesNotContain("ignored: request_received", "ignored: withdrawal");
      JsonNode ignored = ran(command, "--output", "json").json().at("/ignored_events");
      assertThat(ignored.size()).as(command).isEqualTo(2);
      assertThat(ignored.at("/0/reason").stringValue()).contains("no clause on suspension");
    }
  }
}
