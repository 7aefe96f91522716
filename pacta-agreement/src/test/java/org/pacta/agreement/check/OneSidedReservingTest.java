package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** A reservation that relieves the Party alone that made it, and the words that name it. */
class OneSidedReservingTest extends ReservingStates {
  private static final String ONE_SIDED =
      "  reserving: {relieves: reserving_party, cite: [\"9\"]}\n";
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static Decision decided(
      Agreement agreement, @Nullable String actor, String from, List<TreatyEvent> events) {
    Facts asked = asking(from, from.equals("AAA") ? "BBB" : "AAA");
    Facts facts = actor == null ? asked : asked.with("actor", actor);
    return decision(agreement, "request.submit", facts, events, "2026-06-01");
  }

  @Test
  void whereOnlyThePartyThatReservesIsRelievedItAloneMayNotClaim() throws AgreementFileException {
    Agreement agreement = load(ONE_SIDED);
    List<TreatyEvent> reserved = all(made("BBB", "2026-03-01", "2"));
    assertThat(decided(agreement, "BBB", "BBB", reserved).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(agreement, "AAA", "AAA", reserved).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, "CCC", "AAA", reserved).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(load(RESERVING), "AAA", "AAA", reserved).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    Decision whoever = decided(agreement, null, "AAA", reserved);
    assertThat(whoever.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(whoever.missing()).contains("actor");
    assertThat(decided(agreement, null, "AAA", all()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void dutiesAreNeitherOwedByNorToThePartyThatReserves() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", null, "2026-06-01");
    assertThat(load(ONE_SIDED).duties(all(made("BBB", "2026-03-01", "3"), asked), asked.date()))
        .extracting(DutyState::party)
        .containsExactly("AAA", "CCC");
  }

  @Test
  void whatMustBeDoneForThePartyThatReservesIsNoMoreOwedThanByIt() throws AgreementFileException {
    notOwed(forbidding(" && !('2' in agr.units_reserved)\""));
    notOwed(forbidding("\", only_while: [in_force]"));
  }

  private static void notOwed(Agreement agreement) {
    List<TreatyEvent> reserved = all(made("BBB", "2026-03-01", "2"));
    assertThat(decided(agreement, "AAA", "AAA", reserved).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, "BBB", "BBB", reserved).outcome()).isEqualTo(Outcome.PERMITTED);
    List<TreatyEvent> another = all(made("BBB", "2026-03-01", "3"));
    assertThat(decided(agreement, "AAA", "AAA", another).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(decided(agreement, "BBB", "BBB", another).outcome()).isEqualTo(Outcome.DENIED);
  }

  /** Article 1 permits what Article 2 forbids, which may be reserved. */
  private Agreement forbidding(String unless) throws AgreementFileException {
    String may =
        "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
            + " [\"1\"]}";
    String not =
        "{id: F2, kind: prohibition, act: [request.submit], when: \"req.form == 'written'"
            + unless
            + ", cite: [\"2\"]}";
    return AgreementFolder.loadFile(
        file(may, not).part("temporal", TEMPORAL + ONE_SIDED).in(folder, "small.yaml"));
  }

  @Test
  void whatAnotherHasReservedDoesNotFollowFromWhatTheActorHas() throws AgreementFileException {
    Agreement agreement = forbidding(" && '2' in agr.units_reserved\"");
    Facts asked =
        asking("AAA", "BBB").with("agr.status", "in_force").with("agr.suspended_units", List.of());
    Facts reserved = asked.with("agr.units_reserved", List.of("2"));
    assertThat(outcome(agreement, reserved)).isEqualTo(Outcome.DENIED);
    assertThat(outcome(agreement, asked)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(outcome(agreement, asked.with("agr.units_reserved", List.of())))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whereNobodyHasReservedItIsKnownThatNothingIs() throws AgreementFileException {
    for (boolean unless : List.of(true, false)) {
      Agreement agreement =
          forbidding(" && " + (unless ? "!" : "") + "('2' in agr.units_reserved)\"");
      assertThat(decided(agreement, "AAA", "AAA", all()).outcome())
          .isEqualTo(unless ? Outcome.DENIED : Outcome.PERMITTED);
    }
  }

  private static Outcome outcome(Agreement agreement, Facts facts) {
    Facts all = agreement.vocabulary().baseFacts().plus(facts);
    return agreement.decide("request.submit", all, NOW, NOW).outcome();
  }

  @Test
  void theExplanationNamesTheReservation() throws AgreementFileException {
    List<TreatyEvent> reserved =
        all(
            made("CCC", "2026-03-01", "2"),
            reserves("reservation_made", "RES-B", "BBB", "2026-03-01"));
    assertThat(expressions(load(DECLARED + ONE_SIDED), "BBB", reserved))
        .containsExactly("BBB has reserved 2 (RES-B) and may not claim it");
    assertThat(expressions(load(DECLARED + "  reserving: {cite: [\"9\"]}\n"), "AAA", reserved))
        .containsExactly("BBB has reserved 2 (RES-B)");
    assertThat(
            expressions(
                load("  reserving: {cite: [\"9\"]}\n"), "BBB", all(made("BBB", "2026-03-01", "2"))))
        .containsExactly("BBB has reserved 2");
  }

  private static List<String> expressions(
      Agreement agreement, String actor, List<TreatyEvent> events) {
    return decided(agreement, actor, actor, events).because().stream()
        .flatMap(it -> it.atoms().stream())
        .map(Atom::expr)
        .toList();
  }

  @Test
  void readersAreToldWhomAReservationRelieves() {
    Path file = small(ONE_SIDED).in(folder, "small.yaml");
    assertThat(Ran.of("explain", file.toString(), "9").out()).contains("relieves: reserving_party");
    assertThat(Ran.of("export", file.toString(), "--as", "markdown").out())
        .contains("relieves: reserving_party");
    Path other = small("  reserving: {cite: [\"9\"]}\n").in(folder, "other.yaml");
    assertThat(Ran.of("compare", other.toString(), file.toString()).out()).contains("relieves");
  }
}
