package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/**
 * Notices that extend an agreement to territories, or withdraw that, and which of them count; for
 * one question in one thread.
 */
final class TerritoryNotices {
  /** Clauses by which an event that names territories counts for its Party all the same. */
  private static final Set<String> JOINS =
      Set.of("entry_into_force", "provisional_application", "accession", "later_ratification");

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Function<List<TreatyEvent>, Map<String, List<Stay>>> stays;
  private final Territories.Whole whole;
  private final Map<List<String>, BitSet> expanded = new HashMap<>();
  private final Once<Status> wholes = new Once<>(true);

  TerritoryNotices(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Territories.Whole whole,
      Function<List<TreatyEvent>, Map<String, List<Stay>>> stays) {
    this.whole = whole;
    this.stays = stays;
    this.clauses = clauses;
    this.terms = terms;
  }

  /**
   * A notice that counts for a territory.
   *
   * @param event the notice
   * @param first day from which it applies there, or no longer does; null while not known
   * @param units numbers of the units concerned
   * @param date the day as reckoned
   */
  record Notice(TreatyEvent event, @Nullable LocalDate first, BitSet units, Reckoning date) {}

  /** Ids of the territories that an event names. */
  static List<String> named(TreatyEvent event) {
    return Territorial.names(event.detail().facts()).toList();
  }

  /** True for what concerns territories alone, and so nothing of the agreement as a whole. */
  boolean apart(TreatyEvent event) {
    return !named(event).isEmpty() && readBy(event).noneMatch(TerritoryNotices::joins);
  }

  private static boolean joins(TemporalClause clause) {
    return JOINS.contains(clause.name().split(" ")[0]);
  }

  private Stream<TemporalClause> readBy(TreatyEvent event) {
    return clauses.values().stream().filter(clause -> clause.formula().reads(event));
  }

  /** Notices under a clause that count for a territory, in the order of their days. */
  List<Notice> of(Territory territory, String clause, List<TreatyEvent> events) {
    TemporalClause own = clauses.get(clause);
    if (own == null) {
      return List.of();
    }
    List<TreatyEvent> counting =
        events.stream()
            .filter(own.formula()::reads)
            .filter(event -> named(event).contains(territory.id()))
            .filter(event -> refusal(territory, event, events).isEmpty())
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    List<Notice> given =
        own.formula().takesSeveral()
            ? OwnEffect.under(own, counting).stream()
                .map(effect -> notice(own, effect.event(), effect.date()))
                .toList()
            : counting.stream().map(event -> alone(territory, own, event, events)).toList();
    LocalDate ended = clause.equals(Territorial.EXTENSION) ? ended(territory, given, events) : null;
    return ended == null
        ? given
        : given.stream().filter(it -> !afterEnd(territory, it, ended, events)).toList();
  }

  /** A notice that counts by itself. */
  private Notice alone(
      Territory territory, TemporalClause own, TreatyEvent event, List<TreatyEvent> events) {
    return notice(
        own,
        event,
        (own.name().equals(Territorial.EXTENSION)
                ? atOnce(territory, event, events)
                : Optional.<Reckoning>empty())
            .orElseGet(() -> Reckoning.from(narrowed(own, event), event)));
  }

  /**
   * True for what would extend the agreement once it has ended for its Party: a territory to which
   * it goes on applying is one to which it applied. A Party that joins anew extends it anew.
   *
   * @param ended the first day on which it has ended
   */
  private boolean afterEnd(
      Territory territory, Notice notice, LocalDate ended, List<TreatyEvent> events) {
    LocalDate first = notice.first();
    return first != null
        && !first.isBefore(ended)
        && stays.apply(events).getOrDefault(territory.of(), List.of()).stream()
            .flatMap(stay -> Stream.ofNullable(stay.since()))
            .noneMatch(since -> since.isAfter(first));
  }

  /** Since when it has ended for the Party of a territory by the last day of some notices. */
  private @Nullable LocalDate ended(
      Territory territory, List<Notice> given, List<TreatyEvent> events) {
    LocalDate latest =
        given.stream()
            .flatMap(notice -> Stream.ofNullable(notice.first()))
            .max(LocalDate::compareTo)
            .orElse(null);
    if (latest == null) {
      return null;
    }
    Status then =
        wholes.get(
            events,
            territory.of() + " " + latest,
            () -> whole.status(events, latest, null, Set.of(territory.of())));
    return then.status() == StatusCode.ENDED ? then.since() : null;
  }

  /** Named on the day of its signature or instrument, where the text lets that take effect then. */
  private Optional<Reckoning> atOnce(
      Territory territory, TreatyEvent notice, List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> terms.territorial().atOnceOn().contains(event.event()))
        .filter(event -> event.date().equals(notice.date()))
        .filter(event -> event.party() == null || event.party().equals(territory.of()))
        .findFirst()
        .map(event ->
            Reckoning.with(notice, event.event().replace('_', ' ') + " of " + territory.of()));
  }

  private Notice notice(TemporalClause clause, TreatyEvent event, Reckoning date) {
    LocalDate day = date.date();
    return new Notice(
        event,
        day == null || !clause.atEndOfDay() ? day : day.plusDays(1),
        expanded(event.units()),
        date);
  }

  /** Of dates of which the earliest counts, those that this very notice can give. */
  private static TemporalClause narrowed(TemporalClause clause, TreatyEvent event) {
    if (!(clause.formula() instanceof TemporalFormula.Earliest(List<TemporalFormula> parts))) {
      return clause;
    }
    List<TemporalFormula> own =
        parts.stream().filter(it -> it.reads(event) || it.awaiting().isEmpty()).toList();
    return clause.with(own.size() == 1 ? own.getFirst() : new TemporalFormula.Earliest(own));
  }

  /** Numbers of the units of the text that stand in some units; all for none. */
  private BitSet expanded(List<String> units) {
    return expanded.computeIfAbsent(
        units,
        _ -> {
          BitSet numbers = new BitSet();
          IntStream.range(0, terms.text().size())
              .filter(i ->
                  units.isEmpty()
                      || units.stream().anyMatch(it -> UnitText.contains(it, terms.text().get(i))))
              .forEach(numbers::set);
          return numbers;
        });
  }

  /** Why a notice counts for nothing as to a territory; empty when it counts. */
  private Optional<String> refusal(
      Territory territory, TreatyEvent event, List<TreatyEvent> events) {
    String party = event.party();
    if (territory.applies() == Territory.Applies.NEVER) {
      return Optional.of(
          "the text does not let the agreement be extended to "
              + territory.id()
              + " "
              + territory.cite());
    }
    boolean ofAnother =
        party != null && !party.equals(territory.of()) && !terms.bodies().contains(party);
    if (ofAnother) {
      return Optional.of(territory.id() + " is a territory of " + territory.of());
    }
    List<Awaited> awaited = extending(event);
    boolean named = awaited.stream().anyMatch(it -> it.party() != null && it.takes(event));
    if (!named && !awaited.isEmpty() && awaited.stream().allMatch(it -> it.party() != null)) {
      return Optional.of(
          "the clause awaits it of "
              + awaited.stream().map(Awaited::party).distinct().collect(Collectors.joining(" or "))
              + " alone");
    }
    if (!named && party != null && !party.equals(territory.of())) {
      return Optional.of(territory.id() + " is a territory of " + territory.of());
    }
    if (tooEarly(territory, event, events)) {
      return Optional.of(
          territory.of() + " is no Party on that day, and the text lets Parties alone extend it");
    }
    return !event.units().isEmpty() && !terms.territorial().partly()
        ? Optional.of("the text lets the agreement as a whole be extended, no units by themselves")
        : Optional.empty();
  }

  /** Extensions that count for nothing, as they would take effect once the agreement has ended. */
  private Set<TreatyEvent> late(Territory territory, List<TreatyEvent> events) {
    TemporalClause own = clauses.get(Territorial.EXTENSION);
    if (own == null || own.formula().takesSeveral()) {
      return Set.of();
    }
    List<Notice> given =
        events.stream()
            .filter(own.formula()::reads)
            .filter(event -> named(event).contains(territory.id()))
            .map(event -> alone(territory, own, event, events))
            .toList();
    LocalDate ended = ended(territory, given, events);
    return ended == null
        ? Set.of()
        : given.stream()
            .filter(it -> afterEnd(territory, it, ended, events))
            .map(Notice::event)
            .collect(Collectors.toSet());
  }

  /** Extended by a State that the agreement does not bind yet, where the text admits that not. */
  private boolean tooEarly(Territory territory, TreatyEvent event, List<TreatyEvent> events) {
    return terms.onlyInForce().contains(Territorial.EXTENSION)
        && readBy(event).anyMatch(clause -> clause.name().equals(Territorial.EXTENSION))
        && atOnce(territory, event, events).isEmpty()
        && stays.apply(events).getOrDefault(territory.of(), List.of()).stream()
            .noneMatch(stay -> stay.binds(event.date()));
  }

  /** Notices that count for nothing, or not for all territories they name, with the reason. */
  Stream<Uncounted> uncounted(List<TreatyEvent> events) {
    Map<String, Set<TreatyEvent>> late = new HashMap<>();
    terms.territorial().all().forEach(it -> late.put(it.id(), late(it, events)));
    return terms.territorial().all().isEmpty()
        ? Stream.of()
        : events.stream()
            .flatMap(event -> {
              List<String> reasons = reasons(event, events, late);
              boolean partly = reasons.size() < named(event).size() && !extending(event).isEmpty();
              return reasons.stream().map(why -> new Uncounted(event, why, partly));
            });
  }

  /** What clauses on territories await of such an event. */
  private List<Awaited> extending(TreatyEvent event) {
    return readBy(event)
        .filter(clause -> Territorial.CLAUSES.contains(clause.name()))
        .flatMap(clause -> clause.formula().awaiting().stream())
        .filter(awaited -> awaited.event().equals(event.event()))
        .toList();
  }

  private static Optional<String> afterEnd(
      Territory territory, Set<TreatyEvent> late, TreatyEvent event) {
    return late.contains(event)
        ? Optional.of(
            "it would extend the agreement to "
                + territory.id()
                + " after the agreement has ended for "
                + territory.of())
        : Optional.empty();
  }

  private List<String> reasons(
      TreatyEvent event, List<TreatyEvent> events, Map<String, Set<TreatyEvent>> late) {
    List<String> readers = readBy(event).map(TemporalClause::name).toList();
    List<String> named = named(event);
    if (readers.isEmpty() || readBy(event).anyMatch(TerritoryNotices::joins)) {
      return List.of();
    }
    if (named.isEmpty()) {
      return Territorial.CLAUSES.containsAll(readers)
          ? List.of("it names no territory (territories)")
          : List.of();
    }
    if (readers.stream().noneMatch(Territorial.CLAUSES::contains)) {
      return List.of(
          "it names territories, and no clause on "
              + String.join(" or ", Territorial.CLAUSES)
              + " reads it; an event for the whole agreement names none");
    }
    List<String> reasons = new ArrayList<>();
    named.forEach(id ->
        terms
            .territorial()
            .territory(id)
            .flatMap(territory ->
                refusal(territory, event, events)
                    .or(() -> afterEnd(territory, late.getOrDefault(id, Set.of()), event)))
            .ifPresent(reasons::add));
    return reasons;
  }
}
