package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** A target stands beside the period after which silence counts: shown, it ends nothing. */
class LapseTargetTest {
  private static final String CONSENT =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
          + " [consent_given, consent_refused], due: D-2, effect: {event: consent_given}, cite:"
          + " [\"3\"]}";
  private static final String STAGES =
      "deadlines: {D-2: {term: as a rule within ten days, within: P30D, target: P10D, target_source:"
          + " a test, cite: [\"3\"]}}";

  private static final String TRANSFER =
      "{id: D1, kind: duty, bearer: other_party, trigger: consent_given, perform: information_sent,"
          + " due: D-2, cite: [\"3\"]}";

  @TempDir Path folder;

  private static AsOf endOf(String day) {
    return AsOf.endOf(LocalDate.parse(day));
  }

  @Test
  void aTargetBesideThePeriodIsShownAndEndsNothing() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part("deadlines", STAGES)
                .rules(CONSENT, TRANSFER)
                .in(folder, "small.yaml"));
    List<TreatyEvent> asked =
        List.of(new TreatyEvent("consent_asked", "AAA", LocalDate.parse("2026-05-01")));
    for (String day : List.of("2026-05-11", "2026-05-12", "2026-05-31")) {
      assertThat(agreement.lapses(asked, endOf(day)))
          .as(day)
          .singleElement()
          .satisfies(lapse -> {
            assertThat(lapse.outcome()).isEqualTo(Lapsed.Outcome.RUNNING);
            assertThat(lapse.arithmetic()).contains("operational target 10 days: 11 May 2026");
            assertThat(lapse.arithmetic().contains("The target has passed."))
                .isEqualTo(!day.equals("2026-05-11"));
          });
    }
    assertThat(agreement.lapses(asked, endOf("2026-06-01")))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }
}
