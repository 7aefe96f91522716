package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.check.Silences.ORAL;
import static org.pacta.agreement.check.Silences.account;
import static org.pacta.agreement.check.Silences.asked;
import static org.pacta.agreement.check.Silences.decided;
import static org.pacta.agreement.check.Silences.event;
import static org.pacta.agreement.check.Silences.lapse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.pacta.agreement.temporal.AsOf;

/** What is known of the past where nobody knows how a silence has gone. */
class SurelyTest {
  private static final LocalDate LATER = LocalDate.parse("2026-09-01");

  /** Comes about just where the silence of {@link Silences#ORAL} has not. */
  private static final String ELSE =
      lapse("L2", "consent_asked", "D-60", "two", "prevented_by: [{event: one, by: any_party}], ");

  @TempDir Path folder;

  private Agreement load(String clauses, String... rules) throws AgreementFileException {
    return Silences.load(folder, clauses, rules);
  }

  private static String permits(String guard, String more) {
    return "{id: P1, kind: permission, act: [request.submit], when: \"" + guard + "\"" + more + "}";
  }

  private static StatusCode status(Agreement agreement, TreatyEvent... events) {
    return agreement.status(List.of(events), LATER).status();
  }

  @Test
  void whatCountsInSomeWaysOnlyIsNotKnown() throws AgreementFileException {
    Agreement agreement =
        load(
            ", suspension: {date: {at: one}, units: [\"1\"], cite: [\"9\"]},"
                + " resumption: {date: {at: two}, cite: [\"9\"]}",
            ORAL,
            lapse("L3", "consent_asked", "D-60", "two", ""),
            permits("!happened('two')", ", cite: [\"3\"]"));
    assertThat(decided(agreement, asked("oral"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(agreement, asked("written"))).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, asked(null))).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatEndedInEveryWayHasEnded() throws AgreementFileException {
    Agreement agreement =
        load(
            ", termination: {date: {later_of: [{fixed: \"2026-08-01\"}, {earlier_of: [{at: one},"
                + " {at: two}]}]}, cite: [\"9\"]}",
            ORAL,
            ELSE,
            permits("!happened('ended')", ", also_while: [ended]"));
    for (String form : Arrays.asList("oral", "written", null)) {
      assertThat(decided(agreement, asked(form))).as(form).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(status(agreement, asked(form))).as(form).isEqualTo(StatusCode.ENDED);
    }
  }

  @Test
  void whatIsProlongedInEveryWayHasNotEnded() throws AgreementFileException {
    String silent = "silent: other_party, "; // what one Party alone does prolongs nothing
    String first = ORAL.replace("D-30", "D-10").replace(silent, "");
    String other =
        lapse("L2", "consent_asked", "D-30", "one", "prevented_by: [{event: one, by: any_party}], ")
            .replace(silent, "");
    Agreement agreement =
        Silences.load(
            folder,
            ", duration: {term: P3M, extended_by: {event: one, by: P1Y, times: 1, cite: [\"9\"]},"
                + " cite: [\"9\"]}",
            first,
            other,
            permits("happened('ended')", ", also_while: [ended]"));
    TreatyEvent inApril = event("consent_asked", "AAA", "2026-04-01", null);
    assertThat(decided(agreement, inApril)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(status(agreement, inApril)).isEqualTo(StatusCode.IN_FORCE);
    Agreement sure =
        load(
            ", duration: {term: P3M, extended_by: {event: one, by: P1Y, times: 1, cite: [\"9\"]},"
                + " cite: [\"9\"]}",
            first);
    assertThat(sure.lapses(List.of(inApril), AsOf.endOf(LATER)))
        .as("its life rests on the silence, and status says so")
        .singleElement()
        .matches(sure::restsOn);
  }

  @Test
  void whatWasEnteredWithoutItsPartyTakesNothingAway() throws AgreementFileException {
    Agreement agreement =
        load(
            ", termination: {date: {at: one, party: BBB}, cite: [\"9\"]}",
            lapse("L1", "consent_asked", "D-30", "one", ""),
            permits("req.form == 'written'", ""));
    TreatyEvent nameless = event("one", null, "2026-06-01", null);
    assertThat(status(agreement, asked(null))).isEqualTo(StatusCode.ENDED);
    assertThat(status(agreement, asked(null), nameless)).isEqualTo(StatusCode.ENDED);
    assertThat(decided(agreement, asked(null), nameless)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatComesAboutOnALastDayKeepsNothingThoughSomebodyEnteredIt() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            lapse("L1", "consent_asked", "D-30", "one", "")
                .replace("{event: one}", "{event: one, on: last_day}"),
            lapse(
                    "L2",
                    "consent_asked",
                    "D-30",
                    "two",
                    "prevented_by: [{event: one, by: any_party}], ")
                .replace("{event: two}", "{event: two, on: last_day}"),
            permits("!happened('two')", ""));
    TreatyEvent entered = event("one", "BBB", "2026-05-31", null);
    assertThat(decided(agreement, asked(null))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(agreement, asked(null), entered)).isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent before = event("one", "BBB", "2026-05-30", null);
    assertThat(decided(agreement, asked(null), before))
        .as("what was done before that day keeps it")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void allSilencesOfOneLastDayStandInWhateverOrder() throws AgreementFileException {
    String kept =
        lapse("L1", "consent_asked", "D-30", "one", "prevented_by: [consent_refused], ")
            .replace("{event: one}", "{event: one, on: last_day}");
    String lasted =
        lapse("L2", "consent_asked", "D-30", "one", "")
            .replace("{event: one}", "{event: one, on: last_day}");
    String other = lasted.replace("L2", "L3").replace("event: one", "event: two");
    String ends = ", termination: {date: {earlier_of: [{at: one}, {at: two}]}, cite: [\"9\"]}";
    TreatyEvent refused = event("consent_refused", "BBB", "2026-05-10", null);
    for (List<String> rules :
        List.of(List.of(kept, lasted), List.of(lasted, kept), List.of(lasted, other))) {
      Agreement agreement = load(ends, rules.toArray(String[]::new));
      assertThat(status(agreement, asked(null), refused)).isEqualTo(StatusCode.ENDED);
      assertThat(account(agreement, "2026-09-01", asked(null), refused).lapses())
          .filteredOn(lapse -> !lapse.rule().equals("L1"))
          .extracting(Lapsed::outcome)
          .containsOnly(Lapsed.Outcome.CAME_ABOUT);
    }
  }

  @Test
  void aDayThatIsAnotherInAnotherWayIsNotTold() throws AgreementFileException {
    Agreement agreement =
        load(
            "",
            ORAL,
            ELSE,
            "{id: D1, kind: duty, bearer: BBB, trigger: consent_asked, perform: two,"
                + " discharged_also_by: [one], cite: [\"3\"]}");
    assertThat(account(agreement, "2026-09-01", asked("oral")).duties())
        .extracting(DutyState::endedOn)
        .containsExactly(LocalDate.parse("2026-06-01"));
    assertThat(account(agreement, "2026-09-01", asked(null)).duties())
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.status()).isEqualTo(DutyStatus.MET);
          assertThat(duty.endedOn()).isNull();
          assertThat(duty.moments().ended()).as("nor its moment").isNull();
          assertThat(duty.moments().by()).as("nor by what").isNull();
          assertThat(duty.arithmetic()).contains("Not known whether the time of L1");
        });
  }

  @Test
  void whoseTurnItIsIsNotToldWhereItIsAnotherInAnotherWay() throws AgreementFileException {
    Agreement agreement =
        Silences.load(
            folder,
            "}\nturns: [{id: host, order: [BBB, AAA], per: {event: one}, cite: [\"3\"]}]\ncalendars: {",
            ORAL);
    AsOf when = AsOf.endOf(LATER);
    assertThat(agreement.turns(List.of(asked("oral")), when))
        .containsEntry("host", Optional.of("AAA"));
    assertThat(agreement.turns(List.of(asked(null)), when)).containsEntry("host", Optional.empty());
  }

  @Test
  void whatWasEnteredWithoutItsPartyMayBeAnothers() throws AgreementFileException {
    TreatyEvent nameless = event("one", null, "2026-06-01", null);
    for (String whose : List.of("AAA", "BBB")) {
      Agreement agreement =
          load(
              "",
              lapse("L1", "consent_asked", "D-30", "one", ""),
              permits("!happened('one', '" + whose + "')", ""));
      boolean lasted = whose.equals("BBB");
      assertThat(decided(agreement, asked(null)))
          .isEqualTo(lasted ? Outcome.NO_CLAUSE : Outcome.PERMITTED);
      assertThat(decided(agreement, asked(null), nameless))
          .isEqualTo(lasted ? Outcome.NO_CLAUSE : Outcome.UNDETERMINED);
    }
    Agreement unclear = load("", ORAL, permits("happened('one')", ""));
    assertThat(decided(unclear, asked(null), nameless))
        .as("whether or not the silence lasted")
        .isEqualTo(Outcome.PERMITTED);
    Agreement counting =
        load("", lapse("L1", "consent_asked", "D-30", "one", ""), permits("times('one') == 1", ""));
    assertThat(decided(counting, asked(null))).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(counting, asked(null), nameless))
        .as("one and the same, or two")
        .isEqualTo(Outcome.UNDETERMINED);
  }
}
