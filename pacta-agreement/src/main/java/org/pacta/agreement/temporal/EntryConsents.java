package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/**
 * The consent of each State, as the entry into force among many awaits it: all events of a later
 * date, any of an earlier one, in whatever order the text names them.
 */
final class EntryConsents {
  private final TemporalClause clause;
  private final List<TreatyEvent> events;
  private final List<String> originals;
  private final Set<String> ofStates;
  private final Map<Awaited, Receipts> receipts;

  /**
   * Consents under the clause on the entry into force.
   *
   * @param events what counts for it
   * @param bodies those whose acts are no consent of a State
   */
  EntryConsents(
      TemporalClause clause,
      List<TreatyEvent> events,
      List<String> originals,
      Collection<String> bodies) {
    this.clause = clause;
    this.events = events;
    this.originals = originals;
    List<Awaited> awaiting = clause.formula().awaiting();
    Set<String> named =
        events.stream()
            .filter(event -> event.party() != null && !bodies.contains(event.party()))
            .map(TreatyEvent::event)
            .collect(Collectors.toSet());
    // What one Party alone must do is no consent of the others, unless nothing else is awaited.
    boolean ofAny =
        awaiting.stream().anyMatch(it -> it.party() == null && named.contains(it.event()));
    this.ofStates =
        awaiting.stream()
            .filter(it -> it.party() == null || !ofAny)
            .map(Awaited::event)
            .filter(named::contains)
            .collect(Collectors.toSet());
    this.receipts =
        awaiting.stream()
            .distinct()
            .collect(Collectors.toMap(it -> it, it -> new Receipts(it, events, originals)));
  }

  /** What counts for the entry into force, as it was given. */
  List<TreatyEvent> events() {
    return events;
  }

  /** True when it does not depend on an instrument of each Party by itself. */
  boolean common() {
    return ofStates.isEmpty();
  }

  /** The event with which a Party has done what is awaited of each State. */
  Optional<TreatyEvent> ofParty(String party) {
    return common() ? Optional.empty() : ofParty(clause.formula(), party);
  }

  private Optional<TreatyEvent> ofParty(TemporalFormula formula, String party) {
    return switch (formula) {
      case TemporalFormula.Latest(List<TemporalFormula> parts) -> {
        List<Optional<TreatyEvent>> own = ofParts(parts, party).toList();
        yield own.stream().allMatch(Optional::isPresent)
            ? own.stream().flatMap(Optional::stream).max(TreatyEvent.IN_TIME)
            : Optional.empty();
      }
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          ofParts(parts, party).flatMap(Optional::stream).min(TreatyEvent.IN_TIME);
      default -> receipt(formula.awaiting().getFirst(), party);
    };
  }

  private Stream<Optional<TreatyEvent>> ofParts(List<TemporalFormula> parts, String party) {
    return parts.stream()
        .filter(part -> part.awaiting().stream().anyMatch(this::ofStates))
        .map(part -> ofParty(part, party));
  }

  private boolean ofStates(Awaited awaited) {
    return ofStates.contains(awaited.event());
  }

  private Optional<TreatyEvent> receipt(Awaited awaited, String party) {
    return Optional.ofNullable(receipts.get(awaited)).flatMap(it -> it.ofParty(party));
  }

  /** What a Party's consent gives when the text has no date of its own for later ones. */
  Reckoning later(String party) {
    Function<Awaited, Optional<TreatyEvent>> own =
        awaited -> ofStates(awaited) ? receipt(awaited, party) : settling(awaited);
    return OwnNotices.of(clause, own, " (" + party + ")").date();
  }

  /** The day of the consent that brought about the entry into force; empty where none did. */
  Optional<LocalDate> decisive() {
    return decisive(clause.formula());
  }

  private Optional<LocalDate> decisive(TemporalFormula formula) {
    return switch (formula) {
      case TemporalFormula.Stated _ -> Optional.empty();
      case TemporalFormula.Latest(List<TemporalFormula> parts) ->
          parts.stream().flatMap(part -> decisive(part).stream()).max(Comparator.naturalOrder());
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          parts.stream()
              .filter(part -> date(part).isPresent())
              .min(Comparator.comparing(part -> date(part).orElseThrow()))
              .flatMap(this::decisive);
      default -> settling(formula.awaiting().getFirst()).map(TreatyEvent::date);
    };
  }

  private Optional<LocalDate> date(TemporalFormula part) {
    return Optional.ofNullable(Reckoning.of(clause.with(part), events, originals).date());
  }

  private Optional<TreatyEvent> settling(Awaited awaited) {
    return Optional.ofNullable(receipts.get(awaited))
        .filter(it -> it.waitingFor().isEmpty())
        .map(Receipts::decisive);
  }
}
