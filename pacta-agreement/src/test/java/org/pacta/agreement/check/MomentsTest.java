package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Several events of one case on one day, told apart by their moments. */
class MomentsTest {
  private static final String DAY = "2026-05-04T";
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent,"
          + " discharged_also_by: [request_forwarded], paused_by: [more_information_asked],"
          + " resumed_by: [more_information_given], due: D-1, cite: [\"3\"]}";

  @TempDir Path folder;

  private List<DutyState> duties(String at, TreatyEvent... events) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("deadlines", "deadlines: {D-1: {term: soon, cite: [\"3\"], within: PT8H}}")
            .rules(DUTY);
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"))
        .duties(List.of(events), AsOf.instant(Instant.parse(DAY + at)));
  }

  private static TreatyEvent event(String name, String time) {
    Instant at = Instant.parse(DAY + time);
    return new TreatyEvent(
        name,
        "AAA",
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        List.of(),
        at,
        new EventDetail("C-1", at, false, null, null));
  }

  @Test
  void whatCameBeforeOnTheSameDayDoesNotMeetTheDuty() throws AgreementFileException {
    List<DutyState> states =
        duties(
            "10:00:00Z",
            event("request_received", "06:00:00Z"),
            event("request_forwarded", "07:00:00Z"),
            event("request_received", "07:00:01Z"));
    assertThat(states)
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET, DutyStatus.OPEN);
    assertThat(states.getLast().moments().started()).isEqualTo(DAY + "07:00:01Z");
    assertThat(states.getFirst().moments().ended()).isEqualTo(DAY + "07:00:00Z");
  }

  @Test
  void aSecondQuestionStopsTheClockAgain() throws AgreementFileException {
    TreatyEvent[] events = {
      event("request_received", "06:00:00Z"),
      event("more_information_asked", "07:00:00Z"),
      event("more_information_given", "08:00:00Z"),
      event("more_information_asked", "09:00:00Z"),
      event("more_information_given", "11:00:00Z")
    };
    assertThat(duties("10:00:00Z", events))
        .singleElement()
        .satisfies(state -> assertThat(state.status()).isEqualTo(DutyStatus.PAUSED));
    assertThat(duties("12:00:00Z", events))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.dueAt()).isEqualTo(DAY + "17:00:00Z");
        });
  }

  @Test
  void aQuestionAfterTheTimeHasRunOutMendsNothing() throws AgreementFileException {
    assertThat(
            duties(
                "20:00:00Z",
                event("request_received", "06:00:00Z"),
                event("more_information_asked", "15:00:00Z")))
        .singleElement()
        .satisfies(state -> assertThat(state.status()).isEqualTo(DutyStatus.BREACH));
  }

  @Test
  void aMomentBeyondTheYearsReadIsRefusedByName() {
    for (String at :
        List.of(
            "+1000000000-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z")) {
      String event = "{event: request_received, date: \"2026-05-04\", at: \"" + at + "\"}";
      SmallFile file =
          new SmallFile()
              .rules(DUTY)
              .part(
                  "duty_tests",
                  "duty_tests: [{name: far, at: \"2026-05-05T10:00:00Z\", events: ["
                      + event
                      + "], expect: {D1: none}}]");
      assertThat(file.findings(folder))
          .extracting(Finding::message)
          .containsExactly("not an instant: " + at);
    }
  }
}
