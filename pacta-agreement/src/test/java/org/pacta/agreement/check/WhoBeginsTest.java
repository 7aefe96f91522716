package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * "The meetings are held alternately in each State", once a year: the text does not say where
 * first. The agreement is in force from 1 March 2026.
 */
class WhoBeginsTest {
  private static final String TURNS =
      "turns: [{id: host_in_turn, order: [AAA, BBB], per: {event: meeting_held, begins:"
          + " whoever_acts_first}, cite: [\"1\"]}]";

  @TempDir Path folder;

  private static SmallFile file(String rule) {
    return new SmallFile()
        .part("turns", TURNS)
        .part(
            "deadlines",
            "deadlines: {D-1: {term: once a year, schedule: {every: year, running: true}, cite:"
                + " [\"3\"]}}")
        .rules(rule);
  }

  private Agreement yearly() throws AgreementFileException {
    return load(
        file(
            "{id: D1, kind: duty, bearer: host_in_turn, trigger: entry_into_force, perform:"
                + " meeting_held, due: D-1, cite: [\"3\"]}"));
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent held(@Nullable String party, String date) {
    return new TreatyEvent("meeting_held", party, LocalDate.parse(date));
  }

  @Test
  void whoeverActsFirstHasHadTheFirstTurn() throws AgreementFileException {
    List<TreatyEvent> events = List.of(held("BBB", "2026-11-05"), held("BBB", "2027-11-05"));
    assertThat(yearly().duties(events, LocalDate.parse("2028-01-05")))
        .extracting(DutyState::period, DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(
            tuple("2026", null, DutyStatus.MET),
            tuple("2027", "AAA", DutyStatus.BREACH),
            tuple("2028", "AAA", DutyStatus.OPEN));
    assertThat(yearly().turns(events, AsOf.endOf(LocalDate.parse("2026-10-01"))))
        .allSatisfy((_, party) -> assertThat(party).isEmpty());
    assertThat(yearly().turns(events, AsOf.endOf(LocalDate.parse("2026-11-06"))).values())
        .allSatisfy(party -> assertThat(party).contains("AAA"));
  }

  @Test
  void beforeTheFirstNobodyIsInBreach() throws AgreementFileException {
    assertThat(yearly().duties(List.of(), LocalDate.parse("2027-06-01")))
        .allSatisfy(state -> {
          assertThat(state.party()).isNull();
          assertThat(state.status()).isEqualTo(DutyStatus.UNCLEAR);
          assertThat(state.missing()).singleElement().asString().contains("the first meeting_held");
        })
        .hasSize(2);
    assertThat(yearly().duties(List.of(held("AAA", "2027-02-01")), LocalDate.parse("2027-06-01")))
        .extracting(DutyState::period, DutyState::status)
        .containsExactlyInAnyOrder(
            tuple("2026", DutyStatus.UNCLEAR), tuple("2027", DutyStatus.MET));
  }

  @Test
  void oneDayWithTheFirstOfTwoPartiesDoesNotSayWhoBegan() throws AgreementFileException {
    TreatyEvent one = held("AAA", "2026-11-05");
    TreatyEvent other = held("BBB", "2026-11-05");
    AsOf later = AsOf.endOf(LocalDate.parse("2026-12-01"));
    for (List<TreatyEvent> events : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(yearly().turns(events, later).values())
          .allSatisfy(party -> assertThat(party).isEmpty());
      assertThat(yearly().duties(events, LocalDate.parse("2028-01-05")))
          .isNotEmpty()
          .allSatisfy(state -> {
            assertThat(state.party()).isNull();
            assertThat(state.status()).isNotIn(DutyStatus.MET, DutyStatus.BREACH);
          });
    }
    assertThat(yearly().turns(List.of(one, one), later).values())
        .allSatisfy(party -> assertThat(party).contains("BBB"));
  }

  @Test
  void anEventThatNamesNobodyDoesNotSayWhoBegan() throws AgreementFileException {
    List<TreatyEvent> events = List.of(held(null, "2026-11-05"));
    assertThat(yearly().turns(events, AsOf.endOf(LocalDate.parse("2026-12-01"))).values())
        .allSatisfy(party -> assertThat(party).isEmpty());
    assertThat(yearly().duties(events, LocalDate.parse("2026-12-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void aPowerInTurnIsNobodysBeforeTheFirst() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                "{id: W1, kind: power, holder: host_in_turn, act: [agreement.amend], when:"
                    + " \"true\", effect: {event: review_done}}"));
    Instant now = Instant.parse("2026-12-15T09:00:00Z");
    assertThat(List.of(List.<TreatyEvent>of(), List.of(held("BBB", "2026-11-05"))))
        .map(events -> new EventRegister(events, Set.of("meeting_held")))
        .map(past -> agreement.fromEvents(past, now, now).history())
        .map(history -> agreement.vocabulary().baseFacts().plus(history))
        .map(facts -> facts.with("actor", "AAA").with("req.form", "written"))
        .map((Facts facts) -> agreement.decide("agreement.amend", facts, now, now).outcome())
        .containsExactly(Outcome.UNDETERMINED, Outcome.PERMITTED);
  }

  @Test
  void anotherReadingLetsTheFirstOfTheOrderBegin() throws AgreementFileException {
    String reading =
        "interpretations: [{id: I-1, cite: [\"1\"], question: q, reading: r, basis: test, status:"
            + " open, alternatives: [{id: I-1a, reading: s, changes: {turns: {TURN: {per: {begins:"
            + " first_in_order}}}}}]}]";
    SmallFile file =
        file("{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}");
    Agreement agreement =
        load(file.part("interpretations", reading.replace("TURN", "host_in_turn")))
            .under(Map.of("I-1", "I-1a"));
    assertThat(agreement.turns(List.of(), AsOf.endOf(LocalDate.parse("2026-10-01"))).values())
        .allSatisfy(party -> assertThat(party).contains("AAA"));
    assertThatThrownBy(() ->
            load(file.part("interpretations", reading.replace("TURN", "host")))
                .under(Map.of("I-1", "I-1a")))
        .hasMessageContaining("there is no turn host");
  }
}
