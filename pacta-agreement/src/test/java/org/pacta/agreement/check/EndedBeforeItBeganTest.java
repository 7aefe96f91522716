package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** A provisional application that its Party ended before it declared it has not begun. */
class EndedBeforeItBeganTest {
  @TempDir Path folder;

  @Test
  void itIsAppliedBetweenNobodyWhoeverIsNamed() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                        + " \"2026-09-01\"}, cite: [\"9\"]}, provisional_application: {date: {at:"
                        + " provisional_application_notified}, begins_for: that_party, ended_by:"
                        + " {event: provisional_application_ended, after: P1D, effect: that_party},"
                        + " cite: [\"9\"]}}")
                .in(folder, "small.yaml"));
    List<TreatyEvent> events =
        List.of(
            event("provisional_application_notified", "AAA", "2026-04-10"),
            event("provisional_application_notified", "BBB", "2026-04-10"),
            event("provisional_application_ended", "BBB", "2026-04-08"));
    LocalDate day = LocalDate.parse("2026-05-15");
    for (Set<String> between : List.of(Set.<String>of(), Set.of("AAA", "BBB"))) {
      assertThat(agreement.status(events, day, between).status())
          .isEqualTo(StatusCode.NOT_IN_FORCE);
    }
  }

  private static TreatyEvent event(String name, String party, String day) {
    return new TreatyEvent(name, party, LocalDate.parse(day));
  }
}
