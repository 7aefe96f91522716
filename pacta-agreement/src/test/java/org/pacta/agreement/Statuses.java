package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How an agreement stands for acts, by events of which none is known to be all. */
public final class Statuses {
  private Statuses() {}

  /** The fact {@code agr} for an act, in the case that its facts name. */
  public static Facts forAct(
      Agreement agreement,
      String act,
      Facts facts,
      List<TreatyEvent> events,
      Instant at,
      Instant knownAt) {
    return forAct(agreement, act, facts, new EventRegister(events, Set.of()), at, knownAt);
  }

  /** The same, by events that are complete for some. */
  public static Facts forAct(
      Agreement agreement,
      String act,
      Facts facts,
      EventRegister past,
      Instant at,
      Instant knownAt) {
    CaseStart start = CaseStart.of(facts, past, knownAt, agreement);
    return agreement.fromEvents(past, at, knownAt).status(start).of(act, facts);
  }
}
