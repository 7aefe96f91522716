package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What a suspension does to duties owed together, and to those that it keeps from starting. */
class SuspendedDutyTest extends DutyTimes {
  private static final String WEEK = "within: P7D";
  private static final TreatyEvent RAISED = event("dispute_raised", "2026-04-01"); // due 8 April
  private static final String RULE = DUTY.replace("TRIGGER", "dispute_raised");
  private static final String JOINT = RULE.replace("bearer: AAA", "bearer: both_parties");

  private String suspension = "";

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline)
        .replace(
            "temporal",
            "temporal: {",
            "temporal: {suspension: {date: {at: suspension_notice_received}, "
                + suspension
                + "cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received}, cite:"
                + " [\"9\"]}, ");
  }

  private static TreatyEvent by(String party, String date, String... units) {
    return new TreatyEvent(
        "suspension_notice_received", party, LocalDate.parse(date), List.of(units), null);
  }

  private List<String> notStarted(String rule, TreatyEvent... events)
      throws AgreementFileException {
    return load(file(rule, WEEK))
        .dutiesNotStarted(
            new EventRegister(List.of(events), Set.of()), AsOf.endOf(LocalDate.parse("2026-05-20")))
        .stream()
        .map(DutyNotStarted::reason)
        .toList();
  }

  @Test
  void whatBothOweStandsStillOnceEachHasSuspendedItsOwn() throws AgreementFileException {
    suspension = "suspends: own_obligations, ";
    TreatyEvent one = by("AAA", "2026-04-03");
    TreatyEvent other = by("BBB", "2026-04-05");
    TreatyEvent lifted =
        new TreatyEvent("resumption_notice_received", "AAA", LocalDate.parse("2026-04-25"));
    assertThat(status(JOINT, WEEK, "2026-04-20", RAISED, one)).containsExactly(DutyStatus.BREACH);
    assertThat(status(JOINT, WEEK, "2026-04-20", RAISED, one, other))
        .containsExactly(DutyStatus.PAUSED);
    assertThat(duties(JOINT, WEEK, "2026-05-20", RAISED, one, other, lifted))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2026-04-28")); // from 5 to 24 April
  }

  @Test
  void whatBothOweDoesNotStartOnceEachHasSuspendedItsOwn() throws AgreementFileException {
    suspension = "suspends: own_obligations, ";
    TreatyEvent one = by("AAA", "2026-03-20", "3");
    TreatyEvent other = by("BBB", "2026-03-25");
    assertThat(duties(JOINT, WEEK, "2026-05-20", RAISED, one)).hasSize(1);
    assertThat(notStarted(JOINT, RAISED, one)).isEmpty();
    assertThat(duties(JOINT, WEEK, "2026-05-20", RAISED, one, other)).isEmpty();
    assertThat(notStarted(JOINT, RAISED, one, other))
        .containsExactly("AAA and BBB have each suspended what they owe by [3]");
    String lasting = JOINT.replace("due: D-1", "due: D-1, survives: [suspended]");
    assertThat(duties(lasting, WEEK, "2026-05-20", RAISED, one, other)).hasSize(1);
  }

  @Test
  void aRoleThatNobodyIsSaidToHaveIsSuspendedWithAll() throws AgreementFileException {
    suspension = "suspends: own_obligations, ";
    String role = RULE.replace("bearer: AAA", "bearer: requesting_party");
    TreatyEvent one = by("AAA", "2026-03-20");
    assertThat(duties(role, WEEK, "2026-05-20", RAISED, one)).hasSize(1);
    assertThat(duties(role, WEEK, "2026-05-20", RAISED, one, by("BBB", "2026-03-20"))).isEmpty();
    String body = RULE.replace("bearer: AAA", "bearer: joint_body");
    assertThat(duties(body, WEEK, "2026-05-20", RAISED, one, by("BBB", "2026-03-20"))).hasSize(1);
  }

  @Test
  void whatDoesNotStartAsItsUnitsAreSuspendedIsReported() throws AgreementFileException {
    TreatyEvent whole = by("BBB", "2026-03-20");
    assertThat(notStarted(RULE, RAISED, whole))
        .containsExactly("on 1 April 2026 the agreement is suspended [9]");
    assertThat(notStarted(RULE, RAISED, by("BBB", "2026-03-20", "3")))
        .containsExactly("on 1 April 2026 its units are suspended [9]");
    assertThat(notStarted(RULE.replace("AAA", "each_party"), RAISED, whole)).hasSize(2);
    assertThat(notStarted(RULE, RAISED, by("BBB", "2026-03-20", "2"))).isEmpty();
    assertThat(notStarted(RULE, RAISED)).isEmpty();
    assertThat(notStarted(RULE, event("dispute_raised", "2026-02-01"))).isEmpty();
    String lasting = RULE.replace("due: D-1", "due: D-1, survives: [suspended]");
    assertThat(notStarted(lasting, RAISED, whole)).isEmpty();
    String never =
        RULE.replace("due: D-1", "due: D-1, only_if: \"1 > 2\", facts_of: request.submit");
    assertThat(notStarted(never, RAISED, whole)).isEmpty();
  }

  private static TreatyEvent resumed(String date) {
    return event("resumption_notice_received", date);
  }

  private static String held(String key) {
    return RULE.replace(
        "due: D-1",
        "due: D-1, " + key + ": [suspension_effective], resumed_by: [resumption_effective]");
  }

  private String due(String rule, TreatyEvent... events) throws AgreementFileException {
    return String.valueOf(duties(rule, WEEK, "2026-05-20", events).getFirst().due());
  }

  @Test
  void onlyASuspensionOfItsUnitsPutsADutyOff() throws AgreementFileException {
    for (String key : List.of("deferred_by", "paused_by")) {
      TreatyEvent others = by("AAA", "2026-04-05", "2");
      assertThat(due(held(key), RAISED, others, resumed("2026-04-25"))).isEqualTo("2026-04-08");
      assertThat(status(held(key), WEEK, "2026-04-20", RAISED, others))
          .containsExactly(DutyStatus.BREACH);
      assertThat(status(held(key), WEEK, "2026-04-20", RAISED, by("AAA", "2026-04-05", "3")))
          .containsExactly(DutyStatus.PAUSED);
    }
    TreatyEvent own = by("AAA", "2026-04-05", "3");
    assertThat(due(held("deferred_by"), RAISED, own, resumed("2026-04-25")))
        .isEqualTo("2026-04-25");
    // of several, each by itself
    TreatyEvent others = by("AAA", "2026-04-28", "2");
    assertThat(due(held("deferred_by"), RAISED, own, resumed("2026-04-25"), others))
        .isEqualTo("2026-04-25");
    TreatyEvent again = by("AAA", "2026-04-24", "3");
    assertThat(due(held("deferred_by"), RAISED, own, resumed("2026-04-25"), again))
        .isEqualTo("2026-04-25");
    // on the day of the resumption, and nothing says that it came before that
    TreatyEvent anew = by("AAA", "2026-04-25", "3");
    assertThat(
            status(
                held("deferred_by"), WEEK, "2026-05-20", RAISED, own, anew, resumed("2026-04-25")))
        .containsExactly(DutyStatus.PAUSED);
  }

  @Test
  void aSuspensionThatLapsesPutsItOffToItsEnd() throws AgreementFileException {
    suspension = "lapses_after: P10D, ";
    assertThat(due(held("deferred_by"), RAISED, by("AAA", "2026-04-05"))).isEqualTo("2026-04-15");
  }

  @Test
  void aSuspensionGivenAsSuchPutsItOff() throws AgreementFileException {
    TreatyEvent begins = event("suspension_effective", "2026-04-05");
    TreatyEvent ends = event("resumption_effective", "2026-04-25");
    assertThat(due(held("deferred_by"), RAISED, begins, ends)).isEqualTo("2026-04-25");
    TreatyEvent others =
        new TreatyEvent(
            "suspension_effective", null, LocalDate.parse("2026-04-05"), List.of("2"), null);
    assertThat(due(held("deferred_by"), RAISED, others, ends)).isEqualTo("2026-04-08");
  }

  @Test
  void aSuspensionWithinWhatPutItOffCountsNoMore() throws AgreementFileException {
    String waiting =
        RULE.replace(
            "due: D-1",
            "due: D-1, deferred_by: [more_information_asked], resumed_by: [more_information_given]");
    TreatyEvent asked = event("more_information_asked", "2026-04-03");
    TreatyEvent given = event("more_information_given", "2026-04-20");
    assertThat(due(waiting, RAISED, asked, by("AAA", "2026-04-10"), resumed("2026-04-14"), given))
        .isEqualTo("2026-04-20");
    assertThat(due(waiting, RAISED, asked, by("AAA", "2026-04-10"), given, resumed("2026-04-24")))
        .isEqualTo("2026-04-24");
    assertThat(due(waiting, RAISED, asked, given, by("AAA", "2026-04-20"), resumed("2026-04-24")))
        .isEqualTo("2026-04-24");
  }
}
