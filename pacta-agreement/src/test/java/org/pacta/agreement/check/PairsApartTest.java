package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * Two Parties may have agreed between them that something does not apply: a question about the past
 * names both, so that what others agreed with others does not count.
 */
class PairsApartTest extends BoundStates {
  private static final String AGREED =
      "happened('meeting_requested', req.requesting, req.requested) || happened('meeting_requested',"
          + " req.requested, req.requesting)";
  private static final String MAY =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
          + " [\"1\"]}";
  private static final String NOT =
      "{id: F2, kind: prohibition, act: [request.submit], when: \"req.form == 'written'\", unless:"
          + " [{cite: [\"2\"], when: \""
          + AGREED
          + "\"}], cite: [\"2\"]}";

  private static TreatyEvent agreed(String party, String... with) {
    EventDetail detail =
        new EventDetail(null, null, false, null, null, null, Facts.NONE, null, null, null);
    return new TreatyEvent(
        "meeting_requested",
        party,
        LocalDate.parse("2026-05-01"),
        List.of(),
        null,
        detail.addressedTo(List.of(with)));
  }

  /** What is decided where all three are bound and these, and no others, have agreed. */
  private static Outcome between(
      Agreement agreement, String one, String other, TreatyEvent... more) {
    EventRegister past = new EventRegister(List.of(more), Set.of("meeting_requested"));
    Instant at = Instant.parse("2026-06-01T00:00:00Z");
    return agreement
        .decide(
            "request.submit",
            agreement
                .vocabulary()
                .baseFacts()
                .plus(asking(one, other))
                .plus(agreement.fromEvents(past, at, at).history())
                .with("agr.members", List.of("AAA", "BBB", "CCC")),
            at,
            at)
        .outcome();
  }

  @Test
  void whatTwoHaveAgreedFreesTheseTwoAlone() throws AgreementFileException {
    Agreement agreement = load(MAY, NOT);
    TreatyEvent[] two = {agreed("AAA", "BBB"), agreed("CCC", "DDD")};
    assertThat(between(agreement, "AAA", "BBB", two)).isEqualTo(Outcome.PERMITTED);
    assertThat(between(agreement, "BBB", "AAA", two)).isEqualTo(Outcome.PERMITTED);
    assertThat(between(agreement, "AAA", "CCC", two)).isEqualTo(Outcome.DENIED);
    assertThat(between(agreement, "BBB", "CCC", two)).isEqualTo(Outcome.DENIED);
    assertThat(between(agreement, "BBB", "CCC", agreed("AAA", "BBB", "CCC")))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void whoseAgreementDoesNotSayWithWhomMayHaveAgreedWithAnybody() throws AgreementFileException {
    Agreement agreement = load(MAY, NOT);
    assertThat(between(agreement, "AAA", "BBB", agreed("AAA"))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(between(agreement, "BBB", "CCC", agreed("AAA"))).isEqualTo(Outcome.DENIED);
  }

  @Test
  void aPartyInQuotesMayBeTheSecond() throws AgreementFileException {
    String quoted = NOT.replace(AGREED, "happened('meeting_requested', req.requesting, 'BBB')");
    Agreement agreement = load(MAY, quoted);
    assertThat(between(agreement, "AAA", "CCC", agreed("AAA", "BBB"))).isEqualTo(Outcome.PERMITTED);
    assertThat(between(agreement, "CCC", "AAA", agreed("AAA", "BBB"))).isEqualTo(Outcome.DENIED);
  }

  @Test
  void aDutyIsNotOwedBetweenTwoThatHaveAgreed() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
                + " reply_sent, due: D-30, facts_of: request.submit, only_if: \"!("
                + AGREED
                + ")\", cite: [\"3\"]}");
    EventRegister past =
        new EventRegister(
            events(later("CCC", "2026-03-15"), agreed("AAA", "BBB"), asked("AAA"), asked("CCC")),
            Set.of("meeting_requested"));
    assertThat(agreement.account(past, AsOf.endOf(LocalDate.parse("2026-06-02"))).duties())
        .extracting(DutyState::caseId)
        .containsExactly("CCC");
  }

  private static TreatyEvent asked(String by) {
    EventDetail detail =
        new EventDetail(by, null, false, null, null, null, asking(by, "BBB"), null, null, null);
    return new TreatyEvent(
        "request_received", "BBB", LocalDate.parse("2026-06-01"), List.of(), null, detail);
  }

  @Test
  void threePartiesAreTooMany() {
    String three = NOT.replace(AGREED, "happened('meeting_requested', 'AAA', 'BBB', 'CCC')");
    assertThat(file(MAY, three).findings(folder))
        .extracting(Finding::message)
        .anyMatch(it -> it.contains("names more than two Parties"));
  }
}
