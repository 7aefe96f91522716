package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Ran;

/** Several matters of one case, such as two persons held: each is told apart by its item. */
class ItemTest {
  private static final String RULE =
      "{id: D1, kind: duty, bearer: AAA, trigger: defect_found, perform: defect_notified, due: D-1,"
          + " cite: [\"3\"]}";

  @TempDir Path folder;

  private String stands(String one, String other, String done) {
    String test =
        "duty_tests:\n  - {name: t, at: \"2026-12-01\", events: [{event: defect_found, party: AAA,"
            + " date: \"2026-05-01\", case: c-1"
            + one
            + "}, {event: defect_found, party: AAA, date: \"2026-05-02\", case: c-1"
            + other
            + "}, {event: defect_notified, party: AAA, date: \"2026-05-03\", case: c-1"
            + done
            + "}], expect: {D1: open}}";
    Path file = new SmallFile().rules(RULE).part("duty_tests", test).in(folder, "small.yaml");
    return Ran.of("test", file).out();
  }

  @Test
  void whatIsDoneOfOneMatterMeetsThatOneAlone() {
    assertThat(stands(", item: p-1", ", item: p-2", ", item: p-2"))
        .contains("expected D1 open, got breach, met");
    assertThat(stands(", item: p-1", ", item: p-2", ", item: p-1"))
        .contains("expected D1 open, got met, breach");
  }

  @Test
  void withoutAnItemItIsOfTheWholeCase() {
    assertThat(stands("", "", "")).contains("expected D1 open, got met, met");
    assertThat(stands(", item: p-1", ", item: p-2", "")).contains("expected D1 open, got met, met");
    assertThat(stands("", ", item: p-2", ", item: p-1"))
        .contains("expected D1 open, got met, breach");
  }

  @Test
  void listsNameTheItem() throws IOException {
    Path file = new SmallFile().rules(RULE).in(folder, "small.yaml");
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"defect_found\", \"party\": \"AAA\", \"date\": \"2026-05-01\", \"case\": \"c-1\","
                + " \"item\": \"p-1\"}, {\"event\": \"defect_found\", \"party\": \"AAA\", \"date\":"
                + " \"2026-05-02\", \"case\": \"c-1\"}]");
    Object[] asked = {"duties", file, "--events", events, "--at", "2026-05-03"};
    assertThat(Ran.of(asked).out()).contains("(case c-1, item p-1)", "(case c-1)\n");
    Object[] record = {
      "duties", file, "--events", events, "--at", "2026-05-03", "--output", "json"
    };
    assertThat(Ran.of(record).out()).containsOnlyOnce("\"item\":\"p-1\"");
  }
}
