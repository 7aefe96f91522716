package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.StatusMoments;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What ends, or lapses, some hours after an event does so at a moment for duties too. */
class EndInHoursTest extends BoundStates {
  private static final String ENTRY =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
          + " [\"9\"]}, ";
  private static final String ENDS =
      "termination: {effective: {after: PT48H, from: termination_notice_received}, cite: [\"9\"]}";
  private static final String SUSPENDS =
      "suspension: {date: {at: suspension_notice_received}, starts: moment, MORE cite: [\"9\"]}";
  private static final String REPLY =
      "{id: D1, kind: duty, bearer: BBB, trigger: request_received, perform: reply_sent, due: D-h,"
          + " cite: [\"3\"]}";
  private static final String HOURS =
      "deadlines: {D-h: {term: six hours, within: PT6H, cite: [\"3\"]}}";
  private static final TreatyEvent NOTICE =
      at("termination_notice_received", "AAA", "2026-05-01T18:00:00Z");
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-08-01"));

  private Agreement ofTwo(String temporal, String deadlines, String rule)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("temporal", ENTRY + temporal + "}")
            .part("deadlines", deadlines)
            .rules(rule)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent at(String name, @Nullable String party, String moment) {
    Instant instant = Instant.parse(moment);
    return new TreatyEvent(
        name,
        party,
        LocalDate.parse(moment.substring(0, 10)),
        List.of(),
        null,
        new EventDetail(null, instant, false, null, null, null, Facts.NONE));
  }

  private static TreatyEvent asked(String moment) {
    return at("request_received", "BBB", moment);
  }

  private static List<DutyStatus> duties(Agreement agreement, AsOf when, TreatyEvent... events) {
    return agreement.duties(List.of(events), when).stream().map(DutyState::status).toList();
  }

  private static StatusCode status(Agreement agreement, String at, TreatyEvent... events) {
    Instant then = Instant.parse(at);
    return agreement.statusAt(List.of(events), then, then, Set.of()).status();
  }

  @Test
  void whatFellDueBeforeTheMomentOfTheEndIsBroken() throws AgreementFileException {
    Agreement agreement = ofTwo(ENDS, HOURS, REPLY);
    TreatyEvent early = asked("2026-05-03T08:00:00Z"); // due at 14:00
    TreatyEvent late = asked("2026-05-03T15:00:00Z"); // due at 21:00
    assertThat(duties(agreement, LATER, NOTICE, early)).containsExactly(DutyStatus.BREACH);
    assertThat(duties(agreement, LATER, NOTICE, late)).containsExactly(DutyStatus.RELEASED);
    assertThat(agreement.duties(List.of(NOTICE, late), LATER).getFirst().arithmetic())
        .contains("Released on 3 May 2026, 20:00:00 in Europe/Prague");
    AsOf before = AsOf.instant(Instant.parse("2026-05-03T17:00:00Z"));
    assertThat(duties(agreement, before, NOTICE, late)).containsExactly(DutyStatus.OPEN);
  }

  @Test
  void whatTheEndStartsRunsFromItsMoment() throws AgreementFileException {
    String rule =
        REPLY
            .replace("request_received", "ended")
            .replace("kind: duty", "kind: duty, also_while: [ended]");
    assertThat(ofTwo(ENDS, HOURS, rule).duties(List.of(NOTICE), LATER).getFirst().dueAt())
        .isEqualTo("2026-05-04T00:00:00Z");
  }

  @Test
  void whatIsOwedAlsoWhileEndedIsNotReleasedByTheEnd() throws AgreementFileException {
    Agreement also =
        ofTwo(ENDS, HOURS, REPLY.replace("kind: duty", "kind: duty, also_while: [ended]"));
    TreatyEvent before = asked("2026-05-03T15:00:00Z");
    TreatyEvent after = asked("2026-05-10T15:00:00Z");
    assertThat(duties(also, LATER, NOTICE, before)).containsExactly(DutyStatus.BREACH);
    assertThat(duties(also, LATER, NOTICE, after)).containsExactly(DutyStatus.BREACH);
    assertThat(duties(ofTwo(ENDS, HOURS, REPLY), LATER, NOTICE, after)).isEmpty();
  }

  @Test
  void whatAPartyOwesUntilItLeavesIsReleasedAtTheMoment() throws AgreementFileException {
    String rule = REPLY.replace("request_received", "meeting_requested");
    Agreement agreement =
        AgreementFolder.loadFile(
            file(rule)
                .replace(
                    "temporal",
                    "{after: P1M, from: withdrawal_notice_received}, ends: end_of_day,",
                    "{after: PT48H, from: withdrawal_notice_received},")
                .part("deadlines", HOURS)
                .in(folder, "small.yaml"));
    assertThat(leaving(agreement, "2026-05-03T09:00:00Z")).containsExactly(DutyStatus.BREACH);
    assertThat(leaving(agreement, "2026-05-03T15:00:00Z")).containsExactly(DutyStatus.RELEASED);
    assertThat(leaving(agreement, "2026-05-03T19:00:00Z")).isEmpty();
  }

  private static List<DutyStatus> leaving(Agreement agreement, String asked) {
    TreatyEvent notice = at("withdrawal_notice_received", "BBB", "2026-05-01T18:00:00Z");
    return agreement.duties(events(notice, at("meeting_requested", null, asked)), LATER).stream()
        .map(DutyState::status)
        .toList();
  }

  @Test
  void aSuspensionThatLapsesAfterHoursDoesSoAtTheMoment() throws AgreementFileException {
    Agreement agreement = ofTwo(SUSPENDS.replace("MORE", "lapses_after: PT72H,"), HOURS, REPLY);
    TreatyEvent notice = at("suspension_notice_received", "AAA", "2026-05-01T18:00:00Z");
    assertThat(status(agreement, "2026-05-04T17:59:59Z", notice)).isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(agreement, "2026-05-04T18:00:00Z", notice)).isEqualTo(StatusCode.IN_FORCE);
    TreatyEvent before = asked("2026-05-01T16:00:00Z"); // four hours are left
    assertThat(agreement.duties(List.of(before, notice), LATER).getFirst().dueAt())
        .isEqualTo("2026-05-04T22:00:00Z");
    assertThat(duties(agreement, LATER, notice, asked("2026-05-04T17:00:00Z"))).isEmpty();
    assertThat(duties(agreement, LATER, notice, asked("2026-05-04T18:30:00Z")))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void hoursAmongSeveralDatesAreCountedFromTheMoment() throws AgreementFileException {
    String two =
        "termination: {date: {WHICH: [{after: PT48H, following: {latest_of:"
            + " termination_notice_received, count: 1}}, {at: parent_ended}]}, cite: [\"9\"]}";
    TreatyEvent other = event("parent_ended", null, "2026-05-02");
    Agreement last = several(two.replace("WHICH", "later_of"));
    assertThat(status(last, "2026-05-03T17:59:59Z", NOTICE, other)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(last, "2026-05-03T18:00:00Z", NOTICE, other)).isEqualTo(StatusCode.ENDED);
    Agreement first = several(two.replace("WHICH", "earlier_of"));
    assertThat(status(first, "2026-05-03T17:59:59Z", NOTICE)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(first, "2026-05-03T18:00:00Z", NOTICE)).isEqualTo(StatusCode.ENDED);
    assertThat(status(first, "2026-05-02T10:00:00Z", NOTICE, other)).isEqualTo(StatusCode.ENDED);
    assertThat(duties(last, LATER, NOTICE, other, asked("2026-05-03T08:00:00Z")))
        .containsExactly(DutyStatus.BREACH);
  }

  private Agreement several(String ends) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("temporal", ENTRY + ends + "}")
            .part("deadlines", HOURS)
            .part("words", "words: {events: [parent_ended]}")
            .rules(REPLY)
            .in(folder, "small.yaml"));
  }

  @Test
  void aPeriodIsJudgedOnItsOwnDayNotAtTheMomentOfWhatStartedIt() throws AgreementFileException {
    String monthly = "deadlines: {D-h: {term: monthly, schedule: {every: month}, cite: [\"3\"]}}";
    Agreement agreement = ofTwo(SUSPENDS.replace("MORE ", ""), monthly, REPLY);
    TreatyEvent notice = at("suspension_notice_received", "AAA", "2026-05-10T08:00:00Z");
    assertThat(agreement.duties(List.of(asked("2026-04-10T08:00:00Z"), notice), LATER))
        .extracting(DutyState::period)
        .containsExactly("2026-05");
  }

  private static final String RESUMES =
      SUSPENDS.replace("MORE ", "")
          + ", resumption: {date: {at: resumption_notice_received}, starts: moment, cite: [\"9\"]}";
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private static final Instant OVER = Instant.parse("2026-08-20T10:00:00Z");
  private static final List<TreatyEvent> SUSPENDED =
      List.of(
          at("suspension_notice_received", "AAA", NOON.toString()),
          at("resumption_notice_received", "AAA", OVER.toString()));

  @Test
  void aSuspensionAtMomentsIsShownWithThem() throws AgreementFileException {
    Agreement agreement = ofTwo(RESUMES, HOURS, REPLY);
    Status within = agreement.status(SUSPENDED, LocalDate.parse("2026-08-18"));
    assertThat(within.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(within.moments().since()).isEqualTo(NOON);
    assertThat(within.until()).as("the last day, in part").isEqualTo("2026-08-20");
    assertThat(within.moments()).isEqualTo(new StatusMoments(NOON, OVER, List.of()));
    Instant before = OVER.minusSeconds(1);
    Status still = agreement.statusAt(SUSPENDED, before, Instant.MAX, Set.of());
    assertThat(still.until()).isEqualTo("2026-08-20");
    assertThat(still.moments().until()).isEqualTo(OVER);
    Status inForce = agreement.statusAt(SUSPENDED, OVER, OVER, Set.of());
    assertThat(inForce.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(inForce.until()).isNull();
    Status soon = agreement.status(SUSPENDED, LocalDate.parse("2026-08-16"));
    assertThat(soon.until()).isEqualTo("2026-08-17");
    assertThat(soon.moments()).isEqualTo(new StatusMoments(null, NOON, List.of()));
  }

  @Test
  void aDaySuspendedInPartSaysWhatWasSoEarlierOnIt() throws AgreementFileException {
    Agreement agreement = ofTwo(RESUMES, HOURS, REPLY);
    Status last = agreement.status(SUSPENDED, LocalDate.parse("2026-08-20"));
    assertThat(last.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(last.since()).isEqualTo("2026-08-20");
    assertThat(last.moments().since()).isEqualTo(OVER);
    assertThat(last.moments().earlier())
        .containsExactly(new StatusMoments.Earlier(StatusCode.SUSPENDED, OVER));
    List<TreatyEvent> oneDay =
        List.of(
            SUSPENDED.getFirst(), at("resumption_notice_received", "AAA", "2026-08-17T14:00:00Z"));
    assertThat(agreement.status(oneDay, LocalDate.parse("2026-08-17")).moments().earlier())
        .extracting(StatusMoments.Earlier::status)
        .containsExactly(StatusCode.IN_FORCE, StatusCode.SUSPENDED);
    assertThat(agreement.status(SUSPENDED, LocalDate.parse("2026-08-21")).moments().earlier())
        .isEmpty();
  }

  @Test
  void theCommandShowsTheMoments() throws IOException {
    String path =
        new SmallFile().part("temporal", ENTRY + RESUMES + "}").in(folder, "small.yaml").toString();
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            """
            [{"event": "suspension_notice_received", "party": "AAA", "date": "2026-08-17", "at": "2026-08-17T12:00:00Z"},
             {"event": "resumption_notice_received", "party": "AAA", "date": "2026-08-20", "at": "2026-08-20T10:00:00Z"}]
            """);
    assertThat(Ran.of("status", path, "--events", events, "--at", "2026-08-18").out())
        .contains("since 2026-08-17T12:00:00Z, until 2026-08-20T10:00:00Z");
    assertThat(Ran.of("status", path, "--events", events, "--at", "2026-08-20").out())
        .contains("earlier that day, until 2026-08-20T10:00:00Z: suspended");
    assertThat(
            Ran.of("status", path, "--events", events, "--at", "2026-08-20", "--output", "json")
                .out())
        .contains("\"since_moment\"", "\"earlier_that_day\"", "\"suspended\"");
  }
}
