package org.pacta.web.page;

import java.time.Clock;
import java.time.Instant;

/** What every controller of pages needs: the views, the words, the clock of the shell. */
public record PageTools(Pages pages, Words words, Clauses clauses, Clock clock) {
  /** The instant a page is made for. */
  public Instant now() {
    return clock.instant();
  }

  /** Decisions in words. */
  public DecisionViews decisions() {
    return new DecisionViews(clauses);
  }

  /** Failures of the doors in words. */
  public Refusals refusals() {
    return new Refusals(decisions());
  }

  /** Time limits in words. */
  public DutyViews duties() {
    return new DutyViews(words, clauses);
  }
}
