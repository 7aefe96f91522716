package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Memoranda of understanding: what is intended is late, what binds is broken. */
class NotBindingTest {
  private static final String DUTY =
      "{id: ID, kind: duty, bearer: each_party, trigger: incident_detected, perform:"
          + " incident_handled, due: DUE, cite: [UNIT]}";

  @TempDir Path folder;

  private static SmallFile memorandum(String reach) {
    return new SmallFile()
        .part(
            "deadlines",
            "deadlines: {D-2: {term: within ten days, within: P10D, cite: [\"2\"]}, D-3: {term: within"
                + " ten days, within: P10D, cite: [\"3\"]}}")
        .rules(
            DUTY.replace("ID", "W2").replace("DUE", "D-2").replace("UNIT", "\"2\""),
            DUTY.replace("ID", "W3").replace("DUE", "D-3").replace("UNIT", "\"3\""))
        .part("not_binding", "not_binding: {" + reach + "cite: [\"9\"]}");
  }

  private List<DutyState> owed(String reach) throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(memorandum(reach).in(folder, "small.yaml"));
    return agreement.duties(
        List.of(new TreatyEvent("incident_detected", "AAA", LocalDate.parse("2026-05-01"))),
        AsOf.endOf(LocalDate.parse("2026-06-01")));
  }

  private static List<DutyStatus> of(List<DutyState> owed, String rule) {
    return owed.stream()
        .filter(it -> it.rule().equals(rule))
        .map(DutyState::status)
        .distinct()
        .toList();
  }

  @Test
  void whatIsOnlyIntendedIsLateAndNeverABreach() throws AgreementFileException {
    List<DutyState> owed = owed("except: [\"3\"], ");
    assertThat(of(owed, "W2")).containsExactly(DutyStatus.LATE);
    assertThat(of(owed, "W3")).containsExactly(DutyStatus.BREACH);
    assertThat(owed.getFirst().arithmetic())
        .contains("within ten days", "whose words do not bind", "10 days", "11 May 2026");
    assertThat(of(owed("units: [\"3\"], "), "W3")).containsExactly(DutyStatus.LATE);
    assertThat(of(owed("units: [\"3\"], "), "W2")).containsExactly(DutyStatus.BREACH);
    assertThat(of(owed(""), "W3")).containsExactly(DutyStatus.LATE);
  }

  @Test
  void whatIsOnlyIntendedAndDoneTooLateIsLate() throws AgreementFileException {
    Path file = memorandum("units: [\"2\"], ").in(folder, "small.yaml");
    List<TreatyEvent> handled =
        List.of(
            new TreatyEvent("incident_detected", "AAA", LocalDate.parse("2026-05-01")),
            new TreatyEvent("incident_handled", "AAA", LocalDate.parse("2026-05-12")),
            new TreatyEvent("incident_handled", "BBB", LocalDate.parse("2026-05-11")));
    List<DutyState> owed =
        AgreementFolder.loadFile(file).duties(handled, AsOf.endOf(LocalDate.parse("2026-06-01")));
    assertThat(owed)
        .filteredOn(it -> it.rule().equals("W2"))
        .extracting(DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(tuple("AAA", DutyStatus.LATE), tuple("BBB", DutyStatus.MET));
  }

  @Test
  void theUnitsAreThoseOfTheText() {
    assertThat(memorandum("units: [\"33\"], ").findings(folder))
        .extracting(Finding::message)
        .contains("the text has no unit 33");
  }

  @Test
  void anEditionThatBindsLessIsMajor() throws AgreementFileException {
    var first = AgreementFolder.loadFile(memorandum("units: [\"2\"], ").in(folder, "a.yaml"));
    var second = AgreementFolder.loadFile(memorandum("").in(folder, "b.yaml"));
    assertThat(Comparison.of(first, second, List.of()).edition().needs()).isEqualTo("major");
  }

  @Test
  void anotherPeriodOfTheTextIsMajorThoughItDoesNotBind() throws AgreementFileException {
    var first = AgreementFolder.loadFile(memorandum("").in(folder, "a.yaml"));
    var second =
        AgreementFolder.loadFile(
            memorandum("").replace("deadlines", "P10D", "P5D").in(folder, "b.yaml"));
    assertThat(Comparison.of(first, second, List.of()).edition().needs()).isEqualTo("major");
  }

  @Test
  void aDutyAndItsTimeAreOfOneKind() {
    SmallFile mixed = memorandum("units: [\"2\"], ").replace("rules", "due: D-2", "due: D-3");
    assertThat(mixed.findings(folder))
        .extracting(Finding::message)
        .contains("of the time and the units of W2 only one binds");
    SmallFile silent =
        memorandum("units: [\"2\"], ")
            .rules(
                "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
                    + " [consent_given], due: D-2, effect: {event: consent_given}, cite: [\"2\"]}");
    assertThat(silent.findings(folder))
        .extracting(Finding::message)
        .contains("the silence of L1 rests on a time that does not bind");
  }
}
