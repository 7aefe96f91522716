package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/** A duty that runs goes with the territories that its event names. */
class TerritoryDutyTest extends TerritoryStates {
  private static final TreatyEvent THERE =
      about("request_received", "AAA", "2026-10-20", List.of("ISL"));
  private static final TreatyEvent HERE = event("request_received", "AAA", "2026-10-20");

  private static DutyState state(Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.duties(events, LocalDate.parse(day)).getFirst();
  }

  @Test
  void itIsReleasedWhenTheExtensionIsWithdrawn() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> all = events(extended("2026-05-10"), withdrawn("ISL", "2026-10-05"), THERE);
    assertThat(owing(agreement, all, "2026-11-05")).containsExactly("AAA open");
    assertThat(owing(agreement, all, "2026-11-06")).containsExactly("AAA released");
    DutyState released = state(agreement, all, "2026-12-20");
    assertThat(released.arithmetic())
        .contains("Released on 6 November 2026: the agreement no longer applies to ISL.");
    List<TreatyEvent> elsewhere =
        events(extended("2026-05-10"), withdrawn("ISL", "2026-10-05"), HERE);
    assertThat(owing(agreement, elsewhere, "2026-11-06")).containsExactly("AAA open");
  }

  @Test
  void inSeveralTerritoriesItIsOwedWhileTheAgreementAppliesToOne() throws AgreementFileException {
    Agreement agreement = load();
    TreatyEvent both = about("request_received", "AAA", "2026-10-20", List.of("ISL", "CAP"));
    List<TreatyEvent> one = events(extended("2026-05-10"), withdrawn("ISL", "2026-10-05"), both);
    assertThat(owing(agreement, one, "2026-11-10")).containsExactly("AAA open");
    assertThat(owing(agreement, one, "2026-11-20")).containsExactly("AAA breach");
    List<TreatyEvent> each =
        events(
            extended("2026-05-10"),
            withdrawn("ISL", "2026-10-01"),
            withdrawn("CAP", "2026-10-05"),
            both);
    assertThat(owing(agreement, each, "2026-11-05")).containsExactly("AAA open");
    assertThat(state(agreement, each, "2026-12-20").arithmetic())
        .contains("Released on 6 November 2026: the agreement no longer applies to ISL and CAP.");
    List<TreatyEvent> gone = events(extended("2026-05-10"), withdrawn("ISL", "2026-07-05"), both);
    assertThat(owing(agreement, gone, "2026-10-25")).containsExactly("AAA open");
  }

  @Test
  void itIsReleasedWhenItsUnitsAloneAreWithdrawn() throws AgreementFileException {
    Agreement agreement = load();
    List<TreatyEvent> all =
        events(
            extended("2026-05-10"),
            withdrawn("ISL", "2026-10-05", "3"),
            withdrawn("ISL", "2026-11-05", "2"),
            THERE);
    assertThat(owing(agreement, all, "2026-11-05")).containsExactly("AAA open");
    for (String day : List.of("2026-11-06", "2026-12-20")) {
      assertThat(state(agreement, all, day).arithmetic()).contains("Released on 6 November 2026");
    }
    List<TreatyEvent> other =
        events(extended("2026-05-10"), withdrawn("ISL", "2026-10-05", "2"), THERE);
    assertThat(owing(agreement, other, "2026-11-06")).containsExactly("AAA open");
  }

  @Test
  void itGoesOnWhereTheEndForThePartySparesTheTerritory() throws AgreementFileException {
    List<TreatyEvent> there = events(extended("2026-05-10"), leaves("AAA", "2026-10-05"), THERE);
    List<TreatyEvent> here = events(extended("2026-05-10"), leaves("AAA", "2026-10-05"), HERE);
    assertThat(owing(load(), there, "2026-11-06")).containsExactly("AAA released");
    Agreement spared =
        AgreementFolder.loadFile(
            small("")
                .replace(
                    "temporal",
                    "ends: end_of_day, cite: [\"9\"]}\n  amendment",
                    "ends: end_of_day, except_territories: [ISL], cite: [\"9\"]}\n  amendment")
                .in(folder, "spared.yaml"));
    assertThat(owing(spared, there, "2026-11-06")).containsExactly("AAA open");
    assertThat(owing(spared, here, "2026-11-06")).containsExactly("AAA released");
  }

  @Test
  void whatIsAnnouncedBeforeTheExtensionIsOwedFromItOn() throws AgreementFileException {
    String owes =
        "{id: D6, kind: duty, bearer: AAA, trigger: meeting_requested, perform: report_submitted,"
            + " due: D-10, cite: [\"3\"]}";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(owes)
                .part(
                    "deadlines",
                    "deadlines: {D-10: {term: ten days before, before: P10D, cite: [\"3\"]}}")
                .part("temporal", TEMPORAL + CLAUSES)
                .part("territories", TERRITORIES)
                .in(folder, "small.yaml"));
    TreatyEvent extended =
        about("territory_extension_received", "AAA", "2026-05-10", List.of("ISL"));
    TreatyEvent meeting =
        about("meeting_requested", null, "2026-10-20", List.of("ISL"))
            .announcedOn(LocalDate.parse("2026-05-20"));
    assertThat(agreement.duties(events(extended, meeting), LocalDate.parse("2026-08-31")))
        .isEmpty();
    assertThat(agreement.duties(events(extended, meeting), LocalDate.parse("2026-09-02")))
        .extracting(DutyState::started)
        .containsExactly(LocalDate.parse("2026-09-01"));
  }
}
