package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.TreatyEvent;

/** What all owe together is of the agreement as a whole, not of each State that joins it. */
class OwedOnceTest extends BoundStates {
  private static final List<String> TOGETHER =
      List.of("all_parties", "both_parties", "depositaries", "joint_body");

  private static String duty(String bearer, String trigger, String due) {
    return "{id: D1, kind: duty, bearer: "
        + bearer
        + ", trigger: "
        + trigger
        + ", perform: report_submitted, due: "
        + due
        + ", survives: [ended], cite: [\"3\"]}";
  }

  private List<LocalDate> started(String rule, List<TreatyEvent> events)
      throws AgreementFileException {
    return load(rule).duties(events, LocalDate.parse("2026-12-01")).stream()
        .map(DutyState::started)
        .toList();
  }

  private static List<TreatyEvent> joinedAndLeft() {
    return events(later("CCC", "2026-05-15"), leaves("CCC", "2026-08-15"));
  }

  @Test
  void whatAllOweAtTheEntryIntoForceIsOwedOnce() throws AgreementFileException {
    for (String bearer : TOGETHER) {
      assertThat(started(duty(bearer, "entry_into_force", "D-30"), joinedAndLeft()))
          .as(bearer)
          .containsExactly(LocalDate.parse("2026-04-01"));
      assertThat(started(duty(bearer, "ended", "D-30"), joinedAndLeft())).as(bearer).isEmpty();
      assertThat(
              load(duty(bearer, "entry_into_force", "D-year"))
                  .duties(joinedAndLeft(), LocalDate.parse("2027-06-01")))
          .as(bearer)
          .hasSize(1);
    }
    assertThat(started(duty("each_party", "entry_into_force", "D-30"), joinedAndLeft()))
        .containsExactly(
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-06-15"));
    assertThat(started(duty("AAA", "entry_into_force", "D-30"), joinedAndLeft()))
        .containsExactly(LocalDate.parse("2026-04-01"));
    assertThat(started(duty("CCC", "entry_into_force", "D-30"), joinedAndLeft()))
        .containsExactly(LocalDate.parse("2026-06-15"));
  }

  @Test
  void eachTimeAStateJoinsOrLeavesIsAnEventOfItsOwn() throws AgreementFileException {
    for (String bearer : TOGETHER) {
      String joins = duty(bearer, "party_joined", "D-30").replace("survives: [ended], ", "");
      assertThat(started(joins, joinedAndLeft()))
          .as(bearer)
          .containsExactly(LocalDate.parse("2026-06-15"));
      assertThat(started(joins.replace("party_joined", "party_left"), joinedAndLeft()))
          .as(bearer)
          .containsExactly(LocalDate.parse("2026-09-16"));
      assertThat(started(joins, events())).as(bearer).isEmpty();
    }
    String others = duty("other_party", "party_joined", "D-30");
    assertThat(load(others).duties(joinedAndLeft(), LocalDate.parse("2026-12-01")))
        .extracting(DutyState::party)
        .containsExactlyInAnyOrder("AAA", "BBB");
  }
}
