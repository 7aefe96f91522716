package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Among many, what is owed to a Party is owed while the agreement binds that Party. */
class CreditorTest extends BoundStates {
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-30, cite: [\"3\"]}";

  private static TreatyEvent ofCase(
      String name, @Nullable String party, String date, String requesting, String requested) {
    Map<String, Object> facts =
        Map.of("req", Map.of("requesting", requesting, "requested", requested));
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent request(String from, String to, String date) {
    return ofCase("request_received", to, date, from, to);
  }

  /** CCC is bound from 1 April 2026 and leaves with the end of 15 June. */
  private static List<TreatyEvent> left(TreatyEvent... more) {
    List<TreatyEvent> all = new ArrayList<>(List.of(more));
    all.addFirst(leaves("CCC", "2026-05-15"));
    all.addFirst(later("CCC", "2026-03-15"));
    return events(all.toArray(TreatyEvent[]::new));
  }

  @Test
  void nothingIsOwedToAPartyThatHasLeftOrNeverJoined() throws AgreementFileException {
    Agreement agreement = load(ANSWER);
    assertThat(owing(agreement, left(request("CCC", "AAA", "2026-07-01")), "2026-12-01")).isEmpty();
    assertThat(owing(agreement, events(request("DDD", "AAA", "2026-07-01")), "2026-12-01"))
        .isEmpty();
    assertThat(owing(agreement, left(request("BBB", "AAA", "2026-07-01")), "2026-12-01"))
        .containsExactly("AAA breach");
    assertThat(owing(agreement, left(request("CCC", "AAA", "2026-06-15")), "2026-06-15"))
        .containsExactly("AAA open");
  }

  @Test
  void aRoleOfAPartyThatHasLeftIsNotOpenWithoutADebtor() throws AgreementFileException {
    Agreement agreement = load(ANSWER);
    TreatyEvent unnamed = ofCase("request_received", null, "2026-07-01", "AAA", "CCC");
    assertThat(owing(agreement, left(unnamed), "2026-12-01")).isEmpty();
  }

  @Test
  void whyItHasNotStartedIsSaid() throws AgreementFileException {
    AsOf when = AsOf.endOf(LocalDate.parse("2026-12-01"));
    List<TreatyEvent> happened = left(request("CCC", "AAA", "2026-07-01"));
    assertThat(load(ANSWER).dutiesNotStarted(new EventRegister(happened, Set.of()), when))
        .singleElement()
        .satisfies(it -> assertThat(it.rule()).isEqualTo("D1"))
        .satisfies(it -> assertThat(it.party()).isEqualTo("AAA"))
        .extracting(DutyNotStarted::reason)
        .isEqualTo("on 1 July 2026 the agreement does not bind CCC, to which it would be owed");
    assertThat(
            load(ANSWER)
                .dutiesNotStarted(
                    new EventRegister(left(request("BBB", "AAA", "2026-07-01")), Set.of()), when))
        .isEmpty();
  }

  @Test
  void soItIsOfWhoeverWouldOweItAndIsNotBound() throws AgreementFileException {
    AsOf when = AsOf.endOf(LocalDate.parse("2026-12-01"));
    List<TreatyEvent> happened = events(request("AAA", "DDD", "2026-07-01"));
    assertThat(load(ANSWER).dutiesNotStarted(new EventRegister(happened, Set.of()), when))
        .singleElement()
        .satisfies(it -> assertThat(it.party()).isEqualTo("DDD"))
        .extracting(DutyNotStarted::reason)
        .isEqualTo("on 1 July 2026 the agreement does not bind DDD");
  }

  @Test
  void whatIsOwedToALeaverIsReleasedUnlessItSurvives() throws AgreementFileException {
    List<TreatyEvent> before = left(request("CCC", "AAA", "2026-06-01"));
    Agreement agreement = load(ANSWER);
    assertThat(owing(agreement, before, "2026-06-15")).containsExactly("AAA open");
    assertThat(agreement.duties(before, LocalDate.parse("2026-12-01")))
        .singleElement()
        .satisfies(it -> assertThat(it.status().code()).isEqualTo("released"))
        .satisfies(it -> assertThat(it.endedOn()).isEqualTo("2026-06-16"))
        .extracting(DutyState::arithmetic)
        .asString()
        .endsWith(
            "Released on 16 June 2026: the agreement no longer binds CCC, to which it is owed.");
    String lasting = ANSWER.replace("cite:", "survives: [ended], cite:");
    assertThat(owing(load(lasting), before, "2026-12-01")).containsExactly("AAA breach");
    String always = ANSWER.replace("kind:", "also_while: [ended], kind:");
    List<TreatyEvent> after = left(request("CCC", "AAA", "2026-07-01"));
    assertThat(owing(load(always), after, "2026-12-01")).containsExactly("AAA breach");
  }

  @Test
  void aBreachFromBeforeOneLeftIsNotSaidToBeReleased() throws AgreementFileException {
    List<TreatyEvent> before = left(request("CCC", "AAA", "2026-04-10"));
    assertThat(load(ANSWER).duties(before, LocalDate.parse("2026-12-01")))
        .singleElement()
        .satisfies(it -> assertThat(it.status().code()).isEqualTo("breach"))
        .extracting(DutyState::arithmetic)
        .asString()
        .endsWith(
            "The breach stays, though it is no longer owed from 16 June 2026 on: the agreement no"
                + " longer binds CCC, to which it is owed.")
        .doesNotContain("Released");
  }

  @Test
  void toWhomARoleOwesItIsSaidWhereThatIsOneParty() throws AgreementFileException {
    List<TreatyEvent> two =
        left(request("BBB", "AAA", "2026-06-01"), request("CCC", "AAA", "2026-06-02"));
    assertThat(load(ANSWER).duties(two, LocalDate.parse("2026-06-10")))
        .extracting(it -> it.party() + " to " + it.owedTo())
        .containsExactlyInAnyOrder("AAA to BBB", "AAA to CCC");
    assertThat(
            load(ANSWER.replace("cite:", "owed_to: all_parties, cite:"))
                .duties(two, LocalDate.parse("2026-06-10")))
        .extracting(DutyState::owedTo)
        .containsOnlyNulls();
    TreatyEvent silent = new TreatyEvent("request_received", "AAA", LocalDate.parse("2026-07-01"));
    assertThat(
            load(ANSWER.replace("requested_party", "event_party"))
                .duties(events(silent), LocalDate.parse("2026-07-10")))
        .extracting(DutyState::owedTo)
        .containsOnlyNulls();
  }

  @Test
  void theOtherOfACaseWithALeaverIsNobodyElse() throws AgreementFileException {
    Agreement agreement = load(ANSWER.replace("requested_party", "other_party"));
    assertThat(owing(agreement, left(request("CCC", "AAA", "2026-07-01")), "2026-12-01")).isEmpty();
    Agreement concerned = load(ANSWER.replace("requested_party", "each_party_concerned"));
    assertThat(owing(concerned, left(request("CCC", "AAA", "2026-07-01")), "2026-12-01")).isEmpty();
    Agreement together = load(ANSWER.replace("requested_party", "parties_concerned"));
    assertThat(owing(together, left(request("CCC", "AAA", "2026-07-01")), "2026-12-01")).isEmpty();
  }

  @Test
  void whatIsOwedToNobodyByNameStarts() throws AgreementFileException {
    for (String bearer : List.of("each_party", "all_parties", "depositaries")) {
      Agreement agreement = load(ANSWER.replace("requested_party", bearer));
      assertThat(owing(agreement, left(request("CCC", "AAA", "2026-07-01")), "2026-12-01"))
          .as(bearer)
          .isNotEmpty();
    }
  }

  @Test
  void aFactThatMayNameAnOutsiderTellsNothing() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: receiving_party, trigger: personal_data_received, perform:"
                + " personal_data_destroyed, due: D-30, cite: [\"3\"]}");
    EventDetail detail =
        new EventDetail(
            "c-1",
            null,
            false,
            null,
            null,
            null,
            Facts.ofMap(Map.of("item", Map.of("from", "DDD"))));
    TreatyEvent received =
        new TreatyEvent(
            "personal_data_received",
            "AAA",
            LocalDate.parse("2026-07-01"),
            List.of(),
            null,
            detail);
    assertThat(owing(agreement, events(received), "2026-12-01")).containsExactly("AAA breach");
  }

  @Test
  void thoseConcernedOweOneAnotherNothingOnceNoTwoOfThemAreBound() throws AgreementFileException {
    String duty =
        "{id: D%s, kind: duty, bearer: %s, trigger: team_established, perform: report_submitted,"
            + " due: D-30, cite: [\"3\"]}";
    Agreement agreement =
        load(duty.formatted("1", "parties_concerned"), duty.formatted("2", "each_party_concerned"));
    EventDetail detail =
        new EventDetail(
            "t-1",
            null,
            false,
            null,
            null,
            null,
            Facts.NONE.with("team.parties", List.of("AAA", "BBB")));
    TreatyEvent team =
        new TreatyEvent(
            "team_established", null, LocalDate.parse("2026-06-01"), List.of(), null, detail);
    TreatyEvent joined = later("CCC", "2026-04-02");
    assertThat(owing(agreement, events(joined, team), "2026-08-20"))
        .containsExactly("null breach", "AAA breach", "BBB breach");
    assertThat(
            owing(
                agreement,
                events(
                    joined,
                    team,
                    event("accession_unopposed", "DDD", "2026-04-05"),
                    leaves("AAA", "2026-05-10")),
                "2026-08-20"))
        .containsExactly("null released", "AAA released", "BBB released");
  }

  private static TreatyEvent asked(String date) {
    return inCase("c-1", event("request_received", "AAA", date));
  }

  /** Nobody says who asked: it may be another than the one that has the answer. */
  @Test
  void whatIsGivenToOneIsNotSurelyForWhoeverAsked() throws AgreementFileException {
    Agreement agreement = load(ANSWER);
    TreatyEvent reply = inCase("c-1", event("reply_sent", "AAA", "2026-05-02"));
    TreatyEvent toBbb =
        new TreatyEvent(
            reply.event(),
            "AAA",
            reply.date(),
            List.of(),
            null,
            reply.detail().addressedTo(List.of("BBB")));
    Map<TreatyEvent, String> byRequest =
        Map.of(
            request("BBB", "AAA", "2026-05-01"),
            "AAA met",
            request("CCC", "AAA", "2026-05-01"),
            "AAA breach",
            asked("2026-05-01"),
            "AAA unclear");
    byRequest.forEach((request, owed) ->
        assertThat(
                owing(agreement, events(later("CCC", "2026-03-15"), request, toBbb), "2026-12-01"))
            .as(request.detail().facts().toString())
            .containsExactly(owed));
    assertThat(
            owing(
                agreement,
                events(later("CCC", "2026-03-15"), asked("2026-05-01"), reply),
                "2026-12-01"))
        .containsExactly("AAA met");
  }

  @Test
  void whatMetOneRequestMayNotHaveBeenForTheOneWhoseAskerNobodyNames()
      throws AgreementFileException {
    Agreement agreement = load(ANSWER.replace("due:", "also_before: true, due:"));
    TreatyEvent reply = inCase("c-1", event("reply_sent", "AAA", "2026-05-02"));
    assertThat(
            owing(
                agreement,
                events(later("CCC", "2026-03-15"), asked("2026-05-01"), reply, asked("2026-05-10")),
                "2026-12-01"))
        .containsExactly("AAA met", "AAA unclear");
  }
}
