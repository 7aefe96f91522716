package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** How many Parties did something, however often each did it: half of them ask for a conference. */
class DistinctPartiesTest extends BoundStates {
  private static final String HALF =
      "{id: P1, kind: permission, act: [agreement.amend], when: \"size(parties('meeting_requested',"
          + " 'P1Y')) >= 2 && 'BBB' in parties('meeting_requested', 'P1Y')\"}";

  private static TreatyEvent asks(@Nullable String party, String date) {
    return event("meeting_requested", party, date);
  }

  private Outcome amended(Set<String> complete, TreatyEvent... asked)
      throws AgreementFileException {
    Agreement agreement = load(HALF);
    EventRegister past = new EventRegister(List.of(asked), complete);
    Instant at = Instant.parse("2026-06-15T12:00:00Z");
    Facts facts =
        agreement.vocabulary().baseFacts().plus(agreement.fromEvents(past, at, at).history());
    return agreement.decide("agreement.amend", facts, at, at).outcome();
  }

  @Test
  void aPartyThatAsksFourTimesIsOneParty() throws AgreementFileException {
    Set<String> all = Set.of("meeting_requested");
    TreatyEvent one = asks("AAA", "2026-05-01");
    assertThat(amended(all, one, asks("AAA", "2026-05-02"), asks("AAA", "2026-05-03")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all, one, asks("BBB", "2026-05-02"))).isEqualTo(Outcome.PERMITTED);
    assertThat(amended(all, one, asks("CCC", "2026-05-02"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all, one, asks("BBB", "2025-05-02"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void oneThatIsNotBoundIsNoneOfTheParties() throws AgreementFileException {
    Agreement agreement = load(HALF);
    List<TreatyEvent> asked = List.of(asks("BBB", "2026-05-01"), asks("CCC", "2026-05-02"));
    EventRegister past = new EventRegister(asked, Set.of("meeting_requested"));
    Instant at = Instant.parse("2026-06-15T12:00:00Z");
    Facts facts =
        agreement.vocabulary().baseFacts().plus(agreement.fromEvents(past, at, at).history());
    for (Map.Entry<List<String>, Outcome> bound :
        Map.of(
                List.of("AAA", "BBB"),
                Outcome.NO_CLAUSE,
                List.of("AAA", "BBB", "CCC"),
                Outcome.PERMITTED)
            .entrySet()) {
      Facts then = facts.with("agr.members", bound.getKey());
      assertThat(agreement.decide("agreement.amend", then, at, at).outcome())
          .isEqualTo(bound.getValue());
    }
    assertThat(agreement.decide("agreement.amend", facts.with("agr.members", List.of()), at, at))
        .extracting(Decision::outcome)
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whileNobodySaysWhoIsBoundItIsNotKnownWhoCounts() throws AgreementFileException {
    Agreement agreement = load(HALF);
    List<TreatyEvent> asked = List.of(asks("BBB", "2026-05-01"), asks("CCC", "2026-05-02"));
    Instant at = Instant.parse("2026-06-15T12:00:00Z");
    for (Map.Entry<List<TreatyEvent>, Outcome> then :
        Map.of(asked, Outcome.UNDETERMINED, List.<TreatyEvent>of(), Outcome.NO_CLAUSE).entrySet()) {
      EventRegister past = new EventRegister(then.getKey(), Set.of("meeting_requested"));
      Facts facts =
          agreement
              .vocabulary()
              .baseFacts()
              .plus(agreement.fromEvents(past, at, at).history())
              .without("agr.members");
      assertThat(agreement.decide("agreement.amend", facts, at, at).outcome())
          .isEqualTo(then.getValue());
    }
  }

  @Test
  void aDutyCountsThoseBoundOnItsDayAndWhoeverStartsIt() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: AAA, trigger: meeting_requested, perform:"
                + " report_submitted, only_if: \"size(parties('meeting_requested', case_id)) * 2 >"
                + " size(agr.members)\", due: D-30, cite: [\"3\"]}");
    TreatyEvent outsider = ofCase("c-1", asks("CCC", "2026-05-01"));
    TreatyEvent one = ofCase("c-1", asks("AAA", "2026-05-02"));
    TreatyEvent other = ofCase("c-1", asks("BBB", "2026-05-04"));
    assertThat(started(agreement, outsider, one)).isEmpty();
    assertThat(started(agreement, outsider, one, other))
        .containsExactly(LocalDate.parse("2026-05-04"));
  }

  private static TreatyEvent ofCase(String caseId, TreatyEvent event) {
    return new TreatyEvent(
        event.event(),
        event.party(),
        event.date(),
        List.of(),
        null,
        EventDetail.NONE.ofCase(caseId));
  }

  private static List<LocalDate> started(Agreement agreement, TreatyEvent... asked) {
    List<TreatyEvent> events = new ArrayList<>(List.of(asked));
    for (String party : List.of("AAA", "BBB")) {
      events.add(event("instrument_deposited", party, "2026-03-01"));
    }
    EventRegister past = new EventRegister(events, Set.of("meeting_requested"));
    return agreement.account(past, AsOf.endOf(LocalDate.parse("2026-05-20"))).duties().stream()
        .filter(duty -> duty.status() == DutyStatus.OPEN)
        .map(DutyState::started)
        .toList();
  }

  @Test
  void whatMayNotBeAllOrNamesNobodyIsNotKnown() throws AgreementFileException {
    TreatyEvent one = asks("AAA", "2026-05-01");
    TreatyEvent other = asks("BBB", "2026-05-02");
    assertThat(amended(Set.of(), one, other)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(amended(Set.of("meeting_requested"), one, other, asks(null, "2026-05-02")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theChecksTakeItAsFree() throws AgreementFileException {
    assertThat(AgreementFolder.loadFile(file(HALF).in(folder, "half.yaml")).rules()).hasSize(1);
    assertThat(file(HALF).findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A103", "A106", "A107");
  }
}
