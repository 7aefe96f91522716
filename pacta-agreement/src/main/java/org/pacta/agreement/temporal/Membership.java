package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.TreatyEvent;

/** For which parties an agreement is in force: those that joined and have not left. */
final class Membership {
  private static final String ENTRY = "entry_into_force";
  private static final String LATER = "later_ratification";

  /** Clauses by which a party that has left joins anew: the entry into force comes about once. */
  static final List<String> RETURNING = List.of(LATER, "accession");

  /** Most times a party joins anew that are worked out. */
  static final int STAYS_MAX = 20;

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final List<Party> parties;
  private final Once<Map<String, List<Stay>>> stays;
  private final Once<EntryConsents> consents;
  private final Once<List<TreatyEvent>> consenting;
  private final Beginnings beginnings;

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
    this.stays = new Once<>(remembers);
    this.consents = new Once<>(remembers);
    this.consenting = new Once<>(remembers);
    this.clauses = clauses;
    this.terms = terms;
    this.parties = parties;
    this.beginnings = new Beginnings(clauses, terms, originals());
  }

  /** The beginnings of the agreement, from which dates may be counted. */
  Beginnings beginnings() {
    return beginnings;
  }

  /**
   * A step of one party: it joins or leaves.
   *
   * @param clause clause it rests on, or null when the text has none
   * @param date first day in force for it, or last day, as reckoned
   * @param lastDay last day in force for it, when it leaves and the day is known
   * @param given day of the instrument or notice it rests on, where there is one
   */
  record Step(
      @Nullable TemporalClause clause,
      Reckoning date,
      @Nullable LocalDate lastDay,
      @Nullable LocalDate given) {
    Step(@Nullable TemporalClause clause, Reckoning date, @Nullable LocalDate lastDay) {
      this(clause, date, lastDay, null);
    }

    /** The earlier of two ways of leaving. */
    Step orEarlier(Step other) {
      return other.lastDay != null && (lastDay == null || other.lastDay.isBefore(lastDay))
          ? other
          : this;
    }
  }

  /** Parties whose receipts count when those of each are awaited. */
  List<String> originals() {
    return parties.stream()
        .map(Party::id)
        .filter(party -> !terms.acceding().contains(party))
        .toList();
  }

  /**
   * What counts for the entry into force: no instrument of a party that accedes, nor one taken
   * back.
   */
  List<TreatyEvent> ofOriginals(List<TreatyEvent> events) {
    return takenBack().without(events);
  }

  /** How every party stands on a day. */
  Map<String, PartyStanding> on(
      List<TreatyEvent> events, LocalDate day, @Nullable LocalDate entryIntoForce) {
    Map<String, PartyStanding> standings = new LinkedHashMap<>();
    stays(events, entryIntoForce).forEach((party, all) -> standings.put(party, on(all, day)));
    return standings;
  }

  private PartyStanding on(List<Stay> stays, LocalDate day) {
    Stay now = at(stays, day);
    List<PartyStanding.Period> periods = new ArrayList<>();
    stays.forEach(stay -> {
      LocalDate since = stay.since();
      if (since != null && !stay.over(since)) {
        periods.add(
            new PartyStanding.Period(
                since, stay.until(), terms.leavesRunning(stay), stay.joins().given()));
      }
    });
    return new PartyStanding(
        now.binds(day),
        now.since(),
        now.until(),
        now.words(),
        now.until() != null && terms.leavesRunning(now),
        periods);
  }

  /** The stay that has begun last by a day, or else the first. */
  static Stay at(List<Stay> stays, LocalDate day) {
    return stays.stream()
        .filter(stay -> stay.begun(day))
        .reduce((_, later) -> later)
        .orElseGet(stays::getFirst);
  }

  /** The stay of one party that a day looks at. */
  Stay stay(
      String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce, LocalDate day) {
    return at(stays(events, entryIntoForce).getOrDefault(party, List.of()), day);
  }

  /** From when until when the agreement is in force for every party, whatever the day. */
  Map<String, List<Stay>> stays(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return stays.get(
        events, String.valueOf(entryIntoForce), () -> reckoned(events, entryIntoForce));
  }

  private Map<String, List<Stay>> reckoned(
      List<TreatyEvent> given, @Nullable LocalDate entryIntoForce) {
    List<TreatyEvent> events = takenBack().standing(given, entryIntoForce);
    if (!reachesAllBound() || entryIntoForce == null) {
      return each(party -> ofParty(party, events, entryIntoForce, Map.of()));
    }
    // Who has left is waited for no more, so that others leave earlier; at first nobody has.
    Step stays = new Step(null, Reckoning.nothing(""), null);
    Map<String, List<Stay>> found =
        each(party -> List.of(new Stay(joins(party, events, entryIntoForce), stays)));
    Map<String, List<Stay>> before = Map.of();
    for (int round = 0; round <= parties.size() && !found.equals(before); round++) {
      before = found;
      Map<String, List<Stay>> others = found;
      found = each(party -> ofParty(party, events, entryIntoForce, others));
    }
    return found;
  }

  private Accessions accessions() {
    return new Accessions(clauses, terms);
  }

  private TakenBack takenBack() {
    return new TakenBack(clauses, terms, originals());
  }

  private Map<String, List<Stay>> each(Function<String, List<Stay>> reckoning) {
    Map<String, List<Stay>> stays = new LinkedHashMap<>();
    parties.forEach(party -> stays.put(party.id(), reckoning.apply(party.id())));
    return stays;
  }

  /** True when a Party leaves only once all that are bound have its notice. */
  private boolean reachesAllBound() {
    TemporalClause clause = clauses.get("withdrawal");
    return terms.multilateral()
        && clause != null
        && clause.formula().awaiting().stream().anyMatch(TemporalFormula.Awaited::byAll);
  }

  /** One that has left can come back, by consent or accession given after its notice. */
  private List<Stay> ofParty(
      String party,
      List<TreatyEvent> events,
      @Nullable LocalDate entryIntoForce,
      Map<String, List<Stay>> others) {
    List<Stay> stays = new ArrayList<>();
    Step first = joins(party, events, entryIntoForce);
    Stay stay = new Stay(first, leaves(party, events, first, entryIntoForce, others));
    stays.add(stay);
    LocalDate until = stay.until();
    while (entryIntoForce != null
        && stay.since() != null
        && until != null
        && stays.size() < STAYS_MAX) {
      List<TreatyEvent> left = leaving().after(party, stay.leaves().given(), events);
      LocalDate next = until.plusDays(1);
      Step joins = returns(party, left, next.isBefore(entryIntoForce) ? entryIntoForce : next);
      if (joins.date().date() == null) {
        break;
      }
      stay = new Stay(joins, leaves(party, events, joins, entryIntoForce, others));
      stays.add(stay);
      until = stay.until();
    }
    return stays;
  }

  /** How a party that has left joins anew: as one that consents later, or by accession. */
  private Step returns(String party, List<TreatyEvent> events, LocalDate earliest) {
    return RETURNING.stream()
        .filter(clauses::containsKey)
        .map(name ->
            own(name, party, events).notBefore(earliest, "It left before that; not before "))
        .filter(step -> step.date().date() != null)
        .min(Comparator.comparing(step -> Objects.requireNonNull(step.date().date())))
        .orElseGet(() -> new Step(null, Reckoning.nothing(party + " has not joined anew."), null));
  }

  /** How the agreement comes into force for a party. */
  Step joins(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    TemporalClause entry = clauses.get(ENTRY);
    if (!terms.multilateral()) {
      return new Step(entry, Joining.whole(entryIntoForce), null);
    }
    if (terms.acceding().contains(party)) {
      List<TreatyEvent> consents = consenting.get(events, "", () -> takenBack().consenting(events));
      return own("accession", party, accessions().admitted(consents, entryIntoForce))
          .notBefore(entryIntoForce);
    }
    if (entry == null) {
      return new Step(null, Joining.whole(entryIntoForce), null);
    }
    EntryConsents consents = consents(entry, events);
    return consents.common()
        ? new Step(entry, Joining.whole(entryIntoForce), null)
        : consenting(party, entry, consents, events, entryIntoForce);
  }

  private EntryConsents consents(TemporalClause entry, List<TreatyEvent> events) {
    return consents.get(
        events,
        "",
        () -> new EntryConsents(entry, ofOriginals(events), originals(), terms.bodies().ids()));
  }

  /**
   * How one of those that sign joins: with the others by consent in time, else by the clause on
   * later ones, from the event that this clause names.
   */
  private Step consenting(
      String party,
      TemporalClause entry,
      EntryConsents consents,
      List<TreatyEvent> events,
      @Nullable LocalDate entryIntoForce) {
    Optional<TreatyEvent> instrument = consents.ofParty(party);
    Joining later = own(LATER, party, consents.events());
    LocalDate given =
        Stream.concat(instrument.map(TreatyEvent::date).stream(), Stream.ofNullable(later.given()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (given == null) {
      String words = "No instrument of " + party + " is registered.";
      return new Step(entry, Reckoning.nothing(words), null);
    }
    if (entryIntoForce == null
        || !given.isAfter(consents.decisive().orElse(entryIntoForce.minusDays(1)))) {
      return new Step(entry, Joining.whole(entryIntoForce), null, given);
    }
    if (!terms.laterThanDecisive() && given.isBefore(entryIntoForce)) {
      return new Step(entry, Joining.withTheRest(given, entryIntoForce), null, given);
    }
    if (later.clause() != null) {
      return later.notBefore(entryIntoForce);
    }
    TemporalClause accession = clauses.get("accession");
    return (accession == null
            ? new Joining(entry, consents.later(party), given)
            : new Joining(accession, Reckoning.from(accession, instrument.orElseThrow()), given))
        .notBefore(entryIntoForce);
  }

  /** Accessions before the entry into force, where the text admits none then. */
  Stream<Uncounted> tooEarly(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return accessions().tooEarly(events, entryIntoForce);
  }

  /** Acts by which a State would join or leave, and that it cannot do. */
  Stream<Uncounted> unadmitted(List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    Once<Map<String, List<Stay>>> once = new Once<>(true); // asked for each event
    Map<String, Step> joined = new HashMap<>();
    return Stream.concat(
        Stream.concat(
            takenBack().idle(events),
            events.stream()
                .filter(event -> event.party() != null && leaving().endsTerm(event))
                .flatMap(event ->
                    leaving()
                        .endingNoTerm(
                            event,
                            joined.computeIfAbsent(
                                event.party(), party -> joins(party, events, entryIntoForce)),
                            events))),
        new Unadmitted(
                beginnings,
                leaving(),
                entryIntoForce,
                () -> once.get(events, "", () -> stays(events, entryIntoForce)),
                new Once<>(true))
            .among(takenBack().standing(events, entryIntoForce)));
  }

  /** How a party leaves: by withdrawal, or with a term that its notice ends for it alone. */
  private Step leaves(
      String party,
      List<TreatyEvent> events,
      Step joins,
      @Nullable LocalDate entryIntoForce,
      Map<String, List<Stay>> others) {
    return leaving()
        .withdrawal(party, events, joins, others)
        .orEarlier(leaving().expiry(party, events, joins, entryIntoForce));
  }

  /**
   * How a party leaves while the agreement is applied before its entry into force.
   *
   * @param term from when the time runs for which the agreement is concluded, or null
   */
  Step leavesBefore(String party, List<TreatyEvent> events, @Nullable LocalDate term) {
    Step nothing = new Step(null, Reckoning.nothing(""), null);
    List<TreatyEvent> counting = takenBack().withoutIdle(events);
    return leaving()
        .withdrawal(party, counting, nothing, Map.of())
        .orEarlier(leaving().expired(party, leaving().withoutIdle(party, events), term));
  }

  /** A party's withdrawal. */
  Step withdrawal(String party, List<TreatyEvent> given, @Nullable LocalDate entryIntoForce) {
    List<TreatyEvent> events = takenBack().standing(given, entryIntoForce);
    boolean known = reachesAllBound() && entryIntoForce != null;
    return leaving()
        .withdrawal(
            party,
            events,
            joins(party, events, entryIntoForce),
            known ? stays(events, entryIntoForce) : Map.of());
  }

  private Leaving leaving() {
    return new Leaving(beginnings, takenBack(), originals());
  }

  /** The term with which the agreement ends for a party alone. */
  Step expiry(String party, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return leaving().expiry(party, events, joins(party, events, entryIntoForce), entryIntoForce);
  }

  private Joining own(String name, String party, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    if (clause == null) {
      return new Joining(null, Reckoning.nothing(Results.noClauseOn(name)), null);
    }
    OwnNotices notices = OwnNotices.ofParty(clause, party, events, Map.of(), originals());
    return new Joining(clause, notices.date(), notices.given());
  }
}
