package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.TreatyEvent;

/** What is due by an event that comes as its day begins is late on that day. */
class BeforeItsDayBeginsTest extends DutyTimes {
  /** In force from 1 March 2026, which begins in Prague at 23:00 UTC. */
  @Test
  void whatBeginsWithItsDayLeavesNothingOfItInTime() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    for (String deadline :
        List.of("before: P0D", "before: PT0H", "before: P0D, start_day: included")) {
      assertThat(duties(duty, deadline, "2026-04-01"))
          .as(deadline)
          .singleElement()
          .satisfies(state -> {
            assertThat(state.due()).isEqualTo("2026-02-28");
            assertThat(state.status()).isEqualTo(DutyStatus.BREACH);
            assertThat(state.arithmetic())
                .contains(
                    "no later than entry into force on 1 March 2026, which comes as that day begins:"
                        + " 28 February 2026.");
          });
      for (TreatyEvent late :
          List.of(
              event("information_sent", "2026-03-01"),
              at("information_sent", "2026-02-28T23:00:01Z"))) {
        assertThat(status(duty, deadline, "2026-04-01", late)).containsExactly(DutyStatus.BREACH);
      }
      for (TreatyEvent inTime :
          List.of(
              event("information_sent", "2026-02-28"),
              at("information_sent", "2026-02-28T22:59:59Z"))) {
        assertThat(status(duty, deadline, "2026-04-01", inTime)).containsExactly(DutyStatus.MET);
      }
    }
  }

  @Test
  void whatWasEnteredWithoutAMomentMayHaveComeAtAnyHourOfItsDay() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "entry_into_force");
    TreatyEvent entered = event("entry_into_force", "2026-03-01");
    TreatyEvent thatDay = event("information_sent", "2026-03-01");
    assertThat(status(duty, "before: P0D", "2026-04-01", entered, thatDay))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void theLastDayOfATermIsAWholeDay() throws AgreementFileException {
    SmallFile file =
        file(DUTY.replace("TRIGGER", "term_expires"), "before: P0D")
            .replace("temporal", "duration: indefinite", "duration: {term: P1Y, cite: [\"9\"]}");
    assertThat(
            load(file)
                .duties(
                    List.of(event("information_sent", "2027-02-28")),
                    LocalDate.parse("2027-03-10")))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(tuple(LocalDate.parse("2027-02-28"), DutyStatus.MET));
  }

  /** After another such event, what is done on its day may have come before this one, or after. */
}
