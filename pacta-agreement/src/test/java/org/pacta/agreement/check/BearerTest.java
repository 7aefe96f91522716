package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** Which Party has a role in a case. The small agreement is in force from 1 March 2026. */
class BearerTest {
  private static final Map<String, Object> ASKED =
      Map.of("req", Map.of("requesting", "AAA", "requested", "BBB"));

  @TempDir Path folder;

  private List<DutyState> duties(boolean three, String bearer, TreatyEvent... events)
      throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: D1, kind: duty, bearer: "
                    + bearer
                    + ", trigger: request_received, perform: reply_sent, discharged_also_by:"
                    + " [request_withdrawn], due: D-1, cite: [\"3\"]}");
    if (three) {
      file.replace(
          "parties",
          "parties:\n",
          "parties:\n  - {id: CCC, name: Celand, time_zone: UTC, cite: [\"1\"]}\n");
    }
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"))
        .duties(List.of(events), LocalDate.parse("2026-12-01"));
  }

  private static TreatyEvent event(
      String name, @Nullable String party, String date, Map<String, Object> facts) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent received(@Nullable String party, Map<String, Object> facts) {
    return event("request_received", party, "2026-05-01", facts);
  }

  @Test
  void whoAsksAndWhoIsAskedIsKnownByTheEventTheFactsOrTheCase() throws AgreementFileException {
    for (boolean three : List.of(false, true)) {
      assertThat(duties(three, "requested_party", received("BBB", Map.of())))
          .singleElement()
          .satisfies(state -> {
            assertThat(state.bearer()).isEqualTo("requested_party");
            assertThat(state.party()).isEqualTo("BBB");
          });
      assertThat(parties(three, "requested_party", received(null, ASKED))).containsExactly("BBB");
      assertThat(parties(three, "requesting_party", received("BBB", ASKED))).containsExactly("AAA");
      assertThat(
              parties(
                  three,
                  "requesting_party",
                  event("request_lodged_orally", "AAA", "2026-04-30", Map.of()),
                  received("BBB", Map.of())))
          .containsExactly("AAA");
      assertThat(parties(three, "requested_party", received(null, Map.of())))
          .containsExactly((String) null);
    }
    assertThat(parties(false, "requesting_party", received("BBB", Map.of())))
        .containsExactly("AAA");
    assertThat(parties(true, "requesting_party", received("BBB", Map.of())))
        .containsExactly((String) null);
  }

  private List<@Nullable String> parties(boolean three, String bearer, TreatyEvent... events)
      throws AgreementFileException {
    return duties(three, bearer, events).stream().map(DutyState::party).toList();
  }

  @Test
  void onlyThePartyWithTheRolePerformsButTheOtherMayEndIt() throws AgreementFileException {
    assertThat(status(event("reply_sent", "AAA", "2026-05-02", Map.of())))
        .containsExactly(DutyStatus.BREACH);
    assertThat(status(event("reply_sent", "BBB", "2026-05-02", Map.of())))
        .containsExactly(DutyStatus.MET);
    assertThat(status(event("reply_sent", null, "2026-05-02", Map.of())))
        .containsExactly(DutyStatus.MET);
    assertThat(status(event("request_withdrawn", "AAA", "2026-05-02", Map.of())))
        .containsExactly(DutyStatus.MET);
  }

  private List<DutyStatus> status(TreatyEvent later) throws AgreementFileException {
    return duties(true, "requested_party", received("BBB", ASKED), later).stream()
        .map(DutyState::status)
        .toList();
  }

  @Test
  void amongThreeTheOtherIsTheOtherOfTheCase() throws AgreementFileException {
    assertThat(parties(true, "other_party", received("BBB", ASKED))).containsExactly("AAA");
    assertThat(parties(true, "other_party", received("BBB", Map.of())))
        .containsExactly("CCC", "AAA");
    assertThat(parties(false, "other_party", received("BBB", ASKED))).containsExactly("AAA");
  }

  @Test
  void whatTheOtherPartyDoesEndsOrPausesADutyOfOne() throws AgreementFileException {
    TreatyEvent withdrawn = event("request_withdrawn", "AAA", "2026-05-02", Map.of());
    for (String bearer : List.of("event_party", "BBB")) {
      assertThat(duties(false, bearer, received("BBB", Map.of()), withdrawn))
          .as(bearer)
          .extracting(DutyState::status)
          .containsExactly(DutyStatus.MET);
    }
    TreatyEvent byTheOther = event("request_withdrawn", "BBB", "2026-05-02", Map.of());
    assertThat(duties(false, "other_party", received("BBB", Map.of()), byTheOther))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void wherePartiesOweEachByItselfEachEndsItsOwnAlone() throws AgreementFileException {
    TreatyEvent own = event("request_withdrawn", "AAA", "2026-05-02", Map.of());
    assertThat(duties(false, "each_party", received(null, Map.of()), own))
        .extracting(DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(tuple("AAA", DutyStatus.MET), tuple("BBB", DutyStatus.BREACH));
    assertThat(duties(true, "other_party", received("BBB", Map.of()), own))
        .extracting(DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(tuple("AAA", DutyStatus.MET), tuple("CCC", DutyStatus.BREACH));
  }

  @Test
  void aScheduleOfOnePartyEndsWithWhatTheOtherDoes() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part(
                "deadlines",
                "deadlines: {D-1: {term: each month, schedule: {every: P1M}, cite: [\"3\"]}}")
            .rules(
                "{id: D1, kind: duty, bearer: event_party, trigger: request_received, perform:"
                    + " reply_sent, discharged_also_by: [request_withdrawn], due: D-1, cite:"
                    + " [\"3\"]}");
    assertThat(
            AgreementFolder.loadFile(file.in(folder, "small.yaml"))
                .duties(
                    List.of(
                        received("BBB", Map.of()),
                        event("request_withdrawn", "AAA", "2026-05-10", Map.of())),
                    LocalDate.parse("2026-09-01")))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
  }
}
