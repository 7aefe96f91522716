package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** A reservation that the status would ignore is not permitted, whatever the rules say. */
class ReservingReachTest extends BoundStates {
  private static final String MAY =
      "{id: P1, kind: permission, act: [agreement.reserve], when: \"actor == mem.party\","
          + " also_while: [not_in_force], cite: [\"2\"]}";
  private static final String ONLY =
      "  reserving: {units: [\"2\", \"3\"], only_at: [signature, instrument_deposited], cite:"
          + " [\"9\"]}\n";
  private static final TreatyEvent SIGNS = event("signature", "CCC", "2026-01-05");

  private Path written(String reserving) {
    return file(MAY).part("temporal", TEMPORAL + reserving).in(folder, "small.yaml");
  }

  private Agreement agreement(String reserving) throws AgreementFileException {
    return AgreementFolder.loadFile(written(reserving));
  }

  private static Facts facts(Map<String, Object> mem) {
    return new Facts(Map.of("mem", mem)).with("actor", "CCC");
  }

  private static Decision reserves(Agreement agreement, String day, String... units) {
    return decision(
        agreement,
        "agreement.reserve",
        facts(Map.of("party", "CCC", "units", List.of(units))),
        events(SIGNS, later("CCC", "2026-05-10")),
        day);
  }

  @Test
  void onTheDayTheTextAdmitsItAlone() throws AgreementFileException {
    Agreement agreement = agreement(ONLY);
    for (String day : List.of("2026-01-05", "2026-05-10")) {
      assertThat(reserves(agreement, day, "2").outcome()).as(day).isEqualTo(Outcome.PERMITTED);
    }
    for (String day : List.of("2026-01-04", "2026-02-01", "2026-05-11")) {
      Decision denied = reserves(agreement, day, "2");
      assertThat(denied.outcome()).as(day).isEqualTo(Outcome.DENIED);
      assertThat(denied.because()).extracting(Because::rule).containsExactly("reserving-reach");
      assertThat(denied.because().getFirst().cite()).containsExactly("9");
      assertThat(denied.cure())
          .containsExactly("Reserve on the day of the instrument_deposited or signature of CCC.");
    }
  }

  @Test
  void anyActCanAskForThatDay() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file("{id: P1, kind: permission, act: [agreement.declare], when: \"mem.party in"
                    + " agr.may_reserve\", also_while: [not_in_force], cite: [\"2\"]}")
                .part("temporal", TEMPORAL + ONLY)
                .in(folder, "small.yaml"));
    Facts declares = facts(Map.of("party", "CCC"));
    List<TreatyEvent> signed = events(SIGNS, later("CCC", "2026-05-10"));
    assertThat(decision(agreement, "agreement.declare", declares, signed, "2026-05-10").outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(decision(agreement, "agreement.declare", declares, signed, "2026-05-11").outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theUnitsTheTextAdmitsAlone() throws AgreementFileException {
    Decision denied = reserves(agreement(ONLY), "2026-01-05", "1", "2");
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.because().getFirst().says()).contains("2, 3");
    assertThat(denied.cure()).containsExactly("Leave out of the reservation: 1.");
    assertThat(reserves(agreement(ONLY), "2026-02-01", "1").cure()).hasSize(2);
    Agreement anyDay = agreement("  reserving: {except: [\"1\"], cite: [\"9\"]}\n");
    assertThat(reserves(anyDay, "2026-02-01", "3").outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(reserves(anyDay, "2026-02-01", "1").outcome()).isEqualTo(Outcome.DENIED);
    assertThat(reserves(agreement(""), "2026-02-01", "1").outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatIsNotKnownNeverPermits() throws AgreementFileException {
    Agreement agreement = agreement(ONLY);
    Decision nothing = reserves(agreement, "2026-01-05");
    assertThat(nothing.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(nothing.missing()).containsExactly("mem.units");
    Facts units = facts(Map.of("party", "CCC", "units", List.of("2")));
    Facts byHand = units.with("agr.status", "in_force").with("agr.suspended_units", List.of());
    assertThat(judged(agreement, byHand).missing()).containsExactly("agr.may_reserve");
    assertThat(judged(agreement, byHand.with("agr.may_reserve", List.of("CCC"))).outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(judged(agreement, byHand.with("agr.may_reserve", List.of("AAA"))).outcome())
        .isEqualTo(Outcome.DENIED);
    assertThat(judged(agreement, byHand.without("mem.units")).missing())
        .containsExactly("agr.may_reserve", "mem.units");
    assertThat(judged(agreement, byHand.without("mem.units")).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Decision judged(Agreement agreement, Facts facts) {
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    return agreement.decide("agreement.reserve", facts, at, at);
  }

  @Test
  void theCommandSaysSo() throws Exception {
    Path events =
        Files.writeString(
            folder.resolve("e.json"),
            "[{\"event\": \"signature\", \"party\": \"CCC\", \"date\": \"2026-01-05\"}]");
    Path facts =
        Files.writeString(
            folder.resolve("f.json"),
            "{\"actor\": \"CCC\", \"mem\": {\"party\": \"CCC\", \"units\": [\"2\"]}}");
    Object[] asked = {
      "decide", written(ONLY), "--act", "agreement.reserve", "--facts", facts, "--base", "ok"
    };
    assertThat(Ran.of(asked).out()).contains("reserve: permitted");
    assertThat(Ran.of(List.of(asked), "--events", events, "--at", "2026-01-05").out())
        .contains("reserve: permitted");
    assertThat(Ran.of(List.of(asked), "--events", events, "--at", "2026-01-06").out())
        .contains("reserve: denied")
        .contains("A Party may reserve only on the day of its instrument_deposited or signature.");
  }
}
