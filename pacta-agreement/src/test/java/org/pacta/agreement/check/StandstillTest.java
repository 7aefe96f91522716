package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * A suspension relieves of performance while it lasts (Vienna Convention on the Law of Treaties,
 * Art. 72): the time of a duty that runs stands still, and goes on with the resumption.
 */
class StandstillTest extends DutyTimes {
  private static final String WEEK = "within: P7D";
  private static final TreatyEvent RAISED = event("dispute_raised", "2026-04-01"); // due 8 April
  private static final TreatyEvent RESUMED = event("resumption_notice_received", "2026-04-25");
  private static final String RULE = DUTY.replace("TRIGGER", "dispute_raised");

  private String suspension = "";
  private String resumption = "";

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline)
        .replace(
            "temporal",
            "temporal: {",
            "temporal: {suspension: {date: {at: suspension_notice_received}, "
                + suspension
                + "cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received}, "
                + resumption
                + "cite: [\"9\"]}, ");
  }

  /** From 5 April, three days before the duty falls due. */
  private static TreatyEvent suspended(String... units) {
    return by("AAA", "2026-04-05", units);
  }

  private static TreatyEvent by(String party, String date, String... units) {
    return new TreatyEvent(
        "suspension_notice_received", party, LocalDate.parse(date), List.of(units), null);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private DutyState one(String rule, String deadline, String on, TreatyEvent... events)
      throws AgreementFileException {
    List<DutyState> states = duties(rule, deadline, on, events);
    assertThat(states).hasSize(1);
    return states.getFirst();
  }

  @Test
  void aTimeThatRunsStandsStillAndGoesOnWithTheResumption() throws AgreementFileException {
    for (TreatyEvent notice : List.of(suspended(), suspended("3"))) {
      DutyState standing = one(RULE, WEEK, "2026-04-20", RAISED, notice);
      assertThat(standing.status()).isEqualTo(DutyStatus.PAUSED);
      assertThat(standing.arithmetic()).contains("stands still since 5 April 2026", "suspended");
      DutyState after = one(RULE, WEEK, "2026-04-28", RAISED, notice, RESUMED);
      assertThat(after.status()).isEqualTo(DutyStatus.OPEN);
      assertThat(after.due()).isEqualTo(day("2026-04-28"));
      assertThat(after.arithmetic()).contains("stood still from 5 April 2026 to 24 April 2026");
      assertThat(status(RULE, WEEK, "2026-04-29", RAISED, notice, RESUMED))
          .containsExactly(DutyStatus.BREACH);
    }
  }

  @Test
  void otherUnitsAndUnitsThatNoSuspensionReachesRunOn() throws AgreementFileException {
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, suspended("2")))
        .containsExactly(DutyStatus.BREACH);
    suspension = "never: [\"3\"], ";
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, suspended()))
        .containsExactly(DutyStatus.BREACH);
    suspension = "never: [\"9\"], ";
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, suspended()))
        .containsExactly(DutyStatus.PAUSED);
  }

  @Test
  void whatOutlivesASuspensionRunsOn() throws AgreementFileException {
    String survives = RULE.replace("due: D-1", "due: D-1, survives: [suspended]");
    assertThat(status(survives, WEEK, "2026-04-20", RAISED, suspended()))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void aTimeOverBeforeItStaysBrokenAndWhatIsDoneDuringItCounts() throws AgreementFileException {
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, by("AAA", "2026-04-09")))
        .containsExactly(DutyStatus.BREACH);
    TreatyEvent sent = event("information_sent", "2026-04-18");
    DutyState met = one(RULE, WEEK, "2026-05-20", RAISED, suspended(), sent, RESUMED);
    assertThat(met.status()).isEqualTo(DutyStatus.MET);
    assertThat(met.endedOn()).isEqualTo(day("2026-04-18"));
  }

  @Test
  void aTimeStandsStillOnceWhateverHoldsItUp() throws AgreementFileException {
    String paused =
        RULE.replace(
            "due: D-1",
            "due: D-1, paused_by: [suspension_effective], resumed_by: [resumption_effective]");
    assertThat(one(paused, WEEK, "2026-05-20", RAISED, suspended(), RESUMED).due())
        .isEqualTo(day("2026-04-28"));
    String asked =
        RULE.replace(
            "due: D-1",
            "due: D-1, paused_by: [more_information_asked], resumed_by: [more_information_given]");
    TreatyEvent question = event("more_information_asked", "2026-04-03");
    TreatyEvent answer = event("more_information_given", "2026-04-07");
    assertThat(one(asked, WEEK, "2026-05-20", RAISED, question, suspended(), answer, RESUMED).due())
        .isEqualTo(day("2026-04-30")); // from 3 to 24 April
    String deferred = paused.replace("paused_by", "deferred_by");
    assertThat(one(deferred, WEEK, "2026-05-20", RAISED, suspended(), RESUMED).due())
        .isEqualTo(day("2026-04-25"));
  }

  @Test
  void aTimeProlongedOrPutOffStandsStillToo() throws AgreementFileException {
    String longer = WEEK + ", extension: {by: P10D, event: extension_notified, cite: [\"3\"]}";
    TreatyEvent notice = event("extension_notified", "2026-04-07"); // due 18 April
    TreatyEvent stop = by("BBB", "2026-04-10");
    TreatyEvent on = event("resumption_notice_received", "2026-04-20");
    DutyState open = one(RULE, longer, "2026-04-22", RAISED, notice, stop, on);
    assertThat(open.status()).isEqualTo(DutyStatus.OPEN);
    assertThat(open.due()).isEqualTo(day("2026-04-28"));
    assertThat(status(RULE, longer, "2026-04-29", RAISED, notice, stop, on))
        .containsExactly(DutyStatus.BREACH);
    assertThat(status(RULE, longer, "2026-04-22", RAISED, notice, stop))
        .containsExactly(DutyStatus.PAUSED);
    assertThat(status(RULE, longer, "2026-04-22", RAISED, notice, by("BBB", "2026-04-19")))
        .containsExactly(DutyStatus.BREACH);
    assertThat(one(RULE, longer, "2026-05-20", RAISED, suspended(), notice, RESUMED).due())
        .isEqualTo(day("2026-05-08")); // twenty days once, and ten
    TreatyEvent asked = event("more_information_asked", "2026-04-10");
    TreatyEvent given = event("more_information_given", "2026-04-20");
    String paused =
        RULE.replace(
            "due: D-1",
            "due: D-1, paused_by: [more_information_asked], resumed_by: [more_information_given]");
    assertThat(one(paused, longer, "2026-04-22", RAISED, notice, asked, given).due())
        .isEqualTo(day("2026-04-28"));
    String deferred = paused.replace("paused_by", "deferred_by");
    TreatyEvent before = event("more_information_asked", "2026-04-03");
    TreatyEvent answer = event("more_information_given", "2026-04-15");
    DutyState put = one(deferred, WEEK, "2026-04-20", RAISED, before, stop, answer, on);
    assertThat(put.status()).isEqualTo(DutyStatus.OPEN);
    assertThat(put.due()).isEqualTo(day("2026-04-20")); // waited for to the 15th, then suspended
    TreatyEvent earlier = event("more_information_asked", "2026-03-28");
    assertThat(one(deferred, WEEK, "2026-04-20", RAISED, earlier, answer).due())
        .as("what it waits for since before it began")
        .isEqualTo(day("2026-04-15"));
    assertThat(status(deferred, WEEK, "2026-04-10", RAISED, earlier))
        .containsExactly(DutyStatus.OPEN);
    TreatyEvent atOnce = event("more_information_given", "2026-03-30");
    assertThat(one(deferred, WEEK, "2026-04-20", RAISED, earlier, atOnce).due())
        .isEqualTo(day("2026-04-08"));
  }

  @Test
  void severalSuspensionsAddUpAndThoseOfTwoPartiesAreOne() throws AgreementFileException {
    TreatyEvent again = by("AAA", "2026-04-27");
    TreatyEvent lifted = event("resumption_notice_received", "2026-05-02");
    assertThat(one(RULE, WEEK, "2026-05-20", RAISED, suspended(), RESUMED, again, lifted).due())
        .isEqualTo(day("2026-05-03"));
    TreatyEvent second = by("BBB", "2026-04-10");
    TreatyEvent own =
        new TreatyEvent("resumption_notice_received", "AAA", LocalDate.parse("2026-04-12"));
    assertThat(one(RULE, WEEK, "2026-05-20", RAISED, suspended(), second, own, RESUMED).due())
        .isEqualTo(day("2026-04-28"));
  }

  @Test
  void hoursStandStillFromTheMomentOfTheNotice() throws AgreementFileException {
    suspension = "starts: moment, ";
    TreatyEvent raised = at("dispute_raised", "2026-04-01T08:00:00Z");
    TreatyEvent notice = at("suspension_notice_received", "2026-04-01T20:00:00Z");
    DutyState state =
        one(
            RULE,
            "within: PT24H",
            "2026-05-20",
            raised,
            notice,
            event("resumption_notice_received", "2026-04-10"));
    // twelve hours are left as 10 April begins in Prague
    assertThat(state.dueAt()).isEqualTo(Instant.parse("2026-04-10T10:00:00Z"));
  }

  @Test
  void aPartyThatSuspendsWhatItOwesItselfStopsItsOwnTimeAlone() throws AgreementFileException {
    suspension = "suspends: own_obligations, ";
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, suspended()))
        .containsExactly(DutyStatus.PAUSED);
    assertThat(status(RULE, WEEK, "2026-04-20", RAISED, by("BBB", "2026-04-05")))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void aDutyWithoutATimeIsNotOwedMeanwhile() throws AgreementFileException {
    String open = RULE.replace(", due: D-1", "");
    assertThat(status(open, WEEK, "2026-04-20", RAISED, suspended()))
        .containsExactly(DutyStatus.PAUSED);
    assertThat(status(open, WEEK, "2026-04-28", RAISED, suspended(), RESUMED))
        .containsExactly(DutyStatus.OPEN);
  }

  @Test
  void aDayOfTheCalendarDoesNotMove() throws AgreementFileException {
    String monthly = "schedule: {every: month, due: {day: 15, month: 1}, running: true}";
    assertThat(first(monthly, "2026-04-10").status()).isEqualTo(DutyStatus.PAUSED);
    DutyState april = first(monthly, "2026-04-20");
    assertThat(april.status()).isEqualTo(DutyStatus.RELEASED);
    assertThat(april.arithmetic()).contains("Released on 5 April 2026", "suspended");
    assertThat(first(monthly, "2026-05-20").status()).isEqualTo(DutyStatus.RELEASED);
    DutyState end = first("schedule: {every: month, running: true}", "2026-05-20");
    assertThat(end.due()).isEqualTo(day("2026-04-30"));
    assertThat(end.status()).isEqualTo(DutyStatus.BREACH);
    assertThat(end.arithmetic()).contains("5 April 2026 to 24 April 2026", "does not move");
  }

  private DutyState first(String schedule, String on) throws AgreementFileException {
    return duties(RULE, schedule, on, RAISED, suspended(), RESUMED).getFirst();
  }

  @Test
  void whatIsDoneMeanwhileThoughToBeKeptFromIsNoBreach() throws AgreementFileException {
    String keep = RULE.replace("perform", "refrain");
    TreatyEvent during = event("information_sent", "2026-04-06").as("AAA");
    assertThat(status(keep, WEEK, "2026-04-07", RAISED, suspended()))
        .containsExactly(DutyStatus.PAUSED);
    DutyState done = one(keep, WEEK, "2026-05-20", RAISED, suspended(), during, RESUMED);
    assertThat(done.status()).isEqualTo(DutyStatus.RELEASED);
    assertThat(done.arithmetic()).contains("6 April 2026", "suspended");
    TreatyEvent before = event("information_sent", "2026-04-03").as("AAA");
    assertThat(status(keep, WEEK, "2026-05-20", RAISED, before, suspended(), RESUMED))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void aFixedMomentIsComparedWithTheMomentsOfTheSuspension() throws AgreementFileException {
    suspension = "starts: moment, ";
    resumption = suspension;
    String back = "before: PT24H, from: meeting_held";
    TreatyEvent raised = at("dispute_raised", "2026-04-01T08:00:00Z");
    TreatyEvent meeting =
        at("meeting_held", "2026-04-06T10:00:00Z").announcedOn(day("2026-04-01")); // due at 10:00
    TreatyEvent later = at("suspension_notice_received", "2026-04-05T15:00:00Z");
    assertThat(status(RULE, back, "2026-04-22", raised, meeting, later))
        .containsExactly(DutyStatus.BREACH);
    TreatyEvent sooner = at("suspension_notice_received", "2026-04-03T15:00:00Z");
    TreatyEvent lifted = at("resumption_notice_received", "2026-04-05T15:00:00Z");
    assertThat(status(RULE, back, "2026-04-22", raised, meeting, sooner, lifted))
        .containsExactly(DutyStatus.RELEASED);
    TreatyEvent before = at("resumption_notice_received", "2026-04-05T09:00:00Z");
    assertThat(status(RULE, back, "2026-04-22", raised, meeting, sooner, before))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatIsDoneMeanwhileDoesNotHideWhatIsDoneInForce() throws AgreementFileException {
    String keep = RULE.replace("perform", "refrain");
    String sixty = "within: P60D"; // to 31 May
    TreatyEvent during = event("information_sent", "2026-04-12").as("AAA");
    TreatyEvent again = event("information_sent", "2026-05-12").as("AAA");
    DutyState broken = one(keep, sixty, "2026-05-20", RAISED, suspended(), during, RESUMED, again);
    assertThat(broken.status()).isEqualTo(DutyStatus.BREACH);
    assertThat(broken.endedOn()).isEqualTo(day("2026-05-12"));
    assertThat(status(keep, sixty, "2026-05-20", RAISED, suspended(), during, RESUMED))
        .containsExactly(DutyStatus.RELEASED);
    TreatyEvent afterwards = event("information_sent", "2026-06-12").as("AAA");
    assertThat(status(keep, sixty, "2026-06-20", RAISED, suspended(), during, RESUMED, afterwards))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void aSilenceIsNoneWhileNothingIsOwed() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: BBB, trigger: dispute_raised, prevented_by: [reply_sent],"
            + " due: D-1, effect: {event: consultations_opened}, cite: [\"3\"]}";
    List<TreatyEvent> events = new ArrayList<>(List.of(RAISED, suspended()));
    assertThat(load(file(lapse, WEEK)).lapses(events, AsOf.endOf(day("2026-04-20"))))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    events.add(RESUMED);
    assertThat(load(file(lapse, WEEK)).lapses(events, AsOf.endOf(day("2026-05-20"))))
        .extracting(it -> it.event().date())
        .containsExactly(day("2026-04-29"));
  }
}
