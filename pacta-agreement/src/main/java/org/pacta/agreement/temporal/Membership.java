package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.TreatyEvent;

/** For which parties an agreement is in force: those that joined and have not left. */
final class Membership {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final List<Party> parties;
  private final Once<Map<String, PartyStanding>> steps;

  /**
   * The membership of these parties.
   *
   * @param remembers true to work out once what follows from one list of events
   */
  Membership(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      List<Party> parties,
      boolean remembers) {
    this.steps = new Once<>(remembers);
    this.clauses = clauses;
    this.terms = terms;
    this.parties = parties;
  }

  /**
   * A step of one party: it joins or leaves.
   *
   * @param clause clause it rests on, or null when the text has none
   * @param date first day in force for it, or last day, as reckoned
   * @param lastDay last day in force for it, when it leaves and the day is known
   */
  record Step(@Nullable TemporalClause clause, Reckoning date, @Nullable LocalDate lastDay) {
    List<String> cite() {
      return clause == null ? List.of() : clause.cite();
    }
  }

  /** Parties whose receipts count when those of each are awaited. */
  List<String> originals() {
    return parties.stream()
        .map(Party::id)
        .filter(party -> !terms.acceding().contains(party))
        .toList();
  }

  /** What counts for the entry into force: an instrument of a party that accedes does not. */
  List<TreatyEvent> ofOriginals(List<TreatyEvent> events) {
    return events.stream()
        .filter(event -> event.party() == null || !terms.acceding().contains(event.party()))
        .toList();
  }

  /** How every party stands on a day. */
  Map<String, PartyStanding> on(
      List<TreatyEvent> events, LocalDate day, @Nullable LocalDate entryIntoForce) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    steps(events, entryIntoForce)
        .forEach((party, own) ->
            standings.put(
                party,
                new PartyStanding(binds(own, day), own.since(), own.until(), own.arithmetic())));
    return standings;
  }

  /** True when a party whose steps are these is bound on a day. */
  static boolean binds(PartyStanding own, LocalDate day) {
    LocalDate since = own.since();
    LocalDate until = own.until();
    return since != null && !day.isBefore(since) && (until == null || !day.isAfter(until));
  }

  /** From when until when the agreement is in force for every party, whatever the day. */
  Map<String, PartyStanding> steps(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return steps.get(
        events, String.valueOf(entryIntoForce), () -> reckoned(events, entryIntoForce));
  }

  private Map<String, PartyStanding> reckoned(
      List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    for (Party party : parties) {
      Reckoning joined = joins(party.id(), events, entryIntoForce).date();
      @Nullable LocalDate since = joined.date();
      Step left = leaves(party.id(), events, entryIntoForce);
      @Nullable LocalDate until = left.lastDay();
      String words = until == null ? joined.words() : joined.words() + " " + left.date().words();
      standings.put(party.id(), new PartyStanding(false, since, until, words));
    }
    return standings;
  }

  /** How the agreement comes into force for a party. */
  Step joins(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    TemporalClause entry = clauses.get("entry_into_force");
    if (!terms.multilateral()) {
      return new Step(entry, whole(entryIntoForce), null);
    }
    if (terms.acceding().contains(party)) {
      return own("accession", party, events).notBefore(entryIntoForce);
    }
    Optional<TreatyEvent> instrument =
        entry == null ? Optional.empty() : instrument(entry, party, events);
    if (entry == null || instrument.isEmpty() || entryIntoForce == null) {
      return new Step(
          entry,
          entry == null || counts(entry, party, events)
              ? whole(entryIntoForce)
              : new Reckoning(null, List.of(), "No instrument of " + party + " is registered."),
          null);
    }
    LocalDate decisive =
        new Receipts(entry.formula().awaiting().getFirst(), ofOriginals(events), originals())
            .decisive()
            .date();
    if (!instrument.get().date().isAfter(decisive)) {
      return new Step(entry, whole(entryIntoForce), null);
    }
    String later = clauses.containsKey("later_ratification") ? "later_ratification" : "accession";
    TemporalClause clause = clauses.getOrDefault(later, entry);
    return new Joining(clause, Reckoning.from(clause, instrument.get())).notBefore(entryIntoForce);
  }

  /** True when the entry into force does not depend on an instrument of each party by itself. */
  private boolean counts(TemporalClause entry, String party, List<TreatyEvent> events) {
    String event = entry.formula().event();
    return events.stream()
        .filter(it -> it.party() != null && !terms.bodies().contains(it.party()))
        .noneMatch(it -> it.event().equals(event) && !party.isEmpty());
  }

  private static Reckoning whole(@Nullable LocalDate entryIntoForce) {
    return entryIntoForce == null
        ? new Reckoning(null, List.of(), "The agreement is not in force yet.")
        : new Reckoning(
            entryIntoForce,
            List.of(),
            "In force with the agreement itself, on " + Reckoning.words(entryIntoForce) + ".");
  }

  private record Joining(@Nullable TemporalClause clause, Reckoning own) {
    Step notBefore(@Nullable LocalDate earliest) {
      return new Step(clause, bounded(earliest), null);
    }

    private Reckoning bounded(@Nullable LocalDate earliest) {
      LocalDate date = own.date();
      if (date == null) {
        return own;
      }
      if (earliest == null) {
        return new Reckoning(null, List.of(), own.words() + " The agreement is not in force yet.");
      }
      return date.isBefore(earliest)
          ? new Reckoning(earliest, List.of(), own.words())
              .adding(" Not before the agreement itself: " + Reckoning.words(earliest) + ".")
          : own;
    }
  }

  /** How a party leaves: by withdrawal, or with a term that its notice ends for it alone. */
  Step leaves(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    Step withdrawal = withdrawal(party, events);
    Step expiry = expiry(party, events, entryIntoForce);
    LocalDate first = withdrawal.lastDay();
    LocalDate second = expiry.lastDay();
    return second != null && (first == null || second.isBefore(first)) ? expiry : withdrawal;
  }

  /** A party's withdrawal. */
  Step withdrawal(String party, List<TreatyEvent> events) {
    Joining own = own("withdrawal", party, events);
    TemporalClause clause = own.clause();
    LocalDate date = own.own().date();
    return new Step(
        clause,
        own.own(),
        date == null || clause == null ? null : clause.atEndOfDay() ? date : date.minusDays(1));
  }

  /** The term with which the agreement ends for a party alone. */
  Step expiry(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    FixedTerm fixed = terms.fixedTerm();
    return fixed == null || entryIntoForce == null
        ? new Step(null, Reckoning.nothing("No term runs."), null)
        : Endings.ofParty(fixed, entryIntoForce, events, party)
            .map(term ->
                new Step(
                    ClauseDates.clauseOf(fixed, term.lastDay()),
                    new Reckoning(
                        term.lastDay(),
                        List.of(),
                        term.words() + " It ends for " + party + " alone."),
                    term.lastDay()))
            .orElseGet(() ->
                new Step(null, Reckoning.nothing("No notice of " + party + " ends it."), null));
  }

  private Joining own(String name, String party, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    return clause == null
        ? new Joining(null, Reckoning.nothing(Results.noClauseOn(name)))
        : new Joining(
            clause,
            instrument(clause, party, events)
                .map(event -> Reckoning.from(clause, event))
                .orElseGet(() ->
                    Reckoning.waiting(List.of(clause.formula().event() + " (" + party + ")"))));
  }

  /** The party's instrument, once every depositary the clause asks for has it. */
  private Optional<TreatyEvent> instrument(
      TemporalClause clause, String party, List<TreatyEvent> events) {
    return clause.formula().awaiting().stream()
        .findFirst()
        .flatMap(awaited -> new Receipts(awaited, events, originals()).ofParty(party));
  }
}
