package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** Who can join or leave in which way: what no State could do counts for nothing, and is told. */
class WhoMayLeaveTest extends BoundStates {
  private static final String TOLD =
      "{id: D7, kind: duty, bearer: AAA, trigger: withdrawal_notice_received, also_trigger:"
          + " [accession_unopposed, signature], perform: report_submitted, due: D-30, cite: [\"3\"]}";
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
          + " [\"2\"]}";
  private static final TreatyEvent CONSENT = later("CCC", "2026-05-10");

  private Agreement partiesAlone() throws AgreementFileException {
    SmallFile file =
        file(TOLD)
            .replace("temporal", "withdrawal: {", "withdrawal: {only_after: entry_into_force, ");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static List<String> ignored(Agreement agreement, TreatyEvent... more) {
    return Uncounted.among(events(more), agreement.content()).stream()
        .map(it -> it.event().event() + " of " + it.event().party() + ": " + it.reason())
        .toList();
  }

  @Test
  void whoHasConsentedButIsNotBoundYetCannotLeave() throws AgreementFileException {
    Agreement agreement = partiesAlone();
    TreatyEvent early = leaves("CCC", "2026-05-20");
    assertThat(ignored(agreement, CONSENT, early))
        .singleElement()
        .asString()
        .contains("withdrawal_notice_received of CCC: CCC is no Party on that day", "10 June 2026");
    assertThat(members(agreement, "2026-12-01", CONSENT, early)).contains("CCC");
    assertThat(owing(agreement, events(CONSENT, early), "2026-12-01")).isEmpty();
    TreatyEvent inTime = leaves("CCC", "2026-06-10");
    assertThat(ignored(agreement, CONSENT, inTime)).isEmpty();
    assertThat(members(agreement, "2026-12-01", CONSENT, inTime)).containsExactly("AAA", "BBB");
    assertThat(ignored(agreement, CONSENT, inTime, leaves("CCC", "2026-08-01"))).hasSize(1);
  }

  @Test
  void aTextThatDoesNotSayPartiesAloneTakesItsNotice() throws AgreementFileException {
    Agreement agreement = load(TOLD);
    TreatyEvent early = leaves("CCC", "2026-05-20");
    assertThat(ignored(agreement, CONSENT, early)).isEmpty();
    assertThat(members(agreement, "2026-12-01", CONSENT, early)).containsExactly("AAA", "BBB");
    assertThat(ignored(agreement, early)).hasSize(1);
  }

  @Test
  void aStateJoinsInItsOwnWayAlone() throws AgreementFileException {
    Agreement agreement = load(TOLD);
    TreatyEvent accedes = event("accession_unopposed", "CCC", "2026-05-20");
    assertThat(ignored(agreement, accedes)).singleElement().asString().contains("joins: accession");
    assertThat(owing(agreement, events(accedes), "2026-12-01")).isEmpty();
    TreatyEvent signs = event("signature", "DDD", "2026-05-20");
    assertThat(ignored(agreement, signs)).singleElement().asString().contains("joins by accession");
    assertThat(owing(agreement, events(signs), "2026-12-01")).isEmpty();
    assertThat(ignored(agreement, later("DDD", "2026-05-20"))).hasSize(1);
    assertThat(ignored(agreement, event("accession_unopposed", "DDD", "2026-05-20"))).isEmpty();
    TreatyEvent again = event("accession_unopposed", "BBB", "2026-09-20");
    assertThat(ignored(agreement, leaves("BBB", "2026-05-20"), again)).isEmpty();
  }

  @Test
  void onceAllHaveLeftItHasEnded() throws AgreementFileException {
    Agreement agreement = load(REPORT.replace("CCC", "each_party"), ASK);
    TreatyEvent asked = event("meeting_requested", null, "2026-06-25");
    List<TreatyEvent> events =
        events(leaves("AAA", "2026-05-20"), leaves("BBB", "2026-06-10"), asked);
    assertThat(agreement.status(events, LocalDate.parse("2026-07-10")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(agreement.status(events, LocalDate.parse("2026-07-10")).until())
        .isEqualTo("2026-07-10");
    Status over = agreement.status(events, LocalDate.parse("2026-07-11"));
    assertThat(over.status()).isEqualTo(StatusCode.ENDED);
    assertThat(over.since()).isEqualTo("2026-07-11");
    assertThat(over.cite()).containsExactly("9");
    assertThat(over.arithmetic()).endsWith("From 11 July 2026 no Party is left.");
    assertThat(owing(agreement, events, "2026-12-01")).containsExactly("BBB released");
    assertThat(
            decision(agreement, "request.submit", asking("CCC", "DDD"), events, "2026-12-01")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  private static List<String> members(Agreement agreement, String day, TreatyEvent... more) {
    return agreement.status(events(more), LocalDate.parse(day)).standing().members();
  }
}
