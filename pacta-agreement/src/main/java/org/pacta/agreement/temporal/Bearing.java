package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TreatyEvent;

/**
 * The events that bear on one owed duty: of its case, from a day on.
 *
 * @param events what happened, in time
 * @param caseId case of the duty, or null
 * @param bearer who owes it
 * @param since first day on which what is done counts
 */
record Bearing(
    List<TreatyEvent> events, @Nullable String caseId, Owed.Bearer bearer, LocalDate since) {

  /** Events of these names, but for what others did for the same duty of their own. */
  Stream<TreatyEvent> own(List<String> names, LocalDate from) {
    return of(names).filter(event -> !event.date().isBefore(from)).filter(bearer::bears);
  }

  /** The first such event since the duty started. */
  Optional<TreatyEvent> first(List<String> names) {
    return own(names, since).findFirst();
  }

  /** The event of one of these names with which each Party has given its own, from a day on. */
  Optional<TreatyEvent> together(List<String> names, List<String> parties, LocalDate from) {
    Map<String, Set<String>> given = new HashMap<>();
    return of(names)
        .filter(event -> !event.date().isBefore(from) && event.party() != null)
        .filter(event -> {
          Set<String> by = given.computeIfAbsent(event.event(), _ -> new HashSet<>());
          by.add(String.valueOf(event.party()));
          return by.containsAll(parties);
        })
        .findFirst();
  }

  /** The last such event since it started. */
  Optional<TreatyEvent> last(List<String> names) {
    return own(names, since).reduce((_, later) -> later);
  }

  private Stream<TreatyEvent> of(List<String> names) {
    return events.stream().filter(event -> names.contains(event.event())).filter(this::sameCase);
  }

  /** An event that names another case has nothing to do with this duty. */
  boolean sameCase(TreatyEvent event) {
    String other = event.detail().caseId();
    return caseId == null || other == null || caseId.equals(other);
  }
}
