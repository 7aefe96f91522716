package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.agreement.SeveralStates.BILATERAL;
import static org.pacta.agreement.SeveralStates.FILE;
import static org.pacta.agreement.SeveralStates.SIGNED;
import static org.pacta.agreement.SeveralStates.changed;
import static org.pacta.agreement.SeveralStates.event;
import static org.pacta.agreement.SeveralStates.ratified;
import static org.pacta.agreement.SeveralStates.several;
import static org.pacta.agreement.SeveralStates.status;
import static org.pacta.agreement.SeveralStates.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.temporal.AsOf;

/** Relations among several States, and what a notice of one Party reaches. */
class AgreementLifeTest {
  @TempDir Path folder;

  @Test
  void relationsRunFromTheLastToJoinAndCiteItsClause() throws AgreementFileException {
    Status between = status(ratified(), "2021-04-20", "MER", "KTH");
    assertThat(between.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(between.since()).isEqualTo("2021-04-20");
    assertThat(between.arithmetic()).contains("(KTH)").doesNotContain("(ANS)");
    Status before = status(ratified(), "2021-04-19", "MER", "KTH");
    assertThat(before.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(before.until()).isEqualTo("2021-04-19");
    assertThat(before.arithmetic()).contains("KTH");
    assertThat(status(ratified(), "2021-04-19", "MER", "ANS").since()).isEqualTo("2020-06-01");
  }

  @Test
  void whoHasLeftByOneClockIsNoMemberByAny() throws Exception {
    Agreement agreement =
        changed(
            folder,
            FILE,
            "name: Kethia, time_zone: Europe/Prague",
            "name: Kethia, time_zone: Pacific/Kiritimati");
    List<TreatyEvent> events = ratified();
    events.add(event("withdrawal_notice_received", "ANS", "2021-06-10"));
    // Until 10 June 2022, which has ended in Kiritimati but not in Prague.
    Instant between = Instant.parse("2022-06-10T15:00:00Z");
    assertThat(agreement.statusAt(events, between, between).standing().members())
        .containsExactly("MER", "KTH");
    Instant before = Instant.parse("2022-06-10T09:00:00Z");
    assertThat(agreement.statusAt(events, before, before).standing().members())
        .containsExactly("MER", "ANS", "KTH");
  }

  @Test
  void tooFewPartiesEndItOnADay() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("withdrawal_notice_received", "ANS", "2021-06-10"));
    events.add(event("withdrawal_notice_received", "KTH", "2021-07-01"));
    Status known = status(events, "2022-06-30");
    assertThat(known.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(known.until()).isEqualTo("2022-07-01");
    Status ended = status(events, "2023-01-01");
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.since()).isEqualTo("2022-07-02");
    assertThat(ended.cite()).containsExactly("6");
    assertThat(ended.arithmetic())
        .contains("(KTH) on 1 July 2021", "only one Party (MER) is left; the text needs 2.");
    events.add(event("instrument_deposited", "OST", "2022-09-01"));
    assertThat(status(events, "2023-01-01").status()).isEqualTo(StatusCode.ENDED);
    Status gone = status(events, "2022-06-20", "MER", "ANS");
    assertThat(gone.since()).isEqualTo("2022-06-11");
    assertThat(gone.cite()).containsExactly("7");
  }

  @Test
  void aNoticeSuspendsOnlyWhatTheTextLetsBeSuspended() throws Exception {
    String suspension =
        "suspension: {effective: {after: P10D, from: suspension_notice_received}, cite: [\"7\"], ";
    for (String[] bound :
        new String[][] {
          {"units: [\"1\", \"2\"]", "It lets 1, 2 be suspended"},
          {"never: [\"3\"]", "It lets all units except 3 be suspended"},
          {"partial_allowed: false", "the suspension is of the whole"}
        }) {
      changed(
          folder,
          BILATERAL,
          "  termination: {",
          "  " + suspension + bound[0] + "}\n  termination: {");
      Ran refused =
          Ran.of(
              "status",
              folder.resolve("changed.yaml"),
              "--at",
              "2027-01-01",
              "--events",
              written(
                  folder,
                  "{\"event\": \"suspension_notice_received\", \"party\": \"AAA\","
                      + " \"date\": \"2026-06-01\", \"units\": [\"3\"]}"));
      assertThat(refused.code()).as(bound[0]).isNotZero();
      assertThat(refused.out() + refused.err()).contains(bound[1]);
    }
  }

  @Test
  void lifeEventsOfOnePartyStartItsDutiesAlone() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("withdrawal_notice_received", "ANS", "2024-06-10"));
    List<DutyState> duties = several().duties(events, AsOf.endOf(LocalDate.parse("2025-06-20")));
    assertThat(duties.stream().filter(duty -> duty.rule().equals("S10")))
        .extracting(duty -> duty.party() + " " + duty.started())
        .containsExactly("MER 2020-06-01", "ANS 2020-06-01", "KTH 2021-04-20");
    assertThat(duties.stream().filter(duty -> duty.rule().equals("S8")))
        .extracting(duty -> duty.party() + " " + duty.started())
        .containsExactly("ANS 2025-06-11");
  }

  @Test
  void aTeamWithAStateThatHasNotRatifiedIsNotPermitted() throws IOException {
    String events =
        SIGNED
            + """
            , {"event": "instrument_deposited", "party": "MER", "date": "2020-02-03"},
            {"event": "instrument_deposited", "party": "ANS", "date": "2020-03-10"}
            """;
    assertThat(team(events, "[\"MER\", \"ANS\"]")).isEqualTo("permitted");
    assertThat(team(events, "[\"MER\", \"ANS\", \"KTH\"]")).isEqualTo("no_clause");
  }

  private String team(String events, String parties) throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"team\": {\"host\": \"MER\", \"parties\": " + parties + "}}");
    return Ran.of(
            "decide",
            FILE,
            "--act",
            "team.establish",
            "--facts",
            facts,
            "--base",
            "ok",
            "--events",
            written(folder, events),
            "--at",
            "2021-01-15T10:00:00Z",
            "--output",
            "json")
        .json()
        .get("outcome")
        .stringValue();
  }
}
