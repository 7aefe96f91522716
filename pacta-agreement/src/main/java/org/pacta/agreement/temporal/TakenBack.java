package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * Consents that are taken back: of a State that gives notice that it leaves while those awaited for
 * the entry into force are not complete. What it deposits afterwards counts anew.
 */
record TakenBack(Map<String, TemporalClause> clauses, LifeTerms terms, List<String> originals) {
  private static final String LEAVING = "withdrawal";
  private static final String ACCESSION = "accession";

  /** What counts for the entry into force: not the instrument of a Party that accedes, either. */
  List<TreatyEvent> without(List<TreatyEvent> events) {
    return ofOriginals(consenting(events));
  }

  /** What counts for how a State joins. */
  List<TreatyEvent> consenting(List<TreatyEvent> events) {
    return except(found(events).gone(), events);
  }

  /**
   * All but consents taken back, with the notices that did so: where its Party may have applied the
   * agreement before, a notice ends that too, so it stays unless the Party has consented anew.
   */
  List<TreatyEvent> standing(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    Set<TreatyEvent> gone = found(events).gone();
    Set<TreatyEvent> left = new HashSet<>(gone);
    left.removeIf(event -> {
      String party = Objects.requireNonNull(event.party());
      boolean anew =
          entryIntoForce != null
              && events.stream()
                  .anyMatch(it -> party.equals(it.party()) && !gone.contains(it) && consents(it));
      return !anew && mayApply(party, events);
    });
    return except(left, events);
  }

  /** Notices of States that had not consented by then, which end nothing. */
  Stream<Uncounted> idle(List<TreatyEvent> events) {
    return found(events).idle().stream()
        .map(event -> new Uncounted(event, event.party() + " has not consented by then"));
  }

  private record Found(Set<TreatyEvent> gone, List<TreatyEvent> idle) {}

  private static List<TreatyEvent> except(Set<TreatyEvent> gone, List<TreatyEvent> events) {
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
    return events.stream().filter(event -> !accedes(event.party())).toList();
  }

  private boolean accedes(@Nullable String party) {
    return party != null && terms.acceding().contains(party);
  }

  /**
   * The consents taken back, with the notices that did so and have no other effect, as those of a
   * State that has not consented have none.
   */
  private Found found(List<TreatyEvent> events) {
    TemporalClause entry = clauses.get(Lifecycle.ENTRY);
    TemporalClause leaving = clauses.get(LEAVING);
    if (entry == null
        || leaving == null
        || !terms.multilateral()
        || terms.onlyInForce().contains(LEAVING)) {
      return new Found(Set.of(), List.of());
    }
    List<TreatyEvent> notices =
        events.stream()
            .filter(event -> event.party() != null && leaving.formula().reads(event))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    Set<TreatyEvent> gone = new HashSet<>();
    List<TreatyEvent> idle = new ArrayList<>();
    for (TreatyEvent notice : notices) {
      List<TreatyEvent> then =
          events.stream()
              .filter(event -> !event.date().isAfter(notice.date()) && !gone.contains(event))
              .toList();
      List<TreatyEvent> taken =
          then.stream()
              .filter(event -> Objects.equals(event.party(), notice.party()) && consents(event))
              .toList();
      if (Reckoning.of(entry, ofOriginals(then), originals).date() == null) {
        gone.addAll(taken);
        gone.add(notice);
        if (taken.isEmpty() && !mayApply(Objects.requireNonNull(notice.party()), then)) {
          idle.add(notice);
        }
      }
    }
    return new Found(gone, idle);
  }

  /** True for what a Party joins by: one that accedes, by its accession, where it may so early. */
  private boolean consents(TreatyEvent event) {
    return accedes(event.party())
        ? !terms.onlyInForce().contains(ACCESSION) && consents(event, ACCESSION)
        : consents(event, Lifecycle.ENTRY) || consents(event, "later_ratification");
  }

  /** A signature is no consent beside an instrument: it stays, as it cannot be given anew. */
  private boolean consents(TreatyEvent event, String name) {
    TemporalClause clause = clauses.get(name);
    return clause != null
        && clause.formula().reads(event)
        && (!event.event().equals("signature")
            || clause.formula().awaiting().stream()
                .allMatch(it -> it.event().equals(event.event())));
  }
}
