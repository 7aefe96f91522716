package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What an alternative of a reading does without is taken out, and the message says how. */
class AlternativeTest {
  @TempDir Path folder;

  private SmallFile under(String date) {
    return new SmallFile()
        .part(
            "interpretations",
            "interpretations: [{id: I-1, cite: [\"9\"], question: q, reading: r, basis: b, status:"
                + " open, alternatives: [{id: I-1a, reading: s, changes: {temporal:"
                + " {entry_into_force: {date: {"
                + date
                + "}}}}}]}]");
  }

  @Test
  void aKeyThatTheAlternativeDoesWithoutIsTakenOutByNull() {
    String later = "after: P1M, following: {latest_of: instrument_deposited, per: each_party}";
    assertThat(under(later).findings(folder))
        .filteredOn(it -> it.code().equals("A121"))
        .singleElement()
        .extracting(Finding::help)
        .asString()
        .contains("taken out by null, for example at: null");
    assertThat(under("fixed: null, " + later).findings(folder))
        .filteredOn(it -> it.code().equals("A121"))
        .isEmpty();
  }

  private SmallFile changing(String changes) {
    return new SmallFile()
        .part("words", "words: {events: [meeting_set, agenda_sent]}")
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: D1, kind: duty, cite: [\"3\"], bearer: both_parties, trigger: meeting_set, perform:"
                + " agenda_sent, due: D-1}")
        .part(
            "interpretations",
            "interpretations: [{id: I-1, cite: [\"3\"], question: q, reading: r, basis: b, status:"
                + " open, alternatives: [{id: I-1a, reading: s, changes: {"
                + changes
                + "}}]}]");
  }

  private String refused(String changes) {
    return changing(changes).findings(folder).stream()
        .filter(it -> it.code().equals("A121"))
        .map(Finding::message)
        .findFirst()
        .orElse("");
  }

  /** No act starts the duty, so any act may have the facts that it is to read. */
  @Test
  void aConditionOfADutyThatNoActStartsIsReadUnderTheAlternative() {
    assertThat(refused("rules: {D1: {only_if: \"req.nonsense == 'oral'\"}}")).contains("nonsense");
    assertThat(
            refused("rules: {D1: {perform: {event: agenda_sent, only_if: \"req.nonsense == 1\"}}}"))
        .contains("nonsense");
    assertThat(refused("rules: {D1: {only_if: \"req.form == 'oral'\"}}")).isEmpty();
  }

  @Test
  void aConditionOnlyOfTheAlternativeCounts() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            changing("rules: {D1: {only_if: \"req.form == 'oral'\"}}").in(folder, "small.yaml"));
    Agreement under = agreement.under(Map.of("I-1", "I-1a"));
    assertThat(standing(under, "oral")).containsExactly(DutyStatus.BREACH);
    assertThat(standing(under, "written")).isEmpty();
    assertThat(standing(agreement, "written")).hasSize(1);
  }

  private static List<DutyStatus> standing(Agreement agreement, String form) {
    EventDetail detail =
        new EventDetail(null, null, false, null, null, null, Facts.NONE.with("req.form", form));
    TreatyEvent set =
        new TreatyEvent(
            "meeting_set", null, LocalDate.parse("2026-04-01"), List.of(), null, detail);
    return agreement
        .account(
            new EventRegister(List.of(set), Set.of()), AsOf.endOf(LocalDate.parse("2026-09-01")))
        .duties()
        .stream()
        .map(DutyState::status)
        .toList();
  }

  @Test
  void aRuleLeftOutThatIsNotThereIsNamed() {
    assertThat(refused("drop_rules: [X9]")).contains("there is no rule X9");
  }
}
