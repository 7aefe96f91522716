package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.temporal.AsOf;

/** A withdrawal that takes effect on the day of its notice starts what its notice starts. */
class WithdrawnTheSameDayTest extends BoundStates {
  private static final String RETURNS =
      "{id: D1, kind: duty, bearer: %s, trigger: withdrawal_notice_received, perform:"
          + " report_submitted, due: D-30, cite: [\"3\"]%s}";

  private Agreement small(String bearer, String more) throws AgreementFileException {
    String at =
        TEMPORAL.replaceAll(
            "withdrawal: .*",
            "withdrawal: {date: {at: withdrawal_notice_received}, cite: [\"9\"]}");
    return AgreementFolder.loadFile(
        file(RETURNS.formatted(bearer, more)).part("temporal", at).in(folder, "small.yaml"));
  }

  private static final String SURVIVES = ", survives: [ended]";

  @Test
  void theOthersOweWhatItStartsWhileTheyAreBound() throws AgreementFileException {
    Agreement agreement = small("each_party", "");
    assertThat(
            owing(
                agreement,
                events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")),
                "2026-05-20"))
        .containsExactlyInAnyOrder("AAA open", "BBB open");
    assertThat(
            agreement
                .dutiesNotStarted(
                    new EventRegister(
                        events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")), Set.of()),
                    AsOf.endOf(LocalDate.parse("2026-05-20")))
                .stream()
                .map(DutyNotStarted::party))
        .containsExactly("CCC");
  }

  @Test
  void whoLeftOwesItWhereItSurvives() throws AgreementFileException {
    for (String also : new String[] {SURVIVES, ", also_while: [ended]"}) {
      assertThat(
              owing(
                  small("each_party", also),
                  events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")),
                  "2026-05-20"))
          .as(also)
          .containsExactlyInAnyOrder("AAA open", "BBB open", "CCC open");
    }
    assertThat(
            owing(
                small("event_party", SURVIVES),
                events(later("CCC", "2026-03-10"), inCase("W-1", leaves("CCC", "2026-05-10"))),
                "2026-06-20"))
        .as("although its case begins with the notice")
        .containsExactly("CCC breach");
    assertThat(
            owing(
                small("event_party", ""),
                events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")),
                "2026-05-20"))
        .isEmpty();
  }

  @Test
  void theOthersOweItWhoeverIsMeantByOther() throws AgreementFileException {
    assertThat(
            owing(
                small("other_party", ""),
                events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")),
                "2026-05-20"))
        .containsExactlyInAnyOrder("AAA open", "BBB open");
  }

  @Test
  void oneThatJoinsWithThatVeryDayOwesItToo() throws AgreementFileException {
    for (String joined : new String[] {"2026-05-09", "2026-05-10"}) {
      assertThat(
              owing(
                  small("each_party", ""),
                  events(
                      later("CCC", "2026-03-10"),
                      event("accession_unopposed", "DDD", joined),
                      leaves("CCC", "2026-05-10")),
                  "2026-05-20"))
          .as(joined)
          .containsExactlyInAnyOrder("AAA open", "BBB open", "DDD open");
    }
  }

  @Test
  void aNoticeOfOneThatHadLeftBeforeStartsNothing() throws AgreementFileException {
    assertThat(
            owing(
                small("each_party", SURVIVES),
                events(
                    later("CCC", "2026-03-10"),
                    leaves("CCC", "2026-05-10"),
                    leaves("CCC", "2026-05-15")),
                "2026-05-20"))
        .containsExactlyInAnyOrder("AAA open", "BBB open", "CCC open");
  }

  @Test
  void aLaterEffectIsAsBefore() throws AgreementFileException {
    String text = RETURNS.formatted("each_party", "");
    assertThat(
            owing(
                load(text),
                events(later("CCC", "2026-03-10"), leaves("CCC", "2026-05-10")),
                "2026-05-20"))
        .containsExactlyInAnyOrder("AAA open", "BBB open", "CCC open");
  }
}
