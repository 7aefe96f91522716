package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;

/** A permission that gives nothing lifts no prohibition and no condition that it overrides. */
class OverriddenWithoutEffectTest extends ReservingStates {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String MAY =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
          + " also_while: [suspended, ended], cite: [\"1\"]}";
  private static final String NOT =
      "{id: F2, kind: prohibition, act: [request.submit], when: \"req.form == 'written'\","
          + " cite: [\"2\"]}";
  private static final String ASKED =
      "{id: C2, kind: condition, act: [request.submit], require: \"req.form != 'written'\","
          + " otherwise: deny, cite: [\"2\"]}";

  private Agreement load(String overridden, String also) throws AgreementFileException {
    String but =
        "{id: P3, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
            + " overrides: [%s]%s, cite: [\"3\"]}".formatted(overridden.substring(5, 7), also);
    return AgreementFolder.loadFile(
        file(MAY, overridden, but)
            .part("temporal", TEMPORAL + "  reserving: {cite: [\"9\"]}\n")
            .in(folder, "small.yaml"));
  }

  private static Decision decided(Agreement agreement, String status, Object suspended) {
    Facts facts =
        agreement.vocabulary().baseFacts().plus(asking("AAA", "BBB").with("agr.status", status));
    Facts all =
        suspended.equals("?")
            ? facts.without("agr.suspended_units")
            : facts.with("agr.suspended_units", suspended);
    return agreement.decide("request.submit", all, NOW, NOW);
  }

  @Test
  void whatIsSuspendedLiftsNothing() throws AgreementFileException {
    for (String overridden : List.of(NOT, ASKED)) {
      Agreement agreement = load(overridden, "");
      assertThat(decided(agreement, "in_force", List.of()).outcome()).isEqualTo(Outcome.PERMITTED);
      Decision without = decided(agreement, "partly_suspended", List.of("3"));
      assertThat(without.outcome()).isEqualTo(Outcome.DENIED);
      assertThat(without.cure()).anyMatch(it -> it.contains("would give way to P3 (3)"));
      assertThat(decided(agreement, "partly_suspended", List.of("9")).outcome())
          .isEqualTo(Outcome.PERMITTED);
      assertThat(decided(agreement, "ended", List.of()).outcome()).isEqualTo(Outcome.DENIED);
    }
  }

  @Test
  void whatLiftsNothingIsNotNamedBesideWhatDoes() throws AgreementFileException {
    String unless =
        NOT.replace(
            "cite: [\"2\"]",
            "unless: [{cite: [\"1\"], when: \"req.form == 'written'\"}], cite: [\"2\"]");
    Agreement agreement = load(unless, "");
    assertThat(lifting(decided(agreement, "in_force", List.of())))
        .containsExactly(List.of("1"), List.of("3"));
    Decision without = decided(agreement, "partly_suspended", List.of("3"));
    assertThat(without.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(lifting(without)).containsExactly(List.of("1"));
  }

  private static List<List<String>> lifting(Decision decision) {
    return decision.because().stream()
        .filter(it -> it.rule().equals("F2"))
        .map(Because::cite)
        .toList();
  }

  @Test
  void whatIsNotKnownToHaveEffectLiftsNothingForSure() throws AgreementFileException {
    Agreement agreement = load(NOT, "");
    assertThat(decided(agreement, "in_force", "?").outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatOutlastsTheEndLiftsStill() throws AgreementFileException {
    Agreement agreement = load(NOT, ", also_while: [ended]");
    assertThat(decided(agreement, "ended", List.of()).outcome()).isEqualTo(Outcome.PERMITTED);
  }
}
