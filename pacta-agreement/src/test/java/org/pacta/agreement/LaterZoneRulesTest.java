package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A decision is made again where Java has later time-zone rules than the record. */
class LaterZoneRulesTest {
  private static final int SECONDS_MAX = 120;

  @TempDir Path folder;

  @Test
  void theDecisionIsTheSameAndOnlyTheRulesOfTimeAreNamedAsOther() throws Exception {
    Path facts = Files.writeString(folder.resolve("facts.json"), "{\"req\": {\"urgent\": true}}");
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            """
            [{"event": "suspension_notice_received", "party": "CZ", "date": "2025-12-31"}]
            """);
    // 20:00 in Prague on the 14th: the suspension has begun in Almaty, by the later rules an hour
    // before.
    Ran decided =
        Ran.of(
            List.of("decide", Ran.file("kz-cz-2017"), "--act", "request.submit", "--base", "ok"),
            List.of("--facts", facts, "--events", events, "--at", "2026-01-14T19:00:00Z"),
            List.of("--output", "json"));
    Path record = Files.writeString(folder.resolve("record.json"), decided.out());
    JsonNode later = elsewhere("replay", record, Ran.file("kz-cz-2017"), "--output", "json");
    assertThat(later.get("same_decision").booleanValue()).isTrue();
    assertThat(later.get("differences")).isEmpty();
    assertThat(later.get("other_basis").propertyNames()).containsExactly("tzdata");
    assertThat(later.at("/other_basis/tzdata/now").stringValue()).isEqualTo(LaterZoneRules.VERSION);

    JsonNode dates =
        elsewhere("dates", Ran.file("kz-cz-2017"), "--events", events, "--output", "json");
    assertThat(dates.at("/suspension/starts_at/KZ").stringValue())
        .as("the later rules are really in use")
        .isEqualTo("2026-01-14T18:00:00Z");
  }

  private JsonNode elsewhere(Object... arguments) throws IOException, InterruptedException {
    Path rules = folder.resolve("zone-rules");
    LaterZoneRules.write(rules);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(LaterZoneRules.options(rules)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(LaterZoneRules.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = folder.resolve("out.json");
    Path wrong = folder.resolve("wrong.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(wrong.toFile())
            .start();
    try {
      assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(wrong)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(0, Files.readString(out, StandardCharsets.UTF_8), "").json();
  }
}
