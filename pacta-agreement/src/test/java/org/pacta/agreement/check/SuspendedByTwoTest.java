package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** A suspension is told with its own day and notice until its own Party has lifted it. */
class SuspendedByTwoTest {
  private static final TreatyEvent SUSPENDED =
      event("suspension_notice_received", "AAA", "2026-05-10");

  @TempDir Path folder;
  private Agreement agreement;

  @BeforeEach
  void load() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]},"
                    + " resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}, ");
    agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private Status on(String day, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(day));
  }

  @Test
  void aNoticeOfThePartyThatHasSuspendedNothingChangesNothing() {
    TreatyEvent other = event("resumption_notice_received", "BBB", "2026-06-10");
    for (String day : List.of("2026-05-20", "2026-07-01")) {
      Status status = on(day, SUSPENDED, other);
      assertThat(status.status()).as(day).isEqualTo(StatusCode.SUSPENDED);
      assertThat(status.since()).as(day).isEqualTo("2026-05-10");
      assertThat(status.until()).as(day).isNull();
      assertThat(status.arithmetic()).as(day).contains("(AAA) on 10 May 2026");
    }
    assertThat(on("2026-07-01", other).since()).isEqualTo("2026-03-01");
  }

  @Test
  void whereOneOfTwoLiftsItsOwnTheOtherIsTheReason() {
    TreatyEvent second = event("suspension_notice_received", "BBB", "2026-05-15");
    TreatyEvent lifted = event("resumption_notice_received", "AAA", "2026-06-10");
    Status before = on("2026-05-20", SUSPENDED, second, lifted);
    assertThat(before.since()).isEqualTo("2026-05-10");
    assertThat(before.until()).isNull();
    assertThat(before.arithmetic()).contains("(AAA) on 10 May 2026");
    Status after = on("2026-07-01", SUSPENDED, second, lifted);
    assertThat(after.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(after.since()).isEqualTo("2026-05-10");
    assertThat(after.arithmetic()).contains("(BBB) on 15 May 2026");
    TreatyEvent both = event("resumption_notice_received", "BBB", "2026-06-20");
    Status resumed = on("2026-07-01", SUSPENDED, second, lifted, both);
    assertThat(resumed.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(resumed.since()).isEqualTo("2026-06-20");
    assertThat(on("2026-06-11", SUSPENDED, second, lifted, both).until()).isEqualTo("2026-06-19");
  }
}
