package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.TreatyEvent;

/**
 * Who does what it no longer owes, as it has left, breaks nothing by that and owes nothing anew.
 */
class DoneAfterReleaseTest extends BoundStates {
  private static final String EACH =
      "{id: D1, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " report_submitted, due: D-30, cite: [\"3\"]}";
  private static final String ANEW = EACH.replace("due:", "recurring: true, due:");

  /** BBB leaves with 15 June. */
  private static List<TreatyEvent> left(TreatyEvent... more) {
    return Stream.concat(
            events(event("meeting_requested", null, "2026-06-01"), leaves("BBB", "2026-05-15"))
                .stream(),
            Stream.of(more))
        .toList();
  }

  @Test
  void whatItDoesLaterIsNoLatePerformance() throws AgreementFileException {
    TreatyEvent done = event("report_submitted", "BBB", "2026-08-01");
    assertThat(owing(load(EACH), left(done), "2026-09-01"))
        .containsExactly("AAA breach", "BBB released");
    assertThat(owing(load(EACH), left(later("BBB", "2026-07-01"), done), "2026-09-01"))
        .as("joined anew from 1 August")
        .containsExactly("AAA breach", "BBB released");
  }

  @Test
  void whatItDidBeforeMetIt() throws AgreementFileException {
    TreatyEvent done = event("report_submitted", "BBB", "2026-06-10");
    assertThat(owing(load(EACH), left(done), "2026-09-01"))
        .containsExactly("AAA breach", "BBB met");
  }

  @Test
  void whatHadRunOutBeforeItLeftAndIsDoneLaterIsLate() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", null, "2026-04-10");
    TreatyEvent done = event("report_submitted", "BBB", "2026-08-01");
    assertThat(owing(load(EACH), events(asked, leaves("BBB", "2026-05-15"), done), "2026-09-01"))
        .containsExactly("AAA breach", "BBB breach");
  }

  @Test
  void whatFallsDueAnewDoesSoForNobodyThatHasLeft() throws AgreementFileException {
    TreatyEvent before = event("report_submitted", "BBB", "2026-06-10");
    TreatyEvent after = event("report_submitted", "BBB", "2026-06-20");
    assertThat(owing(load(ANEW), left(before, after), "2026-09-01"))
        .containsExactly("AAA breach", "BBB met", "BBB released");
    assertThat(owing(load(ANEW), left(after), "2026-09-01"))
        .containsExactly("AAA breach", "BBB released");
  }

  @Test
  void aTargetThatHadPassedLeavesNothingToDo() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(EACH)
                .part(
                    "deadlines",
                    "deadlines: {D-30: {term: without delay, indeterminate: true, target: P5D,"
                        + " target_source: a test, cite: [\"3\"]}}")
                .in(folder, "small.yaml"));
    TreatyEvent done = event("report_submitted", "BBB", "2026-08-01");
    assertThat(owing(agreement, left(done), "2026-09-01"))
        .containsExactly("AAA late", "BBB released");
  }

  @Test
  void aNoticeOfOneThatNeverWasAPartyReleasesNothingLater() throws AgreementFileException {
    Agreement agreement = load(EACH.replace("each_party", "all_parties"));
    TreatyEvent[] given = {
      leaves("BBB", "2026-05-15"),
      event("meeting_requested", null, "2026-07-01"),
      leaves("CCC", "2026-07-20")
    };
    assertThat(agreement.duties(events(given), LocalDate.parse("2026-09-01")))
        .extracting(it -> it.status().code() + " " + it.endedOn())
        .containsExactly("released 2026-07-01");
  }

  @Test
  void whatAllOwedIsNotOwedAgainOnceAnotherJoinsTheOneThatWasLeft() throws AgreementFileException {
    String all = EACH.replace("each_party", "all_parties");
    List<TreatyEvent> left =
        events(event("meeting_requested", null, "2026-06-01"), leaves("BBB", "2026-05-10"));
    List<TreatyEvent> joined =
        Stream.concat(left.stream(), Stream.of(later("CCC", "2026-06-12"))).toList();
    assertThat(owing(load(all), left, "2026-09-01")).containsExactly("null released");
    assertThat(owing(load(all), joined, "2026-09-01")).containsExactly("null released");
    assertThat(
            owing(
                load(all),
                Stream.concat(
                        joined.stream(), Stream.of(event("meeting_requested", null, "2026-08-01")))
                    .toList(),
                "2026-08-10"))
        .containsExactly("null released", "null open");
  }
}
