package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/**
 * A State that has left can join anew; one that consents before the entry into force waits for it.
 */
class ReturningStateTest extends BoundStates {
  /**
   * In force from 1 April 2026; CCC is bound from 2 June to 15 July, and anew from 1 March 2027.
   */
  private static final List<TreatyEvent> RETURNS =
      events(later("CCC", "2026-05-02"), leaves("CCC", "2026-06-15"), later("CCC", "2027-02-01"));

  private static Status between(Agreement agreement, String day) {
    return agreement.status(RETURNS, LocalDate.parse(day), List.of("AAA", "CCC"));
  }

  @Test
  void itIsBoundAnewByNewConsent() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    assertThat(between(agreement, "2026-07-15").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(between(agreement, "2026-07-15").until()).isEqualTo("2026-07-15");
    assertThat(between(agreement, "2026-07-16").status()).isEqualTo(StatusCode.ENDED);
    assertThat(between(agreement, "2027-02-28").status()).isEqualTo(StatusCode.ENDED);
    Status again = between(agreement, "2027-03-01");
    assertThat(again.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(again.since()).isEqualTo("2027-03-01");
    assertThat(again.until()).isNull();
    assertThat(again.standing().members()).containsExactly("AAA", "BBB", "CCC");
    assertThat(of("CCC", again).periods())
        .containsExactly(
            new PartyStanding.Period(
                LocalDate.parse("2026-06-02"),
                LocalDate.parse("2026-07-15"),
                false,
                LocalDate.parse("2026-05-02")),
            new PartyStanding.Period(
                LocalDate.parse("2027-03-01"), null, false, LocalDate.parse("2027-02-01")));
    Map<String, TemporalResult> dates = agreement.dates(RETURNS, LocalDate.parse("2027-04-01"));
    assertThat(days(dates))
        .containsEntry("accession CCC", "2026-06-02")
        .containsEntry("withdrawal CCC", "2026-07-15")
        .containsEntry("accession CCC 2", "2027-03-01");
  }

  @Test
  void consentGivenWhileItStillLeavesCountsFromTheDayAfter() throws AgreementFileException {
    List<TreatyEvent> events =
        events(
            event("accession_unopposed", "DDD", "2026-05-02"),
            leaves("DDD", "2026-06-15"),
            event("accession_unopposed", "DDD", "2026-06-20"),
            leaves("DDD", "2026-09-01"));
    Agreement agreement = load(REPORT);
    List<PartyStanding.Period> periods =
        of("DDD", agreement.status(events, LocalDate.parse("2026-08-01"))).periods();
    assertThat(periods)
        .map(period -> period.since() + " to " + period.until())
        .containsExactly("2026-05-02 to 2026-07-15", "2026-07-16 to 2026-10-01");
    List<TreatyEvent> left = RETURNS.subList(0, 4);
    assertThat(agreement.status(left, LocalDate.parse("2026-12-01")).standing().members())
        .containsExactly("AAA", "BBB");
  }

  @Test
  void withoutAClauseByWhichOneJoinsAnewItStaysAway() throws AgreementFileException {
    String later =
        "  later_ratification: {effective: {after: P1M, from: instrument_deposited}, cite: [\"9\"]}\n";
    String accession = "  accession: {date: {at: accession_unopposed}, cite: [\"9\"]}\n";
    SmallFile closed =
        file(REPORT)
            .replace("parties", ", joins: accession", "")
            .replace("temporal", later, "")
            .replace("temporal", accession, "");
    TreatyEvent consent = later("CCC", "2026-05-02");
    TreatyEvent notice = at(leaves("CCC", "2026-06-15"), "08:00:00");
    for (SmallFile file : List.of(closed, file(REPORT).replace("temporal", later, ""))) {
      Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
      assertThat(
              of("CCC", agreement.status(events(consent), LocalDate.parse("2026-07-01"))).member())
          .as("consent after the others'")
          .isTrue();
      for (TreatyEvent anew :
          List.of(
              at(later("CCC", "2026-06-15"), "15:00:00"),
              later("CCC", "2026-06-20"),
              later("CCC", "2027-02-01"))) {
        List<TreatyEvent> events = events(consent, notice, anew);
        Status status = agreement.status(events, LocalDate.parse("2027-06-01"));
        assertThat(status.standing().members()).containsExactly("AAA", "BBB");
        assertThat(of("CCC", status).until()).isEqualTo("2026-07-15");
        assertThat(Uncounted.among(events, agreement.content()))
            .map(Uncounted::event)
            .containsExactly(anew);
      }
    }
  }

  @Test
  void aNoticeOfOneThatHasLeftIsNamedAsCountingForNothing() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    TreatyEvent joins = later("CCC", "2026-05-02");
    TreatyEvent notice = leaves("CCC", "2026-06-15");
    TreatyEvent pending = leaves("CCC", "2026-07-01");
    TreatyEvent again = leaves("CCC", "2026-08-01");
    assertThat(Uncounted.among(events(joins, notice, pending, again), agreement.content()))
        .map(Uncounted::event)
        .containsExactly(again);
  }

  @Test
  void aNoticeThatTakesEffectAtOnceCountsOnItsDay() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            PendingCasesTest.many("")
                .replace("temporal", "{effective: {after: P3M, from: ", "{date: {at: ")
                .in(folder, "small.yaml"));
    TreatyEvent notice = event("withdrawal_notice_received", "CCC", "2026-06-15");
    assertThat(
            agreement.status(List.of(notice), LocalDate.parse("2026-07-01")).standing().parties())
        .extractingByKey("CCC")
        .extracting(PartyStanding::bound)
        .isEqualTo(false);
    assertThat(Uncounted.among(List.of(notice), agreement.content())).isEmpty();
    TreatyEvent again = event("withdrawal_notice_received", "CCC", "2026-06-16");
    assertThat(Uncounted.among(List.of(notice, again), agreement.content()))
        .map(Uncounted::event)
        .containsExactly(again);
  }

  @Test
  void whatWasOwedBeforeStaysReleasedAndWhatIsOwedAnewIsOwed() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    TreatyEvent before = event("meeting_requested", "AAA", "2026-07-01");
    TreatyEvent between = event("meeting_requested", "AAA", "2026-10-01");
    TreatyEvent after = event("meeting_requested", "AAA", "2027-03-05");
    List<TreatyEvent> events =
        Stream.concat(RETURNS.stream(), Stream.of(before, between, after)).toList();
    assertThat(owing(agreement, events, "2027-03-10")).containsExactly("CCC released", "CCC open");
  }

  @Test
  void yearlyDuesBeginAnewOnce() throws AgreementFileException {
    Agreement agreement = load(DUES.formatted("each_party"));
    List<TreatyEvent> early =
        events(later("CCC", "2026-03-15"), leaves("CCC", "2026-06-15"), later("CCC", "2027-02-01"));
    assertThat(owing(agreement, early, "2028-04-05").stream().filter(it -> it.startsWith("CCC")))
        .containsExactly("CCC breach", "CCC breach");
  }

  @Test
  void consentBeforeTheEntryIntoForceBindsFromThen() throws AgreementFileException {
    List<TreatyEvent> events = events(later("CCC", "2026-03-20"));
    PartyStanding own = standing(load(REPORT), events);
    assertThat(own.since()).isEqualTo("2026-04-01");
    assertThat(own.arithmetic())
        .contains("20 March 2026, before the entry into force", "1 April 2026");
    SmallFile file =
        file(REPORT)
            .replace(
                "temporal",
                "later_ratification: {",
                "later_ratification: {later_than: decisive_consent, ");
    Agreement otherwise = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    assertThat(standing(otherwise, events).since()).isEqualTo("2026-04-20");
    assertThat(standing(load(REPORT), events(later("CCC", "2026-04-01"))).since())
        .isEqualTo("2026-05-01");
  }

  @Test
  void whatOnePartySuspendsItselfChangesNothingOfTheWhole() throws AgreementFileException {
    SmallFile file =
        file(REPORT)
            .replace(
                "temporal",
                "amendment:",
                "suspension: {date: {at: suspension_notice_received}, suspends: own_obligations,"
                    + " cite: [\"9\"]}\n  amendment:");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> events =
        Stream.concat(
                RETURNS.stream(),
                Stream.of(
                    event("suspension_notice_received", "BBB", "2026-05-15"),
                    event("suspension_notice_received", "CCC", "2026-06-20"),
                    event("suspension_notice_received", "AAA", "2027-06-01")))
            .toList();
    Status status = agreement.status(events, LocalDate.parse("2026-07-01"));
    assertThat(status.since()).isEqualTo("2026-04-01");
    assertThat(status.until()).isNull();
    assertThat(status.arithmetic()).contains("Suspended by BBB: ", "15 May 2026");
    assertThat(suspended(status)).containsExactly("BBB", "CCC");
    assertThat(suspended(agreement.status(events, LocalDate.parse("2026-08-01"))))
        .containsExactly("BBB");
    assertThat(suspended(agreement.status(events, LocalDate.parse("2027-05-01"))))
        .containsExactly("BBB");
  }

  private static List<String> periods(Agreement agreement, TreatyEvent... more) {
    Status status = agreement.status(events(more), LocalDate.parse("2028-06-01"));
    return of("CCC", status).periods().stream()
        .map(period -> period.since() + " to " + period.until())
        .toList();
  }

  private static TreatyEvent at(TreatyEvent event, String time) {
    return event.at(Instant.parse(event.date() + "T" + time + "Z"));
  }

  @Test
  void withinADayItIsTheMomentsThatSayWhichOfNoticeAndInstrumentCameLast()
      throws AgreementFileException {
    Agreement agreement = load(REPORT);
    TreatyEvent joins = later("CCC", "2026-05-02");
    TreatyEvent notice = leaves("CCC", "2026-06-15");
    for (TreatyEvent anew :
        List.of(later("CCC", "2026-06-15"), event("accession_unopposed", "CCC", "2026-06-15"))) {
      assertThat(periods(agreement, joins, at(notice, "08:00:00"), at(anew, "15:00:00")))
          .as(anew.event())
          .containsExactly("2026-06-02 to 2026-07-15", "2026-07-16 to null");
      assertThat(periods(agreement, joins, at(notice, "15:00:00"), at(anew, "08:00:00")))
          .containsExactly("2026-06-02 to 2026-07-15");
      assertThat(periods(agreement, joins, notice, anew))
          .as("which came last nobody says")
          .containsExactly("2026-06-02 to 2026-07-15");
    }
    TreatyEvent back = later("CCC", "2027-02-01");
    assertThat(
            periods(
                agreement,
                joins,
                notice,
                at(back, "08:00:00"),
                at(leaves("CCC", "2027-02-01"), "15:00:00")))
        .as("and leaves anew")
        .containsExactly("2026-06-02 to 2026-07-15", "2027-03-01 to 2027-03-01");
  }

  @Test
  void itsNoticeAgainstARenewalEndsATermThatRunsFromBeforeItCameBack()
      throws AgreementFileException {
    SmallFile file =
        file(REPORT)
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: {term: P1Y, from: signature, renews: P1Y, unless_notice: {event:"
                    + " termination_notice_received, before: P1M, day_of_receipt: not_counted,"
                    + " late_notice: next_term, effect: that_party}, extended_by: {event:"
                    + " extension_agreed, by: P1M}, cite: [\"9\"]}")
            .replace("words", "annex_amended]", "annex_amended, extension_agreed]");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    TreatyEvent[] events = {
      event("signature", null, "2026-01-15"),
      later("CCC", "2026-05-02"),
      leaves("CCC", "2026-06-15"),
      later("CCC", "2027-02-01"),
      event("termination_notice_received", "CCC", "2027-06-01")
    };
    assertThat(periods(agreement, events))
        .containsExactly("2026-06-02 to 2026-07-15", "2027-03-01 to 2028-01-14");
    TreatyEvent[] late = {
      event("signature", null, "2026-01-15"),
      later("CCC", "2026-05-02"),
      event("termination_notice_received", "CCC", "2026-11-01"),
      later("CCC", "2026-12-01"),
      event("termination_notice_received", "CCC", "2027-01-10")
    };
    assertThat(periods(agreement, late))
        .as("a notice too late for the term does not undo the consent before it")
        .containsExactly("2026-06-02 to 2027-01-14", "2027-01-15 to 2028-01-14");
    assertThat(
            periods(
                agreement,
                Stream.concat(
                        Stream.of(events), Stream.of(event("extension_agreed", null, "2027-01-20")))
                    .toArray(TreatyEvent[]::new)))
        .as("prolonged while it was away")
        .containsExactly("2026-06-02 to 2026-07-15", "2027-03-01 to 2028-02-14");
  }

  private static List<String> suspended(Status status) {
    return status.standing().parties().keySet().stream()
        .filter(party -> !status.standing().suspendedBy(party).isEmpty())
        .toList();
  }

  private static PartyStanding standing(Agreement agreement, List<TreatyEvent> events) {
    return of("CCC", agreement.status(events, LocalDate.parse("2026-05-01")));
  }

  private static PartyStanding of(String party, Status status) {
    return Objects.requireNonNull(status.standing().parties().get(party));
  }
}
