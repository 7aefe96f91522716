package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles 17 and 18 as dates. */
class LifecycleTest {
  private static final Agreement KZ_CZ = Agreements.KZ_CZ;

  @Test
  void withoutNotesTheRecordedDateIsUsed() {
    TemporalResult entry = KZ_CZ.entryIntoForce(List.of());
    assertThat(entry.date()).isEqualTo("2018-09-01");
    assertThat(entry.recorded()).isTrue();
    assertThat(entry.cite()).containsExactly("18(1)");
    assertThat(entry.readings()).contains("I-10");
    assertThat(entry.startsAt())
        .containsEntry("KZ", Instant.parse("2018-08-31T18:00:00Z"))
        .containsEntry("CZ", Instant.parse("2018-08-31T22:00:00Z"));
    Status status = KZ_CZ.status(List.of(), LocalDate.parse("2026-01-15"));
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.since()).isEqualTo("2018-09-01");
    assertThat(KZ_CZ.status(List.of(), LocalDate.parse("2018-08-31")).status())
        .isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void twoNotesGiveTheDateInWords() {
    TemporalResult entry =
        KZ_CZ.entryIntoForce(List.of(notice("KZ", "2018-05-10"), notice("CZ", "2018-07-16")));
    assertThat(entry.date()).isEqualTo("2018-09-01");
    assertThat(entry.arithmetic())
        .contains("16 July 2018", "first day of the second month following", "1 September 2018");
  }

  @Test
  void oneNoteWaitsForTheOther() {
    TemporalResult entry = KZ_CZ.entryIntoForce(List.of(notice("KZ", "2018-05-10")));
    assertThat(entry.date()).isNull();
    assertThat(entry.waitingFor()).containsExactly("internal_procedures_notice_received (CZ)");
  }

  @Test
  void suspensionStartsAndStopsAfterFifteenDays() {
    TreatyEvent suspended = event("suspension_notice_received", "CZ", "2025-03-01", List.of());
    TreatyEvent resumed = event("resumption_notice_received", "CZ", "2025-04-01", List.of());
    List<TreatyEvent> events = List.of(suspended, resumed);
    assertThat(on(events, "2025-03-15").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on(events, "2025-03-15").until()).isEqualTo("2025-03-15");
    assertThat(on(events, "2025-03-16").status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on(events, "2025-04-15").status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on(events, "2025-04-16").status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void oneUnitMayBeSuspended() {
    TreatyEvent part = event("suspension_notice_received", "CZ", "2025-03-01", List.of("6(1)"));
    Status status = on(List.of(part), "2025-05-01");
    assertThat(status.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(status.suspendedUnits()).containsExactly("6(1)");
    assertThat(status.asFacts("kz-cz-2017").at("agr.status")).contains("partly_suspended");
  }

  @Test
  void terminationEndsWithTheLastDay() {
    List<TreatyEvent> events =
        List.of(event("termination_notice_received", "KZ", "2027-08-31", List.of()));
    assertThat(KZ_CZ.termination(events).date()).isEqualTo("2028-02-29");
    assertThat(on(events, "2028-02-29").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on(events, "2028-03-01").status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void aNoteKnownLaterDoesNotChangeThePast() {
    TreatyEvent late =
        new TreatyEvent(
            "suspension_notice_received",
            "CZ",
            LocalDate.parse("2025-03-01"),
            List.of(),
            Instant.parse("2025-06-01T00:00:00Z"));
    Instant at = Instant.parse("2025-04-01T12:00:00Z");
    assertThat(KZ_CZ.statusAt(List.of(late), at, at).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(KZ_CZ.statusAt(List.of(late), at, Instant.parse("2025-07-01T00:00:00Z")).status())
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void anActAcrossTheBorderNeedsForceOnBothSides() {
    Instant onlyInAlmaty = Instant.parse("2018-08-31T20:00:00Z");
    assertThat(KZ_CZ.statusAt(List.of(), onlyInAlmaty, onlyInAlmaty).status())
        .isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  private static Status on(List<TreatyEvent> events, String date) {
    return KZ_CZ.status(events, LocalDate.parse(date));
  }

  private static TreatyEvent notice(String party, String date) {
    return event("internal_procedures_notice_received", party, date, List.of());
  }

  private static TreatyEvent event(String name, String party, String date, List<String> units) {
    return new TreatyEvent(name, party, LocalDate.parse(date), units, null);
  }
}
