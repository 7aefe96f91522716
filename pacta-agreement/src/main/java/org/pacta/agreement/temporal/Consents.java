package org.pacta.agreement.temporal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;

/**
 * Events with which each State consents to be bound by itself: those of which the entry into force
 * awaits more than one, or that a later ratification reads, too. One that names no Party is
 * nobody's consent: it may be once more that of a State which has given its own.
 */
final class Consents {
  private static final String LATER = "later_ratification";

  private Consents() {}

  /** Their names under some clauses. */
  static Set<String> names(Collection<TemporalClause> clauses) {
    List<TemporalFormula.Awaited> entry =
        clauses.stream()
            .filter(clause -> clause.name().equals(Lifecycle.ENTRY))
            .flatMap(clause -> clause.formula().awaiting().stream())
            .toList();
    Stream<TemporalFormula.Awaited> several =
        entry.stream().filter(it -> it.party() == null && it.count() != 1);
    Stream<TemporalFormula.Awaited> later =
        clauses.stream()
            .filter(clause -> clause.name().equals(LATER))
            .flatMap(clause -> clause.formula().awaiting().stream());
    return Stream.concat(several, later)
        .map(TemporalFormula.Awaited::event)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The events without those that would be the consent of nobody by name. */
  static List<TreatyEvent> named(Collection<TemporalClause> clauses, List<TreatyEvent> events) {
    if (events.stream().allMatch(event -> event.party() != null)) {
      return events;
    }
    Set<String> names = names(clauses);
    return events.stream()
        .filter(event -> event.party() != null || !names.contains(event.event()))
        .toList();
  }
}
