package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;

/**
 * Among many, the notices that a clause awaits once the agreement is in force, such as of an
 * amendment: those of the Parties for which it is in force then. One that has left is waited for no
 * more, one that never joined never was.
 */
final class MembersNotices {
  private final TemporalClause clause;
  private final LocalDate entry;
  private final List<String> originals;
  private final Map<String, List<Stay>> stays;
  private final List<TreatyEvent> notices;

  /**
   * The notices under a clause.
   *
   * @param events what has happened
   * @param entry entry into force of the agreement
   */
  MembersNotices(
      Membership membership, TemporalClause clause, List<TreatyEvent> events, LocalDate entry) {
    Set<String> awaited =
        clause.formula().awaiting().stream()
            .map(TemporalFormula.Awaited::event)
            .collect(Collectors.toSet());
    this.clause = clause;
    this.entry = entry;
    this.originals = membership.originals();
    this.stays = membership.stays(events, entry);
    this.notices = events.stream().filter(event -> awaited.contains(event.event())).toList();
  }

  /** The date from the first day on which all that bind themselves then have given notice. */
  Reckoning reckoning() {
    TreeSet<LocalDate> days = days();
    for (LocalDate day : days) {
      Set<String> members = members(day);
      Reckoning found = members.isEmpty() ? Reckoning.nothing("") : on(day, members);
      if (found.date() != null) {
        return notBefore(day, found, found.date()).adding(uncounted(day, members));
      }
    }
    Set<String> last = members(days.last());
    return on(days.last(), last.isEmpty() ? new LinkedHashSet<>(originals) : last);
  }

  private Reckoning on(LocalDate day, Set<String> members) {
    return Reckoning.of(
        clause,
        counting(members).filter(event -> !event.date().isAfter(day)).toList(),
        List.copyOf(members));
  }

  /** Receipts of the notes that count which came after the day on which all was there. */
  private String uncounted(LocalDate day, Set<String> members) {
    List<TreatyEvent> all = counting(members).toList();
    return clause.formula().awaiting().stream()
        .map(awaited -> new Receipts(awaited, all, List.copyOf(members)).uncounted(day))
        .collect(Collectors.joining());
  }

  private Stream<TreatyEvent> counting(Set<String> members) {
    return notices.stream()
        .filter(event ->
            event.party() == null || members.contains(event.party()) || awaitedAlone(event));
  }

  /** A Party that the text names by itself counts whatever its own standing. */
  private boolean awaitedAlone(TreatyEvent event) {
    return clause.formula().awaiting().stream()
        .anyMatch(awaited ->
            awaited.event().equals(event.event())
                && awaited.party() != null
                && awaited.party().equals(event.party()));
  }

  /** True where a note counts only once every other Party has received it. */
  private boolean receiptsCount() {
    return clause.formula().awaiting().stream().anyMatch(TemporalFormula.Awaited::byAll);
  }

  /** A notice that is lacking only because its Party has left is wanted until then. */
  private Reckoning notBefore(LocalDate day, Reckoning found, LocalDate date) {
    List<String> left =
        stays.entrySet().stream()
            .filter(party ->
                party.getValue().stream().anyMatch(it -> day.minusDays(1).equals(it.until())))
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
                + (receiptsCount()
                    ? ", of which neither note nor receipt is awaited any more."
                    : ", which has given none."));
  }

  /**
   * Days on which a notice came that had not come before, or on which it began or ceased to bind a
   * Party, and the last of all: on no other does what is awaited change.
   */
  private TreeSet<LocalDate> days() {
    Stream<LocalDate> bound =
        stays.values().stream()
            .flatMap(List::stream)
            .flatMap(stay ->
                Stream.concat(
                    Stream.ofNullable(stay.since()),
                    Stream.ofNullable(stay.until()).map(last -> last.plusDays(1))));
    Stream<LocalDate> last =
        notices.stream().map(TreatyEvent::date).max(LocalDate::compareTo).stream();
    return Stream.of(Stream.of(entry), firstNotices(), last, bound)
        .flatMap(it -> it)
        .map(day -> day.isBefore(entry) ? entry : day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The first day of each notice of a Party with a depositary or whom else it is addressed to; a
   * repeated one settles nothing.
   */
  private Stream<LocalDate> firstNotices() {
    Map<List<String>, LocalDate> first = new HashMap<>();
    notices.forEach(notice ->
        first.merge(
            List.of(
                notice.event(),
                Objects.requireNonNullElse(notice.party(), ""),
                Objects.requireNonNullElse(notice.detail().depositary(), ""),
                String.join(" ", notice.detail().to())),
            notice.date(),
            (one, other) -> one.isBefore(other) ? one : other));
    return first.values().stream();
  }

  private Set<String> members(LocalDate day) {
    return stays.entrySet().stream()
        .filter(party -> party.getValue().stream().anyMatch(stay -> stay.binds(day)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
