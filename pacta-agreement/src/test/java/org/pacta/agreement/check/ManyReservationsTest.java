package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.TreatyEvent;

/** What is owed while Parties reserve, give up and reserve again. */
class ManyReservationsTest extends ReservingStates {
  private static final String ANY_DAY = "  reserving: {cite: [\"9\"]}\n";
  private static final LocalDate FIRST = LocalDate.parse("2026-04-01");

  @Test
  void whatIsReservedAnewReleasesWhatBeganInBetween() throws AgreementFileException {
    Agreement agreement = load(ANY_DAY);
    TreatyEvent first = made("BBB", "2026-05-01", "3");
    TreatyEvent gone = withdrawn("BBB", "2026-05-10", "3");
    TreatyEvent asked = event("meeting_requested", null, "2026-05-20");
    TreatyEvent anew = made("BBB", "2026-06-01", "3");
    assertThat(owing(agreement, all(first, gone, asked, anew), "2026-12-01"))
        .containsExactly("AAA breach", "BBB released", "CCC breach");
    TreatyEvent others = made("AAA", "2026-06-01", "3");
    assertThat(owing(agreement, all(first, gone, asked, others), "2026-12-01"))
        .containsExactly("AAA released", "BBB breach", "CCC breach");
  }

  @Test
  void manyDutiesAreReckonedBesideManyReservations() throws AgreementFileException {
    Agreement agreement = load(ANY_DAY);
    List<TreatyEvent> events = new ArrayList<>(all());
    for (int i = 0; i < 400; i++) {
      events.add(event("meeting_requested", null, FIRST.plusDays(2L * i).toString()));
    }
    for (int i = 0; i < 1000; i++) {
      String day = FIRST.plusDays(i).toString();
      events.add(i % 2 == 0 ? made("AAA", day, "2") : withdrawn("AAA", day, "2"));
    }
    assertThat(agreement.duties(events, LocalDate.parse("2029-01-01"))).hasSize(1200);
  }
}
