package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.Clocks;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Pending;

/**
 * When the case began that an act belongs to: what decides whether it goes on where an end lets
 * cases go on that were begun before it.
 *
 * @param known false when it may have begun before that day, or nobody says whether it has begun
 * @param first day of its first event that is known; null when none is
 */
public record CaseStart(boolean known, @Nullable LocalDate first) {
  /** Nobody says. */
  public static final CaseStart UNKNOWN = new CaseStart(false, null);

  /** It begins with what is being decided. */
  public static final CaseStart NOT_YET = new CaseStart(true, null);

  /** One that began with what happened on a day. */
  public static CaseStart on(LocalDate first) {
    return new CaseStart(true, first);
  }

  /** One that began on a day, or earlier. */
  public static CaseStart byAtTheLatest(LocalDate first) {
    return new CaseStart(false, first);
  }

  /**
   * By the events given: the first of the case that begins one says when it began. Where none is
   * among them it has not begun if they are complete for all that begin one; else it is not known.
   *
   * @param agreement whose text says what begins a case
   */
  public static CaseStart of(
      Facts facts, EventRegister past, Instant knownAt, Agreement agreement) {
    LifeTerms terms = agreement.content().terms();
    Pending pending = terms.pending();
    String asked = facts.at("case_id").map(Object::toString).orElse(null);
    if (asked == null) {
      return UNKNOWN;
    }
    EventRegister known = past.knownBy(knownAt, knownAt);
    Clocks clocks = new Clocks(agreement.parties(), terms.bodies()::party);
    LocalDate first =
        pending.begun(
            known.events().stream()
                .filter(event -> asked.equals(event.detail().caseId()))
                .map(clocks::dated)
                .toList());
    return first != null
        ? on(first)
        : known.completeIn(asked, pending.awaited(agreement.vocabulary().events()))
            ? NOT_YET
            : UNKNOWN;
  }
}
