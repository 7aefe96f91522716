package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What Parties owe together, and each must do, is met when the last of them has done it. */
class JointActTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: both_parties, trigger: meeting_held, perform: list_noted,"
          + " done_by: each_party, due: D-1, cite: [\"3\"]}";

  @TempDir Path folder;

  private SmallFile file(String rule) {
    return new SmallFile()
        .part("words", "words: {events: [list_noted, list_withdrawn]}")
        .part(
            "deadlines",
            "deadlines: {D-1: {term: within thirty days, within: P30D, cite: [\"3\"]}, D-year:"
                + " {term: each year, schedule: {every: year}, cite: [\"3\"]}}")
        .rules(rule);
  }

  private DutyState duty(String rule, String day, TreatyEvent... events)
      throws AgreementFileException {
    return AgreementFolder.loadFile(file(rule).in(folder, "small.yaml"))
        .duties(List.of(events), AsOf.endOf(LocalDate.parse(day)))
        .getFirst();
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(
        name,
        party.isEmpty() ? null : party,
        LocalDate.parse(date),
        List.of(),
        null,
        EventDetail.NONE);
  }

  private static final TreatyEvent MET = event("meeting_held", "", "2026-05-01");
  private static final TreatyEvent ONE = event("list_noted", "AAA", "2026-05-10");
  private static final TreatyEvent OTHER = event("list_noted", "BBB", "2026-05-20");

  @Test
  void oneOfTwoDoesNotMeetItAndTheOtherIsAwaited() throws AgreementFileException {
    DutyState open = duty(DUTY, "2026-05-15", MET, ONE);
    assertThat(open.status()).isEqualTo(DutyStatus.OPEN);
    assertThat(open.arithmetic()).endsWith(" Each must do it; awaited: BBB.");
    assertThat(
            duty(DUTY, "2026-05-15", MET, ONE, event("list_noted", "AAA", "2026-05-12")).status())
        .isEqualTo(DutyStatus.OPEN);
    assertThat(duty(DUTY, "2026-06-15", MET, ONE).status()).isEqualTo(DutyStatus.BREACH);
    assertThat(duty(DUTY.replace(" done_by: each_party,", ""), "2026-06-15", MET, ONE).status())
        .isEqualTo(DutyStatus.MET);
  }

  @Test
  void theLastMeetsItOnItsDayInWhateverOrder() throws AgreementFileException {
    DutyState met = duty(DUTY, "2026-06-15", MET, OTHER, ONE);
    assertThat(met.status()).isEqualTo(DutyStatus.MET);
    assertThat(met.endedOn()).isEqualTo("2026-05-20");
    assertThat(met.arithmetic()).doesNotContain("awaited");
    assertThat(
            duty(DUTY, "2026-06-15", MET, ONE, event("list_noted", "BBB", "2026-06-10")).status())
        .isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void anEventThatNamesNobodyIsOfAllAndWhatElseEndsItEndsIt() throws AgreementFileException {
    assertThat(duty(DUTY, "2026-06-15", MET, event("list_noted", "", "2026-05-10")).status())
        .isEqualTo(DutyStatus.MET);
    String ended = DUTY.replace("due:", "discharged_also_by: [list_withdrawn], due:");
    assertThat(
            duty(ended, "2026-06-15", MET, ONE, event("list_withdrawn", "AAA", "2026-05-12"))
                .status())
        .isEqualTo(DutyStatus.MET);
  }

  @Test
  void itIsRefusedWhereOneAloneOwes() {
    for (String other :
        List.of(
            DUTY.replace("both_parties", "each_party"),
            DUTY.replace("due: D-1", "due: D-year"),
            DUTY.replace("due:", "recurring: true, due:"),
            DUTY.replace("perform:", "refrain:"))) {
      assertThat(file(other).findings(folder).stream().map(Finding::message))
          .as(other)
          .anyMatch(message -> message.startsWith("done_by is not read here: "));
    }
    assertThat(file(DUTY).findings(folder).stream().map(Finding::code)).doesNotContain("A010");
  }
}
