package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Times counted back from an announced event, an expiry or a return. */
class CountedBackTest extends DutyTimes {
  @Test
  void aTimeIsCountedBackFromAnAnnouncedEvent() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-06-01");
    assertThat(duties(duty, "before: P1M", "2026-05-31", meeting)).isEmpty();
    assertThat(duties(duty, "before: P1M", "2026-08-01", meeting))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-08-01");
          assertThat(state.started()).isEqualTo("2026-06-01");
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.arithmetic()).contains("1 month back from meeting held (1 September");
        });
    assertThat(status(duty, "before: P1M", "2026-08-02", meeting))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            status(
                duty,
                "before: P1M",
                "2026-08-02",
                meeting,
                event("information_sent", "2026-07-15")))
        .containsExactly(DutyStatus.MET);
    assertThat(
            status(
                duty,
                "before: P1M",
                "2026-09-02",
                meeting,
                event("information_sent", "2026-08-15")))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void aNoticeBeforeTheEventMakesItLonger() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    String deadline =
        "before: P10D, extension: {by: P5D, event: extension_notified, cite: [\"3\"]}";
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-06-01");
    TreatyEvent longer = event("extension_notified", "2026-08-01");
    assertThat(duties(duty, deadline, "2026-08-23", meeting, longer).getFirst().due())
        .isEqualTo("2026-08-27");
    assertThat(
            duties(duty, deadline, "2026-08-23", meeting, event("extension_notified", "2026-05-01"))
                .getFirst()
                .due())
        .as("before it was owed")
        .isEqualTo("2026-08-22");
  }

  @Test
  void aTimeIsCountedBackFromALaterEventThanTheOneThatStartsIt() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "plan_of_meetings_agreed");
    String deadline = "before: P10D, from: meeting_held, days: working";
    TreatyEvent agreed = event("plan_of_meetings_agreed", "2026-05-01");
    assertThat(duties(duty, deadline, "2026-06-01", agreed))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isNull();
          assertThat(state.arithmetic()).contains("is not announced");
        });
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-05-20");
    assertThat(duties(duty, deadline, "2026-06-01", agreed, meeting))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-08-18"));
  }

  @Test
  void anEventPutOffIsCountedBackFromItsLaterDay() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "plan_of_meetings_agreed");
    String deadline = "before: P14D, from: meeting_held";
    TreatyEvent agreed = ofCase("c-1", event("plan_of_meetings_agreed", "2026-05-01"));
    TreatyEvent first = ofCase("c-1", announced("meeting_held", "2026-06-10", "2026-05-01"));
    TreatyEvent later = ofCase("c-1", announced("meeting_held", "2026-06-24", "2026-05-20"));
    TreatyEvent done = ofCase("c-1", event("information_sent", "2026-06-08"));
    assertThat(status(duty, deadline, "2026-07-01", agreed, first, done))
        .containsExactly(DutyStatus.BREACH);
    assertThat(status(duty, deadline, "2026-07-01", agreed, later, first, done))
        .containsExactly(DutyStatus.MET);
    assertThat(duties(duty, deadline, "2026-05-19", agreed, first, later))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-05-27"));
    TreatyEvent another = ofCase("c-2", announced("meeting_held", "2026-06-24", "2026-05-20"));
    TreatyEvent next = ofCase("c-1", announced("meeting_held", "2026-06-24", "2026-06-10"));
    for (TreatyEvent other : List.of(another, next)) {
      assertThat(status(duty, deadline, "2026-07-01", agreed, first, other, done))
          .containsExactly(DutyStatus.BREACH);
    }
  }

  @Test
  void anEventPutOffStartsWhatIsCountedBackFromItOnce() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    TreatyEvent first = ofCase("c-1", announced("meeting_held", "2026-06-10", "2026-05-01"));
    TreatyEvent later = ofCase("c-1", announced("meeting_held", "2026-06-24", "2026-05-20"));
    assertThat(duties(duty, "before: P14D", "2026-07-01", first, later))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-06-10"));
    TreatyEvent done = ofCase("c-1", event("information_sent", "2026-05-10"));
    String before = duty.replace("due: D-1", "also_before: true, due: D-1");
    assertThat(status(before, "before: P14D", "2026-07-01", first, later, done))
        .containsExactly(DutyStatus.MET);
    TreatyEvent calledOff = ofCase("c-1", event("meeting_cancelled", "2026-05-20"));
    String ends = duty.replace("due: D-1", "discharged_also_by: [meeting_cancelled], due: D-1");
    SmallFile file =
        file(ends, "before: P14D").part("words", "words: {events: [meeting_cancelled]}");
    assertThat(load(file).duties(List.of(first, calledOff), LocalDate.parse("2026-07-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatIsAnnouncedWhileASuspensionRunsIsOwedOnceThatHasEndedByItself()
      throws AgreementFileException {
    SmallFile file =
        file(DUTY.replace("TRIGGER", "meeting_held"), "before: P14D")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2020-01-01\"},"
                    + " cite: [\"9\"]}, suspension: {date: {at: suspension_notice_received},"
                    + " lapses_after: P2M, cite: [\"9\"]}}");
    TreatyEvent suspended = event("suspension_notice_received", "2026-04-01");
    TreatyEvent announced = announced("meeting_held", "2026-07-15", "2026-05-01");
    assertThat(load(file).duties(List.of(suspended, announced), LocalDate.parse("2026-08-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
    TreatyEvent sooner = announced("meeting_held", "2026-06-10", "2026-05-01");
    assertThat(load(file).duties(List.of(suspended, sooner), LocalDate.parse("2026-08-01")))
        .as("its last day lies within the suspension")
        .isEmpty();
  }

  @Test
  void noLaterThanTheEventItselfIsToItsMoment() throws AgreementFileException {
    String duty =
        DUTY.replace("TRIGGER", "meeting_held").replace("due: D-1", "also_before: true, due: D-1");
    TreatyEvent held = ofCase("c-1", at("meeting_held", "2026-06-10T09:00:00Z"));
    for (String length : List.of("before: P0D", "before: PT0H")) {
      TreatyEvent later = ofCase("c-1", at("information_sent", "2026-06-10T12:00:00Z"));
      assertThat(status(duty, length, "2026-06-20", held, later))
          .as(length)
          .containsExactly(DutyStatus.BREACH);
      TreatyEvent sooner = ofCase("c-1", at("information_sent", "2026-06-10T08:00:00Z"));
      assertThat(status(duty, length, "2026-06-20", held, sooner)).containsExactly(DutyStatus.MET);
      TreatyEvent thatDay = ofCase("c-1", event("information_sent", "2026-06-10"));
      assertThat(status(duty, length, "2026-06-20", held, thatDay))
          .as("in doubt in time")
          .containsExactly(DutyStatus.MET);
      assertThat(status(duty, length, "2026-06-20", held)).containsExactly(DutyStatus.BREACH);
    }
  }

  @Test
  void whatIsNotKnownToHaveComeBeforeIsNotSaidTo() throws AgreementFileException {
    String duty =
        DUTY.replace("TRIGGER", "meeting_held").replace("due: D-1", "also_before: true, due: D-1");
    TreatyEvent other = ofCase("c-0", event("meeting_held", "2026-06-10"));
    TreatyEvent held = ofCase("c-1", event("meeting_held", "2026-06-10"));
    TreatyEvent thatDay = ofCase("c-1", event("information_sent", "2026-06-10"));
    assertThat(duties(duty, "before: P0D", "2026-06-20", other, held, thatDay).getLast())
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.MET);
          assertThat(state.arithmetic()).doesNotContain("came before it began");
        });
  }

  /** In force from 1 March 2026. */
  @Test
  void whatIsAnnouncedBeforeTheEntryIntoForceIsOwedFromItOn() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    TreatyEvent meeting = announced("meeting_held", "2026-03-20", "2026-02-01");
    assertThat(duties(duty, "before: P10D", "2026-02-20", meeting)).isEmpty();
    assertThat(duties(duty, "before: P10D", "2026-03-05", meeting))
        .extracting(DutyState::started, DutyState::due, DutyState::status)
        .containsExactly(
            tuple(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-10"), DutyStatus.OPEN));
    TreatyEvent early = event("information_sent", "2026-02-10");
    assertThat(status(duty, "before: P10D", "2026-04-01", meeting, early))
        .containsExactly(DutyStatus.MET);
    assertThat(status(duty, "before: P10D", "2026-04-01", meeting))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void nothingIsOwedWhoseLastDayLiesBeforeTheEntryIntoForce() throws AgreementFileException {
    Agreement agreement = load(file(DUTY.replace("TRIGGER", "meeting_held"), "before: P1M"));
    LocalDate day = LocalDate.parse("2026-04-01");
    for (TreatyEvent meeting :
        List.of(
            announced("meeting_held", "2026-03-20", "2026-02-01"),
            event("meeting_held", "2026-03-20"))) {
      assertThat(agreement.duties(List.of(meeting), day)).isEmpty();
      assertThat(
              agreement.dutiesNotStarted(
                  new EventRegister(List.of(meeting), Set.of()), AsOf.endOf(day)))
          .extracting(DutyNotStarted::reason)
          .containsExactly("its last day, 20 February 2026, lies before the agreement had effect");
    }
  }

  @Test
  void aTimeIsCountedBackFromTheExpiryAndFromWhatReturns() throws AgreementFileException {
    SmallFile file =
        file(
                DUTY.replace("TRIGGER", "term_expires").replace("D-1", "D-2"),
                "within: P1D}, D-2: {term: before, cite: [\"3\"], before: P6M")
            .replace("temporal", "duration: indefinite", "duration: {term: P5Y, cite: [\"9\"]}");
    assertThat(load(file).duties(List.of(), LocalDate.parse("2026-06-01")))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2030-08-28"));
    SmallFile yearly =
        file(DUTY.replace("TRIGGER", "meeting_due"), "before: P1M")
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {periodic: [{id: yearly, event: meeting_due, every: P1Y, from:"
                    + " entry_into_force, cite: [\"9\"]}], ");
    assertThat(load(yearly).duties(List.of(), LocalDate.parse("2027-06-01")))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(
            tuple(LocalDate.parse("2027-02-01"), DutyStatus.BREACH),
            tuple(LocalDate.parse("2028-02-01"), DutyStatus.OPEN));
  }

  @Test
  void anUrgentMatterAndItsKindHaveAnotherLengthCountedBack() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    String deadline = "before: P10D, urgent_within: P1D, variants: {controlled_delivery: P3D}";
    TreatyEvent meeting = announced("meeting_held", "2026-09-11", "2026-06-01");
    assertThat(duties(duty, deadline, "2026-06-02", meeting))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-09-01");
          assertThat(state.arithmetic()).contains("10 days back from meeting held");
        });
    assertThat(duties(duty, deadline, "2026-06-02", urgent(meeting)))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-09-10");
          assertThat(state.arithmetic()).contains("1 day back from meeting held");
        });
    assertThat(duties(duty, deadline, "2026-06-02", of("controlled_delivery", meeting)))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-09-08"));
  }

  @Test
  void theMatterOfTheEventThatStartsItOrOfTheOneCountedBackFromCounts()
      throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "plan_of_meetings_agreed");
    String deadline =
        "before: P10D, urgent_within: PT24H, variants: {short_notice: P3D}, from: meeting_held, days:"
            + " working";
    TreatyEvent agreed = event("plan_of_meetings_agreed", "2026-05-01");
    TreatyEvent meeting = announced("meeting_held", "2026-09-01", "2026-05-20");
    assertThat(duties(duty, deadline, "2026-06-01", urgent(agreed), meeting))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-08-31"));
    assertThat(duties(duty, deadline, "2026-06-01", agreed, urgent(meeting)))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-08-31"));
    assertThat(duties(duty, deadline, "2026-06-01", agreed, of("short_notice", meeting)))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-08-27"));
  }

  @Test
  void itsOtherLengthsAreNamedAndNoneIsSilentlyIgnored() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    assertThat(
            load(file(duty, "before: P10D, urgent_within: P1D, variants: {by_sea: P3D}"))
                .deadlines())
        .extracting(Deadline::inWords)
        .containsExactly("10 days (urgent 1 day, by_sea 3 days) before");
    assertThat(file(duty, "schedule: {every: month}, urgent_within: P1D").findings(folder))
        .extracting(Finding::message)
        .contains("a schedule goes with no from, urgent_within, variants or extension");
    String word = "indeterminate: true, target: P2D, target_source: us, urgent_within: P1D";
    assertThat(file(duty, word).findings(folder))
        .extracting(Finding::message)
        .contains("urgent_within stands beside within or before");
  }
}
