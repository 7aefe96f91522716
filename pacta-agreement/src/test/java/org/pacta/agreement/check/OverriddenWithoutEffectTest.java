package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
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

  private static final String ONE = "request.submit";
  private static final String TWO = "request.submit, request.postpone";

  private Agreement load(String overridden, String also) throws AgreementFileException {
    return load(MAY, overridden, also);
  }

  private Agreement load(String may, String overridden, String also) throws AgreementFileException {
    String but =
        "{id: P3, kind: permission, act: [request.submit], when: \"req.form == 'written'\","
            + " overrides: [%s]%s, cite: [\"3\"]}".formatted(overridden.substring(5, 7), also);
    return AgreementFolder.loadFile(
        file(may, overridden, but)
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
  void whatWouldLiftItIsNamedWithWhoReservedItsUnits() throws AgreementFileException {
    Agreement agreement = load(NOT.replace("cite:", "cure: \"Do not.\", cite:"), "");
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(asking("AAA", "BBB").with("agr.status", "partly_suspended"))
            .with("agr.suspended_units", List.of("3"))
            .with("agr.units_reserved", List.of("3"))
            .with("agr.reserved", List.of(Map.of("party", "BBB", "units", List.of("3"))));
    Decision without = agreement.decide("request.submit", facts, NOW, NOW);
    assertThat(without.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(without.because())
        .filteredOn(it -> it.rule().equals("P3"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.says()).startsWith("Overrides F2 only where it has effect: ");
          assertThat(it.atoms()).extracting(Atom::expr).containsExactly("BBB has reserved 3");
        });
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

  @Test
  void whatPermitsOneActLiftsNothingFromAnother() throws AgreementFileException {
    for (String overridden : List.of(NOT, ASKED)) {
      Agreement agreement = load(MAY.replace(ONE, TWO), overridden.replace(ONE, TWO), "");
      assertThat(decided(agreement, "in_force", List.of()).outcome()).isEqualTo(Outcome.PERMITTED);
      Decision other = agreement.decide("request.postpone", facts(agreement), NOW, NOW);
      assertThat(other.outcome()).isEqualTo(Outcome.DENIED);
      assertThat(other.cites()).doesNotContain("3");
    }
  }

  @Test
  void aRefusalIsLeftToThePartyWhereWhatOverridesItsGroundGivesNothing()
      throws AgreementFileException {
    Agreement agreement = load(ASKED.replace("deny", "may_refuse"), "");
    Facts asked = facts(agreement).with("actor", "BBB");
    assertThat(refused(agreement, asked)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(refused(agreement, asked.with("agr.suspended_units", List.of("3"))))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(refused(agreement, asked.without("agr.suspended_units")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome refused(Agreement agreement, Facts facts) {
    return agreement.decide("request.refuse", facts, NOW, NOW).outcome();
  }

  private static Facts facts(Agreement agreement) {
    return agreement.vocabulary().baseFacts().plus(asking("AAA", "BBB"));
  }

  @Test
  void whatOverridesNothingIsRefused() {
    assertThat(messages(NOT, "F9")).containsExactly("unknown rule F9");
    assertThat(messages(NOT, "P1"))
        .containsExactly("P1 is no prohibition or condition under rules, so nothing overrides it");
    assertThat(messages(NOT.replace(ONE, "request.postpone"), "F2"))
        .containsExactly("it permits none of the acts of F2, so it lifts nothing there");
  }

  private List<String> messages(String prohibition, String overridden) {
    String but = MAY.replace("P1", "P3").replace("cite:", "overrides: [" + overridden + "], cite:");
    return file(MAY, prohibition, but).findings(folder).stream()
        .filter(it -> it.unit().equals("P3") && it.code().equals("A105"))
        .map(Finding::message)
        .toList();
  }
}
