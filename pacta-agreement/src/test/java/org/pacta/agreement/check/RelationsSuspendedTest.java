package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** Among many, a suspension stops the time of what is owed between its Party and another. */
class RelationsSuspendedTest extends BoundStates {
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-30, cite: [\"3\"]}";

  private Agreement suspendable() throws AgreementFileException {
    SmallFile file =
        file(ANSWER)
            .part(
                "temporal",
                TEMPORAL
                    + "  suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}\n"
                    + "  resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}\n");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  /** Due on 31 May. */
  private static TreatyEvent asked() {
    Facts facts = Facts.ofMap(Map.of("req", Map.of("requesting", "BBB", "requested", "AAA")));
    return new TreatyEvent(
        "request_received",
        "AAA",
        LocalDate.parse("2026-05-01"),
        List.of(),
        null,
        new EventDetail("c-1", null, false, null, null, null, facts));
  }

  @Test
  void onlyBetweenThoseWhoseRelationsAreSuspended() throws AgreementFileException {
    Agreement agreement = suspendable();
    for (String party : List.of("AAA", "BBB")) {
      List<TreatyEvent> events =
          events(asked(), event("suspension_notice_received", party, "2026-05-10"));
      assertThat(owing(agreement, events, "2026-06-05")).containsExactly("AAA paused");
    }
    List<TreatyEvent> others =
        events(
            asked(),
            later("CCC", "2026-03-05"),
            event("suspension_notice_received", "CCC", "2026-05-10"));
    assertThat(owing(agreement, others, "2026-06-05")).containsExactly("AAA breach");
  }

  @Test
  void itGoesOnWithTheResumption() throws AgreementFileException {
    List<TreatyEvent> events =
        events(
            asked(),
            event("suspension_notice_received", "BBB", "2026-05-10"),
            event("resumption_notice_received", "BBB", "2026-05-20"));
    assertThat(owing(suspendable(), events, "2026-06-10")).containsExactly("AAA open");
    assertThat(owing(suspendable(), events, "2026-06-11")).containsExactly("AAA breach");
  }
}
