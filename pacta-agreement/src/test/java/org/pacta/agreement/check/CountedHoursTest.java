package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;

/** Hours that count and hours that do not, and times that could never end. */
class CountedHoursTest extends DutyTimes {
  @Test
  void hoursOfTheNightDoNotCount() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "request_received");
    String nights = "within: PT12H, hours: {from: \"06:00\", to: \"22:00\"}";
    assertThat(dueAt(duty, nights, "2026-05-04T16:00:00Z")).isEqualTo("2026-05-05T12:00:00Z");
    assertThat(dueAt(duty, nights, "2026-05-04T23:30:00Z")).isEqualTo("2026-05-05T16:00:00Z");
    assertThat(dueAt(duty, nights, "2026-05-04T06:00:00Z")).isEqualTo("2026-05-04T18:00:00Z");
  }

  private @Nullable Instant dueAt(String duty, String deadline, String start)
      throws AgreementFileException {
    return duties(duty, deadline, "2026-05-30", at("request_received", start)).getFirst().dueAt();
  }

  @Test
  void workingHoursOfANamedPartyCountAlone() throws AgreementFileException {
    SmallFile file =
        file(
                DUTY.replace("TRIGGER", "request_received"),
                "within: PT10H, days: working, calendar: BBB, hours: working")
            .part("calendars", "calendars: {BBB: {hours: {from: \"08:00\", to: \"16:00\"}}}");
    // Friday 8 May 2026, 14:00 in Prague: two hours left, then Monday's eight
    TreatyEvent received = at("request_received", "2026-05-08T12:00:00Z");
    DutyState state =
        load(file).duties(List.of(received), LocalDate.parse("2026-05-30")).getFirst();
    assertThat(state.dueAt()).isEqualTo("2026-05-11T14:00:00Z");
    assertThat(state.arithmetic()).contains("counted from 08:00 to 16:00 on working days");
  }

  @Test
  void hoursThatCannotBeCountedAreFound() {
    assertThat(
            file(DUTY.replace("TRIGGER", "request_received"), "within: PT10H, hours: working")
                .findings(folder))
        .extracting(Finding::message)
        .contains("the calendar of AAA gives no hours");
    assertThat(
            file(
                    DUTY.replace("TRIGGER", "request_received"),
                    "within: P3D, hours: {from: \"06:00\", to: \"22:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("hours that count bear on lengths in hours alone");
    assertThat(
            file(
                    DUTY.replace("TRIGGER", "request_received"),
                    "within: PT3H, hours: {from: \"22:00\", to: \"06:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("hours that count run from 22:00 to 06:00, which is not later");
  }

  @Test
  void timesThatNeverEndAreFound() {
    String duty = DUTY.replace("TRIGGER", "request_received");
    assertThat(
            file(duty, "within: PT900000H, hours: {from: \"06:00\", to: \"07:00\"}")
                .findings(folder))
        .extracting(Finding::message)
        .contains("the time would take more than 3000 days of counted hours");
    assertThat(file(duty, "within: PT3H, hours: {from: \"00:00\", to: \"24:00\"}").findings(folder))
        .extracting(Finding::message)
        .contains("all hours count, which needs no word");
    assertThat(file(duty, "schedule: {every: P0D}").findings(folder))
        .extracting(Finding::message)
        .contains("a period of the schedule is at least a day, and made of whole days");
  }
}
