package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/** Where only the day is known from which hours run, or on which something was done. */
class HoursFromADayTest {
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-06-01"));

  @TempDir Path folder;

  private Agreement agreement(String deadline, String rule) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("words", "words: {events: [meeting_set, meeting_held, agenda_sent]}")
            .part(
                "deadlines", "deadlines: {D-h: {term: the time, " + deadline + ", cite: [\"3\"]}}")
            .rules(rule)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, @Nullable String party, String when) {
    return new TreatyEvent(name, party, LocalDate.parse(when.substring(0, 10)))
        .at(when.length() > 10 ? Instant.parse(when) : null);
  }

  private static DutyStatus status(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(List.of(events), LATER).getFirst().status();
  }

  @Test
  void whatIsForbiddenForHoursFromADayIsNoSureBreachOnceItMayBeOver()
      throws AgreementFileException {
    String kept =
        "{id: D1, kind: duty, bearer: AAA, trigger: request_received, refrain: reply_sent, due:"
            + " D-h, cite: [\"3\"]}";
    TreatyEvent asked = event("request_received", "BBB", "2026-04-01");
    // In Prague the day lasts from 22:00 UTC on 31 March to 22:00 UTC on 1 April.
    Map<String, DutyStatus> six =
        Map.of(
            "2026-04-02T01:00:00Z", DutyStatus.UNCLEAR,
            "2026-04-02T04:01:00Z", DutyStatus.MET,
            "2026-04-02", DutyStatus.UNCLEAR,
            "2026-04-03", DutyStatus.MET);
    Map<String, DutyStatus> day =
        Map.of(
            "2026-04-01T22:00:01Z", DutyStatus.UNCLEAR,
            "2026-04-02T20:00:00Z", DutyStatus.UNCLEAR,
            "2026-04-02", DutyStatus.UNCLEAR,
            "2026-04-02T22:00:01Z", DutyStatus.MET);
    for (Map.Entry<String, Map<String, DutyStatus>> length :
        Map.of("PT6H", six, "PT24H", day).entrySet()) {
      Agreement agreement = agreement("within: " + length.getKey(), kept);
      length
          .getValue()
          .forEach((done, status) ->
              assertThat(status(agreement, asked, event("reply_sent", "AAA", done)))
                  .as(length.getKey() + " " + done)
                  .isEqualTo(status));
    }
    Agreement two = agreement("within: PT48H", kept); // to 22:00 UTC on 2 April at the soonest
    assertThat(status(two, asked, event("reply_sent", "AAA", "2026-04-02")))
        .isEqualTo(DutyStatus.BREACH);
    assertThat(status(two, asked, event("reply_sent", "AAA", "2026-04-02T22:00:01Z")))
        .isEqualTo(DutyStatus.UNCLEAR);
    DutyState open =
        two.duties(List.of(asked, event("reply_sent", "AAA", "2026-04-03")), LATER).getFirst();
    assertThat(open.certain()).isTrue();
    assertThat(open.arithmetic())
        .contains("Not known whether reply sent of 3 April 2026 came while it was forbidden");
  }

  @Test
  void hoursBackFromADayEndThatMuchBeforeItIsOver() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "before: PT6H, from: meeting_held",
            "{id: D1, kind: duty, bearer: AAA, trigger: meeting_set, perform: agenda_sent, due:"
                + " D-h, cite: [\"3\"]}");
    TreatyEvent set = event("meeting_set", null, "2026-04-01");
    TreatyEvent held = event("meeting_held", null, "2026-04-10");
    for (Map.Entry<String, DutyStatus> sent :
        Map.of(
                "2026-04-10T15:59:00Z", DutyStatus.MET, // 18:00 in Prague at the latest
                "2026-04-10T16:01:00Z", DutyStatus.BREACH,
                "2026-04-10", DutyStatus.MET,
                "2026-04-11", DutyStatus.BREACH)
            .entrySet()) {
      TreatyEvent agenda = event("agenda_sent", "AAA", sent.getKey());
      DutyState state = agreement.duties(List.of(set, held, agenda), LATER).getFirst();
      assertThat(state.status()).as(sent.getKey()).isEqualTo(sent.getValue());
      assertThat(state.arithmetic())
          .contains(
              "10 April 2026, 18:00:00 in Europe/Prague at the latest (the moment it is counted"
                  + " back from is not known, only its day)");
    }
    TreatyEvent told = event("meeting_held", null, "2026-04-10T14:00:00Z");
    assertThat(status(agreement, set, told, event("agenda_sent", "AAA", "2026-04-10T09:00:00Z")))
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void hoursRunFromTheEndOfADayThatCountsItself() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "within: PT6H, start_day: included",
            "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent,"
                + " due: D-h, cite: [\"3\"]}");
    TreatyEvent asked = event("request_received", "BBB", "2026-04-01");
    assertThat(status(agreement, asked, event("reply_sent", "AAA", "2026-04-02T03:59:00Z")))
        .isEqualTo(DutyStatus.MET);
    assertThat(status(agreement, asked, event("reply_sent", "AAA", "2026-04-02T04:01:00Z")))
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void theDayOnWhichAnOrganActedIsThatOfItsOwnClock() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "bodies",
                "bodies: {central_a: {of: AAA, name: Central A, time_zone: Asia/Tokyo, cite:"
                    + " [\"1\"]}}")
            .rules(
                "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent,"
                    + " due: D-1, cite: [\"3\"]}",
                "{id: D2, kind: duty, bearer: AAA, trigger: request_received, refrain:"
                    + " refusal_notified, due: D-1, cite: [\"3\"]}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    // Its 2 May lasts from 15:00 UTC on 1 May to 15:00 UTC on 2 May; due at 22:00 UTC on 1 May.
    for (Map.Entry<String, List<DutyStatus>> done :
        Map.of(
                "2026-05-02", List.of(DutyStatus.MET, DutyStatus.UNCLEAR),
                "2026-05-02T14:00:00Z", List.of(DutyStatus.BREACH, DutyStatus.MET),
                "2026-05-01", List.of(DutyStatus.MET, DutyStatus.BREACH),
                "2026-05-03", List.of(DutyStatus.BREACH, DutyStatus.MET))
            .entrySet()) {
      List<TreatyEvent> events =
          List.of(
              event("request_received", "BBB", "2026-04-01T14:00:00Z"),
              event("reply_sent", "central_a", done.getKey()),
              event("refusal_notified", "central_a", done.getKey()));
      assertThat(agreement.duties(events, LATER))
          .as(done.getKey())
          .extracting(DutyState::status)
          .containsExactlyElementsOf(done.getValue());
    }
    TreatyEvent asked = event("request_received", "BBB", "2026-04-01T14:00:00Z");
    TreatyEvent early =
        new TreatyEvent("reply_sent", "central_a", LocalDate.parse("2026-05-02"))
            .at(Instant.parse("2026-05-01T16:00:00Z"));
    DutyState met = agreement.duties(List.of(asked, early), LATER).getFirst();
    assertThat(met.status()).isEqualTo(DutyStatus.MET);
    assertThat(
            agreement
                .duties(List.of(asked, event("reply_sent", "central_a", "2026-05-02")), LATER)
                .getFirst()
                .arithmetic())
        .contains("No moment of it is given, so it counts as in time.");
  }

  private static final TreatyEvent ASKED = event("request_received", "BBB", "2026-04-01");
  private static final Set<String> ALL = Set.of("request_received", "reply_sent", "consent_given");

  private Agreement silence() throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("deadlines", "deadlines: {D-h: {term: six hours, within: PT6H, cite: [\"3\"]}}")
            .rules(
                "{id: L1, kind: lapse, silent: AAA, trigger: request_received, prevented_by:"
                    + " [reply_sent], due: D-h, effect: {event: consent_given}, cite: [\"3\"]}",
                "{id: P1, kind: permission, act: [request.submit], when:"
                    + " \"!happened('consent_given')\"}",
                "{id: P2, kind: permission, act: [request.confirm], when:"
                    + " \"happened('consent_given') && now < when('consent_given') +"
                    + " duration('6h')\"}")
            .in(folder, "small.yaml"));
  }

  private static Outcome outcome(Agreement agreement, String act, String at, TreatyEvent... past) {
    Instant then = Instant.parse(at);
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    Facts all =
        TrialFacts.under(agreement, act, asked)
            .plus(agreement.fromEvents(new EventRegister(List.of(past), ALL), then, then).history())
            .plus(asked);
    return agreement.decide(act, all, then, then).outcome();
  }

  @Test
  void whatASilenceOfHoursFromADayBringsAboutIsNotKnownWhileItMayBeOver()
      throws AgreementFileException {
    Agreement agreement = silence(); // over between 4:00 UTC on 1 April and on 2 April
    for (Map.Entry<String, Outcome> at :
        Map.of(
                "2026-04-01T03:59:00Z", Outcome.PERMITTED,
                "2026-04-01T20:00:00Z", Outcome.UNDETERMINED,
                "2026-04-02T01:00:00Z", Outcome.UNDETERMINED,
                "2026-04-02T08:00:00Z", Outcome.UNDETERMINED,
                "2026-04-03T10:00:00Z", Outcome.NO_CLAUSE)
            .entrySet()) {
      assertThat(outcome(agreement, "request.submit", at.getKey(), ASKED))
          .as(at.getKey())
          .isEqualTo(at.getValue());
    }
    assertThat(outcome(agreement, "request.confirm", "2026-04-02T08:00:00Z", ASKED))
        .isEqualTo(Outcome.UNDETERMINED);
    Lapsed over = lapse(agreement, ASKED);
    assertThat(over.outcome()).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(over.event().detail().instant()).isNull();
    assertThat(over.arithmetic())
        .endsWith("It ran out, so consent given on 2 April 2026 at the latest.");
  }

  @Test
  void whatMayHaveComeAfterASilenceDidNotSurelyKeepIt() throws AgreementFileException {
    Agreement agreement = silence();
    for (Map.Entry<String, Outcome> at :
        Map.of(
                "2026-04-01T03:59:00Z", Outcome.PERMITTED,
                "2026-04-02T01:00:00Z", Outcome.UNDETERMINED,
                "2026-04-02T04:01:00Z", Outcome.NO_CLAUSE)
            .entrySet()) {
      TreatyEvent reply = event("reply_sent", "AAA", at.getKey());
      assertThat(outcome(agreement, "request.submit", "2026-04-10T10:00:00Z", ASKED, reply))
          .as(at.getKey())
          .isEqualTo(at.getValue());
    }
    Lapsed kept = lapse(agreement, ASKED, event("reply_sent", "AAA", "2026-04-02T01:00:00Z"));
    assertThat(kept.outcome()).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(kept.arithmetic())
        .endsWith(
            "Not known whether it had run out by then, as the moment it is counted from is not"
                + " known, so nothing follows.");
    TreatyEvent told = event("request_received", "BBB", "2026-04-01T20:00:00Z");
    assertThat(lapse(agreement, told, event("reply_sent", "AAA", "2026-04-02T01:00:00Z")).outcome())
        .isEqualTo(Lapsed.Outcome.KEPT);
  }

  private static Lapsed lapse(Agreement agreement, TreatyEvent... events) {
    return agreement.account(new EventRegister(List.of(events), ALL), LATER).lapses().getFirst();
  }
}
