package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** Units without effect for one reason, for several, and by the clocks of several Parties. */
class WithoutEffectReasonsTest {
  private static final String PARTS =
      "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}, parts: [{id: arms, units:"
          + " [\"2\"], entry_into_force: {date: {fixed: \"2026-06-10\"}, cite: [\"9\"]}, cite:"
          + " [\"9\"]}, {id: drugs, units: [\"3\"], termination: {effective: {after: P1M, from:"
          + " withdrawal_notice_received}, ends: end_of_day, cite: [\"9\"]}, cite: [\"9\"]}]";

  @TempDir Path folder;

  private Agreement load(String also) throws AgreementFileException {
    return load(also, "Europe/Prague", "Europe/Prague");
  }

  private Agreement load(String also, String first, String second) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(
                "{id: P2, kind: permission, cite: [\"2\"], act: [request.submit], also_while: ["
                    + also
                    + "], when: \"req.form == 'oral'\"}",
                "{id: P3, kind: permission, cite: [\"3\"], act: [request.submit], when: \"req.form =="
                    + " 'written'\"}")
            .part(
                "parties",
                "parties: [{id: AAA, name: A, time_zone: "
                    + first
                    + ", cite: [\"1\"]}, {id: BBB, name: B, time_zone: "
                    + second
                    + ", cite: [\"1\"]}]")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}, "
                    + PARTS
                    + "}");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent suspended(String day, String... units) {
    return new TreatyEvent(
        "suspension_notice_received", "AAA", LocalDate.parse(day), List.of(units), null);
  }

  private static Outcome submit(Agreement agreement, String form, Facts agr) {
    Instant at = Instant.parse("2026-06-01T12:00:00Z");
    Facts stated = new Facts(Map.of("req", Map.of("form", form, "nature", "police_cooperation")));
    Facts facts = TrialFacts.under(agreement, "request.submit", stated).plus(stated).plus(agr);
    return agreement.decide("request.submit", facts, at, at).outcome();
  }

  private static Outcome on(Agreement agreement, String day, TreatyEvent... events) {
    return submit(
        agreement,
        "oral",
        agreement.status(List.of(events), LocalDate.parse(day)).asFacts("small"));
  }

  @Test
  void aUnitSuspendedAloneIsOutlastedWhereOthersStandApart() throws AgreementFileException {
    TreatyEvent notice = suspended("2026-06-15", "2");
    assertThat(on(load("suspended"), "2026-06-20", notice)).isEqualTo(Outcome.PERMITTED);
    assertThat(on(load("not_in_force"), "2026-06-20", notice)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @ParameterizedTest
  @CsvSource({
    "suspended, NO_CLAUSE",
    "not_in_force, NO_CLAUSE",
    "'suspended, ended', NO_CLAUSE",
    "'suspended, not_in_force', PERMITTED"
  })
  void aUnitWithoutEffectForTwoReasonsNeedsBoth(String also, Outcome expected)
      throws AgreementFileException {
    assertThat(on(load(also), "2026-05-20", suspended("2026-05-01", "2"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"not_in_force", "ended", "suspended"})
  void factsByHandThatGiveTwoReasonsDoNotPermitForOne(String also) throws AgreementFileException {
    Agreement agreement = load(also);
    assertThat(submit(agreement, "oral", byHand(List.of("2"), List.of("2"), List.of())))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(submit(agreement, "oral", byHand(List.of("2"), List.of(), List.of("2"))))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(submit(agreement, "oral", byHand(List.of(), List.of("2"), List.of("2"))))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(submit(agreement, "oral", byHand(List.of(), List.of(), List.of())))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @ParameterizedTest
  @CsvSource({"units_not_yet", "units_ended", "units_suspended"})
  void aReasonThatNobodyStatedOpensNothing(String left) throws AgreementFileException {
    Agreement agreement = load("not_in_force");
    Facts stated = byHand(List.of("2"), List.of(), List.of());
    assertThat(submit(agreement, "oral", stated)).isEqualTo(Outcome.PERMITTED);
    assertThat(submit(agreement, "oral", stated.without("agr." + left)))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Facts byHand(List<String> notYet, List<String> ended, List<String> suspended) {
    return Facts.NONE
        .with("agr.status", "in_force")
        .with("agr.suspended_units", List.of("2"))
        .with("agr.units_not_yet", notYet)
        .with("agr.units_ended", ended)
        .with("agr.units_suspended", suspended);
  }

  @Test
  void betweenFarClocksWhatIsWithoutEffectAnywhereIsWithoutEffect() throws AgreementFileException {
    TreatyEvent notice =
        new TreatyEvent("withdrawal_notice_received", "AAA", LocalDate.parse("2026-05-09"));
    Instant hours = LocalDate.parse("2026-06-09").atTime(18, 0).toInstant(ZoneOffset.UTC);
    for (String[] zones :
        List.of(
            new String[] {"Pacific/Auckland", "America/Lima"},
            new String[] {"America/Lima", "Pacific/Auckland"})) {
      Agreement agreement = load("suspended", zones[0], zones[1]);

      var status = agreement.statusAt(List.of(notice), hours, hours);
      assertThat(status.unitsWithoutEffect()).containsExactlyInAnyOrder("2", "3");
      assertThat(status.standing().parts())
          .extracting(part -> part.id() + " " + part.status())
          .containsExactly("arms NOT_IN_FORCE", "drugs ENDED");
      assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
      assertThat(submit(agreement, "oral", status.asFacts("small"))).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(submit(agreement, "written", status.asFacts("small")))
          .isEqualTo(Outcome.NO_CLAUSE);
    }
  }
}
