package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    Set<String> anew =
        entryIntoForce == null || all.isEmpty()
            ? Set.of()
            : events.stream()
                .filter(it -> it.party() != null && consents(it) && !gone.contains(it))
                .map(TreatyEvent::party)
                .collect(Collectors.toSet());
    Set<TreatyEvent> left = these(Stream.of());
    for (Taken taken : all) {
      if (anew.contains(taken.party()) || !taken.mayApply()) {
        left.add(taken.notice());
        left.addAll(taken.consents());
      }
    }
    return except(left, events);
  }

  /** All but notices of States that had neither consented nor could apply it before. */
  List<TreatyEvent> withoutIdle(List<TreatyEvent> events) {
    return except(these(found(events).stream().filter(Taken::idle).map(Taken::notice)), events);
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

  /** The last of what a Party joins by on a day that has a moment: what has none may be before. */
  Optional<TreatyEvent> lastConsent(String party, LocalDate day, List<TreatyEvent> events) {
    return events.stream()
        .filter(it -> it.date().equals(day) && party.equals(it.party()))
        .filter(it -> it.detail().instant() != null)
        .filter(it -> consents(it) || consents(it, ACCESSION)) // one that comes back
        .max(TreatyEvent.IN_TIME);
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
    return these(
        all.stream().flatMap(it -> Stream.concat(Stream.of(it.notice()), it.consents().stream())));
  }

  /** Events of one list, which need not be compared part by part. */
  private static Set<TreatyEvent> these(Stream<TreatyEvent> events) {
    return events.collect(
        Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
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
    List<TreatyEvent> counting =
        ofOriginals(events).stream().filter(entry.formula()::reads).toList();
    List<TreatyEvent> consents = events.stream().filter(this::consents).toList();
    Set<TreatyEvent> gone = these(Stream.of());
    List<Taken> all = new ArrayList<>();
    TreatyEvent complete = null;
    for (TreatyEvent notice : notices) {
      if (complete != null && sees(notice, complete)) {
        continue;
      }
      if (Reckoning.of(entry, by(notice, counting), originals).date() == null) {
        String party = Objects.requireNonNull(notice.party());
        List<TreatyEvent> taken =
            by(notice, consents).stream().filter(it -> party.equals(it.party())).toList();
        boolean mayApply =
            clauses.containsKey(Lifecycle.PROVISIONAL)
                && mayApply(party, except(gone, by(notice, events)));
        all.add(new Taken(notice, taken, mayApply));
        gone.add(notice);
        if (gone.addAll(taken)) {
          counting = except(gone, counting);
          consents = except(gone, consents);
        }
      } else {
        complete = notice;
      }
    }
    return all;
  }

  private static List<TreatyEvent> by(TreatyEvent notice, List<TreatyEvent> events) {
    return events.stream().filter(event -> !Bearing.before(notice, event)).toList();
  }

  /** True where all that had come by one notice had come by a later one. */
  private static boolean sees(TreatyEvent later, TreatyEvent earlier) {
    boolean told = later.detail().instant() != null; // else all of its day may have come by then
    return later.date().isAfter(earlier.date()) || told == (earlier.detail().instant() != null);
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
