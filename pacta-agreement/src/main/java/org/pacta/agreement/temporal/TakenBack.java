package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    return except(gone(found(events)), events);
  }

  /**
   * All but consents taken back, with the notices that did so: where its Party may have applied the
   * agreement before, a notice ends that too, so it stays unless the Party has consented anew.
   */
  List<TreatyEvent> standing(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    List<Taken> all = found(events);
    Set<TreatyEvent> gone = gone(all);
    Set<TreatyEvent> left = new HashSet<>();
    for (Taken taken : all) {
      boolean anew =
          entryIntoForce != null
              && events.stream()
                  .anyMatch(
                      it -> taken.party().equals(it.party()) && !gone.contains(it) && consents(it));
      if (anew || !taken.mayApply()) {
        left.add(taken.notice());
        left.addAll(taken.consents());
      }
    }
    return except(left, events);
  }

  /** All but notices of States that had neither consented nor could apply it before. */
  List<TreatyEvent> withoutIdle(List<TreatyEvent> events) {
    Set<TreatyEvent> idle =
        found(events).stream().filter(Taken::idle).map(Taken::notice).collect(Collectors.toSet());
    return except(idle, events);
  }

  /** Notices of States that had not consented by then, which end nothing. */
  Stream<Uncounted> idle(List<TreatyEvent> events) {
    return found(events).stream()
        .filter(Taken::idle)
        .map(it -> new Uncounted(it.notice(), it.party() + " has not consented by then"));
  }

  /** True for a notice of a State that by then had neither consented nor could apply it before. */
  boolean ofNobodyYet(TreatyEvent notice, String party, List<TreatyEvent> events) {
    List<TreatyEvent> then =
        events.stream().filter(event -> !Bearing.before(notice, event)).toList();
    return !mayApply(party, then)
        && then.stream()
            .filter(event -> event.party() == null || party.equals(event.party()))
            .noneMatch(this::consents);
  }

  /** True for a notice given before its Party did what it joins by on a day. */
  boolean beforeConsent(TreatyEvent notice, LocalDate given, List<TreatyEvent> events) {
    return notice.date().isBefore(given)
        || (notice.date().equals(given)
            && events.stream()
                .filter(it -> it.date().equals(given))
                .filter(it -> consents(it) || consents(it, ACCESSION)) // one that comes back
                .filter(it -> Objects.equals(it.party(), notice.party()))
                .anyMatch(it -> Bearing.before(notice, it)));
  }

  /**
   * A notice of a State while the consents awaited are not complete.
   *
   * @param consents those of its own that it takes back
   * @param mayApply true where it may have applied the agreement provisionally by then
   */
  private record Taken(TreatyEvent notice, List<TreatyEvent> consents, boolean mayApply) {
    String party() {
      return Objects.requireNonNull(notice.party());
    }

    boolean idle() {
      return consents.isEmpty() && !mayApply;
    }
  }

  private static Set<TreatyEvent> gone(List<Taken> all) {
    return all.stream()
        .flatMap(it -> Stream.concat(Stream.of(it.notice()), it.consents().stream()))
        .collect(Collectors.toSet());
  }

  private static List<TreatyEvent> except(Set<TreatyEvent> gone, List<TreatyEvent> events) {
    return gone.isEmpty()
        ? events
        : events.stream().filter(event -> !gone.contains(event)).toList();
  }

  private boolean mayApply(String party, List<TreatyEvent> events) {
    TemporalClause before = clauses.get(Lifecycle.PROVISIONAL);
    LifeTerms.Provisional rule = terms.provisional();
    boolean declared = rule != null && rule.declared();
    return before != null
        && (before.formula().awaiting().isEmpty()
            || events.stream()
                .filter(event -> !declared || event.party() == null || party.equals(event.party()))
                .anyMatch(before.formula()::reads));
  }

  private List<TreatyEvent> ofOriginals(List<TreatyEvent> events) {
    return (terms.multilateral() ? Consents.named(clauses.values(), events) : events)
        .stream().filter(event -> !accedes(event.party())).toList();
  }

  private boolean accedes(@Nullable String party) {
    return party != null && terms.acceding().contains(party);
  }

  /**
   * Notices that took consents back, in time; those of a State that has not consented take nothing.
   */
  private List<Taken> found(List<TreatyEvent> events) {
    TemporalClause entry = clauses.get(Lifecycle.ENTRY);
    TemporalClause leaving = clauses.get(LEAVING);
    if (entry == null
        || leaving == null
        || !terms.multilateral()
        || terms.onlyInForce().contains(LEAVING)) {
      return List.of();
    }
    List<TreatyEvent> notices =
        events.stream()
            .filter(event -> event.party() != null && leaving.formula().reads(event))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    Set<TreatyEvent> gone = new HashSet<>();
    List<Taken> all = new ArrayList<>();
    for (TreatyEvent notice : notices) {
      List<TreatyEvent> then =
          events.stream()
              .filter(event -> !Bearing.before(notice, event) && !gone.contains(event))
              .toList();
      if (Reckoning.of(entry, ofOriginals(then), originals).date() == null) {
        List<TreatyEvent> taken =
            then.stream()
                .filter(event -> Objects.equals(event.party(), notice.party()) && consents(event))
                .toList();
        String party = Objects.requireNonNull(notice.party());
        all.add(new Taken(notice, taken, mayApply(party, then)));
        gone.addAll(taken);
        gone.add(notice);
      }
    }
    return all;
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
