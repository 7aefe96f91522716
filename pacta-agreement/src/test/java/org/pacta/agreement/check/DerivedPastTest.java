package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** Guards that ask about events which follow from the dates of the agreement itself. */
class DerivedPastTest {
  @TempDir Path folder;

  private static SmallFile asking(String guard) {
    return new SmallFile()
        .rules("{id: P1, kind: permission, act: [request.submit], when: \"" + guard + "\"}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {after: P1M, following:"
                + " {latest_of: exchange_of_instruments, count: 1}}, cite: [\"9\"]}, periodic:"
                + " [{id: yearly, event: meeting_due, every: P1Y, from: entry_into_force, cite:"
                + " [\"9\"]}]}")
        .tests(
            "{name: t, act: request.submit, base: ok, facts: {req: {nature:"
                + " police_cooperation}}, at: \"2026-06-01T00:00:00Z\", events:"
                + " [{event: exchange_of_instruments, date: \"2026-02-01\"}], expect: {outcome:"
                + " permitted}}");
  }

  private Outcome outcome(String guard, String at) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(asking(guard).in(folder, "small.yaml"));
    Instant moment = Instant.parse(at + "T00:00:00Z");
    TreatyEvent exchange =
        new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-02-01"));
    EventRegister past = new EventRegister(List.of(exchange), Set.of("meeting_due"));
    Facts stated = new Facts(Map.of("req", Map.of("nature", "police_cooperation")));
    Facts facts =
        TrialFacts.under(agreement, "request.submit", stated)
            .plus(stated)
            .plus(agreement.fromEvents(past, moment, moment).history());
    return agreement.decide("request.submit", facts, moment, moment).outcome();
  }

  @Test
  void theEntryIntoForceHasHappenedOnceItsDayIsOver() throws AgreementFileException {
    String guard = "happened('entry_into_force')";
    assertThat(outcome(guard, "2026-03-03")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(guard, "2026-02-20")).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void thatItHasNotEndedIsKnownAsFarAsTheStatusIs() throws AgreementFileException {
    assertThat(outcome("!happened('ended')", "2026-06-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome("!happened('resumption_effective')", "2026-06-01"))
        .as("of several only the latest is reckoned")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void returnsOfAPeriodicEventAreCounted() throws AgreementFileException {
    String guard = "times('meeting_due') == 2";
    assertThat(outcome(guard, "2028-03-03")).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(guard, "2027-03-03")).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void testsAndDecisionsFromEventsSeeThem() {
    Path file = asking("happened('entry_into_force')").in(folder, "small.yaml");
    assertThat(Ran.of("test", file).out()).contains("1 of 1 tests pass");
  }
}
