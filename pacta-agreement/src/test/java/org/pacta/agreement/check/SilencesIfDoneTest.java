package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Ran;
import org.pacta.agreement.SilenceStarted;

/** Whoever asks, and whoever is asked, learns from the decision what silence will bring about. */
class SilencesIfDoneTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final String PERMITS =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String LAPSE =
      "{id: L1, kind: lapse, cite: [\"3\"], silent: requested_party, trigger: request_received,"
          + " prevented_by: [reply_sent], due: D-1, effect: {event: consent_given}}";

  @TempDir Path folder;

  private Decision decide(String form, String... rules) throws AgreementFileException {
    Agreement agreement = load(rules);
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.form", form)
            .with("req.nature", "police_cooperation");
    return agreement.decide("request.submit", facts, NOW, NOW);
  }

  private Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(new SmallFile().rules(rules).in(folder, "small.yaml"));
  }

  @Test
  void theTimeOfALapseIsNamedWithWhatComesAbout() throws AgreementFileException {
    Decision asks = decide("written", PERMITS, LAPSE);
    assertThat(asks.silencesIfDone())
        .containsExactly(
            new SilenceStarted(
                "L1",
                "requested_party",
                "request_received",
                "consent_given",
                List.of("3"),
                "1 month"));
    assertThat(asks.dutiesIfDone()).isEmpty();
    assertThat(asks.toJson()).contains("\"silences_if_done\":[{");
  }

  @Test
  void whatIsNotDoneStartsNone() throws AgreementFileException {
    assertThat(decide("oral", PERMITS, LAPSE).silencesIfDone()).isEmpty();
    assertThat(decide("written", PERMITS).toJson()).doesNotContain("silences_if_done");
  }

  /** Each outlasts what it names, not whatever leaves the agreement without effect. */
  @Test
  void whatOutlastsOneStatusDoesNotStartInAnother() throws AgreementFileException {
    String permits =
        PERMITS.replace("when:", "also_while: [not_in_force, suspended, ended], when:");
    String suspended = LAPSE.replace("L1", "L2").replace("due:", "also_while: [suspended], due:");
    String ended = LAPSE.replace("L1", "L3").replace("due:", "survives: [ended], due:");
    String before = LAPSE.replace("L1", "L4").replace("due:", "also_while: [not_in_force], due:");
    Agreement agreement = load(permits, LAPSE, suspended, ended, before);
    for (Map.Entry<String, List<String>> status :
        Map.of(
                "in_force", List.of("L1", "L2", "L3", "L4"),
                "not_in_force", List.of("L4"),
                "suspended", List.of("L2"),
                "ended", List.of("L3"))
            .entrySet()) {
      Facts facts =
          agreement
              .vocabulary()
              .baseFacts()
              .with("req.form", "written")
              .with("req.nature", "police_cooperation")
              .with("agr.status", status.getKey());
      assertThat(agreement.decide("request.submit", facts, NOW, NOW).silencesIfDone())
          .as(status.getKey())
          .extracting(SilenceStarted::rule)
          .containsExactlyInAnyOrderElementsOf(status.getValue());
    }
  }

  @Test
  void aRecordOfBeforeThatDoesNotNameThemIsReplayedAlike() throws Exception {
    String record = decide("written", PERMITS, LAPSE).toJson();
    String before = record.replaceFirst(",\"silences_if_done\":\\[\\{.*?\\}\\]", "");
    assertThat(before).isNotEqualTo(record);
    Path of = folder.resolve("record.json");
    for (String kept : List.of(record, before)) {
      Files.writeString(of, kept);
      assertThat(Ran.of("replay", of, folder.resolve("small.yaml")).out()).contains("identical");
    }
  }
}
