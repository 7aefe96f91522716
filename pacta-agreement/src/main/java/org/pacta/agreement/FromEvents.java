package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pacta.agreement.temporal.AsOf;
import org.pacta.agreement.temporal.DutyLedger;
import org.pacta.agreement.temporal.Lifecycle;

/**
 * What an agreement works out from events for an act at an instant, by what was known then: its
 * status, what time alone has brought about and what follows from its own dates. Silence counts
 * only where the register is complete for every event that would have broken it. For one act.
 */
public final class FromEvents {
  private final Agreement agreement;
  private final Lifecycle lifecycle;
  private final EventRegister past;
  private final List<TreatyEvent> known;
  private final DutyLedger ledger;
  private final Instant at;
  private final Instant knownAt;
  private final LocalDate day;

  FromEvents(
      Agreement agreement,
      DutyLedger ledger,
      Lifecycle lifecycle,
      EventRegister past,
      Instant at,
      Instant knownAt) {
    this.agreement = agreement;
    this.lifecycle = lifecycle;
    this.past = past.knownBy(knownAt, at).lookedAt(knownAt, at);
    this.at = at;
    this.knownAt = knownAt;
    this.day = AsOf.lastDay(at, agreement.zones());
    this.known = ledger.settled(this.past);
    this.ledger =
        ledger
            .complete(this.past.complete())
            .completeUntil(past.complete(), AsOf.instant(earlier(knownAt, at), agreement.zones()))
            .knowing(
                this.past.with(known),
                AsOf.instant(at, agreement.zones()),
                day,
                agreement::conditions);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** How the agreement stands for an act in a case that began as given. */
  public StatusForAct status(CaseStart start) {
    List<List<TreatyEvent>> ways = ledger.ways(known, AsOf.instant(at, agreement.zones()));
    return new StatusForAct(agreement, ways, start, lifecycle.remembering(), at);
  }

  /**
   * What is known, with what time has brought about by then, and what follows from the dates of the
   * agreement itself, as far as guards ask.
   */
  public EventRegister register() {
    return ledger.sure(
        past, known, AsOf.instant(at, agreement.zones()), day, agreement.asksAboutEvents());
  }

  /** The same as facts for guards that ask about the past. */
  public Facts history() {
    return agreement.historyOf(register(), at, knownAt);
  }
}
