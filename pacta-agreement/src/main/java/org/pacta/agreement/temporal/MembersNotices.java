package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.TreatyEvent;

/**
 * Among many, the notices that a clause awaits once the agreement is in force, such as of an
 * amendment: those of the Parties for which it is in force then. One that has left is waited for no
 * more, one that never joined never was.
 *
 * @param events what has happened
 * @param entry entry into force of the agreement
 */
record MembersNotices(
    Membership membership, TemporalClause clause, List<TreatyEvent> events, LocalDate entry) {
  /** The date from the first day on which all that bind themselves then have given notice. */
  Reckoning reckoning() {
    TreeSet<LocalDate> days = days();
    for (LocalDate day : days) {
      List<String> members = members(day);
      Reckoning found = members.isEmpty() ? Reckoning.nothing("") : on(day, members);
      if (found.date() != null) {
        return notBefore(day, found, found.date());
      }
    }
    List<String> last = members(days.last());
    return on(days.last(), last.isEmpty() ? membership.originals() : last);
  }

  private Reckoning on(LocalDate day, List<String> members) {
    return Reckoning.of(
        clause,
        events.stream()
            .filter(event -> !event.date().isAfter(day))
            .filter(event ->
                event.party() == null || members.contains(event.party()) || awaitedAlone(event))
            .toList(),
        members);
  }

  /** A Party that the text names by itself counts whatever its own standing. */
  private boolean awaitedAlone(TreatyEvent event) {
    return clause.formula().awaiting().stream()
        .anyMatch(awaited ->
            awaited.event().equals(event.event())
                && awaited.party() != null
                && awaited.party().equals(event.party()));
  }

  /** A notice that is lacking only because its Party has left is wanted until then. */
  private Reckoning notBefore(LocalDate day, Reckoning found, LocalDate date) {
    List<String> left =
        standings(day).entrySet().stream()
            .filter(party -> day.minusDays(1).equals(party.getValue().until()))
            .map(Map.Entry::getKey)
            .toList();
    return left.isEmpty() || !date.isBefore(day)
        ? found
        : new Reckoning(
            day,
            List.of(),
            found.words()
                + " Not before "
                + Reckoning.words(day)
                + ", from which it no longer binds "
                + String.join(", ", left)
                + ", which has given none.");
  }

  /** Days on which a notice came, or on which it began or ceased to bind a Party. */
  private TreeSet<LocalDate> days() {
    List<String> awaited =
        clause.formula().awaiting().stream().map(TemporalFormula.Awaited::event).toList();
    Stream<LocalDate> notices =
        events.stream().filter(event -> awaited.contains(event.event())).map(TreatyEvent::date);
    Stream<LocalDate> steps =
        standings(entry).values().stream()
            .flatMap(party ->
                Stream.concat(
                    Stream.ofNullable(party.since()),
                    Stream.ofNullable(party.until()).map(last -> last.plusDays(1))));
    return Stream.of(Stream.of(entry), notices, steps)
        .flatMap(it -> it)
        .map(day -> day.isBefore(entry) ? entry : day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> members(LocalDate day) {
    return standings(day).entrySet().stream()
        .filter(party -> party.getValue().member())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, PartyStanding> standings(LocalDate day) {
    return membership.on(events, day, entry);
  }
}
