package org.pacta.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyStatus;
import org.pacta.node.database.Database;
import org.pacta.node.duty.DutyView;
import org.pacta.node.journal.Journal;
import org.pacta.node.treaty.Treaties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Duties of every kind in words. */
class DutyViewsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-07T22:59:59Z");
  private static final Instant TARGET = Instant.parse("2026-03-03T22:59:59Z");

  /** Words of an agreement that is in memory: no database is asked. */
  private static DutyViews views() throws AgreementFileException {
    Database none = new Database(new DriverManagerDataSource());
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    return new DutyViews(
        new Words(ZoneOffset.UTC), new Clauses(new Treaties(agreements, none, new Journal(none))));
  }

  private static DutyView duty(DutyView.Limit limit, DutyStatus status, @Nullable Instant ended) {
    return duty(limit, status, ended, status == DutyStatus.RELEASED);
  }

  private static DutyView duty(
      DutyView.Limit limit, DutyStatus status, @Nullable Instant ended, boolean released) {
    List<String> missing =
        status == DutyStatus.UNCLEAR ? List.of("req.answered_partly") : List.of();
    return new DutyView(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "R9.2-duty",
        "CZ",
        true,
        "Answer.",
        List.of("9(2)/1"),
        limit,
        new DutyView.Standing(status, START, null, ended, released, missing, "reckoned"));
  }

  private static DutyView.Limit untimed() {
    return new DutyView.Limit("", false, "", "", null, null, false, "");
  }

  private static DutyView.Limit staged() {
    return new DutyView.Limit(
        "soon, within five days", true, "5 days", "practice", DUE, TARGET, false, "");
  }

  private static DutyView.Limit kept() {
    return new DutyView.Limit("for three years", true, "3 years", "", DUE, null, true, "");
  }

  @Test
  void aDutyWithoutATimeIsOwedUntilItIsDone() throws Exception {
    Deadline deadline =
        views().of("kz-cz-2017", duty(untimed(), DutyStatus.OPEN, null), DUE.plusSeconds(9_999));
    assertThat(deadline.datetime()).isEmpty();
    assertThat(deadline.when()).isEqualTo("No time set: owed until it is done");
    assertThat(deadline.source()).isEqualTo("We owe it. The text sets no time.");
    assertThat(deadline.overdue()).isFalse();
  }

  @Test
  void aTargetBesideAPeriodIsNamedAsATarget() throws Exception {
    DutyView duty = duty(staged(), DutyStatus.OPEN, null);
    assertThat(views().of("kz-cz-2017", duty, START))
        .satisfies(deadline -> {
          assertThat(deadline.when()).isEqualTo("7 Mar 2026, 22:59");
          assertThat(deadline.source())
              .isEqualTo(
                  "We owe it. Legal deadline: 5 days for “soon, within five days”. To be aimed at:"
                      + " 3 Mar 2026, 22:59 (target, not a legal deadline).");
          assertThat(deadline.overdue()).isFalse();
        });
    assertThat(views().standing(duty, TARGET.plusSeconds(1))).isEqualTo("Open, past its target");
    assertThat(views().standing(duty(staged(), DutyStatus.BREACH, null), DUE.plusSeconds(1)))
        .isEqualTo("Open, past its legal deadline");
    assertThat(views().standing(duty(staged(), DutyStatus.MET, START), DUE))
        .isEqualTo("Done 2 Mar 2026, 09:00");
  }

  @Test
  void whatWasReleasedAfterItsTimeIsNeverCalledDone() throws Exception {
    Instant after = DUE.plusSeconds(1);
    assertThat(views().standing(duty(staged(), DutyStatus.BREACH, after, true), after))
        .isEqualTo("Not done; no longer owed since 7 Mar 2026, 23:00, past its legal deadline");
    assertThat(views().standing(duty(staged(), DutyStatus.BREACH, after, false), after))
        .isEqualTo("Done 7 Mar 2026, 23:00, past its legal deadline");
  }

  @Test
  void aPeriodInWordsThatDoNotBindIsNoPlatformTarget() throws Exception {
    DutyView.Limit limit =
        new DutyView.Limit(
            "if possible, within five days",
            false,
            "5 days",
            org.pacta.agreement.Deadline.NOT_BINDING,
            DUE,
            null,
            false,
            "");
    DutyView duty = duty(limit, DutyStatus.LATE, null);
    assertThat(views().of("kz-cz-2017", duty, START).source())
        .isEqualTo(
            "We owe it. Period of the text that does not bind: 5 days for “if possible, within"
                + " five days”.");
    assertThat(views().standing(duty, DUE.plusSeconds(1)))
        .isEqualTo("Open, past a period of the text that does not bind");
  }

  @Test
  void whatMustNotBeDoneBeforeATimeIsKept() throws Exception {
    DutyView duty = duty(kept(), DutyStatus.OPEN, null);
    assertThat(views().of("kz-cz-2017", duty, START).when())
        .isEqualTo("Not before 7 Mar 2026, 22:59");
    assertThat(views().standing(duty, START)).isEqualTo("To be kept");
    assertThat(views().standing(duty(kept(), DutyStatus.MET, DUE), DUE)).isEqualTo("Kept");
    assertThat(views().standing(duty(kept(), DutyStatus.BREACH, START), DUE)).isEqualTo("Not kept");
  }

  @Test
  void whatNobodyKnowsToBeOwedSaysWhatIsMissingAndIsNeverOverdue() throws Exception {
    DutyView duty = duty(staged(), DutyStatus.UNCLEAR, null);
    assertThat(views().of("kz-cz-2017", duty, DUE.plusSeconds(9_999)).overdue()).isFalse();
    assertThat(views().standing(duty, DUE.plusSeconds(9_999)))
        .isEqualTo("Not known how it stands; not known is req.answered_partly");
    assertThat(Words.notKnown("")).as("an order of acts that no fact would say").isEmpty();
  }

  @Test
  void whatAWithdrawalTookAwayIsNoLongerOwed() throws Exception {
    assertThat(views().standing(duty(staged(), DutyStatus.RELEASED, DUE), DUE))
        .isEqualTo("No longer owed since 7 Mar 2026, 22:59");
  }
}
