package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A decision names the readings on which the status it rests on hangs, and no others. */
class UnderReadingsTest {
  private static final List<TreatyEvent> NOTES =
      List.of(
          new TreatyEvent("internal_procedures_notice_received", "KZ", LocalDate.of(2018, 7, 10)),
          new TreatyEvent("internal_procedures_notice_received", "CZ", LocalDate.of(2018, 7, 16)));

  private static final Map<String, Object> REQUEST =
      Map.of(
          "requesting", "KZ",
          "requested", "CZ",
          "assistance", "information",
          "nature", "police_cooperation",
          "topics", List.of("cybercrime"),
          "form", "written",
          "language", "en");

  private static Decision at(String instant) {
    Instant at = Instant.parse(instant);
    Facts stated = Agreements.KZ_CZ.vocabulary().baseFacts().without("agr").with("req", REQUEST);
    return Agreements.KZ_CZ
        .underReadings()
        .decide(
            "request.submit",
            read -> stated.plus(Statuses.forAct(read, "request.submit", stated, NOTES, at, at)),
            at,
            at);
  }

  @Test
  void inForceUnderOneReadingOnlyNamesIt() {
    Decision decision = at("2018-09-10T12:00:00Z");
    assertThat(decision.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decision.readings()).containsExactly("I-10");
  }

  @Test
  void whatEveryReadingLetsStandNamesNone() {
    assertThat(at("2026-01-10T12:00:00Z").readings()).isEmpty();
  }

  @Test
  void aDecisionMadeAgainFromItsRecordNamesThemToo() {
    Decision decision = at("2018-09-10T12:00:00Z");
    Decision again =
        Agreements.KZ_CZ.decide(
            decision.act(), decision.facts(), decision.at(), decision.knownAt());
    assertThat(again.readings()).isEqualTo(decision.readings());
  }
}
