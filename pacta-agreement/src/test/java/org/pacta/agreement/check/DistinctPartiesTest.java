package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** How many Parties did something, however often each did it: half of them ask for a conference. */
class DistinctPartiesTest extends BoundStates {
  private static final String HALF =
      "{id: P1, kind: permission, act: [agreement.amend], when: \"size(parties('meeting_requested',"
          + " 'P1Y')) >= 2 && 'BBB' in parties('meeting_requested', 'P1Y')\"}";

  private static TreatyEvent asks(@Nullable String party, String date) {
    return event("meeting_requested", party, date);
  }

  private Outcome amended(Set<String> complete, TreatyEvent... asked)
      throws AgreementFileException {
    Agreement agreement = load(HALF);
    EventRegister past = new EventRegister(List.of(asked), complete);
    Instant at = Instant.parse("2026-06-15T12:00:00Z");
    Facts facts = agreement.vocabulary().baseFacts().plus(agreement.history(past, at, at));
    return agreement.decide("agreement.amend", facts, at, at).outcome();
  }

  @Test
  void aPartyThatAsksFourTimesIsOneParty() throws AgreementFileException {
    Set<String> all = Set.of("meeting_requested");
    TreatyEvent one = asks("AAA", "2026-05-01");
    assertThat(amended(all, one, asks("AAA", "2026-05-02"), asks("AAA", "2026-05-03")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all, one, asks("BBB", "2026-05-02"))).isEqualTo(Outcome.PERMITTED);
    assertThat(amended(all, one, asks("CCC", "2026-05-02"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all, one, asks("BBB", "2025-05-02"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(all)).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatMayNotBeAllOrNamesNobodyIsNotKnown() throws AgreementFileException {
    TreatyEvent one = asks("AAA", "2026-05-01");
    TreatyEvent other = asks("BBB", "2026-05-02");
    assertThat(amended(Set.of(), one, other)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(amended(Set.of("meeting_requested"), one, other, asks(null, "2026-05-02")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theChecksTakeItAsFree() throws AgreementFileException {
    assertThat(AgreementFolder.loadFile(file(HALF).in(folder, "half.yaml")).rules()).hasSize(1);
    assertThat(file(HALF).findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A103", "A106", "A107");
  }
}
