package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** What must be kept for a time, and the steps of one matter. */
class KeepingAndStepsTest extends DutyTimes {
  @Test
  void whatMustBeKeptForATimeIsBrokenByDoingItSooner() throws AgreementFileException {
    String keep =
        DUTY.replace("TRIGGER", "transfer_logged")
            .replace("perform: information_sent", "refrain: personal_data_destroyed");
    TreatyEvent logged = event("transfer_logged", "2026-05-01");
    assertThat(status(keep, "within: P3Y", "2029-05-01", logged)).containsExactly(DutyStatus.OPEN);
    assertThat(duties(keep, "within: P3Y", "2029-05-02", logged))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.MET);
          assertThat(state.endedOn()).isEqualTo("2029-05-01");
          assertThat(state.refrain()).isTrue();
        });
    assertThat(
            status(
                keep,
                "within: P3Y",
                "2030-01-01",
                logged,
                event("personal_data_destroyed", "2029-05-01").as("AAA")))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            status(
                keep,
                "within: P3Y",
                "2030-01-01",
                logged,
                event("personal_data_destroyed", "2029-05-02")))
        .containsExactly(DutyStatus.MET);
  }

  /** On one day nobody knows which came first, unless both say their moment. */
  @Test
  void whatMayHaveBeenOverByThenIsNoBreach() throws AgreementFileException {
    String keep =
        "{id: D1, kind: duty, bearer: AAA, trigger: transfer_logged, refrain: information_sent,"
            + " discharged_also_by: [meeting_held], cite: [\"3\"]}";
    TreatyEvent logged = event("transfer_logged", "2026-05-01");
    TreatyEvent done = event("information_sent", "2026-05-20").as("AAA");
    TreatyEvent over = event("meeting_held", "2026-05-20");
    TreatyEvent doneAtNine = at("information_sent", "2026-05-20T09:00:00Z").as("AAA");
    TreatyEvent overAtTen = at("meeting_held", "2026-05-20T10:00:00Z");
    TreatyEvent overAtEight = at("meeting_held", "2026-05-20T08:00:00Z");
    for (List<TreatyEvent> both :
        List.of(
            List.of(done, over),
            List.of(over, done),
            List.of(doneAtNine, over),
            List.of(done, overAtTen),
            List.of(doneAtNine, overAtEight))) {
      assertThat(status(keep, "within: P1D", "2026-06-01", logged, both.get(0), both.get(1)))
          .as(both.toString())
          .containsExactly(DutyStatus.MET);
    }
    assertThat(status(keep, "within: P1D", "2026-06-01", logged, doneAtNine, overAtTen))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            status(
                keep,
                "within: P1D",
                "2026-06-01",
                logged,
                done,
                event("meeting_held", "2026-05-21")))
        .containsExactly(DutyStatus.BREACH);
  }

  private static TreatyEvent by(String party, TreatyEvent event) {
    return new TreatyEvent(event.event(), party, event.date(), List.of(), null, event.detail());
  }

  @Test
  void theConsentsOfAllEndItAsOneEventDoes() throws AgreementFileException {
    String keep =
        "{id: D1, kind: duty, bearer: AAA, trigger: transfer_logged, refrain: information_sent,"
            + " discharged_also_by: [{event: consent_given, per: each_party}], cite: [\"3\"]}";
    TreatyEvent logged = event("transfer_logged", "2026-05-01");
    TreatyEvent one = by("AAA", at("consent_given", "2026-05-20T08:00:00Z"));
    TreatyEvent other = by("BBB", at("consent_given", "2026-05-20T09:00:00Z"));
    for (String hour : List.of("2026-05-20T12:00:00Z", "2026-05-20T08:30:00Z")) {
      assertThat(
              status(
                  keep,
                  "within: P1D",
                  "2026-06-01",
                  logged,
                  one,
                  other,
                  by("AAA", at("information_sent", hour))))
          .as(hour)
          .containsExactly(hour.contains("T12") ? DutyStatus.MET : DutyStatus.BREACH);
    }
    assertThat(
            status(
                keep,
                "within: P1D",
                "2026-06-01",
                logged,
                by("AAA", event("consent_given", "2026-05-20")),
                by("BBB", event("consent_given", "2026-05-20")),
                by("AAA", event("information_sent", "2026-05-20"))))
        .as("without moments")
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatMustNeverBeDoneBindsWithoutAnEnd() throws AgreementFileException {
    String secret =
        "{id: D1, kind: duty, bearer: AAA, trigger: TRIGGER, refrain: information_sent, cite: [\"3\"]}"
            .replace("TRIGGER", "request_received");
    TreatyEvent asked = event("request_received", "2026-05-01");
    assertThat(duties(secret, "within: P1D", "2046-05-01", asked))
        .singleElement()
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.arithmetic()).contains("it binds without an end");
        });
    assertThat(
            status(
                secret,
                "within: P1D",
                "2046-05-01",
                asked,
                event("information_sent", "2040-01-01").as("AAA")))
        .containsExactly(DutyStatus.BREACH);
    SmallFile ends =
        file(secret, "within: P1D")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, termination: {effective: {after: P1M, from:"
                    + " termination_notice_received}, cite: [\"9\"]}}");
    List<TreatyEvent> over =
        List.of(
            asked,
            event("termination_notice_received", "2030-01-01"),
            event("information_sent", "2040-01-01"));
    assertThat(load(ends).duties(over, LocalDate.parse("2046-05-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.RELEASED);
  }

  @Test
  void stepsOfOneMatterRunSideBySideAndKnowTheirCase() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: a day, within: PT24H, cite: [\"3\"]}, D-2: {term: ten days,"
                    + " within: P10D, cite: [\"3\"]}, D-3: {term: thirty days, within: P30D, cite:"
                    + " [\"3\"]}}")
            .part("words", "words: {events: [receipt_confirmed, interim_reply_sent]}")
            .rules(
                step("S1", "receipt_confirmed", "D-1"),
                step("S2", "interim_reply_sent", "D-2")
                    .replace("due:", "discharged_also_by: [reply_sent], due:"),
                step("S3", "reply_sent", "D-3"));
    List<TreatyEvent> events =
        List.of(
            ofCase("request_received", "2026-05-01", "c-1"),
            ofCase("request_received", "2026-05-01", "c-2"),
            ofCase("receipt_confirmed", "2026-05-02", "c-1"),
            ofCase("reply_sent", "2026-05-09", "c-1"));
    assertThat(load(file).duties(events, LocalDate.parse("2026-05-12")))
        .extracting(DutyState::rule, DutyState::caseId, DutyState::status)
        .containsExactly(
            tuple("S1", "c-1", DutyStatus.MET),
            tuple("S1", "c-2", DutyStatus.BREACH),
            tuple("S2", "c-1", DutyStatus.MET),
            tuple("S2", "c-2", DutyStatus.BREACH),
            tuple("S3", "c-1", DutyStatus.MET),
            tuple("S3", "c-2", DutyStatus.OPEN));
  }

  private static String step(String id, String perform, String due) {
    return "{id: %s, kind: duty, bearer: requested_party, trigger: request_received, perform: %s, due: %s, cite: [\"3\"]}"
        .formatted(id, perform, due);
  }

  private static TreatyEvent ofCase(String name, String date, String caseId) {
    return new TreatyEvent(
        name,
        "BBB",
        LocalDate.parse(date),
        List.of(),
        null,
        new EventDetail(caseId, null, false, null, null, null, Facts.NONE));
  }
}
