package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacta.agreement.check.BodyTest.duty;
import static org.pacta.agreement.check.BodyTest.event;
import static org.pacta.agreement.check.BodyTest.with;

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
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** What is owed to a body that is no Party. */
class OwedToBodyTest {
  @TempDir Path folder;

  private static TreatyEvent to(String body, TreatyEvent event) {
    return new TreatyEvent(
        event.event(),
        event.party(),
        event.date(),
        List.of(),
        null,
        event.detail().addressedTo(List.of(body)));
  }

  @Test
  void aDutyIsOwedToABody() throws AgreementFileException {
    String owed = duty("BEARER").replace("due: D-1", "owed_to: {body: secretariat}, due: D-1");
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    for (String bearer : List.of("event_party", "each_party", "both_parties")) {
      SmallFile file = with(owed.replace("BEARER", bearer));
      if (bearer.equals("each_party")) {
        file.replace("head", "kind: bilateral", "kind: multilateral");
      }
      Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
      for (String whom : List.of("secretariat", "BBB", "")) {
        TreatyEvent done = event("consultations_opened", "AAA", "2026-05-05");
        List<DutyState> states =
            agreement.duties(
                List.of(raised, whom.isEmpty() ? done : to(whom, done)),
                LocalDate.parse("2026-07-01"));
        assertThat(states)
            .as(bearer + " to " + whom)
            .filteredOn(state -> !"BBB".equals(state.party()))
            .extracting(DutyState::creditor, DutyState::status)
            .containsExactly(
                tuple("secretariat", whom.equals("BBB") ? DutyStatus.BREACH : DutyStatus.MET));
      }
    }
  }

  @Test
  void whatIsOwedToABodyStandsInTestsAndExplanations() {
    String owed = duty("event_party").replace("due: D-1", "owed_to: {body: secretariat}, due: D-1");
    SmallFile file =
        with(owed)
            .part(
                "duty_tests",
                """
                duty_tests:
                  - {name: told, at: "2026-07-01", events: [
                      {event: dispute_raised, party: AAA, date: "2026-05-01"},
                      {event: consultations_opened, party: AAA, to: secretariat, date: "2026-05-05"}],
                      expect: {D1: met}, to: {D1: {secretariat: met}}}
                """);
    assertThat(file.findings(folder))
        .filteredOn(finding -> !finding.unit().equals("written"))
        .extracting(Finding::code)
        .doesNotContain("A010", "A105", "A120");
    String path = file.in(folder, "small.yaml").toString();
    assertThat(Ran.of("explain", path, "D1").out())
        .contains("owed to: body secretariat")
        .contains("the General Secretariat");
    assertThat(with(owed.replace("body: secretariat", "body: bureau")).findings(folder))
        .extracting(Finding::code)
        .contains("A105");
    assertThat(with(owed.replace("event_party", "secretariat")).findings(folder))
        .extracting(Finding::code)
        .contains("A105");
  }
}
