package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trial that names nobody asks what the agreement says, not who acts. */
final class TrialFactsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Map<String, Object> REFUSAL =
      Map.of("ground", "security", "reason", "an operation", "decided_by", "official-17");

  @Test
  void theHolderOfAPowerActsWhereNobodyIsNamed() throws Exception {
    Facts refusal = new Facts(Map.of("ref", REFUSAL));

    assertThat(decide("request.refuse", refusal)).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("request.refuse", refusal.with("req.requested", "CZ")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(decide("request.refuse", refusal.with("req.requested", "CZ").with("actor", "KZ")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theAgreementOfAllIsAssumedWhereNobodyIsNamed() throws Exception {
    Facts notice = new Facts(Map.of("notice", Map.of("written", true, "channel", "diplomatic")));

    assertThat(decide("agreement.amend", notice)).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("agreement.amend", notice.with("actor", "KZ")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome decide(String act, Facts stated) throws Exception {
    Agreement agreement = AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
    Facts facts = TrialFacts.under(agreement, act, stated).plus(stated);
    return agreement.decide(act, facts, NOON, NOON).outcome();
  }
}
