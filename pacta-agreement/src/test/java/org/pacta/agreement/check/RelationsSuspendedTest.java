package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.Uncounted;

/** Among many, a suspension stops the time of what is owed between its Party and another. */
class RelationsSuspendedTest extends BoundStates {
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-30, cite: [\"3\"]}";

  private Agreement suspendable() throws AgreementFileException {
    return suspendable(ANSWER);
  }

  private Agreement suspendable(String... rules) throws AgreementFileException {
    SmallFile file =
        file(rules)
            .part(
                "temporal",
                TEMPORAL
                    + "  suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}\n"
                    + "  resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}\n");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static final AsOf DAY = AsOf.endOf(LocalDate.parse("2026-07-05"));

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
  void nothingStartsBetweenThemWhicheverSuspended() throws AgreementFileException {
    for (String party : List.of("AAA", "BBB")) {
      List<TreatyEvent> events =
          events(
              event("suspension_notice_received", party, "2026-04-20"),
              asked(),
              event("resumption_notice_received", party, "2026-05-20"));
      assertThat(owing(suspendable(), events, "2026-07-05")).isEmpty();
      assertThat(
              suspendable().dutiesNotStarted(new EventRegister(events, Set.of()), DAY).toString())
          .contains("the agreement is suspended for AAA and BBB");
    }
    List<TreatyEvent> others =
        events(
            later("CCC", "2026-03-05"),
            event("suspension_notice_received", "CCC", "2026-04-20"),
            asked());
    assertThat(owing(suspendable(), others, "2026-05-05")).containsExactly("AAA open");
  }

  @Test
  void whatEachOwesIsItsOwnWhoeverBringsItAbout() throws AgreementFileException {
    String each =
        "{id: D2, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
            + " report_submitted, due: D-30, cite: [\"3\"]}";
    String toEach = each.replace("due:", "owed_to: each_other_party, due:");
    for (String by : List.of("AAA", "BBB")) {
      List<TreatyEvent> events =
          events(
              later("CCC", "2026-03-05"),
              event("suspension_notice_received", "BBB", "2026-04-20"),
              event("meeting_requested", by, "2026-05-01"));
      assertThat(owing(suspendable(each), events, "2026-05-05"))
          .containsExactly("AAA open", "CCC open");
      assertThat(owing(suspendable(toEach), events, "2026-05-05"))
          .containsExactly("AAA open", "CCC open");
    }
  }

  @Test
  void aConditionReadsHowItStandsBetweenThem() throws AgreementFileException {
    for (String party : List.of("AAA", "BBB")) {
      List<TreatyEvent> events =
          events(event("suspension_notice_received", party, "2026-04-20"), asked());
      for (String status : List.of("in_force", "suspended")) {
        String asking =
            ANSWER.replace(
                "due: D-30",
                "due: D-30, also_while: [suspended], only_if: \"agr.status == '" + status + "'\"");
        assertThat(owing(suspendable(asking), events, "2026-05-05"))
            .hasSize(status.equals("suspended") ? 1 : 0);
      }
    }
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

  /** CCC consents on 5 March, and is bound from 5 April. */
  @Test
  void whatOneThatHasConsentedSuspendsIsSuspendedFromTheFirstDayThatBindsIt()
      throws AgreementFileException {
    Agreement agreement = suspendable("{id: P1, kind: permission, act: [request.submit]}");
    List<TreatyEvent> consented =
        events(
            later("CCC", "2026-03-05"), event("suspension_notice_received", "CCC", "2026-03-20"));
    assertThat(
            decision(agreement, "request.submit", asking("AAA", "CCC"), consented, "2026-05-01")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    List<TreatyEvent> before =
        events(
            event("suspension_notice_received", "CCC", "2026-03-02"), later("CCC", "2026-03-05"));
    assertThat(
            decision(agreement, "request.submit", asking("AAA", "CCC"), before, "2026-05-01")
                .outcome())
        .isEqualTo(Outcome.PERMITTED);
    assertThat(Uncounted.among(before, agreement.content()).toString())
        .contains("CCC is no Party on that day");
  }

  @Test
  void whatAllButOneHaveSuspendedHasEffectBetweenNobody() throws AgreementFileException {
    String all =
        "{id: D2, kind: duty, bearer: all_parties, trigger: meeting_requested, perform:"
            + " report_submitted, due: D-30, cite: [\"3\"]}";
    TreatyEvent met = event("meeting_requested", null, "2026-05-01");
    List<TreatyEvent> one =
        events(
            later("CCC", "2026-03-05"),
            event("suspension_notice_received", "AAA", "2026-04-20"),
            met);
    assertThat(owing(suspendable(all), one, "2026-07-05")).containsExactly("null breach");
    List<TreatyEvent> two =
        events(
            later("CCC", "2026-03-05"),
            event("suspension_notice_received", "AAA", "2026-04-20"),
            event("suspension_notice_received", "BBB", "2026-04-25"),
            met);
    assertThat(owing(suspendable(all), two, "2026-07-05")).isEmpty();
    Status status = suspendable(all).status(two, LocalDate.parse("2026-05-01"));
    assertThat(status.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(status.since()).isEqualTo(LocalDate.parse("2026-04-25"));
    assertThat(status.standing().suspendedBy("AAA")).containsExactly("*");
    assertThat(status.standing().suspendedBy("CCC")).isEmpty();
    assertThat(suspendable(all).status(one, LocalDate.parse("2026-05-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }
}
