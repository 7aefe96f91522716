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
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What was known at a moment says nothing of what came between it and a later one. */
class KnownUntilTest extends AfterAProposal {
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-06-01"));
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";
  private static final String NOT_REFUSED =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('refused')\"}";
  private static final String SILENCE =
      "{id: D1, kind: duty, bearer: AAA, trigger: proposed, perform: refused, due: D-1,"
          + " lapse: agreed, cite: [\"3\"]}";
  private static final String REPORTS =
      "{id: D2, kind: duty, bearer: AAA, trigger: proposed, perform: reported, due: D-1,"
          + " cite: [\"3\"]}";
  private static final String WAITS =
      "{id: F1, kind: duty, bearer: AAA, trigger: proposed, refrain: reported,"
          + " due: D-1, cite: [\"3\"]}";

  private Agreement agreement(String second, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part(
                "parties",
                "parties: [{id: AAA, name: Aland, time_zone: Europe/Prague, cite: [\"1\"]}, {id: BBB, name: Beland, time_zone: %s, cite: [\"1\"]}]"
                    .formatted(second))
            .part("words", "words: {events: [proposed, refused, agreed, reported]}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  @Test
  void aSilenceThatEndsAfterWhatWasKnownIsNotKnownToHaveLasted() throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", AGREED, SILENCE);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10"); // its month ends on 10 May
    String at = "2026-05-15T10:00:00Z";
    assertThat(outcome(agreement, at, at, proposed)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "2026-05-14T10:00:00Z", at, proposed))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "2026-05-01T10:00:00Z", at, proposed))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatHadNotHappenedWhenThatWasKnownMayHaveHappenedSince() throws AgreementFileException {
    Agreement agreement = agreement("Europe/Prague", NOT_REFUSED, REPORTS);
    String at = "2026-05-15T10:00:00Z";
    assertThat(outcome(agreement, at, at)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "2026-05-16T10:00:00Z", at)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, "2026-05-14T10:00:00Z", at)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatBecameDueSinceIsNoBreachAndWhatWasToWaitIsNotMet() throws AgreementFileException {
    EventRegister past =
        new EventRegister(List.of(event("proposed", "BBB", "2026-04-10")), Set.of());
    AsOf then = AsOf.endOf(LocalDate.parse("2026-06-01"));
    for (String rule : List.of(REPORTS, WAITS)) {
      Agreement agreement = agreement("Europe/Prague", AGREED, rule);
      DutyStatus over = rule.equals(REPORTS) ? DutyStatus.BREACH : DutyStatus.MET;
      assertThat(statuses(agreement, past, then, "2026-05-20T12:00:00Z")).containsExactly(over);
      assertThat(statuses(agreement, past, then, "2026-05-01T12:00:00Z"))
          .containsExactly(DutyStatus.UNCLEAR);
    }
    Agreement silent = agreement("Europe/Prague", AGREED, SILENCE);
    assertThat(lapses(silent, past, then, "2026-05-20T12:00:00Z"))
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(lapses(silent, past, then, "2026-05-01T12:00:00Z"))
        .containsExactly(Lapsed.Outcome.UNCLEAR);
  }

  private static List<DutyStatus> statuses(
      Agreement agreement, EventRegister past, AsOf then, String known) {
    return agreement.account(past, then, AsOf.instant(Instant.parse(known))).duties().stream()
        .map(DutyState::status)
        .toList();
  }

  private static List<Lapsed.Outcome> lapses(
      Agreement agreement, EventRegister past, AsOf then, String known) {
    return agreement.account(past, then, AsOf.instant(Instant.parse(known))).lapses().stream()
        .map(Lapsed::outcome)
        .toList();
  }

  /** In force on 1 March, which begins at 23:00 UTC in Prague and at 19:00 UTC in Almaty. */
  @Test
  void whatHappensBeforeTheFirstDayOfAnotherStartsNothing() throws AgreementFileException {
    for (String rule : List.of(REPORTS, SILENCE)) {
      Agreement agreement = agreement("Asia/Almaty", AGREED, rule);
      TreatyEvent early =
          event("proposed", "BBB", "2026-03-01").at(Instant.parse("2026-02-28T21:00:00Z"));
      TreatyEvent later =
          event("proposed", "BBB", "2026-03-01").at(Instant.parse("2026-02-28T23:30:00Z"));
      TreatyEvent onTheDay = event("proposed", "BBB", "2026-03-01");
      assertThat(started(agreement, early)).isZero();
      assertThat(started(agreement, later)).isPositive();
      assertThat(started(agreement, onTheDay)).isPositive();
    }
  }

  @Test
  void whyThatStartsNothingIsSaid() throws AgreementFileException {
    TreatyEvent early =
        event("proposed", "BBB", "2026-03-01").at(Instant.parse("2026-02-28T21:00:00Z"));
    EventRegister past = new EventRegister(List.of(early), ALL);
    for (String bearer : List.of("AAA", "BBB")) {
      Agreement agreement =
          agreement("Asia/Almaty", AGREED, REPORTS.replace("bearer: AAA", "bearer: " + bearer));
      assertThat(agreement.dutiesNotStarted(past, LATER))
          .extracting(DutyNotStarted::reason)
          .containsExactly(
              bearer.equals("AAA")
                  ? "at that moment it did not bind AAA yet by its clock"
                  : "at that moment it was not in force yet by the clock of each Party");
    }
  }

  private static int started(Agreement agreement, TreatyEvent event) {
    AsOf then = AsOf.endOf(LocalDate.parse("2026-06-01"));
    var account = agreement.account(new EventRegister(List.of(event), ALL), then);
    return account.duties().size() + account.lapses().size();
  }
}
