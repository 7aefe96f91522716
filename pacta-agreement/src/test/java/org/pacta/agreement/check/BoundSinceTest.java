package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** Since when the agreement binds those concerned, as a guard asks it. */
class BoundSinceTest extends BoundStates {
  private static final String RULE =
      "{id: P1, kind: permission, act: [request.submit], when: \"timestamp('2026-04-20T00:00:00Z') >="
          + " agr.bound_since\", cite: [\"1\"]}";

  private Outcome asked(String from, String to, TreatyEvent... more) throws AgreementFileException {
    Agreement agreement = load(RULE);
    return decision(agreement, "request.submit", asking(from, to), events(more), "2026-09-01")
        .outcome();
  }

  @Test
  void itIsTheDayOnWhichTheLastOfThemJoined() throws AgreementFileException {
    assertThat(asked("AAA", "BBB")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("AAA", "CCC", later("CCC", "2026-03-19")))
        .as("bound from 1 April, with the others")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("AAA", "CCC", later("CCC", "2026-04-05"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("AAA", "BBB", later("CCC", "2026-04-05")))
        .as("others alone")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whoLeftAndJoinedAnewIsBoundSinceThen() throws AgreementFileException {
    assertThat(asked("AAA", "BBB", leaves("BBB", "2026-04-10"), later("BBB", "2026-07-01")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void withoutWordOfWhoIsConcernedItIsNotKnown() throws AgreementFileException {
    List<TreatyEvent> events =
        Stream.concat(events().stream(), Stream.of(later("CCC", "2026-04-05"))).toList();
    Facts asking = asking("AAA", "BBB").without("req.requested");
    assertThat(decision(load(RULE), "request.submit", asking, events, "2026-09-01").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }
}
