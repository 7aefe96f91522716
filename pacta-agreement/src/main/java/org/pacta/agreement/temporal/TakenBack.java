package org.pacta.agreement.temporal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pacta.agreement.TreatyEvent;

/**
 * Consents that are taken back: of a State that gives notice that it leaves while those awaited for
 * the entry into force are not complete. What it deposits afterwards counts anew.
 */
record TakenBack(Map<String, TemporalClause> clauses, LifeTerms terms, List<String> originals) {
  private static final String LEAVING = "withdrawal";

  /** What counts for the entry into force: not the instrument of a Party that accedes, either. */
  List<TreatyEvent> without(List<TreatyEvent> events) {
    List<TreatyEvent> counting = ofOriginals(events);
    Set<TreatyEvent> gone = gone(counting);
    return gone.isEmpty()
        ? counting
        : counting.stream().filter(event -> !gone.contains(event)).toList();
  }

  /**
   * All but consents taken back, with the notices that did so: where its Party may apply the
   * agreement before, a notice ends that too, so it stays.
   */
  List<TreatyEvent> standing(List<TreatyEvent> events) {
    Set<TreatyEvent> gone = gone(events);
    gone.removeIf(event -> mayApply(Objects.requireNonNull(event.party()), events));
    return gone.isEmpty()
        ? events
        : events.stream().filter(event -> !gone.contains(event)).toList();
  }

  private boolean mayApply(String party, List<TreatyEvent> events) {
    TemporalClause before = clauses.get(Lifecycle.PROVISIONAL);
    return before != null
        && (before.formula().awaiting().isEmpty()
            || events.stream()
                .filter(event -> event.party() == null || party.equals(event.party()))
                .anyMatch(before.formula()::reads));
  }

  private List<TreatyEvent> ofOriginals(List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> event.party() == null || !terms.acceding().contains(event.party()))
        .toList();
  }

  /** The consents taken back, with the notices that did so and have no other effect. */
  Set<TreatyEvent> gone(List<TreatyEvent> events) {
    TemporalClause entry = clauses.get(Lifecycle.ENTRY);
    TemporalClause leaving = clauses.get(LEAVING);
    if (entry == null
        || leaving == null
        || !terms.multilateral()
        || terms.onlyInForce().contains(LEAVING)) {
      return new HashSet<>();
    }
    List<TreatyEvent> counting = ofOriginals(events);
    List<TreatyEvent> notices =
        counting.stream()
            .filter(event -> event.party() != null && leaving.formula().reads(event))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    Set<TreatyEvent> gone = new HashSet<>();
    for (TreatyEvent notice : notices) {
      List<TreatyEvent> then =
          counting.stream()
              .filter(event -> !event.date().isAfter(notice.date()) && !gone.contains(event))
              .toList();
      List<TreatyEvent> taken = then.stream().filter(event -> takes(notice, event, entry)).toList();
      if (!taken.isEmpty() && Reckoning.of(entry, then, originals).date() == null) {
        gone.addAll(taken);
        gone.add(notice);
      }
    }
    return gone;
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
