package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TrialFacts;

/** A trial that names nobody asks what the agreement says, not who acts. */
final class TrialFactsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Map<String, Object> REFUSAL =
      Map.of("ground", "security", "reason", "an operation", "decided_by", "official-17");

  @TempDir Path folder;

  @Test
  void theHolderOfAPowerActsWhereNobodyIsNamed() throws AgreementFileException {
    Facts refusal = new Facts(Map.of("ref", REFUSAL));

    assertThat(decide("request.refuse", refusal)).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("request.refuse", refusal.with("req.requested", "CZ")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(decide("request.refuse", refusal.with("req.requested", "CZ").with("actor", "KZ")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theAgreementOfAllIsAssumedWhereNobodyIsNamed() throws AgreementFileException {
    Facts notice = new Facts(Map.of("notice", Map.of("written", true, "channel", "diplomatic")));

    assertThat(decide("agreement.amend", notice)).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("agreement.amend", notice.with("actor", "KZ")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whereTwoPartiesHaveDifferentPowersNobodyIsTakenToAct() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .rules(
                    "{id: P1, kind: power, holder: AAA, act: [request.refuse], when: \"ref.partial\","
                        + " effect: {event: refusal_decided}}",
                    "{id: P2, kind: power, holder: BBB, act: [request.refuse], when: \"!ref.partial\","
                        + " effect: {event: refusal_decided}}")
                .in(folder, "small.yaml"));
    Facts whole = new Facts(Map.of("ref", Map.of("partial", false)));

    Facts facts = TrialFacts.under(agreement, "request.refuse", whole).plus(whole);
    assertThat(agreement.decide("request.refuse", facts, NOON, NOON).missing()).contains("actor");
  }

  private static Outcome decide(String act, Facts stated) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
    Facts facts = TrialFacts.under(agreement, act, stated).plus(stated);
    return agreement.decide(act, facts, NOON, NOON).outcome();
  }
}
