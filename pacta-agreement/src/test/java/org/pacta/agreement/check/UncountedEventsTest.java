package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.Uncounted;

/** What the text does not admit, or not then, neither binds nor starts, meets or ends a duty. */
class UncountedEventsTest extends BoundStates {
  private static final String TOLD =
      "{id: D7, kind: duty, bearer: AAA, trigger: reservation_made, also_trigger:"
          + " [accession_unopposed], perform: report_submitted, due: D-30, cite: [\"3\"]}";
  private static final String MET =
      "{id: D8, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " reservation_made, discharged_also_by: [accession_unopposed], due: D-30, cite: [\"3\"]}";
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written' &&"
          + " happened('EVENT')\", cite: [\"2\"]}";
  private static final TreatyEvent ADMITTED = made("2026-03-01", "3");
  private static final TreatyEvent LATE = made("2026-05-01", "3");
  private static final TreatyEvent BEYOND = made("2026-03-01", "1");
  private static final TreatyEvent EARLY = event("accession_unopposed", "DDD", "2026-03-20");
  private static final TreatyEvent ACCEDES = event("accession_unopposed", "DDD", "2026-05-20");

  private Agreement written(String... rules) throws AgreementFileException {
    SmallFile file =
        file(rules)
            .part(
                "temporal",
                TEMPORAL.replace(
                        "accession: {date", "accession: {only_after: entry_into_force, date")
                    + "  reserving: {except: [\"1\"], only_at: [instrument_deposited], cite: [\"9\"]}\n");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent made(String date, String unit) {
    return new TreatyEvent(
        "reservation_made",
        "BBB",
        LocalDate.parse(date),
        List.of(unit),
        null,
        new EventDetail(null, null, false, null, null));
  }

  @Test
  void startsNoDuty() throws AgreementFileException {
    Agreement agreement = written(TOLD.replace("perform", "also_while: [not_in_force], perform"));
    for (TreatyEvent counted : List.of(ADMITTED, ACCEDES)) {
      assertThat(owing(agreement, events(counted), "2026-12-01")).containsExactly("AAA breach");
    }
    for (TreatyEvent nothing : List.of(LATE, BEYOND, EARLY)) {
      assertThat(owing(agreement, events(nothing), "2026-12-01")).isEmpty();
      assertThat(Uncounted.among(events(nothing), agreement.content())).hasSize(1);
    }
  }

  @Test
  void meetsAndEndsNone() throws AgreementFileException {
    Agreement agreement = written(MET);
    TreatyEvent asked = event("meeting_requested", null, "2026-04-20");
    TreatyEvent joins = event("accession_unopposed", "DDD", "2026-05-10");
    assertThat(owing(agreement, events(asked, LATE), "2026-12-01"))
        .containsExactly("AAA breach", "BBB breach");
    assertThat(owing(agreement, events(asked, joins), "2026-05-11"))
        .containsExactly("AAA met", "BBB met");
  }

  @Test
  void hasNotHappenedForAnyGuard() throws AgreementFileException {
    Agreement reserved = written(ASK.replace("EVENT", "reservation_made"));
    assertThat(asked(reserved, ADMITTED)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(reserved, LATE)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(reserved, BEYOND)).isEqualTo(Outcome.NO_CLAUSE);
    Agreement acceded = written(ASK.replace("EVENT", "accession_unopposed"));
    assertThat(asked(acceded, ACCEDES)).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(acceded, EARLY)).isEqualTo(Outcome.NO_CLAUSE);
  }

  /** Without all that it rests on, nobody knows that it was too late. */
  @Test
  void whatRestsOnEventsNotCompleteIsNotKnown() throws AgreementFileException {
    String signing = "only_at: [signature]";
    SmallFile file =
        file(ASK.replace("EVENT", "reservation_made"))
            .part("temporal", TEMPORAL + "  reserving: {" + signing + ", cite: [\"9\"]}\n");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    assertThat(asked(agreement, Set.of("reservation_made"), LATE)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, Set.of("reservation_made", "signature"), LATE))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  /** An event that another clause reads counts for that one. */
  @Test
  void whatCountsUnderAnotherClauseStartsItsDuties() throws AgreementFileException {
    SmallFile file =
        file("{id: D9, kind: duty, bearer: AAA, trigger: withdrawal_notice_received, perform:"
                + " report_submitted, also_while: [not_in_force], due: D-30, cite: [\"3\"]}")
            .part(
                "temporal",
                TEMPORAL
                    + "  suspension: {date: {at: withdrawal_notice_received}, only_after:"
                    + " entry_into_force, cite: [\"9\"]}\n");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> early = events(leaves("BBB", "2026-03-05"));
    assertThat(Uncounted.among(early, agreement.content())).hasSize(1);
    assertThat(owing(agreement, early, "2026-03-06")).containsExactly("AAA open");
  }

  @Test
  void aNoticeOfNobodyLeavesNoPartyAndIsSaidTo() throws AgreementFileException {
    Agreement agreement = written(MET);
    TreatyEvent nobodys =
        new TreatyEvent("withdrawal_notice_received", null, LocalDate.parse("2026-06-01"));
    assertThat(Uncounted.among(events(nobodys), agreement.content()))
        .extracting(Uncounted::reason)
        .containsExactly(
            "it names no Party, so it counts for none: give the event with party for each");
  }

  private static Outcome asked(Agreement agreement, TreatyEvent event) {
    return asked(agreement, Set.of("reservation_made"), event);
  }

  private static Outcome asked(Agreement agreement, Set<String> complete, TreatyEvent event) {
    Instant at = Instant.parse("2026-12-01T00:00:00Z");
    Facts facts = asking("AAA", "BBB");
    EventRegister past = new EventRegister(events(event), complete);
    Facts known =
        TrialFacts.under(agreement, "request.submit", facts)
            .plus(agreement.fromEvents(past, at, at).history())
            .plus(facts);
    return agreement.decide("request.submit", known, at, at).outcome();
  }
}
