package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A status that is another in another way in which an unclear silence can have gone. */
class OtherwiseStatusTest {
  private static final String SILENCE =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
          + " [consent_refused], only_if: \"req.form == 'oral'\", facts_of: request.submit, due:"
          + " D-30, effect: {event: end_deemed}, cite: [\"3\"]}";

  @TempDir Path folder;

  private Ran status(String form, String... more) throws IOException {
    Path file =
        new SmallFile()
            .part("words", "words: {events: [end_deemed]}")
            .part(
                "deadlines",
                "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, termination: {date: {at: end_deemed}, cite: [\"9\"]}}")
            .rules(SILENCE)
            .in(folder, "small.yaml");
    Path events = folder.resolve("events.json");
    Files.writeString(
        events,
        "[{\"event\": \"consent_asked\", \"party\": \"AAA\", \"date\": \"2026-05-01\""
            + form
            + "}]");
    String[] arguments = {
      "status", file.toString(), "--events", events.toString(), "--at", "2026-09-01"
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Ran.of(all);
  }

  private JsonNode record(String form) throws IOException {
    return JsonMapper.shared().readTree(status(form, "--output", "json").out());
  }

  @Test
  void theStatusStaysAWordOfItsOwnAndTheOtherStandsBeside() throws IOException {
    JsonNode record = record("");
    assertThat(record.path("status").asString()).isEqualTo("in_force");
    assertThat(record.path("otherwise").size()).isEqualTo(1);
    JsonNode other = record.path("otherwise").get(0);
    assertThat(other.path("status").asString()).isEqualTo("ended");
    assertThat(other.path("since").asString()).startsWith("2026-0");
    assertThat(other.path("cite").get(0).asString()).isEqualTo("9");
    assertThat(status("").out()).contains("it may be otherwise: ended, since 2026-0");
  }

  @Test
  void whatIsKnownIsNotOtherwise() throws IOException {
    for (String form : new String[] {"oral", "written"}) {
      String facts = ", \"facts\": {\"req\": {\"form\": \"" + form + "\"}}";
      assertThat(record(facts).path("otherwise").size()).as(form).isZero();
      assertThat(status(facts).out()).doesNotContain("otherwise");
    }
  }
}
