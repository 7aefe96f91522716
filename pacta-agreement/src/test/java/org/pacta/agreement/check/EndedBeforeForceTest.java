package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** A notice to end an agreement that takes effect before it has entered into force. */
class EndedBeforeForceTest {
  @TempDir Path folder;

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  @Test
  void itNeverEntersIntoForceAndEndsOnOneDay() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {after: P30D,"
                        + " following: {latest_of: internal_procedures_notice_received, per:"
                        + " each_party}}, cite: [\"9\"]}, termination: {effective: {after: P1M,"
                        + " from: termination_notice_received}, cite: [\"9\"]}}")
                .in(folder, "small.yaml"));
    List<TreatyEvent> events =
        List.of(
            event("internal_procedures_notice_received", "AAA", "2026-03-01"),
            event("termination_notice_received", "AAA", "2026-04-01"), // from 1 May
            event("internal_procedures_notice_received", "BBB", "2026-05-10")); // from 9 June
    Status before = agreement.status(events, LocalDate.parse("2026-04-15"));
    assertThat(before.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(before.until()).isEqualTo("2026-04-30");
    for (String day : List.of("2026-05-01", "2026-06-08", "2026-06-09", "2026-07-01")) {
      Status ended = agreement.status(events, LocalDate.parse(day));
      assertThat(ended.status()).as(day).isEqualTo(StatusCode.ENDED);
      assertThat(ended.since()).as(day).isEqualTo("2026-05-01");
    }
    assertThat(agreement.status(events, LocalDate.parse("2026-05-20")).arithmetic())
        .contains("It had not entered into force.");
    TemporalResult entry = entry(agreement, events);
    assertThat(entry.date()).isNull();
    assertThat(entry.arithmetic())
        .contains("9 June 2026", "It does not: by then the agreement has ended");
    assertThat(entry(agreement, List.of(events.getFirst(), events.getLast())).date())
        .isEqualTo("2026-06-09");
    List<TreatyEvent> later =
        List.of(
            events.getFirst(),
            events.getLast(),
            event("termination_notice_received", "AAA", "2026-06-01"));
    assertThat(agreement.status(later, LocalDate.parse("2026-06-08")).until())
        .isEqualTo("2026-06-08");
    assertThat(agreement.status(later, LocalDate.parse("2026-06-09")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  private static TemporalResult entry(Agreement agreement, List<TreatyEvent> events) {
    return Objects.requireNonNull(
        agreement.dates(events, LocalDate.parse("2026-07-01")).get("entry_into_force"));
  }
}
