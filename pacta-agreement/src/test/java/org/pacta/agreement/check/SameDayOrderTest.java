package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** What came first on a day is not known unless both say their moment, whatever it bears on. */
class SameDayOrderTest extends AfterAProposal {
  private static final String YET =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('agreed')\"}";
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";
  private static final String ENTRY =
      "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
          + " [\"9\"]}";
  private static final TreatyEvent PROPOSED =
      event("proposed", "BBB", "2026-04-10", "2026-04-10T08:00:00Z");

  private SmallFile file = new SmallFile();

  private Agreement agreement(String permission, String deadline, String more)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        file.part(
                "deadlines",
                "deadlines: {D-1: {term: the time, %s, cite: [\"3\"]}}".formatted(deadline))
            .part(
                "words", "words: {events: [proposed, refused, agreed, paused, resumed, reported]}")
            .part("tests", "tests: []")
            .rules(
                permission,
                "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused, due: D-1%s}"
                    .formatted(more))
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  private static String byHost(Agreement agreement, TreatyEvent... events) {
    return String.join(
        ", ",
        agreement.duties(List.of(events), LATER).stream()
            .map(it -> it.party() + " " + it.status().code())
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"2026-04-10T16:00:00Z,", ", 2026-04-10T12:00:00Z", ","})
  void whetherAResumptionEndedThePauseOfItsDayIsNotKnown(
      @Nullable String paused, @Nullable String resumed) throws AgreementFileException {
    Agreement agreement =
        agreement(
            AGREED, "within: P1D", ", paused_by: [paused], resumed_by: [resumed], lapse: agreed");
    TreatyEvent pause = event("paused", "AAA", "2026-04-10", paused);
    TreatyEvent resumes = event("resumed", "BBB", "2026-04-10", resumed);
    assertThat(statuses(agreement, PROPOSED, pause, resumes)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, PROPOSED, pause, resumes)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void withBothMomentsItIs() throws AgreementFileException {
    Agreement agreement =
        agreement(
            AGREED, "within: P1D", ", paused_by: [paused], resumed_by: [resumed], lapse: agreed");
    TreatyEvent pause = event("paused", "AAA", "2026-04-10", "2026-04-10T12:00:00Z");
    TreatyEvent before = event("resumed", "BBB", "2026-04-10", "2026-04-10T10:00:00Z");
    TreatyEvent after = event("resumed", "BBB", "2026-04-10", "2026-04-10T14:00:00Z");
    TreatyEvent next = event("resumed", "BBB", "2026-04-11", null);
    assertThat(statuses(agreement, PROPOSED, pause, before)).containsExactly(DutyStatus.PAUSED);
    assertThat(outcome(agreement, PROPOSED, pause, before)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, PROPOSED, pause, after)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, PROPOSED, pause, next)).isEqualTo(Outcome.PERMITTED);
  }

  /** The days overlap: that of the resumption in Almaty begins long before the pause's ends. */
  @Test
  void norOfNeighbouringDaysOfTwoClocks() throws AgreementFileException {
    file =
        new SmallFile()
            .replace(
                "parties",
                "BBB, name: Beland, time_zone: Europe/Prague",
                "BBB, name: Beland, time_zone: Asia/Almaty")
            .replace("parties", "Europe/Prague", "America/New_York");
    Agreement agreement =
        agreement(
            AGREED, "within: P1D", ", paused_by: [paused], resumed_by: [resumed], lapse: agreed");
    TreatyEvent pause = event("paused", "AAA", "2026-04-12", null);
    TreatyEvent resumes = event("resumed", "BBB", "2026-04-13", null);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-11", "2026-04-11T08:00:00Z");
    assertThat(outcome(agreement, proposed, pause, resumes)).isEqualTo(Outcome.UNDETERMINED);
  }

  /** Only what came in the very same case counts beforehand, and nothing names one here. */
  @Test
  void whatCannotCountBeforehandKeepsNoSilenceForSure() throws AgreementFileException {
    Agreement agreement = agreement(YET, "within: P1D", ", also_before: true, lapse: agreed");
    TreatyEvent proposed = PROPOSED.at(Instant.parse("2026-04-10T12:00:00Z"));
    assertThat(outcome(agreement, proposed, event("refused", "AAA", "2026-04-10", null)))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            outcome(
                agreement, proposed, event("refused", "AAA", "2026-04-10", "2026-04-10T14:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(
            outcome(
                agreement, ofCase(proposed), ofCase(event("refused", "AAA", "2026-04-10", null))))
        .isEqualTo(Outcome.PERMITTED);
  }

  private static TreatyEvent ofCase(TreatyEvent event) {
    EventDetail detail =
        new EventDetail("C-1", null, false, null, null, null, Facts.NONE, null, null, null);
    return new TreatyEvent(event.event(), event.party(), event.date(), List.of(), null, detail)
        .at(event.detail().instant());
  }

  @Test
  void whatProlongsATimeMayHaveComeBeforeItBegan() throws AgreementFileException {
    Agreement agreement =
        agreement(
            YET,
            "within: PT24H, extension: {by: PT24H, event: paused, notified_by: any_party, times: 1, cite: [\"3\"]}",
            ", lapse: agreed");
    String then = "2026-04-11T22:00:00Z";
    TreatyEvent untold = event("paused", "AAA", "2026-04-10", null);
    TreatyEvent before = untold.at(Instant.parse("2026-04-10T06:00:00Z"));
    TreatyEvent since = untold.at(Instant.parse("2026-04-10T10:00:00Z"));
    assertThat(outcome(agreement, then, then, PROPOSED, before)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(outcome(agreement, then, then, PROPOSED, since)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, then, then, PROPOSED, untold)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, PROPOSED, untold)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whoseTurnItIsOnTheDayItIsHandedOn() throws AgreementFileException {
    file.part(
        "turns", "turns: [{id: host, order: [AAA, BBB], per: {event: reported}, cite: [\"3\"]}]");
    Agreement agreement = agreement(AGREED, "within: P1D", ", lapse: agreed");
    Agreement inTurn =
        AgreementFolder.loadFile(
            file.replace("rules", "bearer: AAA", "bearer: host").in(folder, "turn.yaml"));
    assertThat(agreement.duties(List.of(), LATER)).isEmpty();
    TreatyEvent handsOn = event("reported", "AAA", "2026-04-10", "2026-04-10T14:00:00Z");
    TreatyEvent untold = event("proposed", "AAA", "2026-04-10", null);
    TreatyEvent refused = event("refused", "BBB", "2026-04-11", null);
    assertThat(byHost(inTurn, handsOn, untold.at(Instant.parse("2026-04-10T16:00:00Z")), refused))
        .isEqualTo("BBB met");
    assertThat(byHost(inTurn, handsOn, untold.at(Instant.parse("2026-04-10T10:00:00Z")), refused))
        .isEqualTo("AAA breach");
    assertThat(byHost(inTurn, handsOn, untold, refused)).isEqualTo("AAA unclear, BBB met");
    assertThat(outcome(inTurn, handsOn, untold, refused)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            byHost(inTurn, handsOn.at(null).onDay(LocalDate.parse("2026-04-09")), untold, refused))
        .isEqualTo("BBB met");
  }

  /** Proposed after the suspension began, it starts no period before it resumes. */
  @Test
  void thePeriodInWhichItBeganMayNotBeOwed() throws AgreementFileException {
    file.part(
        "temporal",
        ENTRY
            + ", suspension: {date: {at: suspension_notice_received}, starts: moment, cite:"
            + " [\"9\"]}, resumption: {date: {at: resumption_notice_received}, starts: moment,"
            + " cite: [\"9\"]}}");
    Agreement agreement = agreement(YET, "schedule: {every: month, times: 1, running: true}", "");
    TreatyEvent suspends =
        event("suspension_notice_received", "BBB", "2026-04-10", "2026-04-10T14:00:00Z");
    TreatyEvent resumes =
        event("resumption_notice_received", "BBB", "2026-04-20", "2026-04-20T14:00:00Z");
    TreatyEvent untold = PROPOSED.at(null);
    assertThat(periods(agreement, suspends, resumes, PROPOSED))
        .containsExactly("2026-04 breach", "2026-05 open");
    assertThat(
            periods(agreement, suspends, resumes, untold.at(Instant.parse("2026-04-10T16:00:00Z"))))
        .containsExactly("2026-05 open");
    assertThat(periods(agreement, suspends, resumes, untold))
        .containsExactly("2026-04 unclear", "2026-05 open");
  }

  private static List<String> periods(Agreement agreement, TreatyEvent... events) {
    return agreement.duties(List.of(events), LATER).stream()
        .map((DutyState it) -> it.period() + " " + it.status().code())
        .toList();
  }
}
