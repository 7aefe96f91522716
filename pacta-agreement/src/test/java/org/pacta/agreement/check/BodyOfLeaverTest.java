package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What an organ of a Party owes and does among many goes as far as its Party is bound. */
class BodyOfLeaverTest extends BoundStates {
  private Agreement with(String bearer, String of) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(REPORT.replace("CCC", bearer))
            .part(
                "bodies",
                "bodies: {office: {" + of + "name: the Office, time_zone: UTC, cite: [\"1\"]}}")
            .in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> left(String party, String asked) {
    return events(
        later("CCC", "2026-03-15"),
        leaves("CCC", "2026-05-15"),
        event("meeting_requested", party, asked));
  }

  @Test
  void itOwesNothingNewOnceItsPartyHasLeft() throws AgreementFileException {
    Agreement agreement = with("office", "of: CCC, ");
    assertThat(owing(agreement, left("AAA", "2026-07-01"), "2026-12-01")).isEmpty();
    assertThat(owing(agreement, left("AAA", "2026-05-20"), "2026-06-10"))
        .containsExactly("office open");
    assertThat(owing(agreement, left("AAA", "2026-06-01"), "2026-12-01"))
        .containsExactly("office released");
    assertThat(owing(with("office", ""), left("AAA", "2026-07-01"), "2026-12-01"))
        .containsExactly("office breach");
  }

  @Test
  void whatItDoesOnceItsPartyHasLeftIsNoActOfAParty() throws AgreementFileException {
    Agreement agreement = with("event_party", "of: CCC, ");
    assertThat(owing(agreement, left("office", "2026-07-01"), "2026-12-01")).isEmpty();
    assertThat(owing(agreement, left("office", "2026-05-20"), "2026-06-10"))
        .containsExactly("CCC open");
  }

  @Test
  void othersThanItsPartyOweWhatTheOthersOwe() throws AgreementFileException {
    Agreement agreement = with("other_party", "of: BBB, ");
    assertThat(
            owing(
                agreement,
                events(
                    later("CCC", "2026-03-15"), event("meeting_requested", "office", "2026-05-01")),
                "2026-05-10"))
        .containsExactlyInAnyOrder("AAA open", "CCC open");
  }

  @Test
  void whatItsPartySetGoingItMayStillStop() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: other_party, trigger: meeting_requested, prevented_by:"
            + " [{event: meeting_held, by: any_party}], due: D-30, survives: [ended], effect: {event:"
            + " dispute_raised}, cite: [\"3\"]}";
    for (String asking : List.of("CCC", "office")) {
      for (String stopping : List.of("CCC", "office")) {
        Agreement agreement =
            AgreementFolder.loadFile(
                file(lapse)
                    .part(
                        "bodies",
                        "bodies: {office: {of: CCC, name: the Office, time_zone: UTC, cite:"
                            + " [\"1\"]}}")
                    .in(folder, "small.yaml"));
        List<TreatyEvent> events =
            events(
                later("CCC", "2026-03-15"),
                leaves("CCC", "2026-05-15"),
                event("meeting_requested", asking, "2026-05-31"),
                event("meeting_held", stopping, "2026-06-02"));
        assertThat(agreement.lapses(events, AsOf.endOf(LocalDate.parse("2026-12-01"))))
            .as(asking + " asks, " + stopping + " stops it after it has left")
            .isNotEmpty()
            .extracting(Lapsed::outcome)
            .containsOnly(Lapsed.Outcome.KEPT);
      }
    }
  }
}
