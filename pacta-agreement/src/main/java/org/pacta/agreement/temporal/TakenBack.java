package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pacta.agreement.TreatyEvent;

/**
 * Consents that are taken back: of a State that gives notice that it leaves while those awaited for
 * the entry into force are not complete. What it deposits afterwards counts anew.
 */
record TakenBack(Map<String, TemporalClause> clauses, LifeTerms terms, List<String> originals) {
  private static final String LEAVING = "withdrawal";

  /** What counts for the entry into force: not the instrument of a Party that accedes, either. */
  List<TreatyEvent> without(List<TreatyEvent> events) {
    List<TreatyEvent> counting =
        events.stream()
            .filter(event -> event.party() == null || !terms.acceding().contains(event.party()))
            .toList();
    TemporalClause entry = clauses.get(Lifecycle.ENTRY);
    TemporalClause leaving = clauses.get(LEAVING);
    if (entry == null
        || leaving == null
        || !terms.multilateral()
        || terms.onlyInForce().contains(LEAVING)) {
      return counting;
    }
    List<TreatyEvent> notices =
        counting.stream()
            .filter(event -> event.party() != null && leaving.formula().reads(event))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    for (TreatyEvent notice : notices) {
      counting = after(notice, entry, counting);
    }
    return counting;
  }

  private List<TreatyEvent> after(
      TreatyEvent notice, TemporalClause entry, List<TreatyEvent> events) {
    List<TreatyEvent> then =
        events.stream().filter(event -> !event.date().isAfter(notice.date())).toList();
    LocalDate settled = Reckoning.of(entry, then, originals).date();
    return settled == null
        ? events.stream().filter(event -> !takes(notice, event, entry)).toList()
        : events;
  }

  /** A signature is no consent beside an instrument: it stays, as it cannot be given anew. */
  private static boolean takes(TreatyEvent notice, TreatyEvent event, TemporalClause entry) {
    boolean alone =
        entry.formula().awaiting().stream().allMatch(it -> it.event().equals(event.event()));
    return Objects.equals(event.party(), notice.party())
        && !event.date().isAfter(notice.date())
        && entry.formula().reads(event)
        && (alone || !event.event().equals("signature"));
  }
}
