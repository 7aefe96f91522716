package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** An agreement whose time runs out before it enters into force binds nobody, then or later. */
class NeverInForceTest extends BoundStates {
  private static final String ON_END =
      "{id: D1, kind: duty, bearer: each_party, trigger: ended, perform: report_submitted, due: D-30,"
          + " survives: [ended], cite: [\"3\"]}";
  private static final LocalDate LATER = LocalDate.parse("2026-06-01");

  private Agreement until(String day, String more) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(
                ON_END,
                ON_END
                    .replace("D1", "D2")
                    .replace("survives: [ended]", "also_while: [not_in_force, ended]"))
            .part(
                "temporal",
                TEMPORAL.replace("indefinite", "{until: \"" + day + "\", cite: [\"9\"]}") + more)
            .in(folder, "small.yaml"));
  }

  @Test
  void noPartyHasJoinedIt() throws AgreementFileException {
    Map<String, String> days = days(until("2026-03-15", "").dates(events(), LATER));
    assertThat(days)
        .containsEntry("entry_into_force", "null")
        .containsEntry("accession AAA", "null")
        .containsEntry("accession BBB", "null");
    assertThat(days(until("2026-12-31", "").dates(events(), LATER)))
        .containsEntry("accession AAA", "2026-04-01");
  }

  @Test
  void itsEndPutsNobodyInBreachUnlessTheTextSaysSo() throws AgreementFileException {
    assertThat(until("2026-03-15", "").duties(events(), LATER))
        .extracting(DutyState::rule)
        .containsOnly("D2");
    assertThat(until("2026-04-15", "").duties(events(), LATER))
        .extracting(DutyState::rule)
        .contains("D1", "D2");
  }

  @Test
  void whatWasAppliedProvisionallyIsSaidToHaveBeenAsLongAsItWas() throws AgreementFileException {
    Agreement agreement =
        until(
            "2026-03-15",
            "  provisional_application: {date: {at: signature}, ended_by: {event:"
                + " provisional_application_ended, after: P10D}, cite: [\"9\"]}\n");
    TreatyEvent signed = event("signature", null, "2026-01-10");
    TreatyEvent over = event("provisional_application_ended", null, "2026-01-20");
    List<TreatyEvent> applied = events(signed);
    List<TreatyEvent> ended = events(signed, over);
    assertThat(agreement.status(applied, LATER).arithmetic())
        .contains("Until then it was applied provisionally");
    assertThat(agreement.status(ended, LATER).status()).isEqualTo(StatusCode.ENDED);
    assertThat(agreement.status(ended, LATER).arithmetic())
        .doesNotContain("Until then")
        .endsWith("It had not entered into force.");
    assertThat(agreement.status(ended, LocalDate.parse("2026-02-15")).until())
        .isEqualTo("2026-03-15");
  }
}
