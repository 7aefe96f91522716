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
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/**
 * What nobody knows is not said as known: which came first, whose notice it was, what is to come.
 */
class OrderNotKnownTest {
  private static final String SUSPENDS = "suspension_notice_received";
  private static final String KEPT =
      "{id: D1, kind: duty, bearer: AAA, trigger: request_received, refrain: reply_sent,"
          + " discharged_also_by: [consent_given], cite: [\"3\"]}";

  @TempDir Path folder;

  private Agreement agreement(String clauses, String rule) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .replace("temporal", "temporal: {", "temporal: {" + clauses)
            .part("deadlines", "deadlines: {D-6H: {term: six hours, within: PT6H, cite: [\"3\"]}}")
            .rules(rule)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String day, @Nullable String time) {
    return new TreatyEvent(name, party, LocalDate.parse(day))
        .at(time == null ? null : Instant.parse(day + "T" + time + ":00Z"));
  }

  private DutyState kept(@Nullable String asked, String day, @Nullable String done)
      throws AgreementFileException {
    return agreement("", KEPT)
        .duties(
            List.of(
                event("request_received", "BBB", "2026-04-01", asked),
                event("reply_sent", "AAA", day, done)),
            AsOf.endOf(LocalDate.parse("2026-05-01")))
        .getFirst();
  }

  @Test
  void whatIsForbiddenFromADayOnIsNoSureBreachOnThatDay() throws AgreementFileException {
    DutyState either = kept("14:00", "2026-04-01", null);
    assertThat(either.status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(either.certain()).isTrue();
    assertThat(either.arithmetic())
        .contains(
            "Not known whether reply sent of 1 April 2026 came while it was forbidden: its moment,"
                + " or that of what it is held against, is not given.");
    assertThat(kept(null, "2026-04-01", "13:00").status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(kept(null, "2026-04-01", null).status()).isEqualTo(DutyStatus.UNCLEAR);
    assertThat(kept("14:00", "2026-04-01", "13:00").status()).isEqualTo(DutyStatus.OPEN);
    assertThat(kept("14:00", "2026-04-01", "14:30").status()).isEqualTo(DutyStatus.BREACH);
    assertThat(kept(null, "2026-04-02", null).status()).isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void whatComesLaterIsNotKnownBefore() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "suspension: {date: {at: " + SUSPENDS + "}, starts: moment, cite: [\"9\"]}, ", KEPT);
    List<TreatyEvent> events = List.of(event(SUSPENDS, "AAA", "2026-04-02", "14:00"));
    Instant at = Instant.parse("2026-04-02T15:00:00Z");
    assertThat(status(agreement, events, at, "2026-04-02T15:00:00Z"))
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(agreement, events, at, "2026-04-02T13:00:00Z"))
        .isEqualTo(StatusCode.IN_FORCE);
    List<TreatyEvent> ofTheDay = List.of(event(SUSPENDS, "AAA", "2026-04-02", null));
    assertThat(status(agreement, ofTheDay, at, "2026-04-02T01:00:00Z"))
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(agreement, ofTheDay, at, "2026-04-01T05:00:00Z"))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatWasForbiddenForHoursAndDoneOnTheLastDayIsNoSureBreach() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "",
            "{id: D1, kind: duty, bearer: AAA, trigger: request_received, refrain: reply_sent,"
                + " due: D-6H, cite: [\"3\"]}");
    TreatyEvent asked =
        event("request_received", "BBB", "2026-04-01", "20:00"); // to 4:00 in Prague
    for (Map.Entry<String, DutyStatus> done :
        Map.of("01:59", DutyStatus.BREACH, "02:01", DutyStatus.MET, "", DutyStatus.UNCLEAR)
            .entrySet()) {
      String time = done.getKey().isEmpty() ? null : done.getKey();
      assertThat(
              agreement.duties(
                  List.of(asked, event("reply_sent", "AAA", "2026-04-02", time)),
                  AsOf.endOf(LocalDate.parse("2026-05-01"))))
          .as(done.getKey())
          .extracting(DutyState::status)
          .containsExactly(done.getValue());
    }
  }

  @Test
  void whatWasKnownThenIsNotCompleteForWhatCameLater() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "",
            "{id: P1, kind: permission, act: [request.submit], when:"
                + " \"!happened('consent_given')\"}");
    EventRegister past =
        new EventRegister(
            List.of(event("consent_given", "BBB", "2026-05-01", null)), Set.of("consent_given"));
    Instant at = Instant.parse("2026-05-10T09:00:00Z");
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    for (Map.Entry<String, Outcome> known :
        Map.of(
                "2026-05-10T09:00:00Z", Outcome.NO_CLAUSE,
                "2026-04-10T09:00:00Z", Outcome.UNDETERMINED)
            .entrySet()) {
      Instant then = Instant.parse(known.getKey());
      Facts all =
          TrialFacts.under(agreement, "request.submit", asked)
              .plus(agreement.fromEvents(past, at, then).history())
              .plus(asked);
      assertThat(agreement.decide("request.submit", all, at, then).outcome())
          .as(known.getKey())
          .isEqualTo(known.getValue());
    }
  }

  private static StatusCode status(
      Agreement agreement, List<TreatyEvent> events, Instant at, String known) {
    return agreement.statusAt(events, at, Instant.parse(known), Set.of()).status();
  }

  @Test
  void hoursAfterANoticeCountFromItsMoment() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "suspension: {date: {at: "
                + SUSPENDS
                + "}, lapses_after: PT6H, renewal: from_notice, cite: [\"9\"]}, ",
            KEPT);
    List<TreatyEvent> events = List.of(event(SUSPENDS, "AAA", "2026-04-02", "20:00"));
    for (String suspended : List.of("2026-04-02T23:00:00Z", "2026-04-03T01:59:59Z")) {
      assertThat(status(agreement, events, Instant.parse(suspended), suspended))
          .isEqualTo(StatusCode.SUSPENDED);
    }
    String after = "2026-04-03T02:00:01Z";
    assertThat(status(agreement, events, Instant.parse(after), after))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatPutsOffATimeInHoursDoesSoWithinTheDay() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "",
            "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent,"
                + " deferred_by: [more_information_asked], resumed_by: [more_information_given],"
                + " due: D-6H, cite: [\"3\"]}");
    List<TreatyEvent> events =
        List.of(
            event("request_received", "BBB", "2026-04-02", "02:00"),
            event("more_information_asked", "BBB", "2026-04-02", "07:00"),
            event("more_information_given", "BBB", "2026-04-02", "10:00"),
            event("reply_sent", "AAA", "2026-04-02", "10:05"));
    assertThat(agreement.duties(events, AsOf.endOf(LocalDate.parse("2026-04-03"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
    TreatyEvent untold = event("more_information_given", "BBB", "2026-04-02", null);
    assertThat(
            agreement.duties(
                List.of(events.get(0), events.get(1), untold, events.get(3)),
                AsOf.endOf(LocalDate.parse("2026-04-03"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
    for (AsOf when :
        List.of(
            AsOf.instant(Instant.parse("2026-04-02T21:59:00Z")),
            AsOf.endOf(LocalDate.parse("2026-04-02")),
            AsOf.endOf(LocalDate.parse("2026-04-03")))) {
      assertThat(agreement.duties(events.subList(0, 2), when))
          .extracting(DutyState::status)
          .containsExactly(DutyStatus.PAUSED);
    }
  }

  @Test
  void whatIsPermittedWhileSuspendedIsNotPermittedWhereANoticeOfNobodyMaySuspend()
      throws AgreementFileException {
    Agreement agreement =
        agreement(
            "suspension: {date: {at: " + SUSPENDS + ", party: AAA}, cite: [\"9\"]}, ",
            "{id: P1, kind: permission, act: [request.submit], also_while: [suspended], when:"
                + " \"agr.status == 'suspended'\"}");
    assertThat(outcome(agreement, event(SUSPENDS, "AAA", "2026-04-02", null)))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, event(SUSPENDS, "BBB", "2026-04-02", null)))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, event(SUSPENDS, null, "2026-04-02", null)))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aResumptionOfNobodyIsNotKnownToBeThatOfThePartyTheTextNames() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "suspension: {date: {at: "
                + SUSPENDS
                + "}, cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received, party: AAA},"
                + " cite: [\"9\"]}, ",
            "{id: P1, kind: permission, act: [request.submit], also_while: [suspended], when:"
                + " \"agr.status == 'suspended'\"}");
    TreatyEvent suspends = event(SUSPENDS, "AAA", "2026-04-02", null);
    assertThat(outcome(agreement, suspends, resumes("AAA"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, suspends, resumes("BBB"))).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, suspends, resumes(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  private static TreatyEvent resumes(@Nullable String party) {
    return event("resumption_notice_received", party, "2026-04-10", null);
  }

  private static Outcome outcome(Agreement agreement, TreatyEvent... notices) {
    Instant at = Instant.parse("2026-05-01T09:00:00Z");
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    Facts all =
        TrialFacts.under(agreement, "request.submit", asked)
            .without("agr")
            .plus(Statuses.forAct(agreement, "request.submit", asked, List.of(notices), at, at))
            .plus(asked);
    return agreement.decide("request.submit", all, at, at).outcome();
  }
}
