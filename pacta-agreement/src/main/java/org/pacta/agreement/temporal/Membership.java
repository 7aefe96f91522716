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

/** For which parties an agreement is in force: those that joined and have not withdrawn. */
final class Membership {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final List<Party> parties;

  Membership(Map<String, TemporalClause> clauses, LifeTerms terms, List<Party> parties) {
    this.clauses = clauses;
    this.terms = terms;
    this.parties = parties;
  }

  /** Parties whose receipts count when those of each are awaited. */
  List<String> originals() {
    return parties.stream()
        .map(Party::id)
        .filter(party -> !terms.acceding().contains(party))
        .toList();
  }

  /** How every party stands on a day. */
  Map<String, PartyStanding> on(
      List<TreatyEvent> events, LocalDate day, @Nullable LocalDate entryIntoForce) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    for (Party party : parties) {
      Reckoning joined = joined(party.id(), events, entryIntoForce);
      @Nullable LocalDate since = joined.date();
      Reckoning left = left(party.id(), events);
      @Nullable LocalDate until = lastDay(left);
      boolean member =
          since != null && !day.isBefore(since) && (until == null || !day.isAfter(until));
      String words = left.date() == null ? joined.words() : joined.words() + " " + left.words();
      standings.put(party.id(), new PartyStanding(member, since, until, words));
    }
    return standings;
  }

  /** Date on which the agreement comes into force for a party. */
  Reckoning joined(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    if (!terms.multilateral()) {
      return whole(entryIntoForce);
    }
    if (terms.acceding().contains(party)) {
      return notBefore(entryIntoForce, own("accession", party, events));
    }
    TemporalClause entry = clauses.get("entry_into_force");
    Optional<TreatyEvent> instrument =
        entry == null ? Optional.empty() : instrument(entry, party, events);
    if (entry == null || instrument.isEmpty() || entryIntoForce == null) {
      return entry == null || counts(entry, party, events)
          ? whole(entryIntoForce)
          : new Reckoning(null, List.of(), "No instrument of " + party + " is registered.");
    }
    LocalDate decisive =
        new Receipts(entry.formula().awaiting().getFirst(), events, originals()).decisive().date();
    if (!instrument.get().date().isAfter(decisive)) {
      return whole(entryIntoForce);
    }
    String later = clauses.containsKey("later_ratification") ? "later_ratification" : "accession";
    TemporalClause clause = clauses.getOrDefault(later, entry);
    return notBefore(entryIntoForce, Reckoning.from(clause, instrument.get()));
  }

  /** True when the entry into force does not depend on an instrument of each party by itself. */
  private static boolean counts(TemporalClause entry, String party, List<TreatyEvent> events) {
    String event = entry.formula().event();
    return events.stream()
        .noneMatch(it -> it.event().equals(event) && it.party() != null && !party.isEmpty());
  }

  private static Reckoning whole(@Nullable LocalDate entryIntoForce) {
    return entryIntoForce == null
        ? new Reckoning(null, List.of(), "The agreement is not in force yet.")
        : new Reckoning(
            entryIntoForce,
            List.of(),
            "In force with the agreement itself, on " + Reckoning.words(entryIntoForce) + ".");
  }

  private static Reckoning notBefore(@Nullable LocalDate earliest, Reckoning own) {
    LocalDate date = own.date();
    if (date == null) {
      return own;
    }
    if (earliest == null) {
      return new Reckoning(null, List.of(), own.words() + " The agreement is not in force yet.");
    }
    return date.isBefore(earliest)
        ? new Reckoning(
            earliest,
            List.of(),
            own.words() + " Not before the agreement itself: " + Reckoning.words(earliest) + ".")
        : own;
  }

  /** Date on which a withdrawal takes effect. */
  Reckoning left(String party, List<TreatyEvent> events) {
    return own("withdrawal", party, events);
  }

  private Reckoning own(String name, String party, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    return clause == null
        ? new Reckoning(null, List.of(), "The text has no clause on " + name + ".")
        : instrument(clause, party, events)
            .map(event -> Reckoning.from(clause, event))
            .orElseGet(() ->
                new Reckoning(
                    null,
                    List.of(clause.formula().event() + " (" + party + ")"),
                    "No " + clause.formula().event().replace('_', ' ') + " of " + party + "."));
  }

  private @Nullable LocalDate lastDay(Reckoning left) {
    LocalDate date = left.date();
    TemporalClause clause = clauses.get("withdrawal");
    return date == null || clause == null ? null : clause.atEndOfDay() ? date : date.minusDays(1);
  }

  /** The party's instrument, once every depositary the clause asks for has it. */
  private Optional<TreatyEvent> instrument(
      TemporalClause clause, String party, List<TreatyEvent> events) {
    return clause.formula().awaiting().stream()
        .findFirst()
        .flatMap(awaited -> new Receipts(awaited, events, originals()).ofParty(party));
  }
}
