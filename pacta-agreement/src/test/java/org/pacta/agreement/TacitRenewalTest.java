package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.SeveralStates.BILATERAL;
import static org.pacta.agreement.SeveralStates.changed;
import static org.pacta.agreement.SeveralStates.date;
import static org.pacta.agreement.SeveralStates.event;
import static org.pacta.agreement.SeveralStates.ratified;
import static org.pacta.agreement.SeveralStates.several;
import static org.pacta.agreement.SeveralStates.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fixed term that renews itself unless a Party gives notice in time. */
class TacitRenewalTest {
  @TempDir Path folder;

  @Test
  void notRenewedForOnePartyOnly() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("non_renewal_notice_received", "KTH", "2024-11-30"));
    assertThat(status(events, "2025-05-31", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    Status gone = status(events, "2025-06-01", "MER", "KTH");
    assertThat(gone.status()).isEqualTo(StatusCode.ENDED);
    assertThat(gone.since()).isEqualTo("2025-06-01");
    assertThat(gone.cite()).containsExactly("6");
    assertThat(gone.arithmetic()).contains("30 November 2024");
    assertThat(status(events, "2025-06-01", "MER", "ANS").status()).isEqualTo(StatusCode.IN_FORCE);
    events.add(event("non_renewal_notice_received", "ANS", "2024-11-29"));
    assertThat(status(events, "2025-06-01").status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void theLastDayForNoticeLeavesTheWholeLength() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("non_renewal_notice_received", "KTH", "2024-12-01"));
    assertThat(status(events, "2025-06-01", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2030-06-01", "MER", "KTH").status()).isEqualTo(StatusCode.ENDED);
    assertThat(date(several(), events, "2025-01-10", "term KTH").arithmetic())
        .contains("1 December 2024, too late for the term before, in time until 30 November 2029")
        .contains("It ends for KTH alone.");
    TemporalResult joined = date(several(), events, "2025-01-10", "accession KTH");
    assertThat(joined.date()).isEqualTo("2021-04-20");
    assertThat(joined.cite()).containsExactly("5");
    TemporalResult term = date(several(), List.of(), "2020-01-01", "term");
    assertThat(term.arithmetic()).contains("Concluded for 5 years");
    assertThat(term.waitingFor()).isNotEmpty();
    assertThat(term.cite()).containsExactly("6");
  }

  @Test
  void whatALateNoticeDoesIsStated() throws Exception {
    Agreement next = AgreementFolder.loadFile(BILATERAL);
    List<TreatyEvent> events =
        List.of(
            new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-04-01")),
            event("non_renewal_notice_received", "AAA", "2030-10-01"));
    assertThat(next.status(events, LocalDate.parse("2033-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
    assertThat(date(next, events, "2031-01-01", "term").arithmetic())
        .contains("30 September 2030", "came too late for this term; it counts for the next");
    Status ending = next.status(events, LocalDate.parse("2030-12-01"));
    assertThat(ending.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(ending.until())
        .isEqualTo(next.status(events, LocalDate.parse("2031-04-01")).until());
    assertThat(ending.until()).isEqualTo("2033-03-31");
    assertThat(next.status(events, LocalDate.parse("2033-04-01")).arithmetic())
        .contains("1 October 2030, too late for the term before");
    Agreement lost = changed(folder, BILATERAL, "late_notice: next_term", "late_notice: void");
    assertThat(lost.status(events, LocalDate.parse("2033-04-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(date(lost, events, "2031-01-01", "term").arithmetic())
        .contains("it counts for nothing");
    assertThat(lost.status(events, LocalDate.parse("2030-12-01")).until()).isNull();
    Agreement counted =
        changed(folder, BILATERAL, "day_of_receipt: not_counted", "day_of_receipt: counted");
    assertThat(counted.status(events, LocalDate.parse("2031-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void betweenTwoANoticeOfOneEndsTheTermForBoth() throws Exception {
    Agreement agreement =
        changed(
            folder,
            BILATERAL,
            "late_notice: next_term",
            "late_notice: next_term, effect: that_party");
    List<TreatyEvent> events =
        List.of(
            new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-04-01")),
            event("non_renewal_notice_received", "AAA", "2030-09-30"));
    assertThat(agreement.status(events, LocalDate.parse("2031-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
  }
}
