package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Attribution;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;

/**
 * Terms of the life of an agreement besides its dated clauses.
 *
 * @param multilateral true when parties join and leave one by one
 * @param acceding parties that are not original signatories
 * @param bodies those that act without being Parties, and for which Party
 * @param laterThanDecisive true when a State that consents after the decisive consent joins by the
 *     clause on later ones even before the entry into force
 * @param minimum fewest parties with which it goes on, or null when the text names none
 * @param fixedTerm time for which it is concluded, or null when without limit
 * @param reservations reservations of the parties
 * @param reserving what the text says of reservations, where they act by themselves, or null
 * @param onlyInForce clauses that hold only once it is in force: what is done under them before it
 *     counts for nothing
 * @param periodic events that return
 * @param provisional application before the entry into force, or null
 * @param suspensions how far each clause of suspension reaches, by its name; empty when there is
 *     none
 * @param parts parts of the text with an entry into force or an end of their own
 * @param superseded how a later agreement ends this one, or null
 * @param turns what the Parties do in turn
 * @param pending what goes on although it has ended or is suspended: cases begun before
 * @param territorial territories of which the text speaks
 * @param text all units of the text
 */
public record LifeTerms(
    boolean multilateral,
    Set<String> acceding,
    Attribution bodies,
    boolean laterThanDecisive,
    @Nullable Minimum minimum,
    @Nullable FixedTerm fixedTerm,
    List<Reservation> reservations,
    @Nullable Reserving reserving,
    Set<String> onlyInForce,
    List<Periodic> periodic,
    @Nullable Provisional provisional,
    Map<String, SuspensionTerms> suspensions,
    List<PartTerms> parts,
    @Nullable Superseded superseded,
    List<Turn> turns,
    Pending pending,
    Territorial territorial,
    List<String> text) {
  /** Clauses that can let cases go on which were begun before them. */
  public static final Set<String> PENDING =
      Set.of(
          "duration",
          "termination",
          "termination_by_consent",
          "withdrawal",
          Minimum.CLAUSE,
          "suspension",
          Superseded.CLAUSE);

  /** The clause that ends it with the term for which it is concluded. */
  public static final String TERM = "term";

  public LifeTerms {
    acceding = Set.copyOf(acceding);
    reservations = List.copyOf(reservations);
    onlyInForce = Set.copyOf(onlyInForce);
    periodic = List.copyOf(periodic);
    parts = List.copyOf(parts);
    turns = List.copyOf(turns);
    text = List.copyOf(text);
    suspensions = Collections.unmodifiableMap(new LinkedHashMap<>(suspensions));
  }

  /**
   * Fewest parties.
   *
   * @param count with fewer the agreement ends
   * @param cite units of the text
   */
  public record Minimum(int count, List<String> cite) {
    /** Clause that says it. */
    public static final String CLAUSE = "minimum_parties";

    public Minimum {
      cite = List.copyOf(cite);
    }
  }

  /**
   * Units that something reaches.
   *
   * @param only these alone; empty for all
   * @param except not these
   */
  public record Reach(List<String> only, List<String> except) {
    /** Everything. */
    public static final Reach ALL = new Reach(List.of(), List.of());

    public Reach {
      only = List.copyOf(only);
      except = List.copyOf(except);
    }

    /** True when something is left out. */
    public boolean bounded() {
      return !only.isEmpty() || !except.isEmpty();
    }

    /** True when a unit, with all that stands in it, is reached. */
    public boolean reaches(String unit) {
      return (only.isEmpty() || only.stream().anyMatch(it -> UnitText.contains(it, unit)))
          && except.stream()
              .noneMatch(it -> UnitText.contains(it, unit) || UnitText.contains(unit, it));
    }

    /** What is reached, in words. */
    public String inWords() {
      String all = only.isEmpty() ? "all units" : String.join(", ", only);
      return except.isEmpty() ? all : all + " except " + String.join(", ", except);
    }
  }

  /**
   * Application before the entry into force.
   *
   * @param reach units applied
   * @param endedBy event that ends it, or null
   * @param after how long after that event
   * @param forAll true when it then ends for all, false for the Party that gave notice
   * @param declared true when it begins for each Party with its own event, between those alone
   */
  public record Provisional(
      Reach reach, @Nullable String endedBy, TimeLength after, boolean forAll, boolean declared) {
    /** The first day on which it is no longer applied by a notice. */
    LocalDate ends(TreatyEvent notice) {
      return notice.date().plus(after.period()).plusDays(after.daysOfHours());
    }

    /** True when a notice ends it for a Party. */
    boolean endedFor(String party, TreatyEvent notice) {
      return notice.event().equals(endedBy)
          && (forAll || notice.party() == null || party.equals(notice.party()));
    }
  }

  /**
   * The end of this agreement by a later one.
   *
   * @param agreement the later one
   * @param reach units that end; the others stay in force
   * @param pending true when what was begun before the end goes on
   * @param pairs pairs of Parties between which alone it ends, each by itself; empty when it ends
   *     for all
   */
  public record Superseded(
      String agreement, Reach reach, boolean pending, List<List<String>> pairs) {
    /** Clause that says when. */
    public static final String CLAUSE = "superseded_by";

    public Superseded {
      pairs = pairs.stream().map(pair -> pair.stream().sorted().toList()).toList();
    }

    /** True when it ends all of this agreement, for all. */
    boolean whole() {
      return !reach.bounded() && pairs.isEmpty();
    }

    /** Pairs of Parties in words, such as {@code between AAA and BBB, between AAA and CCC}. */
    public static String between(Collection<? extends Collection<String>> pairs) {
      return pairs.stream()
          .map(pair -> "between " + String.join(" and ", pair.stream().sorted().toList()))
          .collect(Collectors.joining(", "));
    }

    /** The pairs that an event names, as its Party and as those it is addressed to. */
    List<List<String>> named(TreatyEvent event) {
      List<String> to = event.detail().to();
      String by = event.party();
      return pairs.stream()
          .filter(pair ->
              by == null
                  ? to.containsAll(pair)
                  : pair.contains(by)
                      && pair.stream().allMatch(one -> one.equals(by) || to.contains(one)))
          .toList();
    }

    /** How far an end reaches that leaves units in force, in words; empty when it leaves none. */
    public static String left(Reach reach) {
      if (!reach.only().isEmpty()) {
        return "in units " + String.join(", ", reach.only()) + " only";
      }
      return reach.except().isEmpty() ? "" : "except units " + String.join(", ", reach.except());
    }
  }

  /** Units of the text that let the Parties reserve others; empty where it says nothing. */
  List<String> reservingCite() {
    return reserving == null ? List.of() : reserving.cite();
  }

  /** True where a reservation relieves the Party that made it alone. */
  public boolean oneSided() {
    return reserving != null && reserving.relieves() == Reserving.Relieves.RESERVING_PARTY;
  }

  /** True when cases begun before a Party left go on. */
  boolean leavesRunning(Stay stay) {
    TemporalClause clause = stay.leaves().clause();
    return clause != null && pending.under(clause.name());
  }

  /** True when all of some units stand in others. */
  public static boolean within(List<String> outer, List<String> units) {
    return units.stream()
        .allMatch(unit -> outer.stream().anyMatch(it -> UnitText.contains(it, unit)));
  }

  /** Events as they count under a clause: one that holds only once in force takes none before. */
  List<TreatyEvent> under(
      TemporalClause clause, List<TreatyEvent> events, @Nullable LocalDate entryIntoForce) {
    return onlyInForce.contains(clause.name())
        ? events.stream().filter(event -> !tooEarly(clause, event, entryIntoForce)).toList()
        : events;
  }

  /** True for an event read by a clause that holds only once in force, but that came before. */
  boolean tooEarly(TemporalClause clause, TreatyEvent event, @Nullable LocalDate entryIntoForce) {
    return onlyInForce.contains(clause.name())
        && clause.formula().reads(event)
        && (entryIntoForce == null || event.date().isBefore(entryIntoForce));
  }

  /**
   * Events on which its life rests, with some clauses on it: of these all that happened is taken to
   * be given.
   */
  Set<String> awaited(Collection<TemporalClause> clauses) {
    Stream<String> ofTerm = fixedTerm == null ? Stream.of() : fixedTerm.awaited();
    Stream<String> applied =
        provisional == null ? Stream.of() : Stream.ofNullable(provisional.endedBy());
    return Stream.of(TemporalClause.awaited(clauses).stream(), ofTerm, applied)
        .flatMap(it -> it)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whose act it is what a body does: no Party's where it is an event that some clause awaits. */
  public Attribution attribution(Collection<TemporalClause> clauses) {
    return bodies.apart(awaited(clauses));
  }

  /** True when some units can be without effect while others have it, suspension left aside. */
  public boolean apart() {
    return !parts.isEmpty()
        || territorial.divides()
        || (superseded != null && superseded.reach().bounded());
  }

  /**
   * Events that follow from the dates and of which each that has come about is known with the
   * status: of a suspension or a term only the latest is reckoned.
   */
  public Set<String> knownWithTheStatus() {
    return Stream.concat(
            Stream.concat(
                Stream.of(Lifecycle.ENTRY, Lifecycle.ENDED, Beginnings.APPLIED),
                Lifecycle.OF_MEMBERSHIP.stream()),
            parts.stream().flatMap(part -> Stream.of(part.entered(), part.ended())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Units that end while others stay, when a later agreement takes the place of this one. */
  public List<String> superseding() {
    return superseded == null || !superseded.reach().bounded()
        ? List.of()
        : text.stream().filter(superseded.reach()::reaches).toList();
  }

  /** How far a suspension reaches, under whichever clause. */
  public SuspensionTerms suspension() {
    return SuspensionTerms.together(List.copyOf(suspensions.values()), text);
  }

  /** How far one reaches under a clause. */
  public SuspensionTerms suspension(String clause) {
    return suspensions.getOrDefault(clause, SuspensionTerms.PLAIN);
  }

  /** Units that a suspension of the whole reaches under a clause, where it does not reach all. */
  List<String> suspendable(String clause) {
    return text.stream().filter(suspension(clause)::reachedByWhole).toList();
  }
}
