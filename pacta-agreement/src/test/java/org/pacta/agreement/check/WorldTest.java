package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.check.Silences.ON_THREE;
import static org.pacta.agreement.check.Silences.ORAL;
import static org.pacta.agreement.check.Silences.account;
import static org.pacta.agreement.check.Silences.asked;
import static org.pacta.agreement.check.Silences.decided;
import static org.pacta.agreement.check.Silences.duties;
import static org.pacta.agreement.check.Silences.event;
import static org.pacta.agreement.check.Silences.lapse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** What silences may have brought about of which nobody knows whether they have lasted. */
class WorldTest {
  @TempDir Path folder;

  private Agreement load(String clauses, String... rules) throws AgreementFileException {
    return Silences.load(folder, clauses, rules);
  }

  @Test
  void whatTheEndOfAnUnclearChainWouldHaveKeptDoesNotPermit() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            ON_THREE,
            ORAL,
            lapse("L2", "one", "D-10", "two", ""),
            lapse("L3", "consent_asked", "D-60", "three", "prevented_by: [two], "));
    assertThat(decided(agreement, asked("written"))).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, asked("oral"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(agreement, asked(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatCannotHaveBeenTogetherIsNoWay() throws AgreementFileException {
    // Where the first came about it kept the second, which alone would have met the duty.
    Agreement agreement =
        load(
            "",
            ORAL,
            lapse("L2", "consent_asked", "D-60", "two", "prevented_by: [one], "),
            "{id: D1, kind: duty, bearer: AAA, trigger: one, perform: three, due: D-60,"
                + " discharged_also_by: [two], cite: [\"3\"]}");
    assertThat(duties(agreement, "2026-09-01", asked("oral")))
        .containsExactly(Map.entry("D1", DutyStatus.BREACH));
    assertThat(duties(agreement, "2026-09-01", asked("written"))).isEmpty();
    assertThat(duties(agreement, "2026-09-01", asked(null)))
        .containsExactly(Map.entry("D1", DutyStatus.UNCLEAR));
  }

  @Test
  void aDayThatHangsOnAnUnclearSilenceIsNotSure() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            ORAL,
            "{id: D1, kind: duty, bearer: AAA, trigger: consent_asked, perform: three, due: D-60,"
                + " paused_by: [one], resumed_by: [two], cite: [\"3\"]}");
    TreatyEvent resumed = event("two", "AAA", "2026-06-10", null);
    assertThat(duties(agreement, "2026-06-20", asked("oral"), resumed).values())
        .containsExactly(DutyStatus.OPEN);
    assertThat(duties(agreement, "2026-06-20", asked(null), resumed).values())
        .containsExactly(DutyStatus.UNCLEAR);
  }

  @Test
  void whatIsMetIfItIsOwedAtAllSaysSo() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            ORAL,
            "{id: D1, kind: duty, bearer: AAA, trigger: one, perform: three, due: D-60, cite:"
                + " [\"3\"]}");
    TreatyEvent done = event("three", "AAA", "2026-06-10", null);
    assertThat(account(agreement, "2026-09-01", asked("oral"), done).duties())
        .allSatisfy(duty -> assertThat(duty.arithmetic()).doesNotContain("Not known"));
    assertThat(account(agreement, "2026-09-01", asked(null), done).duties())
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.status()).isEqualTo(DutyStatus.MET);
          assertThat(duty.arithmetic())
              .endsWith(
                  "Not known whether the time of L1 has run out. Either way nothing of it is left"
                      + " to do.");
        });
  }

  @Test
  void whatManySilencesMayHaveBroughtAboutIsNotSettledByAnyOfThem() throws AgreementFileException {
    Agreement agreement =
        load("", "{id: D1, kind: duty, bearer: AAA, trigger: one, perform: two, due: D-10}", ORAL);
    TreatyEvent[] events =
        Stream.concat(
                Stream.of(
                        "2026-05-01",
                        "2026-05-02",
                        "2026-05-03",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-05-06")
                    .map(day -> event("consent_asked", "AAA", day, null)),
                Stream.of(event("consent_asked", "AAA", "2026-05-07", "oral")))
            .toArray(TreatyEvent[]::new);
    Map<DutyStatus, Long> found =
        account(agreement, "2026-09-01", events).duties().stream()
            .collect(Collectors.groupingBy(DutyState::status, Collectors.counting()));
    assertThat(found).isEqualTo(Map.of(DutyStatus.UNCLEAR, 6L, DutyStatus.BREACH, 1L));
  }

  @Test
  void aSilenceThatEndsTheAgreementOnItsOwnLastDayHasEndedIt() throws AgreementFileException {
    for (String clause : List.of("termination", "suspension")) {
      Agreement agreement =
          load(
              ", " + clause + ": {date: {at: one}, cite: [\"9\"]}",
              "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
              "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, due: D-30,"
                  + " effect: {event: one, on: last_day}, cite: [\"3\"]}");
      TreatyEvent given = asked(null);
      assertThat(account(agreement, "2026-09-01", given).lapses())
          .singleElement()
          .satisfies(lapse -> {
            assertThat(lapse.outcome()).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
            assertThat(lapse.event().date()).isEqualTo("2026-05-31");
          });
      assertThat(agreement.status(List.of(given), LocalDate.parse("2026-09-01")).status())
          .isEqualTo(clause.equals("termination") ? StatusCode.ENDED : StatusCode.SUSPENDED);
      assertThat(decided(agreement, given)).isEqualTo(Outcome.NO_CLAUSE);
    }
  }

  @Test
  void whatTimeSuspendedIsResumedByWhoeverResumes() throws AgreementFileException {
    Agreement agreement =
        load(
            ", suspension: {date: {at: one}, cite: [\"9\"]},"
                + " resumption: {date: {at: two}, cite: [\"9\"]}",
            lapse("L1", "consent_asked", "D-30", "one", ""),
            lapse("L2", "consent_asked", "D-60", "three", ""),
            ON_THREE);
    TreatyEvent resumed = event("two", null, "2026-06-10", null);
    assertThat(account(agreement, "2026-09-01", asked(null), resumed).lapses())
        .extracting(Lapsed::outcome)
        .containsOnly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(decided(agreement, asked(null), resumed)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatCountsOnlyIfASilenceHasLastedIsNotKnownToHaveHappened() throws AgreementFileException {
    String clauses =
        ", suspension: {date: {at: one}, units: [\"1\"], cite: [\"9\"]},"
            + " resumption: {date: {at: two}, cite: [\"9\"]}";
    TreatyEvent resumed = event("two", null, "2026-06-10", null);
    for (boolean happened : List.of(true, false)) {
      Agreement agreement =
          load(
              clauses,
              ORAL,
              "{id: P1, kind: permission, act: [request.submit], when: \"%shappened('two')\"}"
                  .formatted(happened ? "" : "!"));
      assertThat(decided(agreement, asked("oral"), resumed))
          .isEqualTo(happened ? Outcome.PERMITTED : Outcome.NO_CLAUSE);
      assertThat(decided(agreement, asked("written"), resumed))
          .as("there was nothing to resume")
          .isEqualTo(happened ? Outcome.NO_CLAUSE : Outcome.PERMITTED);
      assertThat(decided(agreement, asked(null), resumed)).isEqualTo(Outcome.UNDETERMINED);
    }
  }

  @Test
  void anUnclearSilenceThatSuspendsIsThereOnce() throws AgreementFileException {
    Agreement agreement =
        load(
            ", suspension: {date: {at: one}, cite: [\"9\"]},"
                + " resumption: {date: {at: two}, cite: [\"9\"]}",
            ORAL.replace("{event: one}", "{event: one, on: last_day}"),
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}");
    TreatyEvent resumed = event("two", null, "2026-06-10", null);
    assertThat(account(agreement, "2026-09-01", asked(null), resumed).lapses()).hasSize(1);
    assertThat(decided(agreement, asked(null), resumed)).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, asked(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatTimeBringsAboutCountsOnceThoughSomebodyEnteredIt() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            lapse("L1", "consent_asked", "D-30", "one", ""),
            "{id: D1, kind: duty, bearer: AAA, trigger: one, perform: two, due: D-10}");
    TreatyEvent entered = event("one", "BBB", "2026-06-01", null);
    assertThat(account(agreement, "2026-09-01", asked(null), entered).duties()).hasSize(1);
  }
}
