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
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.WouldPermit;

/** Without force an agreement gives nothing, whether its file says so rule by rule or not. */
class InForceTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";

  @TempDir Path folder;

  private Decision decide(String status, String... rules) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(new SmallFile().rules(rules).in(folder, "small.yaml"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(
                new Facts(
                    Map.of("req", Map.of("form", "written", "nature", "police_cooperation"))));
    Facts given =
        status.isEmpty() ? withoutStatus(facts) : facts.plus(Facts.NONE.with("agr.status", status));
    return agreement.decide("request.submit", given, NOW, NOW);
  }

  private static Facts withoutStatus(Facts facts) {
    Map<String, Object> left = new java.util.HashMap<>(facts.values());
    left.remove("agr");
    return new Facts(left);
  }

  @Test
  void aPermissionHoldsWhileTheAgreementIsInForceWhollyOrInPart() throws AgreementFileException {
    assertThat(decide("in_force", PERMISSION).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("partly_suspended", PERMISSION).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aPermissionGivesNothingWithoutForceAndSaysWhy() throws AgreementFileException {
    for (String status : List.of("not_in_force", "suspended", "ended")) {
      Decision decision = decide(status, PERMISSION);
      assertThat(decision.outcome()).as(status).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(decision.because())
          .extracting(Because::rule)
          .containsExactly("agreement-in-force");
      assertThat(decision.cites()).as(status).containsExactly("9");
      assertThat(decision.wouldPermit()).extracting(WouldPermit::rule).containsExactly("P1");
    }
    Decision before = decide("not_in_force", PERMISSION);
    assertThat(before.cites()).containsExactly("9");
    assertThat(before.because().getFirst().says()).startsWith("The agreement is not in force.");
    assertThat(before.cure()).containsExactly("Wait until the agreement is in force.");
  }

  @Test
  void aStatusThatIsNotKnownIsMissing() throws AgreementFileException {
    Decision decision = decide("", PERMISSION);
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).containsExactly("agr.status");
  }

  @Test
  void aRuleMayOutlastTheForceOfTheAgreement() throws AgreementFileException {
    String lasting =
        PERMISSION.replace("kind: permission,", "kind: permission, also_while: [suspended],");
    assertThat(decide("suspended", lasting).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("ended", lasting).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    String always = lasting.replace("[suspended]", "[not_in_force, suspended, ended]");
    assertThat(decide("", always).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aRuleMayOutlastTheSuspensionOfTheUnitsItRestsOn() throws AgreementFileException {
    String lasting =
        PERMISSION.replace("kind: permission,", "kind: permission, also_while: [suspended],");
    assertThat(suspended(PERMISSION)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(suspended(lasting)).isEqualTo(Outcome.PERMITTED);
    assertThat(suspended(lasting.replace("[suspended]", "[ended]"))).isEqualTo(Outcome.NO_CLAUSE);
  }

  private Outcome suspended(String rule) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(new SmallFile().rules(rule).in(folder, "small.yaml"));
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.form", "written")
            .with("req.topics", List.of())
            .with("req.nature", "police_cooperation")
            .with("agr.status", "partly_suspended")
            .with("agr.suspended_units", List.of("1"));
    return agreement.decide("request.submit", facts, NOW, NOW).outcome();
  }

  @Test
  void whatForbidsRunsOnWithoutForce() throws AgreementFileException {
    String prohibition =
        "{id: N1, kind: prohibition, act: [request.submit], when: \"req.form == 'written'\"}";
    assertThat(decide("ended", PERMISSION, prohibition).outcome()).isEqualTo(Outcome.DENIED);
  }
}
