package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** The dates of the time for which an agreement is concluded, from events. */
final class TermDates {
  /** Key of a file under which it stands. */
  static final String CLAUSE = "duration";

  private final ClauseDates dates;
  private final LifeTerms terms;
  private final Membership membership;
  private final Results results;

  /**
   * The dates of the term of an agreement.
   *
   * @param dates those of its clauses
   */
  TermDates(ClauseDates dates, LifeTerms terms, Membership membership, Results results) {
    this.dates = dates;
    this.terms = terms;
    this.membership = membership;
    this.results = results;
  }

  /**
   * The first day of the time for which the agreement is concluded, or null while not known: one
   * that ends on a day the text states runs as soon as the agreement is applied.
   */
  @Nullable LocalDate start(List<TreatyEvent> events) {
    FixedTerm fixed = terms.fixedTerm();
    LocalDate entry = dates.entryIntoForce(events).date();
    if (fixed == null || fixed.until() == null || terms.onlyInForce().contains(CLAUSE)) {
      return fixed == null
          ? null
          : fixed.start(dates.withBeginnings(events), membership.originals(), entry);
    }
    LocalDate applied = dates.allNotices(Lifecycle.PROVISIONAL, events).date();
    return applied == null || (entry != null && entry.isBefore(applied)) ? entry : applied;
  }

  /** End of the term as it stands on a day. */
  TemporalResult end(List<TreatyEvent> events, LocalDate on) {
    FixedTerm fixed = terms.fixedTerm();
    if (fixed == null) {
      return Results.noClause(LifeTerms.TERM);
    }
    LocalDate start = start(events);
    if (start != null) {
      return result(fixed, Endings.on(fixed, start, events, on));
    }
    LocalDate until = fixed.until();
    return results.result(
        clauseOf(fixed, until == null ? LocalDate.EPOCH : until), notBegun(fixed, events), false);
  }

  /** A term whose first day is not known. */
  private Reckoning notBegun(FixedTerm fixed, List<TreatyEvent> events) {
    TemporalFormula from = fixed.from();
    Reckoning begins = fixed.begins(dates.withBeginnings(events), membership.originals());
    TemporalResult entry = dates.entryIntoForce(events);
    LocalDate until = fixed.until();
    return new Reckoning(
        until,
        until != null ? List.of() : begins == null ? entry.waitingFor() : begins.waitingFor(),
        "Concluded "
            + fixed.inWords()
            + ", from "
            + (from == null ? "the entry into force" : FormulaWords.of(from))
            + ". "
            + (begins == null ? entry.arithmetic() : begins.words()));
  }

  /** What is lacking for the end of a term that runs from an event, in words; empty else. */
  String open(List<TreatyEvent> events) {
    FixedTerm fixed = terms.fixedTerm();
    return fixed == null || fixed.from() == null || start(events) != null
        ? ""
        : " " + notBegun(fixed, events).words();
  }

  /** The term with which the agreement ends, by what is known on a day. */
  Optional<TemporalResult> ending(List<TreatyEvent> events, LocalDate on) {
    FixedTerm fixed = terms.fixedTerm();
    LocalDate start = start(events);
    return fixed == null || start == null
        ? Optional.empty()
        : Endings.ending(fixed, start, events, on).map(term -> result(fixed, term));
  }

  /**
   * The term that has run out before the agreement enters into force, so that it never does, or
   * before a day while it has not entered into force; or none.
   */
  Optional<TemporalResult> unused(List<TreatyEvent> events, LocalDate on) {
    FixedTerm fixed = terms.fixedTerm();
    if (fixed == null || terms.onlyInForce().contains(CLAUSE)) {
      return Optional.empty();
    }
    LocalDate entry = dates.entryIntoForce(events).date();
    LocalDate start = start(events);
    LocalDate from = start == null ? fixed.until() : start;
    LocalDate by = entry == null ? on : entry;
    return from == null
        ? Optional.empty()
        : Endings.ending(fixed, from, events, by)
            .filter(term -> term.lastDay().isBefore(by))
            .map(term -> result(fixed, term));
  }

  /** The entry into force, which there is none of once the term has run out. */
  TemporalResult entry(List<TreatyEvent> events) {
    return reached(dates.entryIntoForce(events), events);
  }

  /** A beginning for all or for one Party, which there is none of once the term has run out. */
  TemporalResult reached(TemporalResult beginning, List<TreatyEvent> events) {
    return Optional.ofNullable(dates.entryIntoForce(events).date())
        .filter(_ -> beginning.date() != null)
        .flatMap(it -> unused(events, it))
        .map(term ->
            beginning.never(
                " By then the time for which it is concluded has run out: it does not enter into"
                    + " force. "
                    + term.arithmetic()))
        .orElse(beginning);
  }

  /** The end of the term for one party, where its notice ends it for that party alone; or none. */
  Optional<TemporalResult> ofParty(String party, List<TreatyEvent> events) {
    Membership.Step step = membership.expiry(party, events, dates.entryIntoForce(events).date());
    TemporalClause clause = step.clause();
    return clause == null
        ? Optional.empty()
        : Optional.of(results.result(clause, step.date(), false).named("term " + party));
  }

  /** Ends of the term that stood before it was prolonged. */
  List<Endings.PutOff> putOff(List<TreatyEvent> events, LocalDate on) {
    FixedTerm fixed = terms.fixedTerm();
    LocalDate start = start(events);
    return fixed == null || start == null
        ? List.of()
        : Endings.on(fixed, start, events, on).putOff();
  }

  private TemporalResult result(FixedTerm fixed, Endings.Term term) {
    return results.result(
        clauseOf(fixed, term.lastDay()),
        new Reckoning(term.lastDay(), List.of(), term.words()),
        false);
  }

  /** The end of a term as a clause. */
  static TemporalClause clauseOf(FixedTerm fixed, LocalDate lastDay) {
    return ClauseDates.stated(LifeTerms.TERM, lastDay, true, fixed.cite());
  }
}
