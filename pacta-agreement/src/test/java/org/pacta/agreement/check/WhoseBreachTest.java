package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** What nobody is said to have done is the act of one at most of those that must not do it. */
class WhoseBreachTest extends AfterAProposal {
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";
  private static final TreatyEvent PROPOSED = event("proposed", "BBB", "2026-04-01");

  private Agreement agreement(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("deadlines", "deadlines: {D-1: {term: ten days, within: P10D, cite: [\"3\"]}}")
            .part("words", "words: {events: [proposed, refused, agreed]}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static String owed(String id, String bearer, String what) {
    return "{id: %s, kind: duty, cite: [\"3\"], bearer: %s, trigger: proposed, due: D-1, %s}"
        .formatted(id, bearer, what);
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static List<DutyState> duties(Agreement agreement, TreatyEvent done) {
    return agreement.duties(List.of(PROPOSED, done), LATER);
  }

  private static List<DutyStatus> statuses(Agreement agreement, TreatyEvent done) {
    return duties(agreement, done).stream().map(DutyState::status).toList();
  }

  @Test
  void theActOfNobodyIsNoSureBreachOfAnybody() throws AgreementFileException {
    Agreement agreement =
        agreement(
            AGREED,
            owed("D2", "AAA", "refrain: refused, lapse: agreed"),
            owed("D3", "BBB", "refrain: refused"));
    TreatyEvent nobodys = event("refused", null, "2026-04-05");
    assertThat(statuses(agreement, nobodys))
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
    assertThat(duties(agreement, nobodys).getFirst().arithmetic())
        .endsWith("Not known whose act refused of 5 April 2026 was.");
    assertThat(outcome(agreement, PROPOSED, nobodys)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent of = event("refused", "BBB", "2026-04-05");
    assertThat(statuses(agreement, of)).containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    assertThat(outcome(agreement, PROPOSED, of)).isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent its = event("refused", "AAA", "2026-04-05");
    assertThat(statuses(agreement, its)).containsExactly(DutyStatus.BREACH, DutyStatus.MET);
    assertThat(outcome(agreement, PROPOSED, its)).isEqualTo(Outcome.PERMITTED);
    TreatyEvent after = event("refused", null, "2026-04-12");
    assertThat(statuses(agreement, after)).containsExactly(DutyStatus.MET, DutyStatus.MET);
  }

  @Test
  void ofWhatEachMustNotDoItIsTheBreachOfNoneForSure() throws AgreementFileException {
    Agreement agreement = agreement(owed("D2", "each_party", "refrain: refused"));
    assertThat(statuses(agreement, event("refused", null, "2026-04-05")))
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
    assertThat(statuses(agreement, event("refused", "AAA", "2026-04-05")))
        .containsExactlyInAnyOrder(DutyStatus.BREACH, DutyStatus.MET);
  }

  /** Each has proposed, so that neither may do it. */
  @ParameterizedTest
  @ValueSource(strings = {"event_party", "other_party"})
  void norWhereSeveralEventsForbidItToOneEach(String bearer) throws AgreementFileException {
    Agreement agreement = agreement(owed("D2", bearer, "refrain: refused"));
    TreatyEvent other = event("proposed", "AAA", "2026-04-02");
    TreatyEvent nobodys = event("refused", null, "2026-04-05");
    assertThat(agreement.duties(List.of(PROPOSED, other, nobodys), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
    assertThat(statuses(agreement, nobodys)).containsExactly(DutyStatus.UNCLEAR);
  }

  /** What starts it may be of either: of neither it is a sure breach, and its silence is not. */
  @ParameterizedTest
  @ValueSource(strings = {"event_party", "other_party"})
  void whatNobodyIsSaidToHaveBegunIsOwedByNeitherForSure(String bearer)
      throws AgreementFileException {
    Agreement agreement = agreement(AGREED, owed("D2", bearer, "perform: refused, lapse: agreed"));
    TreatyEvent nobodys = event("proposed", null, "2026-04-01");
    assertThat(agreement.duties(List.of(nobodys), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, nobodys)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(agreement.duties(List.of(PROPOSED), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
    assertThat(outcome(agreement, PROPOSED)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatOneAloneMustNotDoMayBeTheActOfOneThatMay() throws AgreementFileException {
    Agreement agreement = agreement(AGREED, owed("D2", "AAA", "refrain: refused, lapse: agreed"));
    TreatyEvent nobodys = event("refused", null, "2026-04-05");
    assertThat(statuses(agreement, nobodys)).containsExactly(DutyStatus.UNCLEAR);
    assertThat(outcome(agreement, PROPOSED, nobodys)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent after = event("refused", null, "2026-04-12");
    assertThat(duties(agreement, after).getFirst().arithmetic()).doesNotContain("Not known");
  }

  /** A target that has passed is missed by neither for sure, as a time of the text is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "within: P1D, target: true",
        "within: P100D, target: P1D, target_source: a reading"
      })
  void norIsEitherLateForSure(String deadline) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: the time, %s, cite: [\"3\"]}}"
                    .formatted(deadline.replace(", target: true", "")))
            .part("words", "words: {events: [proposed, refused]}")
            .part("tests", "tests: []")
            .rules(owed("D2", "event_party", "perform: refused"));
    if (deadline.contains("true")) {
      file.part("definitions", "not_binding: {units: [\"3\"], cite: [\"9\"]}\ndefinitions: []");
    }
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    assertThat(agreement.duties(List.of(PROPOSED), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.LATE);
    assertThat(agreement.duties(List.of(event("proposed", null, "2026-04-01")), LATER))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
  }

  @Test
  void whatMustBeDoneIsDoneByNobodyAsBefore() throws AgreementFileException {
    Agreement agreement = agreement(owed("D2", "AAA", "perform: refused"));
    assertThat(statuses(agreement, event("refused", null, "2026-04-05")))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatNoPartyMayDoIsBrokenWhoseverActItWas() throws AgreementFileException {
    Agreement agreement = agreement(owed("D2", "all_parties", "refrain: refused"));
    assertThat(statuses(agreement, event("refused", null, "2026-04-05")))
        .containsExactly(DutyStatus.BREACH);
  }
}
