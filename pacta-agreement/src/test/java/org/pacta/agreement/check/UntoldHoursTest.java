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
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** When a guard asks since when, an event that says its day alone permits nothing by its hour. */
class UntoldHoursTest {
  private static final Set<String> ALL = Set.of("consent_given", "consent_withdrawn");
  private static final String ANEW =
      "happened('consent_given') && (!happened('consent_withdrawn') || when('consent_given') >"
          + " when('consent_withdrawn'))";

  @TempDir Path folder;

  private Decision decision(String guard, String at, TreatyEvent... past)
      throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part("words", "words: {events: [consent_withdrawn]}")
                .rules("{id: P1, kind: permission, act: [request.submit], when: \"" + guard + "\"}")
                .in(folder, "small.yaml"));
    Instant then = Instant.parse(at);
    Facts asked =
        new Facts(Map.of("req", Map.of("form", "written", "nature", "police_cooperation")));
    Facts all =
        TrialFacts.under(agreement, "request.submit", asked)
            .plus(agreement.fromEvents(new EventRegister(List.of(past), ALL), then, then).history())
            .plus(asked);
    return agreement.decide("request.submit", all, then, then);
  }

  private Outcome outcome(String guard, String at, TreatyEvent... past)
      throws AgreementFileException {
    return decision(guard, at, past).outcome();
  }

  private static TreatyEvent event(String name, String date, @Nullable String at) {
    return new TreatyEvent(name, "AAA", LocalDate.parse(date))
        .at(at == null ? null : Instant.parse(at));
  }

  @Test
  void whichOfTwoOfOneDayWasTheLastTheirMomentsSay() throws AgreementFileException {
    String then = "2026-06-01T12:00:00Z";
    TreatyEvent given = event("consent_given", "2026-05-10", "2026-05-10T10:00:00Z");
    TreatyEvent day = event("consent_given", "2026-05-10", null);
    TreatyEvent withdrawn = event("consent_withdrawn", "2026-05-10", null);
    assertThat(outcome(ANEW, then, given)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(ANEW, then, given, withdrawn)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(ANEW, then, day, withdrawn)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision(ANEW, then, day, withdrawn).missing())
        .contains("when('consent_given')", "when('consent_withdrawn')");
    assertThat(
            outcome(
                ANEW,
                then,
                given,
                event("consent_withdrawn", "2026-05-10", "2026-05-10T09:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(ANEW, then, event("consent_given", "2026-05-11", null), withdrawn))
        .as("days are enough")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(ANEW, then, event("consent_given", "2026-05-09", null), withdrawn))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whetherATimeHasPassedIsNotKnownWhileTheHourDecides() throws AgreementFileException {
    String waits = "now >= when('consent_given') + duration('24h')";
    String lasts = "now < after(when('consent_given'), 'P1M')";
    TreatyEvent day = event("consent_given", "2026-05-10", null);
    assertThat(outcome(waits, "2026-05-11T12:00:00Z", day)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(waits, "2026-05-13T12:00:00Z", day)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(lasts, "2026-06-09T12:00:00Z", day)).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(lasts, "2026-06-10T12:00:00Z", day)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(lasts, "2026-06-12T12:00:00Z", day)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theHourItselfIsNotKnown() throws AgreementFileException {
    String morning = "when('consent_given') == timestamp('2026-05-10T08:00:00Z')";
    String then = "2026-06-01T12:00:00Z";
    assertThat(outcome(morning, then, event("consent_given", "2026-05-10", null)))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(morning, then, event("consent_given", "2026-05-10", "2026-05-10T08:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
  }
}
