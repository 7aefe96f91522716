package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.temporal.Lifecycle;

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
   * By the events given: the first of the case says when it began. Where none is among them it is
   * not known, as what happened may not have been given.
   */
  static CaseStart of(Facts facts, List<TreatyEvent> events, Instant knownAt) {
    Optional<String> asked = facts.at("case_id").map(Object::toString);
    return Lifecycle.known(events, knownAt).stream()
        .filter(event -> asked.isPresent() && asked.get().equals(event.detail().caseId()))
        .map(TreatyEvent::date)
        .min(LocalDate::compareTo)
        .map(CaseStart::on)
        .orElse(UNKNOWN);
  }
}
