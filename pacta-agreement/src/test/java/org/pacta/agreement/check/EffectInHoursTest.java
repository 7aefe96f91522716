package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** A clause that takes effect some hours after an event does so to the second. */
class EffectInHoursTest {
  private static final TreatyEvent NOTICE =
      at("suspension_notice_received", "2026-05-01T20:00:00Z");

  @TempDir Path folder;

  private Agreement load(String more) throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .rules(
                "{id: D1, kind: duty, bearer: event_party, trigger: request_received, perform:"
                    + " reply_sent, due: D-1, cite: [\"3\"]}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, suspension: {effective: {after: PT48H, from:"
                    + " suspension_notice_received}, "
                    + more
                    + "cite: [\"9\"]}, resumption: {effective: {after: PT12H, from:"
                    + " resumption_notice_received}, cite: [\"9\"]}}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent at(String name, String moment) {
    return new TreatyEvent(
        name,
        "BBB",
        LocalDate.parse(moment.substring(0, 10)),
        List.of(),
        null,
        new EventDetail(null, Instant.parse(moment), false, null, null, null, Facts.NONE));
  }

  private static StatusCode status(Agreement agreement, String moment, TreatyEvent... events) {
    Instant at = Instant.parse(moment);
    return agreement.statusAt(List.of(events), at, at, Set.of()).status();
  }

  @Test
  void hoursAreCountedFromTheMoment() throws AgreementFileException {
    Agreement agreement = load("");
    assertThat(status(agreement, "2026-05-03T10:00:00Z", NOTICE)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(agreement, "2026-05-03T19:59:59Z", NOTICE)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(agreement, "2026-05-03T20:00:00Z", NOTICE)).isEqualTo(StatusCode.SUSPENDED);
    TreatyEvent lifted = at("resumption_notice_received", "2026-05-10T08:00:00Z");
    assertThat(status(agreement, "2026-05-10T19:59:59Z", NOTICE, lifted))
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(agreement, "2026-05-10T20:00:00Z", NOTICE, lifted))
        .isEqualTo(StatusCode.IN_FORCE);
    var date =
        Objects.requireNonNull(
            agreement.dates(List.of(NOTICE), LocalDate.parse("2026-05-02")).get("suspension"));
    assertThat(date.startsAt()).containsEntry("AAA", Instant.parse("2026-05-03T20:00:00Z"));
    assertThat(date.arithmetic()).contains("48 hours after its moment");
  }

  @Test
  void whatHappensOnOneDayCountsInTheOrderOfTheMoments() throws AgreementFileException {
    TreatyEvent suspended = at("suspension_notice_received", "2026-05-08T12:00:00Z");
    TreatyEvent lifted = at("resumption_notice_received", "2026-05-10T06:00:00Z");
    assertThat(status(load(""), "2026-05-10T15:00:00Z", suspended, lifted))
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(load(""), "2026-05-10T18:00:00Z", suspended, lifted))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void aResumptionThatTakesEffectHoursBeforeTheSuspensionTakesItBack()
      throws AgreementFileException {
    TreatyEvent lifted = at("resumption_notice_received", "2026-05-10T00:00:00Z");
    TreatyEvent anew = at("suspension_notice_received", "2026-05-08T18:00:00Z");
    for (String moment : List.of("2026-05-10T15:00:00Z", "2026-05-12T15:00:00Z")) {
      assertThat(status(load(""), moment, NOTICE, lifted, anew)).isEqualTo(StatusCode.IN_FORCE);
    }
  }

  @Test
  void withoutAMomentOrWhereTheDayIsSaidDaysAreCounted() throws AgreementFileException {
    TreatyEvent ofTheDay =
        new TreatyEvent("suspension_notice_received", "BBB", LocalDate.parse("2026-05-01"));
    assertThat(status(load(""), "2026-05-03T10:00:00Z", ofTheDay)).isEqualTo(StatusCode.SUSPENDED);
    assertThat(status(load("starts: start_of_day, "), "2026-05-03T10:00:00Z", NOTICE))
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void aRequestBeforeTheMomentStartsItsDutyAndItsTimeStandsStillFromIt()
      throws AgreementFileException {
    List<TreatyEvent> events =
        new ArrayList<>(List.of(NOTICE, at("request_received", "2026-05-03T12:00:00Z")));
    assertThat(states(events, "2026-05-20")).containsExactly(DutyStatus.PAUSED);
    events.set(1, at("request_received", "2026-05-03T21:00:00Z"));
    assertThat(states(events, "2026-05-20")).isEmpty();
  }

  private List<DutyStatus> states(List<TreatyEvent> events, String day)
      throws AgreementFileException {
    return load("").duties(events, AsOf.endOf(LocalDate.parse(day))).stream()
        .map(DutyState::status)
        .toList();
  }
}
