package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.SurelyWithout;

/** Prohibitions and conditions that fall away with the agreement, or with their units. */
class OnlyWhileTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");

  @TempDir Path folder;

  private Outcome decide(String onlyWhile, Facts facts) throws Exception {
    return decided(onlyWhile, SurelyWithout.completing(facts));
  }

  private Outcome decided(String onlyWhile, Facts facts) throws Exception {
    Path file =
        new SmallFile()
            .rules(
                "{id: P1, kind: permission, act: [cost.allocate], when: 'true', also_while:"
                    + " [not_in_force, suspended, ended]}",
                "{id: X1, kind: prohibition, cite: [\"2\"], act: [cost.allocate], when: cost.exceptional"
                    + onlyWhile
                    + "}")
            .in(folder, "small.yaml");
    return AgreementFolder.loadFile(file)
        .decide("cost.allocate", facts.with("cost.exceptional", true), NOW, NOW)
        .outcome();
  }

  private static Facts in(String status) {
    return Facts.NONE
        .with("agr.status", status)
        .with("agr.suspended_units", List.of())
        .with("law.sender_ok", true)
        .with("law.receiver_ok", true);
  }

  @ParameterizedTest
  @CsvSource({
    "in_force, DENIED",
    "suspended, DENIED",
    "ended, PERMITTED",
    "not_in_force, PERMITTED"
  })
  void aProhibitionStandsInTheWayInTheStatusesNamed(String status, Outcome outcome)
      throws Exception {
    assertThat(decide(", only_while: [in_force, suspended]", in(status))).isEqualTo(outcome);
    assertThat(decide("", in(status))).isEqualTo(Outcome.DENIED);
  }

  @Test
  void anUnknownStatusLiftsNothing() throws Exception {
    Facts unknown = in("ended").without("agr.status");
    assertThat(decide(", only_while: [in_force]", unknown)).isEqualTo(Outcome.DENIED);
  }

  @Test
  void itFallsAwayWithItsUnits() throws Exception {
    Facts without = in("in_force").with("agr.suspended_units", List.of("2"));
    assertThat(decide(", only_while: [in_force]", without)).isEqualTo(Outcome.PERMITTED);
    Facts ended = without.with("agr.units_ended", List.of("2"));
    assertThat(decide(", only_while: [in_force, suspended]", ended)).isEqualTo(Outcome.PERMITTED);
    assertThat(decide("", ended)).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whyUnitsAreWithoutEffectCountsWhereItOutlastsSome() throws Exception {
    Facts without = in("in_force").with("agr.suspended_units", List.of("2"));
    String outlasting = ", only_while: [in_force, suspended]";
    assertThat(decide(outlasting, without)).isEqualTo(Outcome.DENIED);
    assertThat(decide(outlasting, without.with("agr.units_suspended", List.of("2"))))
        .isEqualTo(Outcome.DENIED);
    assertThat(decide(outlasting, without.with("agr.units_reserved", List.of("2"))))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatIsNotSaidToBeSureFreesNothing() throws Exception {
    assertThat(decided(", only_while: [in_force]", in("ended"))).isEqualTo(Outcome.DENIED);
  }

  @Test
  void whatEventsMadeSureGoesWithAStatusStatedOtherwise() throws Exception {
    Facts worked = SurelyWithout.completing(in("ended"));
    Facts stated = Facts.NONE.with("agr.status", "in_force");
    Facts both = SurelyWithout.beside(worked, worked.plus(stated), stated);
    assertThat(decided(", only_while: [in_force]", both)).isEqualTo(Outcome.DENIED);
    Facts same = Facts.NONE.with("agr.status", "ended");
    assertThat(SurelyWithout.beside(worked, worked.plus(same), same)).isEqualTo(worked);
    Facts unknown = worked.without("agr.status");
    assertThat(SurelyWithout.beside(worked, unknown, Facts.NONE).at(SurelyWithout.PATH)).isEmpty();
  }

  @Test
  void aPermissionHasNoSuchKey() {
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                new SmallFile()
                    .rules(
                        "{id: P1, kind: permission, act: [cost.allocate], when: 'true',"
                            + " only_while: [in_force]}")
                    .in(folder, "small.yaml")))
        .hasMessageContaining("only_while");
  }

  @Test
  void aReasonLeftOutFreesNothingMore() throws Exception {
    Facts some =
        in("in_force")
            .with("agr.suspended_units", List.of("2", "3"))
            .with("agr.units_ended", List.of("3"));
    for (String key : List.of(", only_while: [in_force]", ", only_while: [in_force, suspended]")) {
      assertThat(decide(key, some)).isEqualTo(decide(key, some.without("agr.units_ended")));
    }
    Facts nothing = in("ended").with("agr.surely_without", List.of());
    assertThat(decide(", only_while: [in_force]", nothing)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void checkNamesWhatGoesOnBarringWithUnitsThatEndApart() throws Exception {
    String bars =
        "{id: X1, kind: prohibition, cite: [\"2\"], act: [cost.allocate], when: cost.exceptional%s}";
    String until =
        "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite:"
            + " [\"9\"]}, superseded_by: {agreement: later, only: [\"2\"], cite: [\"9\"]}}";
    assertThat(noted(bars.formatted(""), until)).containsExactly("X1");
    assertThat(noted(bars.formatted(", only_while: [in_force]"), until)).isEmpty();
  }

  private List<String> noted(String bars, String temporal) throws Exception {
    return new SmallFile()
            .rules("{id: P1, kind: permission, act: [cost.allocate], when: 'true'}", bars)
            .part("temporal", temporal)
            .findings(folder)
            .stream()
            .filter(finding -> finding.code().equals("A132"))
            .map(Finding::unit)
            .toList();
  }

  @Test
  void ofAListOfContentsItNamesTheGuardThatTheListHas() throws Exception {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {events: [help_ends]}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, parts: [{id: help, units: [\"2\"], termination: {effective:"
                    + " {after: P1M, from: help_ends}, cite: [\"9\"]}, cite: [\"9\"]}]}");
    String list =
        "mandatory_contents: [{id: M2, act: [request.submit], cite: [\"2\"], otherwise: deny, %sitems: {purpose:"
            + " {cite: [\"2\"]}}}]";
    assertThat(file.part("mandatory_contents", list.formatted("")).findings(folder))
        .filteredOn(finding -> finding.code().equals("A132"))
        .singleElement()
        .satisfies(it -> assertThat(it.help()).contains("applies: \"!('2' in agr.units_ended)\""));
    String ends = "applies: \"!('2' in agr.units_ended)\", ";
    Agreement agreement =
        AgreementFolder.loadFile(
            file.part("mandatory_contents", list.formatted(ends)).in(folder, "ends.yaml"));
    assertThat(file.findings(folder)).extracting(Finding::code).doesNotContain("A132");
    Facts asked =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.form", "written")
            .with("req.nature", "police_cooperation")
            .with("req.contents", List.of());
    assertThat(agreement.decide("request.submit", asked, NOW, NOW).outcome())
        .isEqualTo(Outcome.DENIED);
    Facts over =
        asked.with("agr.suspended_units", List.of("2")).with("agr.units_ended", List.of("2"));
    assertThat(agreement.decide("request.submit", over, NOW, NOW).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }
}
