package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** The life of an agreement: when it starts, stops, resumes and ends, and for whom. */
public final class Lifecycle {
  static final String ENTRY = "entry_into_force";
  static final String PROVISIONAL = "provisional_application";
  static final String ENDED = "ended";

  /** Events of the life of the agreement; one that names a party is of that party alone. */
  static final Set<String> OF_LIFE = Set.of(ENTRY, Beginnings.APPLIED, ENDED);

  /** Events that tell the others that a party has joined or left: of the agreement as a whole. */
  static final Set<String> OF_MEMBERSHIP = Set.of("party_joined", "party_left");

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final List<Reading> readings;
  private final List<Party> parties;
  private final Clocks clocks;
  private final @Nullable LocalDate ceased;
  private final Membership membership;
  private final Results results;
  private final ClauseDates dates;
  private final Parts apart;
  private final Territories territories;
  private final EventsByThen byThen;
  private final Once<List<TreatyEvent>> counted;
  private final Once<Reservations> reserving;
  private final Set<String> awaited;

  /**
   * The life of an agreement with these clauses, parties and readings.
   *
   * @param ceased first day on which a party no longer existed, or null
   */
  public Lifecycle(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      List<Party> parties,
      List<Reading> readings,
      @Nullable LocalDate ceased) {
    this(clauses, terms, parties, readings, ceased, false);
  }

  private Lifecycle(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      List<Party> parties,
      List<Reading> readings,
      @Nullable LocalDate ceased,
      boolean remembers) {
    this.clauses = Map.copyOf(clauses);
    this.terms = terms;
    this.parties = List.copyOf(parties);
    this.readings = List.copyOf(readings);
    this.clocks = new Clocks(this.parties, terms.bodies()::party);
    this.results = new Results(this.parties, this.readings);
    this.ceased = ceased;
    this.membership = new Membership(this.clauses, terms, this.parties, remembers);
    this.dates = new ClauseDates(this.clauses, terms, membership, results, remembers);
    this.apart = new Parts(this.clauses, terms, dates);
    this.territories =
        new Territories(this.clauses, terms, results, whole(null), this::memberships);
    this.counted = new Once<>(remembers);
    this.reserving = new Once<>(remembers);
    this.awaited = TemporalClause.awaited(this.clauses.values());
    this.byThen = EventsByThen.under(this.clauses.values());
  }

  /** By whose clocks it has force. */
  public Clocks clocks() {
    return clocks;
  }

  /** The same for one account: what follows from one list of events is worked out once. */
  public Lifecycle remembering() {
    return new Lifecycle(clauses, terms, parties, readings, ceased, true);
  }

  /** True when the agreement begins or ends to have effect with an event for one party alone. */
  static boolean ofOneParty(TreatyEvent event) {
    return event.party() != null && OF_LIFE.contains(event.event());
  }

  /** Steps that the status from such events takes where nothing is known yet. */
  long steps(List<TreatyEvent> events) {
    return (long) parties.size() * events.size();
  }

  /**
   * What counts for the life of the agreement: no event of a body that is no Party, unless a clause
   * awaits it of that very body, and none that concerns territories alone.
   */
  private List<TreatyEvent> counting(List<TreatyEvent> events) {
    boolean some = !terms.bodies().isEmpty() || !terms.territorial().all().isEmpty();
    return some && events.stream().anyMatch(this::beside)
        ? counted.get(events, "", () -> events.stream().filter(event -> !beside(event)).toList())
        : events;
  }

  private boolean beside(TreatyEvent event) {
    return ofOutsider(event) || territories.apart(event);
  }

  private boolean ofOutsider(TreatyEvent event) {
    return event.party() != null
        && terms.bodies().contains(event.party())
        && clauses.values().stream()
            .flatMap(clause -> clause.formula().awaiting().stream())
            .noneMatch(awaited ->
                event.party().equals(awaited.party()) && event.event().equals(awaited.event()));
  }

  List<String> partyIds() {
    return parties.stream().map(Party::id).toList();
  }

  /** The clauses on its life. */
  Collection<TemporalClause> clauses() {
    return clauses.values();
  }

  /** What the text says of its life besides the dates. */
  LifeTerms terms() {
    return terms;
  }

  /** Territories that an event names, of those of which the text speaks. */
  List<String> territories(TreatyEvent event) {
    return terms.territorial().named(event.detail().facts());
  }

  /** From when until when the agreement is in force for every Party. */
  Map<String, List<Stay>> memberships(List<TreatyEvent> events) {
    List<TreatyEvent> counted = counting(events);
    return membership.stays(counted, entryIntoForce(counted).date());
  }

  /** Date of entry into force. */
  public TemporalResult entryIntoForce(List<TreatyEvent> events) {
    return dates.term().entry(counting(events));
  }

  /** Date of effect of the last notice under a clause of which each notice counts by itself. */
  public TemporalResult latest(String name, List<TreatyEvent> events) {
    return dates.latest(name, counting(events));
  }

  /** Dates of effect of the last notice under each clause that suspends or resumes. */
  public List<TemporalResult> suspensions(List<TreatyEvent> events) {
    return clauses.values().stream()
        .filter(TemporalClause::suspends)
        .map(clause -> latest(clause.name(), events))
        .sorted(Comparator.comparing(TemporalResult::clause))
        .toList();
  }

  /** Last day in force after the first notice of termination. */
  public TemporalResult termination(List<TreatyEvent> events) {
    return dates.termination(counting(events));
  }

  /** Date of a clause that waits for all its notices together. */
  public TemporalResult allNotices(String name, List<TreatyEvent> events) {
    return dates.allNotices(name, counting(events));
  }

  /** Dates of the amendments under a clause, each apart where its notices name it as their case. */
  public List<TemporalResult> amendments(String name, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    return clause == null
        ? List.of(dates.allNotices(name, counting(events)))
        : new Amendments(clause, counting(events)).dates(own -> dates.allNotices(name, own));
  }

  /** Dates on which the agreement comes into force for one party, or ceases to be for it. */
  public List<TemporalResult> ofParty(String name, String party, List<TreatyEvent> events) {
    return dates.ofParty(name, party, counting(events));
  }

  /** The first day of the time for which the agreement is concluded, or null while not known. */
  @Nullable LocalDate termStart(List<TreatyEvent> events) {
    return dates.term().start(counting(events));
  }

  /** End of the term for which the agreement is concluded, as it stands on a day. */
  public TemporalResult term(List<TreatyEvent> events, LocalDate on) {
    return dates.term().end(counting(events), on);
  }

  /** Ends of the term that stood before the Parties, or silence, put them off. */
  List<Endings.PutOff> putOff(List<TreatyEvent> events, LocalDate on) {
    return dates.term().putOff(counting(events), on);
  }

  /** The earliest end known: by notice, by consent or with the term. */
  public TemporalResult end(List<TreatyEvent> events, LocalDate on) {
    return dates.end(counting(events), on);
  }

  /** What happened, with what follows from the dates of the agreement itself, in time. */
  public List<TreatyEvent> withDerived(List<TreatyEvent> events, LocalDate on) {
    return Timeline.withDerived(events, this, on);
  }

  /** The next return of each periodic event, from a day on. */
  public List<TemporalResult> returns(List<TreatyEvent> events, LocalDate on) {
    List<TreatyEvent> all = withDerived(events, on);
    return terms.periodic().stream().map(item -> dates.next(item, all, on)).toList();
  }

  /** Dates of the parts that enter into force or end apart from the rest. */
  public List<TemporalResult> ofParts(List<TreatyEvent> events) {
    return apart.dates(counting(events));
  }

  /** Pairs of Parties between which a later agreement ends this one, with the dates of each. */
  public SupersededPairs supersededPairs(List<TreatyEvent> events) {
    return new SupersededPairs(clauses, terms, dates, counting(events));
  }

  /** Dates of extensions to territories, and of their withdrawals. */
  public List<TemporalResult> ofTerritories(List<TreatyEvent> events) {
    return territories.dates(events, memberships(events), provisionalFrom(events));
  }

  /** Ends of the term for single parties, where their notice ends it for them alone. */
  public List<TemporalResult> termsOfParties(List<TreatyEvent> events) {
    return parties.stream()
        .flatMap(party -> dates.term().ofParty(party.id(), counting(events)).stream())
        .toList();
  }

  /** Provisional application that each Party declares for itself; null where it begins for all. */
  @Nullable Declared declared(List<TreatyEvent> events) {
    return dates.declared(counting(events));
  }

  /** Who applies it provisionally, and until when; null where the text knows no such thing. */
  @Nullable Anticipation anticipation(List<TreatyEvent> events) {
    return terms.provisional() == null
        ? null
        : Anticipation.of(terms, membership, dates, counting(events), Set.of());
  }

  /** When provisional application begins, if it does before the entry into force; or null. */
  @Nullable TemporalResult provisionalFrom(List<TreatyEvent> events) {
    TemporalResult applied = allNotices(PROVISIONAL, events);
    LocalDate from = applied.date();
    LocalDate entry = entryIntoForce(events).date();
    return from == null || (entry != null && !from.isBefore(entry)) ? null : applied;
  }

  /** Events as they stand at an instant on a day. */
  List<TreatyEvent> by(List<TreatyEvent> events, @Nullable Instant at, LocalDate on) {
    return byThen.of(events, at, on);
  }

  /** Events as they stand at the moment looked at. */
  List<TreatyEvent> by(List<TreatyEvent> events, AsOf when) {
    return by(events, when.instant(), when.day());
  }

  /** Status on a calendar day, over all parties. */
  public Status status(List<TreatyEvent> events, LocalDate on) {
    return status(events, on, Set.of());
  }

  /** How it stands at the moment looked at. */
  StatusNow now(List<TreatyEvent> events, AsOf when) {
    return new StatusNow(this, events, when);
  }

  /**
   * Status on a calendar day in the relations of some parties.
   *
   * @param between parties concerned; empty for the agreement as a whole. Ids of territories among
   *     them: in respect of these, as strict as in that of each
   */
  public Status status(List<TreatyEvent> events, LocalDate on, Collection<String> between) {
    return status(events, on, null, between);
  }

  /** The same at an instant on the day, where one is looked at, by what has effect by then. */
  Status status(
      List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between) {
    return status(events, on, at, between, null);
  }

  /** The same for a case begun on a day, where a suspension leaves such cases alone. */
  Status status(
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at,
      Collection<String> between,
      @Nullable LocalDate begun) {
    return territories.status(
        whole(begun), byThen.withSuspensions(events, at, on), on, at, between);
  }

  private Territories.Whole whole(@Nullable LocalDate begun) {
    return (events, on, at, between) -> {
      List<TreatyEvent> counted = counting(events);
      List<String> parties = terms.bodies().among(between);
      return apart.apart(ofWhole(counted, on, at, parties, begun), counted, on, parties);
    };
  }

  private Status ofWhole(
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at,
      Collection<String> between,
      @Nullable LocalDate begun) {
    TemporalResult entry = entryIntoForce(events);
    LocalDate start = entry.date();
    Standing standing = standing(events, on, start, between);
    Running running = running(events, on, at, between, begun);
    if (start == null || on.isBefore(start)) {
      return new BeforeForce(terms, membership, dates, results, running, events, on, between)
          .status(entry, standing);
    }
    if (ceased != null && !on.isBefore(ceased)) {
      return Results.ceased(ceased, standing);
    }
    TemporalResult end = end(events, on);
    LocalDate lastDay = dates.lastDay(end);
    if (lastDay != null && on.isAfter(lastDay)) {
      return Results.ended(lastDay, end, dates.ended(standing, events, on, lastDay));
    }
    Relations relations = new Relations(membership, terms, results, events, start);
    Status broken = terms.multilateral() ? relations.apart(on, between, entry, standing) : null;
    if (broken != null) {
      return broken;
    }
    Status now =
        running.status(
            dates.joined(between, events, on),
            Reckoning.earlier(lastDay, relations.lastDay(on, between)),
            standing);
    Status said = now.saying(now.arithmetic() + dates.open(events));
    return terms.multilateral() ? Relations.alone(said) : said;
  }

  /** What suspends and resumes it in the relations of whomever, whatever the day. */
  Running atAnyTime(List<TreatyEvent> events) {
    List<String> all = partyIds();
    return running(counting(events), LocalDate.MAX, null, all, null);
  }

  private Running running(
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at,
      Collection<String> between,
      @Nullable LocalDate begun) {
    return new Running(clauses, terms, results, dates.suspending(events), on, at, between, begun);
  }

  private Standing standing(
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable LocalDate entryIntoForce,
      Collection<String> between) {
    Reservations reservations = reservations(events);
    return Standing.inForce(
        reservations.ids(on),
        membership.on(events, on, entryIntoForce),
        reservations.reserved(on, between));
  }

  /** The reservations among some events. */
  Reservations reservations(List<TreatyEvent> events) {
    return reserving.get(
        events, "", () -> new Reservations(terms, events, awaited, () -> memberships(events)));
  }

  /** What each Party has reserved on a day. */
  Reserved reserved(List<TreatyEvent> events, LocalDate on) {
    return reservations(counting(events)).reserved(on, List.of());
  }

  /** Events that count for nothing, as the text does not admit them, or not then. */
  List<Uncounted> uncounted(List<TreatyEvent> events) {
    LocalDate entry = entryIntoForce(events).date();
    return Stream.of(
            reservations(events).uncounted(),
            membership.tooEarly(events, entry),
            membership.unadmitted(counting(events), entry),
            Uncounted.under(clauses.values(), terms, events, entry),
            territories.uncounted(events),
            supersededPairs(events).uncounted(),
            atAnyTime(events).resumingNothing())
        .flatMap(it -> it)
        .toList();
  }

  /**
   * Status at an instant in the relations of some parties, the strictest over their own dates;
   * without any named, of the agreement as a whole. For a case, where an end or a suspension lets
   * cases go on that were begun before it, as if that had not come.
   *
   * @param begun day on which the case began; null for one that has not begun
   */
  public Status statusAt(
      List<TreatyEvent> known, Instant at, Collection<String> between, @Nullable LocalDate begun) {
    return new StatusAt(this, parties, territories, known, at, begun).strictest(between);
  }

  /**
   * The same in each relation of two of these parties, in respect of its territories, and by each
   * clock that counts there.
   */
  public List<Status> eachAt(
      List<TreatyEvent> known, Instant at, Collection<String> between, @Nullable LocalDate begun) {
    return new StatusAt(this, parties, territories, known, at, begun).each(between);
  }
}
