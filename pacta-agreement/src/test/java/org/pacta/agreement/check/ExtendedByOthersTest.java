package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Among many, a time that another Party may make longer: only one that is bound then may. */
class ExtendedByOthersTest extends BoundStates {
  private static final String REPORTS =
      "{id: D1, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " report_submitted, due: D-6, cite: [\"3\"]}";

  private String due(String party, TreatyEvent... more) throws AgreementFileException {
    return AgreementFolder.loadFile(
            file(REPORTS)
                .part(
                    "deadlines",
                    "deadlines: {D-6: {term: within six months, within: P6M, extension: {by: P3M,"
                        + " event: extension_notified, notified_by: other_party, cite: [\"3\"]},"
                        + " cite: [\"3\"]}}")
                .in(folder, "small.yaml"))
        .duties(events(more), AsOf.endOf(LocalDate.parse("2026-12-01")))
        .stream()
        .filter(it -> party.equals(it.party()))
        .map(DutyState::due)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  @Test
  void aStateThatIsNoPartyMakesNothingLonger() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-05-01");
    TreatyEvent joins = later("CCC", "2026-03-10");
    TreatyEvent left = leaves("CCC", "2026-06-01"); // with the end of 1 July
    TreatyEvent bound = event("extension_notified", "CCC", "2026-06-20");
    TreatyEvent late = event("extension_notified", "CCC", "2026-08-01");
    assertThat(due("AAA", asked, event("extension_notified", "DDD", "2026-08-01")))
        .isEqualTo("2026-11-01");
    assertThat(due("AAA", joins, asked, left, bound)).isEqualTo("2027-02-01");
    assertThat(due("AAA", joins, asked, left, late)).isEqualTo("2026-11-01");
    assertThat(due("AAA", joins, asked, late)).isEqualTo("2027-02-01");
    assertThat(due("AAA", asked, event("extension_notified", null, "2026-08-01")))
        .isEqualTo("2027-02-01");
  }
}
