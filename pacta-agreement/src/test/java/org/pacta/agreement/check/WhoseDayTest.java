package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/**
 * A day without a moment is that of the clock of whose event it is, and of nobody's that of any.
 */
class WhoseDayTest extends AfterAProposal {
  private static final String SILENCE =
      "{id: L1, kind: lapse, cite: [\"3\"], silent: AAA, trigger: proposed, prevented_by: [{event:"
          + " refused, by: any_party}], due: D-1, effect: {event: agreed}}";
  private static final String REFUSES =
      "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused, due:"
          + " D-1}";
  private static final String AGREED =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";

  private Agreement agreement(String first, String second, String within, String... rules)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part(
                "parties",
                "parties: [{id: AAA, name: Aland, time_zone: %s, cite: [\"1\"]}, {id: BBB, name: Beland, time_zone: %s, cite: [\"1\"]}]"
                    .formatted(first, second))
            .part(
                "deadlines",
                "deadlines: {D-1: {term: the time, within: %s, cite: [\"3\"]}, D-2: {term: longer, within: %s, extension: {by: P5D, event: longer, times: 2, cite: [\"3\"]}, cite: [\"3\"]}}"
                    .formatted(within, within))
            .part("words", "words: {events: [proposed, refused, agreed, paused, resumed, longer]}")
            .part("tests", "tests: []")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String date, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return event(name, party, date, null);
  }

  /** In New York 11 April ends at 4:00 UTC on 12 April, a day that begins before that in Prague. */
  @Test
  void whatNobodyIsSaidToHaveDoneIsAsEarlyAsItsDayBeginsAnywhere() throws AgreementFileException {
    Agreement agreement =
        agreement("America/New_York", "Europe/Prague", "P1D", AGREED, SILENCE, REFUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10");
    for (TreatyEvent refused :
        List.of(
            event("refused", null, "2026-04-12", "2026-04-12T01:00:00Z"),
            event("refused", null, "2026-04-11"))) {
      assertThat(silence(agreement, proposed, refused)).isEqualTo(Lapsed.Outcome.KEPT);
      assertThat(statuses(agreement, proposed, refused)).containsExactly(DutyStatus.MET);
      assertThat(outcome(agreement, proposed, refused)).isEqualTo(Outcome.NO_CLAUSE);
    }
    TreatyEvent mayBeLate = event("refused", null, "2026-04-12"); // of New York it was
    assertThat(silence(agreement, proposed, mayBeLate)).isEqualTo(Lapsed.Outcome.UNCLEAR);
    assertThat(statuses(agreement, proposed, mayBeLate)).containsExactly(DutyStatus.MET);
    assertThat(outcome(agreement, proposed, mayBeLate)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent late = event("refused", null, "2026-04-13");
    assertThat(silence(agreement, proposed, late)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(statuses(agreement, proposed, late)).containsExactly(DutyStatus.BREACH);
    assertThat(outcome(agreement, proposed, late)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whereAllLiveByOneClockADayOfNobodyIsOfThatClock() throws AgreementFileException {
    Agreement agreement =
        agreement("America/New_York", "America/New_York", "P1D", AGREED, SILENCE, REFUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10");
    TreatyEvent late = event("refused", null, "2026-04-12");
    assertThat(silence(agreement, proposed, late)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(statuses(agreement, proposed, late)).containsExactly(DutyStatus.BREACH);
    TreatyEvent sooner = event("refused", "AAA", "2026-04-09");
    assertThat(silence(agreement, proposed, sooner)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(statuses(agreement, proposed, sooner)).containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatIsForbiddenFromADayOfNobodyIsNoSureBreachWhileThatLastsAnywhere()
      throws AgreementFileException {
    Agreement agreement =
        agreement(
            "Asia/Almaty",
            "Europe/Prague",
            "P10D",
            "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, refrain: refused,"
                + " due: D-1}");
    TreatyEvent nobodys = event("proposed", null, "2026-04-10");
    for (Map.Entry<String, DutyStatus> day :
        Map.of(
                "2026-04-08", DutyStatus.MET,
                "2026-04-10", DutyStatus.UNCLEAR,
                "2026-04-11", DutyStatus.UNCLEAR,
                "2026-04-12", DutyStatus.BREACH)
            .entrySet()) {
      assertThat(statuses(agreement, nobodys, event("refused", "AAA", day.getKey())))
          .as(day.getKey())
          .containsExactly(day.getValue());
    }
    assertThat(
            statuses(
                agreement,
                event("proposed", null, "2026-04-10", "2026-04-10T23:00:00Z"),
                event("refused", "AAA", "2026-04-11", "2026-04-10T20:00:00Z")))
        .containsExactly(DutyStatus.MET);
    TreatyEvent of = event("proposed", "AAA", "2026-04-10");
    assertThat(statuses(agreement, of, event("refused", "AAA", "2026-04-11")))
        .containsExactly(DutyStatus.BREACH);
    assertThat(statuses(agreement, of, event("refused", null, "2026-04-21")))
        .as("20 April is not over everywhere before")
        .containsExactly(DutyStatus.MET);
  }

  /** BBB proposes at 21:30 on 9 April in Prague, which is 10 April in Almaty. */
  @Test
  void whatWasDoneOnTheDayBeforeThatOfAnotherClockMayHaveComeAfterIt()
      throws AgreementFileException {
    Agreement agreement =
        agreement(
            "Europe/Prague",
            "Asia/Almaty",
            "PT24H",
            AGREED,
            SILENCE,
            REFUSES,
            "{id: D2, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, refrain:"
                + " refused}");
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10", "2026-04-09T19:30:00Z");
    TreatyEvent untold = event("refused", "AAA", "2026-04-09");
    for (TreatyEvent started : List.of(proposed, event("proposed", "BBB", "2026-04-10"))) {
      assertThat(silence(agreement, started, untold)).isEqualTo(Lapsed.Outcome.UNCLEAR);
      assertThat(statuses(agreement, started, untold))
          .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
      assertThat(outcome(agreement, started, untold)).isEqualTo(Outcome.UNDETERMINED);
    }
    assertThat(agreement.duties(List.of(proposed, untold), LATER).getFirst().arithmetic())
        .contains("Not known whether refused of 9 April 2026", "came before it began");
    TreatyEvent told = event("refused", "AAA", "2026-04-09", "2026-04-09T21:00:00Z");
    assertThat(silence(agreement, proposed, told)).isEqualTo(Lapsed.Outcome.KEPT);
    assertThat(statuses(agreement, proposed, told))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    TreatyEvent before = event("refused", "AAA", "2026-04-08");
    assertThat(silence(agreement, proposed, before)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(statuses(agreement, proposed, before))
        .containsExactly(DutyStatus.BREACH, DutyStatus.OPEN);
  }

  @Test
  void whatFollowsFromAnActThatMayHaveComeTooSoonIsNotKnown() throws AgreementFileException {
    String owed = "kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused";
    Agreement agreement =
        agreement(
            "Europe/Prague",
            "Asia/Almaty",
            "P2D",
            "{id: D1, " + owed + ", recurring: true, due: D-1}",
            "{id: D2, " + owed + ", amount: {is: 7, unit: EUR}, due: D-1}");
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-10");
    assertThat(statuses(agreement, proposed, event("refused", "AAA", "2026-04-09")))
        .containsExactly(DutyStatus.UNCLEAR, DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
    assertThat(
            statuses(
                agreement,
                proposed,
                event("refused", null, "2026-04-11"),
                event("refused", null, "2026-04-12"),
                event("refused", null, "2026-04-14")))
        .as("of a series of nobody")
        .containsExactly(
            DutyStatus.MET, DutyStatus.MET, DutyStatus.MET, DutyStatus.BREACH, DutyStatus.MET);
  }

  /** In Almaty 9 April is over at 19:00 UTC, before BBB proposes on that day in New York. */
  @Test
  void whatWasOverBeforeTheStartByItsOwnClockIsNotDoneSince() throws AgreementFileException {
    Agreement agreement =
        agreement("Asia/Almaty", "America/New_York", "P1D", AGREED, SILENCE, REFUSES);
    TreatyEvent proposed = event("proposed", "BBB", "2026-04-09", "2026-04-10T01:00:00Z");
    TreatyEvent refused = event("refused", "AAA", "2026-04-09");
    assertThat(silence(agreement, proposed, refused)).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(statuses(agreement, proposed, refused)).containsExactly(DutyStatus.BREACH);
  }

  /** Due on 12 April in Prague, to 22:00 UTC; the 13th begins at 19:00 UTC in Almaty. */
  @Test
  void aPauseIsInTimeAsEarlyAsItsDayAllows() throws AgreementFileException {
    String owed = "kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused, ";
    Agreement agreement =
        agreement(
            "Europe/Prague",
            "Asia/Almaty",
            "P2D",
            "{id: D1, " + owed + "paused_by: [paused], resumed_by: [resumed], due: D-1}",
            "{id: D2, " + owed + "deferred_by: [paused], resumed_by: [resumed], due: D-1}",
            "{id: D3, " + owed + "due: D-2}");
    TreatyEvent asked = event("proposed", "AAA", "2026-04-10");
    TreatyEvent sent = event("refused", "AAA", "2026-04-14");
    for (String whose : new String[] {"BBB", null}) {
      for (String at : new String[] {"2026-04-12T20:00:00Z", null}) {
        assertThat(
                statuses(
                    agreement,
                    asked,
                    event("paused", whose, "2026-04-13", at),
                    event("longer", whose, "2026-04-13", at),
                    sent))
            .as(whose + " " + at)
            .containsExactly(DutyStatus.MET, DutyStatus.MET, DutyStatus.MET);
      }
    }
    assertThat(
            statuses(
                agreement,
                asked,
                event("paused", "AAA", "2026-04-13"),
                event("longer", "AAA", "2026-04-13"),
                sent))
        .containsExactly(DutyStatus.BREACH, DutyStatus.BREACH, DutyStatus.BREACH);
  }

  /** What ran again on 13 April in New York may have done so on the 14th in Prague. */
  @Test
  void aPauseIsOverAsLateAsItsDayAllows() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "Europe/Prague",
            "America/New_York",
            "P2D",
            "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused,"
                + " paused_by: [paused], resumed_by: [resumed], due: D-1}");
    TreatyEvent asked = event("proposed", "AAA", "2026-04-10");
    TreatyEvent paused = event("paused", "AAA", "2026-04-12");
    TreatyEvent sent = event("refused", "AAA", "2026-04-14");
    for (Map.Entry<String, DutyStatus> by :
        Map.of("BBB", DutyStatus.MET, "AAA", DutyStatus.BREACH).entrySet()) {
      assertThat(
              statuses(agreement, asked, paused, event("resumed", by.getKey(), "2026-04-13"), sent))
          .as(by.getKey())
          .containsExactly(by.getValue());
    }
  }

  /** By days of two clocks it can seem to have run again before it stopped. */
  @Test
  void noPauseMakesATimeShorter() throws AgreementFileException {
    String duty =
        "{id: D1, kind: duty, cite: [\"3\"], bearer: AAA, trigger: proposed, perform: refused,"
            + " paused_by: [paused], resumed_by: [resumed], due: D-1}";
    TreatyEvent asked = event("proposed", "AAA", "2026-04-12", "2026-04-12T08:00:00Z");
    TreatyEvent sent = event("refused", "AAA", "2026-04-14", "2026-04-14T05:00:00Z");
    assertThat(
            statuses(
                agreement("Europe/Prague", "America/New_York", "PT48H", duty),
                asked,
                event("paused", "BBB", "2026-04-13"),
                event("resumed", "AAA", "2026-04-13"),
                sent))
        .containsExactly(DutyStatus.MET);
    assertThat(
            statuses(
                agreement("Europe/Prague", "Asia/Almaty", "P2D", duty),
                event("proposed", "AAA", "2026-04-10"),
                event("paused", "AAA", "2026-04-09"),
                event("resumed", "AAA", "2026-04-09"),
                event("refused", "AAA", "2026-04-12")))
        .containsExactly(DutyStatus.MET);
  }
}
