package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;

/** Times that are none, and duties over the facts of an act, in words that say what is meant. */
class PlainTimesTest extends DutyTimes {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");
  private static final String ASKED = DUTY.replace("TRIGGER", "meeting_held");

  @Test
  void noLengthIsAtOnce() throws AgreementFileException {
    assertThat(duties(ASKED, "within: P0D", "2026-05-01", event("meeting_held", "2026-05-01")))
        .singleElement()
        .extracting(DutyState::arithmetic)
        .asString()
        .endsWith("is a period of the text, at once: 1 May 2026.");
    String path = file(ASKED, "within: P3D, urgent_within: P0D").in(folder, "s.yaml").toString();
    assertThat(Ran.of("explain", path, "D1").out())
        .contains("'as agreed', 3 days (urgent at once), a period of the text.");
  }

  @Test
  void noTimeIsSaidToBeSet() {
    String path =
        file(ASKED.replace(" due: D-1,", ""), "within: P1D").in(folder, "s.yaml").toString();
    assertThat(Ran.of("explain", path, "D1").out()).contains("  due: no time is set");
  }

  @Test
  void aDateWithoutALengthIsAtOnce() throws AgreementFileException {
    SmallFile file =
        file(ASKED, "within: P1D")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {after: P0D, following:"
                    + " {latest_of: signature, count: 1}}, cite: [\"9\"]}}");
    assertThat(load(file).dates(List.of(event("signature", "2026-05-01")), DAY))
        .hasEntrySatisfying(
            "entry_into_force",
            it ->
                assertThat(it.arithmetic())
                    .isEqualTo(
                        "Signature on 1 May 2026; at once: 1 May 2026, from the start of that day."));
  }

  @Test
  void whoseFactsAConditionCannotReadIsNamed() {
    String duty =
        "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: information_sent, due:"
            + " D-1, facts_of: cost.allocate, only_if: cost.amount > 5, cite: [\"3\"]}";
    assertThat(file(duty, "within: P1D").findings(folder))
        .filteredOn(it -> it.code().equals("A103"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("cost")
        .endsWith("(on the act request.submit, which brings request_received about)");
  }
}
