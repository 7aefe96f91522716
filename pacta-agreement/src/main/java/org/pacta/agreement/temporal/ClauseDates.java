package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Standing;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** The dates that the clauses of an agreement give, from events. */
final class ClauseDates {
  private static final List<String> ENDINGS = List.of("termination", "termination_by_consent");

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Membership membership;
  private final Results results;
  private final Once<TemporalResult> found;
  private final TermDates term;

  /**
   * The dates of these clauses.
   *
   * @param remembers true to work out once what follows from one list of events
   */
  ClauseDates(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Membership membership,
      Results results,
      boolean remembers) {
    this.found = new Once<>(remembers);
    this.clauses = clauses;
    this.terms = terms;
    this.membership = membership;
    this.results = results;
    this.term = new TermDates(this, terms, membership, results);
  }

  /** Those of the time for which the agreement is concluded. */
  TermDates term() {
    return term;
  }

  /** Date of entry into force. */
  TemporalResult entryIntoForce(List<TreatyEvent> events) {
    return found.get(events, "entry_into_force", () -> entry(events));
  }

  private TemporalResult entry(List<TreatyEvent> events) {
    TemporalClause clause = clauses.get("entry_into_force");
    if (clause == null) {
      return Results.noClause("entry_into_force");
    }
    return started(clause, membership.ofOriginals(events));
  }

  private TemporalResult started(TemporalClause clause, List<TreatyEvent> events) {
    boolean noted =
        events.stream()
            .anyMatch(event ->
                clause.formula().awaiting().stream()
                    .anyMatch(awaited -> awaited.event().equals(event.event())));
    LocalDate recorded = clause.recorded();
    if (!noted && recorded != null) {
      return results.result(clause, Recorded.reckoning(clause, recorded), true);
    }
    Reckoning reckoning =
        membership
            .beginnings()
            .bounded(clause, Reckoning.of(clause, events, membership.originals()), events);
    return results.result(clause, Recorded.compared(clause, reckoning), false);
  }

  /** First day on which it has effect: of its entry into force, or applied before; or null. */
  @Nullable LocalDate firstDay(List<TreatyEvent> events) {
    LocalDate applied = allNotices("provisional_application", events).date();
    return Reckoning.earlier(entryIntoForce(events).date(), applied);
  }

  /** Date of entry into force of a part; never before the agreement itself. */
  TemporalResult entryOfPart(String name, List<TreatyEvent> events) {
    TemporalClause clause = Objects.requireNonNull(clauses.get(name));
    TemporalResult whole = entryIntoForce(events);
    LocalDate earliest = whole.date();
    TemporalResult own = started(clause, withBeginnings(events));
    LocalDate date = own.date();
    if (date == null || (earliest != null && !date.isBefore(earliest))) {
      return own;
    }
    Reckoning reckoning =
        earliest == null
            ? new Reckoning(
                null,
                whole.waitingFor(),
                own.arithmetic() + " The agreement itself is not in force yet.")
            : new Reckoning(
                earliest,
                List.of(),
                own.arithmetic()
                    + " Not before the agreement itself: "
                    + Reckoning.words(earliest)
                    + ".");
    return results.result(clause, reckoning, own.recorded());
  }

  /** Events with the beginnings of the agreement among them, from which dates may be counted. */
  List<TreatyEvent> withBeginnings(List<TreatyEvent> events) {
    return membership.beginnings().with(entryIntoForce(events).date(), events);
  }

  /** Date of effect of the last notice under a clause of which each notice counts by itself. */
  TemporalResult latest(String name, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    if (clause == null) {
      return Results.noClause(name);
    }
    List<TreatyEvent> counting = terms.under(clause, events, entryIntoForce(events).date());
    return OwnEffect.under(clause, counting).stream()
        .reduce((_, later) -> later)
        .map(effect -> results.result(clause, effect.date(), false))
        .orElseGet(() -> results.result(clause, awaited(clause, counting), false));
  }

  /** What is lacking while no notice has effect. */
  private static Reckoning awaited(TemporalClause clause, List<TreatyEvent> events) {
    return events.stream()
        .filter(clause.formula()::reads)
        .max(TreatyEvent.IN_TIME)
        .map(last -> OwnEffect.date(clause, List.of(last)))
        .orElseGet(() -> Reckoning.of(clause, List.of(), List.of()));
  }

  /** What counts for suspensions and resumptions. */
  List<TreatyEvent> suspending(List<TreatyEvent> events) {
    List<TreatyEvent> counting = events;
    for (TemporalClause clause : clauses.values()) {
      if (clause.suspends() && terms.onlyInForce().contains(clause.name())) {
        counting = terms.under(clause, counting, entryIntoForce(events).date());
      }
    }
    return counting;
  }

  /** Last day in force after the first notice of termination. */
  TemporalResult termination(List<TreatyEvent> events) {
    return allNotices("termination", events);
  }

  /** Date of a clause that waits for all its notices together. */
  TemporalResult allNotices(String name, List<TreatyEvent> events) {
    return found.get(events, "notices " + name, () -> noticed(name, events));
  }

  private TemporalResult noticed(String name, List<TreatyEvent> events) {
    TemporalClause clause = clauses.get(name);
    if (clause == null) {
      return Results.noClause(name);
    }
    LocalDate entry = entryIntoForce(events).date();
    List<TreatyEvent> begun =
        name.equals(Lifecycle.PROVISIONAL)
            ? Beginnings.withEntry(entry, events)
            : withBeginnings(events);
    List<TreatyEvent> known = terms.under(clause, begun, entry);
    Declared declared = name.equals(Lifecycle.PROVISIONAL) ? declared(events) : null;
    Reckoning reckoning =
        declared != null
            ? declared.between(List.of())
            : membership.beginnings().bounded(clause, notices(clause, known), known);
    boolean superseded = name.equals(LifeTerms.Superseded.CLAUSE);
    return results.result(clause, superseded ? superseded(reckoning) : reckoning, false);
  }

  /** Provisional application that each Party declares for itself; null where it begins for all. */
  @Nullable Declared declared(List<TreatyEvent> events) {
    return membership.beginnings().declared(events, entryIntoForce(events).date());
  }

  /** When it begins to be applied before its entry into force in the relations of some Parties. */
  TemporalResult applied(List<TreatyEvent> events, Collection<String> between) {
    Declared declared = declared(events);
    return declared == null
        ? allNotices(Lifecycle.PROVISIONAL, events)
        : results.result(
            Objects.requireNonNull(clauses.get(Lifecycle.PROVISIONAL)),
            declared.between(between),
            false);
  }

  /** Ends by notice that wait only for an earliest day which is not known, in words. */
  String open(List<TreatyEvent> events) {
    StringBuilder words = new StringBuilder(term.open(events));
    for (String name : ENDINGS) {
      TemporalClause clause = clauses.get(name);
      if (clause != null && clause.notBefore() != null) {
        TemporalResult end = allNotices(name, events);
        List<TreatyEvent> known = terms.under(clause, events, entryIntoForce(events).date());
        boolean given = end.date() == null && notices(clause, known).date() != null;
        words.append(given ? " " + end.arithmetic() : "");
      }
    }
    return words.toString();
  }

  private Reckoning notices(TemporalClause clause, List<TreatyEvent> events) {
    LocalDate entry = entryIntoForce(events).date();
    boolean before = clause.name().equals(Lifecycle.PROVISIONAL);
    return !terms.multilateral() || before || entry == null
        ? Reckoning.of(clause, events, membership.originals())
        : new MembersNotices(membership, clause, events, entry).reckoning();
  }

  private Reckoning superseded(Reckoning reckoning) {
    LifeTerms.Superseded by = Objects.requireNonNull(terms.superseded());
    String left = LifeTerms.Superseded.left(by.reach());
    return reckoning.adding(
        " "
            + by.agreement()
            + " takes its place"
            + (left.isEmpty() ? "" : ", " + left)
            + (by.pending() ? "; what was begun before goes on." : "."));
  }

  /**
   * Dates on which the agreement comes into force for one party, or ceases to be for it; for one
   * that joins anew, numbered from the second on.
   */
  List<TemporalResult> ofParty(String name, String party, List<TreatyEvent> events) {
    LocalDate entry = entryIntoForce(events).date();
    boolean leaves = name.equals("withdrawal");
    List<Stay> stays = membership.stays(events, entry).getOrDefault(party, List.of());
    List<TemporalResult> all = new ArrayList<>();
    for (Stay stay : stays) {
      Membership.Step step =
          !leaves
              ? stay.joins()
              : all.isEmpty() ? membership.withdrawal(party, events, entry) : stay.leaves();
      TemporalClause rests = step.clause();
      TemporalResult result =
          rests == null ? Results.noClause(name) : results.result(rests, step.date(), false);
      all.add(
          (leaves ? result : term.reached(result, events))
              .named(name + " " + party + (all.isEmpty() ? "" : " " + (all.size() + 1))));
    }
    return all;
  }

  /**
   * From when the agreement has been in force in the relations of some parties: the last to join.
   */
  TemporalResult joined(Collection<String> between, List<TreatyEvent> events, LocalDate on) {
    TemporalResult last = entryIntoForce(events);
    LocalDate entry = last.date();
    for (String party : between) {
      Membership.Step step = membership.stay(party, events, entry, on).joins();
      TemporalClause clause = step.clause();
      LocalDate own = step.date().date();
      LocalDate known = last.date();
      if (clause != null && own != null && known != null && own.isAfter(known)) {
        last = results.result(clause, step.date(), false);
      }
    }
    return last;
  }

  static TemporalClause stated(String name, LocalDate date, boolean atEndOfDay, List<String> cite) {
    return new TemporalClause(
        name,
        new TemporalFormula.Stated(date),
        atEndOfDay,
        MonthEnd.CLAMP_TO_LAST_DAY,
        cite,
        null,
        null,
        null,
        TemporalClause.Onset.DAY,
        List.of());
  }

  /** The next return of a periodic event on a day or after it. */
  TemporalResult next(Periodic item, List<TreatyEvent> events, LocalDate on) {
    String name = "periodic " + item.id();
    Optional<LocalDate> start = item.start(events);
    LocalDate next =
        item.returns(events, on.minusDays(1)).stream()
            .map(TreatyEvent::date)
            .reduce((_, later) -> later)
            .orElse(null);
    String words =
        item.inWords()
            + start.map(day -> " on " + Reckoning.words(day)).orElse("")
            + (next == null
                ? "; no date yet: waiting for " + item.from() + "."
                : ": next on " + Reckoning.words(next) + ".");
    return results.result(
        stated(name, next == null ? LocalDate.EPOCH : next, false, item.cite()),
        new Reckoning(next, start.isPresent() ? List.of() : List.of(item.from()), words),
        false);
  }

  /** The earliest end known: by notice, by consent or with the term. */
  TemporalResult end(List<TreatyEvent> events, LocalDate on) {
    return end(events, on, Set.of());
  }

  /** The earliest end known of what is applied before its entry into force. */
  TemporalResult endBefore(List<TreatyEvent> events, LocalDate on) {
    return end(events, on, terms.onlyInForce());
  }

  private TemporalResult end(List<TreatyEvent> events, LocalDate on, Set<String> without) {
    List<TemporalResult> ends = ends(events, on, without);
    return ends.stream()
        .filter(end -> lastDay(end) != null)
        .min(Comparator.comparing(end -> Objects.requireNonNull(lastDay(end))))
        .orElseGet(
            () -> ends.stream().findFirst().orElseGet(() -> Results.noClause("termination")));
  }

  /** How it stands on a day after an end, with what was begun before that. */
  Standing ended(Standing standing, List<TreatyEvent> events, LocalDate on, LocalDate lastDay) {
    return after(standing, ends(events, on, Set.of()), on, lastDay);
  }

  /** The same where it had not entered into force. */
  Standing endedBefore(
      Standing standing, List<TreatyEvent> events, LocalDate on, LocalDate lastDay) {
    return after(standing, ends(events, on, terms.onlyInForce()), on, lastDay);
  }

  /**
   * Cases begun before go on where every end with that last day says so, until an end comes that
   * does not.
   */
  private Standing after(
      Standing standing, List<TemporalResult> ends, LocalDate on, LocalDate lastDay) {
    boolean pending =
        ends.stream().filter(it -> lastDay.equals(lastDay(it))).allMatch(this::leavesRunning);
    LocalDate until =
        ends.stream()
            .filter(it -> !leavesRunning(it))
            .flatMap(it -> Stream.ofNullable(lastDay(it)))
            .filter(last -> last.isAfter(lastDay) && on.isAfter(last))
            .min(Comparator.naturalOrder())
            .orElse(null);
    return standing.ended(lastDay, pending, until);
  }

  private boolean leavesRunning(TemporalResult end) {
    return terms.pending().under(end.clause());
  }

  private List<TemporalResult> ends(List<TreatyEvent> events, LocalDate on, Set<String> without) {
    List<TemporalResult> ends = new ArrayList<>();
    ENDINGS.stream()
        .filter(name -> !without.contains(name))
        .forEach(name -> ends.add(allNotices(name, events)));
    LifeTerms.Superseded superseded = terms.superseded();
    if (superseded != null
        && superseded.whole()
        && !without.contains(LifeTerms.Superseded.CLAUSE)) {
      ends.add(allNotices(LifeTerms.Superseded.CLAUSE, events));
    }
    if (!without.contains(TermDates.CLAUSE)) {
      term.ending(events, on).ifPresent(ends::add);
    }
    return ends;
  }

  /** Last day in force by an end, or null. */
  @Nullable LocalDate lastDay(TemporalResult end) {
    LocalDate date = end.date();
    TemporalClause clause = clauses.get(end.clause());
    boolean endOfDay = clause == null || clause.atEndOfDay();
    return date == null ? null : endOfDay ? date : date.minusDays(1);
  }
}
