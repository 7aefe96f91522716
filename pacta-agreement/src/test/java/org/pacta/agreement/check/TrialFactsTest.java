package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

  /**
   * In a file with bodies a power of each Party needs somebody who acts, unless a rule asks who.
   */
  @Test
  void whereARuleAsksWhoActsNobodyIsTakenToAct() throws AgreementFileException {
    String power =
        "{id: W1, kind: power, holder: each_party, act: [request.withdraw], when: \"req.form =="
            + " 'written'\", effect: {event: request_withdrawn}}";
    String plain =
        "{id: X1, kind: prohibition, cite: [\"2\"], act: [request.withdraw], when: req.urgent}";
    String byTerm = plain.replace("req.urgent", "\"!is_bbb\"");
    String unless =
        plain.replace(
            "when: req.urgent",
            "when: 'true', unless: [{when: \"actor == 'BBB'\", cite: [\"2\"]}]");
    String scope =
        "scope: [{id: S1, cite: [\"1\"], acts: [request.withdraw], when: is_bbb, says: Of one.}]";
    assertThat(withdraws(new SmallFile().rules(power, plain))).isEqualTo(Outcome.PERMITTED);
    for (SmallFile asking :
        List.of(
            new SmallFile().rules(power, byTerm),
            new SmallFile().rules(power, unless),
            new SmallFile().rules(power).part("scope", scope))) {
      assertThat(withdraws(asking)).isEqualTo(Outcome.UNDETERMINED);
    }
  }

  private Outcome withdraws(SmallFile file) throws AgreementFileException {
    file.part("bodies", "bodies: {secretariat: {name: Secretariat, time_zone: UTC, cite: [\"1\"]}}")
        .part(
            "definitions",
            "definitions: [{id: is_bbb, term: the second, means: It., cite: [\"2\"], when: \"actor =="
                + " 'BBB'\"}]");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    Facts stated = new Facts(Map.of("req", Map.of("form", "written", "urgent", false)));
    Facts facts = TrialFacts.under(agreement, "request.withdraw", stated).plus(stated);
    return agreement.decide("request.withdraw", facts, NOON, NOON).outcome();
  }

  private static Outcome decide(String act, Facts stated) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
    Facts facts = TrialFacts.under(agreement, act, stated).plus(stated);
    return agreement.decide(act, facts, NOON, NOON).outcome();
  }
}
