package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** What would start a duty after the agreement has ended: {@code duties} says what kept it back. */
class AskedAfterTheEndTest {
  private static final String D3 =
      "{id: D3, kind: duty, cite: [\"3\"], bearer: requested_party, trigger: request_received,"
          + " perform: reply_sent%s}";

  @TempDir Path folder;

  private String duties(String day, String more) throws IOException {
    return duties(new SmallFile(), "BBB", day, more);
  }

  private String duties(SmallFile small, String party, String day, String more) throws IOException {
    Path file =
        small
            .part(
                "temporal",
                "temporal: {duration: {until: \"2026-12-31\", cite: [\"9\"]}, entry_into_force: {date:"
                    + " {fixed: \"2026-03-01\"}, cite: [\"9\"]}}")
            .rules(D3.formatted(more))
            .in(folder, "small.yaml");
    Path events = folder.resolve("events.json");
    Files.writeString(
        events,
        "[{\"event\": \"request_received\", \"party\": \""
            + party
            + "\", \"case\": \"C-1\", \"date\": \""
            + day
            + "\"}]");
    return Ran.of("duties", file.toString(), "--events", events.toString(), "--at", "2027-02-01")
        .out();
  }

  @Test
  void theEndAndItsClauseAreNamed() throws IOException {
    assertThat(duties("2027-01-10", ""))
        .contains("not started  D3 [3] of BBB: reply_sent (case C-1)")
        .contains("request received, but the agreement had ended by then, on 1 January 2027 [9].");
  }

  @Test
  void whatAnOrganReceivedForItsPartyIsNamedToo() throws IOException {
    SmallFile small =
        new SmallFile()
            .part(
                "bodies",
                "bodies: {office: {of: BBB, name: the Office, time_zone: UTC, cite: [\"1\"]}}");
    assertThat(duties(small, "office", "2027-01-10", ""))
        .contains("not started  D3 [3] of BBB: reply_sent (case C-1)");
  }

  @Test
  void whatCameBeforeItOrOutlastsItIsNotNamed() throws IOException {
    assertThat(duties("2026-12-20", "")).doesNotContain("not started").contains("released");
    assertThat(duties("2027-01-10", ", also_while: [ended]"))
        .doesNotContain("not started")
        .contains("open  D3");
    assertThat(duties("2026-02-01", "")).doesNotContain("had ended");
  }
}
