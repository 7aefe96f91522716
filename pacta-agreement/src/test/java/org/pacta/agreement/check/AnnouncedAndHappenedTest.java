package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.TreatyEvent;

/** What was announced in a case, and what then happened of it. */
class AnnouncedAndHappenedTest extends DutyTimes {
  @Test
  void whatWasAnnouncedIsOneWithWhatIsEnteredAsItHappens() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "meeting_held");
    TreatyEvent announced = ofCase("c-1", announced("meeting_held", "2026-06-10", "2026-05-01"));
    TreatyEvent done = ofCase("c-1", event("information_sent", "2026-05-10"));
    for (TreatyEvent again :
        List.of(
            ofCase("c-1", event("meeting_held", "2026-06-10")),
            ofCase("c-1", announced("meeting_held", "2026-06-10", "2026-06-09")))) {
      assertThat(status(duty, "before: P14D", "2026-07-01", announced, done, again))
          .containsExactly(DutyStatus.MET);
      assertThat(status(duty, "before: P14D", "2026-07-01", again, announced))
          .containsExactly(DutyStatus.BREACH);
    }
    TreatyEvent another = ofCase("c-2", event("meeting_held", "2026-06-10"));
    assertThat(status(duty, "before: P14D", "2026-07-01", announced, done, another))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
  }

  @Test
  void whatHappenedCountsNotWhatWasAnnouncedOfIt() {
    LocalDate day = LocalDate.parse("2026-07-01");
    LocalDate known = LocalDate.parse("2026-05-01");
    TreatyEvent announced = ofCase("c-1", announced("meeting_held", "2026-06-10", "2026-05-01"));
    TreatyEvent first = ofCase("c-1", at("meeting_held", "2026-06-10T08:00:00Z"));
    TreatyEvent second = ofCase("c-1", at("meeting_held", "2026-06-10T15:00:00Z"));
    for (List<TreatyEvent> all :
        List.of(List.of(announced, first, second), List.of(second, first, announced))) {
      assertThat(TreatyEvent.standing(all, day))
          .containsExactlyInAnyOrder(first.announcedOn(known), second);
      assertThat(TreatyEvent.standing(all, known)).as("not yet").containsExactly(announced);
    }
    TreatyEvent planned = ofCase("c-1", at("meeting_held", "2026-06-10T15:00:00Z"));
    TreatyEvent untold = ofCase("c-1", event("meeting_held", "2026-06-10"));
    assertThat(TreatyEvent.standing(List.of(planned.announcedOn(known), untold), day))
        .containsExactly(untold.announcedOn(known));
    TreatyEvent later = planned.announcedOn(LocalDate.parse("2026-06-01"));
    assertThat(TreatyEvent.standing(List.of(first.announcedOn(known), later), day))
        .as("announced last")
        .containsExactly(later.announcedOn(known));
    TreatyEvent putOff = ofCase("c-1", announced("meeting_held", "2026-06-20", "2026-06-05"));
    assertThat(TreatyEvent.standing(List.of(announced, putOff, first), day))
        .as("held on its day all the same")
        .containsExactly(putOff, first);
  }
}
