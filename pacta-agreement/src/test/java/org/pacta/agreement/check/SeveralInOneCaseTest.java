package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** Several Parties have one role in a case, by one event each: each owes what is its own. */
class SeveralInOneCaseTest extends BoundStates {
  private static final String WORDS =
      "{events: [{id: notice_given, party: receiving_party}, {id: damage_done, party:"
          + " sending_party}, answer_given, refused, time_agreed, damage_paid,"
          + " accession_unopposed]}";
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: receiving_party, trigger: notice_given, perform: answer_given,"
          + " discharged_also_by: [refused], due: D-4, cite: [\"3\"]}";
  private static final String REFUND =
      "{id: D2, kind: duty, bearer: sending_party, trigger: damage_paid, perform: refused, due: D-4,"
          + " cite: [\"3\"]}";

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(ANSWER, REFUND)
            .part("words", "words: " + WORDS)
            .part(
                "deadlines",
                "deadlines: {D-4: {term: 96 hours, within: PT96H, extension: {event: time_agreed,"
                    + " by: P1D, times: 8, cite: [\"3\"]}, cite: [\"3\"]}}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent in(String name, @Nullable String party, String at) {
    Instant moment = at.length() > 10 ? Instant.parse(at) : null;
    EventDetail detail =
        new EventDetail("c-1", moment, false, null, null, null, Facts.ofMap(Map.of()));
    LocalDate day = LocalDate.parse(at.substring(0, 10));
    return new TreatyEvent(name, party, day, List.of(), null, detail);
  }

  private static List<TreatyEvent> notified(TreatyEvent... more) {
    List<TreatyEvent> events =
        new ArrayList<>(
            events(
                in("notice_given", "AAA", "2026-05-04T10:00:00Z"),
                in("notice_given", "BBB", "2026-05-04T10:00:00Z")));
    events.addAll(List.of(more));
    return events;
  }

  @Test
  void whatOneDoesEndsOrPutsOffItsOwnAlone() throws AgreementFileException {
    assertThat(owing(agreement(), notified(in("refused", "BBB", "2026-05-05")), "2026-05-20"))
        .containsExactly("AAA breach", "BBB met");
    TreatyEvent agreed = in("time_agreed", "AAA", "2026-05-06T10:00:00Z");
    assertThat(agreement().duties(notified(agreed), LocalDate.parse("2026-05-07")))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-05-09"), LocalDate.parse("2026-05-08"));
    assertThat(owing(agreement(), notified(in("refused", null, "2026-05-05")), "2026-05-20"))
        .containsExactly("AAA met", "BBB met");
  }

  @Test
  void whatEndedItBeforeTheOtherCameToOweItStaysDone() throws AgreementFileException {
    TreatyEvent first = in("notice_given", "AAA", "2026-05-04");
    TreatyEvent ended = in("refused", "BBB", "2026-05-06");
    TreatyEvent other = in("notice_given", "BBB", "2026-06-01");
    assertThat(owing(agreement(), events(first, ended, other), "2026-06-02"))
        .containsExactly("AAA met", "BBB open");
  }

  @Test
  void betweenTwoWhoOwesItFollowsFromWhatWasKnownThen() throws AgreementFileException {
    Agreement sender =
        AgreementFolder.loadFile(
            file(REFUND.replace("trigger: damage_paid", "trigger: notice_given"))
                .part("words", "words: " + WORDS)
                .part("deadlines", "deadlines: {D-4: {term: 4 days, within: P4D, cite: [\"3\"]}}")
                .in(folder, "small.yaml"));
    TreatyEvent received = in("notice_given", "AAA", "2026-05-04");
    TreatyEvent done = in("refused", "BBB", "2026-05-06");
    TreatyEvent later = in("damage_done", "AAA", "2026-06-01");
    assertThat(owing(sender, events(received, done), "2026-05-20")).containsExactly("BBB met");
    assertThat(owing(sender, events(received, done, later), "2026-06-20"))
        .as("AAA sends in the same case afterwards")
        .containsExactly("BBB met");
  }

  @Test
  void whatCameTooLateToPutItOffIsNamed() throws AgreementFileException {
    TreatyEvent late = in("time_agreed", "AAA", "2026-05-08T10:00:01Z");
    assertThat(agreement().duties(notified(late), LocalDate.parse("2026-05-20")).getFirst())
        .extracting(DutyState::arithmetic)
        .asString()
        .contains("time agreed on 8 May 2026", "came too late to prolong it");
  }

  @Test
  void whatWasDoneOnTheLastDayWithoutAMomentCountsAndTheWordsSaySo() throws AgreementFileException {
    TreatyEvent done = in("answer_given", "AAA", "2026-05-08");
    assertThat(agreement().duties(notified(done), LocalDate.parse("2026-05-20")).getFirst())
        .satisfies(state -> assertThat(state.status().code()).isEqualTo("met"))
        .extracting(DutyState::arithmetic)
        .asString()
        .endsWith("No moment of it is given, so it counts as in time.");
  }

  @Test
  void whereTwoHaveTheRoleAndTheEventDoesNotSayWhoseItIsItIsUnclear()
      throws AgreementFileException {
    TreatyEvent one = in("damage_done", "AAA", "2026-05-04");
    TreatyEvent paid = in("damage_paid", null, "2026-06-04");
    assertThat(owing(agreement(), events(one, paid), "2026-08-01")).containsExactly("AAA breach");
    TreatyEvent other = in("damage_done", "BBB", "2026-05-10");
    assertThat(agreement().duties(events(one, other, paid), LocalDate.parse("2026-08-01")))
        .singleElement()
        .satisfies(state -> assertThat(state.status().code()).isEqualTo("unclear"))
        .satisfies(state -> assertThat(state.party()).isNull());
    TreatyEvent first = in("damage_paid", null, "2026-05-06");
    assertThat(agreement().duties(events(one, first, other, paid), LocalDate.parse("2026-08-01")))
        .as("what led to the first payment is over with it")
        .extracting(DutyState::party)
        .containsExactly("AAA", "BBB");
  }
}
