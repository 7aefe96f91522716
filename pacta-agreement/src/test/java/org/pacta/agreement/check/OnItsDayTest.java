package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/** Conditions of an event of which only the day is known are asked of that day, in UTC too. */
class OnItsDayTest {
  @TempDir Path folder;

  private static String duty(String id, String onlyIf) {
    return "{id: %s, kind: duty, bearer: each_party, trigger: request_received, perform: reply_sent,"
            .formatted(id)
        + " only_if: \"%s\", cite: [\"3\"]}".formatted(onlyIf);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Prague", "America/New_York", "Asia/Almaty", "Pacific/Auckland"})
  void nowIsOnThatDay(String zone) throws AgreementFileException {
    String day = "timestamp('2026-05-10T00:00:00Z')";
    String next = "timestamp('2026-05-11T00:00:00Z')";
    SmallFile file =
        new SmallFile()
            .part(
                "parties",
                "parties: [{id: AAA, name: Aland, time_zone: %1$s, cite: [\"1\"]}, {id: BBB, name: Beland, time_zone: %1$s, cite: [\"1\"]}]"
                    .formatted(zone))
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}}")
            .rules(
                duty("D1", "now >= " + day),
                duty("D2", "now < " + day),
                duty("D3", "now >= " + next));
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent asked = new TreatyEvent("request_received", "BBB", LocalDate.parse("2026-05-10"));
    assertThat(agreement.duties(List.of(asked), LocalDate.parse("2026-06-10")))
        .extracting(DutyState::rule)
        .containsOnly("D1");
  }
}
