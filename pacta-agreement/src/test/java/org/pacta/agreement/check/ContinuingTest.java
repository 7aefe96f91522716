package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;

/** A duty that is never done once and for all. */
class ContinuingTest extends DutyTimes {
  private static final String WEEK = "within: P7D";
  private static final String RULE =
      DUTY.replace("TRIGGER", "dispute_raised")
          .replace("due: D-1", "continuing: true, discharged_also_by: [team_ended], due: D-1");
  private static final TreatyEvent RAISED = event("dispute_raised", "2026-04-01");

  @Test
  void whatIsDoneInTimeLeavesItOwed() throws AgreementFileException {
    List<DutyState> states =
        duties(RULE, WEEK, "2026-06-01", RAISED, event("information_sent", "2026-04-05"));
    assertThat(states).extracting(DutyState::status).containsExactly(DutyStatus.OPEN);
    assertThat(states.getFirst().due()).isNull();
    assertThat(states.getFirst().arithmetic())
        .contains("8 April 2026", "Done first on 5 April 2026", "goes on being owed");
  }

  @Test
  void whatIsNotDoneOrTooLateBreaksIt() throws AgreementFileException {
    assertThat(status(RULE, WEEK, "2026-04-08", RAISED)).containsExactly(DutyStatus.OPEN);
    assertThat(status(RULE, WEEK, "2026-04-09", RAISED)).containsExactly(DutyStatus.BREACH);
    assertThat(status(RULE, WEEK, "2026-06-01", RAISED, event("information_sent", "2026-04-20")))
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatEndsItEndsIt() throws AgreementFileException {
    TreatyEvent done = event("information_sent", "2026-04-05");
    TreatyEvent ended = event("team_ended", "2026-05-05");
    assertThat(status(RULE, WEEK, "2026-06-01", RAISED, done, ended))
        .containsExactly(DutyStatus.MET);
    String untimed = RULE.replace(", due: D-1", "");
    assertThat(status(untimed, WEEK, "2026-06-01", RAISED, done)).containsExactly(DutyStatus.OPEN);
    assertThat(status(untimed, WEEK, "2026-06-01", RAISED, done, ended))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void besideWhatReturnsItSaysNothing() {
    assertThat(file(RULE.replace("due: D-1", "recurring: true, due: D-1"), WEEK).findings(folder))
        .extracting(Finding::message)
        .contains("continuing is not read here: a duty with recurring does not read it");
    assertThat(file(RULE, "schedule: {every: month}").findings(folder))
        .extracting(Finding::message)
        .contains("continuing is not read here: D-1 lets it return with the calendar");
  }

  @Test
  void whatReturnsFromWhatIsDoneNeedsATimeThatCanBeCountedFromThat() {
    String again = RULE.replace("continuing", "recurring");
    assertThat(idle(again, WEEK)).isEmpty();
    assertThat(idle(again, WEEK + ", from: dispute_raised")).isEmpty();
    assertThat(idle(again, "before: P7D"))
        .containsExactly("D-1 is counted back, and it returns from what was done");
    assertThat(idle(again, WEEK + ", from: meeting_held"))
        .containsExactly("D-1 is counted from meeting_held, and it returns from what was done");
    assertThat(idle(again, "on: \"2026-06-01\""))
        .containsExactly("D-1 is one day, and it returns from what was done");
    assertThat(idle(again, "schedule: {every: month}"))
        .containsExactly("D-1 lets it return with the calendar");
    assertThat(idle(again.replace("perform", "refrain"), WEEK))
        .containsExactly("a duty with refrain does not read it");
  }

  private List<String> idle(String rule, String deadline) {
    String message = "recurring is not read here: ";
    return file(rule, deadline).findings(folder).stream()
        .map(Finding::message)
        .filter(it -> it.startsWith(message))
        .map(it -> it.substring(message.length()))
        .toList();
  }
}
