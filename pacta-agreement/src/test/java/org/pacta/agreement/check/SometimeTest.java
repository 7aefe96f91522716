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
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/**
 * What a silence brought about has surely come about, but between two moments nobody knows when.
 */
class SometimeTest {
  private static final Set<String> ALL =
      Set.of("proposed", "refused", "agreed", "objected", "tacit", "reported");
  private static final String FIRST =
      "{id: L1, kind: lapse, cite: [\"3\"], silent: AAA, trigger: proposed, prevented_by: [{event:"
          + " refused, by: AAA}], due: D-1, effect: {event: agreed}}";
  private static final String SECOND =
      "{id: L2, kind: lapse, cite: [\"3\"], silent: BBB, trigger: agreed, prevented_by: [{event:"
          + " objected, by: BBB}], due: D-1, effect: {event: tacit}}";
  private static final String OBJECTS =
      "{id: D7, kind: duty, cite: [\"3\"], bearer: BBB, trigger: agreed, perform: objected, due:"
          + " D-1}";
  private static final String TACIT =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('tacit')\"}";
  private static final TreatyEvent PROPOSED = event("proposed", "BBB", "2026-04-10", null);

  @TempDir Path folder;

  private Agreement agreement(String ending, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .replace("temporal", "temporal: {", "temporal: {" + ending)
            .part(
                "deadlines",
                "deadlines: {D-1: {term: a day, within: PT24H, cite: [\"3\"]}, D-10: {term: ten, within: P10D, cite: [\"3\"]}}")
            .part(
                "words", "words: {events: [proposed, refused, agreed, objected, tacit, reported]}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(date + "T" + at + ":00Z"));
  }

  private static Outcome outcome(Agreement agreement, String at, TreatyEvent... past) {
    Instant then = Instant.parse(at);
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    EventRegister known = new EventRegister(List.of(past), ALL);
    Facts all =
        TrialFacts.under(agreement, "request.submit", asked)
            .without("agr")
            .plus(Statuses.forAct(agreement, "request.submit", asked, List.of(past), then, then))
            .plus(agreement.fromEvents(known, then, then).history())
            .plus(asked);
    return agreement.decide("request.submit", all, then, then).outcome();
  }

  private static DutyAccount account(Agreement agreement, TreatyEvent... events) {
    return agreement.account(
        new EventRegister(List.of(events), ALL), AsOf.endOf(LocalDate.parse("2026-05-15")));
  }

  @Test
  void whatEndsADayAfterItMayHaveEnded() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "termination: {effective: {after: P1D, from: termination_notice_received}, cite:"
                + " [\"9\"]}, ",
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            FIRST.replace("agreed", "termination_notice_received"));
    for (Map.Entry<String, Outcome> at :
        Map.of(
                "2026-04-10T12:00:00Z", Outcome.PERMITTED,
                "2026-04-12T12:00:00Z", Outcome.UNDETERMINED,
                "2026-04-15T12:00:00Z", Outcome.NO_CLAUSE)
            .entrySet()) {
      assertThat(outcome(agreement, at.getKey(), PROPOSED))
          .as(at.getKey())
          .isEqualTo(at.getValue());
    }
  }

  @Test
  void whatWasDoneBetweenIsNotLost() throws AgreementFileException {
    Agreement agreement = agreement("", TACIT, FIRST, SECOND, OBJECTS);
    TreatyEvent between = event("objected", "BBB", "2026-04-11", "18:00");
    DutyAccount open = account(agreement, PROPOSED, between);
    assertThat(open.duties())
        .extracting(DutyState::status)
        .doesNotContain(DutyStatus.BREACH, DutyStatus.OPEN);
    assertThat(open.lapses())
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT, Lapsed.Outcome.UNCLEAR);
    assertThat(outcome(agreement, "2026-05-15T10:00:00Z", PROPOSED, between))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatIsSoWheneverItCameAboutIsKnown() throws AgreementFileException {
    Agreement agreement = agreement("", TACIT, FIRST, SECOND, OBJECTS);
    DutyAccount over = account(agreement, PROPOSED);
    assertThat(over.duties()).extracting(DutyState::status).containsExactly(DutyStatus.BREACH);
    assertThat(over.lapses())
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT, Lapsed.Outcome.CAME_ABOUT);
    assertThat(outcome(agreement, "2026-05-15T10:00:00Z", PROPOSED)).isEqualTo(Outcome.PERMITTED);
    DutyAccount met = account(agreement, PROPOSED, event("objected", "BBB", "2026-04-12", "01:00"));
    assertThat(met.lapses().getFirst().outcome()).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void whatItStartsIsOwedToTheLatestEnd() throws AgreementFileException {
    Agreement agreement =
        agreement("", FIRST, OBJECTS.replace("objected", "reported").replace("D-1", "D-10"));
    DutyState owed =
        agreement
            .account(
                new EventRegister(List.of(PROPOSED), ALL),
                AsOf.endOf(LocalDate.parse("2026-04-20")))
            .duties()
            .getFirst();
    assertThat(owed.status()).isEqualTo(DutyStatus.OPEN);
    assertThat(owed.due()).isEqualTo(LocalDate.parse("2026-04-22"));
  }
}
