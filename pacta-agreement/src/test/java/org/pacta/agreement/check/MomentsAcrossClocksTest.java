package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Finding;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * Moments count before days entered by whichever clock: AAA lives by the clock of an island four
 * hours behind UTC, BBB by that of Paris, with an organ on the island.
 */
class MomentsAcrossClocksTest {
  private static final String BREAK_OFF =
      "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent, due: D-6H,"
          + " cite: [\"3\"]}";
  private static final String ORGAN = BREAK_OFF.replace("AAA", "island_police");

  @TempDir Path folder;

  private SmallFile file(String first, String second, String rule) {
    return new SmallFile()
        .part(
            "parties",
            "parties: [{id: AAA, name: Aland, time_zone: %s, cite: [\"1\"]}, {id: BBB, name: Beland,"
                    .formatted(first)
                + " time_zone: %s, cite: [\"1\"]}]\n".formatted(second)
                + "bodies: {island_police: {name: Police of the island, of: BBB, time_zone:"
                + " America/Marigot, cite: [\"1\"]}}")
        .part(
            "deadlines", "deadlines: {D-6H: {term: within six hours, within: PT6H, cite: [\"3\"]}}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                + " cite: [\"9\"]}, termination: {effective: {after: P1M, from:"
                + " termination_notice_received}, cite: [\"9\"]}, suspension: {date: {at:"
                + " suspension_notice_received}, cite: [\"9\"]}}")
        .rules(rule);
  }

  private Agreement agreement(String first, String second, String rule)
      throws AgreementFileException {
    return AgreementFolder.loadFile(file(first, second, rule).in(folder, "small.yaml"));
  }

  private Agreement apart(String rule) throws AgreementFileException {
    return agreement("America/Lower_Princes", "Europe/Paris", rule);
  }

  private Agreement inParis(String rule) throws AgreementFileException {
    return agreement("Europe/Amsterdam", "Europe/Paris", rule);
  }

  private static TreatyEvent event(String name, String party, String date, String at) {
    return new TreatyEvent(name, party, LocalDate.parse(date)).at(Instant.parse(at));
  }

  private static List<String> stands(Agreement agreement, AsOf when, TreatyEvent... events) {
    return agreement.duties(List.of(events), when).stream()
        .map(DutyState::status)
        .map(status -> status.code())
        .toList();
  }

  private static AsOf end(String day) {
    return AsOf.endOf(LocalDate.parse(day));
  }

  private static AsOf at(String moment) {
    return AsOf.instant(Instant.parse(moment));
  }

  @Test
  void whatWasDoneAfterTheRequestMeetsItThoughItsDayIsTheOneBefore() throws AgreementFileException {
    TreatyEvent asked = event("request_received", "BBB", "2026-04-03", "2026-04-03T00:15:00Z");
    TreatyEvent done = event("reply_sent", "AAA", "2026-04-02", "2026-04-03T00:30:00Z");
    TreatyEvent before = event("reply_sent", "AAA", "2026-04-02", "2026-04-03T00:10:00Z");
    assertThat(stands(apart(BREAK_OFF), end("2026-04-04"), asked, done)).containsExactly("met");
    assertThat(stands(apart(BREAK_OFF), end("2026-04-04"), done, asked)).containsExactly("met");
    assertThat(stands(apart(BREAK_OFF), end("2026-04-04"), asked, before))
        .containsExactly("breach");
  }

  @Test
  void whatWasOverBeforeItWasDoneForbidsNothing() throws AgreementFileException {
    String kept =
        "{id: D1, kind: duty, bearer: AAA, trigger: request_received, refrain: reply_sent,"
            + " discharged_also_by: [consent_given], cite: [\"3\"]}";
    TreatyEvent asked = new TreatyEvent("request_received", "BBB", LocalDate.parse("2026-04-01"));
    TreatyEvent clear = event("consent_given", "BBB", "2026-04-03", "2026-04-03T00:15:00Z");
    TreatyEvent left = event("reply_sent", "AAA", "2026-04-02", "2026-04-03T00:30:00Z");
    assertThat(stands(apart(kept), end("2026-04-04"), asked, clear, left)).containsExactly("met");
  }

  @Test
  void anOrgansDayIsThatOfItsPartyForTheForceOfTheAgreement() throws AgreementFileException {
    Agreement agreement = inParis(ORGAN); // in force from 28 February, 23:00 UTC
    for (String label : List.of("2026-02-28", "2026-03-01")) {
      TreatyEvent asked = event("request_received", "island_police", label, "2026-02-28T23:30:00Z");
      assertThat(stands(agreement, end("2026-03-02"), asked)).as(label).containsExactly("breach");
      TreatyEvent sooner =
          event("request_received", "island_police", label, "2026-02-28T22:30:00Z");
      assertThat(stands(agreement, end("2026-03-02"), sooner)).as(label).isEmpty();
    }
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-06-16"));
    for (String label : List.of("2026-07-15", "2026-07-16")) { // ended since 15 July, 22:00 UTC
      TreatyEvent asked = event("request_received", "BBB", label, "2026-07-15T22:30:00Z");
      assertThat(stands(agreement, end("2026-07-17"), notice, asked)).as(label).isEmpty();
      assertThat(
              agreement.dutiesNotStarted(
                  new EventRegister(List.of(notice, asked), Set.of()), end("2026-07-17")))
          .as(label)
          .hasSize(1);
    }
  }

  @Test
  void itEndsForAnOrganWithTheDayOfItsParty() throws AgreementFileException {
    Agreement agreement = inParis(ORGAN);
    TreatyEvent asked =
        event("request_received", "island_police", "2026-07-15", "2026-07-15T21:30:00Z");
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-06-16"));
    assertThat(stands(agreement, end("2026-07-18"), notice, asked)).containsExactly("released");
    TreatyEvent suspended =
        new TreatyEvent("suspension_notice_received", "AAA", LocalDate.parse("2026-07-16"));
    assertThat(stands(agreement, at("2026-07-15T21:59:00Z"), suspended, asked))
        .containsExactly("open");
    assertThat(stands(agreement, at("2026-07-15T22:30:00Z"), suspended, asked))
        .containsExactly("paused");
    assertThat(stands(agreement, end("2026-07-18"), suspended, asked)).containsExactly("paused");
  }

  @Test
  void atAMomentTheDayIsThatOfTheClockAllLiveBy() throws AgreementFileException {
    String owed =
        "{id: D1, kind: duty, bearer: both_parties, trigger: entry_into_force, perform: reply_sent,"
            + " cite: [\"3\"]}";
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-06-16"));
    Agreement europe = inParis(owed);
    Agreement island = agreement("America/Lower_Princes", "America/Marigot", owed);
    for (Agreement agreement : List.of(europe, island)) {
      String hour = agreement == europe ? "T22:00:00Z" : "T04:00:00Z";
      Instant ends = Instant.parse((agreement == europe ? "2026-07-15" : "2026-07-16") + hour);
      assertThat(stands(agreement, AsOf.instant(ends.minusSeconds(1)), notice))
          .containsExactly("open");
      assertThat(stands(agreement, AsOf.instant(ends), notice)).containsExactly("released");
      assertThat(agreement.statusAt(List.of(notice), ends, ends).status())
          .isEqualTo(StatusCode.ENDED);
    }
    assertThat(stands(island, at("2026-03-01T03:59:59Z"), notice)).isEmpty();
    assertThat(stands(island, at("2026-03-01T04:00:00Z"), notice)).containsExactly("open");
  }

  @Test
  void nothingOfADayIsInTimeForItsVeryBeginning() throws AgreementFileException {
    Agreement agreement = inParis(ORGAN);
    TreatyEvent asked = // 18:00 on the island, so until 24:00
        event("request_received", "island_police", "2026-04-02", "2026-04-02T22:00:00Z");
    TreatyEvent nextDay =
        new TreatyEvent("reply_sent", "island_police", LocalDate.parse("2026-04-03"));
    assertThat(stands(agreement, end("2026-04-04"), asked, nextDay)).containsExactly("breach");
    assertThat(stands(agreement, end("2026-04-04"), asked, nextDay.onDay(asked.date())))
        .containsExactly("met");
  }

  @Test
  void hoursOfTheDayAreThoseOfAPartyOrABody() {
    String night =
        "deadlines: {D-6H: {term: within six hours, within: PT6H, hours: {from: \"09:00\", to:"
            + " \"24:00\"}, calendar: WHOSE, cite: [\"3\"]}}";
    for (String whose : List.of("AAA", "island_police", "bearer")) {
      assertThat(messages(night.replace("WHOSE", whose))).as(whose).noneMatch(this::ofNobody);
    }
    for (String whose : List.of("XYZ", "both", "AA")) {
      assertThat(messages(night.replace("WHOSE", whose))).as(whose).anyMatch(this::ofNobody);
    }
  }

  private boolean ofNobody(String message) {
    return message.contains("is nobody by whose clock this is counted");
  }

  private List<String> messages(String deadlines) {
    return file("Europe/Paris", "Europe/Paris", BREAK_OFF)
        .part("deadlines", deadlines)
        .findings(folder)
        .stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void whatHappenedInAnotherCaseChangesNoOrder() throws AgreementFileException {
    TreatyEvent asked = event("request_received", "BBB", "2026-04-02", "2026-04-02T20:00:00Z");
    TreatyEvent done = event("reply_sent", "AAA", "2026-04-02", "2026-04-03T00:30:00Z");
    TreatyEvent again = new TreatyEvent("reply_sent", "AAA", LocalDate.parse("2026-04-03"));
    TreatyEvent stray =
        event("information_volunteered", "BBB", "2026-04-03", "2026-04-03T00:15:00Z");
    assertThat(stands(apart(BREAK_OFF), end("2026-04-05"), asked, done, again))
        .containsExactly("met");
    assertThat(stands(apart(BREAK_OFF), end("2026-04-05"), asked, done, again, stray))
        .containsExactly("met");
  }

  @Test
  void aResumptionGivenBeforeTheSuspensionLiftsNothing() throws AgreementFileException {
    String temporal =
        "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
            + " [\"9\"]}, suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]},"
            + " resumption: {date: {at: resumption_notice_received, party: BBB}, cite: [\"9\"]}}";
    Agreement agreement =
        AgreementFolder.loadFile(
            file("America/Lower_Princes", "Europe/Paris", BREAK_OFF)
                .part("temporal", temporal)
                .in(folder, "small.yaml"));
    TreatyEvent resumed =
        event("resumption_notice_received", "BBB", "2026-04-03", "2026-04-03T00:15:00Z");
    TreatyEvent suspended =
        event("suspension_notice_received", "AAA", "2026-04-02", "2026-04-03T00:30:00Z");
    assertThat(
            agreement.status(List.of(resumed, suspended), LocalDate.parse("2026-04-10")).status())
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void aConditionAsksHowTheAgreementStoodOnTheSameDay() throws AgreementFileException {
    for (String status : List.of("in_force", "not_in_force")) {
      String rule =
          ORGAN.replace("due: D-6H", "due: D-6H, only_if: \"agr.status == '" + status + "'\"");
      for (String label : List.of("2026-02-28", "2026-03-01")) {
        TreatyEvent asked =
            event("request_received", "island_police", label, "2026-02-28T23:30:00Z");
        assertThat(stands(inParis(rule), end("2026-03-02"), asked))
            .as(status + " " + label)
            .hasSize(status.equals("in_force") ? 1 : 0);
      }
    }
  }

  @Test
  void clocksThatAgreeNoMoreAreNotOne() throws AgreementFileException {
    TreatyEvent asked = // of nobody, on the last day before the entry into force in UTC
        new TreatyEvent("request_received", null, LocalDate.parse("2026-02-28"))
            .at(Instant.parse("2026-02-28T18:30:00Z"));
    for (boolean first : List.of(true, false)) {
      Agreement agreement =
          agreement(
              first ? "Asia/Almaty" : "Asia/Bishkek",
              first ? "Asia/Bishkek" : "Asia/Almaty",
              BREAK_OFF);
      assertThat(stands(agreement, end("2026-03-02"), asked)).as(first + "").isEmpty();
    }
  }
}
